import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileDirectory } from "#bot/directory/fileDirectory.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { runToEnd } from "#test/support/serverProcess.ts";

const id = (number: number) => `a0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const quiet = { warn: () => undefined };

async function place(people: string) {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const write = (text: string) => writeFile(at("people.csv"), text);
  await write(people);
  await writeFile(at("units.csv"), `kode;over;navn;leder\n100;;Høgskolen;${id(0)}\n`);
  const run = (...flags: readonly string[]) =>
    runToEnd("bot/directory/csv/importDirectory.ts", { DIRECTORY_FILE: at("organisation.json") }, [
      ...["--people", at("people.csv"), "--units", at("units.csv"), ...flags],
    ]);
  return { folder, write, run, file: at("organisation.json") };
}
const table = (count: number) =>
  ["id;navn;enhet", ...Array.from({ length: count }, (_, number) => `${id(number)};Åse Bø;100`)].join("\n");

describe("npm run import-directory", () => {
  it("writes nothing in a dry run, and then a file that the server reads", async () => {
    const { folder, run, file } = await place(table(3));
    const dry = await run("--dry-run");
    expect([dry.code, await readdir(folder)]).toEqual([0, ["people.csv", "units.csv"]]);
    expect(dry.out).toMatch(/^People: 3, units: 1\nNew people: 3\n[\s\S]*Nothing was written: this was a dry run\.\n$/);
    const done = await run();
    expect([done.code, done.error]).toEqual([0, ""]);
    // Where it is written to is no terminal: ids alone.
    expect(done.out).not.toMatch(/Åse|Høgskolen/);
    expect((await fileDirectory(file, quiet)).organisation().people.size).toBe(3);
    expect((await readdir(folder)).sort()).toEqual(["organisation.json", "people.csv", "units.csv"]);
  });

  it("refuses a fault with its line, and leaves the file as it is", async () => {
    const { write, run, file } = await place(table(3));
    await run();
    const before = await readFile(file, "utf8");
    await write(`${table(3)}\n${id(9)};Per;900`);
    const ended = await run();
    expect(ended.code).toBe(1);
    expect(ended.error).toMatch(/^Nothing was written: 1 fault\.\npeople\.csv, line 5: unitId: no unit has the id/);
    expect(await readFile(file, "utf8")).toBe(before);
  });

  // Windows knows no such rights.
  it.skipIf(process.platform === "win32")("lets in whoever the old file let in, and by itself nobody but its owner", async () => {
    const { write, run, file } = await place(table(3));
    await run();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await chmod(file, 0o640);
    await write(table(4));
    expect((await run()).code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await fileDirectory(file, quiet)).organisation().people.size).toBe(4);
  });

  it("refuses a surprising change unless it is told to take it", async () => {
    const { write, run, file } = await place(table(30));
    await run();
    const before = await readFile(file, "utf8");
    await write(table(20));
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/10 of 30 people would be gone, which is more than 10 per cent\. .*--accept-many-gone/);
    expect(await readFile(file, "utf8")).toBe(before);
    expect((await run("--most-gone", "40")).code).toBe(0);
    await write(table(1));
    expect((await run("--accept-many-gone")).code).toBe(0);
    const { people } = (await fileDirectory(file, quiet)).organisation();
    expect([people.size, [...people.values()].filter(({ active }) => active).length]).toEqual([30, 1]);
  });

  it("says how it is used, and what it cannot read", async () => {
    const without = await runToEnd("bot/directory/csv/importDirectory.ts", { DIRECTORY_FILE: "" });
    expect([without.code, without.error]).toEqual([1, expect.stringMatching(/^Use: npm run import-directory/)]);
    const { run } = await place(table(1));
    const gone = await run("--workplaces", "/nowhere/places.csv");
    expect([gone.code, gone.error]).toEqual([1, expect.stringMatching(/places\.csv cannot be read/)]);
    expect((await run("--most-gone", "none")).error).toMatch(/--most-gone is a number of per cent/);
  });
});
