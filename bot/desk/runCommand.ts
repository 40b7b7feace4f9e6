import type { AssessmentInput, CommandInput } from "#domain/contract/command.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { decideDay } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { DayCommand } from "#domain/hjemmekontor/enkeltdag/model.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { Assessment, Command } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { standardAgreementOf } from "#domain/hjemmekontor/fastAvtale/standardAgreement.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import type { StoredEvent } from "../store/caseTypes.ts";
import type { StoreTx } from "../store/types.ts";
import type { DeskContext, Who } from "./context.ts";
import { agreementFacts, dayFacts, settingsOf, surroundingsOf } from "./facts.ts";
import { contentHashOf, contentTexts } from "./hjemmekontor/contentHash.ts";
import { equipmentCommand } from "./hjemmekontor/equipmentCommand.ts";
import { attachAgain, draftBegunOf, draftKeptBy, keepAsNewApplication } from "./hjemmekontor/withdrawnDraft.ts";
import { type TextKeeper, textKeeper } from "./keepText.ts";
import { openCase } from "./openCase.ts";
import { done, notFound, type Outcome, refused } from "./outcome.ts";
import { aboutCase, detailOf, readCase } from "./readCase.ts";
import { saveAgreement, saveDay } from "./saveChange.ts";
import { undoFacts } from "./undoFacts.ts";

/**
 * Carries out what somebody wants with an existing case, from chat or tab: load, check access, decide, save, tell. `version` is
 * the one the person saw; when the case has moved on they get it as it is now and nothing is done. The answer is read when that is
 * committed (see `readCase`).
 */
export async function runCommand(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  input: CommandInput,
): Promise<Outcome<CaseDetail>> {
  const outcome = await context.store.transaction((tx) => inTransaction(context, tx, who, id, version, input));
  if (outcome.kind === "refused" || outcome.kind === "not_found") return outcome;
  if (outcome.kind === "done") context.wake();
  const now = await readCase(context, who, id);
  return outcome.kind === "stale" && now.kind === "done" ? { kind: "stale", current: now.value } : now;
}

async function inTransaction(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  id: CaseId,
  version: number,
  input: CommandInput,
): Promise<Outcome<null, null>> {
  const stale = { kind: "stale", current: null } as const;
  const open = await openCase(context, tx, who, id);
  if (open === undefined) return notFound;
  if (open.loaded.stored.version !== version) return stale;
  const keeper = textKeeper(context);
  const events = input.type === "Undo" || input.type === "UndoDay" ? await tx.events(id) : [];
  const begun = input.type === "Withdraw" ? await draftBegunOf(tx, who, id) : undefined;
  const kept = draftKeptBy(events);
  const beside = { events, ...(begun === undefined ? {} : { keptDraftId: begun.id }) };
  const saved = await decideAndSave(context, tx, who, open.loaded, input, keeper, beside);
  if (saved === "unfit") return notFound;
  if (saved === "stale") return stale;
  if (saved !== "saved") return saved;
  if (begun !== undefined) await keepAsNewApplication(tx, begun);
  if (kept !== undefined) await attachAgain(tx, who, id, kept);
  return done(null);
}

type Loaded = NonNullable<Awaited<ReturnType<typeof openCase>>>["loaded"];

/** `unfit`: the command belongs to another kind of case, so for this one it does not exist. */
async function decideAndSave(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  loaded: Loaded,
  input: CommandInput,
  keeper: TextKeeper,
  { events, ...kept }: { readonly events: readonly StoredEvent[]; readonly keptDraftId?: CaseId },
): Promise<"saved" | "stale" | "unfit" | ReturnType<typeof refused>> {
  const about = { ...aboutCase(who.personId, loaded), ...undoFacts(context, events) };
  const surroundings = await surroundingsOf(context, tx, loaded.state.employeeId);
  const change = { stored: loaded.stored, by: who.personId, ...kept };
  if (loaded.kind === "fast-avtale") {
    const command = agreementCommand(input, keeper);
    if (command === undefined) return "unfit";
    const decision = decide(
      loaded.state,
      await withOwnHash(context, tx, who, loaded, command, keeper),
      agreementFacts(context, surroundings, about),
    );
    if (!decision.ok) return refused(decision.refusals);
    return saveAgreement(context, tx, loaded.state, decision.events, { ...change, texts: keeper.kept() });
  }
  const command = dayCommand(input, keeper);
  if (command === undefined) return "unfit";
  const decision = decideDay(loaded.state, command, dayFacts(context, surroundings, about));
  if (!decision.ok) return refused(decision.refusals);
  return saveDay(context, tx, loaded.state, decision.events, { ...change, texts: keeper.kept() });
}

