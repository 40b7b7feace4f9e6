import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { makePrivateFolder } from "#bot/vault/privateFolder.ts";

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-folder-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it.skipIf(process.platform === "win32")(
  "makes a folder and those above it, for its own account, and leaves it when it is there",
  async () => {
    const place = await temporaryFolder();
    for (let n = 0; n < 2; n += 1) await makePrivateFolder(join(place, "a", "b", "c"));
    for (const made of ["a", "a/b", "a/b/c"]) expect((await stat(join(place, made))).mode & 0o777).toBe(0o700);
  },
);

it("refuses where a file stands in the way, at the end or above", async () => {
  const file = join(await temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(makePrivateFolder(file)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makePrivateFolder(join(file, "a"))).rejects.toMatchObject({ code: "ENOTDIR" });
});

it.runIf(process.platform === "linux")("gives up where an existing folder answers that it does not exist", async () => {
  await expect(makePrivateFolder("/proc/dagsorden/data")).rejects.toMatchObject({ code: "ENOENT" });
});
