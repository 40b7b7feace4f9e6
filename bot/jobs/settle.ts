import { setTimeout } from "node:timers/promises";
import type { JobClaim } from "#bot/store/jobTypes.ts";
import type { Store } from "#bot/store/types.ts";
import type { HandlerOutcome } from "./runJob.ts";

/**
 * Pauses between tries to write down how a job ended, in milliseconds. Together with the longest time that a handler may take they
 * are shorter than a lease: a message that was sent is not to look uncertain because the database was away for a moment.
 */
const pausesMs = [100, 400, 1_500, 5_000, 15_000];

/**
 * Settles a job and writes what it did, in one transaction. `lost`: it was somebody else's by then, and nothing was written. A try
 * whose commit nobody knows of is safe to repeat, since the claim is good for one settling only. Throws what the store threw at
 * the last try; that comes at once after `stopping`.
 */
export async function settle(
  store: Pick<Store, "settleJob" | "transaction">,
  claim: JobClaim,
  outcome: HandlerOutcome,
  stopping: AbortSignal,
): Promise<"settled" | "lost"> {
  for (const pauseMs of pausesMs) {
    try {
      return await settleOnce(store, claim, outcome);
    } catch (error) {
      if (stopping.aborted) throw error;
    }
    await setTimeout(pauseMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
  return settleOnce(store, claim, outcome);
}

async function settleOnce(
  store: Pick<Store, "settleJob" | "transaction">,
  claim: JobClaim,
  outcome: HandlerOutcome,
): Promise<"settled" | "lost"> {
  if (outcome.kind !== "done" || !("effect" in outcome)) return store.settleJob(claim, outcome);
  return store.transaction(async (tx) => {
    const settled = await tx.settleJob(claim, { kind: "done" });
    if (settled === "settled") await outcome.effect(tx);
    return settled;
  });
}
