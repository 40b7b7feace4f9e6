import { smallestShown } from "./suppress.ts";

/** So many of so many, by code. Who is not among them is counted by it too. */
export type Part<Key extends string> = { readonly key: Key; readonly count: number; readonly of: number };

/** Whether a number tells of a few: those who are, or those who are not. How many there are in all is known from elsewhere. */
export function tellsOfFew({ count, of }: Pick<Part<string>, "count" | "of">): boolean {
  return count < smallestShown || of - count < smallestShown;
}

/**
 * The parts of a known total that are not shown: those that tell of a few, those that are `hiddenAnyhow`, and as many more as it takes
 * that none of them follows from the total, the others and how many there are in each.
 */
export function hiddenParts<Key extends string>(
  parts: readonly Part<Key>[],
  hiddenAnyhow: ReadonlySet<Key> = new Set(),
): ReadonlySet<Key> {
  const hidden = new Set(parts.filter((part) => hiddenAnyhow.has(part.key) || tellsOfFew(part)).map(({ key }) => key));
  const bySize = parts.toSorted((a, b) => Math.min(a.count, a.of - a.count) - Math.min(b.count, b.of - b.count));
  for (const { key } of bySize) {
    if (hidden.size === 0 || isSafe(parts, hidden)) break;
    hidden.add(key);
  }
  return hidden;
}

/** At least two are hidden, and together they are neither a few nor all but a few: then each of them may be more, or less. */
function isSafe<Key extends string>(parts: readonly Part<Key>[], hidden: ReadonlySet<Key>): boolean {
  const among = parts.filter(({ key }) => hidden.has(key));
  const sum = (value: (part: Part<Key>) => number) => among.reduce((all, part) => all + value(part), 0);
  return among.length >= 2 && !tellsOfFew({ count: sum(({ count }) => count), of: sum(({ of }) => of) });
}
