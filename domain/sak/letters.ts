import type { PersonId } from "../kernel/ids.ts";
import { addDays, daysBetween, type LocalDate } from "../kernel/localDate.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import type { CaseDue } from "./deadlines.ts";
import type { DocumentId } from "./document.ts";
import { type CaseFacts, partyOf, todayOf } from "./facts.ts";
import type { Hearing } from "./finding.ts";
import { hearingStatuses, silentParties } from "./hearings.ts";
import type { Party, PartyId, SubCase } from "./model.ts";
import type { CaseField, SakRefusal } from "./refusals.ts";

/*
 * SB-09, SB-31: a party outside the house, and one who has left it, has the same right to be heard as everybody else, and no page to be heard
 * on. The product writes to neither: the employer does, by letter, and what was sent and what came back is recorded with its day.
 */

/** Whether a party reads and answers for themselves here: somebody of the directory who is still in the house. */
export function hasPage({ who }: Pick<Party, "who">, organisation: Organisation): boolean {
  return who.kind === "person" && isActive(organisation, who.id);
}

/** A party of the case who is written to and answers by letter. */
export function isByLetter(state: SubCase, partyId: PartyId, organisation: Organisation): boolean {
  const party = partyOf(state, partyId);
  return party !== undefined && !hasPage(party, organisation);
}

/** Domain rules 7.27: the one reminder has reached the party. Who has left, or never was here, has not read the product's own. */
export function isReminded(state: SubCase, hearing: Hearing, organisation: Organisation): boolean {
  return isByLetter(state, hearing.partyId, organisation)
    ? hearing.remindedByLetterOn !== undefined
    : hearing.remindedOn !== null;
}

/** What is wrong with the day of a letter: it has to be said, is not ahead, and not before what it follows. */
export function letterDay(
  field: Extract<CaseField, "sentOn" | "receivedOn">,
  day: LocalDate | null | undefined,
  earliest: LocalDate,
  facts: CaseFacts,
): readonly SakRefusal[] {
  const latest = todayOf(facts);
  if (day === null || day === undefined) return [{ rule: null, code: "CASE_ANSWER_MISSING", field }];
  return day < earliest || day > latest ? [{ rule: "SB-09", code: "LETTER_DAY_WRONG", field, earliest, latest }] : [];
}

/** What is wrong with the document that a letter was filed as, where it was. */
export function letterFiled({ documents }: SubCase, filed: DocumentId | null): readonly SakRefusal[] {
  const isThere = filed === null || documents.some(({ documentId }) => documentId === filed);
  return isThere ? [] : [{ rule: null, code: "DOCUMENT_UNKNOWN", field: "documentId" }];
}

/** SB-31: those to whom the report goes by letter. A group that nobody has defined is sent none (SB-18). */
export function letterParties({ parties }: SubCase, organisation: Organisation): readonly PartyId[] {
  return parties
    .filter((one) => one.who.kind !== "group" && one.informedOn !== null && !hasPage(one, organisation))
    .map(({ partyId }) => partyId);
}

/**
 * SB-31: parties to whom the report as it stands was not sent, and who have said nothing to it: outside, or gone since it was offered, so that
 * they cannot read it any more.
 */
export function unsentParties(state: SubCase, organisation: Organisation): readonly PartyId[] {
  if (state.report?.offered == null || state.report.offered.sentOn !== undefined) return [];
  const silent = silentParties(state);
  return letterParties(state, organisation).filter((partyId) => silent.includes(partyId));
}

/** Reminders that the owner has to send by letter: from the day after the deadline, until it is recorded that one was sent. */
export function lettersDue(state: SubCase, organisation: Organisation, today: LocalDate): readonly CaseDue[] {
  if (!hearingStatuses.includes(state.status)) return [];
  return state.hearings
    .filter((one) => one.answer === null && !one.outdated && one.deadline < today)
    .filter((one) => isByLetter(state, one.partyId, organisation) && !isReminded(state, one, organisation))
    .map(({ deadline }) => addDays(deadline, 1))
    .map((on) => ({ what: "paaminnelse", on, overdue: on < today }));
}

/** Whom to tell on a day that a reminder is theirs to send: the owner, on the first day and each week after. */
export function letterReminders(state: SubCase, organisation: Organisation, today: LocalDate): readonly LetterReminder[] {
  const owners = state.handlers.filter(({ as }) => as === "eier").map(({ personId }) => personId);
  const isDay = lettersDue(state, organisation, today).some(({ on }) => daysBetween(on, today) % 7 === 0);
  return isDay ? owners.map((to) => ({ to, what: "paaminnelse" })) : [];
}

type LetterReminder = { readonly to: PersonId; readonly what: "paaminnelse" };
