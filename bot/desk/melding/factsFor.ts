import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { accusedIn, type ReportActor, type ReportFacts, reportersOf } from "#domain/melding/facts.ts";
import type { Report } from "#domain/melding/model.ts";
import { partyPeople } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { allOver } from "#domain/sak/open.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { loadSubCase } from "../sak/openSubCase.ts";
import { loadReport } from "./openReport.ts";

/** More reports than that nobody has open at once; the rule asks only whether there is one (VA-37). */
const ownAtMost = 50;

/**
 * What the rules have to know, read in the same transaction: `relatedNumber` is what a reporter says their report follows (VA-34), `report`
 * the one that is there already.
 */
export async function factsFor(
  context: DeskContext,
  reads: StoreReads,
  actor: ReportActor,
  { relatedNumber = null, report }: { readonly relatedNumber?: string | null; readonly report?: Report } = {},
): Promise<ReportFacts> {
  const cases = report === undefined ? undefined : await casesOf(reads, report.id);
  return {
    ...(cases === undefined ? {} : { casesOpen: !allOver(cases), caseParties: cases.flatMap(partyPeople) }),
    actor,
    now: context.clock.now(),
    organisation: context.directory.organisation(),
    settings: context.reports(),
    related: relatedNumber === null ? undefined : await relatedTo(reads, actor, relatedNumber),
    openOwn: actor.kind === "person" ? await openOwn(reads, actor.id) : [],
  };
}

/** SB-19: the cases that came of a report; `undefined` where none has come of it. */
async function casesOf(reads: StoreReads, reportId: CaseId): Promise<readonly SubCase[] | undefined> {
  const ids = await reads.subCasesOf(reportId);
  if (ids.length === 0) return undefined;
  // One that was erased is over.
  const loaded = await Promise.all(ids.map((id) => loadSubCase(reads, id)));
  return loaded.flatMap((one) => (one === undefined ? [] : [one.state]));
}

/** SB-19: who is a party in a case that came of a report: nobody whom it may come to. */
export async function partiesOfCases(reads: StoreReads, reportId: CaseId): Promise<readonly PersonId[]> {
  return ((await casesOf(reads, reportId)) ?? []).flatMap(partyPeople);
}

/** The reporter's own report of that number; nobody else's, whose number they may have heard of. */
async function relatedTo(reads: StoreReads, actor: ReportActor, number: string): Promise<ReportFacts["related"]> {
  if (actor.kind !== "person") return undefined;
  const id = await reads.reportNumbered(number.trim().toUpperCase());
  if (id === undefined || !(await reads.reportLists(id, actor.id)).includes("mine")) return undefined;
  const loaded = await loadReport(reads, id);
  return loaded === undefined ? undefined : relatedReport(loaded.report);
}

/** What the rules have to know of the report that another one follows (VA-34). */
export function relatedReport(report: Report): NonNullable<ReportFacts["related"]> {
  return { id: report.id, reporterIds: reportersOf(report), accusedIds: accusedIn(report.counterparts) };
}

async function openOwn(reads: StoreReads, personId: Parameters<StoreReads["reportLists"]>[1]): Promise<readonly CaseId[]> {
  const own = await reads.listReports({ personId, list: "mine", limit: ownAtMost });
  return own.filter(({ open }) => open).map(({ id }) => id);
}
