import { blankMeasure } from "./blank.ts";
import type { UnitCommand } from "./commands.ts";
import { decideUnit } from "./decide.ts";
import { handedWaiting } from "./decideHanded.ts";
import type { UnitFacts } from "./facts.ts";
import type { HandedId, MeasureId, MeetingId, UnitProcess } from "./model.ts";
import type { UnitRefusal } from "./refusals.ts";

/** What the product alone does. */
type ProductsOwn = "OpenUnit" | "HandOverMeasure";

/** A command on the process, whether this actor can use it now, and what stands in the way or is still to be filled in. */
export type AvailableUnitCommand = {
  readonly type: Exclude<UnitCommand["type"], ProductsOwn>;
  readonly reachable: boolean;
  readonly refusals: readonly UnitRefusal[];
};

/** Refusals that say «not you» or «not now»; all others say what is still missing. */
const outOfReach: readonly UnitRefusal["code"][] = [
  "NOT_UNIT_LEADER",
  "ONLY_VERNEOMBUD",
  "ONLY_LEADER_OR_ARKIV",
  "ONLY_LEADER_OR_OWNER",
  "NO_PART_IN_UNIT",
  "ONLY_HR_EXEMPTS",
  "ONLY_SYSTEM_OPENS",
  "UNIT_OPENED_ALREADY",
  "CYCLE_NOT_OPEN",
  "CYCLE_IS_CLOSED",
  "STEP_WRONG",
  "START_FIRST",
  "REPORT_REVIEWED_ALREADY",
  "PLAN_SUBMITTED_ALREADY",
  "PLAN_NOT_SUBMITTED",
  "EVALUATION_BEFORE_PLAN",
  "EVALUATION_ASKED_ALREADY",
  "MEETING_UNKNOWN",
  "MEETING_HELD",
  "MEETING_CANCELLED",
  "MEASURE_UNKNOWN",
  "MEASURE_DROPPED",
  "HANDED_UNKNOWN",
  "HANDED_ANSWERED",
];

/** What this actor may do with the process and what stands in the way of the rest, found by asking `decideUnit` itself. */
export function availableUnitCommands(state: UnitProcess, facts: UnitFacts): readonly AvailableUnitCommand[] {
  return probesFor(state, facts).map((probe) => {
    const decision = decideUnit(state, probe, facts);
    const refusals = decision.ok ? [] : decision.refusals;
    return { type: probe.type, reachable: !refusals.some(({ code }) => outOfReach.includes(code)), refusals };
  });
}

function probesFor(state: UnitProcess, facts: UnitFacts): readonly Exclude<UnitCommand, { type: ProductsOwn }>[] {
  // A meeting and a measure that the command could be about, where there is one.
  const open = state.meetings.find(({ held, cancelled }) => held === null && !cancelled);
  const meetingId = open?.meetingId ?? ("" as MeetingId);
  const standing = state.measures.filter(({ dropped }) => dropped === null);
  const own = standing.find(({ content }) => facts.actor.kind === "person" && content.ownerId === facts.actor.id);
  const measureId = (own ?? standing[0])?.measureId ?? ("" as MeasureId);
  const involvement = { verneombud: null, losam: null };
  const planned = { on: null, part: 1, form: "plenum", arena: "eget-moete", digital: false } as const;
  const outcome = { on: null, topics: [], participants: null, verneombudPresent: false, note: null };
  const evaluation = state.evaluation ?? { entries: [], summary: null };
  const laid = state.evaluation === null || state.evaluation.askedOn === null ? null : state.evaluation.version;
  const start = { startpunkt: null, reportReviewed: null, unsoundIndication: null, specialChallenges: null };
  return [
    { type: "ChooseStart", answers: start },
    { type: "ConfirmReportReviewed" },
    { type: "RaiseChallenges", note: null },
    { type: "PlanProcess", verneombudId: null, losam: null },
    { type: "AssessRisk", risks: state.risk?.risks ?? [], leaderMeetingOn: null, reason: null },
    { type: "PlanMeeting", meetingId: "" as MeetingId, plan: planned },
    { type: "HoldMeeting", meetingId, outcome },
    { type: "CancelMeeting", meetingId },
    { type: "CloseMeetings", involvement },
    { type: "AddMeasure", measureId: "" as MeasureId, measure: blankMeasure(), reason: null },
    { type: "ChangeMeasure", measureId, measure: blankMeasure(), reason: null },
    { type: "DropMeasure", measureId, reason: null },
    { type: "DeclineHanded", handedId: handedWaiting(state)[0]?.handedId ?? ("" as HandedId), reason: null },
    { type: "SubmitPlan", noMeasuresReason: null, overrideReason: null, involvement },
    { type: "RecordArchiveReference", reference: null, archivedOn: null },
    { type: "ReportProgress", measureId, progress: "i-gang" },
    { type: "DraftEvaluation", entries: evaluation.entries, summary: evaluation.summary },
    { type: "AskVerneombud" },
    { type: "Attest", about: laid === null ? "tiltaksplan" : "evaluering", answer: "bekreftet", comment: null, version: laid },
    { type: "AddComment", text: null },
    { type: "SubmitEvaluation", losam: null },
    { type: "CloseUnit" },
    { type: "ExemptUnit", reason: null },
    { type: "ReinstateUnit", reason: null },
  ];
}
