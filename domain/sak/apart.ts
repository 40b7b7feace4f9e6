import type { PersonId } from "../kernel/ids.ts";
import type { CaseEvent } from "./events.ts";
import { type CaseFacts, partyPeople } from "./facts.ts";
import type { SubCase } from "./model.ts";

/*
 * SB-19: what the cases of one report have to do with each other. Each is handled by itself; only whoever is a party in one, or there for one,
 * has no part in the handling of the others.
 */

/** Who is a party in one of these cases, and who helps one there. */
export type Apart = Required<Pick<CaseFacts, "others" | "helpers">>;

/** What a case has to know of the other cases of its report. */
export function apartIn(cases: readonly SubCase[]): Apart {
  const helpers = cases.flatMap(({ parties }) => parties.flatMap(({ representative }) => representative?.personId ?? []));
  return { others: [...new Set(cases.flatMap(partyPeople))], helpers: [...new Set(helpers)] };
}

/** Whom what has happened in a case made a party of it. */
export function newParties(events: readonly CaseEvent[]): readonly PersonId[] {
  return events.flatMap((event) => {
    if (event.type === "CaseOpened") return partyPeople(event);
    return event.type === "PartyAdded" ? partyPeople({ parties: [event.party] }) : [];
  });
}
