import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, TextId } from "#domain/kernel/ids.ts";
import { keepsRecordOf } from "#domain/oppbevaring/access.ts";
import { decideRetention } from "#domain/oppbevaring/decide.ts";
import { dueOf } from "#domain/oppbevaring/due.ts";
import { evolveRetention } from "#domain/oppbevaring/evolve.ts";
import type { Retention, RetentionCommand, RetentionEvent, RetentionPeriod } from "#domain/oppbevaring/model.ts";
import { retentionNotificationsFor } from "#domain/oppbevaring/notify.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { type TextKeeper, textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import type { LoadedRetained, RetainedCases } from "./retainedCases.ts";

/** Which module's cases, and how long they are kept. */
export type Retaining = { readonly cases: RetainedCases; readonly periods: readonly RetentionPeriod[] };

/** What somebody asks for; a reason as it was typed. */
export type RetentionInput =
  | { readonly type: "PlaceHold" | "LiftHold"; readonly reason: string | null }
  | { readonly type: "ProposeErasure" | "WithdrawProposal" | "ConfirmErasure" };

/** How far the erasure of a case has come, for whoever has the records role. It says nothing of what the case is about. */
export type RetentionView = {
  readonly id: CaseId;
  readonly kind: string;
  readonly version: number;
  readonly due: ReturnType<typeof dueOf>;
  readonly retention: Retention;
  /** Why it is on hold; `null` where it is not, or its content is erased. */
  readonly holdReason: string | null;
};

type RetentionOutcome = Outcome<RetentionView, RetentionView>;

/** How far the erasure of a case has come. Whom the case is about finds nothing, whatever their role. */
export async function readRetention(
  context: DeskContext,
  who: Who,
  retaining: Retaining,
  id: CaseId,
): Promise<Outcome<RetentionView>> {
  const loaded = await openRetained(context, context.store.read, who, retaining, id);
  return loaded === undefined ? notFound : done(await viewOf(context.store.read, retaining, loaded));
}

/** Takes a step in the keeping or erasure of a case, from the version that the person saw. The last one destroys the case's key. */
export async function runRetentionCommand(
  context: DeskContext,
  who: Who,
  retaining: Retaining,
  id: CaseId,
  version: number,
  input: RetentionInput,
): Promise<RetentionOutcome> {
  const actor: Actor = { kind: "person", id: who.personId };
  const outcome = await context.store.transaction(async (tx): Promise<RetentionOutcome> => {
    const loaded = await openRetained(context, tx, who, retaining, id);
    if (loaded === undefined) return notFound;
    if (loaded.version !== version) return { kind: "stale", current: await viewOf(tx, retaining, loaded) };
    const keeper = textKeeper(context);
    const decision = decide(context, retaining, loaded, commandOf(input, keeper), actor);
    if (!decision.ok) return refused(decision.refusals);
    if (keeper.kept().length > 0) await tx.putTexts(id, keeper.kept());
    const saved = await record(context, tx, retaining, loaded, decision.events, actor);
    if (saved === "stale") {
      const current = await openRetained(context, tx, who, retaining, id);
      return current === undefined ? notFound : { kind: "stale", current: await viewOf(tx, retaining, current) };
    }
    // Not read again: a case whose state is sealed as well cannot be, once it is erased.
    const retention = decision.events.reduce(evolveRetention, loaded.retention);
    return done(await viewOf(tx, retaining, { ...loaded, retention, version: version + decision.events.length }));
  });
  if (outcome.kind === "done") context.wake();
  return outcome;
}

/** Decides on a step with the facts of now. */
export function decide(
  context: DeskContext,
  { periods }: Retaining,
  { retained, retention }: LoadedRetained,
  command: RetentionCommand,
  actor: Actor,
) {
  const organisation = context.directory.organisation();
  return decideRetention(retention, command, { actor, now: context.clock.now(), organisation, retained, periods });
}

/** Records the events of a step, in the caller's transaction, with who is told of them; an erasure destroys the case's key. */
export async function record(
  context: DeskContext,
  tx: StoreTx,
  { cases }: Retaining,
  loaded: LoadedRetained,
  events: readonly RetentionEvent[],
  actor: Actor,
): Promise<"saved" | "stale"> {
  const { retained, version } = loaded;
  const saved = await cases.save(tx, loaded, events, { actor, now: context.clock.now() });
  if (saved === "stale") return saved;
  if (events.some((event) => event.type === "CaseErased")) await tx.destroyCaseKey(retained.id);
  const organisation = context.directory.organisation();
  const told = events.flatMap((event) => retentionNotificationsFor(event, retained, organisation));
  const now = context.clock.wallNow();
  const jobs = told.map((notification) => cases.tellJob(tx, loaded, version + events.length, notification, now));
  await tx.enqueue(await Promise.all(jobs));
  return saved;
}

async function openRetained(
  context: DeskContext,
  reads: StoreReads,
  who: Who,
  { cases }: Retaining,
  id: CaseId,
): Promise<LoadedRetained | undefined> {
  if (!isKnown(context, who)) return undefined;
  const loaded = await cases.load(reads, id);
  if (loaded === undefined) return undefined;
  return keepsRecordOf(context.directory.organisation(), who.personId, loaded.retained) ? loaded : undefined;
}

/** What may be said of it. */
export async function viewOf(reads: StoreReads, { periods }: Retaining, loaded: LoadedRetained): Promise<RetentionView> {
  const { retained, retention, version } = loaded;
  const textId: TextId | undefined = retention.hold?.reason.textId;
  const opened = textId === undefined ? undefined : await reads.openTexts(retained.id, [textId]);
  const holdReason = opened?.kind === "opened" && textId !== undefined ? (opened.texts.get(textId) ?? null) : null;
  return { id: retained.id, kind: retained.kind, version, due: dueOf(retained, periods), retention, holdReason };
}

function commandOf(input: RetentionInput, keeper: TextKeeper): RetentionCommand {
  switch (input.type) {
    case "PlaceHold":
    case "LiftHold":
      return { type: input.type, reason: keeper.keep(input.type === "PlaceHold" ? "hold" : "hold-lifted", input.reason) };
    case "ProposeErasure":
    case "WithdrawProposal":
    case "ConfirmErasure":
      return { type: input.type };
  }
}
