import type { ApiError } from "#domain/contract/views.ts";

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

/** What an answer that is no success says; anything that is not our server's is «unexpected». */
export function failureOf(status: number, body: unknown): Failure {
  return isApiError(body) ? body : { error: "unexpected", status };
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
