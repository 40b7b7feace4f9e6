import { SealError } from "#bot/vault/aesGcm.ts";
import type { Sealed, Sealing, Vault, WrappedKey } from "#bot/vault/types.ts";

/** What is sealed: whose it is (case or draft), which field of it, and which version of that. */
type SealedObject = { readonly owner: string; readonly object: string; readonly version: number };

/** Sealing for one tenant: binds every content to tenant, case, object and version, so that it cannot be moved. */
export type Seals = {
  readonly tenantId: string;
  newKey(): Promise<WrappedKey>;
  seal(key: WrappedKey, what: SealedObject, text: string): Promise<Sealed>;
  open(key: WrappedKey, what: SealedObject, sealed: Sealed): Promise<string>;
  /** As `open` for many under one key, in their order. */
  openMany(
    key: WrappedKey,
    many: readonly { readonly what: SealedObject; readonly sealed: Sealed }[],
  ): Promise<readonly string[]>;
  /** As `open`; `undefined` where the seal is not the one that was made. That the vault is gone is thrown: it says nothing of the seal. */
  opened(key: WrappedKey, what: SealedObject, sealed: Sealed): Promise<string | undefined>;
  sealBytes(key: WrappedKey, what: SealedObject, bytes: Uint8Array): Promise<Sealed>;
  openBytes(key: WrappedKey, what: SealedObject, sealed: Sealed): Promise<Uint8Array>;
  /** A keyed tag of a text of one kind: the same again for the same text, and for nothing else. */
  tag(key: WrappedKey, kind: string, text: string): Promise<string>;
};

/** Sealing outside transactions; what is used within one goes by `atHand`, and throws `KeyNotAtHand` instead of waiting for a vault. */
export type StoreSeals = Seals & { readonly atHand: Seals };

/** A wrapped key's two columns. */
export type KeyColumns = { readonly kek_id: string; readonly wrapped_key: Uint8Array };

export const keyOf = (row: KeyColumns): WrappedKey => ({ kekId: row.kek_id, wrapped: row.wrapped_key });
export const columnsOf = (key: WrappedKey) => ({ kek_id: key.kekId, wrapped_key: key.wrapped });

export function sealsFor(vault: Vault, tenantId: string): StoreSeals {
  return { ...sealsWith(vault, tenantId), atHand: sealsWith(vault.atHand, tenantId) };
}

function sealsWith(sealing: Sealing, tenantId: string): Seals {
  // Each part is escaped: no id can be made to look like two parts.
  const binding = ({ owner, object, version }: SealedObject) =>
    [tenantId, owner, object, String(version)].map(encodeURIComponent).join("|");
  const open: Seals["open"] = (key, what, sealed) => sealing.open(key, binding(what), sealed);
  return {
    tenantId,
    newKey: () => sealing.newKey(),
    seal: (key, what, text) => sealing.seal(key, binding(what), text),
    open,
    openMany: (key, many) =>
      sealing.openMany(
        key,
        many.map(({ what, sealed }) => ({ binding: binding(what), sealed })),
      ),
    sealBytes: (key, what, bytes) => sealing.sealBytes(key, binding(what), bytes),
    openBytes: (key, what, sealed) => sealing.openBytes(key, binding(what), sealed),
    tag: (key, kind, text) => sealing.tag(key, [tenantId, kind, text].map(encodeURIComponent).join("|")),
    opened: (key, what, sealed) =>
      open(key, what, sealed).catch((error: unknown) => {
        if (error instanceof SealError) return undefined;
        throw error;
      }),
  };
}
