import type { CaseList, Me } from "#domain/contract/views.ts";
import { workplaceOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { hasPartInCycles } from "#domain/oppfolging/enhet/access.ts";
import { leadsUnit, reportsOf } from "#domain/organisasjon/nearestLeader.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import { mainMunicipality } from "#domain/organisasjon/workplace.ts";
import { keepsRules } from "#domain/regime/kunngjoering/access.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import { seesStatistics } from "#domain/statistikk/access.ts";
import type { CaseFilter } from "../store/caseTypes.ts";
import { loadedCase } from "./caseState.ts";
import { personView, unitName } from "./commonView.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { surroundingsOf, surroundingsOfAll } from "./facts.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { summaryOf } from "./readCase.ts";
import { isAdministrator } from "./troubles.ts";

/**
 * `pending`: waits for this leader, oldest first. `running`: agreed for those whom this leader has now, whoever decided it.
 * `decided`: decided by this leader. `mine`: this person's own. The last three newest first.
 */
export const listNames = ["pending", "running", "decided", "mine"] as const;
export type ListName = (typeof listNames)[number];

const lengths: Readonly<Record<ListName, number>> = { pending: 200, running: 200, decided: 50, mine: 100 };

/** A list, filtered in the query by what this person may see. */
export async function listCases(context: DeskContext, who: Who, name: ListName): Promise<Outcome<CaseList>> {
  if (!isKnown(context, who)) return notFound;
  const found = await context.store.read.listCases({ ...filterOf(context, who, name), limit: lengths[name] });
  const surroundings = await surroundingsOfAll(context, context.store.read, [
    ...new Set(found.map(({ employeeId }) => employeeId)),
  ]);
  const items = found.map((stored) => summaryOf(context, who, loadedCase(stored), surroundings(stored.employeeId)));
  return done({ items });
}

/** `GET /api/me` */
export async function readMe(context: DeskContext, who: Who): Promise<Outcome<Me>> {
  const organisation = context.directory.organisation();
  const person = organisation.people.get(who.personId);
  if (person === undefined || !person.active) return notFound;
  const { agreements, regimes } = await surroundingsOf(context, context.store.read, who.personId);
  const { order: _order, ...pending } = filterOf(context, who, "pending");
  const today = context.clock.today();
  const decides = regimeOn(regimes, today, mainMunicipality(organisation, person.id))?.kind;
  return done({
    person: personView(organisation, person.id),
    unitName: unitName(organisation, person.unitId, person.language),
    language: person.language,
    roles: person.roles,
    isLeader: leadsUnit(organisation, person.id),
    pendingCount: await context.store.read.countCases(pending),
    hasYear: hasPartInCycles(organisation, person.id),
    keepsRecords: hasRole(organisation, person.id, ["arkiv"]),
    seesStatistics: seesStatistics(organisation, context.reports(), person.id),
    keepsRules: keepsRules(organisation, person.id),
    specialRules: decides === undefined || decides === "NORMAL" ? null : decides,
    operations: isAdministrator(context, who) ? { troubled: (await context.store.read.countTroubles()).people } : null,
    today,
    workplace: workplaceOn(agreements, today, decides),
  });
}

function filterOf(context: DeskContext, who: Who, name: ListName): Omit<CaseFilter, "limit"> {
  switch (name) {
    case "pending":
      return {
        employeeIds: reportsOf(context.directory.organisation(), who.personId),
        statuses: ["INNSENDT", "OENSKET"],
        order: "submitted-first",
      };
    case "running":
      return {
        employeeIds: reportsOf(context.directory.organisation(), who.personId),
        statuses: ["GODKJENT", "AKSEPTERT", "OPPSAGT"],
        order: "updated-last",
      };
    case "decided":
      // Those one decided on and still leads: a leader who moves on takes no insight along.
      return {
        employeeIds: reportsOf(context.directory.organisation(), who.personId),
        decidedBy: who.personId,
        order: "updated-last",
      };
    case "mine":
      return { employeeIds: [who.personId], order: "updated-last" };
  }
}
