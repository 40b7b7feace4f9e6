import { openQuestions } from "../habilitet/questions.ts";
import type { PersonId } from "../kernel/ids.ts";
import { addDays, daysBetween, type LocalDate } from "../kernel/localDate.ts";
import { isShutOut } from "./access.ts";
import { type CaseDue, type CaseDueWhat, deadlinesOf } from "./deadlines.ts";
import { silentParties } from "./hearings.ts";
import { openMeetings, peopleIn } from "./meetings.ts";
import type { CaseRole, SubCase } from "./model.ts";
import type { CaseSettings } from "./settings.ts";

/** A nudge to somebody on a day: number and date at the most, never what the case is about (SB-10). */
export type CaseReminder = {
  readonly to: PersonId;
  readonly what: CaseDueWhat;
  readonly due: LocalDate;
  readonly overdue: boolean;
};

const daysBefore = 2;

/** Whom to remind today of what (SB-01, SB-10, SB-09). A pure function of case and day: it stops at once when the thing is done. */
export function caseRemindersOn(state: SubCase, settings: CaseSettings, today: LocalDate): readonly CaseReminder[] {
  return deadlinesOf(state, settings, today)
    .filter((due) => isReminderDay(due, settings, today))
    .flatMap((due) =>
      [...new Set(whomFor(state, due, today))].map((to) => ({ to, what: due.what, due: due.on, overdue: due.overdue })),
    );
}

/** Standing still and strain are asked about when they are due and each period after; all else also two days before. */
function isReminderDay({ what, on }: CaseDue, settings: CaseSettings, today: LocalDate): boolean {
  const period = what === "belastning" ? settings.strainDays : what === "stille" ? settings.idleDays : 7;
  if (today === on) return true;
  if (today < on) return what !== "stille" && what !== "belastning" && today === addDays(on, -daysBefore);
  const late = daysBetween(on, today);
  return what === "stille" || what === "belastning" ? late % period === 0 : (late - 1) % period === 0;
}

function whomFor(state: SubCase, { what, on }: CaseDue, today: LocalDate): readonly PersonId[] {
  const handlers = (...roles: readonly CaseRole[]) =>
    state.handlers.filter(({ as }) => roles.includes(as)).map(({ personId }) => personId);
  const people = (partyIds: readonly string[]) =>
    state.parties.flatMap(({ partyId, who }) => (partyIds.includes(partyId) && who.kind === "person" ? [who.id] : []));
  switch (what) {
    case "habilitet":
      return openQuestions(state).flatMap(({ deciderId }) => deciderId ?? []);
    case "foerste-aapning":
    case "samtykke":
    case "stille":
    case "tiltak":
    case "arkiv": {
      const owners = handlers("eier");
      return owners.length > 0 ? owners : handlers("mottak");
    }
    // Whether somebody has a page is not the case's own to know: `letters.ts` tells of these.
    case "paaminnelse":
      return [];
    case "uttalelse": {
      const asked = state.hearings
        .filter(({ answer, deadline, outdated }) => answer === null && !outdated && deadline === on)
        .map(({ partyId }) => partyId);
      // After the deadline it is the owner's to go on (domain rules 7.27).
      return today <= on ? people(asked) : handlers("eier");
    }
    case "kommentar": {
      if (today > on) return handlers("eier");
      return people(silentParties(state));
    }
    case "moete":
      return openMeetings(state)
        .filter((meeting) => meeting.on === on)
        .flatMap((meeting) => [...peopleIn(state, meeting), meeting.calledBy]);
    case "referat":
      return openMeetings(state).flatMap((meeting) => (meeting.minutes === null && meeting.on < today ? [meeting.calledBy] : []));
    // SB-10: «leder bør ha jevnlige møter med verneombudet»: both are reminded of it.
    case "belastning":
      return [...(state.strain?.representatives ?? []).filter((id) => !isShutOut(state, id)), ...handlers("eier")];
  }
}

/**
 * VA-34: whom to ask today how they are treated, some time after the case began and after each answer. Also when it is closed: revenge
 * need not wait for the end, nor stop at it. Nobody is asked again who has not answered.
 */
export function protectionDueOn(state: SubCase, settings: CaseSettings, today: LocalDate): readonly PersonId[] {
  if (state.status === "ARKIVERT") return [];
  return [...new Set(state.reporters)].filter((personId) => {
    const last = state.restoring.checks.findLast((check) => check.personId === personId);
    if (last !== undefined && last.answer === null) return false;
    return addDays(last?.answer?.on ?? state.openedOn, settings.protectionDays) <= today;
  });
}
