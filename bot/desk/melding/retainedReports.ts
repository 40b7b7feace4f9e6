import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type Instant, osloDate, startOfDay } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { accusedIn, reportersOf } from "#domain/melding/facts.ts";
import { endedStatuses } from "#domain/melding/handlerOnly.ts";
import type { Report } from "#domain/melding/model.ts";
import { namesakeIds } from "#domain/melding/namesakes.ts";
import { dueOf } from "#domain/oppbevaring/due.ts";
import { evolveRetention } from "#domain/oppbevaring/evolve.ts";
import { notYet, type Retention, type RetentionEvent, retentionEventTypes } from "#domain/oppbevaring/model.ts";
import type { RetentionNotification } from "#domain/oppbevaring/notify.ts";
import { partyPeople } from "#domain/sak/facts.ts";
import type { StoredEvent } from "../../store/caseTypes.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { StoreReads, StoreTx } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import type { LoadedRetained, RetainedCases } from "../oppbevaring/retainedCases.ts";
import type { Retaining } from "../oppbevaring/runRetentionCommand.ts";
import { loadSubCase } from "../sak/openSubCase.ts";
import { loadReport } from "./openReport.ts";

/** A message about how long a report is kept. Like `report-tell` it names no person, and it holds all that its card says. */
export const retentionTellJob = "retention-tell";

/** Payload of a `retention-tell` job: `to` is a person's tag, `on` the day that the card names. */
export type RetentionTellPayload = {
  readonly reportId: CaseId;
  readonly to: string;
  readonly reason: RetentionNotification["reason"];
  readonly number: string;
  readonly on: LocalDate;
};

/** A report as its retention sees it, and its number. */
export type LoadedRetainedReport = LoadedRetained & { readonly number: string };

/** Reports, as cases that are kept for a time; each is loaded with its number. */
type RetainedReports = Omit<Retaining, "cases"> & {
  readonly cases: Omit<RetainedCases, "load"> & { readonly load: typeof loadRetained };
};

export function retainedReports(context: DeskContext): RetainedReports {
  const periods = context.reports().retention;
  const cases: RetainedReports["cases"] = {
    load: loadRetained,
    closedAfter: (reads, after, limit) => reads.closedReportIds({ after, limit }),
    async save(tx, loaded, events, { actor, now }) {
      const { retained, version } = loaded;
      const report = await loadReport(tx, retained.id);
      if (report === undefined) return "stale";
      // Days, as everything of a report whose reporter gave no name.
      const at = startOfDay(osloDate(now));
      const saved = await tx.saveRetention({
        id: retained.id,
        expectedVersion: version,
        state: report.report,
        events: events.map((event) => ({ type: event.type, data: event, actor, at })),
        erasedOn: events.some(({ type }) => type === "CaseErased") ? osloDate(now) : null,
      });
      if (saved === "stale") return saved;
      if (events.some(({ type }) => type === "CaseErased")) await eraseCasesOf(tx, retained.id);
      const warned = events.find(({ type }) => type === "ErasureWarned");
      const owners = warned === undefined ? [] : ownersOf(report.report);
      const told = owners.map((to) =>
        tellOf(tx, report.report.number, loaded, version + events.length, { to, reason: "erasure-warned" }),
      );
      await tx.enqueue(await Promise.all(told));
      return saved;
    },
    tellJob: (tx, loaded, version, notification) => {
      // The same object that `load` gave.
      const { number } = loaded as LoadedRetainedReport;
      return tellOf(tx, number, loaded, version, notification);
    },
  };

  /** Of a warning and of a proposal the card names the day of erasure; of everything else the day on which it was done. */
  async function tellOf(
    tx: StoreTx,
    number: string,
    { retained }: LoadedRetained,
    version: number,
    { to, reason }: RetentionNotification,
  ): Promise<NewJob> {
    const due = dueOf(retained, periods);
    const isAhead = reason === "erasure-warned" && typeof due === "object";
    const tag = await tx.personTag(to);
    const on = isAhead ? due.dueOn : context.clock.today();
    const payload: RetentionTellPayload = { reportId: retained.id, to: tag, reason, number, on };
    return {
      kind: retentionTellJob,
      deliveryKey: `${retentionTellJob}:${retained.id}:${version}:${tag}:${reason}`,
      payload,
      dueAt: context.clock.wallNow(),
      clock: "wall",
      lane: `report:${retained.id}:${tag}`,
    };
  }

  return { cases, periods };
}

