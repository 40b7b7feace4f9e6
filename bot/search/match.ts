import { distance } from "fastest-levenshtein";
import { compact, foldedWords } from "./fold.ts";

/** What somebody looks for, read once for everything that it is held against. */
export type Sought = { readonly words: readonly string[]; readonly number: string };

/** What can be found by: names forgive a slip, other words do not, numbers are told apart by letters and digits alone. */
export type Findable = {
  readonly names?: readonly string[];
  readonly words?: readonly string[];
  /** Words that were folded before: of what is the same for everybody. */
  readonly folded?: readonly string[];
  readonly numbers?: readonly string[];
};

const shortest = 2;
const shortestNumber = 3;
/** A part within a longer word has so many letters: «kontor» is found in «hjemmekontor», «en» is not. */
const shortestInside = 4;
const mostWords = 8;

/** `undefined` for what is too short to look for. */
export function soughtIn(typed: string): Sought | undefined {
  const words = foldedWords(typed).slice(0, mostWords);
  const number = compact(typed);
  return number.length < shortest ? undefined : { words, number };
}

/** Wrong letters that a name may be typed with. */
function slips(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** How well something fits, all that is sought together; 0 where a word of it is not there. */
export function fitOf(sought: Sought, { names = [], words = [], folded = [], numbers = [] }: Findable): number {
  if (sought.number.length >= shortestNumber && numbers.some((number) => compact(number).includes(sought.number))) return 100;
  if (sought.words.length === 0) return 0;
  const inNames = names.flatMap(foldedWords);
  const inWords = [...words.flatMap(foldedWords), ...folded];
  let sum = 0;
  for (const word of sought.words) {
    const best = Math.max(fitOfWord(word, inNames, true), fitOfWord(word, inWords, false));
    if (best === 0) return 0;
    sum += best;
  }
  return sum / sought.words.length;
}

function fitOfWord(word: string, all: readonly string[], isName: boolean): number {
  let best = 0;
  // «2» is the second of a month and no beginning of «2026».
  const isWhole = /^\d{1,2}$/.test(word);
  for (const other of all) {
    if (other === word) return 4;
    if (isWhole) continue;
    if (other.startsWith(word)) best = Math.max(best, 3);
    else if (best < 2 && word.length >= shortestInside && other.includes(word)) best = 2;
    else if (best < 1 && isName && isSlip(word, other)) best = 1;
  }
  return best;
}

/** A slip in a name, or in as much of it as was typed so far. */
function isSlip(word: string, name: string): boolean {
  const allowed = slips(word.length);
  if (allowed === 0) return false;
  if (Math.abs(name.length - word.length) <= allowed && distance(word, name) <= allowed) return true;
  if (isSwapped(word, name)) return true;
  return name.length > word.length && name[0] === word[0] && distance(word, name.slice(0, word.length)) <= 1;
}

/** Two letters beside each other in the wrong order: one slip, though two letters are wrong. */
function isSwapped(word: string, name: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== name[index]);
  return (
    at >= 0 &&
    word.length === name.length &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

/** The best first, those alike in the order they came; what does not fit is left out. */
export function fitting<One>(sought: Sought, all: readonly One[], findable: (one: One) => Findable): readonly One[] {
  return all
    .map((one) => ({ one, fit: fitOf(sought, findable(one)) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ one }) => one);
}
