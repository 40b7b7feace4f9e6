import type { KeyVaultCloud } from "./azure/access.ts";
import { KeyFolderError } from "./keyFiles.ts";
import { openKeyFileVault } from "./keyFileVault.ts";
import { type KeyFolder, openKeyFolder } from "./keyFolder.ts";
import type { Vault } from "./types.ts";

/** Where the keys are: in the folder, unless there is a vault. */
export type VaultSettings = {
  readonly keyDir: string;
  readonly keyVaultUrl?: string | undefined;
  readonly keyVaultKey: string;
  /** Client id of the managed identity that the vault lets in. */
  readonly keyVaultClientId?: string | undefined;
};

/** Name of the key-encryption key in a vault, where none is given. */
export const usualKeyName = "dagsorden";

/**
 * Opens the vault. A key folder without a key gets one where `create` says so. Azure's client is loaded only for who has a vault: it takes a
 * fifth of a second and 25 MB. Throws `KeyFolderError`; whether a vault answers shows with the first key.
 */
export async function openVault(
  { keyDir, keyVaultUrl, keyVaultKey, keyVaultClientId }: VaultSettings,
  { create, cloud = {} }: { readonly create: boolean; readonly cloud?: KeyVaultCloud | undefined },
): Promise<Vault> {
  if (keyVaultUrl === undefined) return openKeyFileVault(keyDir, { create });
  const { openKeyVault } = await import("./azure/keyVault.ts");
  const settings = { url: keyVaultUrl, keyName: keyVaultKey, clientId: keyVaultClientId };
  return openKeyVault(settings, cloud, await earlierKeys(keyDir));
}

/** Opens the vault that a command's environment names, as the server would; it makes no keys. */
export function openVaultFor(environment: NodeJS.ProcessEnv): Promise<Vault> {
  const given = (name: string) => environment[name]?.trim() || undefined;
  const settings = {
    keyDir: given("KEY_DIR") ?? ".dagsorden/keys",
    keyVaultUrl: given("KEY_VAULT_URL"),
    keyVaultKey: given("KEY_VAULT_KEY") ?? usualKeyName,
    keyVaultClientId: given("KEY_VAULT_CLIENT_ID") ?? (given("BOT_TYPE") === "UserAssignedMSI" ? given("BOT_ID") : undefined),
  };
  return openVault(settings, { create: false });
}

/** Keys in files that a store may have had before it came under a vault. */
async function earlierKeys(keyDir: string): Promise<KeyFolder | undefined> {
  try {
    return await openKeyFolder(keyDir, false);
  } catch (error) {
    if (error instanceof KeyFolderError && error.code === "missing") return undefined;
    throw error;
  }
}
