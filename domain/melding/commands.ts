import type { HabilitetAnswer, HabilitetDecided, HabilitetDeclared } from "../habilitet/model.ts";
import type { CaseId, PersonId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type {
  ContactId,
  Counterpart,
  ExamineSource,
  Handler,
  MessageId,
  Namesakes,
  NoteId,
  OralApproach,
  Recipient,
  Report,
  ReportAnswers,
  Reporter,
  ReportKind,
  ReportStatus,
  ReportTag,
} from "./model.ts";

/** What one may ask for. Who asks, and when, is in the facts. */
export type ReportCommand<Text = TextRef> =
  | {
      readonly type: "Submit";
      readonly id: CaseId;
      readonly number: string;
      readonly answers: ReportAnswers<Text>;
      readonly files: number;
    }
  | { readonly type: "LogOral"; readonly id: CaseId; readonly number: string; readonly oral: OralApproach<Text> }
  | {
      readonly type: "ExamineOnOwnDuty";
      readonly id: CaseId;
      readonly number: string;
      readonly unitId: UnitId | null;
      readonly source: ExamineSource | null;
      readonly what: Text | null;
      readonly counterparts: readonly Counterpart<Text>[];
    }
  | { readonly type: "DeclareHabilitet"; readonly answer: HabilitetAnswer | null; readonly reason: Text | null }
  /** The reporter objects to a handler (VA-04). */
  | { readonly type: "ChallengeHabilitet"; readonly personId: PersonId; readonly reason: Text | null }
  | {
      readonly type: "DecideHabilitet";
      readonly personId: PersonId;
      readonly habil: boolean | null;
      readonly reason: Text | null;
    }
  | { readonly type: "Acknowledge"; readonly messageId: MessageId; readonly text: Text | null }
  | { readonly type: "SendMessage"; readonly messageId: MessageId; readonly text: Text | null; readonly files: number }
  | { readonly type: "AddNote"; readonly noteId: NoteId; readonly text: Text | null }
  | { readonly type: "Reclassify"; readonly to: ReportKind; readonly reason: Text | null }
  | { readonly type: "SetTag"; readonly tag: ReportTag; readonly on: boolean; readonly reason: Text | null }
  /** VA-22: a søknad that carries allegations; its writer chooses what becomes of it. */
  | { readonly type: "AskToChoose"; readonly reason: Text | null }
  | {
      readonly type: "ChooseKind";
      readonly to: "klage" | "varsel" | "soeknad-om-endring";
      readonly what: Text | null;
      readonly more: Text | null;
    }
  /** The reporter names whom it is about: what a klage must hold (VA-26), and nobody of them reads on (VA-03). */
  | { readonly type: "NameCounterparts"; readonly counterparts: readonly Counterpart<Text>[] }
  | { readonly type: "HandOver"; readonly to: PersonId | null; readonly reason: Text | null }
  | { readonly type: "StepBack"; readonly reason: Text | null }
  /** The product's own: somebody who handles it, or was to decide something, has left the house. */
  | { readonly type: "ReplaceGone" }
  /** The product's own: whoever is out of a case that came of it, as inhabil or by their own choice, is out of the report too (VA-03). */
  | {
      readonly type: "FollowHands";
      readonly removed: readonly { readonly personId: PersonId; readonly why: "trakk-seg" | "inhabil" }[];
    }
  /** The product's own: the owner of the last case that they had of it handed that case on, so that the report goes along (VA-02). */
  | { readonly type: "FollowOwner"; readonly from: PersonId | null; readonly to: PersonId }
  /** The product's own: a report ends when the last of its sub-cases has, and is open again when one is (SB-19: it closes last). */
  | { readonly type: "FollowCases" }
  /** The sjef, the varslingsmottak or the product names who owns it (VA-02, VA-24). */
  | { readonly type: "AssignOwner"; readonly ownerId: PersonId | null; readonly reason: Text | null }
  | { readonly type: "AskHelp"; readonly wanted: boolean | null; readonly adviserId: PersonId | null }
  | { readonly type: "AssessVarsel"; readonly censurable: boolean | null; readonly reason: Text | null }
  | { readonly type: "StartInvestigation" }
  | { readonly type: "GiveFeedback"; readonly messageId: MessageId; readonly text: Text | null }
  | { readonly type: "DecideChange"; readonly outcome: "innvilget" | "avslaatt" | "loeftet" | null; readonly reason: Text | null }
  | { readonly type: "ClarifyStudent"; readonly covered: boolean | null; readonly reason: Text | null }
  | { readonly type: "RecordCoordination"; readonly agreement: boolean | null }
  /** VA-25: a complainant signs the minutes of an oral approach. */
  | { readonly type: "Sign" }
  | { readonly type: "Formalise" }
  /** VA-08: `newId` and `newNumber` are the employer's report that comes of it. */
  | { readonly type: "Forward"; readonly newId: CaseId; readonly newNumber: string; readonly leaderId: PersonId | null }
  | { readonly type: "RequestContact"; readonly contactId: ContactId; readonly text: Text | null }
  | {
      readonly type: "AnswerContact";
      readonly contactId: ContactId;
      readonly consent: boolean | null;
      /** The leader's two ticks: it is saklig, and those concerned can answer (VA-18). */
      readonly factual: boolean;
      readonly contradiction: boolean;
      readonly reason: Text | null;
    }
  | { readonly type: "Withdraw"; readonly reason: Text | null }
  | { readonly type: "Close"; readonly reason: Text | null }
  | { readonly type: "Reopen"; readonly messageId: MessageId; readonly text: Text | null };

/** Who did it: a person, `null` for a reporter without a name and for the product itself; and on which day in Oslo. */
type Made = { readonly by: PersonId | null; readonly on: LocalDate };
type MadeByPerson = { readonly by: PersonId; readonly on: LocalDate };

export type ReportEvent =
  | (Made & {
      readonly type: "ReportSubmitted";
      readonly id: CaseId;
      readonly number: string;
      readonly reporter: Reporter;
      readonly unitId: UnitId | null;
      readonly answers: ReportAnswers;
      readonly recipient: Recipient;
      readonly handlers: readonly Handler[];
      readonly tags: readonly ReportTag[];
      readonly clarify: boolean;
      readonly relatedTo: CaseId | null;
      readonly accusedBefore?: readonly PersonId[];
      readonly namesakes?: readonly Namesakes[];
      readonly files: number;
      readonly through: "skjema" | "postboks";
      /** `HENVIST` where the guidelines do not cover it; else `INNSENDT`. */
      readonly status: "INNSENDT" | "HENVIST";
    })
  | (MadeByPerson & {
      readonly type: "OralLogged";
      readonly id: CaseId;
      readonly number: string;
      readonly unitId: UnitId | null;
      readonly oral: OralApproach & { readonly on: LocalDate; readonly what: TextRef };
      readonly recipient: Recipient;
      readonly handlers: readonly Handler[];
    })
  | (MadeByPerson & {
      readonly type: "ExaminationOpened";
      readonly id: CaseId;
      readonly number: string;
      readonly unitId: UnitId | null;
      readonly source: ExamineSource;
      readonly what: TextRef;
      readonly counterparts: readonly Counterpart[];
      readonly recipient: Recipient;
      readonly handlers: readonly Handler[];
    })
  /** The first event of another report, decided together with `ForwardedToEmployer` or with the note's own event. */
  | (MadeByPerson & {
      readonly type: "ReportForwarded";
      readonly id: CaseId;
      readonly number: string;
      /** The confidential note or the report that it comes from. */
      readonly from: CaseId;
      /** The safety representative, who follows it up (S3b 2.5); never the person whom they heard it from. */
      readonly reporter: Extract<Reporter, { readonly kind: "person" }>;
      readonly answers: ReportAnswers;
      readonly unitId: UnitId | null;
      readonly recipient: Recipient;
      readonly handlers: readonly Handler[];
      readonly tags: readonly ReportTag[];
      readonly accusedBefore?: readonly PersonId[];
      readonly namesakes?: readonly Namesakes[];
    })
  | HabilitetDeclared
  | (Made & {
      readonly type: "HabilitetChallenged";
      readonly personId: PersonId;
      readonly reason: TextRef;
      readonly deciderId: PersonId;
    })
  | HabilitetDecided
  /** Who reads it from now on, and who no longer does: every change of hands is one of these. */
  | (Made & {
      readonly type: "HandlersChanged";
      readonly added: readonly Handler[];
      readonly removed: readonly { readonly personId: PersonId; readonly why: "trakk-seg" | "overlevert" | "inhabil" }[];
      readonly reason: TextRef | null;
      /** VA-04: who decides questions from now on that those who left were to decide. */
      readonly deciders: readonly { readonly personId: PersonId; readonly deciderId: PersonId }[];
      /** Why nobody reads it from now on, where nobody is left; else `null`. */
      readonly vacant: Report["vacant"];
    })
  | (MadeByPerson & { readonly type: "Acknowledged"; readonly messageId: MessageId; readonly text: TextRef | null })
  | (Made & {
      readonly type: "MessageSent";
      readonly messageId: MessageId;
      readonly from: "melder" | "mottaker";
      /** `null` where there are only files. */
      readonly text: TextRef | null;
      readonly files: number;
    })
  | (MadeByPerson & { readonly type: "NoteAdded"; readonly noteId: NoteId; readonly text: TextRef })
  | (Made & {
      readonly type: "Reclassified";
      readonly from: ReportKind;
      readonly to: ReportKind;
      readonly reason: TextRef | null;
    })
  | (MadeByPerson & { readonly type: "TagSet"; readonly tag: ReportTag; readonly isSet: boolean; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "ChoiceAsked"; readonly reason: TextRef })
  | (Made & { readonly type: "ContentChanged"; readonly what: TextRef; readonly more: TextRef | null })
  | (Made & { readonly type: "CounterpartsNamed"; readonly counterparts: readonly Counterpart[] })
  | (MadeByPerson & { readonly type: "HelpSettled"; readonly wanted: boolean; readonly adviserId: PersonId | null })
  | (MadeByPerson & { readonly type: "VarselAssessed"; readonly censurable: boolean; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "InvestigationStarted" })
  | (MadeByPerson & { readonly type: "FeedbackGiven"; readonly messageId: MessageId; readonly text: TextRef })
  | (MadeByPerson & {
      readonly type: "ChangeDecided";
      readonly outcome: "innvilget" | "avslaatt" | "loeftet";
      readonly reason: TextRef | null;
    })
  | (MadeByPerson & { readonly type: "CoverageClarified"; readonly covered: boolean; readonly reason: TextRef })
  | (MadeByPerson & { readonly type: "CoordinationRecorded"; readonly agreement: boolean })
  | (MadeByPerson & { readonly type: "MinutesSigned" })
  | (MadeByPerson & { readonly type: "Formalised" })
  | (MadeByPerson & { readonly type: "ForwardedToEmployer"; readonly newId: CaseId })
  | (Made & { readonly type: "ContactRequested"; readonly contactId: ContactId; readonly text: TextRef })
  | (MadeByPerson & {
      readonly type: "ContactAnswered";
      readonly contactId: ContactId;
      readonly consent: boolean;
      readonly reason: TextRef | null;
    })
  | (Made & { readonly type: "ReportWithdrawn"; readonly reason: TextRef | null })
  /** `reason` is `null` where it ended with its sub-cases: what came of them is told there. */
  | (Made & { readonly type: "ReportClosed"; readonly reason: TextRef | null; readonly from: ReportStatus })
  /** A sub-case was taken up again after the report had ended with it. */
  | (Made & { readonly type: "CasesResumed" })
  | (Made & { readonly type: "ReportReopened"; readonly messageId: MessageId; readonly text: TextRef });