/**
 * Days and steps are taken from the report's chain, which no row changed by hand gets past; parties from its sealed state. `undefined` for
 * none, and for one that is erased.
 */
async function loadRetained(reads: StoreReads, id: CaseId): Promise<LoadedRetainedReport | undefined> {
  const loaded = await loadReport(reads, id);
  if (loaded === undefined) return undefined;
  const { report, stored } = loaded;
  const events = await reads.events(id);
  const own = events.filter(({ type }) => !isRetention(type));
  // A report has at least the event that it began with.
  const { at: lastOwn } = own.at(-1) as StoredEvent;
  const cases = await casesKept(reads, id);
  const lastContentAt = cases.reduce((last, { lastAt }) => (lastAt > last ? lastAt : last), lastOwn);
  // Nothing is erased here before the archive has what came of it.
  const isClosed = endedStatuses.includes(report.status) && cases.every(({ isArchived }) => isArchived);
  const closedAt = isClosed ? (own.findLast(({ type }) => endings.has(type))?.at ?? lastContentAt) : null;
  const parties = [...new Set([...partiesOf(report), ...cases.flatMap(({ people }) => people)])];
  const retained = { id, kind: report.kind, closedAt, lastContentAt, parties };
  return { retained, retention: retentionIn(events), version: stored.version, number: report.number };
}

/** What came of a report is erased with it, in the same transaction: each case has a key and copies of its own (SB-19). */
async function eraseCasesOf(tx: StoreTx, reportId: CaseId): Promise<void> {
  for (const id of await tx.subCasesOf(reportId)) {
    await tx.destroyCaseKey(id);
    await tx.forgetSubCase(id);
  }
}

type CaseKept = { readonly isArchived: boolean; readonly lastAt: Instant; readonly people: readonly PersonId[] };

/** What its cases mean for how long a report is kept. */
async function casesKept(reads: StoreReads, reportId: CaseId): Promise<readonly CaseKept[]> {
  const kept: CaseKept[] = [];
  for (const id of await reads.subCasesOf(reportId)) {
    const loaded = await loadSubCase(reads, id);
    const last = (await reads.events(id)).at(-1);
    if (loaded === undefined || last === undefined) continue;
    const { parties, handlers, former, status } = loaded.state;
    const people = [
      ...partyPeople(loaded.state),
      ...parties.flatMap(({ representative }) => representative?.personId ?? []),
      ...[...handlers, ...former].map(({ personId }) => personId),
    ];
    kept.push({ isArchived: status === "ARKIVERT", lastAt: last.at, people });
  }
  return kept;
}

const isRetention = (type: string) => retentionEventTypes.some((one) => one === type);

/** What ends a report. */
const endings: ReadonlySet<string> = new Set(["ReportClosed", "ReportWithdrawn", "CoverageClarified"]);

export function retentionIn(events: readonly StoredEvent[]): Retention {
  // Written by `saveRetention`, and guarded by the chain.
  const steps = events.filter(({ type }) => isRetention(type)).map(({ data }) => data as RetentionEvent);
  return steps.reduce(evolveRetention, notYet);
}

/** Everybody with a stake in it, those who have handled it or decided in it among them: none of them is to erase what they did. */
function partiesOf(report: Report): readonly PersonId[] {
  return [
    ...new Set([
      ...reportersOf(report),
      ...accusedIn(report.counterparts),
      ...namesakeIds(report.namesakes),
      ...report.handlers.map(({ personId }) => personId),
      ...report.former.map(({ personId }) => personId),
      ...report.habilitet.flatMap(({ personId, deciderId }) => (deciderId === null ? [personId] : [personId, deciderId])),
      ...(report.help?.adviserId == null ? [] : [report.help.adviserId]),
    ]),
  ];
}

export function ownersOf({ handlers }: Report): readonly PersonId[] {
  return handlers.filter(({ as }) => as === "eier" || as === "mottak").map(({ personId }) => personId);
}
