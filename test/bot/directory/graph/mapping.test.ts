import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mappingFrom } from "#bot/directory/graph/mapping.ts";
import { collegeMapping, department, faculty, guid, mappingOf, safety } from "#test/support/graph/college.ts";

describe("a mapping", () => {
  const faultsOf = (change: object) => {
    const found = mappingFrom({ ...collegeMapping, ...change });
    return "faults" in found ? found.faults : [];
  };
  const [top, middle, lowest] = collegeMapping.units;

  it("is taken as README shows it", async () => {
    const readme = await readFile(join(import.meta.dirname, "../../../../README.md"), "utf8");
    const shown = /```json\n(\{\n {2}"staff"[\s\S]*?)```/.exec(readme)?.[1] ?? "";
    let units = 0;
    const filled = shown.replace(/<([^>]+)>/g, (_, what: string) => {
      if (what === "a GUID") units += 1;
      return what === "a GUID" ? guid("b", units) : guid("b", 1);
    });
    expect(mappingFrom(JSON.parse(filled))).not.toHaveProperty("faults");
  });

  it("is taken as it is", () => {
    expect(faultsOf({})).toEqual([]);
    expect(mappingOf().unitOf.get("institutt for bygg")).toBe(department);
  });

  it.each([
    ["without staff", { staff: undefined }, /staff: /],
    ["with a key of two units", { units: [top, { ...middle, keys: ["rektoratet "] }, lowest] }, /«rektoratet» is given to both/],
    ["with a unit below none", { units: [top, { ...middle, parentId: guid("b", 9) }, lowest] }, /parentId: no unit has the id/],
    ["with a unit above itself", { units: [{ ...top, parentId: faculty }, middle, lowest] }, /lies above itself/],
    [
      "with a place that is not there",
      { units: [{ ...top, workplaces: ["south"] }, middle, lowest] },
      /no place of work has the id south/,
    ],
    ["with an area of a role that has none", { roles: [{ groupId: safety, role: "admin", unitId: faculty }] }, /leave it out/],
    ["with an area that is no unit", { roles: [{ groupId: safety, role: "losam", unitId: guid("b", 9) }] }, /no unit has the id/],
    ["with an attribute that we do not ask for", { unitBy: "city" }, /unitBy: /],
    ["with something else in it", { secret: "s" }, /secret/],
  ])("%s is refused, and the words say where", (_, change, words) => {
    expect(faultsOf(change).join("\n")).toMatch(words);
  });
});
