import { evolveDay } from "#domain/hjemmekontor/enkeltdag/evolve.ts";
import type { DayEvent, Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import { dayNotificationsFor } from "#domain/hjemmekontor/enkeltdag/notify.ts";
import { evolve } from "#domain/hjemmekontor/fastAvtale/evolve.ts";
import type { Event, FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { type Notification, notificationsFor } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { property } from "../property.ts";
import type { NewText, SaveCase, StoredCase, StoredEvent } from "../store/caseTypes.ts";
import type { StoreTx } from "../store/types.ts";
import { announce } from "./announce.ts";
import type { DeskContext } from "./context.ts";
import { substitutesNow } from "./hjemmekontor/substitutes.ts";

type Change = {
  /** `undefined` for a new case. */
  readonly stored: StoredCase | undefined;
  /** `null`: the product itself, by the calendar or the directory. */
  readonly by: PersonId | null;
  readonly texts: readonly NewText[];
  /** The draft that was sent: recorded with the event, so that the same card sent again finds what came of it. */
  readonly draftId?: CaseId;
  /** The draft that a withdrawal kept as a new application: recorded with it, so that taking it back finds it. */
  readonly keptDraftId?: CaseId;
};

type Dates = Parameters<typeof announce>[2]["dates"];

/** Records the events of a fixed agreement: state, events, sealed texts and messages in the caller's transaction. */
export async function saveAgreement(
  context: DeskContext,
  tx: StoreTx,
  before: FastAvtale | undefined,
  events: readonly Event[],
  change: Change,
): Promise<"saved" | "stale"> {
  let state = before;
  const notifications: Notification[] = [];
  const substitutes = await substitutesNow(context, tx);
  for (const event of events) {
    state = evolve(state, event);
    notifications.push(...notificationsFor(state, event, context.directory.organisation(), substitutes));
  }
  if (state === undefined) throw new Error("nothing to save");
  const copied = events.some((event) => event.type === "Approved" && event.overridden.includes("HO-10"));
  return save(context, tx, events, change, notifications, datesOfAgreement(events, state), {
    id: state.id,
    kind: "fast-avtale",
    state,
    employeeId: state.employeeId,
    unitId: state.unitId,
    status: state.status,
    fromDate: state.agreement.start,
    toDate: state.agreement.end,
    decidedBy: state.decidedBy,
    copiedToHr: copied || change.stored?.copiedToHr === true,
  });
}

/** Records the events of a single day. */
export async function saveDay(
  context: DeskContext,
  tx: StoreTx,
  before: Enkeltdag | undefined,
  events: readonly DayEvent[],
  change: Change,
): Promise<"saved" | "stale"> {
  let state = before;
  const notifications: Notification[] = [];
  const substitutes = await substitutesNow(context, tx);
  for (const event of events) {
    state = evolveDay(state, event);
    notifications.push(...dayNotificationsFor(state, event, context.directory.organisation(), substitutes));
  }
  if (state === undefined) throw new Error("nothing to save");
  const over = events.some((event) => event.type === "DayApproved") ? [{ on: addDays(state.to, 1), tell: [] }] : [];
  return save(context, tx, events, change, notifications, over, {
    id: state.id,
    kind: "enkeltdag",
    state,
    employeeId: state.employeeId,
    unitId: state.unitId,
    status: state.status,
    fromDate: state.from,
    toDate: state.to,
    decidedBy: state.decidedBy,
    copiedToHr: false,
  });
}

type Columns = Omit<SaveCase, "expectedVersion" | "events" | "submittedAt" | "updatedAt">;

async function save(
  context: DeskContext,
  tx: StoreTx,
  events: readonly { readonly type: string }[],
  change: Change,
  notifications: readonly Notification[],
  dates: Dates,
  columns: Columns,
): Promise<"saved" | "stale"> {
  const now = context.clock.now();
  const expectedVersion = change.stored?.version ?? 0;
  const resent = events.some((event) => event.type === "Resubmitted");
  const saved = await tx.saveCase({
    ...columns,
    submittedAt: change.stored === undefined || resent ? now : change.stored.submittedAt,
    updatedAt: now,
    expectedVersion,
    events: events.map((event) => ({
      type: event.type,
      data: { ...event, ...sentWith(change) },
      actor: change.by === null ? system : { kind: "person", id: change.by },
      at: now,
    })),
  });
  if (saved === "stale") return saved;
  if (change.texts.length > 0) await tx.putTexts(columns.id, change.texts);
  const version = expectedVersion + events.length;
  await announce(context, tx, { caseId: columns.id, version, isNew: expectedVersion === 0, notifications, dates });
  return saved;
}

function sentWith({ draftId, keptDraftId }: Change): Pick<Change, "draftId" | "keptDraftId"> {
  return { ...(draftId === undefined ? {} : { draftId }), ...(keptDraftId === undefined ? {} : { keptDraftId }) };
}

/** The draft that an event came of; `undefined` for all other events. */
export function madeOfDraft(event: StoredEvent): CaseId | undefined {
  const draftId = property(event.data, "draftId");
  return typeof draftId === "string" ? (draftId as CaseId) : undefined;
}

/** When an agreement changes by the calendar alone: it begins, and it is over. */
function datesOfAgreement(events: readonly Event[], state: FastAvtale): Dates {
  const dates: { on: LocalDate; tell: readonly Notification[] }[] = [];
  for (const event of events) {
    if (event.type === "Accepted") {
      if (event.effectiveFrom > event.on)
        dates.push({ on: event.effectiveFrom, tell: [{ to: state.employeeId, reason: "started" }] });
      dates.push({ on: addDays(state.agreement.end, 1), tell: [] });
    }
    if (event.type === "Terminated") dates.push({ on: addDays(event.lastDay, 1), tell: [] });
  }
  return dates;
}
