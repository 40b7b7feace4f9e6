import type { HabilitetAnswer } from "../habilitet/model.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { ContactId } from "../melding/model.ts";
import type { DocumentId, DocumentKind, Mask } from "./document.ts";
import type { Finding, Incident, Sanctions } from "./finding.ts";
import type { InterviewId, LegalBasis, PlannedInformation, PlannedInterview } from "./inquiry.ts";
import type { Attendee, MeetingId, MeetingPurpose } from "./meeting.ts";
import type { AssessmentOutcome, CaseRole, PartyId, PartyRole, PartyWho, SeriousSign } from "./model.ts";
import type { CaseMeasureId } from "./restoring.ts";

/** Somebody as a form names them, before their name is kept. */
export type PartyNamed<Text = TextRef> =
  | Extract<PartyWho, { readonly kind: "person" }>
  | { readonly kind: "outside"; readonly name: Text | null; readonly external: boolean }
  | { readonly kind: "group"; readonly name: Text | null };

/** What came from a party without a page here, on which day; `documentId` is the letter, where it was filed. */
type Letter<Text> = {
  readonly partyId: PartyId;
  readonly text: Text | null;
  readonly receivedOn: LocalDate | null;
  readonly documentId: DocumentId | null;
};

/** What one may ask for in a case. Who asks, and when, is in the facts. `null` is a question not answered. */
export type CaseCommand<Text = TextRef> =
  // Hands (decideHabilitet.ts, decideHands.ts)
  | { readonly type: "DeclareHabilitet"; readonly answer: HabilitetAnswer | null; readonly reason: Text | null }
  | { readonly type: "ChallengeHabilitet"; readonly personId: PersonId; readonly reason: Text | null }
  | {
      readonly type: "DecideHabilitet";
      readonly personId: PersonId;
      readonly habil: boolean | null;
      readonly reason: Text | null;
    }
  | { readonly type: "AssignOwner"; readonly ownerId: PersonId | null; readonly reason: Text | null }
  | {
      readonly type: "AddHandler";
      readonly personId: PersonId | null;
      readonly as: Extract<CaseRole, "saksbehandler" | "bistand">;
      readonly reason: Text | null;
    }
  | { readonly type: "RemoveHandler"; readonly personId: PersonId; readonly reason: Text | null }
  | { readonly type: "StepBack"; readonly reason: Text | null }
  /** The product's own: somebody who handles it has left the house. */
  | { readonly type: "ReplaceGone" }
  /** The product's own: whoever is out of the report that it comes from, as inhabil or by their own choice, is out of the case too (VA-03). */
  | {
      readonly type: "FollowHands";
      readonly removed: readonly { readonly personId: PersonId; readonly why: "trakk-seg" | "inhabil" }[];
    }
  | { readonly type: "SettleHelp"; readonly wanted: boolean | null; readonly adviserId: PersonId | null }
  // Parties (decideParties.ts)
  | {
      readonly type: "AddParty";
      readonly partyId: PartyId;
      readonly who: PartyNamed<Text> | null;
      readonly role: PartyRole | null;
    }
  | { readonly type: "InformParty"; readonly partyId: PartyId }
  | { readonly type: "DelayInforming"; readonly partyId: PartyId; readonly reason: Text | null }
  | { readonly type: "PromiseConfidentiality" }
  | { readonly type: "NameRepresentative"; readonly personId: PersonId | null; readonly fullmakt: boolean }
  /** SB-29: a party or another employee says that they will not take part. */
  | { readonly type: "RefuseInterview" }
  // A party's wish to take it up themselves (decideContact.ts)
  | { readonly type: "RequestContact"; readonly contactId: ContactId; readonly text: Text | null }
  | {
      readonly type: "AnswerContact";
      readonly contactId: ContactId;
      readonly consent: boolean | null;
      /** The owner's two ticks: it is saklig, and those concerned can answer (VA-18). */
      readonly factual: boolean;
      readonly contradiction: boolean;
      readonly reason: Text | null;
    }
  // Strain (decideStrain.ts)
  | {
      readonly type: "SettleStrain";
      readonly involved: boolean | null;
      readonly representatives: readonly PersonId[];
      readonly reason: Text | null;
    }
  | { readonly type: "CheckStrain"; readonly concern: boolean | null; readonly text: Text | null }
  | { readonly type: "RecordStrainMeeting" }
  // Assessment (decideAssessment.ts)
  | {
      readonly type: "Assess";
      readonly outcome: AssessmentOutcome | null;
      readonly level: "lavt" | "hoeyt" | null;
      readonly signs: readonly SeriousSign[];
      readonly reason: Text | null;
      /** SB-12: what whoever reported is told, where there is to be no case. Kept with the report. */
      readonly notice: Text | null;
    }
  | {
      readonly type: "PassAssessment";
      readonly track: "enkel" | "alvorlig" | null;
      /** SB-25: why it is obvious that facts have to be examined; for a formal klage a word of reason (domain rules 7.24). */
      readonly obvious: boolean;
      readonly reason: Text | null;
    }
  | { readonly type: "Escalate"; readonly signs: readonly SeriousSign[]; readonly reason: Text | null }
  /** SB-24: it turns out to be about sexual harassment, or not to be. */
  | { readonly type: "TagSexualHarassment"; readonly on: boolean; readonly reason: Text | null }
  // Inquiry (decideInquiry.ts)
  | { readonly type: "ConsultSjef"; readonly question: Text | null }
  | { readonly type: "AnswerConsultation"; readonly text: Text | null }
  | {
      readonly type: "MakePlan";
      readonly interviews: readonly PlannedInterview<Text>[];
      readonly information: readonly PlannedInformation<Text>[];
    }
  | {
      readonly type: "DraftMandate";
      readonly kind: "komite" | "ekstern" | null;
      readonly investigators: readonly PersonId[];
      readonly firm: Text | null;
      readonly what: Text | null;
      readonly law: readonly LegalBasis[];
      readonly limits: Text | null;
    }
  | { readonly type: "AcceptMandate"; readonly version: number }
  | { readonly type: "StartInquiry" }
  | { readonly type: "EndInquiry" }
  // Meetings (decideMeeting.ts, decideMinutes.ts)
  | {
      readonly type: "CallMeeting";
      readonly meetingId: MeetingId;
      readonly purpose: MeetingPurpose | null;
      readonly interviewId: InterviewId | null;
      readonly on: LocalDate | null;
      readonly at: string | null;
      readonly place: Text | null;
      readonly topic: Text | null;
      readonly documents: readonly DocumentId[];
      readonly attendees: readonly Attendee<Text>[];
      readonly jointAssessment: Text | null;
      readonly shortNotice: Text | null;
    }
  /** SB-08: a party consents to a joint meeting. */
  | { readonly type: "ConsentToJoint"; readonly meetingId: MeetingId }
  | { readonly type: "CancelMeeting"; readonly meetingId: MeetingId; readonly reason: Text | null }
  | {
      readonly type: "WriteMinutes";
      readonly meetingId: MeetingId;
      readonly text: Text | null;
      readonly disagreement: Text | null;
    }
  | { readonly type: "SignMinutes"; readonly meetingId: MeetingId }
  | { readonly type: "AddLaterInput"; readonly meetingId: MeetingId; readonly text: Text | null }
  | { readonly type: "CloseMeeting"; readonly meetingId: MeetingId }
  // Documents (decideDocument.ts)
  | {
      readonly type: "AddDocument";
      readonly documentId: DocumentId;
      readonly kind: DocumentKind | null;
      readonly title: Text | null;
      readonly text: Text | null;
    }
  /** `text` is the masked text; the desk has burnt the masks into it. */
  | {
      readonly type: "ShareDocument";
      readonly documentId: DocumentId;
      readonly partyId: PartyId;
      readonly masks: readonly Mask[];
      readonly text: Text;
    }
  | { readonly type: "AddLog"; readonly text: Text | null }
  // Hearing (decideHearing.ts). `sentOn` is the day of the letter to a party without a page here (letters.ts)
  | {
      readonly type: "InviteStatement";
      readonly partyId: PartyId;
      readonly about: Text | null;
      readonly deadline: LocalDate | null;
      readonly sentOn?: LocalDate | null | undefined;
    }
  | { readonly type: "GiveStatement"; readonly text: Text | null }
  | { readonly type: "DeclineStatement"; readonly text: Text | null }
  /** The owner writes in what a party without a page here answered, by letter or in a meeting. */
  | ({ readonly type: "RecordStatement"; readonly how: "uttalelse" | "avslaar" | null } & Letter<Text>)
  /** The product's own: deadline passed, the one reminder goes out (domain rules 7.27). */
  | { readonly type: "RemindStatement"; readonly partyId: PartyId }
  /** The owner's: the one reminder of a party without a page here, sent by letter. */
  | { readonly type: "RecordReminder"; readonly partyId: PartyId; readonly sentOn: LocalDate | null }
  | { readonly type: "RecordNoAnswer"; readonly partyId: PartyId; readonly reason: Text | null }
  | { readonly type: "EndHearing" }
  // Report and conclusion (decideReport.ts, decideConclusion.ts)
  | {
      readonly type: "DraftReport";
      readonly process: Text | null;
      readonly facts: Text | null;
      readonly incidents: readonly Incident<Text>[];
      readonly overall: Text | null;
      readonly assessment: Text | null;
      readonly conclusion: Text | null;
      readonly legalBasis: readonly LegalBasis[];
      readonly finding: Finding | null;
    }
  /** `sentOn` is the day that it was sent by letter, where a party has no page here. */
  | { readonly type: "OfferReport"; readonly deadline: LocalDate | null; readonly sentOn?: LocalDate | null | undefined }
  | { readonly type: "Comment"; readonly text: Text | null }
  /** The owner writes in what a party without a page here said of the report; no text where they had nothing to add. */
  | ({ readonly type: "RecordComment" } & Letter<Text>)
  | { readonly type: "EndComments" }
  | {
      readonly type: "Conclude";
      readonly finding: Finding | null;
      readonly general: boolean;
      readonly breach: boolean | null;
      readonly sanctions: Sanctions | null;
      readonly sanctionsReason: Text | null;
      readonly crime: boolean | null;
      readonly reason: Text | null;
    }
  // After it (decideRestoring.ts, decideClosing.ts)
  | { readonly type: "EndBriefing" }
  | {
      readonly type: "AddMeasure";
      readonly measureId: CaseMeasureId;
      readonly text: Text | null;
      readonly ownerId: PersonId | null;
      readonly due: LocalDate | null;
      readonly moves: boolean;
      readonly movesReason: Text | null;
    }
  | {
      readonly type: "EvaluateMeasure";
      readonly measureId: CaseMeasureId;
      readonly text: Text | null;
      readonly works: boolean | null;
      readonly done: boolean;
    }
  | { readonly type: "SettleApology"; readonly given: boolean | null; readonly reason: Text | null }
  | { readonly type: "SettlePlan"; readonly made: boolean | null; readonly text: Text | null }
  | { readonly type: "RecordPolice"; readonly reference: string | null }
  | { readonly type: "StartFollowUp" }
  /** An anonymised measure for the yearly plan of the unit. What it says is not the case's to keep: the desk hands it on. */
  | { readonly type: "HandOnMeasure" }
  /** The product's own, and the owner's: whoever reported is asked how they are treated (VA-34). */
  | { readonly type: "AskProtection"; readonly personId: PersonId }
  | { readonly type: "AnswerProtection"; readonly exposed: boolean | null; readonly text: Text | null }
  | { readonly type: "Close"; readonly reason: Text | null }
  | { readonly type: "Reopen"; readonly reason: Text | null }
  | { readonly type: "Archive"; readonly reference: string | null };

type CaseCommandType = CaseCommand["type"];
export type AskedCase<Type extends CaseCommandType> = Extract<CaseCommand, { type: Type }>;
