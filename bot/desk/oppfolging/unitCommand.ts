import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import type { UnitCommand } from "#domain/oppfolging/enhet/commands.ts";
import type {
  EvaluationEntry,
  Involvement,
  MeasureId,
  MeasureInput,
  MeetingId,
  Risk,
  RiskId,
} from "#domain/oppfolging/enhet/model.ts";
import type { DeskContext } from "../context.ts";
import type { TextKeeper } from "../keepText.ts";

type Input<Type extends UnitCommandInput["type"]> = Extract<UnitCommandInput, { type: Type }>;

/** What somebody asked for, with their words kept to be sealed and with ids for what is new. */
export function unitCommand(context: DeskContext, input: UnitCommandInput, keeper: TextKeeper): UnitCommand {
  switch (input.type) {
    case "ChooseStart":
    case "ConfirmReportReviewed":
    case "CancelMeeting":
    case "RecordArchiveReference":
    case "ReportProgress":
    case "AskVerneombud":
    case "CloseUnit":
      return input;
    case "RaiseChallenges":
      return { ...input, note: keeper.keep("note", input.note) };
    case "PlanProcess":
    case "SubmitEvaluation":
      return { ...input, losam: keeper.keep("losam", input.losam) };
    case "AssessRisk":
      return { ...input, risks: input.risks.map((risk) => riskOf(context, risk, keeper)), reason: reason(input, keeper) };
    case "PlanMeeting":
      return { ...input, meetingId: context.newId() as MeetingId };
    case "HoldMeeting":
      return { ...input, outcome: { ...input.outcome, note: keeper.keep("note", input.outcome.note) } };
    case "CloseMeetings":
      return { ...input, involvement: involvementOf(input.involvement, keeper) };
    case "AddMeasure":
      return {
        ...input,
        measureId: context.newId() as MeasureId,
        measure: measureOf(input.measure, keeper),
        reason: reason(input, keeper),
      };
    case "ChangeMeasure":
      return { ...input, measure: measureOf(input.measure, keeper), reason: reason(input, keeper) };
    case "DropMeasure":
    case "DeclineHanded":
    case "ExemptUnit":
    case "ReinstateUnit":
      return { ...input, reason: reason(input, keeper) };
    case "SubmitPlan":
      return {
        ...input,
        noMeasuresReason: keeper.keep("noMeasuresReason", input.noMeasuresReason),
        overrideReason: keeper.keep("overrideReason", input.overrideReason),
        involvement: involvementOf(input.involvement, keeper),
      };
    case "DraftEvaluation":
      return {
        ...input,
        entries: input.entries.map((entry): EvaluationEntry => ({ ...entry, note: keeper.keep("note", entry.note) })),
        summary: keeper.keep("summary", input.summary),
      };
    case "Attest":
      return { ...input, comment: keeper.keep("comment", input.comment) };
    case "AddComment":
      return { ...input, text: keeper.keep("comment", input.text) };
  }
}

function reason(input: { readonly reason: string | null }, keeper: TextKeeper): TextRef | null {
  return keeper.keep("reason", input.reason);
}

function riskOf(context: DeskContext, risk: Input<"AssessRisk">["risks"][number], keeper: TextKeeper): Risk {
  return { ...risk, riskId: risk.riskId ?? (context.newId() as RiskId), hazard: keeper.keep("hazard", risk.hazard) };
}

function measureOf(measure: MeasureInput<string>, keeper: TextKeeper): MeasureInput {
  return { ...measure, text: keeper.keep("text", measure.text) };
}

function involvementOf(involvement: Involvement<string>, keeper: TextKeeper): Involvement {
  return {
    verneombud: keeper.keep("verneombud", involvement.verneombud),
    losam: keeper.keep("losam", involvement.losam),
  };
}
