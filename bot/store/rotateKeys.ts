import { openVaultFor } from "#bot/vault/openVault.ts";
import { VaultFault } from "#bot/vault/vaultFault.ts";
import type { RewrapOutcome } from "./chainTypes.ts";
import { openExistingStore } from "./openStore.ts";
import { StoreOpenError } from "./storeOpenError.ts";
import { storeWords } from "./storeWords.ts";

/*
 * `npm run rotate-keys`: makes a new key-encryption key and wraps every data key with it, also while the server runs. Where an earlier
 * run was broken off it goes on with that one's key, and with `-- --finish` it makes no new key in any case: after the servers have
 * been started again, after a restore, or where the vault makes the new keys itself. Exit code 1 where it could not be done.
 */

const mayNot =
  "let somebody who may make a new version of the key (az keyvault key rotate), and run npm run rotate-keys -- --finish";

type Rewrapped = Extract<RewrapOutcome, { kind: "rewrapped" }>;

const total = ({ cases, drafts, store }: Rewrapped) => cases + drafts + store;
const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

function rewrappedOf(outcome: RewrapOutcome): Rewrapped {
  if (outcome.kind === "rewrapped") return outcome;
  const missing = outcome.keks.map(({ kekId, keys }) => `${kekId} (${plural(keys, "key")})`).join(", ");
  throw new Error(`nothing was changed, since keys are wrapped by what is not there any more: ${missing}. Put it back first`);
}

function wordsOf(done: Rewrapped, kek: string): readonly string[] {
  const unopened =
    done.unopened.length === 0
      ? []
      : [`Left as they are, since their key was changed and does not open: ${done.unopened.join(", ")}.`];
  return [...unopened, ...countWords(done, kek)];
}

function countWords(done: Rewrapped, kek: string): readonly string[] {
  if (total(done) === 0) return [`Every key is wrapped with ${kek} already.`];
  const counts = `${plural(done.cases, "case")}, ${plural(done.drafts, "draft")}${done.store === 1 ? ", and the store itself" : ""}`;
  return [
    `Wrapped ${plural(total(done), "key")} with ${kek}: ${counts}.`,
    `Start the servers again and run npm run rotate-keys -- --finish: then nothing is left under ${done.from.join(", ")}.`,
    "Keep the older key for as long as a backup from before today is kept: without it that cannot be opened.",
  ];
}

async function rotate(isFinish: boolean): Promise<readonly string[]> {
  const dataDir = process.env["DATA_DIR"] || ".dagsorden/data";
  const databaseUrl = process.env["DATABASE_URL"]?.trim() || undefined;
  const vault = await openVaultFor(process.env);
  const store = await openExistingStore({ dataDir, databaseUrl, vault });
  try {
    const left = rewrappedOf(await store.rewrapKeys());
    const before = await vault.currentKek();
    if (isFinish || total(left) > 0) return wordsOf(left, before);
    const made = await vault.makeKek().catch((error: unknown) => {
      throw error instanceof VaultFault && error.code === "VAULT_REFUSED" ? new Error(`${error.message}; ${mayNot}`) : error;
    });
    console.log(`Made ${made}.`);
    return wordsOf(rewrappedOf(await store.rewrapKeys()), made);
  } finally {
    await store.close();
  }
}

async function main(): Promise<number> {
  const values = process.argv.slice(2);
  try {
    if (values.some((value) => value !== "--finish")) throw new Error("it takes nothing but --finish");
    for (const line of await rotate(values.length > 0)) console.log(line);
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown fault";
    console.error(`The keys were not all changed: ${error instanceof StoreOpenError ? storeWords(error) : why}`);
    return 1;
  }
}

process.exitCode = await main();
