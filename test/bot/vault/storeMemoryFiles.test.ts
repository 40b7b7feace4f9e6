import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { storeMemoryFiles } from "#bot/vault/storeMemoryFiles.ts";
import type { DestroyedKey } from "#bot/vault/types.ts";

async function keyDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-memory-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "keys");
}

const named = (store: string) => ({ store, earlier: `${store}-before` });
const key = (id: string, ownerId = `of-${id}`): DestroyedKey => ({ id, of: "draft", ownerId });
const checkpoint = (number: number) => ({ number, hash: `${number}`.repeat(64).slice(0, 64) });
const sorted = (keys: readonly DestroyedKey[]) => keys.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it("remembers the newest checkpoint of each store, also after a restart", async () => {
  const folder = await keyDir();
  const memory = storeMemoryFiles(folder, named("aaaa"));
  expect(await memory.checkpoint()).toBeUndefined();
  await memory.rememberCheckpoint(checkpoint(1));
  await memory.rememberCheckpoint(checkpoint(2));
  await storeMemoryFiles(folder, named("bbbb")).rememberCheckpoint(checkpoint(7));
  expect(await storeMemoryFiles(folder, named("aaaa")).checkpoint()).toEqual(checkpoint(2));
  expect(await storeMemoryFiles(folder, named("bbbb")).checkpoint()).toEqual(checkpoint(7));
});

it("remembers every destroyed key once, whoever asks at once and whatever the ids", async () => {
  const anyKey = fc.record({
    id: fc.string({ unit: "binary", minLength: 1 }),
    of: fc.constantFrom("draft", "case"),
    ownerId: fc.string({ minLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(anyKey, { selector: ({ id }) => id, maxLength: 12 }), async (keys) => {
      const folder = await keyDir();
      const memory = storeMemoryFiles(folder, named("aaaa"));
      await Promise.all([
        memory.rememberDestroyed(keys),
        memory.rememberDestroyed(keys.toReversed()),
        memory.rememberDestroyed([]),
      ]);
      const again = storeMemoryFiles(folder, named("aaaa"));
      await again.rememberDestroyed(keys);
      expect(sorted(await again.destroyed())).toEqual(sorted(keys));
      expect(await storeMemoryFiles(folder, named("bbbb")).destroyed()).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it("writes together what is asked for while it writes, and tells each when theirs is on the disk", async () => {
  const folder = await keyDir();
  const memory = storeMemoryFiles(folder, named("aaaa"));
  const onDisk: number[] = [];
  const asked = Array.from({ length: 20 }, async (_, n) => {
    await memory.rememberDestroyed([key(`${n}`), key("all")]);
    onDisk.push((await storeMemoryFiles(folder, named("aaaa")).destroyed()).filter(({ id }) => id === `${n}`).length);
  });
  await Promise.all(asked);
  expect(onDisk).toEqual(Array.from({ length: 20 }, () => 1));
  const [name = ""] = await readdir(folder);
  // Each write begins with an empty line: one for the first, and one for all that came meanwhile.
  const writes = (await readFile(join(folder, name), "utf8")).split("\n\n");
  expect(writes.length).toBeLessThanOrEqual(2);
  expect(writes.join("\n").match(/^all /gm)).toHaveLength(1);
});

it("passes over a line that a crash has cut off, and goes on after it", async () => {
  const folder = await keyDir();
  await storeMemoryFiles(folder, named("aaaa")).rememberDestroyed([key("1")]);
  const [name = ""] = await readdir(folder);
  await appendFile(join(folder, name), "2 draft of-");
  const memory = storeMemoryFiles(folder, named("aaaa"));
  expect(await memory.destroyed()).toEqual([key("1")]);
  await memory.rememberDestroyed([key("2"), key("3")]);
  expect(await memory.destroyed()).toEqual([key("1"), key("2"), key("3")]);
});

it("reads what other machines have written into the same folder, and leaves their files alone", async () => {
  const folder = await keyDir();
  await storeMemoryFiles(folder, named("aaaa")).rememberDestroyed([key("1")]);
  const [name = ""] = await readdir(folder);
  const theirs = "store-aaaa.destroyed.another-machine";
  await rename(join(folder, name), join(folder, theirs));
  const before = await readFile(join(folder, theirs), "utf8");
  const memory = storeMemoryFiles(folder, named("aaaa"));
  await memory.rememberDestroyed([key("1"), key("2")]);
  expect(sorted(await memory.destroyed())).toEqual([key("1"), key("2")]);
  expect(await readFile(join(folder, theirs), "utf8")).toBe(before);
});

it.skipIf(process.platform === "win32")("keeps its files for its own account, beside keys that it leaves alone", async () => {
  const folder = await keyDir();
  const vault = await openKeyFileVault(folder);
  const memory = vault.memoryOf(named("aaaa"));
  await memory.rememberCheckpoint(checkpoint(1));
  await memory.rememberDestroyed([key("1")]);
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  const wrapped = await (await openKeyFileVault(folder)).newKey();
  expect(await vault.open(wrapped, "b", await vault.seal(wrapped, "b", "text"))).toBe("text");
});

it("tells what is wrong with its files, and remembers nothing that it could not write", async () => {
  const folder = await keyDir();
  const memory = storeMemoryFiles(folder, named("aaaa"));
  await mkdir(folder);
  await writeFile(join(folder, "store-aaaa.checkpoint"), "1 ");
  await expect(memory.checkpoint()).rejects.toMatchObject({ name: "KeyFolderError", code: "damaged" });
  await rm(folder, { recursive: true });
  await writeFile(folder, "");
  await expect(memory.rememberDestroyed([key("1")])).rejects.toMatchObject({ name: "KeyFolderError" });
  await expect(memory.rememberCheckpoint(checkpoint(1))).rejects.toMatchObject({ code: "not-writable" });
  await rm(folder);
  await mkdir(folder);
  await memory.rememberDestroyed([key("1")]);
  expect(await memory.destroyed()).toEqual([key("1")]);
});
