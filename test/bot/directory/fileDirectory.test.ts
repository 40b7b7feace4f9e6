import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DirectoryFileError, fileDirectory } from "#bot/directory/fileDirectory.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";

const kari = "11111111-1111-4111-8111-111111111111";
const lars = "22222222-2222-4222-8222-222222222222";
const top = "33333333-3333-4333-8333-333333333333";
const bygg = "44444444-4444-4444-8444-444444444444";
const nobody = "99999999-9999-4999-8999-999999999999";

const good = () => ({
  people: [
    { id: kari, name: "Kari Nygård", unitId: bygg, roles: ["ansatt"], language: "nb" } as Record<string, unknown>,
    { id: lars, name: "Lars Moen", unitId: bygg, roles: ["ansatt"], language: "nb", active: true } as Record<string, unknown>,
  ],
  units: [
    { id: top, name: { nb: "Universitetet", nn: "Universitetet", en: "The University" } } as Record<string, unknown>,
    { id: bygg, parentId: top, name: { nb: "Bygg", nn: "Bygg", en: "Civil" }, leaderId: lars } as Record<string, unknown>,
  ],
});
type Data = ReturnType<typeof good>;
const quiet = { warn: () => undefined };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "directory-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string) {
  const path = join(folder, "organisation.json");
  await writeFile(path, content);
  return await fileDirectory(path, quiet);
}

async function faultOf(change: (data: Data) => void): Promise<string> {
  const data = good();
  change(data);
  const error = await read(JSON.stringify(data)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DirectoryFileError);
  return error instanceof Error ? error.message : "";
}

