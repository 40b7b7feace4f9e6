import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type {
  AttestAbout,
  AttestAnswer,
  CommentRole,
  CompleteMeasure,
  EnvironmentKind,
  EvaluationEntry,
  HandedId,
  Involvement,
  MeasureId,
  MeasureInput,
  Meeting,
  MeetingId,
  MeetingOutcome,
  MeetingPlan,
  OverriddenRule,
  Progress,
  Risk,
  StartAnswers,
  UnitProcess,
} from "./model.ts";

/** What one may ask for. `Text` is the words themselves at the edge and `TextRef` once they are kept. */
export type UnitCommand<Text = TextRef> =
  | { readonly type: "OpenUnit"; readonly id: CaseId; readonly unitId: UnitId }
  | { readonly type: "ChooseStart"; readonly answers: StartAnswers }
  | { readonly type: "ConfirmReportReviewed" }
  | { readonly type: "RaiseChallenges"; readonly note: Text | null }
  | { readonly type: "PlanProcess"; readonly verneombudId: PersonId | null; readonly losam: Text | null }
  | {
      readonly type: "AssessRisk";
      readonly risks: readonly Risk<Text>[];
      readonly leaderMeetingOn: LocalDate | null;
      readonly reason: Text | null;
    }
  | { readonly type: "PlanMeeting"; readonly meetingId: MeetingId; readonly plan: MeetingPlan }
  | { readonly type: "HoldMeeting"; readonly meetingId: MeetingId; readonly outcome: MeetingOutcome<Text> }
  | { readonly type: "CancelMeeting"; readonly meetingId: MeetingId }
  | { readonly type: "CloseMeetings"; readonly involvement: Involvement<Text> }
  | {
      readonly type: "AddMeasure";
      readonly measureId: MeasureId;
      readonly measure: MeasureInput<Text>;
      /** Asked for once the plan is submitted. */
      readonly reason: Text | null;
      /** The measure that was handed over and is taken in with this one, where it is. */
      readonly handedId?: HandedId | null | undefined;
    }
  | {
      readonly type: "HandOverMeasure";
      readonly handedId: HandedId;
      readonly text: Text | null;
      readonly kind: EnvironmentKind;
      readonly due: LocalDate;
    }
  | { readonly type: "DeclineHanded"; readonly handedId: HandedId; readonly reason: Text | null }
  | {
      readonly type: "ChangeMeasure";
      readonly measureId: MeasureId;
      readonly measure: MeasureInput<Text>;
      readonly reason: Text | null;
    }
  | { readonly type: "DropMeasure"; readonly measureId: MeasureId; readonly reason: Text | null }
  | {
      readonly type: "SubmitPlan";
      readonly noMeasuresReason: Text | null;
      readonly overrideReason: Text | null;
      readonly involvement: Involvement<Text>;
    }
  | {
      readonly type: "RecordArchiveReference";
      readonly reference: string | null;
      /** The day it was archived, when records management or their file says so; `null` is today. */
      readonly archivedOn: LocalDate | null;
    }
  | { readonly type: "ReportProgress"; readonly measureId: MeasureId; readonly progress: Progress }
  | { readonly type: "DraftEvaluation"; readonly entries: readonly EvaluationEntry<Text>[]; readonly summary: Text | null }
  | { readonly type: "AskVerneombud" }
  | {
      readonly type: "Attest";
      readonly about: AttestAbout;
      readonly answer: AttestAnswer;
      readonly comment: Text | null;
      /** The version of the evaluation that was on the screen; `null` for the plan, or when none was shown. */
      readonly version: number | null;
    }
  | { readonly type: "AddComment"; readonly text: Text | null }
  | { readonly type: "SubmitEvaluation"; readonly losam: Text | null }
  | { readonly type: "CloseUnit" }
  | { readonly type: "ExemptUnit"; readonly reason: Text | null }
  | { readonly type: "ReinstateUnit"; readonly reason: Text | null };

/** Who did it, `null` for the product itself, and on which day in Oslo. */
export type Made = { readonly by: PersonId | null; readonly on: LocalDate };
type MadeByPerson = { readonly by: PersonId; readonly on: LocalDate };

export type UnitEvent =
  | (Made & { readonly type: "UnitOpened"; readonly id: CaseId; readonly cycleId: CaseId; readonly unitId: UnitId })
  | (Made & { readonly type: "StartChosen"; readonly start: NonNullable<UnitProcess["start"]> })
  | (Made & { readonly type: "ReportReviewed" })
  | (Made & { readonly type: "ChallengesRaised"; readonly note: TextRef | null })
  | (Made & { readonly type: "ProcessPlanned"; readonly verneombudId: PersonId | null; readonly losam: TextRef | null })
  | (Made & {
      readonly type: "RiskAssessed";
      readonly risks: readonly Risk[];
      readonly leaderMeetingOn: LocalDate | null;
      readonly reason: TextRef | null;
      readonly overridden: readonly OverriddenRule[];
    })
  | (Made & { readonly type: "MeetingPlanned"; readonly meetingId: MeetingId; readonly plan: Meeting["plan"] })
  | (Made & { readonly type: "MeetingHeld"; readonly meetingId: MeetingId; readonly outcome: NonNullable<Meeting["held"]> })
  | (Made & { readonly type: "MeetingCancelled"; readonly meetingId: MeetingId })
  | (Made & { readonly type: "MeetingsClosed"; readonly involvement: Involvement })
  | (Made & {
      readonly type: "MeasureAdded" | "MeasureChanged";
      readonly measureId: MeasureId;
      readonly content: CompleteMeasure;
      /** Only once the plan is submitted. */
      readonly reason: TextRef | null;
      /** Only of one that is added, where it was handed over. */
      readonly handedId?: HandedId;
    })
  | (Made & {
      readonly type: "MeasureHandedOver";
      readonly handedId: HandedId;
      readonly text: TextRef;
      readonly kind: EnvironmentKind;
      readonly due: LocalDate;
    })
  | (Made & { readonly type: "HandedDeclined"; readonly handedId: HandedId; readonly reason: TextRef })
  | (Made & { readonly type: "MeasureDropped"; readonly measureId: MeasureId; readonly reason: TextRef | null })
  | (MadeByPerson & {
      readonly type: "PlanSubmitted";
      readonly noMeasuresReason: TextRef | null;
      readonly overrideReason: TextRef | null;
      readonly overridden: readonly OverriddenRule[];
      readonly involvement: Involvement;
    })
  | (Made & { readonly type: "ArchiveReferenceRecorded"; readonly reference: string; readonly archivedOn: LocalDate })
  | (Made & { readonly type: "ProgressReported"; readonly measureId: MeasureId; readonly progress: Progress })
  | (Made & {
      readonly type: "EvaluationDrafted";
      readonly entries: readonly EvaluationEntry[];
      readonly summary: TextRef | null;
      readonly version: number;
    })
  | (Made & { readonly type: "VerneombudAsked"; readonly version: number })
  | (MadeByPerson & {
      readonly type: "Attested";
      readonly about: AttestAbout;
      readonly version: number;
      readonly answer: AttestAnswer;
      readonly comment: TextRef | null;
    })
  | (MadeByPerson & { readonly type: "CommentAdded"; readonly as: CommentRole; readonly text: TextRef })
  | (MadeByPerson & { readonly type: "EvaluationSubmitted"; readonly version: number; readonly losam: TextRef | null })
  | (Made & { readonly type: "UnitClosed" })
  | (Made & { readonly type: "UnitExempted" | "UnitReinstated"; readonly reason: TextRef });
