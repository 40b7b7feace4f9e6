import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { peopleWith } from "../organisasjon/unitPeople.ts";
import { isBarred } from "./access.ts";
import { mayOwn } from "./decideHands.ts";
import type { Report } from "./model.ts";
import { leadersFrom } from "./recipient.ts";
import type { ReportSettings } from "./settings.ts";

/**
 * Who may own a report (VA-02, VA-03): the leaders in its line and the chair of the board, without those who are parties to it, barred
 * from it or have it already. Others who lead a unit may own it as well, and are looked for by name.
 */
export function ownersFor(report: Report, organisation: Organisation, settings: ReportSettings): readonly PersonId[] {
  const line = report.unitId === null ? [] : leadersFrom(organisation, report.unitId);
  const chair = settings.boardChairId === null ? [] : [settings.boardChairId];
  return [...new Set([...line, ...chair])].filter(
    (id) =>
      !isHandler(report, id) && !isBarred(report, id, organisation) && mayOwn(id, "ownerId", organisation, settings).length === 0,
  );
}

/** Who may help with it (VA-05): HR advisers, the parties among them and those below a party apart. */
export function advisersFor(report: Report, organisation: Organisation): readonly PersonId[] {
  return peopleWith(organisation, "hr-raadgiver").filter((id) => !isHandler(report, id) && !isBarred(report, id, organisation));
}

function isHandler({ handlers }: Report, id: PersonId): boolean {
  return handlers.some(({ personId }) => personId === id);
}
