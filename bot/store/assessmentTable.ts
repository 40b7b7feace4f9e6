import { type Kysely, sql } from "kysely";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { nobody, nowhere } from "./amongCases.ts";
import type { AssessmentKind, AssessmentReads, SaveAssessment, StoredAssessment } from "./assessmentTypes.ts";
import { keyForSealing } from "./caseKeys.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { Schema } from "./schema.ts";
import { type SealedKeys, sealEvents } from "./sealedAggregate.ts";

// As literals, in the index and in the question alike: with parameters neither engine sees that the one is for the other.
const ofTheseKinds = sql<boolean>`kind in ('vurdering', 'enhetsoppgaver')`;
const kept = sql<boolean>`status = 'GJELDER'`;

/** So many ids in one question: fewer than either engine takes parameters. */
const idsAtOnce = 5_000;

/** Looked through for what is to be erased; those that were are no part of it. */
export async function assessmentIndex(db: Kysely<unknown>): Promise<void> {
  const condition = sql<boolean>`kind in ('vurdering', 'enhetsoppgaver') and status = 'GJELDER'`;
  await sql`create index case_state_assessments on case_state (id) where ${condition}`.execute(db);
}

/** Assessments lie among the cases: they have events, a chain and sealed texts as they have. None is in anybody's list of cases. */
export async function assessments(db: Kysely<Schema>, ids: readonly CaseId[]): Promise<readonly StoredAssessment[]> {
  const found: StoredAssessment[] = [];
  // An empty list matches nothing, and `in ()` is not portable.
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const part = ids.slice(from, from + idsAtOnce);
    found.push(...stored(await rows(db).where("id", "in", part).where(ofTheseKinds).execute()));
  }
  return found;
}

export async function keptAssessments(
  db: Kysely<Schema>,
  { after, limit }: Parameters<AssessmentReads["keptAssessments"]>[0],
): Promise<readonly StoredAssessment[]> {
  const all = rows(db).where(ofTheseKinds).where(kept).orderBy("id").limit(limit);
  return stored(await (after === undefined ? all : all.where("id", ">", after)).execute());
}

/**
 * What was assessed stands in the state, which is emptied when it is erased, and in the events, which nobody can take back: there it is sealed, and
 * its key goes. What stays in the log is that there was something, and when what kind of thing happened to it.
 */
export async function saveAssessment(
  db: Kysely<Schema>,
  { seals }: SealedKeys,
  save: SaveAssessment,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const columns = {
    id: save.id,
    kind: save.kind,
    state: JSON.stringify(save.state),
    employee_id: nobody,
    unit_id: save.unitId ?? nowhere,
    status: save.isErased ? "SLETTET" : "GJELDER",
    from_date: save.on,
    to_date: save.on,
    submitted_at: save.at,
    updated_at: save.at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  const { expectedVersion, at } = save;
  // Before anything is sealed: of what has been erased meanwhile there is no key.
  const there = await db.selectFrom("case_state").select("version").where("id", "=", save.id).executeTakeFirst();
  if ((there?.version ?? 0) !== expectedVersion) return "stale";
  // That it was erased says nothing of anybody, and is to be read when the key is gone.
  const events = save.isErased
    ? save.events.map(({ type }) => ({ type, data: {}, actor: system, at }))
    : await sealEvents({ seals, key: await keyForSealing(db, seals, save.id), kind: "assessment" }, save, at);
  return saveRow(db, columns, { events, expectedVersion }, chain);
}

const rows = (db: Kysely<Schema>) => db.selectFrom("case_state").select(["id", "kind", "version", "state"]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

const stored = (found: readonly Row[]): readonly StoredAssessment[] =>
  found.map(({ id, kind, version, state }) => ({
    ...{ id, version, state: JSON.parse(state) as unknown },
    // The question asks for these alone.
    kind: kind as AssessmentKind,
  }));

// As for cases of the yearly cycle: whose it is stands in its state, so that it comes into no list of somebody's cases.
