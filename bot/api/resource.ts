import type { Request, Response, Server } from "restify";
import type { ApiError } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Outcome } from "../desk/outcome.ts";
import { faultFacts, type Log, newReference } from "../fault.ts";
import { jsonBody } from "./jsonBody.ts";
import type { TabTokenResult } from "./verifyTabToken.ts";

export type ApiParts = {
  readonly verifyToken: (authorization: string | undefined) => Promise<TabTokenResult>;
  readonly log: Log;
};

/** What a resource is asked, by whom: known from the token, and from nothing else. */
type Asked = {
  readonly who: { readonly personId: PersonId };
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  /** The body as JSON; `undefined` when it is none. */
  readonly body: unknown;
};

/** `"invalid"`: the request does not have the form that the contract gives it. */
type Resource = (asked: Asked) => Promise<Outcome<unknown> | "invalid">;

/** One resource of the tab's API. The register in `routes.ts` lists them all. */
export type Route = { readonly method: "get" | "post"; readonly path: string; readonly run: Resource };

/** Mounts a resource behind the token. */
export function mountRoute(server: Server, route: Route, parts: ApiParts): void {
  server[route.method](route.path, async (request, response) => {
    const { status, body } = await answered(route, parts, request);
    send(response, status, body);
  });
}

async function answered(route: Route, parts: ApiParts, request: Request) {
  const reference = newReference();
  try {
    const token = await parts.verifyToken(request.headers.authorization);
    if (!token.ok) {
      parts.log.warn({ reference, failure: token.failure, path: route.path }, "token turned away");
      return failure(token.failure === "keys-unreachable" ? 503 : 401, { error: "unauthorized" });
    }
    const body = route.method === "post" ? await jsonBody(request) : undefined;
    const who = { personId: token.personId };
    return answerOf(await route.run({ who, query: queryOf(request), params: paramsOf(request), body }));
  } catch (thrown) {
    parts.log.error({ reference, path: route.path, ...faultFacts(thrown) }, "request failed");
    return failure(500, { error: "fault", reference });
  }
}

function answerOf(outcome: Outcome<unknown> | "invalid"): { readonly status: number; readonly body: unknown } {
  if (outcome === "invalid") return failure(400, { error: "invalid" });
  switch (outcome.kind) {
    case "done":
      return { status: 200, body: outcome.value };
    case "not_found":
      return failure(404, { error: "not_found" });
    case "stale":
      return failure(409, { error: "stale", current: outcome.current });
    case "refused":
      return failure(422, { error: "refused", refusals: outcome.refusals });
  }
}

function failure(status: number, body: ApiError): { readonly status: number; readonly body: ApiError } {
  return { status, body };
}

function send(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.url ?? "/", "http://localhost").searchParams;
}

function paramsOf(request: Request): Readonly<Record<string, string>> {
  const params: unknown = request.params;
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
