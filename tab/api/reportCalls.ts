import type {
  draftRequest,
  ReportAnswersInput,
  ReportCommandInput,
  ReportRequest,
  reportCommandRequest,
  sendRequest,
} from "#domain/contract/meldingCommand.ts";
import type {
  PeopleFound,
  ReportDetail,
  ReportDraftList,
  ReportDraftView,
  ReportForm,
  ReportList,
  ReportPreview,
} from "#domain/contract/meldingViews.ts";
import type { Result } from "./result.ts";

type CommandBody = ReturnType<(typeof reportCommandRequest)["parse"]>;
type DraftBody = ReturnType<(typeof draftRequest)["parse"]>;
type SendBody = ReturnType<(typeof sendRequest)["parse"]>;
/** A list of reports: of those that one handles, or of one's own. */
export type ReportListName = "inbox" | "mine";

/** The part of the API that reports have. */
export type ReportApi = {
  /** Leaves no trace on the server. */
  readonly reportForm: (signal?: AbortSignal) => Promise<Result<ReportForm>>;
  /** Who would read it and what speaks against it; nothing of it is kept. */
  readonly previewReport: (answers: ReportAnswersInput, signal?: AbortSignal) => Promise<Result<ReportPreview>>;
  readonly findPeople: (query: string, signal?: AbortSignal) => Promise<Result<PeopleFound>>;
  /** `after` is where the page before ended. */
  readonly reports: (list: ReportListName, after: string | undefined, signal?: AbortSignal) => Promise<Result<ReportList>>;
  /** `id`: what it will have, that of the draft where it was made of one, which goes with it. Sent twice, it is one report. */
  readonly beginReport: (report: ReportRequest, id: string) => Promise<Result<ReportDetail>>;
  /** Each reading by a handler is recorded: not to be asked for without somebody who reads. */
  readonly report: (id: string, signal?: AbortSignal) => Promise<Result<ReportDetail>>;
  /** `version` is the one that the person saw. */
  readonly reportCommand: (id: string, version: number, command: ReportCommandInput) => Promise<Result<ReportDetail>>;
  readonly acknowledgeGuidelines: () => Promise<Result<ReportForm>>;
  readonly reportDrafts: (signal?: AbortSignal) => Promise<Result<ReportDraftList>>;
  readonly reportDraft: (id: string) => Promise<Result<ReportDraftView>>;
  /** A new one is begun with no id and version 0. */
  readonly saveReportDraft: (draft: DraftBody) => Promise<Result<ReportDraftView>>;
  readonly discardReportDraft: (id: string) => Promise<Result<ReportDraftList>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function reportCalls(request: Request, post: (body: unknown) => RequestInit): ReportApi {
  const one = (id: string) => `reports/${encodeURIComponent(id)}`;
  const draft = (id: string) => `reports/drafts/${encodeURIComponent(id)}`;
  return {
    reportForm: (signal) => request("reports/form", {}, signal),
    previewReport: (answers, signal) => request("reports/preview", post({ answers }), signal),
    findPeople: (query, signal) => request(`reports/people?${new URLSearchParams({ q: query })}`, {}, signal),
    reports: (list, after, signal) =>
      request(`reports?${new URLSearchParams({ list, ...(after === undefined ? {} : { after }) })}`, {}, signal),
    beginReport: (report, id) => request("reports", post({ draftId: id, report } satisfies SendBody)),
    report: (id, signal) => request(one(id), {}, signal),
    reportCommand: (id, version, command) => request(`${one(id)}/commands`, post({ version, command } satisfies CommandBody)),
    acknowledgeGuidelines: () => request("reports/guidelines", post({})),
    reportDrafts: (signal) => request("reports/drafts", {}, signal),
    reportDraft: (id) => request(draft(id), {}),
    saveReportDraft: (body) => request("reports/drafts", post(body)),
    discardReportDraft: (id) => request(`${draft(id)}/discard`, post({})),
  };
}
