import type { CaseList, Me } from "#domain/contract/views.ts";
import { weekUnits } from "#domain/hjemmekontor/enhetsuke/access.ts";
import { seesHomeOverview } from "#domain/hjemmekontor/oversikt/access.ts";
import { decidesFor, decidesHomeOffice, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import { hasPartInCycles } from "#domain/oppfolging/enhet/access.ts";
import { leadsUnit, reportsOf } from "#domain/organisasjon/nearestLeader.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import { mainMunicipality, workplacesOf } from "#domain/organisasjon/workplace.ts";
import { keepsRules } from "#domain/regime/kunngjoering/access.ts";
import { isConcerned, regimeOn } from "#domain/regime/regimeOn.ts";
import { seesStatistics } from "#domain/statistikk/access.ts";
import type { CaseFilter } from "../store/caseTypes.ts";
import { loadedCase } from "./caseState.ts";
import { personView, unitName } from "./commonView.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { surroundingsOf, surroundingsOfAll } from "./facts.ts";
import { missingLeaderOf } from "./hjemmekontor/missingLeader.ts";
import { substitutesNow } from "./hjemmekontor/substitutes.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { summaryOf } from "./readCase.ts";
import { placeToday } from "./regime/vurdering/placeToday.ts";
import { isAdministrator } from "./troubles.ts";

/**
 * `pending`: waits for this leader, or for one in whose place they are, oldest first. `running`: agreed for those whom this leader has now, whoever decided it.
 * `decided`: decided by this leader. `mine`: this person's own. The last three newest first.
 */
export const listNames = ["pending", "running", "decided", "mine"] as const;
export type ListName = (typeof listNames)[number];

const lengths: Readonly<Record<ListName, number>> = { pending: 200, running: 200, decided: 50, mine: 100 };

/** A list, filtered in the query by what this person may see. */
export async function listCases(context: DeskContext, who: Who, name: ListName): Promise<Outcome<CaseList>> {
  if (!isKnown(context, who)) return notFound;
  const substitutes = await substitutesNow(context, context.store.read);
  const found = await context.store.read.listCases({ ...filterOf(context, who, name, substitutes), limit: lengths[name] });
  const surroundings = await surroundingsOfAll(context, context.store.read, [
    ...new Set(found.map(({ employeeId }) => employeeId)),
  ]);
  const items = found.map((stored) => summaryOf(context, who, loadedCase(stored), surroundings(stored.employeeId)));
  return done({ items });
}

/** Days for which «Regelsett» stays among somebody's pages after the last rule set ended: what it asked of them is read and proved after it. Ours. */
const rulesetsShownDays = 90;

/** `GET /api/me` */
export async function readMe(context: DeskContext, who: Who): Promise<Outcome<Me>> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(who.personId);
  if (person === undefined || !person.active) return notFound;
  const { agreements, regimes, substitutes } = await surroundingsOf(context, context.store.read, who.personId);
  const { order: _order, ...pending } = filterOf(context, who, "pending", substitutes);
  const today = context.clock.today();
  const decides = regimeOn(regimes, today, mainMunicipality(organisation, person.id))?.kind;
  // Also where one's own people work: who leads them has something to do there too.
  const municipalities = [person.id, ...reportsOf(organisation, person.id)]
    .flatMap((id) => workplacesOf(organisation, id))
    .map(({ municipality }) => municipality.number);
  return done({
    person: personView(organisation, person.id),
    unitName: unitName(organisation, person.unitId, person.language),
    language: person.language,
    roles: person.roles,
    isLeader: leadsUnit(organisation, person.id),
    decidesHomeOffice: decidesHomeOffice(organisation, substitutes, person.id),
    missingLeader: missingLeaderOf(context, person.id),
    pendingCount: await context.store.read.countCases(pending),
    hasYear: hasPartInCycles(organisation, person.id),
    hasWeek: weekUnits(organisation, person.id).length > 0,
    keepsRecords: hasRole(organisation, person.id, ["arkiv"]),
    seesStatistics: seesStatistics(organisation, context.reports(), person.id),
    seesHomeOverview: seesHomeOverview(organisation, person.id),
    keepsRules: keepsRules(organisation, person.id),
    hasRulesets: keepsRules(organisation, person.id) || isConcerned(regimes, municipalities, today, rulesetsShownDays),
    specialRules: decides === undefined || decides === "NORMAL" ? null : decides,
    operations: isAdministrator(context, who) ? { troubled: (await context.store.read.countTroubles()).people } : null,
    today,
    workplace: await placeToday(context, person.id, agreements),
  });
}

function filterOf(context: DeskContext, who: Who, name: ListName, substitutes: Substitutes): Omit<CaseFilter, "limit"> {
  const decided = () => decidesFor(context.directory.organisation(), substitutes, who.personId);
  switch (name) {
    case "pending":
      return {
        employeeIds: decided(),
        statuses: ["INNSENDT", "OENSKET"],
        order: "submitted-first",
      };
    case "running":
      return {
        employeeIds: decided(),
        statuses: ["GODKJENT", "AKSEPTERT", "OPPSAGT"],
        order: "updated-last",
      };
    case "decided":
      // Those one decided on and still leads: a leader who moves on takes no insight along.
      return {
        employeeIds: decided(),
        decidedBy: who.personId,
        order: "updated-last",
      };
    case "mine":
      return { employeeIds: [who.personId], order: "updated-last" };
  }
}
