/** Something that the product promises and did not keep: what exactly, in words for whoever reads the run's output. */
export class Breach extends Error {
  override readonly name = "Breach";
}

/** Throws a `Breach` with these words where the promise does not hold. */
export function holds(isKept: boolean, words: () => string): asserts isKept {
  if (!isKept) throw new Breach(words());
}

/** The promise's value, or a `Breach` when it has none in so many milliseconds. Nothing in a run may wait for ever. */
export async function within<Value>(milliseconds: number, what: string, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Breach(`${what}: not within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
