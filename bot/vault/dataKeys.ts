import type { KeyObject } from "node:crypto";
import type { WrappedKey } from "./types.ts";

/** Data keys that were unwrapped, for a while: few lie in memory, and none for long. */
export type DataKeys = {
  get(key: WrappedKey): KeyObject | undefined;
  put(key: WrappedKey, plain: KeyObject): void;
  forget(key: WrappedKey): void;
};

/**
 * @param most how many at most; whichever was used the longest time ago goes first
 * @param keptMs how long each at most, however often it is used
 * @param now milliseconds of a clock that never goes back
 */
export function dataKeys(most: number, keptMs: number, now: () => number): DataKeys {
  const kept = new Map<string, { readonly plain: KeyObject; readonly until: number }>();

  function dropOld(): void {
    const time = now();
    for (const [name, { until }] of kept) if (until <= time) kept.delete(name);
  }

  return {
    get(key) {
      const name = nameOf(key);
      const found = kept.get(name);
      if (found === undefined) return undefined;
      kept.delete(name);
      if (found.until <= now()) return undefined;
      kept.set(name, found);
      return found.plain;
    },
    put(key, plain) {
      dropOld();
      kept.set(nameOf(key), { plain, until: now() + keptMs });
      const oldest = kept.keys().next().value;
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (key) => void kept.delete(nameOf(key)),
  };
}

/** Whoever opens thousands of things under one key asks for it by the same object each time. */
const names = new WeakMap<WrappedKey, string>();

function nameOf(key: WrappedKey): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${key.kekId}|${Buffer.from(key.wrapped).toString("base64")}`;
  names.set(key, name);
  return name;
}
