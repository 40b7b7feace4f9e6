import { setImmediate } from "node:timers/promises";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { seesStatistics } from "#domain/statistikk/access.ts";
import { type CaseFact, type ReportFact, resultOf, type YearFigures, yearFigures } from "#domain/statistikk/statistics.ts";
import { statisticsCsv } from "../../documents/statisticsCsv.ts";
import type { Store, StoreReads } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { loadReport } from "../melding/openReport.ts";
import type { MadeFile } from "../oppfolging/documents.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { loadSubCase } from "./openSubCase.ts";

/** So many are opened side by side: fewer than there are connections, so that others get in between. */
const atOnce = 8;

/**
 * Reports and cases in figures, for the sjef and the work-environment committee; not there for anybody else. What is counted is opened
 * and forgotten: nobody's name, no unit and no id is among it, and that it was counted is no reading of any of them.
 */
export async function readStatistics(context: DeskContext, who: Who): Promise<Outcome<Statistics, never>> {
  if (!maySee(context, who)) return notFound;
  return done({ on: context.clock.today(), years: await countedOnce(context.store) });
}

/** The same as a file, in the reader's language. Its name tells nothing. */
export async function readStatisticsFile(context: DeskContext, who: Who): Promise<Outcome<MadeFile, never>> {
  if (!maySee(context, who)) return notFound;
  const language = context.directory.organisation().people.get(who.personId)?.language ?? "nb";
  const text = statisticsCsv(await countedOnce(context.store), language);
  return done({ name: "statistikk.csv", type: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) });
}

function maySee(context: DeskContext, who: Who): boolean {
  return isKnown(context, who) && seesStatistics(context.directory.organisation(), context.reports(), who.personId);
}

/** Whoever asks while it is being counted waits for that, so that no number of people asking makes it be counted twice at a time. */
const underWay = new WeakMap<Store, Promise<readonly YearFigures[]>>();

function countedOnce(store: Store): Promise<readonly YearFigures[]> {
  const running = underWay.get(store);
  if (running !== undefined) return running;
  const counted = count(store.read).finally(() => underWay.delete(store));
  underWay.set(store, counted);
  return counted;
}

async function count(reads: StoreReads): Promise<readonly YearFigures[]> {
  const reports = await factsOf(reads.reportIds, (id) => reportFact(reads, id));
  const cases = await factsOf(reads.subCaseIds, (id) => caseFact(reads, id));
  return yearFigures(reports, cases);
}

/**
 * Goes through all of them, some at a time and in no transaction: nobody waits for it. What comes in or changes meanwhile may be counted
 * or not, and nothing twice.
 */
async function factsOf<Fact>(
  idsAfter: StoreReads["reportIds"],
  factOf: (id: CaseId) => Promise<Fact | undefined>,
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (let after: CaseId | undefined; ; ) {
    const ids = await idsAfter({ after, limit: atOnce });
    for (const fact of await Promise.all(ids.map(factOf))) if (fact !== undefined) facts.push(fact);
    after = ids.at(-1);
    if (ids.length < atOnce) return facts;
    // The embedded database answers at once: without a pause, nobody else would be answered until the end.
    await setImmediate();
  }
}

/** Nothing of one that was erased. */
async function reportFact(reads: StoreReads, id: CaseId): Promise<ReportFact | undefined> {
  const loaded = await loadReport(reads, id);
  if (loaded === undefined) return undefined;
  const { kind, submittedOn, acknowledgedOn } = loaded.report;
  return { kind, submittedOn, acknowledgedOn };
}

async function caseFact(reads: StoreReads, id: CaseId): Promise<CaseFact | undefined> {
  const loaded = await loadSubCase(reads, id);
  if (loaded === undefined) return undefined;
  const { openedOn, closed } = loaded.state;
  return { openedOn, closedOn: closed?.on ?? null, result: resultOf(loaded.state) };
}
