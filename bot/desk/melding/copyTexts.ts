import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { textIdsIn } from "../oppfolging/worded.ts";

/**
 * The same data with its texts copied to be sealed anew under another case's key: so that the one can be erased and the other stays. A
 * text whose key was destroyed is an empty one.
 */
export async function copyTexts<T>(
  reads: StoreReads,
  from: CaseId,
  value: T,
  newId: () => string,
): Promise<{ readonly value: T; readonly texts: readonly NewText[] }> {
  const ids = [...new Set(textIdsIn(value))];
  const opened = await reads.openTexts(from, ids);
  const words = opened.kind === "opened" ? opened.texts : new Map<TextId, string>();
  const copies = new Map(ids.map((id) => [id, newId() as TextId]));
  const texts = ids.map((id) => ({ textId: copies.get(id) ?? id, object: "copied", text: words.get(id) ?? "" }));
  return { value: renamed(value, copies) as T, texts };
}

function renamed(value: unknown, copies: ReadonlyMap<TextId, TextId>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => renamed(item, copies));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, held]): [string, unknown] => {
    if (key !== "textId") return [key, renamed(held, copies)];
    return [key, copies.get(held as TextId) ?? held];
  });
  return Object.fromEntries(entries);
}
