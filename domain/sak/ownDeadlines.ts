import { openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import { addDays, type LocalDate } from "../kernel/localDate.ts";
import { informed } from "./access.ts";
import type { CaseDue, CaseDueWhat } from "./deadlines.ts";
import { hearingStatuses, silentParties } from "./hearings.ts";
import { openMeetings, partiesIn, peopleIn } from "./meetings.ts";
import type { SubCase } from "./model.ts";
import type { CaseSettings } from "./settings.ts";

/**
 * What a case waits for from somebody who does not handle it, the nearest first: a party's own answers and meetings, also for whoever
 * helps them, and what somebody with a part in it was asked. Of what others are waited for it says nothing (SB-19).
 */
export function ownDeadlines(state: SubCase, personId: PersonId, settings: CaseSettings, today: LocalDate): readonly CaseDue[] {
  const due = (what: CaseDueWhat, on: LocalDate): CaseDue => ({ what, on, overdue: on < today });
  const mine = informed(state)
    .filter(({ who, representative }) => (who.kind === "person" && who.id === personId) || representative?.personId === personId)
    .map(({ partyId }) => partyId);
  const found: CaseDue[] = [];
  if (hearingStatuses.includes(state.status)) {
    for (const { partyId, deadline, answer, outdated } of state.hearings)
      if (answer === null && !outdated && mine.includes(partyId)) found.push(due("uttalelse", deadline));
  }
  const { report, strain } = state;
  if (state.status === "PARTSKOMMENTARER" && report?.offered != null) {
    if (silentParties(state).some((partyId) => mine.includes(partyId))) found.push(due("kommentar", report.offered.deadline));
  }
  for (const meeting of openMeetings(state)) {
    const called = peopleIn(state, meeting).includes(personId) || partiesIn(meeting).some((partyId) => mine.includes(partyId));
    if (called && meeting.on >= today) found.push(due("moete", meeting.on));
  }
  for (const { on, deciderId } of openQuestions(state)) if (deciderId === personId) found.push(due("habilitet", addDays(on, 7)));
  if (strain?.involved === true && strain.representatives.includes(personId))
    found.push(due("belastning", addDays(strain.checks.at(-1)?.on ?? strain.on, settings.strainDays)));
  return found.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
