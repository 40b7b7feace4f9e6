import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { openStoreForReading } from "./openStore.ts";
import { StoreOpenError } from "./storeOpenError.ts";
import { storeWords } from "./storeWords.ts";
import type { ChainFault, ChainReport } from "./types.ts";

/*
 * `npm run verify-log`: follows every case's chain of events, also while the server runs. Exit code 0 when all links hold, 1
 * when one does not or the store cannot be read.
 */

const meaning: Record<ChainFault["why"], string> = {
  missing: "is missing",
  rewritten: "was rewritten: it is not what its hash or the sealed head says",
  "broken-link": "does not link to what stands before it",
  "state-ahead": "is missing: the case's state knows of it",
};

function report({ cases, events, fault }: ChainReport): string {
  if (fault === null) return `${cases} cases, ${events} events, all links hold`;
  return `case ${fault.caseId}: event ${fault.version} ${meaning[fault.why]} [${fault.why}]`;
}

function reason(error: unknown): string {
  if (error instanceof StoreOpenError) return storeWords(error);
  // A database that is damaged shows itself at any page that is read.
  return error instanceof Error ? error.message : "unknown fault";
}

async function main(): Promise<number> {
  const dataDir = process.env["DATA_DIR"] || ".dagsorden/data";
  const keyDir = process.env["KEY_DIR"] || ".dagsorden/keys";
  const databaseUrl = process.env["DATABASE_URL"]?.trim() || undefined;
  try {
    const vault = await openKeyFileVault(keyDir, { create: false });
    const store = await openStoreForReading({ dataDir, databaseUrl, vault });
    try {
      const found = await store.verifyChains();
      (found.fault === null ? console.log : console.error)(report(found));
      return found.fault === null ? 0 : 1;
    } finally {
      await store.close();
    }
  } catch (error) {
    console.error(`The log cannot be verified: ${reason(error)}`);
    return 1;
  }
}

process.exitCode = await main();
