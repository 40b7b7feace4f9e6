import type { CaseId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { lineOf } from "../../organisasjon/nearestLeader.ts";
import { isActive } from "../../organisasjon/unitPeople.ts";
import type { Cycle } from "../syklus/model.ts";
import { lastWords } from "./consultation.ts";
import { type DeadlineState, deadlineOn } from "./deadlines.ts";
import type { Step, UnitProcess } from "./model.ts";
import { missingTasks, nextTask, type TaskCode } from "./tasks.ts";

/** How a unit is drawn on the map (look.md): ○ ◐ ● ▲, and units that were taken out. */
export type UnitStatus = "ikke-startet" | "i-gang" | "levert" | "forfalt" | "bortfalt";
/** Overdue first: the order that lists of units stand in. */
export const unitStatuses: readonly UnitStatus[] = ["forfalt", "ikke-startet", "i-gang", "levert", "bortfalt"];

/** Where a unit stands, without a word of what was written: fit for everybody who may see its status. */
export type UnitSummary = {
  readonly id: CaseId;
  readonly unitId: UnitId;
  readonly step: Step;
  readonly status: UnitStatus;
  readonly plan: DeadlineState;
  readonly evaluation: DeadlineState;
  readonly next: TaskCode | null;
  readonly missing: readonly TaskCode[];
  /** The safety representatives' last words on the evaluation that lies before them, or was delivered. */
  readonly dissent: boolean;
  readonly notInvolved: boolean;
  /** The directory has no such unit any more, or nobody leads it. */
  readonly unitGone: boolean;
  readonly leaderless: boolean;
};

/** A unit's state in one glance. */
export function unitSummary(process: UnitProcess, cycle: Cycle, organisation: Organisation, today: LocalDate): UnitSummary {
  const plan = deadlineOn(process, cycle, "tiltaksplan", today);
  const evaluation = deadlineOn(process, cycle, "evaluering", today);
  const words = lastWords(process, "evaluering", process.evaluation?.version ?? 0);
  const unit = organisation.units.get(process.unitId);
  return {
    id: process.id,
    unitId: process.unitId,
    step: process.step,
    status: statusOf(process, plan, evaluation),
    plan,
    evaluation,
    next: nextTask(process, cycle, today),
    missing: missingTasks(process, cycle, today).map(({ code }) => code),
    dissent: words.some(({ answer }) => answer === "uenig"),
    notInvolved: words.some(({ answer }) => answer === "ikke-involvert"),
    unitGone: unit === undefined,
    leaderless: unit?.leaderId === undefined || !isActive(organisation, unit.leaderId),
  };
}

function statusOf(process: UnitProcess, plan: DeadlineState, evaluation: DeadlineState): UnitStatus {
  if (process.step === "BORTFALT") return "bortfalt";
  if (evaluation.doneOn !== null) return "levert";
  if (plan.overdue || evaluation.overdue) return "forfalt";
  return process.start === null ? "ikke-startet" : "i-gang";
}

/** The same summaries, overdue first and longest overdue foremost among them; otherwise in the order given. Linear. */
export function overdueFirst(summaries: readonly UnitSummary[]): readonly UnitSummary[] {
  const buckets = new Map<string, UnitSummary[]>();
  for (const summary of summaries) {
    const key = bucketOf(summary);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [summary]);
    else bucket.push(summary);
  }
  return bucketOrder.flatMap((key) => buckets.get(key) ?? []);
}

// Two deadlines make three ways of being overdue, whatever the number of units: nothing has to be sorted.
const bucketOrder = ["forfalt begge", "forfalt plan", "forfalt evaluering", ...unitStatuses.slice(1)];

function bucketOf({ status, plan, evaluation }: UnitSummary): string {
  if (status !== "forfalt") return status;
  if (plan.overdue && evaluation.overdue) return "forfalt begge";
  return plan.overdue ? "forfalt plan" : "forfalt evaluering";
}

/** Counts of a faculty, or of the whole institution. */
export type UnitCounts = {
  readonly total: number;
  readonly byStatus: Readonly<Record<UnitStatus, number>>;
  readonly planDone: number;
  readonly planLate: number;
  readonly planOverdue: number;
  readonly evaluationDone: number;
  readonly evaluationLate: number;
  readonly evaluationOverdue: number;
  readonly dissent: number;
  readonly notInvolved: number;
  readonly leaderless: number;
};

/** The counts of these units. */
export function countUnits(summaries: Iterable<UnitSummary>): UnitCounts {
  const counter = newCounter();
  for (const summary of summaries) count(counter, summary);
  return counter;
}

/**
 * The counts of every unit of the directory with all that lies below it, itself included: the root is the institution, its
 * children the faculties. Linear in the units for a tree of given depth.
 */
export function countsByUnit(organisation: Organisation, summaries: Iterable<UnitSummary>): ReadonlyMap<UnitId, UnitCounts> {
  const counters = new Map<UnitId, Counter>();
  for (const summary of summaries) {
    for (const unitId of lineOf(organisation, summary.unitId)) {
      const counter = counters.get(unitId) ?? newCounter();
      counters.set(unitId, counter);
      count(counter, summary);
    }
  }
  return counters;
}

type Counter = { -readonly [Field in keyof UnitCounts]: UnitCounts[Field] } & { byStatus: Record<UnitStatus, number> };

function newCounter(): Counter {
  return {
    total: 0,
    byStatus: { forfalt: 0, "ikke-startet": 0, "i-gang": 0, levert: 0, bortfalt: 0 },
    planDone: 0,
    planLate: 0,
    planOverdue: 0,
    evaluationDone: 0,
    evaluationLate: 0,
    evaluationOverdue: 0,
    dissent: 0,
    notInvolved: 0,
    leaderless: 0,
  };
}

function count(counter: Counter, { status, plan, evaluation, ...summary }: UnitSummary): void {
  counter.total += 1;
  counter.byStatus[status] += 1;
  if (plan.doneOn !== null) counter.planDone += 1;
  if (plan.late) counter.planLate += 1;
  if (plan.overdue) counter.planOverdue += 1;
  if (evaluation.doneOn !== null) counter.evaluationDone += 1;
  if (evaluation.late) counter.evaluationLate += 1;
  if (evaluation.overdue) counter.evaluationOverdue += 1;
  if (summary.dissent) counter.dissent += 1;
  if (summary.notInvolved) counter.notInvolved += 1;
  if (summary.leaderless) counter.leaderless += 1;
}
