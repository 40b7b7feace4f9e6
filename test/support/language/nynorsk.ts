import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import nspell from "nspell";
import { gap, type WrittenText } from "./writtenTexts.ts";

const at = (end: string) => readFileSync(fileURLToPath(import.meta.resolve(`dictionary-nn/index.${end}`)));

/**
 * Says of a word whether it is nynorsk: it stands in the dictionary, or is put together of words that do (with a binding «s» or «e»), as
 * Norwegian puts words together. A bokmål word is neither, save where the two are spelt alike.
 */
export function nynorskSpelling(): (word: string) => boolean {
  const dictionary = nspell(at("aff"), at("dic"));
  const known = new Map<string, boolean>();
  const stands = (word: string): boolean => {
    const found = known.get(word) ?? (dictionary.correct(word) || dictionary.correct(word.toLowerCase()));
    known.set(word, found);
    return found;
  };
  const isMade = (word: string, parts: number): boolean => {
    if (stands(word)) return true;
    if (parts === 1) return false;
    for (let end = shortest; end <= word.length - shortest; end += 1) {
      const first = word.slice(0, end);
      const isBound = first.length > shortest && /[se]$/.test(first) && stands(first.slice(0, -1));
      if ((stands(first) || isBound) && isMade(word.slice(end), parts - 1)) return true;
    }
    return false;
  };
  return (word) => word.split("-").every((part) => part === "" || isMade(part.toLowerCase(), mostParts) || stands(part));
}

/** Shorter parts would let nearly any row of letters through. */
const shortest = 3;
const mostParts = 2;

/** The words of a text that can be judged. What touches a value that is put in is a part of a word only; what has a digit is a number, and
 * what is written like_this or likeThis is the name of a setting. */
export function wordsIn({ words }: WrittenText): readonly string[] {
  const whole = words
    .replace(/https?:\/\/\S+|\S+@\S+|\{[^}]*\}|\w+_\w+|\b[a-z]+[A-Z]\w*/g, " ")
    .replace(new RegExp(`[\\p{L}\\p{N}'’-]*${gap}[\\p{L}\\p{N}'’-]*`, "gu"), " ");
  return [...whole.matchAll(/(?<![\p{L}\p{N}'’-])[\p{L}][\p{L}'’-]*(?![\p{L}\p{N}])/gu)].map(([word]) =>
    word.replace(/[-'’]+$/, ""),
  );
}
