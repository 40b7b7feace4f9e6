import { createSecretKey, type KeyObject } from "node:crypto";
import { decrypt, encrypt } from "./aesGcm.ts";
import type { DataKeys } from "./dataKeys.ts";
import { keyedTag } from "./keyedTag.ts";
import type { Sealing, WrappedKey } from "./types.ts";

/** A data key, and how it is wrapped. */
export type MadeKey = { readonly wrapped: WrappedKey; readonly plain: Uint8Array };

/** What holds the key-encryption keys. */
export type KeyHolder = { makeKey(): Promise<MadeKey>; unwrap(key: WrappedKey): Promise<Uint8Array> };

/** Sealing with keys that are unwrapped by `unwrap` where they are not in `kept`. Several who want the same key at once ask once. */
export function sealingWith(holder: KeyHolder, kept: DataKeys): Sealing & { plainOf(key: WrappedKey): Promise<KeyObject> } {
  const asked = new Map<string, Promise<KeyObject>>();

  function plainOf(key: WrappedKey): Promise<KeyObject> {
    const plain = kept.get(key);
    if (plain !== undefined) return Promise.resolve(plain);
    const name = Buffer.from(key.wrapped).toString("base64");
    const underWay = asked.get(name);
    if (underWay !== undefined) return underWay;
    const asking = ask(key).finally(() => asked.delete(name));
    asked.set(name, asking);
    return asking;
  }

  async function ask(key: WrappedKey): Promise<KeyObject> {
    const plain = createSecretKey(await holder.unwrap(key));
    kept.put(key, plain);
    return plain;
  }

  return {
    plainOf,
    ...sealingBy(plainOf),
    async newKey() {
      const { wrapped, plain } = await holder.makeKey();
      kept.put(wrapped, createSecretKey(plain));
      return wrapped;
    },
  };
}

/** All that is done with a data key, wherever it comes from. */
export function sealingBy(plainOf: (key: WrappedKey) => Promise<KeyObject>): Omit<Sealing, "newKey"> {
  return {
    seal: async (key, binding, text) => encrypt(await plainOf(key), binding, Buffer.from(text, "utf8")),
    open: async (key, binding, sealed) => decrypt(await plainOf(key), binding, sealed).toString("utf8"),
    openMany: async (key, many) => {
      const plain = await plainOf(key);
      return many.map(({ binding, sealed }) => decrypt(plain, binding, sealed).toString("utf8"));
    },
    sealBytes: async (key, binding, bytes) => encrypt(await plainOf(key), binding, bytes),
    openBytes: async (key, binding, sealed) => decrypt(await plainOf(key), binding, sealed),
    tag: async (key, text) => keyedTag(await plainOf(key), text),
  };
}
