import { type InfiniteData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { CaseDetail, CaseList } from "#domain/contract/sakViews.ts";
import type { SubCaseListName } from "../../api/caseCalls.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";

// Lists hold nothing of what a case is about.
const listEveryMs = 15_000;

/** A list of cases, kept fresh while it is on screen: as many pages as have been asked for. */
export function useCaseList(name: SubCaseListName) {
  const api = useApi();
  return useInfiniteQuery<CaseList, Failed, InfiniteData<CaseList>, readonly string[], string | undefined>({
    queryKey: keys.subCaseList(name),
    queryFn: ({ pageParam, signal }) => unwrap(api.subCases(name, pageParam, signal)),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: listEveryMs,
  });
}

/** One case. Asked for when somebody opens it or says so, and never by itself: each reading is recorded. */
export function useOneCase(id: string) {
  const api = useApi();
  return useQuery<CaseDetail, Failed>({
    queryKey: keys.subCase(id),
    queryFn: ({ signal }) => unwrap(api.subCase(id, signal)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}
