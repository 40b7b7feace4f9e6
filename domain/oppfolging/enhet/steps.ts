import type { Step } from "./model.ts";

/** The steps in the order of domain rules section 3; BORTFALT stands outside it. */
export const steps: readonly Step[] = [
  "STARTPUNKT",
  "PLANLAGT",
  "RISIKOVURDERT",
  "MOETER",
  "TILTAKSPLAN_UTKAST",
  "DOKUMENTERT",
  "IVERKSATT",
  "EVALUERING_UTKAST",
  "SAMRAAD_VERNEOMBUD",
  "INNLEVERT",
  "LUKKET",
];

/** The steps from one to another, both included. */
export function stepsBetween(from: Step, to: Step): readonly Step[] {
  return steps.slice(steps.indexOf(from), steps.indexOf(to) + 1);
}

/** Whether a process has come to a step or past it. A unit that was taken out has come nowhere. */
export function hasReached(step: Step, wanted: Step): boolean {
  return steps.indexOf(step) >= steps.indexOf(wanted);
}
