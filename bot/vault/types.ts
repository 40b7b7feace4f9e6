/** A data key, wrapped by the key-encryption key: what the database may hold. */
export type WrappedKey = { readonly kekId: string; readonly wrapped: Uint8Array };

/** AES-256-GCM: nonce (12 bytes), ciphertext and tag (16 bytes) in one blob. */
export type Sealed = Uint8Array;

/** Makes data keys, and seals with them. */
export interface Sealing {
  /** Makes a data key and wraps it. */
  newKey(): Promise<WrappedKey>;
  /**
   * Seals a text. `binding` is bound into the seal (tenant | case | object | version): moved elsewhere, it does not open.
   */
  seal(key: WrappedKey, binding: string, text: string): Promise<Sealed>;
  /** Opens a sealed text. Throws when key, binding or content is not the one it was sealed with. */
  open(key: WrappedKey, binding: string, sealed: Sealed): Promise<string>;
  /** As `open` for many under one key, in their order: the key is looked for once, and no promise is made for each. */
  openMany(key: WrappedKey, many: readonly { readonly binding: string; readonly sealed: Sealed }[]): Promise<readonly string[]>;
  /** As `seal` and `open`, for what is no text. */
  sealBytes(key: WrappedKey, binding: string, bytes: Uint8Array): Promise<Sealed>;
  openBytes(key: WrappedKey, binding: string, sealed: Sealed): Promise<Uint8Array>;
  /** A tag (hex, 32 bytes) that tells the same text again and leads nobody without the key back to it: HMAC-SHA-256. */
  tag(key: WrappedKey, text: string): Promise<string>;
}

/**
 * Keys. One data key per case or draft; the key-encryption keys lie outside the data folder, and never come into the database. Its
 * functions throw `VaultFault`, or `KeyFolderError` where the keys are files.
 */
export interface Vault extends Sealing {
  /**
   * The same for within a transaction of the database, which must not be kept waiting for a vault on the network: where a key is not
   * at hand it throws `KeyNotAtHand`.
   */
  readonly atHand: Sealing;
  /** Keeps a data key that was destroyed no longer in memory. */
  forget(key: WrappedKey): void;
  /** What is remembered of a store, by the store's fingerprint, where a restore of its database does not reach. */
  memoryOf(fingerprint: Fingerprint): StoreMemory;
  /** Id of the key-encryption key that wraps new data keys. */
  currentKek(): Promise<string>;
  /** Makes a key-encryption key that wraps all data keys from now on; gives its id. Older ones still open what they wrapped. */
  makeKek(): Promise<string>;
  /** Whether the key-encryption key of that id can open what it wrapped. */
  hasKek(kekId: string): Promise<boolean>;
  /** Wraps a data key with the current key-encryption key. The data key, and so what is sealed with it, stays as it is. */
  rewrap(key: WrappedKey): Promise<WrappedKey>;
}

/** What a store is known by: 16 hexadecimal digits; `earlier` is what it went by before wrapping keys could be changed. */
export type Fingerprint = { readonly store: string; readonly earlier: string };

/** A checkpoint over the heads of all chains, by what tells it from every other: its number and its hash (hex). */
export type CheckpointName = { readonly number: number; readonly hash: string };

/** A data key that was destroyed: `id` is the destruction's own, so that a later key of the same draft or case is another matter. */
export type DestroyedKey = { readonly id: string; readonly of: "draft" | "case"; readonly ownerId: string };

/**
 * What is kept of a store outside its database and the backups of it: ids and hashes, never content. With it a database that was
 * put back to an older state is seen to be one, and what was destroyed since is destroyed again.
 *
 * The files of a key folder are one machine's memory, or that of those who share the folder; servers with folders of their own
 * learn of each other's destroyed keys through the database. In a key vault in the cloud it is the memory of all servers. Either way it
 * lies where the database's administrators cannot write.
 */
export interface StoreMemory {
  /** Whether writing takes no longer than a disk does, so that a person may wait for it. */
  readonly isNear: boolean;
  /** The newest checkpoint that was remembered. */
  checkpoint(): Promise<CheckpointName | undefined>;
  /** Remembers a checkpoint in the place of the one before it. It is kept for good when this resolves. */
  rememberCheckpoint(checkpoint: CheckpointName): Promise<void>;
  /** Every destroyed key that was remembered, in no order. */
  destroyed(): Promise<readonly DestroyedKey[]>;
  /** Remembers destroyed keys for good; those that it knows already it does not write again. They are kept when this resolves. */
  rememberDestroyed(keys: readonly DestroyedKey[]): Promise<void>;
  /** Remembers under the store's fingerprint what was remembered under the earlier one. */
  takeOver(): Promise<void>;
}
