import { SealError } from "../aesGcm.ts";
import type { WrappedKey } from "../types.ts";
import { VaultFault } from "../vaultFault.ts";
import type { Access } from "./access.ts";
import { statusOf } from "./vaultError.ts";

/** Azure's own name for it: RSA with OAEP and SHA-256. */
export const algorithm = "RSA-OAEP-256";

/** Id of the newest version of the key, which is the one that wraps. */
export async function newestVersion({ vault, keyName, keys }: Access): Promise<string> {
  try {
    const { id } = await keys((client, options) => client.getKey(keyName, options));
    if (id === undefined || versionIn(vault, id) === undefined) throw new VaultFault("VAULT_UNUSABLE", vault, "no version");
    return id;
  } catch (error) {
    throw unknownWhere404(error, vault, keyName);
  }
}

/** Whether a version is there and enabled. */
export async function hasVersion({ vault, keys }: Access, kekId: string): Promise<boolean> {
  const version = versionIn(vault, kekId);
  if (version === undefined) return false;
  try {
    const { properties } = await keys((client, options) => client.getKey(version.name, { ...options, version: version.version }));
    return properties.enabled !== false;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

/** Throws `VaultFault`, and `SealError` where the bytes are not what this version has wrapped. */
export async function unwrap({ vault, cryptography }: Access, { kekId, wrapped }: WrappedKey): Promise<Uint8Array> {
  // What the database says must not make the server show its token to another vault.
  if (versionIn(vault, kekId) === undefined) throw new VaultFault("VAULT_UNKNOWN_KEY", vault, kekId);
  try {
    return (await cryptography(kekId)((client, options) => client.unwrapKey(algorithm, wrapped, options))).result;
  } catch (error) {
    if (statusOf(error) === 400) throw new SealError();
    throw unknownWhere404(error, vault, kekId);
  }
}

/** Name and version of a key of this vault; `undefined` for any other id. */
function versionIn(vault: string, kekId: string): { readonly name: string; readonly version: string } | undefined {
  const [, name, version] = /^\/keys\/([0-9A-Za-z-]{1,127})\/([0-9A-Za-z]{1,64})$/.exec(kekId.slice(vault.length)) ?? [];
  return name === undefined || version === undefined || !kekId.startsWith(vault) ? undefined : { name, version };
}

const unknownWhere404 = (error: unknown, vault: string, kekId: string) =>
  statusOf(error) === 404 ? new VaultFault("VAULT_UNKNOWN_KEY", vault, kekId, error) : error;
