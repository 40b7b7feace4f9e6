import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aCase, storeIn, temporaryFolder } from "./fixtures.ts";
import { tamper, withoutTriggers } from "./raw.ts";

const script = join(import.meta.dirname, "../../../bot/store/verifyLog.ts");

/** Runs the command on a folder. */
function verifyLog(folder: string, ...known: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), KEY_DIR: join(folder, "keys") };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...known], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: (stdout + stderr).trim() }),
    );
  });
}

it("verifies while a server has the store open, names a fault, and writes nothing", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  await store.transaction((tx) => tx.saveCase(aCase("c1")));
  await store.transaction((tx) => tx.saveCase(aCase("c1", { expectedVersion: 1 })));
  const none = "No checkpoint has been recorded yet: that a whole case is gone would not show.";
  expect(await verifyLog(folder)).toEqual({ code: 0, said: `1 cases, 2 events, all links hold\n${none}` });
  await store.transaction((tx) => tx.saveCase(aCase("c2")));
  const recorded = await store.recordCheckpoint();
  if (recorded.kind !== "recorded") throw new Error(recorded.kind);
  await store.close();
  const newest = `1:${recorded.newest.hash}`;
  const held = { code: 0, said: `2 cases, 3 events, all links hold\nNewest checkpoint ${newest}` };
  expect(await verifyLog(folder)).toEqual(held);
  expect(await verifyLog(folder, newest)).toEqual(held);
  expect(await verifyLog(folder, `2:${recorded.newest.hash}`)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^checkpoint 2 is missing: .* checkpoint 2 is known \[rolled-back\]\n.*accept-restore$/),
  });
  expect(await verifyLog(folder, "2:abc")).toMatchObject({ code: 1, said: expect.stringContaining("2:abc is no checkpoint") });
  tamper(folder, [...withoutTriggers, "update case_event set type = 'X' where case_id = 'c1' and version = 2"]);
  const { code, said } = await verifyLog(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/^case c1: event 2 was rewritten.*\[rewritten\]$/);
});

it("says in one line why it cannot verify, and makes no keys or data of its own", async () => {
  const folder = await temporaryFolder();
  const noKeys = await verifyLog(folder);
  expect(noKeys).toEqual({
    code: 1,
    said: `The log cannot be verified: There are no keys in ${join(folder, "keys")}. Give the folder with the keys in KEY_DIR=…`,
  });
  expect(existsSync(join(folder, "keys"))).toBe(false);
  expect(existsSync(join(folder, "data"))).toBe(false);
});

it("says that the database is damaged where it is", async () => {
  const folder = await temporaryFolder();
  const store = await storeIn(folder);
  for (let n = 0; n < 100; n += 1) await store.transaction((tx) => tx.saveCase(aCase(`c${n}`)));
  await store.close();
  const file = join(folder, "data", "dagsorden.sqlite");
  const { size } = await stat(file);
  const handle = await open(file, "r+");
  await handle.write(Buffer.alloc(size - 4_096, 0xa5), 0, size - 4_096, 4_096);
  await handle.close();
  const { code, said } = await verifyLog(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/^The log cannot be verified: [^\n]+$/);
});
