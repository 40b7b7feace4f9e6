import { system } from "#domain/kernel/actor.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { osloDate } from "#domain/kernel/instant.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { ReportEvent } from "#domain/melding/commands.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import { reportNotificationsFor } from "#domain/melding/notify.ts";
import { reportRemindersOn } from "#domain/melding/reminders.ts";
import { isUnseen } from "#domain/melding/unseen.ts";
import { datesRemindedOn, type Holidays, isWorkingDay, workingDayUpTo } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { DeskContext } from "../context.ts";
import { goingOnJob, lookedThroughAtOnce, morningJob } from "../morningJob.ts";
import { beginCases } from "../sak/beginCases.ts";
import { passOnFromLeavers } from "./leavers.ts";
import { loadReport } from "./openReport.ts";
import { tellJob } from "./saveReport.ts";
import { unseenOf } from "./seenReport.ts";

/**
 * Looks through all open reports once a day: reminders, what came without a name since, and handlers who have left. What somebody without
 * a name wrote is told of then, and only then: a message at once would bear the minute.
 */
export const planReportsJob = "plan-reports";

/** Sees to it that reports are looked through from today on: at every start of a server. */
export async function startReports(context: DeskContext): Promise<void> {
  await context.store.transaction((tx) => tx.enqueue([morningJob(planReportsJob, context.clock.today())]));
  context.wake();
}

/** Where a day's planning goes on, and since when what was written without a name is told of. */
export type ReportsPlanned = { readonly since: LocalDate; readonly after: CaseId };

/**
 * Plans a day, and those before it that no server was there for, for the reports that come after one, or for the first; the next ones are
 * another job's. The keys make planning twice send once.
 */
export async function planReports(context: DeskContext, date: LocalDate, from?: ReportsPlanned): Promise<void> {
  const today = context.clock.today();
  const planned = date < today ? today : date;
  const holidays = await context.holidays.around(planned);
  // What was written without a name since the working day before the first that was not planned; what came earlier was told of then.
  const since = from?.since ?? workingDayUpTo(addDays(date < planned ? date : planned, -1), holidays);
  const ids = await context.store.read.openReports({ after: from?.after, limit: lookedThroughAtOnce });
  const last = ids.length < lookedThroughAtOnce ? undefined : ids.at(-1);
  // Before anything is done: one report that cannot be planned holds back those beside it, and neither the rest nor the next day.
  await context.store.transaction((tx) =>
    tx.enqueue([
      ...(from === undefined ? [morningJob(planReportsJob, addDays(planned, 1))] : []),
      ...(last === undefined ? [] : [goingOnJob(planReportsJob, { date: planned, since, after: last }, context.clock.wallNow())]),
    ]),
  );
  context.wake();
  // Nobody is written to on a day off: the next working day makes up for it.
  if (isWorkingDay(planned, holidays)) for (const id of ids) await planReport(context, id, { today: planned, since, holidays });
  context.wake();
}

type Planned = { readonly today: LocalDate; readonly since: LocalDate; readonly holidays: Holidays };

async function planReport(context: DeskContext, id: CaseId, { today, since, holidays }: Planned): Promise<void> {
  await passOnFromLeavers(context, id);
  const told = await context.store.transaction(async (tx) => {
    const loaded = await loadReport(tx, id);
    if (loaded === undefined) return undefined;
    const { report } = loaded;
    const organisation = context.directory.organisation();
    const now = context.clock.wallNow();
    const jobs: NewJob[] = [];
    // What falls on a day off is reminded of on the working day before it (domain rules 7.7).
    for (const day of datesRemindedOn(today, holidays))
      for (const { to, what } of reportRemindersOn(report, context.reports(), day))
        jobs.push(await tellJob(tx, report, `remind:${day}`, { to: { kind: "person", id: to }, reason: `waits-${what}` }, now));
    const untold: ReportEvent[] = [];
    for (const { actor, at, data, version } of report.reporter.kind === "unnamed" ? await tx.reportEvents(id) : []) {
      const on = osloDate(at);
      const by = (actor as ReportActor).kind;
      if (by !== "unnamed" || isUnseen({ by, on }, today) || on < since) continue;
      untold.push(data as ReportEvent);
      for (const one of reportNotificationsFor(report, data as ReportEvent, organisation))
        jobs.push(await tellJob(tx, report, String(version), one, now));
    }
    await tx.enqueue(jobs);
    await beginCases(context, tx, report, untold, system);
    return untold.length > 0 ? loaded.stored.version - (await unseenOf(tx, report, context.clock.today())) : undefined;
  });
  // Open pages hear of it with the messages, and not before.
  if (told !== undefined) context.tellPages?.({ kind: "report", caseId: id, version: told, forReporter: false });
}
