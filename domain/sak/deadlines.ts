import { habilitetOf, openQuestions } from "../habilitet/questions.ts";
import { addDays, type LocalDate } from "../kernel/localDate.ts";
import { isOver } from "./access.ts";
import { contactsOf } from "./contact.ts";
import { hearingStatuses } from "./hearings.ts";
import { openMeetings } from "./meetings.ts";
import type { SubCase } from "./model.ts";
import type { CaseSettings } from "./settings.ts";

/** What a case can wait for. All dates but a party's own are the employer's standard, never a demand of the law (SB-01). */
export type CaseDueWhat =
  | "habilitet"
  | "foerste-aapning"
  | "samtykke"
  | "uttalelse"
  | "paaminnelse"
  | "kommentar"
  | "moete"
  | "referat"
  | "belastning"
  | "tiltak"
  | "stille"
  | "arkiv";

/** `on` is the last day that is in time. */
export type CaseDue = { readonly what: CaseDueWhat; readonly on: LocalDate; readonly overdue: boolean };

/** Everything that a case waits for, the nearest first. */
export function deadlinesOf(state: SubCase, settings: CaseSettings, today: LocalDate): readonly CaseDue[] {
  const { idleDays, strainDays } = settings;
  const due = (what: CaseDueWhat, on: LocalDate): CaseDue => ({ what, on, overdue: on < today });
  if (state.status === "ARKIVERT") return [];
  if (state.status === "AVSLUTTET") return [due("arkiv", addDays(state.closed?.on ?? state.movedOn, idleDays))];
  const found: CaseDue[] = [];
  for (const { on } of openQuestions(state)) found.push(due("habilitet", addDays(on, 7)));
  // Also whoever owns it after somebody else opens it for the first time.
  const unopened = state.handlers.find(({ as, personId }) => as === "eier" && habilitetOf(state, personId) === "usagt");
  if (unopened !== undefined) found.push(due("foerste-aapning", addDays(unopened.since, 7)));
  else if (state.status === "MOTTATT") found.push(due("foerste-aapning", addDays(state.openedOn, 7)));
  if (hearingStatuses.includes(state.status)) {
    for (const { deadline, answer, outdated } of state.hearings) {
      if (answer === null && !outdated) found.push(due("uttalelse", deadline));
    }
  }
  // VA-18: nothing is sent while the leader is silent.
  for (const { on, answer } of contactsOf(state)) if (answer === null) found.push(due("samtykke", addDays(on, 7)));
  const { report, strain } = state;
  if (state.status === "PARTSKOMMENTARER" && report?.offered != null) found.push(due("kommentar", report.offered.deadline));
  for (const { on, minutes } of openMeetings(state)) {
    found.push(on >= today || minutes !== null ? due("moete", on) : due("referat", addDays(on, 1)));
  }
  if (strain?.involved === true) found.push(due("belastning", addDays(strain.checks.at(-1)?.on ?? strain.on, strainDays)));
  for (const { due: on, doneOn } of state.restoring.measures) if (doneOn === null) found.push(due("tiltak", on));
  // SB-01: idle, and never closed for it.
  found.push(due("stille", addDays(state.movedOn, idleDays)));
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The date that a case is listed under: the nearest that somebody else than time has to keep. */
export function nextDue(state: SubCase, settings: CaseSettings, today: LocalDate): CaseDue | undefined {
  return isOver(state) && state.status === "ARKIVERT" ? undefined : deadlinesOf(state, settings, today)[0];
}
