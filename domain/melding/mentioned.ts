import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";

/** The parts of a name or a text that are compared: letters alone, in small ones. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLocaleLowerCase("nb")
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

type Name = { readonly id: PersonId; readonly words: readonly string[] };

// Follows from the snapshot and goes with it: 52,000 names are not taken apart for every letter that is typed.
const known = new WeakMap<Organisation, ReadonlyMap<string, readonly Name[]>>();

function namesByFirst(organisation: Organisation): ReadonlyMap<string, readonly Name[]> {
  const found = known.get(organisation);
  if (found !== undefined) return found;
  const names = [...organisation.people.values()]
    .filter(({ active }) => active)
    .map(({ id, name }): Name => ({ id, words: wordsOf(name) }))
    // A single word is a word like others.
    .filter(({ words }) => words.length > 1);
  const made = Map.groupBy(names, ({ words }) => words[0] ?? "");
  known.set(organisation, made);
  return made;
}

/**
 * Whom of the directory texts name in full, the writer apart (domain rules 7.11). It only warns: two people may have one name, and a
 * human decides what it means.
 */
export function mentionedIn(
  organisation: Organisation,
  texts: readonly string[],
  writerId: PersonId | null,
): readonly PersonId[] {
  const names = namesByFirst(organisation);
  const found = new Set<PersonId>();
  for (const text of texts) {
    const words = wordsOf(text);
    words.forEach((word, at) => {
      for (const name of names.get(word) ?? [])
        if (name.id !== writerId && name.words.every((part, index) => words[at + index] === part)) found.add(name.id);
    });
  }
  return [...found];
}
