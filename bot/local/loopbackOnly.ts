import type { IncomingMessage } from "node:http";

const loopbackAddresses = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
const readMethods = new Set(["GET", "HEAD"]);

export type LocalRefusal = { readonly status: 403; readonly code: "NotLoopback" | "ForeignHost" | "ForeignOrigin" };

/**
 * Whether a request comes from this machine and from our own pages. The local shell lets one be anybody, so a page from
 * elsewhere must not reach it: neither by a name that it points to 127.0.0.1 (DNS rebinding: the `Host` is then that name),
 * nor by writing blindly from another origin (CSRF). Gives the refusal, or `undefined` when the request may pass.
 */
export function refuseForeign(request: IncomingMessage): LocalRefusal | undefined {
  const { remoteAddress, localPort } = request.socket;
  if (remoteAddress === undefined || !loopbackAddresses.has(remoteAddress)) return { status: 403, code: "NotLoopback" };
  const host = request.headers.host ?? "";
  const parts = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i.exec(host);
  if (parts === null || Number(parts[1] ?? 80) !== localPort) return { status: 403, code: "ForeignHost" };
  if (readMethods.has(request.method ?? "")) return undefined;
  const { origin } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, code: "ForeignOrigin" };
  if (site !== undefined && site !== "same-origin" && site !== "none") return { status: 403, code: "ForeignOrigin" };
  return undefined;
}
