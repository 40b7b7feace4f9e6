import { z } from "zod";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { MunicipalityNumber, Organisation, Person, Role, SiteId, Unit, Workplace } from "#domain/organisasjon/model.ts";

const personId = z.guid().transform((id) => id.toLowerCase() as PersonId);
const unitId = z.guid().transform((id) => id.toLowerCase() as UnitId);
const words = z.string().trim().min(1).max(200);

const siteId = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .transform((id) => id as SiteId);
const workplaces = z.array(siteId).max(20).optional();

const everyRole = {
  ansatt: true,
  student: true,
  "hr-raadgiver": true,
  "hr-hms-sjef": true,
  verneombud: true,
  hovedverneombud: true,
  tillitsvalgt: true,
  bht: true,
  losam: true,
  koordinator: true,
  arkiv: true,
  admin: true,
} as const satisfies Record<Role, true>;

/** The roles that a directory may state, in the order of domain rules section 2. */
export const roles = Object.keys(everyRole) as readonly Role[];

const personData = z
  .strictObject({
    id: personId,
    name: words,
    unitId: unitId.optional(),
    roles: z.array(z.enum(Object.keys(everyRole) as [Role, ...Role[]])).min(1),
    areas: z.array(z.strictObject({ role: z.enum(["verneombud", "losam", "koordinator"]), unitId })).optional(),
    language: z.enum(["nb", "nn", "en"]),
    email: z.email("must be an e-mail address").max(254).optional(),
    title: words.optional(),
    workplaces,
    contractedMinutes: z
      .int()
      .positive()
      .max(7 * 24 * 60)
      .optional(),
    active: z.boolean().default(true),
  })
  .transform(withoutUndefined);

/** A unit as such a file has it. */
export const unitData = z
  .strictObject({
    id: unitId,
    parentId: unitId.optional(),
    name: z.strictObject({ nb: words, nn: words, en: words }),
    leaderId: personId.optional(),
    workplaces,
  })
  .transform(withoutUndefined);

/** A place of work as such a file has it. */
export const workplaceData = z.strictObject({
  id: siteId,
  name: words,
  municipality: z.strictObject({
    number: z
      .string()
      .regex(/^\d{4}$/, "must be the municipality's number, four digits")
      .transform((number) => number as MunicipalityNumber),
    name: words,
  }),
});

const organisationData = z.strictObject({
  people: z.array(personData).min(1),
  units: z.array(unitData).min(1),
  workplaces: z.array(workplaceData).optional(),
});

/** What such a file holds, before it is checked. */
export type OrganisationData = z.input<typeof organisationData>;

/** Every fault found in the data of an organisation, each naming its entry. */
export class OrganisationFault extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.name = "OrganisationFault";
    this.faults = faults;
  }
}

/**
 * Checks people and units and makes an `Organisation` of them. Throws `OrganisationFault` with every fault at once: wrong or
 * missing fields, an id used twice, an id that names nobody, units in a circle. A unit without leader, a leader who has left and
 * a person without unit are no faults: directories have them, and the rules answer for them.
 */
export function organisationFrom(data: unknown): Organisation {
  const parsed = organisationData.safeParse(data);
  if (!parsed.success) throw new OrganisationFault(parsed.error.issues.map((issue) => describe(data, issue)));
  const people: readonly Person[] = parsed.data.people;
  const units: readonly Unit[] = parsed.data.units;
  const places: readonly Workplace[] = parsed.data.workplaces ?? [];
  const organisation: Organisation = {
    people: new Map(people.map((person) => [person.id, person])),
    units: new Map(units.map((unit) => [unit.id, unit])),
    ...(places.length === 0 ? {} : { workplaces: new Map(places.map((place) => [place.id, place])) }),
  };
  const faults = [
    ...twice(
      "people",
      people.map((person) => [person.id, person.name]),
    ),
    ...structureFaults(units, places),
    ...unknownIds(people, units, organisation),
    ...unknownPlaces("people", people, organisation),
  ];
  if (faults.length > 0) throw new OrganisationFault(faults);
  return organisation;
}

