const atOnce = 8;

/** Does some work so many times, `atOnce` at once. Gives seconds. */
export async function inParallel(times: number, work: (index: number) => Promise<void>): Promise<number> {
  const begun = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < times) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return (performance.now() - begun) / 1_000;
}
