import type { UnitId } from "../../kernel/ids.ts";
import { daysBetween, type LocalDate } from "../../kernel/localDate.ts";
import type { Cycle } from "../syklus/model.ts";
import type { UnitProcess } from "./model.ts";

/** The two things that a unit delivers, each with its date in the cycle. */
export type Delivery = "tiltaksplan" | "evaluering";
export const deliveries: readonly Delivery[] = ["tiltaksplan", "evaluering"];

/** How a delivery stands on a date. FORFALT is `overdue`: derived, never stored; what comes late is taken and marked `late`. */
export type DeadlineState = {
  readonly delivery: Delivery;
  readonly due: LocalDate;
  /** The day it was done: archived (AM-01), handed in (AM-02). */
  readonly doneOn: LocalDate | null;
  readonly late: boolean;
  readonly overdue: boolean;
  /** Days until the deadline, negative when it has passed; also when it is done. */
  readonly daysLeft: number;
};

/** The day that a cycle sets for a delivery. */
export function dueOf(cycle: Cycle, delivery: Delivery): LocalDate {
  return delivery === "tiltaksplan" ? cycle.plan.planDue : cycle.plan.evaluationDue;
}

/** The day that a delivery was done; `null` while it is not. */
export function doneOn(process: UnitProcess, delivery: Delivery): LocalDate | null {
  return (delivery === "tiltaksplan" ? process.archive?.archivedOn : process.submission?.on) ?? null;
}

/** Whether a unit still takes part: not delivered in full, not closed, not taken out of the cycle. */
export function takesPart(process: UnitProcess): boolean {
  return process.step !== "BORTFALT" && process.step !== "LUKKET";
}

/**
 * How a delivery stands (AM-01, AM-02): in time until the end of the day itself, overdue from the next one (domain rules 7.6). The
 * date stands also where it falls on a weekend (7.7).
 */
export function deadlineOn(process: UnitProcess, cycle: Cycle, delivery: Delivery, today: LocalDate): DeadlineState {
  const due = dueOf(cycle, delivery);
  const done = doneOn(process, delivery);
  return {
    delivery,
    due,
    doneOn: done,
    late: done !== null && done > due,
    overdue: done === null && takesPart(process) && due < today,
    daysLeft: daysBetween(today, due),
  };
}

/** Units of the directory that have no process in a cycle yet: to be opened when it opens, and when a unit is made later. */
export function unitsToOpen(unitIds: Iterable<UnitId>, processes: readonly UnitProcess[]): readonly UnitId[] {
  const opened = new Set(processes.map(({ unitId }) => unitId));
  return [...unitIds].filter((unitId) => !opened.has(unitId));
}
