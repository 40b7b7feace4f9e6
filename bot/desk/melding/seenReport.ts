import { osloDate, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { ReportCommand, ReportEvent } from "#domain/melding/commands.ts";
import { deadlinesOf } from "#domain/melding/deadlines.ts";
import { decideReport } from "#domain/melding/decide.ts";
import type { ReportActor, ReportFacts, ReportOutcome } from "#domain/melding/facts.ts";
import { endedStatuses } from "#domain/melding/handlerOnly.ts";
import type { Report } from "#domain/melding/model.ts";
import { isUnseenReport, seenOn } from "#domain/melding/unseen.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import type { LoadedReport, OpenedReport } from "./openReport.ts";

/** How many of a report's events those who handle it do not see yet. */
export async function unseenOf(
  reads: StoreReads,
  { id, reporter }: Pick<Report, "id" | "reporter">,
  today: LocalDate,
): Promise<number> {
  if (reporter.kind !== "unnamed") return 0;
  return (await reads.eventsAt([id], startOfDay(today))).get(id) ?? 0;
}

/**
 * A report as those who handle it see it today, with the row and the version that it has to them; `undefined` for one that came without a
 * name today. The version counts what they see, so that it goes up by one with each step of theirs and tells of no other.
 */
export async function seenReport(
  context: DeskContext,
  reads: StoreReads,
  loaded: LoadedReport,
): Promise<LoadedReport | undefined> {
  const { stored, report: whole } = loaded;
  const today = context.clock.today();
  if (isUnseenReport(whole, today)) return undefined;
  const unseen = await unseenOf(reads, whole, today);
  if (unseen === 0) return loaded;
  const history = (await reads.reportEvents(whole.id)).map(({ data, actor, at }) => ({
    event: data as ReportEvent,
    by: (actor as ReportActor).kind,
    on: osloDate(at),
  }));
  const report = seenOn(today, history);
  if (report === undefined) return undefined;
  const { kind, calledAs, status } = report;
  const due = deadlinesOf(report, context.reports(), today)[0] ?? null;
  const open = !endedStatuses.includes(status);
  return { stored: { ...stored, kind, calledAs, status, due, open, version: stored.version - unseen }, report };
}

/**
 * What comes of what somebody wants, by what they see and by what there is: a report that was taken back today is acted on by nobody, though
 * they do not see that yet.
 */
export function decideOpened({ report, whole }: OpenedReport, command: ReportCommand, facts: ReportFacts): ReportOutcome {
  const seen = decideReport(report, command, facts);
  return seen.ok && report !== whole.report ? decideReport(whole.report, command, facts) : seen;
}
