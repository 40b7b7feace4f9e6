import type { Sealed, Vault, WrappedKey } from "#bot/vault/types.ts";

/** What is sealed: whose it is (case or draft), which field of it, and which version of that. */
type SealedObject = { readonly owner: string; readonly object: string; readonly version: number };

/** Sealing for one tenant: binds every content to tenant, case, object and version, so that it cannot be moved. */
export type Seals = {
  readonly tenantId: string;
  newKey(): Promise<WrappedKey>;
  seal(key: WrappedKey, what: SealedObject, text: string): Promise<Sealed>;
  open(key: WrappedKey, what: SealedObject, sealed: Sealed): Promise<string>;
  /** A keyed tag of a text of one kind: the same again for the same text, and for nothing else. */
  tag(key: WrappedKey, kind: string, text: string): Promise<string>;
  /** Keeps a key that was destroyed no longer in memory. */
  forget(key: WrappedKey): void;
};

/** A wrapped key's two columns. */
export type KeyColumns = { readonly kek_id: string; readonly wrapped_key: Uint8Array };

export const keyOf = (row: KeyColumns): WrappedKey => ({ kekId: row.kek_id, wrapped: row.wrapped_key });
export const columnsOf = (key: WrappedKey) => ({ kek_id: key.kekId, wrapped_key: key.wrapped });

export function sealsFor(vault: Vault, tenantId: string): Seals {
  // Each part is escaped: no id can be made to look like two parts.
  const binding = ({ owner, object, version }: SealedObject) =>
    [tenantId, owner, object, String(version)].map(encodeURIComponent).join("|");
  return {
    tenantId,
    newKey: () => vault.newKey(),
    seal: (key, what, text) => vault.seal(key, binding(what), text),
    open: (key, what, sealed) => vault.open(key, binding(what), sealed),
    tag: (key, kind, text) => vault.tag(key, [tenantId, kind, text].map(encodeURIComponent).join("|")),
    forget: (key) => vault.forget(key),
  };
}
