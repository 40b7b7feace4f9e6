import { openVaultFor } from "#bot/vault/openVault.ts";
import { nameText } from "./checkpoint.ts";
import { commandWords } from "./commandWords.ts";
import { openExistingStore } from "./openStore.ts";

/*
 * `npm run accept-restore`: says that a backup was put in the place of the database on purpose. Without it an older database is what
 * it looks like, a way to have things undone, and both verify-log and the server go on saying so. It is recorded in the chain
 * of checkpoints, under a number that none has had. Also while the server runs. Exit code 1 when it could not be recorded.
 */

async function main(): Promise<number> {
  const dataDir = process.env["DATA_DIR"] || ".dagsorden/data";
  const databaseUrl = process.env["DATABASE_URL"]?.trim() || undefined;
  try {
    const vault = await openVaultFor(process.env);
    const store = await openExistingStore({ dataDir, databaseUrl, vault });
    try {
      const accepted = await store.acceptRestore();
      console.log(
        accepted === undefined
          ? "The database is not older than what is remembered of it: there is nothing to accept."
          : `The restore is accepted, and recorded as checkpoint ${nameText(accepted)}`,
      );
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown fault";
    console.error(`The restore was not accepted: ${commandWords(error) ?? why}`);
    return 1;
  }
}

process.exitCode = await main();
