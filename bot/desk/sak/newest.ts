import type { Newest } from "#domain/contract/sakPieces.ts";

/** How many of each part the page itself brings, and how many each page after it. */
export const partLengths = {
  tidslinje: { first: 50, next: 200 },
  logg: { first: 20, next: 50 },
  dokumenter: { first: 50, next: 100 },
  moeter: { first: 20, next: 20 },
} as const;

/** Where a page begins, as its reader was told: `null` for what is no such place. */
export function placeOf(before: string): number | null {
  return /^\d{1,9}$/.test(before) ? Number(before) : null;
}

/** The newest of a list that is only added to, before a place in it: their places stay what they are whatever is added. */
export function newestOf<One, Shown>(
  all: readonly One[],
  length: number,
  show: (one: One) => Shown,
  before: number = all.length,
): Newest<Shown> {
  const end = Math.min(before, all.length);
  const begin = Math.max(0, end - length);
  return { items: all.slice(begin, end).map(show), earlier: begin === 0 ? null : String(begin) };
}

/** The same, and before them those older ones that are waited for. */
export function waitingAndNewest<One, Shown>(
  all: readonly One[],
  length: number,
  show: (one: One) => Shown,
  isWaiting: (one: One) => boolean,
): Newest<Shown> {
  const { items, earlier } = newestOf(all, length, show);
  const older = all.slice(0, all.length - items.length).filter(isWaiting);
  return { items: [...older.map(show), ...items], earlier };
}
