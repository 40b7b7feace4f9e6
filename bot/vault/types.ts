/** A data key, wrapped by the key-encryption key: what the database may hold. */
export type WrappedKey = { readonly kekId: string; readonly wrapped: Uint8Array };

/** AES-256-GCM: nonce (12 bytes), ciphertext and tag (16 bytes) in one blob. */
export type Sealed = Uint8Array;

/** Keys. One data key per case or draft; the key-encryption key lies outside the data folder. */
export interface Vault {
  /** Makes a data key and wraps it. */
  newKey(): Promise<WrappedKey>;
  /**
   * Seals a text. `binding` is bound into the seal (tenant | case | object | version): moved elsewhere, it does not open.
   */
  seal(key: WrappedKey, binding: string, text: string): Promise<Sealed>;
  /** Opens a sealed text. Throws when key, binding or content is not the one it was sealed with. */
  open(key: WrappedKey, binding: string, sealed: Sealed): Promise<string>;
  /** Keeps a data key that was destroyed no longer in memory. */
  forget(key: WrappedKey): void;
  /** A tag (hex, 32 bytes) that tells the same text again and leads nobody without the key back to it: HMAC-SHA-256. */
  tag(key: WrappedKey, text: string): Promise<string>;
  /** What is remembered of a store, by the store's fingerprint, where a restore of its database does not reach. */
  memoryOf(store: string): StoreMemory;
}

/** A checkpoint over the heads of all chains, by what tells it from every other: its number and its hash (hex). */
export type CheckpointName = { readonly number: number; readonly hash: string };

/** A data key that was destroyed: `id` is the destruction's own, so that a later key of the same draft or case is another matter. */
export type DestroyedKey = { readonly id: string; readonly of: "draft" | "case"; readonly ownerId: string };

/**
 * What is kept of a store outside its database and the backups of it: ids and hashes, never content. With it a database that was
 * put back to an older state is seen to be one, and what was destroyed since is destroyed again.
 *
 * The files of a key folder are one machine's memory, or that of those who share the folder; servers with folders of their own
 * learn of each other's destroyed keys through the database. An implementation over a key vault in the cloud has to keep both
 * where the database's administrators cannot write and where nothing is overwritten: the checkpoints as versions of a secret, the
 * destroyed keys in an append-only, immutable blob.
 */
export interface StoreMemory {
  /** The newest checkpoint that was remembered. */
  checkpoint(): Promise<CheckpointName | undefined>;
  /** Remembers a checkpoint in the place of the one before it. It is on the disk when this resolves. */
  rememberCheckpoint(checkpoint: CheckpointName): Promise<void>;
  /** Every destroyed key that was remembered, in no order. */
  destroyed(): Promise<readonly DestroyedKey[]>;
  /** Remembers destroyed keys for good; those that it knows already it does not write again. They are on the disk when this resolves. */
  rememberDestroyed(keys: readonly DestroyedKey[]): Promise<void>;
}
