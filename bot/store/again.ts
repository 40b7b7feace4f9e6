import { setTimeout } from "node:timers/promises";
import type { Engine } from "./engine.ts";
import { StoreFault } from "./storeFault.ts";

// A slow server gets as many tries as a fast one; the clock only says when enough is enough. Teams waits for ten seconds.
const fewestAttempts = 12;
const longestMs = 6_000;
const longestPauseMs = 200;

/**
 * Makes what runs the transactions of one store again, after a pause that chance makes different for each, where another one got in
 * between. Those that are run again go one at a time, so that they do not get in between each other. It throws `StoreFault`
 * (`TOO_BUSY`) when that has happened for too long, and everything else at once.
 */
export function runsAgain(engine: Engine): <T>(transaction: () => Promise<T>) => Promise<T> {
  let lastInLine: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = lastInLine.then(work);
    lastInLine = mine.catch(() => undefined);
    return mine;
  };
  return async (transaction) => {
    const begun = performance.now();
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await (attempts === 1 ? transaction() : inLine(transaction));
      } catch (error) {
        if (engine.troubleOf(error) !== "conflict") throw error;
        if (attempts >= fewestAttempts && performance.now() - begun > longestMs) throw new StoreFault("TOO_BUSY", error);
        await setTimeout(Math.random() * Math.min(longestPauseMs, 2 ** attempts));
      }
    }
  };
}
