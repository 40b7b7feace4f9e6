import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type Instant, startOfDay } from "#domain/kernel/instant.ts";
import type { UnitEvent } from "#domain/oppfolging/enhet/commands.ts";
import { evolveUnit } from "#domain/oppfolging/enhet/evolve.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { unitNotificationsFor } from "#domain/oppfolging/enhet/notify.ts";
import { evolveCycle } from "#domain/oppfolging/syklus/evolve.ts";
import type { Cycle, CycleEvent } from "#domain/oppfolging/syklus/model.ts";
import { cycleNotificationsFor } from "#domain/oppfolging/syklus/notify.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { StoredCycleCase } from "../../store/cycleTypes.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreTx } from "../../store/types.ts";
import { chatLane, refresh } from "../announce.ts";
import type { DeskContext } from "../context.ts";
import { spread } from "../spread.ts";
import { archiveJob, cycleTellJob, openUnitsJob, unitTellJob } from "./jobs.ts";

type Change = {
  /** `undefined` for a new case. */
  readonly stored: StoredCycleCase | undefined;
  readonly actor: Actor;
  readonly texts: readonly NewText[];
};

/** Records the events of a cycle: state, events, sealed texts and messages in the caller's transaction. */
export async function saveCycle(
  context: DeskContext,
  tx: StoreTx,
  before: Cycle | undefined,
  events: readonly CycleEvent[],
  change: Change,
): Promise<"saved" | "stale"> {
  const organisation = context.directory.organisation();
  let state = before;
  const told: { readonly to: PersonId; readonly reason: string }[] = [];
  for (const event of events) {
    state = evolveCycle(state, event);
    told.push(...cycleNotificationsFor(state, event, organisation));
  }
  if (state === undefined) throw new Error("nothing to save");
  const { id, plan, status } = state;
  const shape = {
    id,
    kind: "syklus",
    cycleId: id,
    unitId: null,
    state,
    status,
    fromDate: plan.opens,
    toDate: plan.ends,
  } as const;
  const saved = await save(context, tx, events, change, shape);
  if (saved === "stale") return saved;
  const version = (change.stored?.version ?? 0) + events.length;
  const now = context.clock.wallNow();
  const tells = told.map(({ to, reason }): NewJob => {
    const deliveryKey = `cycle-tell:${id}:${version}:${to}:${reason}`;
    return { kind: cycleTellJob, deliveryKey, payload: { cycleId: id, personId: to, reason }, dueAt: now, clock: "wall" };
  });
  await tx.enqueue([
    ...spread(context, tells),
    // AM-03: the units are opened when the cycle opens. A date that was moved has a job of its own; what is open stays open.
    {
      kind: openUnitsJob,
      deliveryKey: `open-units:${id}:${plan.opens}`,
      payload: { cycleId: id },
      dueAt: startOfDay(plan.opens),
      clock: "domain",
    },
  ]);
  return saved;
}

/** Records the events of a unit's process. */
export async function saveProcess(
  context: DeskContext,
  tx: StoreTx,
  before: UnitProcess | undefined,
  events: readonly UnitEvent[],
  change: Change & { readonly cycle: Cycle },
): Promise<"saved" | "stale"> {
  const organisation = context.directory.organisation();
  let state = before;
  const told: { readonly to: PersonId; readonly reason: string; readonly email: boolean }[] = [];
  for (const event of events) {
    state = evolveUnit(state, event);
    // Whoever has many units is told of all that opened in one message (openUnits.ts).
    if (event.type !== "UnitOpened") told.push(...unitNotificationsFor(state, event, organisation));
  }
  if (state === undefined) throw new Error("nothing to save");
  const { id, cycleId, unitId, step } = state;
  const { opens, ends } = change.cycle.plan;
  const shape = { id, kind: "enhet", cycleId, unitId, state, status: step, fromDate: opens, toDate: ends } as const;
  const saved = await save(context, tx, events, change, shape);
  if (saved === "stale") return saved;
  for (const event of events) {
    if (event.type === "ArchiveReferenceRecorded") await tx.keepArchiveReference(event.reference, id);
  }
  const version = (change.stored?.version ?? 0) + events.length;
  const now = context.clock.wallNow();
  const cards = await tx.cardsOf(id);
  await tx.enqueue([
    ...told.map(({ to, reason, email }): NewJob => {
      const payload = { processId: id, personId: to, reason, email };
      const deliveryKey = `unit-tell:${id}:${version}:${to}:${reason}`;
      return { kind: unitTellJob, deliveryKey, payload, dueAt: now, clock: "wall", lane: chatLane(id, to) };
    }),
    ...(context.archives === true ? archiving(id, version, events, now) : []),
    ...cards.map((card) => refresh(card, String(version), now)),
  ]);
  return saved;
}

/** AM-01: the finished plan goes to the archive, and the evaluation with it when that is finished too. */
function archiving(processId: CaseId, version: number, events: readonly UnitEvent[], now: Instant): readonly NewJob[] {
  return events.flatMap(({ type }): NewJob[] => {
    const delivery = type === "PlanSubmitted" ? "tiltaksplan" : type === "EvaluationSubmitted" ? "evaluering" : undefined;
    if (delivery === undefined) return [];
    const deliveryKey = `archive:${processId}:${delivery}:${version}`;
    return [{ kind: archiveJob, deliveryKey, payload: { processId, delivery }, dueAt: now, clock: "wall" }];
  });
}

type Shape = Pick<StoredCycleCase, "id" | "kind" | "cycleId" | "unitId" | "state" | "status" | "fromDate" | "toDate">;

async function save(
  context: DeskContext,
  tx: StoreTx,
  events: readonly (CycleEvent | UnitEvent)[],
  { stored, actor, texts }: Change,
  shape: Shape,
): Promise<"saved" | "stale"> {
  const now = context.clock.now();
  const saved = await tx.saveCycleCase({
    ...shape,
    createdAt: stored?.createdAt ?? now,
    updatedAt: now,
    expectedVersion: stored?.version ?? 0,
    events: events.map((event) => ({ type: event.type, data: event, actor, at: now })),
  });
  if (saved === "saved" && texts.length > 0) await tx.putTexts(shape.id, texts);
  return saved;
}
