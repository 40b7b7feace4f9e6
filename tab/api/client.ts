import type { CommandInput } from "#domain/contract/command.ts";
import type { DirectoryReport } from "#domain/contract/directory.ts";
import type { Statistics } from "#domain/contract/statistikkViews.ts";
import type { TroubleAnswer, TroubleList, TroublePlace, TroubleRequest } from "#domain/contract/troubles.ts";
import type { CaseDetail, CaseList, Me } from "#domain/contract/views.ts";
import type { SignIn } from "../auth/signIn.ts";
import { type AssessApi, assessCalls } from "./assessCalls.ts";
import { caseCalls, casePdfCalls, type SubCaseApi, type SubCasePdfApi } from "./caseCalls.ts";
import { type CycleApi, cycleCalls } from "./cycleCalls.ts";
import { type FileApi, fileCalls } from "./fileCalls.ts";
import { type GatheringApi, gatheringCalls } from "./gatheringCalls.ts";
import { type GuideApi, guideCalls } from "./guideCalls.ts";
import { type HomeApi, homeCalls } from "./homeCalls.ts";
import { type NoteApi, noteCalls } from "./noteCalls.ts";
import { type NoticeApi, noticeCalls } from "./noticeCalls.ts";
import { type NotificationApi, notificationCalls } from "./notificationCalls.ts";
import { type PresenceApi, presenceCalls } from "./presenceCalls.ts";
import { type ReportApi, reportCalls } from "./reportCalls.ts";
import { type Failure, failureOf, type Result } from "./result.ts";
import { type RetentionApi, retentionCalls } from "./retentionCalls.ts";
import { type RulesetApi, rulesetCalls } from "./rulesetCalls.ts";
import { type SearchApi, searchCalls } from "./searchCalls.ts";
import { type StartApi, startCalls } from "./startCalls.ts";
import type { TokenSource } from "./token.ts";

export type ListName = "pending" | "running" | "decided" | "mine";

/** A failure on its way through TanStack Query, which knows only thrown errors. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.error);
    this.failure = failure;
  }
}

export type Api = CycleApi &
  ReportApi &
  NoteApi &
  RetentionApi &
  SubCaseApi &
  SubCasePdfApi &
  FileApi &
  GuideApi &
  SearchApi &
  NotificationApi &
  RulesetApi &
  AssessApi &
  PresenceApi &
  NoticeApi &
  GatheringApi &
  StartApi &
  HomeApi & {
    /** What changes from now on, `text/event-stream`, until it is aborted; `position` is where one was before a break. */
    readonly stream: (
      position: string | undefined,
      signal: AbortSignal,
    ) => Promise<Result<ReadableStream<Uint8Array<ArrayBuffer>>>>;
    readonly me: (signal?: AbortSignal) => Promise<Result<Me>>;
    readonly list: (name: ListName, signal?: AbortSignal) => Promise<Result<CaseList>>;
    readonly detail: (id: string, signal?: AbortSignal) => Promise<Result<CaseDetail>>;
    /** `version` is the one that the person saw. */
    readonly command: (id: string, version: number, command: CommandInput) => Promise<Result<CaseDetail>>;
    /** For the sjef and the work-environment committee. */
    readonly statistics: (signal?: AbortSignal) => Promise<Result<Statistics>>;
    /** For administrators; `after` is where the page before ended. */
    readonly directory: (signal?: AbortSignal) => Promise<Result<DirectoryReport>>;
    readonly troubles: (after: TroublePlace | undefined, signal?: AbortSignal) => Promise<Result<TroubleList>>;
    readonly actOnTroubles: (request: TroubleRequest) => Promise<Result<TroubleAnswer>>;
    /** Where a person sees why Teams gives no token, and does something about it. */
    readonly signIn: SignIn;
  };

// Longer than the server's own limit, so that a slow answer is not taken for none.
const patienceMs = 20_000;
const eventStream = "text/event-stream";

