import { createSecretKey, type KeyObject } from "node:crypto";
import type { MadeKey } from "../sealing.ts";
import type { WrappedKey } from "../types.ts";

type Spare = { readonly wrapped: WrappedKey; readonly plain: KeyObject };

/** Data keys that are made and wrapped before they are wanted, so that a transaction which wants one need not wait for the vault. */
export type SpareKeys = {
  take(): Spare | undefined;
  /** Makes some: more each time than the last, up to sixteen, since who asks again wanted more than there were. */
  fill(): Promise<void>;
};

const mostAtOnce = 16;

/**
 * @param keptMs how long one may lie: after it it may be wrapped by a key-encryption key that is not the newest any more
 * @param now milliseconds of a clock that never goes back
 */
export function spareKeys(makeKey: () => Promise<MadeKey>, keptMs: number, now: () => number): SpareKeys {
  let spares: readonly (Spare & { readonly until: number })[] = [];
  let wanted = 1;
  let filling: Promise<void> | undefined;

  async function make(): Promise<void> {
    const until = now() + keptMs;
    const made = await Promise.all(Array.from({ length: wanted }, makeKey));
    spares = [...spares, ...made.map(({ wrapped, plain }) => ({ wrapped, plain: createSecretKey(plain), until }))];
    wanted = Math.min(2 * wanted, mostAtOnce);
  }

  return {
    take() {
      const [first, ...rest] = spares.filter((spare) => spare.until > now());
      spares = rest;
      return first;
    },
    fill() {
      filling ??= make().finally(() => {
        filling = undefined;
      });
      return filling;
    },
  };
}
