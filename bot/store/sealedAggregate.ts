import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { retentionEventTypes } from "#domain/oppbevaring/model.ts";
import { caseKey, keyForSealing } from "./caseKeys.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { NewEvent } from "./caseTypes.ts";
import type { StoredReportEvent } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";
import { seal, unseal, unsealMany } from "./sealedJson.ts";
import type { Seals } from "./seals.ts";

/*
 * What lies among the cases, so that chains and checkpoints hold it as all others, with its state and the data and actors of its events
 * sealed under a key of its own. What a thief of the database gets is that there is one, and when something of which kind happened to it.
 */

/** What seals bear the name of: that of a report is none of a sub-case. */
export type SealedKind = "report" | "sub-case" | "presence";

/** What its case is called among the others. */
const kindOf = { report: "melding", "sub-case": "sak", presence: "oppmoete" } as const satisfies Record<SealedKind, string>;

export type SealedKeys = { readonly seals: Seals; readonly storeKey: WrappedKey };

/** What is kept of an aggregate that is sealed. */
export type SaveSealed = {
  readonly id: CaseId;
  readonly status: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly state: unknown;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  /** At least one. Data and actor are sealed; type and moment are not. */
  readonly events: readonly { readonly type: string; readonly data: unknown; readonly actor: unknown }[];
  readonly at: Instant;
};

export const sealedState = (kind: SealedKind, id: CaseId, version: number) => ({ owner: id, object: `${kind}-state`, version });
const sealedEvent = (kind: SealedKind | "assessment", id: CaseId, version: number, what: "data" | "actor") => ({
  owner: id,
  object: `${kind}-event-${what}`,
  version,
});

/** Its state, unsealed; `erased` where its key was destroyed. */
export async function openState(
  db: Kysely<Schema>,
  seals: Seals,
  kind: SealedKind,
  row: { readonly case_id: CaseId; readonly version: number; readonly state: string },
): Promise<{ readonly state: unknown } | "erased"> {
  const key = await caseKey(db, row.case_id);
  if (key === undefined || key === "destroyed") return "erased";
  return { state: await unseal(seals, key, sealedState(kind, row.case_id, row.version), row.state) };
}

/** Which events: of these types alone where they are said, and so many of the newest before one of them. */
export type EventPage = { readonly types?: readonly string[]; readonly before?: number | undefined; readonly limit?: number };

/** Its events, unsealed and in order; none where its key was destroyed. */
export async function openEvents(
  db: Kysely<Schema>,
  seals: Seals,
  kind: SealedKind,
  id: CaseId,
): Promise<readonly StoredReportEvent[]> {
  const key = await caseKey(db, id);
  if (key === undefined || key === "destroyed") return [];
  const rows = (await written(db, id, {}).selectAll().execute()).toReversed();
  const datas = await unsealData(seals, key, kind, id, rows);
  const actors = await unsealMany(
    seals,
    key,
    rows.map(({ version, actor }) => ({ what: sealedEvent(kind, id, version, "actor"), json: actor })),
  );
  return rows.map(({ version, type, at }, index) => ({
    ...{ caseId: id, version, type, at },
    data: datas[index],
    actor: actors[index],
  }));
}

/** What its events say, without who did what: of those who read no more of them, that is half of the work. */
export async function openEventData(
  db: Kysely<Schema>,
  seals: Seals,
  kind: SealedKind,
  id: CaseId,
  page: EventPage,
): Promise<readonly Pick<StoredReportEvent, "version" | "data">[]> {
  const key = await caseKey(db, id);
  if (key === undefined || key === "destroyed") return [];
  const rows = (await written(db, id, page).select(["version", "data"]).execute()).toReversed();
  const datas = await unsealData(seals, key, kind, id, rows);
  return rows.map(({ version }, index) => ({ version, data: datas[index] }));
}

function unsealData(
  seals: Seals,
  key: WrappedKey,
  kind: SealedKind,
  id: CaseId,
  rows: readonly { readonly version: number; readonly data: string }[],
): Promise<readonly unknown[]> {
  return unsealMany(
    seals,
    key,
    rows.map(({ version, data }) => ({ what: sealedEvent(kind, id, version, "data"), json: data })),
  );
}

/** A line of its history: what happened, when, and who did it. */
export type HistoryLine = Pick<StoredReportEvent, "version" | "type" | "at" | "actor">;

/** A page of its history, in order; none where its key was destroyed. What the events say besides is left sealed. */
export async function openHistory(
  db: Kysely<Schema>,
  seals: Seals,
  kind: SealedKind,
  id: CaseId,
  page: EventPage,
): Promise<readonly HistoryLine[]> {
  const key = await caseKey(db, id);
  if (key === undefined || key === "destroyed") return [];
  const rows = (await written(db, id, page).select(["version", "type", "at", "actor"]).execute()).toReversed();
  const actors = await unsealMany(
    seals,
    key,
    rows.map(({ version, actor }) => ({ what: sealedEvent(kind, id, version, "actor"), json: actor })),
  );
  return rows.map(({ version, type, at }, index) => ({ version, type, at, actor: actors[index] }));
}

/** The events of a page, the newest first. The steps of a retention are not sealed: `reportRetention.ts` has them. */
function written(db: Kysely<Schema>, id: CaseId, { types, before, limit }: EventPage) {
  const all = db.selectFrom("case_event").where("case_id", "=", id).where("type", "not in", retentionEventTypes);
  const some = types === undefined ? all : all.where("type", "in", types);
  const older = before === undefined ? some : some.where("version", "<", before);
  const ordered = older.orderBy("version", "desc");
  return limit === undefined ? ordered : ordered.limit(limit);
}

/** Events that follow on a version, data and actor sealed under a case's key; type and moment are not. */
export function sealEvents(
  { seals, key, kind }: { readonly seals: Seals; readonly key: WrappedKey; readonly kind: SealedKind | "assessment" },
  { id, expectedVersion, events }: Pick<SaveSealed, "id" | "expectedVersion" | "events">,
  at: Instant,
): Promise<readonly NewEvent[]> {
  const sealed = events.map(async ({ type, data, actor }, index): Promise<NewEvent> => {
    const of = (what: "data" | "actor") => sealedEvent(kind, id, expectedVersion + index + 1, what);
    return { type, data: await seal(seals, key, of("data"), data), actor: await seal(seals, key, of("actor"), actor), at };
  });
  return Promise.all(sealed);
}

export async function saveSealed(
  db: Kysely<Schema>,
  { seals }: SealedKeys,
  kind: SealedKind,
  save: SaveSealed,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const { id, at, expectedVersion } = save;
  const before = await db.selectFrom("case_state").select("submitted_at").where("id", "=", id).executeTakeFirst();
  if (expectedVersion === 0 && before !== undefined) return "stale";
  const key = await keyForSealing(db, seals, id);
  const version = expectedVersion + save.events.length;
  const events = await sealEvents({ seals, key, kind }, save, at);
  const columns = {
    id,
    kind: kindOf[kind],
    state: JSON.stringify(await seal(seals, key, sealedState(kind, id, version), save.state)),
    // The columns were made for cases of people. Whose this one is, nobody shall read here.
    employee_id: "" as PersonId,
    unit_id: "" as UnitId,
    status: save.status,
    from_date: save.fromDate,
    to_date: save.toDate,
    submitted_at: before?.submitted_at ?? at,
    updated_at: at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  };
  return saveRow(db, columns, { events, expectedVersion }, chain);
}
