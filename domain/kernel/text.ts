import type { TextId } from "./ids.ts";

/** What the rules may know of a free text: how many characters it has. The words themselves lie sealed outside the domain. */
export type TextFact = { readonly length: number };

/** A free text that is kept: the id of the sealed blob and its length. */
export type TextRef = TextFact & { readonly textId: TextId };

// Control characters (tab and line break apart), zero-width and direction-changing characters, soft hyphens and tags: invisible in
// every font, and able to make a text read otherwise than it is stored. The two joiners stay: scripts and emoji need them.
const invisible =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

// Something that one can see: not a space, not a mark or joiner that has nothing to stand on.
const visible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Makes a typed text fit to keep: NFC, line breaks as `\n`, no invisible characters, no space at either end; empty when nothing
 * in it can be seen. `removed` counts the invisible characters taken out, so that the writer can be told; letters of
 * right-to-left scripts are left as they are.
 */
export function cleanText(typed: string): { readonly text: string; readonly removed: number } {
  const lines = typed.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, "\n");
  // Composed last: what stood between a letter and its mark may just have gone.
  const text = lines.replace(invisible, "").normalize("NFC");
  return { text: visible.test(text) ? text.trim() : "", removed: lines.match(invisible)?.length ?? 0 };
}
