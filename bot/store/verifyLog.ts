import { openVaultFor } from "#bot/vault/openVault.ts";
import type { CheckpointName } from "#bot/vault/types.ts";
import type { ChainReport } from "./chainTypes.ts";
import { nameText, parseName } from "./checkpoint.ts";
import { commandWords } from "./commandWords.ts";
import { faultWords } from "./faultWords.ts";
import { openStoreForReading } from "./openStore.ts";

/*
 * `npm run verify-log [-- <number>:<hash> …]`: follows the checkpoints, every case's chain of events and the log of who has read
 * it, also while the server runs. A checkpoint that is given, from the server's log or an earlier run, must be there. Exit code 0 when all links hold, 1 when
 * one does not or the store cannot be read.
 */

function linesOf({ cases, events, readings, checkpoint, restores = [], unsealedStates }: ChainReport): readonly string[] {
  return [
    `${cases} cases, ${events} events${readings === undefined ? "" : `, ${readings} readings`}, all links hold`,
    checkpoint === undefined
      ? "No checkpoint has been recorded yet: that a whole case is gone would not show."
      : `Newest checkpoint ${nameText(checkpoint)}`,
    ...restores.map((one) => `Checkpoint ${one.checkpoint} (${one.at}) accepts a restore: those up to ${one.over} went with it`),
    ...(unsealedStates === undefined
      ? []
      : [`${unsealedStates} cases were last saved by an older version: their state is sealed with the next checkpoint`]),
  ];
}

/** What was given with the command, each as `<number>:<hash>`. */
function knownFrom(values: readonly string[]): readonly CheckpointName[] {
  return values.map((text) => {
    const name = parseName(text);
    if (name === undefined) throw new Error(`${text} is no checkpoint: it must be like 17:9f86… with all 64 letters and digits`);
    return name;
  });
}

function reason(error: unknown): string {
  // A database that is damaged shows itself at any page that is read.
  return commandWords(error) ?? (error instanceof Error ? error.message : "unknown fault");
}

async function main(): Promise<number> {
  const dataDir = process.env["DATA_DIR"] || ".dagsorden/data";
  const databaseUrl = process.env["DATABASE_URL"]?.trim() || undefined;
  try {
    const vault = await openVaultFor(process.env);
    const store = await openStoreForReading({ dataDir, databaseUrl, vault });
    try {
      const found = await store.verifyChains(knownFrom(process.argv.slice(2)));
      if (found.fault === null) {
        for (const line of linesOf(found)) console.log(line);
        return 0;
      }
      console.error(faultWords(found.fault));
      if (found.fault.why === "rolled-back" && "known" in found.fault)
        console.error("If a backup was restored on purpose, say so with: npm run accept-restore");
      return 1;
    } finally {
      await store.close();
    }
  } catch (error) {
    console.error(`The log cannot be verified: ${reason(error)}`);
    return 1;
  }
}

process.exitCode = await main();
