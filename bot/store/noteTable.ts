import type { Kysely } from "kysely";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import { caseKey, keyForSealing } from "./caseKeys.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import type { NewEvent } from "./caseTypes.ts";
import type { SaveNote, StoredNote } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";
import type { SealedKeys } from "./sealedAggregate.ts";
import { seal, unseal } from "./sealedJson.ts";

/*
 * Confidential notes lie among the cases, so that chains and checkpoints hold them as all others; state, data and actors are sealed
 * under the note's own key, and neither its columns nor the types of its events tell what was noted or decided. They have no row
 * among the reports, so that no list of reports can show one.
 */

/** What stands in the place of a status and of each event's type: how a representative weighed what they heard is sealed too. */
const quiet = "notat";

const sealedState = (id: CaseId, version: number) => ({ owner: id, object: "note-state", version });
const sealedEvent = (id: CaseId, version: number, what: "data" | "actor") => ({
  owner: id,
  object: `note-event-${what}`,
  version,
});

const ownerTag = ({ seals, storeKey }: SealedKeys, personId: PersonId) => seals.tag(storeKey, "note-owner", personId);

const ownedBy = (db: Kysely<Schema>, tag: string) =>
  db
    .selectFrom("note_owner")
    .innerJoin("case_state", "case_state.id", "note_owner.case_id")
    .select(["case_state.id", "case_state.version", "case_state.state"])
    .where("note_owner.owner_tag", "=", tag);

/** A note by id, only for its owner; `undefined` for none, for somebody else's, and for one that was erased. */
export async function openNote(
  db: Kysely<Schema>,
  keys: SealedKeys,
  id: CaseId,
  ownerId: PersonId,
): Promise<StoredNote | undefined> {
  const row = await ownedBy(db, await ownerTag(keys, ownerId))
    .where("case_state.id", "=", id)
    .executeTakeFirst();
  return row && opened(db, keys, row);
}

/** The owner's notes, the newest first. */
export async function notesOf(db: Kysely<Schema>, keys: SealedKeys, ownerId: PersonId): Promise<readonly StoredNote[]> {
  const found = ownedBy(db, await ownerTag(keys, ownerId));
  const rows = await found.orderBy("case_state.submitted_at", "desc").orderBy("case_state.id", "desc").execute();
  const notes = await Promise.all(rows.map((row) => opened(db, keys, row)));
  return notes.filter((note) => note !== undefined);
}

async function opened(
  db: Kysely<Schema>,
  { seals }: SealedKeys,
  { id, version, state }: { readonly id: CaseId; readonly version: number; readonly state: string },
): Promise<StoredNote | undefined> {
  const key = await caseKey(db, id);
  if (key === undefined || key === "destroyed") return undefined;
  return { id, version, state: await unseal(seals, key, sealedState(id, version), state) };
}

/** As `saveReport`. A new one gets its owner; that never changes. */
export async function saveNote(
  db: Kysely<Schema>,
  keys: SealedKeys,
  save: SaveNote,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const { seals } = keys;
  const { id, ownerId, at, expectedVersion } = save;
  const before = await db.selectFrom("case_state").select("submitted_at").where("id", "=", id).executeTakeFirst();
  if (expectedVersion === 0 && before !== undefined) return "stale";
  const key = await keyForSealing(db, seals, id);
  const version = expectedVersion + save.events.length;
  const events = save.events.map(async (event, index): Promise<NewEvent> => {
    const of = (what: "data" | "actor") => sealedEvent(id, expectedVersion + index + 1, what);
    const actor = await seal(seals, key, of("actor"), { kind: "person", id: ownerId });
    return { type: quiet, data: await seal(seals, key, of("data"), event), actor, at };
  });
  const writtenAt = before?.submitted_at ?? at;
  const columns = {
    id,
    kind: "notat" as const,
    state: JSON.stringify(await seal(seals, key, sealedState(id, version), save.state)),
    employee_id: "" as PersonId,
    unit_id: "" as UnitId,
    status: quiet,
    from_date: osloDate(writtenAt),
    to_date: osloDate(writtenAt),
    submitted_at: writtenAt,
    updated_at: at,
    decided_by: null,
    copied_to_hr: 0,
    cycle_id: null,
  };
  const saved = await saveRow(db, columns, { events: await Promise.all(events), expectedVersion }, chain);
  if (saved === "stale" || expectedVersion > 0) return saved;
  await db
    .insertInto("note_owner")
    .values({ case_id: id, owner_tag: await ownerTag(keys, ownerId) })
    .execute();
  return saved;
}

/** Forgets whose a note was. What makes it unreadable for good is that its key is destroyed. */
export async function forgetNoteOwner(db: Kysely<Schema>, id: CaseId): Promise<void> {
  await db.deleteFrom("note_owner").where("case_id", "=", id).execute();
}
