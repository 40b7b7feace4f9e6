import { type InfiniteData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import type { DirectoryReport } from "#domain/contract/directory.ts";
import type { HomeOverviewView } from "#domain/contract/homeOverview.ts";
import type { RetentionList } from "#domain/contract/retention.ts";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import type { TroubleList, TroublePlace } from "#domain/contract/troubles.ts";
import type { CaseDetail, CaseList, Me } from "#domain/contract/views.ts";
import type { SubCaseListName } from "./caseCalls.ts";
import { type Api, Failed, type ListName } from "./client.ts";
import type { ReportListName } from "./reportCalls.ts";
import type { Result } from "./result.ts";
import { useIsLive } from "./useIsLive.ts";

const ApiContext = createContext<Api | undefined>(undefined);
export const ApiProvider = ApiContext.Provider;

/** The API of this tab. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error("no ApiProvider");
  return api;
}

export const keys = {
  me: ["me"],
  /** What waits for oneself, of all that there is. */
  start: ["start"],
  list: (name: ListName) => ["list", name],
  lists: ["list"],
  equipment: ["list", "equipment"],
  detail: (id: string) => ["case", id],
  details: ["case"],
  unitWeeks: ["unit-weeks"],
  /** The weeks and months of units. */
  unitCalendars: ["unit-calendar"],
  unitCalendar: (unitId: string | null, date: string | null, span: string) => ["unit-calendar", unitId ?? "", date ?? "", span],
  /** What the rules say of a day that is tried elsewhere. */
  movePreview: (caseId: string, from: string, to: string) => ["move-preview", caseId, from, to],
  substitutes: ["substitutes"],
  rulesets: ["rulesets"],
  assessments: ["assessments"],
  presence: ["presence"],
  /** Fetched when somebody asks, and kept nowhere: each reading of it is logged. */
  presenceLists: ["presence-lists"],
  /** All that belongs to notices of rule sets. */
  notices: ["notices"],
  noticeList: ["notices", "list"],
  notice: (id: string) => ["notices", "one", id],
  noticeFigures: (id: string) => ["notices", "figures", id],
  /** All that belongs to meetings. */
  gatherings: ["gatherings"],
  gatheringChoices: ["gatherings", "form"],
  gatheringList: ["gatherings", "list"],
  gatheringAnswer: (plan: string) => ["gatherings", "answer", plan],
  troubles: ["troubles"],
  directory: ["directory"],
  retention: ["retention"],
  statistics: ["statistics"],
  homeOverview: ["home-overview"],
  /** All that belongs to the yearly cycle. */
  year: ["year"],
  cycles: ["year", "cycles"],
  cycle: (id: string) => ["year", "cycle", id],
  units: (cycleId: string) => ["year", "units", cycleId],
  process: (id: string) => ["year", "process", id],
  /** The address of a calendar is told once: nothing is kept under this. */
  calendar: ["year", "calendar"],
  /** All that belongs to reports. */
  reports: ["reports"],
  reportForm: ["reports", "form"],
  reportList: (name: ReportListName) => ["reports", "list", name],
  report: (id: string) => ["reports", "one", id],
  /** What was heard of a report since it was read. Nothing is asked for it. */
  reportNews: (id: string) => ["report-news", id],
  reportDrafts: ["reports", "drafts"],
  /** All that belongs to cases of reports. */
  subCases: ["sub-cases"],
  subCaseList: (name: SubCaseListName) => ["sub-cases", "list", name],
  subCase: (id: string) => ["sub-cases", "one", id],
  /** What is fetched of a case besides its page. It belongs to one version of it, and nothing asks for it anew. */
  subCaseParts: (id: string) => ["sub-case-parts", id],
  subCasePart: (id: string, version: number, ...part: readonly string[]) => ["sub-case-parts", id, String(version), ...part],
  /** What was heard of a case since it was read. Nothing is asked for it. */
  subCaseNews: (id: string) => ["sub-case-news", id],
  /** All that belongs to confidential notes. */
  notes: ["notes"],
  noteList: ["notes", "list"],
  note: (id: string) => ["notes", "one", id],
};

