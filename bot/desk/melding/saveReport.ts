import type { ReportStanding } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type Instant, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { accessOf } from "#domain/melding/access.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import { type DueWhat, deadlinesOf } from "#domain/melding/deadlines.ts";
import { evolveReport } from "#domain/melding/evolve.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import { endedStatuses } from "#domain/melding/handlerOnly.ts";
import type { Report } from "#domain/melding/model.ts";
import { type ReportNotification, type ReportNotificationReason, reportNotificationsFor } from "#domain/melding/notify.ts";
import type { NewText } from "../../store/caseTypes.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { ReportAccess, ReportListName } from "../../store/reportTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { beginCases } from "../sak/beginCases.ts";
import { followHandsInCases } from "../sak/followHands.ts";
import { unseenOf } from "./seenReport.ts";

/** A message about a report. It names no person: whom it is for is found when it is delivered. */
export const reportTellJob = "report-tell";

/** Why somebody is told: something has happened, or something waits. */
export type ReportTold = ReportNotificationReason | `waits-${DueWhat}`;

/** Payload of a `report-tell` job. `to` is `melder`, or a person's tag. */
export type ReportTellPayload = { readonly reportId: CaseId; readonly to: string; readonly reason: ReportTold };

export type ReportChange = {
  /** `undefined` for a new report. */
  readonly before: Report | undefined;
  readonly expectedVersion: number;
  readonly actor: ReportActor;
  readonly texts: readonly NewText[];
};

/** Records the events of a report: sealed state and events, sealed texts, who may open it, and messages, in one transaction. */
export async function saveReport(
  context: DeskContext,
  tx: StoreTx,
  events: readonly ReportEvent[],
  change: ReportChange,
): Promise<"saved" | "stale"> {
  const organisation = context.directory.organisation();
  const settings = context.reports();
  let state = change.before;
  const told: ReportNotification[] = [];
  for (const event of events) {
    state = evolveReport(state, event);
    told.push(...reportNotificationsFor(state, event, organisation));
  }
  if (state === undefined) throw new Error("nothing to save");
  const unnamed = change.actor.kind === "unnamed";
  const today = context.clock.today();
  const due = deadlinesOf(state, settings, today)[0];
  const version = change.expectedVersion + events.length;
  const unseen = unnamed ? 0 : await unseenOf(tx, state, today);
  const saved = await tx.saveReport({
    id: state.id,
    number: state.number,
    kind: state.kind,
    calledAs: state.calledAs,
    status: state.status,
    submittedOn: state.submittedOn,
    due: due === undefined ? null : { what: due.what, on: due.on },
    unnamed: state.reporter.kind === "unnamed",
    open: !endedStatuses.includes(state.status),
    state,
    expectedVersion: change.expectedVersion,
    events: events.map((event) => ({ type: event.type, data: event, actor: change.actor })),
    // Of somebody without a name the day is kept, never the hour.
    at: unnamed ? startOfDay(today) : context.clock.now(),
    access: accessRows(accessOf(state, organisation)),
    quietUntil: unnamed ? startOfDay(addDays(osloDate(context.clock.wallNow()), 1)) : null,
    unseen,
  });
  if (saved === "stale") return saved;
  if (change.texts.length > 0) await tx.putTexts(state.id, change.texts);
  // A case that begins at once would tell the minute of somebody without a name: the morning opens it (`reportReminders.ts`).
  if (change.actor.kind !== "unnamed") await beginCases(context, tx, state, events, change.actor);
  // What the product itself takes from somebody here, it has taken from them in a case: others have questions of their own (SB-19).
  if (change.actor.kind !== "system") await followHandsInCases(context, tx, state.id, events);
  // What somebody without a name wrote is told of in the morning (`reminders.ts`): a message at once would tell the minute.
  if (!unnamed) {
    const after = state;
    const now = context.clock.wallNow();
    await tx.enqueue(await Promise.all(told.map((one) => tellJob(tx, after, String(version), one, now))));
  }
  return saved;
}

/** The message to somebody about a report: they are named by their tag, so that the queue does not tell who they are. */
export async function tellJob(
  reads: StoreReads,
  { id }: Report,
  round: string,
  { to, reason }: { readonly to: ReportNotification["to"]; readonly reason: ReportTold },
  dueAt: Instant,
): Promise<NewJob> {
  const place = to.kind === "melder" ? "melder" : await reads.personTag(to.id);
  const payload: ReportTellPayload = { reportId: id, to: place, reason };
  const deliveryKey = `report-tell:${id}:${round}:${place}:${reason}`;
  return { kind: reportTellJob, deliveryKey, payload, dueAt, clock: "wall", lane: `report:${id}:${place}` };
}

const own: ReadonlySet<ReportStanding> = new Set(["melder"]);

/** One row for each person and list, with all that they are to the report. */
function accessRows(
  access: readonly { readonly personId: PersonId; readonly standing: ReportStanding }[],
): readonly ReportAccess[] {
  const rows = new Map<
    string,
    { readonly personId: PersonId; readonly list: ReportListName; readonly standings: ReportStanding[] }
  >();
  for (const { personId, standing } of access) {
    const list = own.has(standing) ? "mine" : "inbox";
    const row = rows.get(`${personId} ${list}`) ?? { personId, list, standings: [] };
    if (!row.standings.includes(standing)) row.standings.push(standing);
    rows.set(`${personId} ${list}`, row);
  }
  return [...rows.values()];
}
