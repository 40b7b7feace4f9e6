import { type InfiniteData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ReportDetail, ReportDraftList, ReportForm, ReportList } from "#domain/contract/meldingViews.ts";
import type { Failed } from "../../api/client.ts";
import type { ReportListName } from "../../api/reportCalls.ts";
import { keys, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { useHeardSince } from "../../api/useHeardSince.ts";

// Lists hold nothing of what a report says. Of what somebody without a name does, an open page is told in the morning alone.
const listEveryMs = { live: 60_000, alone: 15_000 };

/** What the pages have to know before anything is typed. */
export function useReportForm() {
  const api = useApi();
  return useQuery<ReportForm, Failed>({
    queryKey: keys.reportForm,
    queryFn: ({ signal }) => unwrap(api.reportForm(signal)),
    staleTime: 60_000,
  });
}

/** A list of reports, kept fresh while it is on screen: as many pages as have been asked for. */
export function useReportList(name: ReportListName) {
  const api = useApi();
  return useInfiniteQuery<ReportList, Failed, InfiniteData<ReportList>, readonly string[], string | undefined>({
    queryKey: keys.reportList(name),
    queryFn: ({ pageParam, signal }) => unwrap(api.reports(name, pageParam, signal)),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useEvery(listEveryMs),
  });
}

/** One report. A handler's is asked for when they open it or say so, and never by itself: each reading is recorded. */
export function useReport(id: string) {
  const api = useApi();
  return useQuery<ReportDetail, Failed>({
    queryKey: keys.report(id),
    queryFn: ({ signal }) => unwrap(api.report(id, signal)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}

/** Whether a report that is on screen has changed since it was read; `maybe` after a break in which it may have. */
export function useReportNews(id: string): "new" | "maybe" | undefined {
  const { data: detail, dataUpdatedAt: at } = useReport(id);
  const isOffered = detail !== undefined && detail.sight !== "melder";
  return useHeardSince(keys.reportNews(id), isOffered ? { version: detail.version, at } : undefined);
}

/** One's own sealed drafts. */
export function useReportDrafts() {
  const api = useApi();
  return useQuery<ReportDraftList, Failed>({
    queryKey: keys.reportDrafts,
    queryFn: ({ signal }) => unwrap(api.reportDrafts(signal)),
  });
}
