import type { Kysely } from "kysely";
import type { WrappedKey } from "#bot/vault/types.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import type { Schema } from "./schema.ts";
import { columnsOf, keyOf, type Seals } from "./seals.ts";
import type { NewText } from "./types.ts";

// A text is written once and never changed; a new wording is a new text.
const sealedText = (caseId: CaseId, textId: TextId, object: string) => ({
  owner: caseId,
  object: `${object}/${textId}`,
  version: 1,
});

export async function putTexts(db: Kysely<Schema>, seals: Seals, caseId: CaseId, texts: readonly NewText[]): Promise<void> {
  if (texts.length === 0) return;
  const key = await keyFor(db, seals, caseId);
  const rows = texts.map(async ({ textId, object, text }) => ({
    text_id: textId,
    case_id: caseId,
    object,
    sealed: await seals.seal(key, sealedText(caseId, textId, object), text),
  }));
  await db
    .insertInto("sealed_text")
    .values(await Promise.all(rows))
    .execute();
}

export async function openTexts(
  db: Kysely<Schema>,
  seals: Seals,
  caseId: CaseId,
  ids: readonly TextId[],
): Promise<ReadonlyMap<TextId, string>> {
  const key = ids.length === 0 ? undefined : await caseKey(db, caseId);
  if (key === undefined) return new Map();
  const rows = await db.selectFrom("sealed_text").selectAll().where("case_id", "=", caseId).where("text_id", "in", ids).execute();
  const opened = rows.map(async (row) => {
    const text = await seals.open(key, sealedText(caseId, row.text_id, row.object), row.sealed);
    return [row.text_id, text] as const;
  });
  return new Map(await Promise.all(opened));
}

async function caseKey(db: Kysely<Schema>, caseId: CaseId): Promise<WrappedKey | undefined> {
  const row = await db.selectFrom("case_key").selectAll().where("case_id", "=", caseId).executeTakeFirst();
  return row && keyOf(row);
}

/**
 * The case's key, made where there is none. It is put in before it is looked for: on PostgreSQL two transactions that both look for what
 * is not there and then put it in get in between each other, though it is of two cases. Two writers may make the first key at once:
 * the one that is kept counts.
 */
async function keyFor(db: Kysely<Schema>, seals: Seals, caseId: CaseId): Promise<WrappedKey> {
  const made = await seals.newKey();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("case_key")
    .values({ case_id: caseId, ...columnsOf(made) })
    .onConflict((conflict) => conflict.column("case_id").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? made : ((await caseKey(db, caseId)) ?? made);
}
