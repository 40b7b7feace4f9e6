import type { CaseDetail } from "#domain/contract/views.ts";
import { checkApplication } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { decide, type Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { Application } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { ApplicationRefusal } from "#domain/hjemmekontor/fastAvtale/refusals.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { StoredDraft } from "../store/caseTypes.ts";
import type { StoreReads, StoreTx } from "../store/types.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { type Answers, answersOf, blank, cleaned, keptApplication, withLengths } from "./draftAnswers.ts";
import { agreementFacts, type Surroundings, surroundingsOf } from "./facts.ts";
import { textKeeper } from "./keepText.ts";
import { openCase } from "./openCase.ts";
import { done, notFound, type Outcome, refused } from "./outcome.ts";
import { detailOf, readCase } from "./readCase.ts";
import { madeOfDraft, saveAgreement } from "./saveChange.ts";

/** A half-filled application as its owner sees it, with everything that still keeps it from being sent. */
export type DraftView = {
  readonly id: CaseId;
  readonly version: number;
  readonly step: string;
  readonly answers: Answers;
  readonly refusals: readonly ApplicationRefusal[];
  /** Invisible characters taken out of what was just typed. */
  readonly removedCharacters: number;
  /** The returned application that is being changed; `null` for a new one. */
  readonly caseId: CaseId | null;
  readonly facts: Pick<Facts, "today" | "settings" | "meetingDay">;
};

/** The application that the person has begun, or a new one with the working time that the directory knows. */
export async function openDraft(context: DeskContext, who: Who, firstStep: string): Promise<Outcome<DraftView>> {
  const person = context.directory.organisation().people.get(who.personId);
  if (person?.active !== true) return notFound;
  return context.store.transaction(async (tx) => {
    const facts = await draftFacts(context, tx, who, null);
    if (facts.regime?.kind !== "NORMAL") return refused(checkApplication(blank as Application<never>, facts));
    const begun = (await tx.draftsOf(who.personId)).find((draft) => draft.kind === "fast-avtale");
    if (begun !== undefined) return done(draftView(begun, await draftFacts(context, tx, who, begun.caseId)));
    const content: Answers = { ...blank, weeklyMinutes: person.contractedMinutes ?? null };
    return done(
      await beginDraft(context, tx, who, { id: context.newId() as CaseId, caseId: null, step: firstStep, content }, facts),
    );
  });
}

/** A returned application opened for change, with what was sent filled in. */
export async function reopenDraft(
  context: DeskContext,
  who: Who,
  caseId: CaseId,
  firstStep: string,
): Promise<Outcome<DraftView>> {
  return context.store.transaction(async (tx) => {
    const open = await openCase(context, tx, who, caseId);
    if (open?.standing !== "employee" || open.loaded.kind !== "fast-avtale") return notFound;
    const current = await detailOf(context, tx, who, open);
    if (current.kind !== "fast-avtale" || current.status !== "RETURNERT") return { kind: "stale", current };
    const begun = (await tx.draftsOf(who.personId)).find((draft) => draft.caseId === caseId);
    const facts = await draftFacts(context, tx, who, caseId);
    if (begun !== undefined) return done(draftView(begun, facts));
    const content = answersOf(current, open.loaded.state.agreement);
    return done(await beginDraft(context, tx, who, { id: context.newId() as CaseId, caseId, step: firstStep, content }, facts));
  });
}

/** Whether the person has begun an application and not sent it. */
export async function hasDraft(context: DeskContext, who: Who): Promise<boolean> {
  if (!isKnown(context, who)) return false;
  return (await context.store.read.draftsOf(who.personId)).length > 0;
}

/** The draft with this id; only its owner finds it. */
export async function readDraft(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<DraftView>> {
  const draft = await ownDraft(context, context.store.read, who, id);
  if (draft === undefined) return notFound;
  return done(draftView(draft, await draftFacts(context, context.store.read, who, draft.caseId)));
}

/**
 * Keeps what was typed, right or wrong, and where the person now is. `version` is that of the card: an older card changes
 * nothing and gets the draft as it is. The answer to HO-22's question is never kept when it is yes: nothing of it is to be stored.
 */
export async function saveAnswers(
  context: DeskContext,
  who: Who,
  id: CaseId,
  version: number,
  typed: Partial<Answers>,
  stepAfter: (view: DraftView) => string,
): Promise<Outcome<DraftView>> {
  return context.store.transaction(async (tx) => {
    const draft = await ownDraft(context, tx, who, id);
    if (draft === undefined) return notFound;
    const facts = await draftFacts(context, tx, who, draft.caseId);
    if (draft.version !== version) return done(draftView(draft, facts));
    const { answers, removed } = cleaned({ ...contentOf(draft), ...typed });
    const kept: Answers = { ...answers, conflict: answers.conflict === true ? null : answers.conflict };
    const view = { ...draftView({ ...draft, content: answers }, facts), removedCharacters: removed };
    const step = stepAfter(view);
    const saved = await tx.saveDraft({
      ...draft,
      expectedVersion: version,
      step,
      content: kept,
      updatedAt: context.clock.wallNow(),
    });
    if (saved === "stale") throw new Error("draft changed within a transaction");
    return done({ ...view, step, version: version + 1 });
  });
}

/** Throws a draft away. A returned application stays as it was sent. */
export async function discardDraft(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<null>> {
  return context.store.transaction(async (tx) => {
    if ((await ownDraft(context, tx, who, id)) === undefined) return notFound;
    await tx.deleteDraft(id, who.personId);
    return done(null);
  });
}

/**
 * Sends the draft. The case gets the draft's id, so that a card sent twice makes one case: the second time answers with what the
 * first one made. Refused, the draft stays as it is.
 */
export async function submitDraft(context: DeskContext, who: Who, id: CaseId, version: number): Promise<Outcome<CaseDetail>> {
  const outcome = await context.store.transaction(async (tx): Promise<Outcome<Sent>> => {
    const draft = await ownDraft(context, tx, who, id);
    if (draft === undefined) return sentBefore(context, tx, who, id);
    const caseId = draft.caseId ?? id;
    // A new one is not looked for: see `saveCase`, which finds it.
    const open = draft.caseId === null ? undefined : await openCase(context, tx, who, caseId);
    const surroundings = await surroundingsOf(context, tx, who.personId);
    const facts = factsIn(context, surroundings, who, draft.caseId);
    if (draft.version !== version) return refused(draftView(draft, facts).refusals);
    const keeper = textKeeper(context);
    const application = keptApplication(contentOf(draft), keeper);
    const before = open?.loaded.kind === "fast-avtale" ? open.loaded.state : undefined;
    const command =
      draft.caseId === null
        ? ({ type: "Submit", id: caseId, application } as const)
        : ({ type: "Resubmit", application } as const);
    if (command.type === "Resubmit" && before === undefined) return notFound;
    const decision = decide(before, command, facts);
    if (!decision.ok) return refused(decision.refusals);
    const change = { stored: open?.loaded.stored, by: who.personId, texts: keeper.kept(), draftId: id };
    const saved = await saveAgreement(context, tx, before, decision.events, change);
    // The id is taken, by a single day that was asked for with it: never one case on top of another.
    if (saved === "stale" && draft.caseId === null) return refused([{ rule: null, code: "EXISTS_ALREADY" }]);
    if (saved === "stale") throw new Error("case changed within a transaction");
    await tx.deleteDraft(id, who.personId);
    return done({ caseId, surroundings });
  });
  if (outcome.kind !== "done") return outcome;
  context.wake();
  return readCase(context, who, outcome.value.caseId, outcome.value.surroundings);
}

/** A draft by id, for its owner, while they are here. */
async function ownDraft(context: DeskContext, reads: StoreReads, who: Who, id: CaseId): Promise<StoredDraft | undefined> {
  return isKnown(context, who) ? reads.loadDraft(id, who.personId) : undefined;
}

/** What a draft was sent as, and what its owner had beside it. */
type Sent = { readonly caseId: CaseId; readonly surroundings: Surroundings };

/** What a draft became that was sent already: the case of its own id, or the returned one that was sent again with it. */
async function sentBefore(context: DeskContext, tx: StoreTx, who: Who, draftId: CaseId): Promise<Outcome<Sent>> {
  const surroundings = await surroundingsOf(context, tx, who.personId);
  for (const { id } of surroundings.agreements) {
    if (id !== draftId && !(await tx.events(id)).some((event) => madeOfDraft(event) === draftId)) continue;
    if ((await openCase(context, tx, who, id)) !== undefined) return done({ caseId: id, surroundings });
  }
  return notFound;
}

export async function beginDraft(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  draft: Pick<StoredDraft, "id" | "caseId" | "step"> & { readonly content: Answers },
  facts: Facts,
): Promise<DraftView> {
  const stored = { ...draft, ownerId: who.personId, kind: "fast-avtale", updatedAt: context.clock.wallNow() } as const;
  await tx.saveDraft({ ...stored, expectedVersion: 0 });
  return draftView({ ...stored, version: 1 }, facts);
}

export async function draftFacts(context: DeskContext, reads: StoreReads, who: Who, caseId: CaseId | null): Promise<Facts> {
  return factsIn(context, await surroundingsOf(context, reads, who.personId), who, caseId);
}

function factsIn(context: DeskContext, surroundings: Surroundings, who: Who, caseId: CaseId | null): Facts {
  const actor = { kind: "person", id: who.personId } as const;
  return agreementFacts(context, surroundings, { actor, employeeId: who.personId, ...(caseId === null ? {} : { caseId }) });
}

export function draftView(draft: StoredDraft, facts: Facts): DraftView {
  const answers = contentOf(draft);
  return {
    id: draft.id,
    version: draft.version,
    step: draft.step,
    answers,
    refusals: checkApplication(withLengths(answers), facts),
    removedCharacters: 0,
    caseId: draft.caseId,
    facts: { today: facts.today, settings: facts.settings, meetingDay: facts.meetingDay },
  };
}

// Written by this file alone, sealed since.
function contentOf(draft: StoredDraft): Answers {
  return draft.content as Answers;
}
