import { property } from "../property.ts";

type Answered =
  | { readonly kind: "answered"; readonly status: number; readonly headers: Headers; readonly text: string }
  | { readonly kind: "none"; readonly why: string };

const longestAnswer = 1 << 20;

/** Asks an address over HTTP, and follows no redirect. Says in a few words why there is no answer. */
export async function ask(address: string, signal: AbortSignal, request: RequestInit = {}): Promise<Answered> {
  try {
    const response = await fetch(address, { ...request, redirect: "manual", signal });
    const text = (await response.text()).slice(0, longestAnswer);
    return { kind: "answered", status: response.status, headers: response.headers, text };
  } catch (thrown) {
    return { kind: "none", why: whyOf(thrown) };
  }
}

/** Why a connection came to nothing: fetch tells it in the cause. */
function whyOf(thrown: unknown): string {
  const cause = property(thrown, "cause");
  const code = property(cause, "code") ?? property(thrown, "code") ?? property(thrown, "name");
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "its name is not known";
    case "ECONNREFUSED":
      return "nobody listens there";
    case "TimeoutError":
    case "AbortError":
    case "ETIMEDOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
    case "UND_ERR_HEADERS_TIMEOUT":
      return "it does not answer in time";
    default:
      return typeof code === "string" && /^(?:CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL)/.test(code)
        ? "its certificate does not hold, or it does not encrypt"
        : `the connection fails${typeof code === "string" && /^\w{1,60}$/.test(code) ? ` (${code})` : ""}`;
  }
}

/** A text as JSON; `undefined` when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
