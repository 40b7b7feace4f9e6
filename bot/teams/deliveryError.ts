import { property } from "../property.ts";

/**
 * Why a message was not delivered for certain. `retry`: it was not taken in and may be sent again. `wait`: it was not even tried,
 * since that many are not allowed at once. `gone`: it never will be as it is (the app is not installed there, the message is not
 * there any more, or the connector does not accept it). `unknown`: it may have arrived («ukjent») and is not repeated blindly.
 */
export type DeliveryFailure = "retry" | "wait" | "gone" | "unknown";

/**
 * A delivery that failed. It holds a status or an error code, never content or addresses: that is why what botbuilder threw is
 * not kept as its cause, since that carries the request.
 */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  readonly kind: DeliveryFailure;
  /** `http-503`, `ECONNREFUSED`, `connect-timeout`, `timeout`, `no-token`, … */
  readonly code: string;
  /** How long the connector asks to be left alone, an hour at most, in milliseconds; `null` when it says nothing. */
  readonly retryAfterMs: number | null;

  constructor(kind: DeliveryFailure, code: string, retryAfterMs: number | null = null) {
    super(`${kind}: ${code}`);
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Without a connection nothing was sent. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** Before a code that may mean both: it came before there was a connection. */
const beforeConnected = "connect-";

/** The code of an error that came before there was a connection (`connections.ts`), told from the same one later. */
export function asNeverConnected(code: unknown): string {
  if (typeof code !== "string") return `${beforeConnected}failed`;
  return neverConnected.has(code) ? code : `${beforeConnected}${code}`;
}

function isNeverConnected(code: string, thrown: unknown): boolean {
  if (neverConnected.has(code) || code.startsWith(beforeConnected)) return true;
  // Several addresses of one name, of which none took up the connection, come together.
  return property(thrown, "syscall") === "connect" || thrown instanceof AggregateError;
}

/** Not taken in: a token that has just run out, Teams' passing 412, and too many messages. */
const notTakenIn = new Set([401, 412, 429]);

/** Reads what botbuilder's connector client threw. */
export function deliveryError(thrown: unknown): DeliveryError {
  if (thrown instanceof DeliveryError) return thrown;
  const status = property(thrown, "statusCode");
  if (typeof status === "number") return byStatus(status, thrown);
  const name = property(thrown, "name");
  if (name === "AbortError" || name === "TimeoutError") return new DeliveryError("unknown", "timeout");
  const code = property(thrown, "code") ?? name;
  if (typeof code !== "string") return new DeliveryError("unknown", "no-code");
  return new DeliveryError(isNeverConnected(code, thrown) ? "retry" : "unknown", code);
}

function byStatus(status: number, thrown: unknown): DeliveryError {
  const code = `http-${status}`;
  const after = retryAfterMs(thrown);
  if (notTakenIn.has(status)) return new DeliveryError("retry", code, after);
  // Who says when to come back has not begun; a 503 without it may come from what stands in front of a connector that has.
  if (status === 503 && after !== null) return new DeliveryError("retry", code, after);
  const final = status >= 400 && status < 500 && status !== 408;
  return new DeliveryError(final ? "gone" : "unknown", code);
}

const longestAskedMs = 3_600_000;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). Anything else is as if it were not there. */
function retryAfterMs(thrown: unknown): number | null {
  const headers = property(property(thrown, "response"), "headers");
  const get = property(headers, "get");
  const value: unknown = typeof get === "function" ? get.call(headers, "retry-after") : null;
  if (typeof value !== "string") return null;
  const milliseconds = /^\d+$/.test(value)
    ? Number(value) * 1000
    : httpDate.test(value)
      ? Date.parse(value) - Date.now()
      : Number.NaN;
  return Number.isNaN(milliseconds) ? null : Math.min(longestAskedMs, Math.max(0, milliseconds));
}
