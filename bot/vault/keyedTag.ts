import { createHmac, hkdfSync, type KeyObject } from "node:crypto";

/**
 * HMAC-SHA-256 (hex) of a text under a key of its own, which is derived from the data key (HKDF-SHA-256), since one key is not to be
 * used in two ways.
 */
export function keyedTag(dataKey: KeyObject, text: string): string {
  const key = Buffer.from(hkdfSync("sha256", dataKey, "", "dagsorden|tag", 32));
  return createHmac("sha256", key).update(text, "utf8").digest("hex");
}
