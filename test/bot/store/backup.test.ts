import { copyFile, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { databaseFile } from "#bot/store/openStore.ts";
import { runToEnd, startServer } from "#test/support/serverProcess.ts";
import { killNow, nextLine, startChild } from "./child.ts";
import { aCase, caseId, storeIn, temporaryFolder, textId } from "./fixtures.ts";

/** Runs the command as `npm run backup -- target` does. */
async function backup(folder: string, ...target: string[]) {
  return runToEnd("bot/store/backup.ts", { DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys") }, target);
}

/** Puts a backup in the place of the database, in a folder of its own with the same keys, as README says. */
async function restored(folder: string, file: string): Promise<string> {
  const place = join(await temporaryFolder(), "restored");
  await mkdir(join(place, "data"), { recursive: true });
  await copyFile(file, join(place, "data", databaseFile));
  await mkdir(join(place, "keys"));
  for (const name of await readdir(join(folder, "keys"))) await copyFile(join(folder, "keys", name), join(place, "keys", name));
  return place;
}

it("backs up while another process writes all the time, and what was restored is whole, with its texts", async () => {
  const folder = await temporaryFolder();
  const writer = startChild(new URL("./killedWriter.ts", import.meta.url), folder);
  for (let n = 0; n < 30; n += 1) await nextLine(writer);
  const target = join(folder, "backups");
  await mkdir(target);
  const ended = await backup(folder, target);
  expect(ended).toMatchObject({ code: 0, error: "" });
  await nextLine(writer);
  await killNow(writer);
  const files = await readdir(target);
  expect(files).toEqual([expect.stringMatching(/^dagsorden-\d{8}T\d{6}Z\.sqlite$/)]);
  const file = join(target, files[0] ?? "");
  expect(ended.out).toContain(file);
  if (process.platform !== "win32") expect((await stat(file)).mode & 0o077).toBe(0);

  const place = await restored(folder, file);
  const store = await storeIn(place);
  const report = await store.verifyChains();
  expect(report).toMatchObject({ cases: 3, fault: null });
  const version = (await store.read.loadCase(caseId("case-1")))?.version;
  const text = textId(`case-1-${version}`);
  expect(await store.read.texts(caseId("case-1"), [text])).toEqual(new Map([[text, "x".repeat(2_000)]]));
  expect(await store.transaction((tx) => tx.saveCase(aCase("after the restore")))).toBe("saved");
  await store.close();
});

it("a backup of a running server, into a file by name, is what a server starts on", async () => {
  const folder = await temporaryFolder();
  const foldersOf = (place: string) => ({ PORT: "0", DATA_DIR: join(place, "data"), KEY_DIR: join(place, "keys") });
  const first = await startServer(foldersOf(folder));
  expect(await backup(folder, join(folder, "by-name.sqlite"))).toMatchObject({ code: 0, error: "" });
  expect((await first.end("SIGTERM")).code).toBe(0);
  const place = await restored(folder, join(folder, "by-name.sqlite"));
  const again = await startServer(foldersOf(place));
  expect((await again.end("SIGTERM")).code).toBe(0);
  expect(await runToEnd("bot/store/verifyLog.ts", foldersOf(place))).toMatchObject({ code: 0, error: "" });
});

it("replaces nothing, leaves nothing half, and says in a line why there is no backup", async () => {
  const folder = await temporaryFolder();
  const refused = async (words: string, ...target: string[]) => {
    const ended = await backup(folder, ...target);
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.error).toMatch(/^No backup was made: [^\n]+\n$/);
    expect(ended.error).toContain(words);
  };
  await refused("There is no database", join(folder, "backup"));
  const store = await storeIn(folder);
  for (let n = 0; n < 60; n += 1) await store.transaction((tx) => tx.saveCase(aCase(`c${n}`, { state: "x".repeat(500) })));
  await store.close();
  await refused("say where to");
  await refused("there is no folder", join(folder, "nowhere", "file"));
  await writeFile(join(folder, "kept"), "kept");
  await refused("replaces nothing", join(folder, "kept"));
  expect(await readFile(join(folder, "kept"), "utf8")).toBe("kept");
  // A page in the middle is damaged: a copy of it is no backup.
  const file = join(folder, "data", databaseFile);
  const bytes = await readFile(file);
  bytes.fill(0xa5, bytes.length - 8_192, bytes.length - 4_096);
  await writeFile(file, bytes);
  await refused("damaged", join(folder, "of-damaged"));
  expect((await readdir(folder)).toSorted()).toEqual(["data", "kept", "keys"]);
});

it("says how PostgreSQL is backed up, and shows no password", async () => {
  const url = "postgres://user:hunter2@localhost/dagsorden";
  const ended = await runToEnd("bot/store/backup.ts", { DATABASE_URL: url }, ["anywhere"]);
  expect(ended).toMatchObject({ code: 1, out: "" });
  expect(ended.error).toContain("pg_dump");
  expect(ended.error).not.toContain("hunter2");
});