// Others act in the chat meanwhile; nobody should have to reload to see it. A page that is told of changes asks for what nobody
// tells of, such as a new leader in the directory or another day; one that is not asks often.
export const listEveryMs = { live: 60_000, alone: 4_000 };
const meEveryMs = { live: 60_000, alone: 15_000 };
// The stream tells of cases; of messages that fail nobody tells.
const troublesEveryMs = 10_000;
const directoryEveryMs = 60_000;

/** What could not be had is asked for often, whoever tells of changes: nobody tells that it can be had again. */
export function useEvery(every: { readonly live: number; readonly alone: number }) {
  const isLive = useIsLive();
  return ({ state }: { readonly state: { readonly error: unknown } }) =>
    isLive && state.error === null ? every.live : every.alone;
}

/** The value, or the failure as what TanStack Query knows: a thrown error. */
export async function unwrap<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Failed(result.failure);
}

/** Who is looking. */
export function useMe() {
  const api = useApi();
  return useQuery<Me, Failed>({
    queryKey: keys.me,
    queryFn: ({ signal }) => unwrap(api.me(signal)),
    refetchInterval: useEvery(meEveryMs),
  });
}

/** A list of cases, kept fresh while it is on screen. */
export function useCases(name: ListName) {
  const api = useApi();
  return useQuery<CaseList, Failed>({
    queryKey: keys.list(name),
    queryFn: ({ signal }) => unwrap(api.list(name, signal)),
    refetchInterval: useEvery(listEveryMs),
  });
}

/** One case, kept fresh while it is open. */
export function useCase(id: string) {
  const api = useApi();
  return useQuery<CaseDetail, Failed>({
    queryKey: keys.detail(id),
    queryFn: ({ signal }) => unwrap(api.detail(id, signal)),
    refetchInterval: useEvery(listEveryMs),
  });
}

/** What was not delivered, kept fresh while it is on screen: as many pages as have been asked for. */
export function useTroubles() {
  const api = useApi();
  return useInfiniteQuery<TroubleList, Failed, InfiniteData<TroubleList>, readonly string[], TroublePlace | undefined>({
    queryKey: keys.troubles,
    queryFn: ({ pageParam, signal }) => unwrap(api.troubles(pageParam, signal)),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: troublesEveryMs,
  });
}

/** How people and units are read, kept fresh while it is on screen. */
export function useDirectory() {
  const api = useApi();
  return useQuery<DirectoryReport, Failed>({
    queryKey: keys.directory,
    queryFn: ({ signal }) => unwrap(api.directory(signal)),
    refetchInterval: directoryEveryMs,
  });
}

/** Figures, as they were when the page was opened: everything is counted for each answer, so it is not asked for by itself. */
export function useStatistics() {
  const api = useApi();
  return useQuery<Statistics, Failed>({
    queryKey: keys.statistics,
    queryFn: ({ signal }) => unwrap(api.statistics(signal)),
    refetchOnWindowFocus: false,
  });
}

/** Home office in figures, as they were when the page was opened: they change once a month. */
export function useHomeOverview() {
  const api = useApi();
  return useQuery<HomeOverviewView, Failed>({
    queryKey: keys.homeOverview,
    queryFn: ({ signal }) => unwrap(api.homeOverview(signal)),
    refetchOnWindowFocus: false,
  });
}

/** Closed reports and how long they are kept, fresh while on screen: as many pages as have been asked for. */
export function useRetention() {
  const api = useApi();
  return useInfiniteQuery<RetentionList, Failed, InfiniteData<RetentionList>, readonly string[], string | null>({
    queryKey: keys.retention,
    queryFn: ({ pageParam, signal }) => unwrap(api.retention(pageParam, signal)),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    // Of these steps nobody tells.
    refetchInterval: troublesEveryMs,
  });
}
