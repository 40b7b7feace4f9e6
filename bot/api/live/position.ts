import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { PersonId } from "#domain/kernel/ids.ts";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/**
 * A reader's place in the log, as they are given it to keep. A bare number would count what happens to everybody else, so it is
 * sealed for that person with a key that lives as long as the process: a place of another process or person does not open.
 */
export function positionSeal() {
  const key = randomBytes(32);
  return {
    seal: (personId: PersonId, at: number): string => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(Buffer.from(personId));
      const place = Buffer.alloc(8);
      place.writeBigUInt64BE(BigInt(at));
      return Buffer.concat([iv, cipher.update(place), cipher.final(), cipher.getAuthTag()]).toString("base64url");
    },
    open: (personId: PersonId, sealed: string): number | undefined => {
      const bytes = Buffer.from(sealed, "base64url");
      if (bytes.length !== ivBytes + 8 + tagBytes) return undefined;
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(personId)).setAuthTag(bytes.subarray(-tagBytes));
      try {
        const place = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
        return Number(place.readBigUInt64BE());
      } catch {
        return undefined;
      }
    },
  };
}
