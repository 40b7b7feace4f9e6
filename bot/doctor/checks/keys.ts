import { randomUUID } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Config, vaultOf } from "../../config.ts";
import { databaseFile } from "../../store/openStore.ts";
import { KeyFolderError } from "../../vault/keyFiles.ts";
import { openVault } from "../../vault/openVault.ts";
import type { Vault } from "../../vault/types.ts";
import { VaultFault, type VaultFaultCode } from "../../vault/vaultFault.ts";
import { vaultAdvice } from "../../vault/vaultWords.ts";
import type { Around } from "../examine.ts";
import { amiss, type Check, doubtful, type Finding, well } from "../finding.ts";

const about = "keys";
const nobodys = { store: "0".repeat(16), earlier: "0".repeat(16) };

/**
 * The vault that a start would open, and a new one at each call, with nothing in memory; `undefined` where a folder has no key yet.
 * Throws as `openVault` does.
 */
export async function vaultAt(config: Config, around: Pick<Around, "cloud">): Promise<Vault | undefined> {
  const settings = config.mode === "local" ? { keyDir: config.keyDir, keyVaultKey: config.keyVaultKey } : vaultOf(config);
  const cloud = config.mode === "local" ? undefined : around.cloud(config.tenantId).keyVault;
  try {
    return await openVault(settings, { create: false, cloud });
  } catch (thrown) {
    if (thrown instanceof KeyFolderError && thrown.code === "missing") return undefined;
    throw thrown;
  }
}

/** Whether there is a key that wraps, and another look at it that unwraps. Whose keys a database has is for the look at the database. */
export function keyCheck(config: Config, around: Pick<Around, "cloud">): Check {
  return {
    about,
    look: async () => {
      try {
        const vault = await vaultAt(config, around);
        if (vault === undefined) return await noKeysYet(config);
        const folder = config.keyVaultUrl === undefined ? await privacyOf(config.keyDir) : [];
        return [await wraps(vault, await vaultAt(config, around), config), ...folder];
      } catch (thrown) {
        if (thrown instanceof VaultFault)
          return [amiss(about, `They are not to be had: ${thrown.message}.`, remedies[thrown.code])];
        throw thrown;
      }
    },
  };
}

const remedies: Readonly<Record<VaultFaultCode, string>> = {
  ...vaultAdvice,
  VAULT_REFUSED: vaultAdvice.VAULT_REFUSED.replace(/\.$/, "; run this where the server runs."),
};

async function noKeysYet(config: Config): Promise<readonly Finding[]> {
  const hasDatabase = config.databaseUrl === undefined && (await isThere(join(config.dataDir, databaseFile)));
  return hasDatabase
    ? [
        amiss(
          about,
          `There are none in ${config.keyDir}, and a database that needs them.`,
          "Put the key folder back, or set right KEY_DIR.",
        ),
      ]
    : [
        doubtful(
          about,
          `There are none in ${config.keyDir} yet.`,
          "The first start makes one. Copy the folder offline then: nobody can make it again.",
        ),
      ];
}

/** Seals something under a new key and opens it by another way in, so that the key is wrapped and unwrapped. */
async function wraps(vault: Vault, another: Vault | undefined, config: Config): Promise<Finding> {
  const key = await vault.newKey();
  const words = randomUUID();
  const sealed = await vault.seal(key, about, words);
  const opened = await another?.open(key, about, sealed);
  const where = config.keyVaultUrl ?? config.keyDir;
  if (opened !== words) return amiss(about, `What is sealed with the key in ${where} does not open again.`);
  // A vault also remembers the checkpoints, as secrets: asked for those of a store that is none.
  if (config.keyVaultUrl !== undefined) await vault.memoryOf(nobodys).checkpoint();
  return well(about, `The key in ${where} wraps and unwraps.`);
}

/** Keys are for the account of the server alone. Windows has other rights than these. */
async function privacyOf(keyDir: string): Promise<readonly Finding[]> {
  if (process.platform === "win32") return [];
  const names = (await readdir(keyDir)).map((name) => join(keyDir, name));
  const modes = await Promise.all([keyDir, ...names].map(async (path) => (await stat(path)).mode & 0o077));
  if (modes.every((mode) => mode === 0)) return [];
  return [amiss("key folder", `Other accounts of this machine may open ${keyDir} or a file in it.`, `chmod -R go= "${keyDir}"`)];
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
