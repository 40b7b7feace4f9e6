import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { ReminderWhat } from "#domain/oppfolging/paaminnelser/model.ts";

/** The parts of a unit's page, in the order that the work is done in. */
export const partNames = [
  "start",
  "planlegging",
  "risiko",
  "moeter",
  "tiltak",
  "plan",
  "arkiv",
  "evaluering",
  "verneombud",
  "kommentarer",
  "annet",
] as const;
export type PartName = (typeof partNames)[number];

const partFor: Readonly<Record<ReminderWhat, PartName | null>> = {
  "velg-startpunkt": "start",
  "gjennomgaa-rapport": "start",
  "undersoek-indikasjon": "start",
  "planlegg-prosess": "planlegging",
  risikovurder: "risiko",
  "hold-moeter": "moeter",
  "lag-tiltak": "tiltak",
  "lever-tiltaksplan": "plan",
  "arkiver-tiltaksplan": "arkiv",
  "gjennomfoer-tiltak": "tiltak",
  "skriv-evaluering": "evaluering",
  "be-verneombud": "evaluering",
  "faa-svar-fra-verneombud": "verneombud",
  "lever-evaluering": "evaluering",
  "svar-om-medvirkning": "verneombud",
  "svar-paa-evaluering": "verneombud",
  "gi-innspill": "kommentarer",
  "foelg-opp-enheten": "kommentarer",
  "ta-det-opp-med-leder": "kommentarer",
  "pek-ut-leder": null,
};

/** The part of the page where something is done; `null` where it is not done here. */
export function partOf(what: ReminderWhat): PartName | null {
  return partFor[what];
}

/** What the reader does next in this unit: their first open duty. `null` when it is somebody else's turn. */
export function nextDuty({ duties }: UnitDetail): UnitDetail["duties"][number] | null {
  return duties[0] ?? null;
}

/** How far along the line of the year a process has come, from 0 to 1: up to a deadline by what is done of what leads up to it. */
export function reachedOf({ cycle, tasks, summary }: UnitDetail, at: (date: typeof cycle.opens) => number): number {
  if (summary.step === "LUKKET") return 1;
  const share = (due: typeof cycle.opens) => {
    const all = tasks.filter((task) => task.due === due);
    return all.length === 0 ? 0 : all.filter(({ done }) => done).length / all.length;
  };
  const [plan, evaluation] = [at(cycle.planDue), at(cycle.evaluationDue)];
  if (summary.evaluation.doneOn !== null) return evaluation;
  if (summary.plan.doneOn === null) return share(cycle.planDue) * plan;
  return plan + share(cycle.evaluationDue) * (evaluation - plan);
}
