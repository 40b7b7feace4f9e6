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
}
