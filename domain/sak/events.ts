import type { HabilitetDecided, HabilitetDeclared } from "../habilitet/model.ts";
import type { CaseId, PersonId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { ContactId } from "../melding/model.ts";
import type { CaseContact } from "./contact.ts";
import type { CaseDocument, DocumentId, Mask } from "./document.ts";
import type { Conclusion, HearingAnswer, HearingRound, InquiryReport } from "./finding.ts";
import type { Mandate, PlannedInformation, PlannedInterview } from "./inquiry.ts";
import type { Meeting, MeetingId } from "./meeting.ts";
import type { Assessment, CaseHandler, CaseSource, CaseTrack, Party, PartyId, SubCase } from "./model.ts";
import type { CaseMeasure, CaseMeasureId } from "./restoring.ts";

/** Who did it, `null` for the product itself, and on which day in Oslo. */
type Made = { readonly by: PersonId | null; readonly on: LocalDate };
type MadeByPerson = { readonly by: PersonId; readonly on: LocalDate };

/** What has happened in a case: append-only, attributed, fit to be read by the parties but for what `timeline.ts` leaves out (SB-05). */
export type CaseEvent =
  | (Made & {
      readonly type: "CaseOpened";
      readonly id: CaseId;
      readonly number: string;
      readonly reportId: CaseId;
      readonly source: CaseSource;
      readonly reporters: readonly PersonId[];
      readonly unitId: UnitId | null;
      readonly about?: number | null;
      readonly parties: readonly Party[];
      readonly general: boolean;
      readonly sexualHarassment: boolean;
      readonly handlers: readonly CaseHandler[];
      readonly former: SubCase["former"];
      readonly keptOut?: readonly PersonId[];
      readonly vacant: boolean;
      readonly help: SubCase["help"];
      readonly documents: readonly CaseDocument[];
      /** VA-18: what its parties asked before it was a case. Absent before there were any in cases. */
      readonly contacts?: readonly CaseContact[];
    })
  | HabilitetDeclared
  | (MadeByPerson & {
      readonly type: "HabilitetChallenged";
      readonly personId: PersonId;
      readonly partyId: PartyId;
      readonly reason: TextRef;
      readonly deciderId: PersonId;
    })
  | HabilitetDecided
  /** Every change of hands. `deciders` are those who decide open questions from now on. */
  | (Made & {
      readonly type: "HandlersChanged";
      readonly added: readonly CaseHandler[];
      readonly removed: readonly { readonly personId: PersonId; readonly why: SubCase["former"][number]["why"] }[];
      readonly reason: TextRef | null;
      readonly deciders: readonly { readonly personId: PersonId; readonly deciderId: PersonId }[];
      readonly vacant: boolean;
    })
  | (MadeByPerson & { readonly type: "HelpSettled"; readonly wanted: boolean; readonly adviserId: PersonId | null })
  | (MadeByPerson & { readonly type: "PartyAdded"; readonly party: Party })
  | (MadeByPerson & { readonly type: "PartyInformed"; readonly partyId: PartyId })
  | (MadeByPerson & { readonly type: "InformingDelayed"; readonly partyId: PartyId; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "ConfidentialityPromised"; readonly partyId: PartyId })
  | (Made & {
      readonly type: "RepresentativeNamed";
      readonly partyId: PartyId;
      readonly personId: PersonId | null;
      readonly fullmakt: boolean;
    })
  | (MadeByPerson & { readonly type: "InterviewRefused"; readonly partyId: PartyId })
  | (MadeByPerson & {
      readonly type: "ContactRequested";
      readonly contactId: ContactId;
      readonly partyId: PartyId;
      readonly text: TextRef;
    })
  | (MadeByPerson & {
      readonly type: "ContactAnswered";
      readonly contactId: ContactId;
      readonly partyId: PartyId;
      readonly consent: boolean;
      readonly reason: TextRef | null;
    })
  | (MadeByPerson & {
      readonly type: "StrainSettled";
      readonly involved: boolean;
      readonly representatives: readonly PersonId[];
      readonly reason: TextRef | null;
    })
  | (MadeByPerson & { readonly type: "StrainChecked"; readonly concern: boolean; readonly text: TextRef | null })
  | (MadeByPerson & { readonly type: "StrainMeetingHeld" })
  /** `notice` is kept with the report, where whoever reported reads it (SB-12). */
  | (MadeByPerson & { readonly type: "Assessed"; readonly assessment: Assessment; readonly notice: TextRef | null })
  | (MadeByPerson & { readonly type: "AssessmentPassed"; readonly track: CaseTrack; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "Escalated"; readonly signs: Assessment["signs"]; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "SexualHarassmentTagged"; readonly isSet: boolean; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "SjefConsulted"; readonly question: TextRef; readonly sjefId: PersonId })
  | (MadeByPerson & { readonly type: "ConsultationAnswered"; readonly text: TextRef })
  | (MadeByPerson & {
      readonly type: "PlanMade";
      readonly interviews: readonly PlannedInterview[];
      readonly information: readonly PlannedInformation[];
    })
  | (MadeByPerson & { readonly type: "MandateDrafted"; readonly mandate: Mandate })
  | (MadeByPerson & { readonly type: "MandateAccepted"; readonly version: number })
  | (MadeByPerson & { readonly type: "InquiryStarted" })
  | (MadeByPerson & { readonly type: "InquiryEnded" })
  | (MadeByPerson & { readonly type: "MeetingCalled"; readonly meeting: Meeting })
  | (MadeByPerson & { readonly type: "JointConsented"; readonly meetingId: MeetingId; readonly partyId: PartyId })
  | (MadeByPerson & { readonly type: "MeetingCancelled"; readonly meetingId: MeetingId; readonly reason: TextRef })
  | (MadeByPerson & {
      readonly type: "MinutesWritten";
      readonly meetingId: MeetingId;
      readonly text: TextRef;
      readonly disagreement: TextRef | null;
    })
  | (MadeByPerson & { readonly type: "MinutesSigned"; readonly meetingId: MeetingId })
  | (MadeByPerson & { readonly type: "LaterInputAdded"; readonly meetingId: MeetingId; readonly text: TextRef })
  | (MadeByPerson & { readonly type: "MeetingClosed"; readonly meetingId: MeetingId })
  | (MadeByPerson & { readonly type: "DocumentAdded"; readonly document: CaseDocument })
  | (MadeByPerson & {
      readonly type: "DocumentShared";
      readonly documentId: DocumentId;
      readonly partyId: PartyId;
      readonly masks: readonly Mask[];
      readonly text: TextRef;
    })
  | (MadeByPerson & { readonly type: "LogAdded"; readonly text: TextRef })
  | (MadeByPerson & {
      readonly type: "StatementInvited";
      readonly partyId: PartyId;
      readonly round: HearingRound;
      readonly about: TextRef;
      readonly deadline: LocalDate;
      /** By letter, to a party without a page. Absent for everybody else, and in cases from before that was recorded. */
      readonly sentOn?: LocalDate;
    })
  | (Made & {
      readonly type: "StatementReminded";
      readonly partyId: PartyId;
      readonly round: HearingRound;
      readonly deadline: LocalDate;
      /** By letter: then by the owner, and not by the product itself. */
      readonly sentOn?: LocalDate;
    })
  | (MadeByPerson & {
      readonly type: "StatementAnswered";
      readonly partyId: PartyId;
      readonly round: HearingRound;
      readonly how: HearingAnswer;
      readonly text: TextRef | null;
      /** By letter: the day that it came, and the document that it was filed as. */
      readonly receivedOn?: LocalDate;
      readonly documentId?: DocumentId | null;
    })
  | (MadeByPerson & { readonly type: "HearingEnded" })
  | (MadeByPerson & { readonly type: "ReportDrafted"; readonly report: InquiryReport })
  | (MadeByPerson & {
      readonly type: "ReportOffered";
      readonly deadline: LocalDate;
      readonly to: readonly PartyId[];
      readonly sentOn?: LocalDate;
    })
  | (MadeByPerson & {
      readonly type: "Commented";
      readonly partyId: PartyId;
      readonly text: TextRef | null;
      readonly late: boolean;
      readonly receivedOn?: LocalDate;
      readonly documentId?: DocumentId | null;
    })
  | (MadeByPerson & { readonly type: "CommentsEnded" })
  | (MadeByPerson & { readonly type: "Concluded"; readonly conclusion: Conclusion })
  | (MadeByPerson & { readonly type: "BriefingEnded" })
  | (MadeByPerson & { readonly type: "MeasureAdded"; readonly measure: CaseMeasure })
  | (MadeByPerson & {
      readonly type: "MeasureEvaluated";
      readonly measureId: CaseMeasureId;
      readonly text: TextRef;
      readonly works: boolean;
      readonly done: boolean;
    })
  | (MadeByPerson & { readonly type: "ApologySettled"; readonly given: boolean; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "PlanSettled"; readonly made: boolean; readonly text: TextRef | null })
  | (MadeByPerson & { readonly type: "PoliceRecorded"; readonly reference: string | null })
  | (MadeByPerson & { readonly type: "FollowUpStarted" })
  /** That it was done, and nothing that leads to what came of it. */
  | (MadeByPerson & { readonly type: "MeasureHandedOn" })
  | (Made & { readonly type: "ProtectionAsked"; readonly personId: PersonId })
  | (MadeByPerson & { readonly type: "ProtectionAnswered"; readonly exposed: boolean; readonly text: TextRef | null })
  | (MadeByPerson & { readonly type: "CaseClosed"; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "CaseReopened"; readonly reason: TextRef })
  | (Made & { readonly type: "CaseArchived"; readonly reference: string });

export type CaseEventType = CaseEvent["type"];
