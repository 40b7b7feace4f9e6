import type { WhoView } from "#domain/contract/sakPieces.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { CaseWords } from "../../../texts/cases/useCaseTexts.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";

/** What a party is called; groups and people outside may be without a name. */
export function whoWords(who: WhoView, { noName }: Pick<CaseWords, "noName">, group: string): string {
  switch (who.kind) {
    case "person":
      return who.person.name;
    case "outside":
      return who.name ?? noName;
    case "group":
      return who.name ?? group;
  }
}

/** The name of a party of this case by its id. */
export function usePartyNames(detail: CaseDetail): (partyId: string) => string {
  const { c, s } = useCaseTexts();
  const parties = detail.sight === "saksbehandling" || detail.sight === "part" ? detail.parties : [];
  return (partyId) => {
    const found = parties.find((one) => one.partyId === partyId);
    return found === undefined ? c.noName : whoWords(found.who, c, s.partyKind.group);
  };
}

/** Everybody whose name stands somewhere on the page, for refusals that speak of them. */
export function namesIn(detail: CaseDetail): ReadonlyMap<string, string> {
  const people = detail.seenBy.map(({ person }) => person);
  if (detail.sight === "saksbehandling") {
    const { reporters, handlers, former, parties } = detail;
    people.push(...reporters, ...handlers.map(({ person }) => person), ...former.map(({ person }) => person));
    for (const { who } of parties) if (who.kind === "person") people.push(who.person);
  }
  return new Map(people.map(({ id, name }) => [id, name]));
}
