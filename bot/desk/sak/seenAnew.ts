import type { PersonId } from "#domain/kernel/ids.ts";
import { accessOf, sightOf } from "#domain/sak/access.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import type { CaseFacts } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { partyTimeline } from "#domain/sak/timeline.ts";
import { headShown, narrowShown } from "./narrowView.ts";
import { partyDocuments, partyMeetings, partySeenBy } from "./partyView.ts";

/** A change of a case, with what it was decided by. */
type Change = {
  readonly before: SubCase;
  readonly after: SubCase;
  readonly events: readonly CaseEvent[];
  readonly facts: CaseFacts;
};

/**
 * Everybody who sees something else of a case than before: those who handle it, whatever happens; all others where something changes in what is
 * shown to them, found by making both and comparing them. By this, and not by the case's own version, it is reckoned whether what they
 * command is stale, and who is told of news: neither tells them of what is none of theirs (SB-02, SB-19).
 */
export function seenAnew(change: Change): readonly PersonId[] {
  const { before, after, facts } = change;
  const people = new Set([before, after].flatMap((state) => accessOf(state, facts).map((one) => one.personId)));
  return [...people].filter((personId) => isSeenAnew(change, personId));
}

function isSeenAnew({ before, after, events, facts }: Change, personId: PersonId): boolean {
  const sight = sightOf(after, personId, facts);
  if (sight === "saksbehandling" || sight !== sightOf(before, personId, facts)) return true;
  if (sight === undefined) return false;
  const reader = { personId, sight, facts: { ...facts, actor: { kind: "person", id: personId } as const } };
  const all = (state: SubCase) =>
    JSON.stringify([headShown(state, reader), narrowShown(state, reader), sight === "part" ? wholeOf(state, personId) : null]);
  if (all(before) !== all(after)) return true;
  const own = sight === "part" ? partySeenBy(after, personId) : undefined;
  return own !== undefined && partyTimeline(after, events, own.party.partyId).length > 0;
}

/** What a party's page has further down in its lists, and what the documents and minutes refer to. */
function wholeOf(state: SubCase, personId: PersonId) {
  const partyId = partySeenBy(state, personId)?.party.partyId;
  if (partyId === undefined) return null;
  return [
    partyDocuments(state, partyId),
    partyMeetings(state, partyId).map(({ minutes, closedOn, cancelled, joint }) => [minutes, closedOn, cancelled, joint]),
  ];
}
