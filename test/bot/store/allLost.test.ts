import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { databaseFile, openExistingStore, openStore } from "#bot/store/openStore.ts";
import type { Store } from "#bot/store/types.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { newDatabase, postgresServer, sqlOn } from "#test/support/postgresDatabase.ts";
import { runToEnd, startServer } from "#test/support/serverProcess.ts";
import { aCase, caseId, fileId, noon, personId, temporaryFolder, textId } from "./fixtures.ts";

/*
 * The worst day, as README says what to do on it: a backup, work that goes on, the database lost whole, the backup put back by the commands of the
 * product, and a server that starts on it.
 */

const owner = personId("owner");
const aDraft = { ownerId: owner, kind: "fast-avtale", step: "s", caseId: null, content: { a: 1 }, updatedAt: noon } as const;
const tenantId = "tenant";

type Place = { readonly settings: Readonly<Record<string, string>>; readonly open: () => Promise<Store> };

async function placeIn(folder: string, databaseUrl: string | undefined): Promise<Place> {
  const data = join(folder, "data");
  const keys = join(folder, "keys");
  const open = async () => openStore({ dataDir: data, databaseUrl, vault: await openKeyFileVault(keys), tenantId });
  return {
    settings: { DATA_DIR: data, KEY_DIR: keys, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
    open,
  };
}

/** Work before the backup: three cases with texts and a file, three drafts, and one checkpoint. */
async function before(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    for (const id of ["p", "q", "secret"]) {
      await tx.saveCase(aCase(id));
      await tx.putTexts(caseId(id), [{ textId: textId(`t-${id}`), object: "reason", text: `words of ${id}` }]);
    }
    await tx.putFiles(caseId("secret"), [
      { fileId: fileId("f"), name: "vedlegg-1.txt", type: "text", bytes: Buffer.from("in a file") },
    ]);
    for (const id of ["d1", "d2"]) await tx.saveDraft({ ...aDraft, id: caseId(id), expectedVersion: 0 });
  });
  await store.recordCheckpoint();
}

/** Work after it: one case erased, one draft thrown away, one case that no backup has. */
async function after(store: Store): Promise<void> {
  await store.transaction((tx) => tx.saveCase(aCase("secret", { expectedVersion: 1 })));
  await store.transaction((tx) => tx.destroyCaseKey(caseId("secret")));
  await store.transaction((tx) => tx.deleteDraft(caseId("d2"), owner));
  await store.transaction((tx) => tx.saveCase(aCase("lost")));
  await store.recordCheckpoint();
}

/** What README says to do once the backup is in its place, and that all of it is there which may be. */
async function accepted({ settings, open }: Place): Promise<void> {
  const command = (name: string) => runToEnd(`bot/store/${name}.ts`, settings);
  const refused = await command("verifyLog");
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.error).toContain("npm run accept-restore");
  expect(await command("acceptRestore")).toMatchObject({ code: 0, error: "" });
  const held = await command("verifyLog");
  expect(held).toMatchObject({ code: 0, error: "", out: expect.stringMatching(/^3 cases, 3 events, all links hold\n/) });
  expect(held.out).toMatch(/accepts a restore/);

  const store = await open();
  try {
    expect(await store.read.texts(caseId("p"), [textId("t-p")])).toEqual(new Map([["t-p", "words of p"]]));
    // What was destroyed after the backup stays destroyed: words, file and draft.
    expect(await store.read.openTexts(caseId("secret"), [textId("t-secret")])).toEqual({ kind: "erased" });
    expect((await store.read.draftsOf(owner)).map(({ id }) => id)).toEqual(["d1"]);
    // Its timeline is that of the backup, and what no backup has is gone: that is what a restore is.
    expect(await store.read.loadCase(caseId("secret"))).toMatchObject({ version: 1 });
    expect(await store.read.loadCase(caseId("lost"))).toBeUndefined();
    expect(await store.transaction((tx) => tx.saveCase(aCase("new")))).toBe("saved");
    expect(await store.recordCheckpoint()).toMatchObject({ kind: "recorded", isRemembered: true });
  } finally {
    await store.close();
  }
  expect(await command("verifyLog")).toMatchObject({ code: 0, error: "" });
}

it("node:sqlite: a folder that is lost whole comes back from its backup, and what was destroyed since stays destroyed", async () => {
  const folder = await temporaryFolder();
  const place = await placeIn(folder, undefined);
  const { DATA_DIR: data = "" } = place.settings;
  const store = await place.open();
  await before(store);
  const backup = join(folder, "backup.sqlite");
  expect(await runToEnd("bot/store/backup.ts", place.settings, [backup])).toMatchObject({ code: 0, error: "" });
  await after(store);
  await store.close();
  await rm(data, { recursive: true });
  await mkdir(data, { mode: 0o700 });
  await copyFile(backup, join(data, databaseFile));
  await accepted(place);
  // And the doctor finds nothing amiss about it.
  expect(await runToEnd("bot/doctor/doctor.ts", place.settings)).toMatchObject({ code: 0, error: "" });
  // The backup itself opens nothing of what was destroyed, once the keys know of it.
  expect((await readdir(place.settings["KEY_DIR"] ?? "")).some((name) => name.includes(".destroyed"))).toBe(true);
});

it("PostgreSQL: a database that is lost whole comes back from its copy, and what was destroyed since stays destroyed", async () => {
  const databaseUrl = await newDatabase();
  const name = new URL(databaseUrl).pathname.slice(1);
  const place = await placeIn(await temporaryFolder(), databaseUrl);
  const server = postgresServer().href;
  const store = await place.open();
  await before(store);
  await store.close();
  // The server's own copy of a database: `pg_dump` is not on every machine that tests.
  await sqlOn(server, `create database ${name}_backup template ${name}`);
  try {
    const goingOn = await place.open();
    await after(goingOn);
    await goingOn.close();
    await sqlOn(server, `drop database ${name} with (force)`);
    const gone = await runToEnd("bot/store/verifyLog.ts", place.settings);
    expect(gone).toMatchObject({ code: 1, error: expect.stringContaining("There is no database") });
    await sqlOn(server, `create database ${name} template ${name}_backup`);
    await accepted(place);
  } finally {
    await sqlOn(server, `drop database ${name}_backup`);
  }
});

it("a server starts on what was restored, and says until it is accepted that it was", { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  const settings = { PORT: "0", DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys") };
  const first = await startServer(settings);
  const backup = join(folder, "backup.sqlite");
  expect(await runToEnd("bot/store/backup.ts", settings, [backup])).toMatchObject({ code: 0 });
  const store = await openExistingStore({ dataDir: settings.DATA_DIR, vault: await openKeyFileVault(settings.KEY_DIR) });
  await store.transaction((tx) => tx.saveCase(aCase("after")));
  await store.recordCheckpoint();
  await store.close();
  await first.end("SIGKILL");
  await rm(settings.DATA_DIR, { recursive: true });
  await mkdir(settings.DATA_DIR, { mode: 0o700 });
  await copyFile(backup, join(settings.DATA_DIR, databaseFile));
  const unaccepted = await startServer(settings);
  expect((await unaccepted.end("SIGTERM")).error).toContain("checkpoint-missing");
  expect(await runToEnd("bot/store/acceptRestore.ts", settings)).toMatchObject({ code: 0 });
  const again = await startServer(settings);
  expect((await again.end("SIGTERM")).error).toBe("");
  expect(await runToEnd("bot/store/verifyLog.ts", settings)).toMatchObject({ code: 0, error: "" });
});
