import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyNotAtHand } from "#bot/vault/keyNotAtHand.ts";
import { aKeyVault, openedVault } from "./vaultOnStandIn.ts";

const code = (code: string) => ({ name: "VaultFault", code });

it("opens what it sealed, whatever the text, with a key that the vault alone can unwrap", async () => {
  const standIn = await aKeyVault();
  const vault = openedVault(standIn);
  const key = await vault.newKey();
  expect(key.kekId).toBe(standIn.versions[0]?.id);
  expect(key.wrapped).toHaveLength(256);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string(), async (text, binding) => {
      expect(await vault.open(key, binding, await vault.seal(key, binding, text))).toBe(text);
    }),
  );
  const sealed = await vault.seal(key, "b", "secret");
  expect(await openedVault(standIn).open(key, "b", sealed)).toBe("secret");
  const operations = standIn.asked.map((request) => request.replace(/\/[0-9a-f]{32}/, ""));
  expect(operations).toEqual(["GET /keys/dagsorden/", "POST /keys/dagsorden/wrapkey", "POST /keys/dagsorden/unwrapkey"]);
});

it("does not open with other bytes, another binding, or a version that did not wrap it", async () => {
  const standIn = await aKeyVault();
  const vault = openedVault(standIn);
  const key = await vault.newKey();
  const sealed = await vault.seal(key, "b", "secret");
  const seal = { name: "SealError" };
  await expect(openedVault(standIn).open(key, "other", sealed)).rejects.toMatchObject(seal);
  await expect(vault.open({ ...key, wrapped: key.wrapped.map((byte) => byte ^ 1) }, "b", sealed)).rejects.toMatchObject(seal);
  const other = await standIn.rotate();
  await expect(vault.open({ ...key, kekId: other }, "b", sealed)).rejects.toMatchObject(seal);
});

it("shows its token to no other vault, whatever the database says of who wrapped a key", async () => {
  const [standIn, theirs] = [await aKeyVault(), await aKeyVault()];
  const vault = openedVault(standIn);
  const key = await vault.newKey();
  for (const kekId of [
    theirs.versions[0]?.id ?? "",
    `${standIn.url}.example/keys/dagsorden/aa`,
    `${standIn.url}/keys/dagsorden/../../secrets/x`,
    `${standIn.url}/keys/dagsorden`,
    "kek-0192",
    "",
  ]) {
    await expect(vault.open({ ...key, kekId }, "b", new Uint8Array(40))).rejects.toMatchObject(code("VAULT_UNKNOWN_KEY"));
    expect(await vault.hasKek(kekId)).toBe(false);
  }
  expect(theirs.asked).toEqual([]);
});

it("asks once for a key that it has, and again when that was long ago or it is to be forgotten", async () => {
  const standIn = await aKeyVault();
  const key = await openedVault(standIn).newKey();
  const vault = openedVault(standIn);
  const before = standIn.asked.length;
  const unwraps = () => standIn.asked.slice(before).filter((request) => request.endsWith("unwrapkey")).length;
  await Promise.all([1, 2, 3].map(() => vault.seal(key, "b", "x")));
  await vault.seal(key, "b", "x");
  expect(unwraps()).toBe(1);
  vault.forget(key);
  await vault.seal(key, "b", "x");
  expect(unwraps()).toBe(2);
});

it("is asked by many at once from the first moment on, each for its own key", async () => {
  const standIn = await aKeyVault();
  const before = openedVault(standIn);
  const keys = await Promise.all(Array.from({ length: 20 }, () => before.newKey()));
  const sealed = await Promise.all(keys.map((key, n) => before.seal(key, "b", `text ${n}`)));
  const vault = openedVault(standIn);
  const texts = await Promise.all(keys.map((key, n) => vault.open(key, "b", sealed[n] ?? new Uint8Array())));
  expect(texts).toEqual(keys.map((_, n) => `text ${n}`));
});

it("lets a transaction wait for nothing: it says which key is to be obtained first", async () => {
  const standIn = await aKeyVault();
  const sealedBy = openedVault(standIn);
  const old = await sealedBy.newKey();
  const sealed = await sealedBy.seal(old, "b", "secret");
  const { atHand } = openedVault(standIn);
  const before = standIn.asked.length;
  const wanting = await atHand.open(old, "b", sealed).catch((error: unknown) => error);
  const making = await atHand.newKey().catch((error: unknown) => error);
  if (!(wanting instanceof KeyNotAtHand) || !(making instanceof KeyNotAtHand)) throw new Error("no key was wanted");
  expect(standIn.asked).toHaveLength(before);
  await wanting.obtain();
  expect(await atHand.open(old, "b", sealed)).toBe("secret");
  await making.obtain();
  const made = await atHand.newKey();
  expect(await openedVault(standIn).open(made, "b", await atHand.seal(made, "b", "x"))).toBe("x");
  // Each is given to one.
  await expect(atHand.newKey()).rejects.toThrow(KeyNotAtHand);
  await making.obtain();
  expect((await atHand.newKey()).wrapped).not.toEqual((await atHand.newKey()).wrapped);
});