describe("fileDirectory", () => {
  it("reads people and units", async () => {
    const organisation = (await read(JSON.stringify(good()))).organisation();
    expect(organisation.people.get(kari as PersonId)).toEqual({
      id: kari,
      name: "Kari Nygård",
      unitId: bygg,
      roles: ["ansatt"],
      language: "nb",
      active: true,
    });
    const nearest = nearestLeader(organisation, kari as PersonId);
    expect(nearest.kind === "leader" && nearest.leader.id).toBe(lars);
  });

  it("knows an id also when the file has it in capitals, as tokens have it in small letters", async () => {
    const data = JSON.stringify(good()).replace(`"id":"${kari}"`, `"id":"ABCDEF00-1111-4111-8111-111111111111"`);
    const organisation = (await read(data)).organisation();
    expect(organisation.people.has("abcdef00-1111-4111-8111-111111111111" as PersonId)).toBe(true);
  });

  it("reads the units that somebody holds a role for", async () => {
    const data = good();
    const areas = [{ role: "verneombud", unitId: top }];
    Object.assign(data.people[0] ?? {}, { roles: ["ansatt", "verneombud"], areas });
    expect((await read(JSON.stringify(data))).organisation().people.get(kari as PersonId)?.areas).toEqual(areas);
  });

  it.each<[string, (data: Data) => void, RegExp]>([
    ["a missing name", (data) => delete data.people[1]?.["name"], /people\[1\]: name: /],
    [
      "an unknown role",
      (data) => Object.assign(data.people[0] ?? {}, { roles: ["sjef"] }),
      /people\[0\] \(Kari Nygård\): roles\.0: /,
    ],
    ["an id that is no id", (data) => Object.assign(data.people[0] ?? {}, { id: "kari" }), /people\[0\] \(Kari Nygård\): id: /],
    [
      "a field that does not exist",
      (data) => Object.assign(data.units[1] ?? {}, { leader: lars }),
      /units\[1\] \(Bygg\): .*leader/,
    ],
    [
      "no minutes of a post",
      (data) => Object.assign(data.people[0] ?? {}, { contractedMinutes: 0 }),
      /\(Kari Nygård\): contractedMinutes: /,
    ],
    [
      "an area in an unknown unit",
      (data) => Object.assign(data.people[0] ?? {}, { areas: [{ role: "verneombud", unitId: nobody }] }),
      /\(Kari Nygård\): areas: no unit has the id/,
    ],
    [
      "an unknown unit",
      (data) => Object.assign(data.people[0] ?? {}, { unitId: nobody }),
      /people\[0\] \(Kari Nygård\): unitId: no unit has the id 9999/,
    ],
    [
      "an unknown leader",
      (data) => Object.assign(data.units[1] ?? {}, { leaderId: nobody }),
      /units\[1\] \(Bygg\): leaderId: nobody has the id 9999/,
    ],
    [
      "an unknown unit above",
      (data) => Object.assign(data.units[1] ?? {}, { parentId: nobody }),
      /units\[1\] \(Bygg\): parentId: no unit/,
    ],
    [
      "a place of work that is none",
      (data) => Object.assign(data.units[1] ?? {}, { workplaces: ["north"] }),
      /units\[1\] \(Bygg\): workplaces: no place of work has the id north/,
    ],
    [
      "a municipality without its number",
      (data) =>
        Object.assign(data, { workplaces: [{ id: "n", name: "North", municipality: { number: "Trondheim", name: "T" } }] }),
      /workplaces\[0\] \(North\): municipality.number: must be the municipality's number, four digits/,
    ],
    [
      "an id twice",
      (data) => Object.assign(data.people[1] ?? {}, { id: kari }),
      /people\[1\] \(Lars Moen\): id: 1111.* is also the id of Kari Nygård/,
    ],
    [
      "units in a circle",
      (data) => Object.assign(data.units[0] ?? {}, { parentId: bygg }),
      /units\[0\] \(Universitetet\): parentId: the unit lies above itself/,
    ],
    ["no people at all", (data) => Object.assign(data, { people: [] }), /people: /],
  ])("names the entry with %s", async (_, change, expected) => {
    expect(await faultOf(change)).toMatch(expected);
  });

  it("tells every fault at once", async () => {
    const message = await faultOf((data) => {
      Object.assign(data.people[0] ?? {}, { unitId: nobody });
      Object.assign(data.units[1] ?? {}, { leaderId: nobody });
    });
    expect(message.split("\n")).toHaveLength(3);
  });

  it("says which file is not there or is no JSON", async () => {
    await expect(fileDirectory(join(folder, "none.json"), quiet)).rejects.toThrow(/none\.json cannot be used:\n.*ENOENT/);
    await expect(read("{people: ")).rejects.toThrow(/organisation\.json cannot be used:\n.*not JSON/);
  });
});

describe("a directory file that is replaced while the server runs", () => {
  async function running() {
    const path = join(folder, "running.json");
    const write = (data: unknown) => writeFile(path, typeof data === "string" ? data : JSON.stringify(data));
    await write(good());
    return { write, path, directory: await fileDirectory(path, quiet) };
  }

  it("is read anew, and is the same organisation until then", async () => {
    const { write, directory } = await running();
    const before = directory.organisation();
    expect([await directory.look(), directory.organisation()]).toEqual([false, before]);
    const data = good();
    Object.assign(data.people[0] ?? {}, { name: "Another Name" });
    await write(data);
    expect(await directory.look()).toBe(true);
    expect([...directory.organisation().people.values()][0]?.name).toBe("Another Name");
    expect(directory.state()).toMatchObject({ source: "file", trouble: null });
  });

  it("changes nothing where it is wrong or gone, and administrators see that it is", async () => {
    const { write, path, directory } = await running();
    const before = directory.organisation();
    await write("{people: ");
    expect([await directory.look(), directory.organisation()]).toEqual([false, before]);
    expect(directory.state().trouble?.code).toBe("file");
    const { since } = directory.state().trouble ?? {};
    await rm(path);
    expect([await directory.look(), directory.organisation()]).toEqual([false, before]);
    expect(directory.state().trouble?.since).toBe(since);
    await write(good());
    expect([await directory.look(), directory.state().trouble]).toEqual([true, null]);
  });
});
