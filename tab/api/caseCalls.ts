import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { DocumentWords, MinutesWords, Newest } from "#domain/contract/sakPieces.ts";
import type { CaseCandidates, CaseDetail, CaseList, CasePagePart, CasePdfOf } from "#domain/contract/sakViews.ts";
import { failureOf, type Result } from "./result.ts";
import type { TokenSource } from "./token.ts";

export type SubCaseListName = "handled" | "mine";

/** Cases that reports have become. */
export type SubCaseApi = {
  /** `after` is where the page before ended. */
  readonly subCases: (list: SubCaseListName, after: string | undefined, signal?: AbortSignal) => Promise<Result<CaseList>>;
  readonly subCase: (id: string, signal?: AbortSignal) => Promise<Result<CaseDetail>>;
  /** What came before a place in a list of a case; what it holds is what the list on the page holds. */
  readonly subCasePage: <Item>(
    id: string,
    part: CasePagePart,
    before: string,
    signal?: AbortSignal,
  ) => Promise<Result<Newest<Item>>>;
  readonly subCaseDocument: (id: string, documentId: string, signal?: AbortSignal) => Promise<Result<DocumentWords>>;
  readonly subCaseMinutes: (id: string, meetingId: string, signal?: AbortSignal) => Promise<Result<MinutesWords>>;
  readonly subCaseCandidates: (id: string, signal?: AbortSignal) => Promise<Result<CaseCandidates>>;
  /** `version` is the one that the person saw. */
  readonly subCaseCommand: (id: string, version: number, command: CaseCommandInput) => Promise<Result<CaseDetail>>;
};

/** Documents of a case as files. */
export type SubCasePdfApi = {
  /** `partyId` is whose letter or timeline it is, where a handler asks. */
  readonly subCasePdf: (id: string, of: CasePdfOf, partyId?: string) => Promise<Result<Blob>>;
};

type Ask = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function caseCalls(request: Ask, post: (body: unknown) => RequestInit): SubCaseApi {
  const one = (id: string) => `sub-cases/${encodeURIComponent(id)}`;
  return {
    subCases: (list, after, signal) =>
      request(`sub-cases?${new URLSearchParams({ list, ...(after === undefined ? {} : { after }) })}`, {}, signal),
    subCase: (id, signal) => request(one(id), {}, signal),
    subCasePage: (id, part, before, signal) => request(`${one(id)}/parts/${part}?${new URLSearchParams({ before })}`, {}, signal),
    subCaseDocument: (id, documentId, signal) => request(`${one(id)}/texts/${encodeURIComponent(documentId)}`, {}, signal),
    subCaseMinutes: (id, meetingId, signal) => request(`${one(id)}/minutes/${encodeURIComponent(meetingId)}`, {}, signal),
    subCaseCandidates: (id, signal) => request(`${one(id)}/candidates`, {}, signal),
    subCaseCommand: (id, version, command) => request(`${one(id)}/commands`, post({ version, command })),
  };
}

export function casePdfCalls(tokens: TokenSource): SubCasePdfApi {
  const once = async (path: string): Promise<Result<Blob>> => {
    const token = await tokens.get().catch(() => undefined);
    if (token === undefined) return { ok: false, failure: { error: "no_token" } };
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(path, { headers, cache: "no-store" }).catch(() => undefined);
    if (answer === undefined) return { ok: false, failure: { error: "unreachable" } };
    if (answer.ok) return { ok: true, value: await answer.blob() };
    return { ok: false, failure: failureOf(answer.status, await answer.json().catch(() => undefined)) };
  };
  return {
    subCasePdf: async (id, { kind, meetingId }, partyId) => {
      const query = new URLSearchParams({
        ...(meetingId === null ? {} : { meeting: meetingId }),
        ...(partyId === undefined ? {} : { party: partyId }),
      });
      const path = `/api/sub-cases/${encodeURIComponent(id)}/documents/${kind}${query.size === 0 ? "" : `?${query}`}`;
      const first = await once(path);
      if (first.ok || first.failure.error !== "unauthorized") return first;
      tokens.forget();
      return once(path);
    },
  };
}
