import type { Kysely } from "kysely";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import { caseKey, keyForSealing } from "./caseKeys.ts";
import type { NewText, OpenedTexts } from "./caseTypes.ts";
import type { Schema } from "./schema.ts";
import type { Seals } from "./seals.ts";

// A text is written once and never changed; a new wording is a new text.
const sealedText = (caseId: CaseId, textId: TextId, object: string) => ({
  owner: caseId,
  object: `${object}/${textId}`,
  version: 1,
});

export async function putTexts(db: Kysely<Schema>, seals: Seals, caseId: CaseId, texts: readonly NewText[]): Promise<void> {
  if (texts.length === 0) return;
  const key = await keyForSealing(db, seals, caseId);
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

export async function openTexts(db: Kysely<Schema>, seals: Seals, caseId: CaseId, ids: readonly TextId[]): Promise<OpenedTexts> {
  const key = await caseKey(db, caseId);
  if (key === "destroyed") return { kind: "erased" };
  if (key === undefined || ids.length === 0) return { kind: "opened", texts: new Map() };
  const rows = await db.selectFrom("sealed_text").selectAll().where("case_id", "=", caseId).where("text_id", "in", ids).execute();
  const texts = await seals.openMany(
    key,
    rows.map(({ text_id, object, sealed }) => ({ what: sealedText(caseId, text_id, object), sealed })),
  );
  return { kind: "opened", texts: new Map(rows.map(({ text_id }, index) => [text_id, texts[index] ?? ""])) };
}
