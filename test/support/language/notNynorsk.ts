import { nynorskSpelling, wordsIn } from "./nynorsk.ts";
import { ownTerms } from "./ownTerms.ts";
import { writtenTexts } from "./writtenTexts.ts";

/** Words of the nynorsk texts that are neither in the dictionary nor among the product's own terms, each once, and where. */
export function notNynorsk(): readonly { readonly word: string; readonly file: string; readonly line: number }[] {
  const isNynorsk = nynorskSpelling();
  const found = new Map<string, { readonly word: string; readonly file: string; readonly line: number }>();
  for (const text of writtenTexts("nn")) {
    for (const word of wordsIn(text)) {
      if (!found.has(word) && !ownTerms.has(word.toLowerCase()) && !isNynorsk(word)) {
        found.set(word, { word, file: text.file, line: text.line });
      }
    }
  }
  return [...found.values()];
}
