import type { NoticePreviewRequest, NoticeRequest } from "#domain/contract/noticeCommand.ts";
import type { NoticeFiguresView, NoticePreview, Notices, NoticeView } from "#domain/contract/noticeViews.ts";
import type { Result } from "./result.ts";

/** The part of the API that notices of rule sets have. To read and confirm is for whom they concern; the rest is for whoever keeps the rules. */
export type NoticeApi = {
  readonly notices: (signal?: AbortSignal) => Promise<Result<Notices>>;
  /** That it was asked for counts as having been shown. */
  readonly notice: (id: string, signal?: AbortSignal) => Promise<Result<NoticeView>>;
  /** `version` is the one that was read. */
  readonly confirmNotice: (id: string, version: number) => Promise<Result<NoticeView>>;
  readonly previewNotice: (request: NoticePreviewRequest) => Promise<Result<NoticePreview>>;
  readonly commandNotice: (request: NoticeRequest) => Promise<Result<Notices>>;
  readonly noticeFigures: (id: string, signal?: AbortSignal) => Promise<Result<NoticeFiguresView>>;
};

type Request = <Value>(path: string, init: RequestInit, signal?: AbortSignal) => Promise<Result<Value>>;

export function noticeCalls(request: Request, post: (body: unknown) => RequestInit): NoticeApi {
  const of = (id: string) => `notices/${encodeURIComponent(id)}`;
  return {
    notices: (signal) => request("notices", {}, signal),
    notice: (id, signal) => request(of(id), {}, signal),
    confirmNotice: (id, version) => request(`${of(id)}/confirm`, post({ version })),
    previewNotice: (asked) => request("notices/preview", post(asked)),
    commandNotice: (asked) => request("notices", post(asked)),
    noticeFigures: (id, signal) => request(`${of(id)}/figures`, {}, signal),
  };
}
