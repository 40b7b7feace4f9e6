import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { peopleWith } from "../organisasjon/unitPeople.ts";
import { isBarred, standingsTo } from "./access.ts";
import { adviserRefusals, handedOver, mayOwn, mayTakeOver } from "./decideHands.ts";
import type { HandlerRole, Report } from "./model.ts";
import { leadersFrom } from "./recipient.ts";
import type { ReportSettings } from "./settings.ts";

/**
 * Who may take a report over, nearest in its line first, and who may help (VA-02, VA-05, VA-39). The same rules as the commands ask:
 * nobody is offered who would be refused.
 */
export function candidatesFor(
  report: Report,
  organisation: Organisation,
  settings: ReportSettings,
): { readonly owners: readonly PersonId[]; readonly advisers: readonly PersonId[] } {
  const handling = new Set(report.handlers.map(({ personId }) => personId));
  const line = report.unitId === null ? [] : leadersFrom(organisation, report.unitId);
  const leaders = [...organisation.units.values()].flatMap(({ leaderId }) => leaderId ?? []);
  const chair = settings.boardChairId === null ? [] : [settings.boardChairId];
  const owners = [...new Set([...line, ...leaders, ...chair])].filter(
    (id) =>
      !handling.has(id) && !isBarred(report, id, organisation) && mayOwn(id, "ownerId", organisation, settings).length === 0,
  );
  const helpers = [...peopleWith(organisation, "hr-raadgiver"), ...peopleWith(organisation, "hr-hms-sjef")];
  const advisers = [...new Set(helpers)].filter(
    (id) => !handling.has(id) && adviserRefusals(report, id, organisation).length === 0,
  );
  return { owners, advisers };
}

/**
 * To whom somebody who handles a report may hand it over: to those of their own kind (VA-02, VA-05, VA-08, VA-30). As above, nobody is
 * offered who would be refused.
 */
export function successorsFor(
  report: Report,
  viewerId: PersonId,
  organisation: Organisation,
  settings: ReportSettings,
): readonly PersonId[] {
  const standings = standingsTo(report, viewerId, organisation);
  const as = handedOver.find((role) => standings.includes(role));
  if (as === undefined) return [];
  const { owners, advisers } = candidatesFor(report, organisation, settings);
  const ofKind: Readonly<Record<HandlerRole, readonly PersonId[]>> = {
    eier: owners,
    mottak: settings.varslingsmottak,
    verneombud: [...peopleWith(organisation, "verneombud"), ...peopleWith(organisation, "hovedverneombud")],
    bistand: advisers,
    // Names an owner, and hands nothing over.
    sjef: [],
  };
  return [...new Set(ofKind[as])].filter((id) => mayTakeOver(report, id, as, { organisation, settings }).length === 0);
}
