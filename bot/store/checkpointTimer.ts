import { everySoOften } from "#bot/everySoOften.ts";
import { faultFacts, type Log } from "#bot/fault.ts";
import type { Store } from "./types.ts";

export type CheckpointTimer = {
  /** Records what is left, once, and stops. */
  stop(): Promise<void>;
};

/**
 * How long what was saved may stand in no checkpoint, in milliseconds. Looking for it takes a tenth of a second of the server's work,
 * in small pieces, for each hundred thousand cases.
 */
const everyMs = 60_000;

/**
 * Records a checkpoint now, every minute, and when it is stopped, which has to be after the last transaction. The log's line is a
 * copy of the newest one that nobody who writes the database can change: `npm run verify-log -- <number>:<hash>` asks for it.
 */
export function keepCheckpoints(store: Pick<Store, "recordCheckpoint">, log: Log): CheckpointTimer {
  async function record(): Promise<void> {
    try {
      const outcome = await store.recordCheckpoint();
      if (outcome.kind === "behind") {
        const { number, hash } = outcome.remembered;
        // `npm run accept-restore`, or somebody has put the database back.
        log.error({ checkpoint: number, hash }, "checkpoint-missing");
        return;
      }
      if (outcome.kind === "recorded") {
        const { number, hash } = outcome.newest;
        log.info({ checkpoint: number, hash, heads: outcome.heads }, "checkpoint-recorded");
      }
      if (!outcome.isRemembered) log.warn({}, "checkpoint-not-remembered");
    } catch (thrown) {
      log.error(faultFacts(thrown), "checkpoint-failed");
    }
  }

  const recording = everySoOften(everyMs, record);
  void recording.now();
  return {
    async stop() {
      await recording.stop();
      await record();
    },
  };
}
