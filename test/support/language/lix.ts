import { gap, type WrittenText } from "./writtenTexts.ts";

/** More letters than this make a long word. */
const longFrom = 7;
/** Fewer words are a label and no text: a label of one long word would have the figure 101. */
const fewestWords = 5;

/**
 * LIX of a text, the readability figure of Björnsson (1968) that Norwegian authorities use: words a sentence, and long words of a hundred.
 * Under 30 is a children's book, 40 plain factual prose, 50 official. `undefined` for what is no sentence.
 */
export function lixOf({ words }: WrittenText): number | undefined {
  const all = words.replaceAll(gap, "ord").match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const sentences = words.match(/[.!?:](?=\s|$)/g)?.length ?? 0;
  if (sentences === 0 || all.length < fewestWords) return undefined;
  const long = all.filter((word) => word.length >= longFrom).length;
  return all.length / sentences + (100 * long) / all.length;
}
