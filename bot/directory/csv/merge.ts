import type { Organisation, Person } from "#domain/organisasjon/model.ts";
import { OrganisationFault, organisationFrom } from "../organisationData.ts";
import { type CsvFault, type CsvTable, readCsv } from "./csvRows.ts";
import { type Entries, readTable } from "./tables.ts";

/** The bytes of each file, and what it is called. */
export type Files = {
  readonly people: CsvFile;
  readonly units: CsvFile;
  readonly workplaces?: CsvFile | undefined;
};
export type CsvFile = { readonly name: string; readonly bytes: Uint8Array };

/** What the directory file is to hold, and the organisation that it makes; or every fault, with file and line. */
export type Merged =
  | { readonly data: object; readonly organisation: Organisation }
  | { readonly faults: readonly { readonly file: string; readonly line: number; readonly words: string }[] };

const lists = ["people", "units", "workplaces"] as const;
type List = (typeof lists)[number];

/**
 * The tables, and of the organisation before what they leave out: whoever is gone stays by name, inactive, so that history can be read; places of
 * work stay where no file of them is given.
 */
export function merge(files: Files, before: Organisation | undefined): Merged {
  const read = new Map<List, Entries>();
  for (const list of lists) {
    const file = files[list];
    if (file !== undefined) read.set(list, entriesIn(list, file));
  }
  const faults = [...read].flatMap(([list, { faults: found }]) =>
    found.map((fault) => ({ file: nameOf(files, list), ...fault })),
  );
  const entriesOf = (list: List) => (read.get(list)?.entries ?? []).map(({ entry }) => entry);
  const [people, units] = [entriesOf("people"), entriesOf("units")];
  const workplaces = read.has("workplaces") ? entriesOf("workplaces") : [...(before?.workplaces?.values() ?? [])];
  const data = {
    people: [...people, ...departed(before, people, units)],
    units,
    ...(workplaces.length === 0 ? {} : { workplaces }),
  };
  try {
    const organisation = organisationFrom(data);
    return faults.length > 0 ? { faults } : { data, organisation };
  } catch (error) {
    if (!(error instanceof OrganisationFault)) throw error;
    return { faults: [...faults, ...error.faults.map((words) => atLine(words, files, read))] };
  }
}

function entriesIn(list: List, { bytes }: CsvFile): Entries {
  const table: CsvTable | CsvFault = readCsv(bytes);
  return "words" in table ? { entries: [], faults: [table] } : readTable(list, table);
}

const nameOf = (files: Files, list: List) => files[list]?.name ?? list;

/** `people[3] (Kari): …` is told of the line that it came from. */
function atLine(words: string, files: Files, read: ReadonlyMap<List, Entries>) {
  const [, found, index, rest] = /^(people|units|workplaces)\[(\d+)\](?: \((?:.*?)\))?: (.*)$/s.exec(words) ?? [];
  const list = found as List | undefined;
  const line = list === undefined ? undefined : read.get(list)?.entries[Number(index)]?.line;
  return list === undefined || line === undefined
    ? { file: nameOf(files, "people"), line: 1, words }
    : { file: nameOf(files, list), line, words: rest ?? words };
}

function departed(before: Organisation | undefined, people: readonly object[], units: readonly object[]): readonly Person[] {
  const here = new Set(people.map((one) => idOf(one)));
  const there = new Set(units.map((one) => idOf(one)));
  return [...(before?.people.values() ?? [])]
    .filter(({ id }) => !here.has(id))
    .map(({ id, name, unitId, language }) => ({
      ...{ id, name, roles: ["ansatt"], language, active: false },
      ...(unitId !== undefined && there.has(unitId) ? { unitId } : {}),
    }));
}

function idOf(entry: object): string | undefined {
  return "id" in entry && typeof entry.id === "string" ? entry.id.toLowerCase() : undefined;
}
