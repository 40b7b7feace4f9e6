/** What a start has taken hold of: locks, files, sockets. */
export type Held = {
  /** Takes note of how to let go of something. */
  readonly keep: (letGo: () => Promise<void> | void) => void;
  /** Lets go of everything, last taken first, also where one of them fails; then rejects with the first failure. */
  readonly letGo: () => Promise<void>;
};

/** Runs a start. Where it throws, nothing that it took hold of stays behind, and the error goes on. */
export async function holding<Started>(start: (held: Held) => Promise<Started>): Promise<Started> {
  const taken: (() => Promise<void> | void)[] = [];
  const held: Held = {
    keep: (letGo) => {
      taken.push(letGo);
    },
    letGo: async () => {
      const failures: unknown[] = [];
      for (const letGo of taken.splice(0).reverse()) {
        try {
          await letGo();
        } catch (thrown) {
          failures.push(thrown);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
  try {
    return await start(held);
  } catch (thrown) {
    // Why the start failed is what matters; a failure to let go comes on top of it and goes with the process.
    await held.letGo().catch(() => undefined);
    throw thrown;
  }
}
