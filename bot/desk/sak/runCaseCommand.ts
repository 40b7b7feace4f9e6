import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { newParties } from "#domain/sak/apart.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { SubCase } from "#domain/sak/model.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { type TextKeeper, textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { caseCommand, noticeText, type PlainInput } from "./caseCommand.ts";
import { caseFacts, holidaysNow } from "./caseFacts.ts";
import { followHandsInReport, followOwnerInReport, followReport, tellReporter } from "./caseReport.ts";
import { keepApart } from "./followHands.ts";
import { measureHandedOn } from "./handOn.ts";
import { maskedDocument } from "./maskedDocument.ts";
import { noteReading } from "./noteReading.ts";
import { openSubCase } from "./openSubCase.ts";
import { detailOf } from "./readSubCase.ts";
import { saveSubCase } from "./saveSubCase.ts";

export type CaseOutcome = Outcome<CaseDetail, CaseDetail>;

/** Carries out what somebody wants with a case. `version` is the one they saw; when what they see has moved on they get it as it is now. */
export async function runCaseCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: CaseCommandInput,
): Promise<CaseOutcome> {
  if (!isKnown(context, who)) return notFound;
  const holidays = await holidaysNow(context);
  const actor = { kind: "person", id: who.personId } as const;
  const outcome = await context.store.transaction(async (tx): Promise<CaseOutcome> => {
    const open = await openSubCase(context, tx, who, id);
    if (open === undefined) return notFound;
    const facts = await caseFacts(context, tx, open.state, actor, holidays);
    const stale = async (): Promise<CaseOutcome> => {
      await noteReading(context, tx, who, open);
      return { kind: "stale", current: await detailOf(context, tx, who, open, facts) };
    };
    // What others do that this person does not see makes nothing of theirs stale: by that they would learn of it.
    if ((await tx.subCaseView(id, who.personId)) !== version) return stale();
    const keeper = textKeeper(context);
    const command = await commandOf(context, tx, open.state, input, keeper);
    if (command === "undated") return refused([{ rule: null, code: "CASE_ANSWER_MISSING", field: "interviews" }]);
    const engaged = await engagedElsewhere(tx, open.state, input);
    const decision = decideCase(open.state, command, { ...facts, engaged });
    if (!decision.ok) return refused(decision.refusals);
    const handed = input.type === "HandOnMeasure" ? measureHandedOn(context, open.state, input) : undefined;
    if (handed?.ok === false) return refused(handed.refusals);
    const texts = keeper.kept();
    const own = texts.filter(({ object }) => object !== noticeText);
    const change = { before: { state: open.state, facts }, expectedVersion: open.stored.version, actor, texts: own };
    if ((await saveSubCase(context, tx, decision.events, change)) === "stale") return stale();
    if (handed?.ok === true) await tx.keepHanded(handed.waiting);
    const notice = texts.filter(({ object }) => object === noticeText);
    await tellReporter(context, tx, open.state.reportId, decision.events, actor, notice);
    await keepApart(context, tx, await otherCases(tx, open.state), newParties(decision.events));
    await followHandsInReport(context, tx, open.state.reportId, decision.events);
    await followOwnerInReport(context, tx, open.state, decision.events);
    await followReport(context, tx, open.state.reportId, decision.events);
    // Whoever has stepped back or handed over has had their last look.
    const after = await openSubCase(context, tx, who, id);
    if (after === undefined) return notFound;
    return done(await detailOf(context, tx, who, after, facts));
  });
  if (outcome.kind === "done" || outcome.kind === "not_found") context.wake();
  return outcome;
}

async function otherCases(reads: StoreReads, { id, reportId }: SubCase): Promise<readonly CaseId[]> {
  return (await reads.subCasesOf(reportId)).filter((other) => other !== id);
}

/** Whether whom a party would name to help them handles the report, or another case of it: found without opening any. */
async function engagedElsewhere(reads: StoreReads, state: SubCase, input: CaseCommandInput): Promise<readonly PersonId[]> {
  if (input.type !== "NameRepresentative" || input.personId === null) return [];
  const { personId } = input;
  if ((await reads.reportLists(state.reportId, personId)).includes("inbox")) return [personId];
  for (const other of await otherCases(reads, state)) {
    if ((await reads.subCaseLists(other, personId)).includes("handled")) return [personId];
  }
  return [];
}

async function commandOf(
  context: DeskContext,
  tx: StoreTx,
  state: SubCase,
  input: CaseCommandInput,
  keeper: TextKeeper,
): Promise<CaseCommand | "undated"> {
  if (input.type === "HandOnMeasure") return { type: input.type };
  if (input.type === "ShareDocument") return maskedDocument(context, tx, state, input, keeper);
  if (input.type !== "MakePlan") return caseCommand(input, keeper, context.newId);
  const interviews = input.interviews.flatMap(({ on, ...rest }) => (on === null ? [] : [{ ...rest, on }]));
  const information = input.information.flatMap(({ on, ...rest }) => (on === null ? [] : [{ ...rest, on }]));
  if (interviews.length < input.interviews.length || information.length < input.information.length) return "undated";
  const plan: PlainInput = { type: input.type, interviews, information };
  return caseCommand(plan, keeper, context.newId);
}
