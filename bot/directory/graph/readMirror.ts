import type { GraphReader } from "./graphReader.ts";
import { type Attribute, administrativeUnitsOf, attributesOf, type GraphMapping, groupsOf } from "./mapping.ts";
import { layGroups, layUsers, type Mirror } from "./mirror.ts";

/** Graph filters by so many ids at the most. */
const idsAtOnce = 50;

/**
 * What is asked of Graph: all people, and the members of the groups and administrative units of the mapping; of each no more than is used.
 * `manager` is selected with the people: documented as the way to hear of another manager, while `$expand` is not taken in delta
 * queries and `/users/{id}/manager` would be 9,000 requests. Where Graph misses one, the full reading of every day brings it.
 */
function queriesOf(mapping: GraphMapping): { readonly users: string; readonly groups: readonly string[] } {
  const attributes = attributesOf(mapping);
  const extensions = [...attributes].some(isExtension) ? ["onPremisesExtensionAttributes"] : [];
  const fields = [
    ...["displayName", "accountEnabled", "userType", "mail", "jobTitle", "preferredLanguage", "manager"],
    ...(mapping.placeOf.size > 0 ? ["officeLocation"] : []),
    ...[...attributes].filter((name) => !isExtension(name)),
    ...extensions,
  ];
  return {
    users: `/v1.0/users/delta?$select=${fields.join(",")}`,
    groups: [
      ...inParts(groupsOf(mapping)).map((ids) => membersOf("groups", ids)),
      ...inParts(administrativeUnitsOf(mapping)).map((ids) => membersOf("directory/administrativeUnits", ids)),
    ],
  };
}

/** The mirror after a reading; `isAllOld` where Graph had nothing to tell that is new. */
type Renewed = { readonly mirror: Mirror; readonly isAllOld: boolean };

/**
 * The mirror after everything that is new since `known`; `undefined` for all of it. A query that began in another way begins anew, and
 * then nothing of the older mirror is trusted. Throws `GraphFault`, and has changed nothing.
 */
export async function readMirror(
  reader: GraphReader,
  graphUrl: string,
  mapping: GraphMapping,
  known: Mirror | undefined,
): Promise<Renewed> {
  const queries = queriesOf(mapping);
  const all = [queries.users, ...queries.groups];
  const goesOn = known !== undefined && known.links.size === all.length && all.every((query) => known.links.has(query));
  const [users, groups] = [new Map(goesOn ? known.users : []), new Map(goesOn ? known.groups : [])];
  const wanted = attributesOf(mapping);
  const links = new Map<string, string>();
  let told = 0;
  const follow = async (query: string, take: (entries: readonly unknown[]) => void) => {
    const start = goesOn ? known.links.get(query) : undefined;
    const counted = (entries: readonly unknown[]) => {
      told += entries.length;
      take(entries);
    };
    links.set(query, await reader.everyPage(start ?? `${graphUrl}${query}`, counted));
  };
  await follow(queries.users, (entries) => layUsers(users, entries, wanted));
  for (const query of queries.groups) await follow(query, (entries) => layGroups(groups, entries));
  return { mirror: { users, groups, links }, isAllOld: goesOn && told === 0 };
}

const isExtension = (name: Attribute) => name.startsWith("extensionAttribute");

function membersOf(collection: string, ids: readonly string[]): string {
  const filter = ids.map((id) => `id eq '${id}'`).join(" or ");
  return `/v1.0/${collection}/delta?$select=id,members&$filter=${encodeURIComponent(filter)}`;
}

function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce) parts.push(ids.slice(from, from + idsAtOnce));
  return parts;
}
