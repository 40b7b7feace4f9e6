import type { WhoView } from "#domain/contract/sakPieces.ts";
import type { PersonView } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { partyOf } from "#domain/sak/facts.ts";
import type { Interviewee } from "#domain/sak/inquiry.ts";
import type { Meeting } from "#domain/sak/meeting.ts";
import type { PartyId, PartyWho, SubCase } from "#domain/sak/model.ts";

/*
 * Views are made with references where there are words, and filled in at the end: so that of a case nothing is unsealed but the words of
 * the part that is shown.
 */

export type PersonOf = (id: PersonId) => PersonView;

type Unworded<View> = View extends string ? View | TextRef : never;
type WhoShown =
  | Extract<WhoView, { kind: "person" }>
  | { readonly kind: "outside"; readonly name: Unworded<string> | null; readonly external: boolean }
  | { readonly kind: "group"; readonly name: Unworded<string> | null };

/** A party by name, as far as they have one. */
export function whoShown(who: PartyWho, person: PersonOf): WhoShown {
  return who.kind === "person" ? { kind: "person", person: person(who.id) } : who;
}

/** Somebody in a plan or a meeting. */
export function somebodyShown(state: SubCase, who: Interviewee, person: PersonOf) {
  if (who.kind === "person") return { kind: "person" as const, person: person(who.id) };
  if (who.kind === "outside") return who;
  return { kind: "party" as const, partyId: who.partyId, name: nameOf(state, who.partyId, person) };
}

function nameOf(state: SubCase, partyId: PartyId, person: PersonOf): string | TextRef {
  const party = partyOf(state, partyId);
  if (party === undefined) return "";
  return party.who.kind === "person" ? person(party.who.id).name : (party.who.name ?? "");
}

/** What is waited for, and so always shown. */
export const isOpenMeeting = ({ closedOn, cancelled }: Meeting) => closedOn === null && cancelled === null;

/** The minutes without what they say. */
export function minutesShown({ minutes }: Meeting, person: PersonOf) {
  if (minutes === null) return null;
  const { by, signatures, text: _text, disagreement: _disagreement, ...rest } = minutes;
  return { ...rest, by: person(by), signatures: signatures.map(({ personId, on }) => ({ person: person(personId), on })) };
}

export const attendeesShown = (state: SubCase, { attendees }: Meeting, person: PersonOf) =>
  attendees.map(({ who, role }) => ({ who: somebodyShown(state, who, person), role }));
