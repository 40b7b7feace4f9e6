import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openKeyVault } from "#bot/vault/azure/keyVault.ts";
import { openKeyFolder } from "#bot/vault/keyFolder.ts";
import { storeMemoryFiles } from "#bot/vault/storeMemoryFiles.ts";
import type { DestroyedKey } from "#bot/vault/types.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { standInCloud } from "#test/support/keyVaultStandIn.ts";
import { aKeyVault, openedVault } from "./vaultOnStandIn.ts";

const named = (store: string) => ({ store, earlier: `${store}-before` });
const key = (id: string, of: DestroyedKey["of"] = "draft"): DestroyedKey => ({ id, of, ownerId: `of ${id}` });
const checkpoint = (number: number) => ({ number, hash: `${number}`.repeat(64).slice(0, 64) });
const ids = (keys: readonly DestroyedKey[]) => keys.map((one) => one.id).toSorted();

it("keeps each checkpoint as a version of a secret, and never puts an older one on top", async () => {
  const standIn = await aKeyVault();
  const memory = openedVault(standIn).memoryOf(named("aaaa"));
  expect(await memory.checkpoint()).toBeUndefined();
  await memory.rememberCheckpoint(checkpoint(1));
  await memory.rememberCheckpoint(checkpoint(3));
  await memory.rememberCheckpoint(checkpoint(2));
  expect(await openedVault(standIn).memoryOf(named("aaaa")).checkpoint()).toEqual(checkpoint(3));
  expect(await openedVault(standIn).memoryOf(named("bbbb")).checkpoint()).toBeUndefined();
  const kept = standIn.secrets.get("dagsorden-aaaa-checkpoint")?.map(({ value }) => value);
  expect(kept).toEqual([1, 3].map((number) => `${number} ${checkpoint(number).hash}`));
});

it("remembers destroyed keys once each, in as many secrets as it takes, and in the newest version of each", async () => {
  const standIn = await aKeyVault();
  const memory = openedVault(standIn).memoryOf(named("aaaa"));
  expect(await memory.destroyed()).toEqual([]);
  await Promise.all([
    memory.rememberDestroyed([key("1"), key("2", "case")]),
    memory.rememberDestroyed([key("2", "case"), key("3")]),
  ]);
  expect(await openedVault(standIn).memoryOf(named("aaaa")).destroyed()).toEqual([key("1"), key("2", "case"), key("3")]);
  const before = standIn.secrets.get("dagsorden-aaaa-destroyed-1")?.length;
  await memory.rememberDestroyed([key("1")]);
  await memory.rememberDestroyed([]);
  expect(standIn.secrets.get("dagsorden-aaaa-destroyed-1")).toHaveLength(before ?? 0);
  const many = Array.from({ length: 1_500 }, (_, n) => key(`0192f0c0-0000-7000-8000-${String(n).padStart(12, "0")}`));
  await memory.rememberDestroyed(many);
  const names = [...standIn.secrets.keys()].filter((name) => name.startsWith("dagsorden-aaaa-destroyed-"));
  expect(names.length).toBeGreaterThan(3);
  for (const name of names)
    for (const { value } of standIn.secrets.get(name) ?? []) expect(value.length).toBeLessThanOrEqual(24_000);
  const again = openedVault(standIn).memoryOf(named("aaaa"));
  expect(ids(await again.destroyed())).toEqual(ids([key("1"), key("2"), key("3"), ...many]));
  // A server that begins anew finds where to add.
  await again.rememberDestroyed([...many.slice(0, 10), key("last")]);
  expect(await again.destroyed()).toHaveLength(1_504);
});

it("gets back what another server's addition has left out, and keeps it in the older version meanwhile", async () => {
  const standIn = await aKeyVault();
  const [mine, theirs] = [openedVault(standIn).memoryOf(named("aaaa")), openedVault(standIn).memoryOf(named("aaaa"))];
  await mine.rememberDestroyed([key("1")]);
  // As it is where both have read before either has written.
  standIn.secrets.get("dagsorden-aaaa-destroyed-1")?.push({ version: "v", value: "2 draft of%202" });
  expect(ids(await theirs.destroyed())).toEqual(["2"]);
  // At its next checkpoint the other one sees the row of the key that it does not know.
  await theirs.rememberDestroyed([key("1")]);
  expect(ids(await mine.destroyed())).toEqual(["1", "2"]);
});

it("takes over what the files of a key folder remember, and reads it until it has", async () => {
  const standIn = await aKeyVault();
  const keyDir = join(await temporaryFolder(), "keys");
  const folder = await openKeyFolder(keyDir, true);
  const files = storeMemoryFiles(keyDir, named("aaaa"));
  await files.rememberCheckpoint(checkpoint(7));
  await files.rememberDestroyed([key("1"), key("2")]);
  const vault = openKeyVault({ url: standIn.url, keyName: "dagsorden", clientId: "the-bot" }, standInCloud, folder);
  const memory = vault.memoryOf(named("aaaa"));
  expect(await memory.checkpoint()).toEqual(checkpoint(7));
  expect(ids(await memory.destroyed())).toEqual(["1", "2"]);
  expect(standIn.secrets.size).toBe(0);
  await memory.takeOver();
  const alone = openedVault(standIn).memoryOf(named("aaaa"));
  expect(await alone.checkpoint()).toEqual(checkpoint(7));
  expect(ids(await alone.destroyed())).toEqual(["1", "2"]);
  const versions = () => [...standIn.secrets.values()].flat().length;
  const before = versions();
  await memory.takeOver();
  expect(versions()).toBe(before);
  expect((await readdir(keyDir)).length).toBeGreaterThan(0);
});

it("says that the vault is gone, and has remembered nothing that it could not write", async () => {
  const standIn = await aKeyVault();
  const memory = openedVault(standIn).memoryOf(named("aaaa"));
  await memory.rememberDestroyed([key("1")]);
  standIn.fail((request) => (request.startsWith("PUT") ? { status: 403 } : undefined));
  await expect(memory.rememberDestroyed([key("2")])).rejects.toMatchObject({ code: "VAULT_REFUSED" });
  standIn.fail(() => ({ status: 500 }));
  await expect(memory.destroyed()).rejects.toMatchObject({ code: "VAULT_UNREACHABLE" });
  await expect(memory.checkpoint()).rejects.toMatchObject({ code: "VAULT_UNREACHABLE" });
  standIn.fail(undefined);
  await memory.rememberDestroyed([key("2")]);
  expect(ids(await memory.destroyed())).toEqual(["1", "2"]);
});
