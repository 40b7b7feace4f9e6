import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { makeKeyFile } from "#bot/vault/keyFiles.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-keys-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const keyDirIn = async () => join(await temporaryFolder(), "keys");

it("opens what it sealed, whatever the text", async () => {
  const vault = await openKeyFileVault(await keyDirIn());
  const key = await vault.newKey();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string(), async (text, binding) => {
      expect(await vault.open(key, binding, await vault.seal(key, binding, text))).toBe(text);
    }),
  );
});

it("opens the bytes that it sealed, whatever they are, and a text only as the text that it was", async () => {
  const vault = await openKeyFileVault(await keyDirIn());
  const key = await vault.newKey();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (bytes, binding) => {
      expect(new Uint8Array(await vault.openBytes(key, binding, await vault.sealBytes(key, binding, bytes)))).toEqual(bytes);
    }),
  );
  const sealed = await vault.sealBytes(key, "t|c|o|1", Buffer.from([0xff, 0xfe]));
  await expect(vault.openBytes(key, "t|c|o|2", sealed)).rejects.toMatchObject({ name: "SealError" });
});

it("does not open under another binding or key, nor with one bit changed anywhere, nor when cut short", async () => {
  const vault = await openKeyFileVault(await keyDirIn());
  const key = await vault.newKey();
  const sealed = await vault.seal(key, "t|c|o|1", "secret");
  const refuses = (attempt: Promise<string>) => expect(attempt).rejects.toMatchObject({ name: "SealError" });
  await refuses(vault.open(key, "t|c|o|2", sealed));
  await refuses(vault.open(await vault.newKey(), "t|c|o|1", sealed));
  for (let n = 0; n < sealed.length; n += 1) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === n ? byte ^ 1 : byte));
    await refuses(vault.open(key, "t|c|o|1", changed));
  }
  for (const length of [0, 12, 27, sealed.length - 1]) await refuses(vault.open(key, "t|c|o|1", sealed.subarray(0, length)));
  await refuses(vault.open({ ...key, wrapped: key.wrapped.map((byte) => byte ^ 1) }, "t|c|o|1", sealed));
});

it("never seals twice to the same bytes, and shows none of the text", async () => {
  const vault = await openKeyFileVault(await keyDirIn());
  const key = await vault.newKey();
  const seals = await Promise.all(Array.from({ length: 50 }, () => vault.seal(key, "b", "KANARIFUGL")));
  expect(new Set(seals.map((sealed) => Buffer.from(sealed).toString("hex"))).size).toBe(50);
  for (const sealed of seals) expect(Buffer.from(sealed).includes("KANARIFUGL")).toBe(false);
  expect(seals[0]).toHaveLength(12 + "KANARIFUGL".length + 16);
});

it("opens again after a restart, also more keys than it keeps in memory", async () => {
  const folder = await keyDirIn();
  const before = await openKeyFileVault(folder);
  const sealed = await Promise.all(
    Array.from({ length: 600 }, async (_, n) => {
      const key = await before.newKey();
      return { key, n, blob: await before.seal(key, "b", `text ${n}`) };
    }),
  );
  const after = await openKeyFileVault(folder);
  for (const { key, n, blob } of [...sealed, ...sealed]) expect(await after.open(key, "b", blob)).toBe(`text ${n}`);
});

it.skipIf(process.platform === "win32")("makes folder and key for its own account only, and one key of 32 bytes", async () => {
  const folder = await keyDirIn();
  await openKeyFileVault(folder);
  await openKeyFileVault(folder);
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const file = join(folder, names[0] ?? "");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(Buffer.from(await readFile(file, "utf8"), "base64")).toHaveLength(32);
});

it("wraps with the newest key, opens with older ones, and finds one that was added while it ran", async () => {
  const folder = await keyDirIn();
  const running = await openKeyFileVault(folder);
  const old = await running.newKey();
  const oldSeal = await running.seal(old, "b", "old");
  const added = await makeKeyFile(folder);
  const restarted = await openKeyFileVault(folder);
  const young = await restarted.newKey();
  expect(young.kekId).toBe(added.id);
  expect(await restarted.open(old, "b", oldSeal)).toBe("old");
  expect(await running.open(young, "b", await restarted.seal(young, "b", "young"))).toBe("young");
});

it("gives each new key an id that comes after those before, also within a millisecond", async () => {
  const folder = await keyDirIn();
  const made: string[] = [];
  for (let index = 0; index < 40; index += 1) made.push((await makeKeyFile(folder)).id);
  expect(made).toEqual(made.toSorted());
});

it("does not open with another folder's keys", async () => {
  const [one, two] = [await keyDirIn(), await keyDirIn()];
  const vault = await openKeyFileVault(one);
  const key = await vault.newKey();
  const sealed = await vault.seal(key, "b", "secret");
  const other = await openKeyFileVault(two);
  await expect(other.open(key, "b", sealed)).rejects.toMatchObject({
    name: "VaultFault",
    code: "VAULT_UNKNOWN_KEY",
    kekId: key.kekId,
    message: expect.stringContaining(two),
  });
  // Another key under the same name.
  const [name] = await readdir(one);
  const [theirs] = await readdir(two);
  const forged = await keyDirIn();
  await mkdir(forged);
  await copyFile(join(two, theirs ?? ""), join(forged, name ?? ""));
  const impostor = await openKeyFileVault(forged);
  await expect(impostor.open(key, "b", sealed)).rejects.toMatchObject({ name: "SealError" });
});

it("tells what is wrong with a key folder", async () => {
  const place = await temporaryFolder();
  const file = join(place, "file");
  await writeFile(file, "");
  const refused = (folder: string, code: string, create = true) =>
    expect(openKeyFileVault(folder, { create })).rejects.toMatchObject({ name: "KeyFolderError", code, folder });
  await refused(file, "not-readable");
  await refused(join(file, "keys"), "not-readable");
  await refused(join(place, "nowhere"), "missing", false);
  await symlink(join(place, "gone", "keys"), join(place, "astray"));
  await refused(join(place, "astray"), "not-writable");
  const damaged = join(place, "damaged");
  const made = await makeKeyFile(damaged);
  await chmod(join(damaged, `${made.id}.key`), 0o600);
  await writeFile(join(damaged, `${made.id}.key`), "too short");
  await refused(damaged, "damaged");
});

it("wraps a data key anew with the newest key, which opens what was sealed before, as the older one still does", async () => {
  const folder = await keyDirIn();
  const vault = await openKeyFileVault(folder);
  const running = await openKeyFileVault(folder);
  const old = await vault.newKey();
  const sealed = await vault.seal(old, "b", "secret");
  expect(await vault.rewrap(old)).toBe(old);
  const made = await vault.makeKek();
  expect(await vault.currentKek()).toBe(made);
  const young = await vault.rewrap(old);
  expect(young.kekId).toBe(made);
  expect(await vault.open(young, "b", sealed)).toBe("secret");
  // A server that ran before it was made goes over to it by itself.
  expect(await running.open(young, "b", sealed)).toBe("secret");
  expect((await running.newKey()).kekId).toBe(made);
  expect(await running.atHand.open(old, "b", sealed)).toBe("secret");
  await rm(join(folder, `${old.kekId}.key`));
  const restarted = await openKeyFileVault(folder);
  expect([await restarted.hasKek(old.kekId), await restarted.hasKek(made)]).toEqual([false, true]);
  expect(await restarted.open(young, "b", sealed)).toBe("secret");
  await expect(restarted.open(old, "b", sealed)).rejects.toMatchObject({ code: "VAULT_UNKNOWN_KEY", kekId: old.kekId });
});
