import { AsyncLocalStorage } from "node:async_hooks";

/** A use of the store that would wait for itself, or that comes too late. A fault in our code, never a user's. */
class StoreUseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "StoreUseError";
  }
}

type Span = { open: boolean };

/** Knows whether the code that is running was called from within a transaction of this store. */
export type TransactionScope = {
  /** Runs `work` as the inside of a transaction. `stillOpen` throws once it is over. */
  run<T>(work: (stillOpen: () => void) => Promise<T>): Promise<T>;
  /** Throws inside a transaction. */
  outside(): void;
};

export function transactionScope(): TransactionScope {
  const spans = new AsyncLocalStorage<Span>();
  return {
    async run(work) {
      // What the work leaves running keeps this span after the transaction: it is closed, so that it no longer counts.
      const span: Span = { open: true };
      try {
        return await spans.run(span, () =>
          work(() => {
            if (!span.open) throw new StoreUseError("the transaction is over: its tx cannot be used any more");
          }),
        );
      } finally {
        span.open = false;
      }
    },
    outside() {
      if (spans.getStore()?.open) throw new StoreUseError("inside a transaction: use its tx, the store would wait for itself");
    },
  };
}

type Functions<T> = { [K in keyof T]: (...values: never[]) => Promise<unknown> };

const asItIs = <T>(call: () => Promise<T>): Promise<T> => call();

/** The same functions, each of which first asks `check`, rejects with what that throws, and is then run by `run`. */
export function checked<T extends Functions<T>>(functions: T, check: () => void, run: typeof asItIs = asItIs): T {
  const guarded = Object.entries<(...values: never[]) => Promise<unknown>>(functions).map(([name, call]) => {
    const asking = async (...values: never[]) => {
      check();
      return run(() => call(...values));
    };
    return [name, asking] as const;
  });
  return Object.fromEntries(guarded) as T;
}
