import { describe, expect, it } from "vitest";
import { changesIn } from "#bot/directory/csv/changesIn.ts";
import { readCsv } from "#bot/directory/csv/csvRows.ts";
import { merge } from "#bot/directory/csv/merge.ts";
import { unitIdOf } from "#bot/directory/csv/tables.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";

const id = (number: number) => `a0000000-0000-4000-8000-${String(number).padStart(12, "0")}` as PersonId;
const bytes = (text: string) => new TextEncoder().encode(text);
/** As Excel saves «CSV» on a Norwegian machine: each of these letters is one byte of the same number. */
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const peopleText = `id;navn;enhet;roller;områder;språk;epost;tittel;stillingsprosent;aktiv
${id(1)};Åse Bø;100;ansatt;;nn;;Rektor;;
${id(2)};"Hansen; Per";320500;"ansatt, verneombud";verneombud: 100;;per@example.no;"Leiar
i to linjer";80 %;ja
;;;;;;;;;
`;
const unitsText = `kode;over;navn;navn_en;leder
100;;Høgskolen;The college;${id(1)}
320500;100;Institutt for bygg;;${id(2)}
`;

const files = (people = bytes(peopleText), units = bytes(unitsText), workplaces?: string) => ({
  people: { name: "people.csv", bytes: people },
  units: { name: "units.csv", bytes: units },
  workplaces: workplaces === undefined ? undefined : { name: "places.csv", bytes: bytes(workplaces) },
});

function organisationIn(merged: ReturnType<typeof merge>): Organisation {
  if ("faults" in merged) throw new Error(JSON.stringify(merged.faults));
  return merged.organisation;
}
const faultsOf = (people: string, units = unitsText, workplaces?: string): readonly string[] => {
  const merged = merge(files(bytes(people), bytes(units), workplaces), undefined);
  return "faults" in merged ? merged.faults.map(({ file, line, words }) => `${file} ${line}: ${words}`) : [];
};

describe("tables of people and units", () => {
  const [college, bygg] = [unitIdOf("100"), unitIdOf("320500")] as [UnitId, UnitId];

  it("become an organisation", () => {
    const { people, units } = organisationIn(merge(files(), undefined));
    expect([...people.values()]).toEqual([
      { id: id(1), name: "Åse Bø", unitId: college, roles: ["ansatt"], language: "nn", title: "Rektor", active: true },
      {
        ...{ id: id(2), name: "Hansen; Per", unitId: bygg, roles: ["ansatt", "verneombud"], language: "nb", active: true },
        ...{ areas: [{ role: "verneombud", unitId: college }], email: "per@example.no", title: "Leiar\ni to linjer" },
        contractedMinutes: 1_800,
      },
    ]);
    expect(units.get(bygg)).toEqual({
      ...{ id: bygg, parentId: college, leaderId: id(2) },
      name: { nb: "Institutt for bygg", nn: "Institutt for bygg", en: "Institutt for bygg" },
    });
    expect(units.get(college)?.name.en).toBe("The college");
  });

  it.each([
    ["UTF-8 with a mark", bytes(`\uFEFF${peopleText}`)],
    ["Windows-1252", windows1252(peopleText)],
    ["UTF-16", Uint8Array.from(Buffer.from(`\uFEFF${peopleText}`, "utf16le"))],
    ["with Excel's line that names the separator", bytes(`sep=;\n${peopleText}`)],
    ["with Windows' ends of lines", bytes(peopleText.replaceAll("\n", "\r\n"))],
  ])("are read in %s", (_, people) => {
    expect([...organisationIn(merge(files(people), undefined)).people.values()].map(({ name }) => name)).toEqual([
      "Åse Bø",
      "Hansen; Per",
    ]);
  });

  it.each([",", "\t"])("are read parted by «%s»", (separator) => {
    const people = ["id,navn,enhet", `${id(1)},"Bø, Åse",100`].join("\n").replaceAll(",", (comma) => comma);
    const parted = separator === "," ? people : `id\tnavn\tenhet\n${id(1)}\tBø, Åse\t100`;
    const units = unitsText.replace(id(2), "");
    expect(organisationIn(merge(files(bytes(parted), bytes(units)), undefined)).people.get(id(1))?.name).toBe("Bø, Åse");
  });

  it("give a unit the same id for the same code, whoever writes it how", () => {
    expect(unitIdOf("ABC")).toBe(unitIdOf("abc"));
    expect(unitIdOf("ABC")).not.toBe(unitIdOf("ABD"));
    expect(unitIdOf(id(9).toUpperCase())).toBe(id(9));
  });

  it("mend a municipality's number from which a spreadsheet dropped the nought", () => {
    const { workplaces } = organisationIn(
      merge(files(undefined, undefined, "id;navn;kommunenummer;kommune\nosl;Oslo;301;Oslo"), undefined),
    );
    expect([...(workplaces?.values() ?? [])]).toEqual([
      { id: "osl", name: "Oslo", municipality: { number: "0301", name: "Oslo" } },
    ]);
  });

  it.each([
    ["a heading that nobody knows", "id;navn;enhet;lønn", /people\.csv 1: no column is called «lønn»; there are «id»/],
    ["a heading twice", "id;navn;enhet;Navn", /people\.csv 1: the column «Navn» is there twice/],
    ["a heading that is missing", `id;navn\n${id(1)};Åse`, /people\.csv 1: the column «enhet» is missing/],
    ["too many cells", `id;navn;enhet\n${id(1)};Åse;100;x`, /people\.csv 2: there are 4 cells and only 3 columns/],
    ["no id", "id;navn;enhet\n;Åse;100", /people\.csv 2: id: /],
    ["an id that is none", "id;navn;enhet\naase@example.no;Åse;100", /people\.csv 2: id: /],
    ["a unit that is not there", `id;navn;enhet\n\n${id(1)};Åse;999`, /people\.csv 3: unitId: no unit has the id/],
    ["an id twice", `id;navn;enhet\n${id(1)};Åse;100\n${id(1)};Per;100`, /people\.csv 3: id: .* is also the id of Åse/],
    ["a role that is none", `id;navn;enhet;roller\n${id(1)};Åse;100;sjef`, /people\.csv 2: no role is called «sjef»/],
    ["an area that is none", `id;navn;enhet;områder\n${id(1)};Åse;100;alt`, /people\.csv 2: «alt» is no area/],
    ["a size that is none", `id;navn;enhet;stillingsprosent\n${id(1)};Åse;100;full`, /people\.csv 2: «full» is no size/],
    ["neither yes nor no", `id;navn;enhet;aktiv\n${id(1)};Åse;100;kanskje`, /people\.csv 2: «kanskje» is neither/],
    ["a language that we do not have", `id;navn;enhet;språk\n${id(1)};Åse;100;sv`, /people\.csv 2: language: /],
    ["a mark of quotation that is not closed", `id;navn;enhet\n${id(1)};"Åse;100`, /people\.csv \d: a quotation mark/],
    ["nothing", "", /people\.csv 1: the file is empty/],
  ])("with %s are refused, with the line", (_, people, words) => {
    expect(faultsOf(people).join("\n")).toMatch(words);
  });

  it("tell faults of every file at once", () => {
    const units = `${unitsText.replace(id(1), id(8))}900;901;Ny;;\n`;
    const places = "id;navn;kommunenummer;kommune\nx;X;12345;Y";
    const found = faultsOf(`id;navn;enhet\n${id(2)};Per;nix`, units, places).join("\n");
    expect(found).toMatch(/places\.csv 2: municipality\.number: /);
    expect(faultsOf(`id;navn;enhet\n${id(2)};Per;nix`, units).join("\n")).toMatch(
      /people\.csv 2: unitId[\s\S]*units\.csv 4: parentId|units\.csv 4: parentId[\s\S]*people\.csv 2: unitId/,
    );
  });

  it("say the line also below a cell of several lines, and of a file with lines of nothing", () => {
    const read = readCsv(bytes('a;b\n\n"x\ny\nz";1\n;\nq;2\n'));
    expect("rows" in read && read.rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [3, "1"],
      [7, "2"],
    ]);
  });
});

