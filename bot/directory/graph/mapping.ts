import { z } from "zod";
import type { UnitId } from "#domain/kernel/ids.ts";
import type { AreaRole, Language, Role, SiteId, Unit, Workplace } from "#domain/organisasjon/model.ts";
import { roles, structureFaults, unitData, workplaceData } from "../organisationData.ts";

const attributes = [
  "department",
  "companyName",
  "employeeType",
  ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}` as const),
] as const;
/** What Entra holds of a person in which employers write where they work and what they are. */
export type Attribute = (typeof attributes)[number];

/** Who is staff, or a student: the members of groups, or whoever has one of these values. */
export type Belonging =
  | { readonly groups: readonly string[] }
  | { readonly attribute: Attribute; readonly values: readonly string[] };

/** A role for the members of a group: for a unit and what lies below it, else for everything, or for the member's own unit. */
type RoleGroup = { readonly groupId: string; readonly role: Role; readonly unitId?: UnitId };

/** How an employer's Entra is to be read. Entra knows no units: which there are, and which lies under which, stands here. */
export type GraphMapping = {
  readonly staff: Belonging;
  readonly students?: Belonging;
  /** What tells a person's unit: an attribute, or the administrative units that the person is a member of. */
  readonly unitBy: Attribute | "administrativeUnits";
  /** Which unit each value (or administrative unit's id) is, in small letters. */
  readonly unitOf: ReadonlyMap<string, UnitId>;
  /** Units; `leaderId` where it is stated here, so that Entra's managers are not asked. */
  readonly units: readonly Unit[];
  readonly workplaces: readonly Workplace[];
  readonly placeOf: ReadonlyMap<string, SiteId>;
  readonly roles: readonly RoleGroup[];
  /** What a person reads whose language Entra does not tell. */
  readonly language: Language;
  /** Where the size of a position stands, in per cent of `fullMinutes` a week. */
  readonly share?: { readonly attribute: Attribute; readonly fullMinutes: number };
  /** More than so many per cent gone at once is not believed. */
  readonly mostGonePercent: number;
};

const guid = z.guid("must be the id of an object in Entra, a GUID").transform((id) => id.toLowerCase());
const value = z.string().trim().min(1).max(256);
const belonging = z.union([
  z.strictObject({ groups: z.array(guid).min(1).max(50) }),
  z.strictObject({ attribute: z.enum(attributes), values: z.array(value).min(1).max(50) }),
]);
const unit = unitData.in.extend({ keys: z.array(value).max(200).default([]) });
const place = workplaceData.extend({ officeLocations: z.array(value).max(500).default([]) });
const areaRoles: readonly Role[] = ["verneombud", "losam", "koordinator"] satisfies readonly AreaRole[];

const mapping = z.strictObject({
  staff: belonging,
  students: belonging.optional(),
  unitBy: z.enum([...attributes, "administrativeUnits"]),
  units: z.array(unit).min(1).max(20_000),
  workplaces: z.array(place).max(2_000).default([]),
  roles: z
    .array(
      z.strictObject({
        groupId: guid,
        role: z.enum(roles as [Role, ...Role[]]),
        unitId: z
          .guid()
          .transform((id) => id.toLowerCase() as UnitId)
          .optional(),
      }),
    )
    .max(5_000)
    .default([]),
  language: z.enum(["nb", "nn", "en"]).default("nb"),
  share: z.strictObject({ attribute: z.enum(attributes), fullMinutes: z.int().min(60).max(10_080).default(2_250) }).optional(),
  mostGonePercent: z.number().min(1).max(100).default(10),
});

/** The mapping that a file's content holds, or every fault in it. Who leads is looked for when people are read. */
export function mappingFrom(data: unknown): { readonly mapping: GraphMapping } | { readonly faults: readonly string[] } {
  const parsed = mapping.safeParse(data);
  if (!parsed.success)
    return { faults: parsed.error.issues.map(({ path, message }) => `${path.join(".") || "file"}: ${message}`) };
  const { units: given, workplaces: places, roles: groups, students, share, ...rest } = parsed.data;
  const units: readonly Unit[] = given.map(({ keys: _, ...one }) => unitData.parse(one));
  const workplaces: readonly Workplace[] = places.map(({ officeLocations: _, ...one }) => one);
  const known = new Set(units.map(({ id }) => id));
  const keys = given.flatMap(({ keys }, index) => keys.map((key) => [sameWords(key), units[index]?.id as UnitId] as const));
  const offices = places.flatMap(({ id, officeLocations }) => officeLocations.map((office) => [sameWords(office), id] as const));
  const faults = [
    ...structureFaults(units, workplaces),
    ...twice("units: keys", keys),
    ...twice("workplaces: officeLocations", offices),
    ...units.flatMap(({ name, parentId }, index) =>
      parentId === undefined || known.has(parentId)
        ? []
        : [`units[${index}] (${name.nb}): parentId: no unit has the id ${parentId}`],
    ),
    ...groups.flatMap(({ role, unitId }, index) => {
      if (unitId === undefined) return [];
      if (!known.has(unitId)) return [`roles[${index}]: unitId: no unit has the id ${unitId}`];
      return areaRoles.includes(role) ? [] : [`roles[${index}]: unitId: ${role} is held for everything: leave it out`];
    }),
  ];
  if (faults.length > 0) return { faults };
  return {
    mapping: {
      ...rest,
      ...(students === undefined ? {} : { students }),
      ...(share === undefined ? {} : { share }),
      ...{ units, workplaces, unitOf: new Map(keys), placeOf: new Map(offices) },
      roles: groups.map(({ groupId, role, unitId }) => ({ groupId, role, ...(unitId === undefined ? {} : { unitId }) })),
    },
  };
}

/** Words that somebody typed into a directory, as they are compared: neither capitals nor spaces tell them apart. */
export function sameWords(words: string): string {
  return words.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Every group whose members are asked for, once each. */
export function groupsOf({ staff, students, roles: groups }: GraphMapping): readonly string[] {
  const inGroups = [staff, students].flatMap((one) => (one !== undefined && "groups" in one ? one.groups : []));
  return [...new Set([...inGroups, ...groups.map(({ groupId }) => groupId)])];
}

/** Every administrative unit whose members are asked for. */
export function administrativeUnitsOf({ unitBy, unitOf }: GraphMapping): readonly string[] {
  return unitBy === "administrativeUnits" ? [...unitOf.keys()] : [];
}

/** Every attribute that is asked for. */
export function attributesOf({ staff, students, unitBy, share }: GraphMapping): ReadonlySet<Attribute> {
  const belongings = [staff, students].flatMap((one) => (one !== undefined && "attribute" in one ? [one.attribute] : []));
  return new Set([...belongings, ...(unitBy === "administrativeUnits" ? [] : [unitBy]), ...(share ? [share.attribute] : [])]);
}

function twice(list: string, entries: readonly (readonly [string, string])[]): readonly string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(([key, id]) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, id);
    return first === undefined ? [] : [`${list}: «${key}» is given to both ${first} and ${id}`];
  });
}
