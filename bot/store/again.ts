import { setTimeout } from "node:timers/promises";
import type { Engine } from "./engine.ts";
import { StoreFault } from "./storeFault.ts";

const mostAttempts = 12;
const longestPauseMs = 200;

/**
 * Runs a transaction again, after a pause that chance makes different for each, where another one got in between. Throws
 * `StoreFault` (`TOO_BUSY`) when that has happened too often, and everything else at once.
 */
export async function again<T>(transaction: () => Promise<T>, engine: Engine): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (engine.troubleOf(error) !== "conflict") throw error;
      if (attempts === mostAttempts) throw new StoreFault("TOO_BUSY", error);
      await setTimeout(Math.random() * Math.min(longestPauseMs, 2 ** attempts));
    }
  }
}