it("wraps with the newest version, opens with older ones, also when they have expired, and wraps anew", async () => {
  const standIn = await aKeyVault();
  const vault = openedVault(standIn);
  const old = await vault.newKey();
  const sealed = await vault.seal(old, "b", "secret");
  const made = await vault.makeKek();
  expect(standIn.versions.map(({ id }) => id)).toEqual([old.kekId, made]);
  const young = await vault.rewrap(old);
  expect(young.kekId).toBe(made);
  expect(await vault.rewrap(young)).toBe(young);
  expect(await openedVault(standIn).open(young, "b", sealed)).toBe("secret");
  expect(await openedVault(standIn).open(old, "b", sealed)).toBe("secret");
  // Made by an administrator.
  const theirs = await standIn.rotate();
  expect(await vault.currentKek()).toBe(theirs);
  expect((await vault.newKey()).kekId).toBe(theirs);
  expect([await vault.hasKek(old.kekId), await vault.hasKek(theirs)]).toEqual([true, true]);
  const [first] = standIn.versions;
  if (first === undefined) throw new Error("no version");
  first.expired = true;
  expect(await openedVault(standIn).open(old, "b", sealed)).toBe("secret");
  first.enabled = false;
  expect(await vault.hasKek(old.kekId)).toBe(false);
  await expect(openedVault(standIn).open(old, "b", sealed)).rejects.toMatchObject({
    ...code("VAULT_REFUSED"),
    message: expect.stringContaining("KeyDisabled"),
  });
  standIn.versions.shift();
  await expect(openedVault(standIn).open(old, "b", sealed)).rejects.toMatchObject({
    ...code("VAULT_UNKNOWN_KEY"),
    kekId: old.kekId,
  });
});

it("tries once more where the vault is busy or has failed, and says what it is where that does not help", async () => {
  const standIn = await aKeyVault();
  const vault = openedVault(standIn);
  const key = await vault.newKey();
  const sealed = await vault.seal(key, "b", "secret");
  const fails = (status: number, times: number, headers = {}) => {
    let left = times;
    standIn.fail(() => (left-- > 0 ? { status, headers } : undefined));
  };
  for (const [status, headers] of [
    [429, { "retry-after": "0" }],
    [503, {}],
    [500, {}],
  ] as const) {
    fails(status, 1, headers);
    expect(await openedVault(standIn).open(key, "b", sealed)).toBe("secret");
  }
  const ends = async (status: number, headers: Record<string, string>, expected: string) => {
    fails(status, 99, headers);
    const opening = openedVault(standIn).open(key, "b", sealed);
    await expect(opening).rejects.toMatchObject(code(expected));
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining("words of the vault") });
  };
  await ends(429, { "retry-after": "0" }, "VAULT_BUSY");
  await ends(503, {}, "VAULT_UNREACHABLE");
  await ends(403, {}, "VAULT_REFUSED");
  standIn.fail(undefined);
  // Nothing is lost by it: the same key opens afterwards.
  expect(await openedVault(standIn).open(key, "b", sealed)).toBe("secret");
});

it("gives up on a vault that does not answer, wants to be left alone for long, or is gone, and finds it again", async () => {
  const standIn = await aKeyVault();
  const vault = openedVault(standIn);
  const key = await vault.newKey();
  const sealed = await vault.seal(key, "b", "secret");
  standIn.fail(() => ({ status: 429, headers: { "retry-after": "3600" } }));
  const later = openedVault(standIn);
  await expect(later.open(key, "b", sealed)).rejects.toMatchObject({ name: "VaultFault" });
  standIn.fail(undefined);
  standIn.hang(true);
  await expect(openedVault(standIn).open(key, "b", sealed)).rejects.toMatchObject(code("VAULT_UNREACHABLE"));
  standIn.hang(false);
  await standIn.stop();
  await expect(openedVault(standIn).open(key, "b", sealed)).rejects.toMatchObject(code("VAULT_UNREACHABLE"));
  // What is in memory opens meanwhile.
  expect(await vault.open(key, "b", sealed)).toBe("secret");
  await standIn.start();
  expect(await later.open(key, "b", sealed)).toBe("secret");
}, 60_000);

it("says that the managed identity gets no token, and that there is no such key", async () => {
  const standIn = await aKeyVault();
  await expect(openedVault(standIn, "nobody").newKey()).rejects.toMatchObject({
    ...code("VAULT_REFUSED"),
    message: expect.stringContaining("no token for the managed identity"),
  });
  standIn.versions.splice(0);
  await expect(openedVault(standIn).newKey()).rejects.toMatchObject(code("VAULT_UNKNOWN_KEY"));
});
