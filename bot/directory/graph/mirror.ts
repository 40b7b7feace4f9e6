import { z } from "zod";
import type { Attribute } from "./mapping.ts";

/** A person as Graph tells of them. `null` and what is absent are the same: Entra holds nothing. */
export type MirrorUser = {
  readonly name?: string | null;
  readonly enabled?: boolean | null;
  readonly type?: string | null;
  readonly mail?: string | null;
  readonly title?: string | null;
  readonly office?: string | null;
  readonly language?: string | null;
  readonly attributes: Readonly<Partial<Record<Attribute, string | null>>>;
  readonly managerId?: string;
};

/** Members of a group or of an administrative unit: people, and groups within it. */
export type MirrorGroup = { readonly people: ReadonlySet<string>; readonly groups: ReadonlySet<string> };

/** What Graph has told so far, by id in small letters, and by which links it tells what is new since. */
export type Mirror = {
  readonly users: ReadonlyMap<string, MirrorUser>;
  readonly groups: ReadonlyMap<string, MirrorGroup>;
  /** The delta link of each query, by the query it began with: one that was changed begins anew. */
  readonly links: ReadonlyMap<string, string>;
};

export const emptyMirror: Mirror = { users: new Map(), groups: new Map(), links: new Map() };

const text = z.string().max(1_024).nullable().optional();
const id = z.guid().transform((given) => given.toLowerCase());
const related = z.object({ id, "@odata.type": z.string().optional(), "@removed": z.unknown().optional() });
const removed = z.looseObject({}).optional();

const graphUser = z.object({
  id,
  "@removed": removed,
  displayName: text,
  accountEnabled: z.boolean().nullable().optional(),
  userType: text,
  mail: text,
  jobTitle: text,
  officeLocation: text,
  preferredLanguage: text,
  department: text,
  companyName: text,
  employeeType: text,
  onPremisesExtensionAttributes: z.record(z.string(), text).nullable().optional(),
  "manager@delta": z.array(related).optional(),
});
const graphGroup = z.object({ id, "@removed": removed, "members@delta": z.array(related).optional() });

/** Lays one page of users over what is known of them. What a page does not speak of stays; the same change may come twice. */
export function layUsers(users: Map<string, MirrorUser>, page: readonly unknown[], wanted: ReadonlySet<Attribute>): void {
  for (const entry of z.array(graphUser).parse(page)) {
    if (entry["@removed"] === undefined) users.set(entry.id, laidOver(users.get(entry.id), entry, wanted));
    else users.delete(entry.id);
  }
}

/** The same for groups, whose members may be spread over several pages. */
export function layGroups(groups: Map<string, MirrorGroup>, page: readonly unknown[]): void {
  for (const entry of z.array(graphGroup).parse(page)) {
    if (entry["@removed"] !== undefined) {
      groups.delete(entry.id);
      continue;
    }
    const there = groups.get(entry.id);
    const [people, within] = [new Set(there?.people), new Set(there?.groups)];
    for (const member of entry["members@delta"] ?? []) {
      const kind = member["@odata.type"];
      // Who is taken out is not always said to be a person or a group.
      if (member["@removed"] !== undefined) {
        people.delete(member.id);
        within.delete(member.id);
      } else if (kind === "#microsoft.graph.group") within.add(member.id);
      else if (kind === "#microsoft.graph.user" || kind === undefined) people.add(member.id);
    }
    groups.set(entry.id, { people, groups: within });
  }
}

type GraphUser = z.infer<typeof graphUser>;

function laidOver(known: MirrorUser | undefined, given: GraphUser, wanted: ReadonlySet<Attribute>): MirrorUser {
  const { displayName, accountEnabled, userType, mail, jobTitle, officeLocation, preferredLanguage } = given;
  const fields = defined({
    ...{ name: displayName, enabled: accountEnabled, type: userType, mail, title: jobTitle },
    ...{ office: officeLocation, language: preferredLanguage },
  });
  const { managerId: before, ...rest } = known ?? { attributes: {} };
  const managerId = managerAfter(before, given["manager@delta"]);
  return {
    ...rest,
    ...fields,
    attributes: { ...known?.attributes, ...attributesIn(given, wanted) },
    ...(managerId === undefined ? {} : { managerId }),
  };
}

/** A new manager may come before or after the one who is taken away, in one list. */
function managerAfter(before: string | undefined, changes: GraphUser["manager@delta"] = []): string | undefined {
  const added = changes.filter((one) => one["@removed"] === undefined).at(-1);
  if (added !== undefined) return added.id;
  return changes.some((one) => one.id === before) ? undefined : before;
}

function attributesIn(given: GraphUser, wanted: ReadonlySet<Attribute>): MirrorUser["attributes"] {
  const { department, companyName, employeeType, onPremisesExtensionAttributes: extensions } = given;
  const plain = defined({ department, companyName, employeeType });
  // Graph gives the fifteen as one: where it does, what is not among them is empty.
  const numbered = extensions === undefined ? [] : [...wanted].filter((name) => name.startsWith("extensionAttribute"));
  return Object.fromEntries([
    ...numbered.map((name) => [name, extensions?.[name] ?? null]),
    ...Object.entries(plain).filter(([name]) => wanted.has(name as Attribute)),
  ]);
}

function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
