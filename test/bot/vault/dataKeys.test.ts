import { createSecretKey } from "node:crypto";
import { expect, it } from "vitest";
import { dataKeys } from "#bot/vault/dataKeys.ts";
import { sealingWith } from "#bot/vault/sealing.ts";
import type { WrappedKey } from "#bot/vault/types.ts";

const wrapped = (n: number): WrappedKey => ({ kekId: "kek", wrapped: Uint8Array.of(n) });
const plain = (n: number) => createSecretKey(Buffer.alloc(32, n));

it("keeps so many keys, those that were used last, each for so long and no longer, however often it is used", () => {
  let now = 0;
  const kept = dataKeys(2, 100, () => now);
  kept.put(wrapped(1), plain(1));
  kept.put(wrapped(2), plain(2));
  expect(kept.get(wrapped(1))?.equals(plain(1))).toBe(true);
  kept.put(wrapped(3), plain(3));
  expect([1, 2, 3].map((n) => kept.get(wrapped(n)) !== undefined)).toEqual([true, false, true]);
  now = 99;
  expect(kept.get(wrapped(1))).toBeDefined();
  now = 100;
  expect([1, 3].map((n) => kept.get(wrapped(n)))).toEqual([undefined, undefined]);
  kept.put(wrapped(4), plain(4));
  kept.forget(wrapped(4));
  expect(kept.get(wrapped(4))).toBeUndefined();
  // The same bytes under another key-encryption key are another key.
  kept.put(wrapped(5), plain(5));
  expect(kept.get({ ...wrapped(5), kekId: "other" })).toBeUndefined();
});

it("asks once for a key that several want at the same time, and anew after it could not be had", async () => {
  let asked = 0;
  let isThere = false;
  const holder = {
    makeKey: async () => ({ wrapped: wrapped(1), plain: Buffer.alloc(32, 1) }),
    async unwrap() {
      asked += 1;
      await new Promise(setImmediate);
      if (!isThere) throw new Error("gone");
      return Buffer.alloc(32, 1);
    },
  };
  const sealing = sealingWith(
    holder,
    dataKeys(9, 1_000, () => 0),
  );
  const several = () => Promise.allSettled([1, 2, 3].map(() => sealing.seal(wrapped(2), "b", "x")));
  expect((await several()).map((one) => one.status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(asked).toBe(1);
  isThere = true;
  const seals = await several();
  expect(asked).toBe(2);
  for (const one of seals) {
    if (one.status !== "fulfilled") throw one.reason;
    expect(await sealing.open(wrapped(2), "b", one.value)).toBe("x");
  }
  // One that it made it has.
  await sealing.seal(await sealing.newKey(), "b", "x");
  expect(asked).toBe(2);
});
