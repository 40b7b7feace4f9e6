import { standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import { standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { seesCycle } from "#domain/oppfolging/syklus/access.ts";
import type { CaseChange, CycleChange, NoteChange, ReportChange, SubCaseChange } from "../changes/changes.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";

/**
 * Whether somebody may hear that a case or a process has changed: whoever may see it, as the organisation is at this moment. Who
 * only owns a measure in a process is not told, since that would need its content: their page asks by itself.
 */
export function mayHear(context: DeskContext, { personId }: Who, change: CaseChange | CycleChange): boolean {
  const organisation = context.directory.organisation();
  if (change.kind === "case") return standingTo(organisation, personId, change.employeeId, change.copiedToHr) !== undefined;
  if (change.unitId === null) return seesCycle(organisation, personId);
  return standingsTo(organisation, personId, change.unitId, undefined).length > 0;
}

/**
 * Who may hear that a report or a note has changed, as it is at this moment: those in whose lists it stands. Nothing is unsealed for
 * it. A reporter hears of what they are told anyway, and not of what those who handle it do among themselves; of a note its writer
 * alone hears.
 */
export async function whoHears(context: DeskContext, change: ReportChange | NoteChange): Promise<(who: Who) => Promise<boolean>> {
  const { read } = context.store;
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
