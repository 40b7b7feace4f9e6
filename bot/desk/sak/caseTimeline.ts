import type { CaseTimelineEntry, Newest } from "#domain/contract/sakPieces.ts";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { Actor } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import { accessOf } from "#domain/sak/access.ts";
import type { CaseEvent } from "#domain/sak/events.ts";
import { type CaseHouse, partyPeople } from "#domain/sak/facts.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { type PartyLine, partyEventTypes, partyTimeline } from "#domain/sak/timeline.ts";
import type { StoreReads } from "../../store/types.ts";
import { readingOf } from "./noteReading.ts";
import type { PersonOf } from "./people.ts";

/** More readings than that are looked up with `verify-log` and the database's own means. */
const readingsShown = 100;

/** A page of the history with the names of who did what, for those who handle the case. */
export async function caseTimeline(
  reads: StoreReads,
  { id }: SubCase,
  person: PersonOf,
  { length, before }: { readonly length: number; readonly before?: number },
): Promise<Newest<CaseTimelineEntry>> {
  const names = new Map<PersonId, string>();
  const nameOf = (personId: PersonId) => {
    const name = names.get(personId) ?? person(personId).name;
    names.set(personId, name);
    return name;
  };
  const lines = await reads.subCaseHistory(id, { before, limit: length + 1 });
  const shown = lines.slice(-length);
  return {
    items: shown.map(({ type, at, actor }) => {
      const did = actor as Actor;
      // VA-04: who objected is for whoever decides it.
      const named = did.kind === "person" && type !== "HabilitetChallenged";
      return { type, on: osloDate(at), at, by: named ? nameOf(did.id) : null };
    }),
    earlier: lines.length > length ? String(shown[0]?.version) : null,
  };
}

const eventsAtOnce = 200;

/**
 * A page of the log as one party may read it. Places in it count the party's own lines from the newest on: the numbers of the events would tell
 * how much happened that is none of theirs (SB-19).
 */
export async function partyTimelinePage(
  reads: StoreReads,
  state: SubCase,
  partyId: PartyId,
  { length, after = 0 }: { readonly length: number; readonly after?: number },
): Promise<Newest<PartyLine>> {
  const types = partyEventTypes(state, partyId);
  const newestFirst: PartyLine[] = [];
  const end = after + length;
  let before: number | undefined;
  for (;;) {
    const some = await reads.subCaseEventData(state.id, { types, before, limit: eventsAtOnce });
    const events = some.map(({ data }) => data as CaseEvent);
    newestFirst.push(...partyTimeline(state, events, partyId).toReversed());
    before = some[0]?.version;
    if (some.length < eventsAtOnce || newestFirst.length > end) break;
  }
  return { items: newestFirst.slice(after, end).toReversed(), earlier: newestFirst.length > end ? String(end) : null };
}

/** Who has read it, newest first. The log knows them by their tags. */
export async function caseReadings(
  reads: StoreReads,
  state: SubCase,
  house: CaseHouse,
  person: PersonOf,
): Promise<CaseHandlingDetail["readings"]> {
  const known = new Set<PersonId>([
    // Also who has no part in it any more by another case of the same report: what they read before stays in the log.
    ...accessOf(state, { ...house, others: [] }).map(({ personId }) => personId),
    ...partyPeople(state),
    ...state.reporters,
    ...state.former.map(({ personId }) => personId),
    ...state.habilitet.flatMap(({ personId, deciderId }) => [personId, ...(deciderId === null ? [] : [deciderId])]),
    ...(state.strain?.representatives ?? []),
  ]);
  const byTag = new Map<string, PersonId>();
  for (const personId of known) byTag.set(await reads.subCaseTag(personId), personId);
  const readings = await reads.readings(state.id, { limit: readingsShown });
  return readings.flatMap(({ personId: tag, at, what }) => {
    const personId = byTag.get(tag);
    return personId === undefined ? [] : [{ person: person(personId), at, what: readingOf(what) }];
  });
}
