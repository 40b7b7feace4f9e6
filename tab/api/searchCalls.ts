import type { SearchAnswer, SearchRequest } from "#domain/contract/search.ts";
import type { Result } from "./result.ts";

/** The part of the API that search has. What is sought goes in the body, and nothing of it stays. */
export type SearchApi = { readonly search: (asked: SearchRequest, signal?: AbortSignal) => Promise<Result<SearchAnswer>> };

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function searchCalls(request: Request, post: (body: unknown) => RequestInit): SearchApi {
  return { search: (asked, signal) => request("search", post(asked), signal) };
}
