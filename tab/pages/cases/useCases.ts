import { type InfiniteData, skipToken, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { DocumentWords, MinutesWords } from "#domain/contract/sakPieces.ts";
import type { CaseCandidates, CaseDetail, CaseList } from "#domain/contract/sakViews.ts";
import type { SubCaseListName } from "../../api/caseCalls.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { useHeardSince } from "../../api/useHeardSince.ts";

// Lists hold nothing of what a case is about.
const listEveryMs = { live: 60_000, alone: 15_000 };

/** What is asked for when somebody says so, and never by itself: each reading is recorded. It stays in no window for longer than it is shown. */
export const askedForOnly = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  retry: false,
} as const;

/** A list of cases, kept fresh while it is on screen: as many pages as have been asked for. */
export function useCaseList(name: SubCaseListName) {
  const api = useApi();
  return useInfiniteQuery<CaseList, Failed, InfiniteData<CaseList>, readonly string[], string | undefined>({
    queryKey: keys.subCaseList(name),
    queryFn: ({ pageParam, signal }) => unwrap(api.subCases(name, pageParam, signal)),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useEvery(listEveryMs),
  });
}

/** One case. */
export function useOneCase(id: string) {
  const api = useApi();
  return useQuery<CaseDetail, Failed>({
    queryKey: keys.subCase(id),
    queryFn: ({ signal }) => unwrap(api.subCase(id, signal)),
    ...askedForOnly,
  });
}

/** Whether a case that is on screen has changed for its reader since it was read. */
export function useCaseNews(id: string): "new" | "maybe" | undefined {
  const { data: detail, dataUpdatedAt: at } = useOneCase(id);
  return useHeardSince(keys.subCaseNews(id), detail === undefined ? undefined : { version: detail.version, at });
}

type Version = Pick<CaseDetail, "id" | "version">;

/** What a document says; nothing is asked where none is named. */
export function useDocumentWords({ id, version }: Version, documentId: string | undefined) {
  const api = useApi();
  return useQuery<DocumentWords, Failed>({
    queryKey: keys.subCasePart(id, version, "dokument", documentId ?? ""),
    queryFn: documentId === undefined ? skipToken : ({ signal }) => unwrap(api.subCaseDocument(id, documentId, signal)),
    ...askedForOnly,
  });
}

/** What the minutes of a meeting say; nothing is asked where none is named. */
export function useMinutesWords({ id, version }: Version, meetingId: string | undefined) {
  const api = useApi();
  return useQuery<MinutesWords, Failed>({
    queryKey: keys.subCasePart(id, version, "referat", meetingId ?? ""),
    queryFn: meetingId === undefined ? skipToken : ({ signal }) => unwrap(api.subCaseMinutes(id, meetingId, signal)),
    ...askedForOnly,
  });
}

/** Whom a handler may name; nothing is asked where nobody is to be named. */
export function useCandidates({ id, version }: Version, isNaming: boolean) {
  const api = useApi();
  return useQuery<CaseCandidates, Failed>({
    queryKey: keys.subCasePart(id, version, "kandidater"),
    queryFn: isNaming ? ({ signal }) => unwrap(api.subCaseCandidates(id, signal)) : skipToken,
    ...askedForOnly,
  });
}
