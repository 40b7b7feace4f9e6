import { mkdir, open, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sqliteEngine } from "#bot/store/dialect.ts";
import { migrationsFor } from "#bot/store/migrations.ts";
import { openStore, openStoreForReading } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { aCase, caseId, storeIn, temporaryFolder } from "./fixtures.ts";
import { rowsOf, tamper } from "./raw.ts";

/** A closed store that holds enough cases to be many pages long. */
async function filledStore(): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  await store.transaction(async (tx) => {
    for (let n = 0; n < 200; n += 1) await tx.saveCase(aCase(`c${n}`, { state: "x".repeat(500) }));
  });
  await store.close();
  return { folder, file: join(folder, "data", "dagsorden.sqlite") };
}

const migrationNames = Object.keys(await migrationsFor(sqliteEngine).getMigrations()).map((name) => ({ name }));

it("finds everything again when it is opened anew, and migrates only once", async () => {
  const { folder } = await filledStore();
  const store = await storeIn(folder);
  expect(await store.read.countCases({})).toBe(200);
  await store.close();
  expect(rowsOf(folder, "select name from kysely_migration order by name")).toEqual(migrationNames);
});

it.skipIf(process.platform === "win32")("keeps folder and files for its own account only", async () => {
  const { folder, file } = await filledStore();
  expect((await stat(join(folder, "data"))).mode & 0o077).toBe(0);
  expect((await stat(file)).mode & 0o077).toBe(0);
});

it("closes only after the transaction that is under way", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  const saved = store.transaction((tx) => tx.saveCase(aCase("c1")));
  await store.close();
  expect(await saved).toBe("saved");
  expect(await store.ping()).toBe(false);
});

it("refuses a database that a newer version has written", async () => {
  const { folder } = await filledStore();
  tamper(folder, ["insert into kysely_migration values ('9999_of_the_future', '2099-01-01T00:00:00.000Z')"]);
  await expect(storeIn(folder)).rejects.toMatchObject({ name: "StoreOpenError", code: "newer-schema" });
  const vault = await openKeyFileVault(join(folder, "keys"));
  await expect(openStoreForReading({ dataDir: join(folder, "data"), vault })).rejects.toMatchObject({ code: "newer-schema" });
});

it("refuses a file that is no database", async () => {
  const { folder, file } = await filledStore();
  await writeFile(file, "this is no database\n".repeat(1_000));
  await expect(storeIn(folder)).rejects.toMatchObject({ name: "StoreOpenError", code: "corrupt", path: file });
});

it("refuses a database with a damaged page", async () => {
  const { folder, file } = await filledStore();
  const { size } = await stat(file);
  const handle = await open(file, "r+");
  // The last page, which nothing reads at the start.
  await handle.write(Buffer.alloc(4_096, 0xa5), 0, 4_096, size - 4_096);
  await handle.close();
  await expect(storeIn(folder)).rejects.toMatchObject({ name: "StoreOpenError", code: "corrupt" });
});

it("refuses the data of another tenant", async () => {
  const { folder } = await filledStore();
  const vault = await openKeyFileVault(join(folder, "keys"));
  const other = openStore({ dataDir: join(folder, "data"), vault, tenantId: "another" });
  await expect(other).rejects.toMatchObject({ name: "StoreOpenError", code: "other-tenant" });
});

it("opens what was begun with the tenant's id in capitals, which is kept as it was, with the same id in lower case", async () => {
  const folder = await temporaryFolder();
  const vault = await openKeyFileVault(join(folder, "keys"));
  const opened = (tenantId: string) => openStore({ dataDir: join(folder, "data"), vault, tenantId });
  const tenantId = "5e5e5e5e-abcd-4000-8000-000000000001";
  const first = await opened(tenantId.toUpperCase());
  await first.transaction((tx) => tx.saveCase(aCase("c1")));
  await first.close();
  const later = await opened(tenantId);
  onTestFinished(() => later.close());
  await later.transaction((tx) => tx.saveCase(aCase("c1", { expectedVersion: 1 })));
  expect(await later.read.loadCase(caseId("c1"))).toMatchObject({ version: 2 });
  expect((await later.verifyChains()).fault).toBeNull();
});

it("refuses data whose keys are not there, before anything is sealed with new ones", async () => {
  const { folder } = await filledStore();
  await rm(join(folder, "keys"), { recursive: true });
  await expect(storeIn(folder)).rejects.toMatchObject({ name: "StoreOpenError", code: "wrong-keys" });
});

it("says that it cannot write where something else is in the place of folder or file", async () => {
  const vault = await openKeyFileVault(join(await temporaryFolder(), "keys"));
  const place = await temporaryFolder();
  await writeFile(join(place, "file"), "");
  await mkdir(join(place, "data", "dagsorden.sqlite"), { recursive: true });
  for (const dataDir of [join(place, "file"), join(place, "file", "data"), join(place, "data")]) {
    await expect(openStore({ dataDir, vault, tenantId: "t" })).rejects.toMatchObject({ code: "not-writable" });
  }
});

it("opens for reading what is there, and only for reading", async () => {
  const { folder } = await filledStore();
  const vault = await openKeyFileVault(join(folder, "keys"));
  const reader = await openStoreForReading({ dataDir: join(folder, "data"), vault });
  expect(await reader.read.loadCase(caseId("c1"))).toMatchObject({ version: 1 });
  await expect(reader.transaction((tx) => tx.saveCase(aCase("c1", { expectedVersion: 1 })))).rejects.toThrow("readonly");
  await reader.close();
  const nothing = openStoreForReading({ dataDir: join(folder, "elsewhere"), vault });
  await expect(nothing).rejects.toMatchObject({ name: "StoreOpenError", code: "missing" });
});
