import type { CommandInput } from "#domain/contract/command.ts";
import type { ApiError, CaseDetail, CaseList, Me } from "#domain/contract/views.ts";
import type { TokenSource } from "./token.ts";

export type ListName = "pending" | "running" | "decided" | "mine";

/** Why there is no answer: what the server says, or that it could not be asked. */
export type Failure =
  | ApiError
  /** No connection, or nobody answered in time. What was sent may or may not have arrived. */
  | { readonly error: "unreachable" }
  /** Teams gave no token. */
  | { readonly error: "no_token" }
  /** Something answered that is not our server, such as a proxy. */
  | { readonly error: "unexpected"; readonly status: number };

export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** A failure on its way through TanStack Query, which knows only thrown errors. */
export class Failed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.error);
    this.failure = failure;
  }
}

export type Api = {
  readonly me: (signal?: AbortSignal) => Promise<Result<Me>>;
  readonly list: (name: ListName, signal?: AbortSignal) => Promise<Result<CaseList>>;
  readonly detail: (id: string, signal?: AbortSignal) => Promise<Result<CaseDetail>>;
  /** `version` is the one that the person saw. */
  readonly command: (id: string, version: number, command: CommandInput) => Promise<Result<CaseDetail>>;
};

// Longer than the server's own limit, so that a slow answer is not taken for none.
const patienceMs = 20_000;

/** The REST API with the person's token. Never throws but for an aborted query. */
export function apiClient(tokens: TokenSource): Api {
  async function once<Value>(path: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Result<Value>> {
    let token: string;
    try {
      token = await tokens.get();
    } catch {
      return { ok: false, failure: { error: navigator.onLine ? "no_token" : "unreachable" } };
    }
    const limit = AbortSignal.timeout(patienceMs);
    const headers = { ...init.headers, authorization: `Bearer ${token}`, accept: "application/json" };
    let answer: Response;
    try {
      answer = await fetch(`/api/${path}`, {
        ...init,
        headers,
        cache: "no-store",
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return { ok: false, failure: { error: "unreachable" } };
    }
    const body = await answer.json().catch(() => undefined);
    if (answer.ok && body !== undefined) return { ok: true, value: body };
    return { ok: false, failure: isApiError(body) ? body : { error: "unexpected", status: answer.status } };
  }

  /** A token that the server does not take is asked for once more: it may have run out in a sleeping machine. */
  async function request<Value>(path: string, init: RequestInit, signal?: AbortSignal): Promise<Result<Value>> {
    const first = await once<Value>(path, init, signal);
    if (first.ok || first.failure.error !== "unauthorized") return first;
    tokens.forget();
    return once<Value>(path, init, signal);
  }

  return {
    me: (signal) => request("me", {}, signal),
    list: (name, signal) => request(`cases?list=${name}`, {}, signal),
    detail: (id, signal) => request(`cases/${encodeURIComponent(id)}`, {}, signal),
    command: (id, version, command) =>
      request(`cases/${encodeURIComponent(id)}/commands`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ version, command }),
      }),
  };
}

const known: ReadonlySet<string> = new Set<ApiError["error"]>([
  "not_found",
  "unauthorized",
  "invalid",
  "stale",
  "refused",
  "fault",
]);

function isApiError(body: unknown): body is ApiError {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "string" && known.has(body.error);
}
