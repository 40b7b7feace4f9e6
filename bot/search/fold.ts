/**
 * Letters as people type them where the right one is not on their keyboard: «Bjørk», «Bjoerk», «Björk» and «Bjork» become one, and so do
 * «Håkon», «Haakon» and «Hakon». Both what is sought and what is searched are folded, so that it does not matter who wrote which.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/[øœ]/g, "oe")
    .replace(/ß/g, "ss")
    .replace(/đ|ð/g, "d")
    .replace(/ł/g, "l")
    .replace(/ae|aa/g, "a")
    .replace(/oe/g, "o");
}

/** The words of a text, folded. */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A number without its signs: «26-K7QM3» is «26k7qm3», «HO 15» is «ho15», «09.03.2026» is «09032026». */
export function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
