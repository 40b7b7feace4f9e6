import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { wordsOf } from "./mentioned.ts";
import type { Counterpart, Namesakes, Report } from "./model.ts";

type Name = { readonly id: PersonId; readonly words: readonly string[] };

// Follows from the snapshot and goes with it, as the names of `mentioned.ts` do.
const known = new WeakMap<Organisation, ReadonlyMap<string, readonly Name[]>>();

function namesByLast(organisation: Organisation): ReadonlyMap<string, readonly Name[]> {
  const found = known.get(organisation);
  if (found !== undefined) return found;
  const names = [...organisation.people.values()]
    .filter(({ active }) => active)
    .map(({ id, name }): Name => ({ id, words: wordsOf(name) }));
  const made = Map.groupBy(names, ({ words }) => words.at(-1) ?? "");
  known.set(organisation, made);
  return made;
}

/**
 * VA-03: everybody in the directory who has a name that was only written, where whoever it is could not be looked up: on the anonymous page.
 * First and last name are enough, in whatever order, since nobody knows how the directory writes it; of several who have the name each is
 * one. They are passed by, and nothing else follows from it: who was meant is for a human to say (7.11).
 */
export function namesakesOf(organisation: Organisation, counterparts: readonly Counterpart<string>[]): readonly Namesakes[] {
  const names = namesByLast(organisation);
  return counterparts.flatMap((one, place): readonly Namesakes[] => {
    const written = one.kind === "person" || one.name === null ? [] : wordsOf(one.name);
    // A single word is a word like others, but where nothing else was written.
    const isNamed = ({ words }: Name) => (words.length > 1 ? written.includes(words[0] ?? "") : written.length === 1);
    const found = [...new Set(written)].flatMap((word) => names.get(word) ?? []).filter(isNamed);
    return found.length === 0 ? [] : [{ place, personIds: found.map(({ id }) => id) }];
  });
}

/** Everybody among them; `place` is whom of the counterparts they have the name of, where one is asked for. */
export function namesakeIds(namesakes: Report["namesakes"], place?: number): readonly PersonId[] {
  const asked = (namesakes ?? []).filter((one) => place === undefined || one.place === place);
  return [...new Set(asked.flatMap(({ personIds }) => personIds))];
}

/** Who has no part in a report though it does not name them, as it begins and as it is forwarded. */
export function outOf({ accusedBefore, namesakes }: Pick<Report, "accusedBefore" | "namesakes">) {
  return {
    ...(accusedBefore === undefined ? {} : { accusedBefore }),
    ...(namesakes === undefined ? {} : { namesakes }),
  };
}