/** The REST API with the person's token. Never throws but for an aborted query. */
export function apiClient(tokens: TokenSource): Api {
  async function answerTo(path: string, init: RequestInit, signal: AbortSignal, left?: AbortSignal): Promise<Result<Response>> {
    let token: string;
    try {
      token = await tokens.get();
    } catch {
      return { ok: false, failure: { error: navigator.onLine ? "no_token" : "unreachable" } };
    }
    const headers = { accept: "application/json", ...init.headers, authorization: `Bearer ${token}` };
    try {
      return { ok: true, value: await fetch(`/api/${path}`, { ...init, headers, cache: "no-store", signal }) };
    } catch (error) {
      if (left?.aborted === true) throw error;
      return { ok: false, failure: { error: "unreachable" } };
    }
  }

  async function once<Value>(path: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Result<Value>> {
    const limit = AbortSignal.timeout(patienceMs);
    const answer = await answerTo(path, init, signal === undefined ? limit : AbortSignal.any([signal, limit]), signal);
    if (!answer.ok) return answer;
    const body = await answer.value.json().catch(() => undefined);
    return answer.value.ok && body !== undefined ? { ok: true, value: body } : failed(answer.value, body);
  }

  async function openStream(init: RequestInit, signal: AbortSignal): ReturnType<Api["stream"]> {
    const answer = await answerTo("stream", init, signal, signal);
    if (!answer.ok) return answer;
    const { ok, body, headers } = answer.value;
    // A proxy's page of its own has no place here, whatever its status.
    if (ok && body !== null && headers.get("content-type")?.startsWith(eventStream) === true) return { ok: true, value: body };
    return failed(answer.value, await answer.value.json().catch(() => undefined));
  }

  /** A token that the server does not take is asked for once more: it may have run out in a sleeping machine. */
  async function twice<Value>(ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const first = await ask();
    if (first.ok || first.failure.error !== "unauthorized") return first;
    tokens.forget();
    return ask();
  }

  function request<Value>(path: string, init: RequestInit, signal?: AbortSignal): Promise<Result<Value>> {
    return twice(() => once<Value>(path, init, signal));
  }

  const post = (body: unknown): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

  return {
    stream: (position, signal) => {
      const headers = { accept: eventStream, ...(position === undefined ? {} : { "last-event-id": position }) };
      return twice(() => openStream({ headers }, signal));
    },
    me: (signal) => request("me", {}, signal),
    list: (name, signal) => request(`cases?list=${name}`, {}, signal),
    detail: (id, signal) => request(`cases/${encodeURIComponent(id)}`, {}, signal),
    command: (id, version, command) => request(`cases/${encodeURIComponent(id)}/commands`, post({ version, command })),
    ...cycleCalls(request, post),
    ...reportCalls(request, post),
    ...noteCalls(request, post),
    ...retentionCalls(request, post),
    ...rulesetCalls(request, post),
    ...assessCalls(request, post),
    ...presenceCalls(request, post),
    ...noticeCalls(request, post),
    ...gatheringCalls(request, post),
    ...caseCalls(request, post),
    ...casePdfCalls(tokens),
    ...fileCalls(tokens),
    statistics: (signal) => request("statistics", {}, signal),
    ...guideCalls(request, post),
    ...searchCalls(request, post),
    ...notificationCalls(request, post),
    ...homeCalls(request, post),
    ...startCalls(request, post),
    directory: (signal) => request("directory", {}, signal),
    troubles: (after, signal) => request(`troubles${placeQuery(after)}`, {}, signal),
    actOnTroubles: (asked) => request("troubles", post(asked)),
    signIn: tokens.signIn,
  };
}

function placeQuery(place: TroublePlace | undefined): string {
  if (place === undefined) return "";
  const { latest, personId } = place;
  return `?${new URLSearchParams({ latest, ...(personId === null ? {} : { personId }) })}`;
}

function failed(answer: Response, body: unknown): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: failureOf(answer.status, body) };
}
