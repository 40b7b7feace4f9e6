import { type ReportAnswersInput, reportAnswers } from "#domain/contract/meldingCommand.ts";
import type { ReportDraftList, ReportDraftView } from "#domain/contract/meldingViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import type { StoredDraft } from "../../store/caseTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";

/*
 * Drafts of reports are sealed like all others and lie under a tag in the place of their owner. They are never sent by themselves,
 * never reminded of, and gone, key and all, in one click.
 */

/** Begun reports at once: more than anybody needs, and a bound on what one person can fill. */
const draftsAtMost = 20;

/** Keeps what was typed, right or wrong. `id` is `null` for a new one; `version` is the one that the person saw. */
export async function saveReportDraft(
  context: DeskContext,
  who: Who,
  draft: { readonly id: CaseId | null; readonly version: number; readonly answers: ReportAnswersInput },
): Promise<Outcome<ReportDraftView, ReportDraftView>> {
  if (!isKnown(context, who)) return notFound;
  return context.store.transaction(async (tx) => {
    const ownerId = await tx.draftOwner(who.personId);
    const kept = draft.id === null ? undefined : await tx.loadDraft(draft.id, ownerId);
    if (draft.id !== null && kept === undefined) return notFound;
    if (kept !== undefined && kept.version !== draft.version) return { kind: "stale", current: viewOf(context, kept) };
    if (kept === undefined && (await tx.draftsOf(ownerId)).length >= draftsAtMost)
      return { kind: "refused", refusals: [{ rule: null, code: "TOO_MANY_DRAFTS", max: draftsAtMost }] };
    const id = kept?.id ?? (context.newId() as CaseId);
    await tx.saveDraft({
      id,
      ownerId,
      kind: "melding",
      step: draft.answers.kind,
      caseId: null,
      content: draft.answers,
      updatedAt: context.clock.now(),
      expectedVersion: kept?.version ?? 0,
    });
    const saved = await tx.loadDraft(id, ownerId);
    return saved === undefined ? notFound : done(viewOf(context, saved));
  });
}

export async function readReportDraft(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<ReportDraftView>> {
  if (!isKnown(context, who)) return notFound;
  const reads = context.store.read;
  const draft = await reads.loadDraft(id, await reads.draftOwner(who.personId));
  return draft === undefined ? notFound : done(viewOf(context, draft));
}

/** What somebody has begun, newest first: its kind and when, and nothing of what they wrote. */
export async function listReportDrafts(context: DeskContext, who: Who): Promise<Outcome<ReportDraftList>> {
  if (!isKnown(context, who)) return notFound;
  const items = (await draftsOf(context.store.read, who)).map(({ id, step, updatedAt }) => ({
    id,
    kind: reportAnswers.shape.kind.parse(step),
    updatedOn: osloDate(updatedAt),
  }));
  return done({ items });
}

/** Throws a draft away with its key, for good. Doing it again changes nothing. */
export async function discardReportDraft(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<ReportDraftList>> {
  if (!isKnown(context, who)) return notFound;
  await context.store.transaction(async (tx) => tx.deleteDraft(id, await tx.draftOwner(who.personId)));
  return listReportDrafts(context, who);
}

async function draftsOf(reads: StoreReads, who: Who): Promise<readonly StoredDraft[]> {
  return reads.draftsOf(await reads.draftOwner(who.personId));
}

function viewOf({ directory }: DeskContext, { id, version, content, updatedAt }: StoredDraft): ReportDraftView {
  const answers = reportAnswers.parse(content);
  const named = [...answers.members, ...answers.counterparts.flatMap((one) => (one.kind === "person" ? [one.id] : []))];
  const people = [...new Set(named)].map((personId) => personView(directory.organisation(), personId));
  return { id, version, answers, people, updatedOn: osloDate(updatedAt) };
}
