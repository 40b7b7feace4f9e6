/** Runs pieces of work side by side, so many at once, and gives how each of them ended, in their order. */
export async function sideBySide<Given, Done>(
  pieces: readonly Given[],
  atOnce: number,
  work: (piece: Given) => Promise<Done>,
): Promise<readonly PromiseSettledResult<Done>[]> {
  const ended: PromiseSettledResult<Done>[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < pieces.length; index = next++) {
      const [one] = await Promise.allSettled([work(pieces[index] as Given)]);
      ended[index] = one;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, pieces.length) }, lane));
  return ended;
}
