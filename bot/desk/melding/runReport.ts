import type { ReportCommandInput, ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import { decideReport } from "#domain/melding/decide.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import type { StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { textKeeper } from "../keepText.ts";
import { noteOwnExamination } from "../oppfolging/ownExamination.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { followCases } from "../sak/caseReport.ts";
import { freeNumbers } from "./caseNumber.ts";
import { copyTexts } from "./copyTexts.ts";
import { factsFor } from "./factsFor.ts";
import { openReport } from "./openReport.ts";
import { detailOf } from "./readReport.ts";
import { beginning, type Ids, reportCommand } from "./reportCommand.ts";
import { saveReport } from "./saveReport.ts";
import { decideOpened } from "./seenReport.ts";

export type ReportOutcome = Outcome<ReportDetail, ReportDetail>;

export const asPerson = ({ personId }: Who): ReportActor => ({ kind: "person", id: personId });

/** Ids and numbers of a named person's commands; numbers are drawn until one is free. */
export async function idsFor(context: DeskContext, tx: StoreTx, newId: () => string): Promise<Ids> {
  const [number] = await freeNumbers(context, tx, 1);
  return { newId, newNumber: () => number as string };
}

/**
 * Begins a report from the form, from a leader's log of an oral approach, or on the leader's own duty. `draftId` is the draft that it
 * was made of, which goes with it: sent twice, it is one report.
 */
export async function beginReport(
  context: DeskContext,
  who: Who,
  request: ReportRequest,
  draftId?: CaseId,
): Promise<ReportOutcome> {
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<ReportOutcome> => {
    const id = draftId ?? (context.newId() as CaseId);
    const sent = await openReport(context, tx, who, id);
    if (sent !== undefined) return done(await detailOf(context, tx, who, sent));
    const keeper = textKeeper(context);
    const ids = await idsFor(context, tx, context.newId);
    const command = beginning(request, keeper, ids, 0, id);
    const related = request.type === "Submit" ? request.answers.relatedNumber : null;
    const decision = decideReport(undefined, command, await factsFor(context, tx, asPerson(who), { relatedNumber: related }));
    if (!decision.ok) return refused(decision.refusals);
    const change = { before: undefined, expectedVersion: 0, actor: asPerson(who), texts: keeper.kept() };
    // Somebody else's report of that id: a draft's id is known to its owner alone, so this is no honest mistake.
    if ((await saveReport(context, tx, decision.events, change)) === "stale") return notFound;
    await noteOwnExamination(context, tx, decision.events);
    if (draftId !== undefined) await tx.deleteDraft(draftId, await tx.draftOwner(who.personId));
    return after(context, tx, who, id);
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** Carries out what somebody wants with a report. `version` is the one they saw; when it has moved on they get it as it is now. */
export async function runReportCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: ReportCommandInput,
  files = 0,
): Promise<ReportOutcome> {
  if (!isKnown(context, who)) return notFound;
  const outcome = await context.store.transaction(async (tx): Promise<ReportOutcome> => {
    const open = await openReport(context, tx, who, id);
    if (open === undefined) return notFound;
    if (open.stored.version !== version) return { kind: "stale", current: await detailOf(context, tx, who, open) };
    const keeper = textKeeper(context);
    const command = reportCommand(input, keeper, await idsFor(context, tx, context.newId), files);
    const decision = decideOpened(open, command, await factsFor(context, tx, asPerson(who), open));
    if (!decision.ok) return refused(decision.refusals);
    const { report: before, stored } = open.whole;
    const change = { before, expectedVersion: stored.version, actor: asPerson(who), texts: keeper.kept() };
    const own = decision.events.filter(({ type }) => type !== "ReportForwarded");
    if ((await saveReport(context, tx, own, change)) === "stale")
      return { kind: "stale", current: await detailOf(context, tx, who, open) };
    // A varsel whose cases are over ends when its sender has been told (VA-30).
    if (own.some(({ type }) => type === "FeedbackGiven")) await followCases(context, tx, id);
    for (const event of decision.events)
      if (event.type === "ReportForwarded") await beginForwarded(context, tx, asPerson(who), event);
    return after(context, tx, who, id);
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** What they see of it now. Whoever has stepped back or handed over has had their last look. */
async function after(context: DeskContext, tx: StoreTx, who: Who, id: CaseId): Promise<ReportOutcome> {
  const open = await openReport(context, tx, who, id);
  return open === undefined ? notFound : done(await detailOf(context, tx, who, open));
}

/**
 * VA-08: the report that the employer gets, with the words copied under its own key, so that the two can be erased apart. Of a reporter
 * without a name none goes along (7.14).
 */
async function beginForwarded(
  context: DeskContext,
  tx: StoreTx,
  actor: ReportActor,
  forwarded: Extract<ReportEvent, { type: "ReportForwarded" }>,
): Promise<void> {
  const { value: event, texts } = await copyTexts(tx, forwarded.from, forwarded, context.newId);
  const saved = await saveReport(context, tx, [event], { before: undefined, expectedVersion: 0, actor, texts });
  if (saved === "stale") throw new Error("the forwarded report has an id that is taken");
}
