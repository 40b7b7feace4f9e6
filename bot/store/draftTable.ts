import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { StoredDraft } from "./caseTypes.ts";
import type { DraftTable, Schema } from "./schema.ts";
import { columnsOf, keyOf, type Seals } from "./seals.ts";
import type { StoreTx } from "./types.ts";

type SaveDraft = Parameters<StoreTx["saveDraft"]>[0];

// Bound to the owner as well: a draft that is moved to somebody else in the database does not open.
const sealedDraft = (id: CaseId, ownerId: PersonId, version: number) => ({ owner: id, object: `draft/${ownerId}`, version });

export async function loadDraft(
  db: Kysely<Schema>,
  seals: Seals,
  id: CaseId,
  ownerId: PersonId,
): Promise<StoredDraft | undefined> {
  const found = db.selectFrom("draft").selectAll().where("id", "=", id).where("owner_id", "=", ownerId);
  const row = await found.executeTakeFirst();
  return row && storedDraft(seals, row);
}

export async function draftsOf(db: Kysely<Schema>, seals: Seals, ownerId: PersonId): Promise<readonly StoredDraft[]> {
  const found = db.selectFrom("draft").selectAll().where("owner_id", "=", ownerId);
  const rows = await found.orderBy("updated_at", "desc").orderBy("id", "desc").execute();
  return Promise.all(rows.map((row) => storedDraft(seals, row)));
}

export async function saveDraft(db: Kysely<Schema>, seals: Seals, draft: SaveDraft): Promise<"saved" | "stale"> {
  const isNew = draft.expectedVersion === 0;
  const kept = isNew ? undefined : await keyAt(db, draft);
  if (!isNew && kept === undefined) return "stale";
  const key = kept ?? (await seals.newKey());
  const version = draft.expectedVersion + 1;
  const row: DraftTable = {
    id: draft.id,
    owner_id: draft.ownerId,
    kind: draft.kind,
    version,
    step: draft.step,
    case_id: draft.caseId,
    sealed: await seals.seal(key, sealedDraft(draft.id, draft.ownerId, version), JSON.stringify(draft.content)),
    ...columnsOf(key),
    updated_at: draft.updatedAt,
  };
  const written = isNew
    ? (
        await db
          .insertInto("draft")
          .values(row)
          .onConflict((conflict) => conflict.column("id").doNothing())
          .executeTakeFirst()
      ).numInsertedOrUpdatedRows
    : (
        await db
          .updateTable("draft")
          .set(row)
          .where("id", "=", draft.id)
          .where("owner_id", "=", draft.ownerId)
          .where("version", "=", draft.expectedVersion)
          .executeTakeFirst()
      ).numUpdatedRows;
  return written === 1n ? "saved" : "stale";
}

/** Deletes a draft and its key, where it is there; gives the key that is no more. */
export async function deleteDraft(db: Kysely<Schema>, id: CaseId, ownerId: PersonId): Promise<WrappedKey | undefined> {
  const found = db.deleteFrom("draft").where("id", "=", id).where("owner_id", "=", ownerId);
  const row = await found.returning(["kek_id", "wrapped_key"]).executeTakeFirst();
  return row && keyOf(row);
}

async function keyAt(db: Kysely<Schema>, draft: SaveDraft) {
  const row = await db
    .selectFrom("draft")
    .select(["kek_id", "wrapped_key"])
    .where("id", "=", draft.id)
    .where("owner_id", "=", draft.ownerId)
    .where("version", "=", draft.expectedVersion)
    .executeTakeFirst();
  return row && keyOf(row);
}

async function storedDraft(seals: Seals, row: DraftTable): Promise<StoredDraft> {
  const content = await seals.open(keyOf(row), sealedDraft(row.id, row.owner_id, row.version), row.sealed);
  return {
    id: row.id,
    ownerId: row.owner_id,
    kind: row.kind,
    version: row.version,
    step: row.step,
    caseId: row.case_id,
    content: JSON.parse(content) as unknown,
    updatedAt: row.updated_at,
  };
}
