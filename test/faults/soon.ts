import { setTimeout as pause } from "node:timers/promises";
import { Breach } from "./breach.ts";

/** What `look` gives as soon as it gives something; a `Breach` where it does not within so many milliseconds. */
export async function soon<Value>(what: string, look: () => Promise<Value | undefined>, withinMs = 60_000): Promise<Value> {
  for (const begun = performance.now(); performance.now() - begun < withinMs; await pause(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Breach(`${what}: not within ${withinMs / 1_000} s`);
}