/** What is wrong with units and places of work by themselves: an id used twice, a unit above itself, a place that is not there. */
export function structureFaults(units: readonly Unit[], places: readonly Workplace[]): readonly string[] {
  const organisation: Organisation = {
    people: new Map(),
    units: new Map(units.map((unit) => [unit.id, unit])),
    workplaces: new Map(places.map((place) => [place.id, place])),
  };
  return [
    ...twice(
      "units",
      units.map((unit) => [unit.id, unit.name.nb]),
    ),
    ...twice(
      "workplaces",
      places.map((place) => [place.id, place.name]),
    ),
    ...unknownPlaces(
      "units",
      units.map(({ name, workplaces: at }) => ({ name: name.nb, ...(at === undefined ? {} : { workplaces: at }) })),
      organisation,
    ),
    ...circles(units, organisation),
  ];
}

/** Optional fields are left out rather than set to `undefined`, as the model has them. */
function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function describe(data: unknown, issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const [list, index, ...field] = issue.path;
  const place =
    typeof index === "number" ? `${String(list)}[${index}]${nameAt(data, String(list), index)}` : String(list ?? "file");
  return [place, field.map(String).join("."), issue.message].filter((part) => part !== "").join(": ");
}

function nameAt(data: unknown, list: string, index: number): string {
  const found = z
    .object({ [list]: z.array(z.unknown()) })
    .transform((whole) => whole[list]?.[index])
    .pipe(z.object({ name: z.union([z.string(), z.object({ nb: z.string() }).transform((name) => name.nb)]) }))
    .safeParse(data);
  return found.success ? ` (${found.data.name})` : "";
}

function twice(list: string, entries: readonly (readonly [id: string, name: string])[]): readonly string[] {
  const seen = new Map<string, string>();
  const found: string[] = [];
  entries.forEach(([id, name], index) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, name);
    else found.push(`${list}[${index}] (${name}): id: ${id} is also the id of ${first}`);
  });
  return found;
}

function unknownIds(people: readonly Person[], units: readonly Unit[], organisation: Organisation): readonly string[] {
  const found: string[] = [];
  people.forEach(({ name, unitId, areas }, index) => {
    for (const area of areas ?? []) {
      if (!organisation.units.has(area.unitId))
        found.push(`people[${index}] (${name}): areas: no unit has the id ${area.unitId}`);
    }
    if (unitId !== undefined && !organisation.units.has(unitId))
      found.push(`people[${index}] (${name}): unitId: no unit has the id ${unitId}`);
  });
  units.forEach(({ name, parentId, leaderId }, index) => {
    const place = `units[${index}] (${name.nb})`;
    if (parentId !== undefined && !organisation.units.has(parentId))
      found.push(`${place}: parentId: no unit has the id ${parentId}`);
    if (leaderId !== undefined && !organisation.people.has(leaderId))
      found.push(`${place}: leaderId: nobody has the id ${leaderId}`);
  });
  return found;
}

function unknownPlaces(
  list: string,
  entries: readonly { readonly name: string; readonly workplaces?: readonly SiteId[] }[],
  organisation: Organisation,
): readonly string[] {
  return entries.flatMap(({ name, workplaces: at = [] }, index) =>
    at
      .filter((id) => organisation.workplaces?.has(id) !== true)
      .map((id) => `${list}[${index}] (${name}): workplaces: no place of work has the id ${id}`),
  );
}

function circles(units: readonly Unit[], organisation: Organisation): readonly string[] {
  const found: string[] = [];
  units.forEach((unit, index) => {
    const seen = new Set<UnitId>([unit.id]);
    for (let above = unit.parentId; above !== undefined; above = organisation.units.get(above)?.parentId) {
      if (above === unit.id) found.push(`units[${index}] (${unit.name.nb}): parentId: the unit lies above itself`);
      if (seen.has(above)) return;
      seen.add(above);
    }
  });
  return found;
}
