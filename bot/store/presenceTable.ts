import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { type Instant, osloDate } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import {
  type PresenceReads,
  type PresenceRow,
  presenceTellKey,
  type SavePresence,
  type StoredPresence,
} from "./presenceTypes.ts";
import type { PresenceTable, Schema } from "./schema.ts";
import { openState, type SealedKeys, saveSealed } from "./sealedAggregate.ts";

/** What stands in the place of a status, and of the days: what became of a wish, and when somebody is where, is sealed. */
const quiet = "oppmoete";

const tagOf = ({ seals, storeKey }: SealedKeys, personId: PersonId) => seals.tag(storeKey, "presence", personId);

const rows = (db: Kysely<Schema>) =>
  db
    .selectFrom("presence")
    .innerJoin("case_state", "case_state.id", "presence.case_id")
    .select(["presence.case_id", "presence.what", "case_state.version", "case_state.state"]);

type Row = Pick<PresenceTable, "case_id" | "what"> & { readonly version: number; readonly state: string };

async function opened(db: Kysely<Schema>, { seals }: SealedKeys, row: Row): Promise<StoredPresence | undefined> {
  const found = await openState(db, seals, "presence", row);
  return found === "erased" ? undefined : { id: row.case_id, what: row.what, version: row.version, state: found.state };
}

async function allOpened(db: Kysely<Schema>, keys: SealedKeys, found: readonly Row[]): Promise<readonly StoredPresence[]> {
  const stored: StoredPresence[] = [];
  for (const row of found) {
    const one = await opened(db, keys, row);
    if (one !== undefined) stored.push(one);
  }
  return stored;
}

export async function openPresence(db: Kysely<Schema>, keys: SealedKeys, id: CaseId): Promise<StoredPresence | undefined> {
  const row = await rows(db).where("presence.case_id", "=", id).executeTakeFirst();
  return row && opened(db, keys, row);
}

export async function presenceOf(
  db: Kysely<Schema>,
  keys: SealedKeys,
  personIds: readonly PersonId[],
  { waits, limit }: Parameters<PresenceReads["presenceOf"]>[1],
): Promise<readonly StoredPresence[]> {
  // An empty list matches nothing, and `in ()` is not portable.
  if (personIds.length === 0) return [];
  const tags = await Promise.all(personIds.map((personId) => tagOf(keys, personId)));
  const theirs = rows(db).where("presence.person_tag", "in", tags);
  const found = waits === undefined ? theirs : theirs.where("presence.waits", "=", waits ? 1 : 0);
  return allOpened(db, keys, await found.orderBy("presence.case_id", "desc").limit(limit).execute());
}

export async function presenceAt(
  db: Kysely<Schema>,
  keys: SealedKeys,
  siteId: SiteId,
  date: LocalDate,
): Promise<readonly StoredPresence[]> {
  const found = rows(db)
    .where("presence.site_id", "=", siteId)
    .where("presence.what", "=", "wish")
    .where("presence.from_date", "<=", date)
    .where("presence.to_date", ">=", date);
  return allOpened(db, keys, await found.orderBy("presence.case_id").execute());
}

export async function presenceBegunBefore(
  db: Kysely<Schema>,
  date: LocalDate,
  { after, limit }: Parameters<PresenceReads["presenceBegunBefore"]>[1],
): Promise<readonly PresenceRow[]> {
  const begun = db.selectFrom("presence").selectAll().where("from_date", "<", date);
  const next = after === undefined ? begun : begun.where("case_id", ">", after);
  return (await next.orderBy("case_id").limit(limit).execute()).map((row) => ({
    id: row.case_id,
    what: row.what,
    siteId: row.site_id,
    fromDate: row.from_date,
    toDate: row.to_date,
  }));
}

export async function savePresence(
  db: Kysely<Schema>,
  keys: SealedKeys,
  save: SavePresence,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const { id, what, personId, siteId, fromDate, toDate, waits, at } = save;
  const day = osloDate(at);
  const saved = await saveSealed(db, keys, "presence", { ...save, status: quiet, fromDate: day, toDate: day }, chain);
  if (saved === "stale") return saved;
  const columns = {
    ...{ what, site_id: siteId, from_date: fromDate, to_date: toDate, waits: waits ? 1 : 0 },
    person_tag: await tagOf(keys, personId),
  };
  await db
    .insertInto("presence")
    .values({ case_id: id, ...columns })
    .onConflict((conflict) => conflict.column("case_id").doUpdateSet(columns))
    .execute();
  return "saved";
}

/** All that leads from a person to it; the key is destroyed by who calls this, in the same transaction. */
export async function forgetPresence(db: Kysely<Schema>, id: CaseId, at: Instant, chain: ChainKeys): Promise<"erased" | "none"> {
  const isThere = await db.selectFrom("presence").select("case_id").where("case_id", "=", id).executeTakeFirst();
  const row = await db.selectFrom("case_state").selectAll().where("id", "=", id).executeTakeFirst();
  if (isThere === undefined || row === undefined) return "none";
  const { version, head_hash: _hash, head_seal: _seal, ...columns } = row;
  const event = { type: "PresenceErased", data: {}, actor: system, at };
  // What was sealed under the key that goes is left out as well: a backup may have the key.
  const emptied = { ...columns, state: JSON.stringify(null), updated_at: at };
  await saveRow(db, emptied, { events: [event], expectedVersion: version }, chain);
  await db.deleteFrom("presence").where("case_id", "=", id).execute();
  await db.deleteFrom("card").where("case_id", "=", id).execute();
  for (const way of ["", "letter:", "feed:"]) {
    const key = `${way}${presenceTellKey(id)}`;
    // Texts compare code unit by code unit on both engines: these are the keys that begin so. One that is running finds nothing to say.
    const told = db.deleteFrom("job").where("delivery_key", ">=", key).where("delivery_key", "<", `${key}\uffff`);
    await told.where("status", "<>", "running").execute();
  }
  return "erased";
}

/** A place of work has one list, and so one id: its readings are one chain. */
export function presenceListId(siteId: SiteId): CaseId {
  const hash = createHash("sha256").update(`oppmoeteliste ${siteId}`).digest("hex");
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)];
  return parts.join("-") as CaseId;
}

/** The case that readings of a place's list are logged under, made at the first of them. It says which place it is, and no more. */
export async function keepPresenceList(db: Kysely<Schema>, siteId: SiteId, at: Instant, chain: ChainKeys): Promise<CaseId> {
  const id = presenceListId(siteId);
  const isThere = await db.selectFrom("case_state").select("id").where("id", "=", id).executeTakeFirst();
  if (isThere !== undefined) return id;
  const columns = {
    id,
    kind: "oppmoeteliste",
    state: JSON.stringify({ siteId }),
    employee_id: "" as PersonId,
    unit_id: "" as UnitId,
    status: quiet,
    from_date: osloDate(at),
    to_date: osloDate(at),
    submitted_at: at,
    updated_at: at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  } as const;
  const events = [{ type: "PresenceListOpened", data: { siteId }, actor: system, at }];
  await saveRow(db, columns, { events, expectedVersion: 0 }, chain);
  return id;
}
