import { openKeyFileVault } from "./keyFileVault.ts";
import type { Vault } from "./types.ts";

/** Opens the vault that the settings of a command name; it is there already. Throws `KeyFolderError` and `VaultFault`. */
export async function openVault(environment: NodeJS.ProcessEnv): Promise<Vault> {
  return openKeyFileVault(environment["KEY_DIR"] || ".dagsorden/keys", { create: false });
}
