/** More variables than either engine takes in one statement are asked for in several. */
const atOnce = 1_000;

/** Asks for some at a time, and gives all that were found. */
export async function inParts<Asked, Found>(
  all: readonly Asked[],
  ask: (some: readonly Asked[]) => Promise<readonly Found[]>,
): Promise<ReadonlySet<Found>> {
  const found = new Set<Found>();
  for (let from = 0; from < all.length; from += atOnce) {
    for (const one of await ask(all.slice(from, from + atOnce))) found.add(one);
  }
  return found;
}
