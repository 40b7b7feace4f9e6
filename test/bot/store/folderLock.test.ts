import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockFolder } from "#bot/store/folderLock.ts";
import { killNow, nextLine, startChild } from "./child.ts";
import { aCase, storeIn, temporaryFolder } from "./fixtures.ts";
import { rowsOf } from "./raw.ts";

it("refuses a second server, and lets it in when the first was killed", async () => {
  const folder = join(await temporaryFolder(), "data");
  const first = startChild(new URL("./lockHolder.ts", import.meta.url), folder);
  expect(await nextLine(first)).toBe("held");
  await expect(lockFolder(folder)).rejects.toMatchObject({ name: "FolderLockError", code: "in-use", folder });
  await killNow(first);
  const lock = await lockFolder(folder);
  lock.release();
});

it("refuses a second owner in the same process, until the first lets go", async () => {
  const folder = await temporaryFolder();
  const first = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: "in-use" });
  first.release();
  first.release();
  (await lockFolder(folder)).release();
});

it("leaves the database free to be read and written beside it", async () => {
  const folder = await temporaryFolder();
  const lock = await lockFolder(join(folder, "data"));
  const store = await storeIn(folder);
  await store.transaction((tx) => tx.saveCase(aCase("c1")));
  expect(rowsOf(folder, "select id from case_state")).toEqual([{ id: "c1" }]);
  await store.close();
  lock.release();
});

it("says that it cannot write where a file is in the place of the folder, or above it", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(lockFolder(file)).rejects.toMatchObject({ name: "FolderLockError", code: "not-writable" });
  await expect(lockFolder(join(file, "data"))).rejects.toMatchObject({ code: "not-writable" });
});
