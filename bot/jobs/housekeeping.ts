import { setImmediate } from "node:timers/promises";
import type { Clock } from "#bot/clock.ts";
import type { Store } from "#bot/store/types.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import { faultFacts, type Log } from "../fault.ts";

export type HousekeepingParts = {
  readonly store: Pick<Store, "clearJobs">;
  readonly clock: Pick<Clock, "wallNow">;
  readonly log: Pick<Log, "info" | "error">;
  /** For how many days a job that is over is kept. */
  readonly keptDays: number;
  /** How often, in milliseconds. */
  readonly everyMs?: number;
};

const dayMs = 86_400_000;

/** Clears jobs that have long been over, now and every few hours. `stop` resolves when it is not at it any more. */
export function startHousekeeping(parts: HousekeepingParts): { readonly stop: () => Promise<void> } {
  const { store, clock, log, keptDays, everyMs = 6 * 3_600_000 } = parts;
  let stopped = false;

  async function clear(): Promise<void> {
    const before = instantOf(Date.parse(clock.wallNow()) - keptDays * dayMs);
    let cleared = 0;
    try {
      for (let some = 1; some > 0 && !stopped; cleared += some) {
        some = await store.clearJobs(before);
        // The embedded engine answers at once: whoever has asked for something meanwhile comes first.
        await setImmediate();
      }
    } catch (thrown) {
      // It is tried again next time; nobody waits for it.
      log.error(faultFacts(thrown), "clearing old jobs failed");
    }
    if (cleared > 0) log.info({ cleared }, "old jobs cleared");
  }

  let atWork = clear();
  const timer = setInterval(() => {
    atWork = atWork.then(clear);
  }, everyMs);
  timer.unref();
  return {
    stop: () => {
      stopped = true;
      clearInterval(timer);
      return atWork;
    },
  };
}
