import type { Kysely } from "kysely";
import type { CaseId } from "#domain/kernel/ids.ts";
import { caseKey } from "./caseKeys.ts";
import { type ChainKeys, saveRow } from "./caseTable.ts";
import { forgetNoteOwner, opened, sealedState } from "./noteTable.ts";
import type { SaveRetention, StoredNote } from "./reportTypes.ts";
import type { Schema } from "./schema.ts";
import type { SealedKeys } from "./sealedAggregate.ts";
import { seal } from "./sealedJson.ts";

/*
 * The keeping and erasing of confidential notes. As of reports, the steps lie open in the note's chain and outlive its key: they name those
 * with the records role who took them, and never whose the note was.
 */

type Page = { readonly after?: CaseId | undefined; readonly limit: number };

/** Ids of the notes that are not erased, in their order. */
export async function noteIds(db: Kysely<Schema>, { after, limit }: Page): Promise<readonly CaseId[]> {
  const all = db.selectFrom("note_owner").select("case_id").orderBy("case_id").limit(limit);
  const rows = await (after === undefined ? all : all.where("case_id", ">", after)).execute();
  return rows.map(({ case_id }) => case_id);
}

/** Those of them of whose erasure somebody was warned, whatever has come of it. */
export async function warnedNotes(db: Kysely<Schema>, limit: number): Promise<readonly CaseId[]> {
  const rows = await db
    .selectFrom("note_owner")
    .innerJoin("case_event", "case_event.case_id", "note_owner.case_id")
    .select("note_owner.case_id")
    .where("case_event.type", "=", "ErasureWarned")
    .distinct()
    .orderBy("note_owner.case_id")
    .limit(limit)
    .execute();
  return rows.map(({ case_id }) => case_id);
}

/** A note with its state, for the product's own reckoning of how long it is kept: no person is ever given it. */
export async function retainedNote(
  db: Kysely<Schema>,
  { seals }: Pick<SealedKeys, "seals">,
  id: CaseId,
): Promise<StoredNote | undefined> {
  const row = await db
    .selectFrom("note_owner")
    .innerJoin("case_state", "case_state.id", "note_owner.case_id")
    .select(["case_state.id", "case_state.version", "case_state.state"])
    .where("case_state.id", "=", id)
    .executeTakeFirst();
  return row && opened(db, { seals }, row);
}

/** Appends steps of its retention to a note's chain. With its erasure, whose it was is forgotten. */
export async function saveNoteRetention(
  db: Kysely<Schema>,
  { seals }: Pick<SealedKeys, "seals">,
  save: SaveRetention,
  chain: ChainKeys,
): Promise<"saved" | "stale"> {
  const { id, expectedVersion, erasedOn } = save;
  const row = await db.selectFrom("case_state").selectAll().where("id", "=", id).executeTakeFirst();
  const key = await caseKey(db, id);
  if (row === undefined || row.version !== expectedVersion || key === undefined || key === "destroyed") return "stale";
  const { version: _version, head_hash: _hash, head_seal: _seal, ...columns } = row;
  // A state is sealed for its version.
  const state = await seal(seals, key, sealedState(id, expectedVersion + save.events.length), save.state);
  const saved = await saveRow(db, { ...columns, state: JSON.stringify(state) }, save, chain);
  if (saved === "saved" && erasedOn !== null) await forgetNoteOwner(db, id);
  return saved;
}
