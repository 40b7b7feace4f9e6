import type { CaseHandlingDetail, CaseTimelineEntry } from "#domain/contract/sakViews.ts";
import type { Actor } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { accessOf } from "#domain/sak/access.ts";
import { partyPeople } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { StoreReads } from "../../store/types.ts";
import type { PersonOf } from "./people.ts";

/** More readings than that are looked up with `verify-log` and the database's own means. */
const readingsShown = 100;

/** The history with the names of who did what, for those who handle the case. */
export async function caseTimeline(reads: StoreReads, { id }: SubCase, person: PersonOf): Promise<readonly CaseTimelineEntry[]> {
  const names = new Map<PersonId, string>();
  const nameOf = (personId: PersonId) => {
    const name = names.get(personId) ?? person(personId).name;
    names.set(personId, name);
    return name;
  };
  const lines = await reads.subCaseHistory(id);
  return lines.map(({ type, at, actor }) => {
    const did = actor as Actor;
    // VA-04: who objected is for whoever decides it.
    const named = did.kind === "person" && type !== "HabilitetChallenged";
    return { type, on: osloDate(at), at, by: named ? nameOf(did.id) : null };
  });
}

/** Who has read it, newest first. The log knows them by their tags. */
export async function caseReadings(
  reads: StoreReads,
  state: SubCase,
  organisation: Organisation,
  person: PersonOf,
): Promise<CaseHandlingDetail["readings"]> {
  const known = new Set<PersonId>([
    ...accessOf(state, organisation).map(({ personId }) => personId),
    ...partyPeople(state),
    ...state.reporters,
    ...state.former.map(({ personId }) => personId),
    ...state.habilitet.flatMap(({ personId, deciderId }) => [personId, ...(deciderId === null ? [] : [deciderId])]),
    ...(state.strain?.representatives ?? []),
  ]);
  const byTag = new Map<string, PersonId>();
  for (const personId of known) byTag.set(await reads.subCaseTag(personId), personId);
  const readings = await reads.readings(state.id, { limit: readingsShown });
  return readings.flatMap(({ personId: tag, at }) => {
    const personId = byTag.get(tag);
    return personId === undefined ? [] : [{ person: person(personId), at }];
  });
}
