import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as norwegianStem } from "@orama/stemmers/norwegian";
import type { Language } from "#domain/organisasjon/model.ts";
import { stopWords } from "#domain/veileder/stopWords.ts";
import { synonyms } from "#domain/veileder/synonyms.ts";
import { type KnownWords, knownWords } from "./knownWords.ts";
import { wordsOf } from "./words.ts";

/** A word's stem in its language. Both written forms of Norwegian are stemmed alike: what sets them apart stands among the synonyms. */
const stemOf = (word: string, language: Language) => (language === "en" ? englishStem(word) : norwegianStem(word));

/** Names of meanings begin with a sign that no word has. */
const meaning = (name: string) => `#${name}`;

type Phrases = ReadonlyMap<string, readonly string[]>;

/** Every word and phrase that has a synonym, as it is written and by its stems, with what it means. */
function phrasesOf(): { readonly phrases: Phrases; readonly stems: Phrases; readonly longest: number } {
  const phrases = new Map<string, readonly string[]>();
  const stems = new Map<string, readonly string[]>();
  let longest = 1;
  const put = (map: Map<string, readonly string[]>, key: string, name: string) => {
    const held = map.get(key) ?? [];
    if (!held.includes(name)) map.set(key, [...held, name]);
  };
  for (const group of synonyms) {
    const [name = "", ...rest] = group.split(" / ").map((one) => wordsOf(one).join(" "));
    for (const phrase of [name, ...rest]) {
      const words = phrase.split(" ");
      longest = Math.max(longest, words.length);
      put(phrases, phrase, meaning(name));
      if (words.length > 1) continue;
      put(stems, norwegianStem(phrase), meaning(name));
      put(stems, englishStem(phrase), meaning(name));
    }
  }
  return { phrases, stems, longest };
}

const { phrases, stems, longest } = phrasesOf();

/** What a single word is known as: its meanings, or nothing. */
function meaningsOf(word: string): readonly string[] | undefined {
  return phrases.get(word) ?? stems.get(norwegianStem(word)) ?? stems.get(englishStem(word));
}

const knownAs = (word: string, language: Language) => meaningsOf(word) ?? [stemOf(word, language)];

/**
 * Makes terms of texts. `texts` are those the index is made of: their words are known, so that one which is not may be a known one
 * misspelt, or made of known ones.
 */
export function analyserOf(texts: readonly string[]) {
  const own = new Set(texts.flatMap(wordsOf).filter((word) => !stopWords.has(word)));
  const known: KnownWords = knownWords([...own, ...[...phrases.keys()].filter((phrase) => !phrase.includes(" "))]);

  function termsOfWord(word: string, language: Language): readonly string[] {
    if (stopWords.has(word)) return [];
    const meant = meaningsOf(word);
    if (meant !== undefined) return meant;
    if (known.has(word)) return [stemOf(word, language)];
    // A number that no answer is asked for with is a day, a year or a count.
    if (/^\d+$/.test(word)) return [];
    // One wrong letter in a long word is a slip: «hjemekontor» is no compound of «hjem» and «kontor».
    const slip = known.nearest(word, 1);
    if (slip !== undefined) return knownAs(slip, language);
    const parts = known.partsOf(word);
    if (parts.length > 0) return parts.flatMap((part) => knownAs(part, language));
    return knownAs(known.nearest(word) ?? word, language);
  }

  /** The terms of a text, in order: meanings for what has synonyms, stems for the rest. */
  return function terms(text: string, language: Language, ignored?: ReadonlySet<string>): readonly string[] {
    const all = wordsOf(text);
    const words = ignored === undefined ? all : all.filter((word) => !ignored.has(word));
    const found: string[] = [];
    for (let at = 0; at < words.length; ) {
      const length = phraseAt(words, at);
      const phrase = phrases.get(words.slice(at, at + length).join(" "));
      if (length > 1 && phrase !== undefined) found.push(...phrase);
      else found.push(...termsOfWord(words[at] ?? "", language));
      at += Math.max(1, length);
    }
    return found;
  };
}

/** How many words the longest phrase that begins there has; 1 where none does. */
function phraseAt(words: readonly string[], at: number): number {
  for (let length = Math.min(longest, words.length - at); length > 1; length -= 1) {
    if (phrases.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 1;
}
