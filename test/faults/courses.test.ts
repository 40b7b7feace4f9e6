import { describe, expect, it } from "vitest";
import { runConnector } from "./connector.ts";
import { runGone } from "./gone.ts";
import { runVault } from "./vault.ts";

/*
 * A sample of each course of `npm run faults`; of the kills it is campaign.test.ts, of full disks fullDisk.test.ts. What a run finds
 * wrong it throws, with words. They wait for what is to happen and not for time to pass, so that a slow machine only makes them slow.
 */
const seed = 20_260_302;
const patience = { timeout: 600_000 };

describe("under people who work", () => {
  // Windows has no signal that freezes a process.
  it.skipIf(process.platform === "win32")(
    "PostgreSQL hangs, and is killed: they are told, their drafts stay, and all goes on by itself",
    patience,
    async () => {
      const figures = await runGone({ seed, seconds: 0, atOnce: 2, say: () => undefined });
      expect(figures.away).toHaveLength(2);
      expect(figures).toMatchObject({ lost: 0, twice: 0 });
      expect(figures.acknowledged).toBeGreaterThan(0);
    },
  );

  it(
    "the connector is too busy, fails, and breaks off: nothing is lost without a word, and nothing comes twice",
    patience,
    async () => {
      const names = ["429 without Retry-After", "502", "half a response"] as const;
      expect(await runConnector(seed, names)).toEqual({ behaviours: 3, met: 9, sentAgain: 1, uncertain: 2 });
    },
  );

  it(
    "the key vault lets nobody in: a start says so, what is open goes on, and what cannot be done is refused",
    patience,
    async () => {
      const figures = await runVault(seed, ["403"], ["gone"]);
      expect(figures).toMatchObject({ refusedStarts: 1, decided: 1, refused: 1 });
    },
  );
});
