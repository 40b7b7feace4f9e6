import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;

/** The content does not open: another key, another binding, or changed bytes. Which one it is cannot be told, nor should it. */
export class SealError extends Error {
  constructor() {
    super("a sealed content does not open with its key and binding");
    this.name = "SealError";
  }
}

// Keys are key objects: Node takes three times as long for a cipher that is given bytes.

/** AES-256-GCM with a random nonce. Gives nonce, ciphertext and tag in one blob; `binding` is authenticated, not kept. */
export function encrypt(key: KeyObject, binding: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(binding, "utf8"));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `encrypt` made. Throws `SealError` when anything about it is different. */
export function decrypt(key: KeyObject, binding: string, blob: Uint8Array): Buffer {
  if (blob.length < nonceBytes + tagBytes) throw new SealError();
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, blob.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(binding, "utf8"));
    decipher.setAuthTag(blob.subarray(blob.length - tagBytes));
    return Buffer.concat([decipher.update(blob.subarray(nonceBytes, blob.length - tagBytes)), decipher.final()]);
  } catch {
    throw new SealError();
  }
}
