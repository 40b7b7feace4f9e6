import type { Organisation } from "#domain/organisasjon/model.ts";
import { wordsOf } from "../../guide/words.ts";

/** Shorter ones are words more often than they are names. */
const shortestName = 3;

const known = new WeakMap<Organisation, ReadonlySet<string>>();

/** Every part of a name in the directory, in small letters. Made once for each state of the directory. */
function everyName(organisation: Organisation): ReadonlySet<string> {
  const held = known.get(organisation);
  if (held !== undefined) return held;
  const names = new Set([...organisation.people.values()].flatMap(({ name }) => wordsOf(name)).filter(isLong));
  known.set(organisation, names);
  return names;
}

const isLong = (part: string) => part.length >= shortestName;

/**
 * The names of people in a question, so that nothing is answered about them: parts of names that are written as names, or all in
 * small letters where two stand together. «berg» alone may be a mountain.
 */
export function namesIn(organisation: Organisation, question: string): ReadonlySet<string> {
  const names = everyName(organisation);
  const written = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isName = (word: string | undefined) => word !== undefined && isLong(word) && names.has(word.toLowerCase());
  const found = written.filter((word, at) => {
    if (!isName(word)) return false;
    if (isName(written[at - 1]) || isName(written[at + 1])) return true;
    // The first word of a question is written large whatever it is.
    return at > 0 && word[0] !== word[0]?.toLowerCase();
  });
  return new Set(found.map((word) => word.toLowerCase()));
}
