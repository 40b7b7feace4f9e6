import { weekStanding } from "#domain/hjemmekontor/enhetsuke/access.ts";
import { standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { seesCycle } from "#domain/oppfolging/syklus/access.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import type { CaseChange, CycleChange, NoteChange, ReportChange, SubCaseChange, UnitWeekChange } from "../changes/changes.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { settingsOf } from "./facts.ts";

/** That a colleague's day is another, and no more than that. */
type InWeek = Pick<CaseChange, "employeeId"> & { readonly kind: "in-week" };

import { substitutesNow } from "./hjemmekontor/substitutes.ts";

/**
 * Whether somebody may hear that a process has changed: whoever may see it, as the organisation is at this moment. Who
 * only owns a measure in a process is not told, since that would need its content: their page asks by itself.
 */
export function mayHear(context: DeskContext, { personId }: Who, change: InWeek | UnitWeekChange | CycleChange): boolean {
  const organisation = context.directory.organisation();
  if (change.kind === "unit-week") return weekStandingOf(context, personId, change.unitId) !== undefined;
  if (change.kind === "in-week") {
    const unitId = organisation.people.get(change.employeeId)?.unitId;
    return unitId !== undefined && weekStandingOf(context, personId, unitId) === "colleague";
  }
  if (change.unitId === null) return seesCycle(organisation, personId);
  return standingsTo(organisation, personId, change.unitId, undefined).length > 0;
}

/**
 * Who may hear that a case of home office, a report or a note has changed, as it is at this moment: of a case whoever may see it, of the
 * others those in whose lists it stands. Nothing is unsealed for it. A reporter hears of what they are told anyway, and not of what those who handle it do among themselves; of a note its writer
 * alone hears.
 */
export async function whoHears(
  context: DeskContext,
  change: CaseChange | ReportChange | NoteChange,
): Promise<(who: Who) => Promise<boolean>> {
  const { read } = context.store;
  if (change.kind === "case") {
    const { employeeId, copiedToHr } = change;
    const substitutes = await substitutesNow(context, read);
    return async ({ personId }) =>
      standingTo(context.directory.organisation(), personId, employeeId, copiedToHr, substitutes) !== undefined;
  }
  if (change.kind === "note") {
    const owner = await read.noteOwner(change.caseId);
    return async (who) => isKnown(context, who) && (await read.noteOwnerTag(who.personId)) === owner;
  }
  const readers = await read.reportReaders(change.caseId);
  return async (who) => {
    if (!isKnown(context, who) || readers.length === 0) return false;
    const tag = await read.personTag(who.personId);
    return readers.some(({ personTag, list }) => personTag === tag && (list === "inbox" || change.forReporter));
  };
}

function weekStandingOf(context: DeskContext, personId: PersonId, unitId: UnitId) {
  const settings = settingsOf(regimeOn(context.regimes, context.clock.today()));
  return weekStanding(context.directory.organisation(), personId, unitId, settings);
}

/**
 * Who may hear that a case of a report has changed, as it is at this moment, and at which version what they see of it is: those in whose lists it
 * stands, and of them nobody for whom nothing has changed by it (SB-19). Nothing is unsealed for it. Whoever was not told of the case stands in
 * none of its lists.
 */
export async function whoSeesAnew(
  context: DeskContext,
  change: SubCaseChange,
): Promise<(who: Who) => Promise<number | undefined>> {
  const { read } = context.store;
  const anew = (await read.subCaseViewers(change.caseId)).filter(({ changedAt }) => changedAt === change.version);
  return async (who) => {
    if (!isKnown(context, who) || anew.length === 0) return undefined;
    const tag = await read.subCaseTag(who.personId);
    return anew.find(({ personTag }) => personTag === tag)?.version;
  };
}