describe("a directory file that is made anew", () => {
  const before = organisationIn(
    merge(files(undefined, undefined, "id;navn;kommunenummer;kommune\nosl;Oslo;0301;Oslo"), undefined),
  );
  const later = `id;navn;enhet;aktiv\n${id(1)};Åse Dahl;320500;ja\n${id(3)};Ny Ansatt;100;\n`;
  const units = unitsText.replace(`;;${id(2)}`, `;;${id(3)}`);

  it("keeps the name of who has left, inactive, and the places of work", () => {
    const after = organisationIn(merge(files(bytes(later), bytes(units)), before));
    expect(after.people.get(id(2))).toEqual({
      ...{ id: id(2), name: "Hansen; Per", unitId: unitIdOf("320500"), roles: ["ansatt"], language: "nb", active: false },
    });
    expect(after.workplaces).toEqual(before.workplaces);
  });

  it("is told of by counts and ids, and by names where the operator alone reads it", () => {
    const after = organisationIn(merge(files(bytes(later), bytes(units)), before));
    const { lines, tooMany } = changesIn(before, after, { withNames: false, mostGone: 10 });
    const told = lines.join("\n");
    for (const words of [
      `New people: 1\n  ${id(3)}`,
      `left: 1\n  ${id(2)}`,
      `another name: 1\n  ${id(1)}`,
      `another unit: 1\n  ${id(1)}`,
    ])
      expect(told).toContain(words);
    expect(told).toContain(`another leader: 1\n  ${unitIdOf("320500")}`);
    expect(told).not.toMatch(/Åse|Hansen|Institutt/);
    expect(tooMany).toBeNull();
    expect(changesIn(before, after, { withNames: true, mostGone: 10 }).lines.join("\n")).toContain(`${id(2)} Hansen; Per`);
  });

  it("is surprising where more are gone than believed", () => {
    const many = ["id;navn;enhet", ...Array.from({ length: 30 }, (_, index) => `${id(100 + index)};Ola;100`)].join("\n");
    const all = unitsText.replaceAll(/a0000000\S+/g, "");
    const full = organisationIn(merge(files(bytes(many), bytes(all)), undefined));
    const half = organisationIn(merge(files(bytes(many.split("\n").slice(0, 21).join("\n")), bytes(all)), full));
    expect(changesIn(full, half, { withNames: false, mostGone: 10 }).tooMany).toEqual({ what: "people", gone: 10, of: 30 });
    expect(changesIn(full, half, { withNames: false, mostGone: 34 }).tooMany).toBeNull();
  });
});
