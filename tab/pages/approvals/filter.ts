import type { CaseList, CaseSummary } from "#domain/contract/views.ts";
import type { ListName } from "../../api/client.ts";
import type { Section } from "../../app/route.ts";

/** What the leader looks for. An empty unit is all of them. */
export type Filter = { readonly name: string; readonly unit: string };
export const noFilter: Filter = { name: "", unit: "" };

const lists: Readonly<Record<Section, ListName>> = {
  venter: "pending",
  loepende: "running",
  avgjort: "decided",
  utstyr: "running",
};

/** The list on the wire that a section is taken from. */
export function listOf(section: Section): ListName {
  return lists[section];
}

const over: ReadonlySet<CaseSummary["status"]> = new Set(["UTLOEPT", "GJENNOMFOERT"]);

/** The cases of a section, in the order of the wire. Running: what is agreed and, by today's date, not over. Equipment has a list of its own. */
export function casesOf(section: Section, list: CaseList): readonly CaseSummary[] {
  if (section === "utstyr") return [];
  return section === "loepende" ? list.items.filter(({ status }) => !over.has(status)) : list.items;
}

/** The cases that a filter lets through. Names are found by any part of them, whatever the case. */
export function matching(cases: readonly CaseSummary[], filter: Filter): readonly CaseSummary[] {
  const name = filter.name.trim().toLocaleLowerCase("nb");
  return cases.filter(
    (item) =>
      (filter.unit === "" || item.unitName === filter.unit) &&
      (name === "" || item.employee.name.toLocaleLowerCase("nb").includes(name)),
  );
}

/** Names of the units that have a case, in alphabetical order. */
export function unitsOf(cases: readonly CaseSummary[]): readonly string[] {
  return [...new Set(cases.map(({ unitName }) => unitName))].sort((a, b) => a.localeCompare(b, "nb"));
}
