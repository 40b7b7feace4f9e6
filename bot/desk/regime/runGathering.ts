import type { GatheringRequest, GatheringView } from "#domain/contract/gatherings.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { holdsMeetingsOf } from "#domain/regime/moete/access.ts";
import { decideGathering, evolveGathering } from "#domain/regime/moete/decide.ts";
import type { Gathering, GatheringCommand } from "#domain/regime/moete/model.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { StoredGathering } from "../../store/gatheringTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { substitutesNow } from "../hjemmekontor/substitutes.ts";
import { textKeeper } from "../keepText.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { asGathering, gatheringView, rulesAtHand } from "./gatheringViews.ts";

type Answer = Outcome<GatheringView, GatheringView>;

/**
 * PA-05, LI-07: a leader, or who stands in, decides to hold a meeting. The id was made with the form, so that a form sent twice is one meeting:
 * the second time answers with the one that the first made.
 */
export function recordGathering(context: DeskContext, who: Who, id: CaseId, { unitId, plan }: GatheringRequest): Promise<Answer> {
  return context.store.transaction(async (tx) => {
    if (!(await mayKeep(context, tx, who, unitId))) return notFound;
    const there = await tx.loadGathering(id);
    if (there !== undefined) {
      const { unitId: unitThere } = asGathering(there);
      return (await mayKeep(context, tx, who, unitThere)) ? done(await seen(context, tx, who, there)) : notFound;
    }
    const keeper = textKeeper(context);
    const businessNeed = keeper.keep("businessNeed", plan.businessNeed);
    const command: GatheringCommand = { type: "RecordGathering", id, unitId, plan: { ...plan, businessNeed } };
    return carryOut(context, tx, who, undefined, command, keeper.kept());
  });
}

/** Calls it off. `stale` where somebody else has changed it since. */
export function callOffGathering(context: DeskContext, who: Who, id: CaseId, version: number): Promise<Answer> {
  return context.store.transaction(async (tx) => {
    const stored = await tx.loadGathering(id);
    // Another unit's is not told from one that is none.
    if (stored === undefined || !(await mayKeep(context, tx, who, asGathering(stored).unitId))) return notFound;
    if (stored.version !== version) return { kind: "stale", current: await seen(context, tx, who, stored) };
    return carryOut(context, tx, who, stored, { type: "CallOffGathering" }, []);
  });
}

async function carryOut(
  context: DeskContext,
  tx: StoreTx,
  who: Who,
  stored: StoredGathering | undefined,
  command: GatheringCommand,
  texts: readonly NewText[],
): Promise<Answer> {
  const { organisation, regimes } = await rulesAtHand(context, tx);
  const actor = { kind: "person", id: who.personId } as const;
  const before = stored === undefined ? undefined : asGathering(stored);
  const substitutes = await substitutesNow(context, tx);
  const facts = { actor, today: context.clock.today(), organisation, substitutes, regimes };
  const decision = decideGathering(before, command, facts);
  if (!decision.ok) return refused(decision.refusals);
  const state = decision.events.reduce<Gathering | undefined>(evolveGathering, before);
  if (state === undefined) throw new Error("a decision without an event");
  const at = context.clock.now();
  const { id, unitId, by, status, date } = state;
  const createdAt = stored?.createdAt ?? at;
  const saved = await tx.saveGathering({
    ...{ id, unitId, by, status, date, state, at, createdAt, expectedVersion: stored?.version ?? 0 },
    events: decision.events.map((event) => ({ type: event.type, data: event, actor, at })),
  });
  // A form bears an id that nobody else has: one that was tampered with names something else, and tells nothing of it.
  if (saved === "stale") return notFound;
  if (texts.length > 0) await tx.putTexts(id, texts);
  const version = (stored?.version ?? 0) + decision.events.length;
  return done(await seen(context, tx, who, { id, version, state, createdAt }));
}

async function mayKeep(context: DeskContext, tx: StoreTx, who: Who, unitId: Gathering["unitId"]): Promise<boolean> {
  if (!isKnown(context, who)) return false;
  const substitutes = await substitutesNow(context, tx);
  return holdsMeetingsOf(context.directory.organisation(), substitutes, unitId, who.personId) !== undefined;
}

async function seen(context: DeskContext, tx: StoreTx, { personId }: Who, stored: StoredGathering): Promise<GatheringView> {
  const rules = await rulesAtHand(context, tx);
  const language = rules.organisation.people.get(personId)?.language ?? "nb";
  return gatheringView(context, tx, stored, { rules, language });
}