/**
 * HO-14: what is approved and accepted is what lies here. A hash that does not fit this content was made from another version of it, and
 * is answered as an outdated template.
 */
async function withOwnHash(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  loaded: Extract<Loaded, { kind: "fast-avtale" }>,
  command: Command,
  keeper: TextKeeper,
): Promise<Command> {
  if (command.type === "Approve") {
    const approved = { ...loaded.state, assessment: command.assessment };
    const before = await tx.texts(approved.id, contentTexts(loaded.state));
    const words = new Map([...before, ...keeper.kept().map(({ textId, text }) => [textId, text] as const)]);
    const { standardAgreements } = settingsOf(regimeOn(context.regimes, approved.rulesOn));
    const { version } = standardAgreementOf(standardAgreements, approved);
    return { ...command, contentHash: contentHashOf(approved, version, words) };
  }
  if (command.type !== "Accept") return command;
  const open = await openCase(context, tx, who, loaded.state.id);
  if (open === undefined) throw new Error("case lost within a transaction");
  const detail = await detailOf(context, tx, who, open);
  const fits = detail.kind === "fast-avtale" && detail.contentHash === command.contentHash;
  return fits ? command : { ...command, templateVersion: "" };
}

function agreementCommand(input: CommandInput, keeper: TextKeeper): Command | undefined {
  switch (input.type) {
    case "Approve":
      return { type: "Approve", assessment: assessmentOf(input.assessment, keeper) };
    case "Return":
    case "Reject":
      return { type: input.type, reason: keeper.keep("reason", input.reason) };
    case "Accept":
      return { type: "Accept", templateVersion: input.templateVersion, contentHash: input.contentHash };
    case "Decline":
    case "Withdraw":
    case "FollowUp":
    case "HoldDialogue":
    case "Undo":
      return { type: input.type };
    case "CallIn":
      return { type: "CallIn", date: input.date };
    case "Terminate":
      return { type: "Terminate", lastDay: input.lastDay };
    case "HandOverEquipment":
    case "DoWithoutEquipment":
    case "TakeBackEquipment":
    case "StrikeEquipment":
      return equipmentCommand(input, keeper);
    case "ApproveDay":
    case "RejectDay":
    case "WithdrawDay":
    case "UndoDay":
    case "CallInDay":
      return undefined;
  }
}

function dayCommand(input: CommandInput, keeper: TextKeeper): DayCommand | undefined {
  switch (input.type) {
    case "ApproveDay":
    case "WithdrawDay":
    case "UndoDay":
      return { type: input.type };
    case "RejectDay":
      return { type: "RejectDay", reason: keeper.keep("reason", input.reason) };
    case "CallInDay":
      return { type: "CallInDay", date: input.date };
    case "Approve":
    case "Return":
    case "Reject":
    case "Accept":
    case "Decline":
    case "Withdraw":
    case "CallIn":
    case "Terminate":
    case "FollowUp":
    case "HoldDialogue":
    case "Undo":
    case "HandOverEquipment":
    case "DoWithoutEquipment":
    case "TakeBackEquipment":
    case "StrikeEquipment":
      return undefined;
  }
}

function assessmentOf(input: AssessmentInput, keeper: TextKeeper): Assessment<TextRef> {
  return {
    ...input,
    workEnvironment: keeper.keep("workEnvironment", input.workEnvironment),
    overrideReason: keeper.keep("overrideReason", input.overrideReason),
  };
}
