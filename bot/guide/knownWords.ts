import { distance } from "fastest-levenshtein";

/** What of a vocabulary a word may stand for. */
export type KnownWords = {
  readonly has: (word: string) => boolean;
  /** The known words that a compound is made of; empty where it is none. */
  readonly partsOf: (word: string) => readonly string[];
  /** The known word that it is most likely a misspelling of, with at most so many wrong letters. */
  readonly nearest: (word: string, atMost?: number) => string | undefined;
};

const shortestPart = 4;
const joints = ["", "s", "e"];

/** How many wrong letters a word of that length may have. */
function allowedErrors(length: number): number {
  return length <= 3 ? 0 : length <= 8 ? 1 : 2;
}

/** A shorter word with one letter in the place of another is mostly another word; one letter too many or too few is a slip: «ukenn». */
const shortest = 6;

export function knownWords(words: readonly string[]): KnownWords {
  const all = new Set(words);
  const byLength = new Map<number, string[]>();
  for (const word of [...all].sort()) {
    const same = byLength.get(word.length);
    if (same === undefined) byLength.set(word.length, [word]);
    else same.push(word);
  }

  function partsOf(word: string): readonly string[] {
    // The longest first part that leaves a known second one.
    for (let end = word.length - shortestPart; end >= shortestPart; end -= 1) {
      const first = word.slice(0, end);
      const joint = joints.find((one) => first.endsWith(one) && isPart(first.slice(0, first.length - one.length)));
      if (joint === undefined) continue;
      const rest = word.slice(end);
      const others = isPart(rest) ? [rest] : partsOf(rest);
      if (others.length > 0) return [first.slice(0, first.length - joint.length), ...others];
    }
    return [];
  }
  const isPart = (part: string) => part.length >= shortestPart && all.has(part);

  function nearest(word: string, atMost = 2): string | undefined {
    const allowed = Math.min(atMost, allowedErrors(word.length));
    let best: string | undefined;
    let errors = allowed + 1;
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      if (word.length < shortest && length === word.length) continue;
      for (const candidate of byLength.get(length) ?? []) {
        // Who misspells a word hardly gets both of its first letters wrong.
        if (candidate[0] !== word[0] && candidate[1] !== word[1]) continue;
        const found = distance(candidate, word);
        if (found < errors) {
          best = candidate;
          errors = found;
        }
      }
    }
    return best;
  }

  return { has: (word) => all.has(word), partsOf, nearest };
}
