import { v5 } from "uuid";
import type { AreaRole } from "#domain/organisasjon/model.ts";
import { type OrganisationData, roles } from "../organisationData.ts";
import { type Cells, type Columns, linesOf } from "./columns.ts";
import type { CsvFault, CsvTable } from "./csvRows.ts";

type List = keyof OrganisationData;
/** Entries of one list as the directory file has them, each with its line. What is wrong with an entry itself is found there. */
export type Entries = {
  readonly entries: readonly { readonly line: number; readonly entry: object }[];
  readonly faults: readonly CsvFault[];
};

const column = (isNeeded: boolean, ...headings: readonly string[]) => ({ headings, isNeeded });

const peopleColumns = {
  id: column(true, "id", "objekt-id", "object id"),
  name: column(true, "navn", "namn", "name"),
  unit: column(true, "enhet", "eining", "unit"),
  roles: column(false, "roller", "roles"),
  areas: column(false, "områder", "område", "areas"),
  language: column(false, "språk", "language"),
  email: column(false, "epost", "e-post", "email"),
  title: column(false, "tittel", "title"),
  workplaces: column(false, "arbeidssted", "arbeidsstad", "workplaces"),
  share: column(false, "stillingsprosent", "share"),
  active: column(false, "aktiv", "active"),
} as const satisfies Columns<string>;

const unitColumns = {
  id: column(true, "id", "kode", "code"),
  parent: column(true, "over", "overordnet", "parent"),
  nb: column(true, "navn", "namn", "name"),
  nn: column(false, "navn_nn", "namn_nn", "name_nn"),
  en: column(false, "navn_en", "namn_en", "name_en"),
  leader: column(true, "leder", "leiar", "leader"),
  workplaces: column(false, "arbeidssted", "arbeidsstad", "workplaces"),
} as const satisfies Columns<string>;

const workplaceColumns = {
  id: column(true, "id", "kode", "code"),
  name: column(true, "navn", "namn", "name"),
  number: column(true, "kommunenummer", "municipality number"),
  municipality: column(true, "kommune", "municipality"),
} as const satisfies Columns<string>;

/** Full week in minutes, of which a position is so many per cent. */
const fullMinutes = 2_250;
const codes = "6f1c4f5e-6d0b-4c39-9a0c-2f0c8f3b7a11";
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Units may go by a code of the employer's own: the same code is the same unit, in every file and for ever. */
export function unitIdOf(code: string): string {
  return guid.test(code) ? code.toLowerCase() : v5(`unit ${code.toLowerCase()}`, codes);
}

const readers: Readonly<Record<List, (table: CsvTable) => Entries>> = {
  people: (table) => entriesOf(table, peopleColumns, person),
  units: (table) => entriesOf(table, unitColumns, unit),
  workplaces: (table) => entriesOf(table, workplaceColumns, workplace),
};

export function readTable(list: List, table: CsvTable): Entries {
  return readers[list](table);
}

type Tell = (words: string) => undefined;

function entriesOf<Name extends string>(
  table: CsvTable,
  columns: Columns<Name>,
  make: (of: Cells<Name>["of"], tell: Tell) => object,
): Entries {
  const { lines, faults } = linesOf(table, columns);
  const found: CsvFault[] = [...faults];
  const entries = lines.map(({ line, of }) => ({
    line,
    entry: withoutEmpty(
      make(of, (words) => {
        found.push({ line, words });
        return undefined;
      }),
    ),
  }));
  return { entries, faults: found };
}

function person(of: Cells<keyof typeof peopleColumns>["of"], tell: Tell) {
  const unitId = of("unit");
  const held = listIn(of("roles")) ?? ["ansatt"];
  for (const role of held) {
    if (!roles.some((known) => known === role)) tell(`no role is called «${role}»; there are ${roles.join(", ")}`);
  }
  const areas = listIn(of("areas"))?.map((area) => areaIn(area, tell));
  return {
    ...{ id: of("id"), name: of("name"), email: of("email"), title: of("title"), workplaces: listIn(of("workplaces")) },
    ...{ unitId: unitId === undefined ? undefined : unitIdOf(unitId), roles: held, areas },
    language: of("language")?.toLowerCase() ?? "nb",
    contractedMinutes: minutesIn(of("share"), tell),
    active: isYes(of("active"), tell),
  };
}

function unit(of: Cells<keyof typeof unitColumns>["of"]) {
  const [id, parent, nb] = [of("id"), of("parent"), of("nb")];
  return {
    id: id === undefined ? undefined : unitIdOf(id),
    parentId: parent === undefined ? undefined : unitIdOf(parent),
    // A unit that has one name is called by it in every language.
    name: { nb, nn: of("nn") ?? nb, en: of("en") ?? nb },
    ...{ leaderId: of("leader")?.toLowerCase(), workplaces: listIn(of("workplaces")) },
  };
}

function workplace(of: Cells<keyof typeof workplaceColumns>["of"]) {
  // A spreadsheet takes «0301» for a number and drops the nought.
  const number = of("number");
  return { id: of("id"), name: of("name"), municipality: { number: number?.padStart(4, "0"), name: of("municipality") } };
}

/** «verneombud: 320500» */
function areaIn(words: string, tell: Tell): { readonly role: AreaRole; readonly unitId: string } | undefined {
  const [, role = "", code] = /^(verneombud|losam|koordinator)\s*:\s*(\S.*)$/i.exec(words) ?? [];
  if (code === undefined)
    return tell(`«${words}» is no area: write «verneombud: <unit>», «losam: <unit>» or «koordinator: <unit>»`);
  return { role: role.toLowerCase() as AreaRole, unitId: unitIdOf(code) };
}

function minutesIn(words: string | undefined, tell: Tell): number | undefined {
  if (words === undefined) return undefined;
  const percent = /^\d{1,3}([.,]\d{1,2})?\s*%?$/.test(words) ? Number.parseFloat(words.replace(",", ".")) : 0;
  const minutes = Math.round((percent / 100) * fullMinutes);
  return minutes > 0 ? minutes : tell(`«${words}» is no size of a position: write a number, as 80 or 80 %`);
}

function isYes(words: string | undefined, tell: Tell): boolean | undefined {
  if (words === undefined || /^(ja|yes|1|true|sann)$/i.test(words)) return true;
  return /^(nei|no|0|false|usann)$/i.test(words) ? false : tell(`«${words}» is neither «ja» nor «nei»`);
}

/** Several in one cell are parted by commas or upright strokes. */
function listIn(words: string | undefined): readonly string[] | undefined {
  const found = words?.split(/[,|\n]/).flatMap((one) => one.trim() || []);
  return found === undefined || found.length === 0 ? undefined : found;
}

function withoutEmpty(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]: [string, unknown]) =>
      value === undefined ? [] : [[key, Array.isArray(value) ? value.filter((one) => one !== undefined) : value]],
    ),
  );
}
