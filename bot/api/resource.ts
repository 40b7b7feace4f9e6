import type { ServerResponse } from "node:http";
import type { Request, Response, Server } from "restify";
import type { FileRefused } from "#domain/contract/meldingViews.ts";
import type { ApiError } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { authorizationOf } from "../authorization.ts";
import type { MadeFile } from "../desk/oppfolging/documents.ts";
import type { Outcome } from "../desk/outcome.ts";
import { faultFacts, type Log, newReference } from "../fault.ts";
import { type DownloadedFile, sendDownload } from "../files/download.ts";
import type { FileIntake, ReceivedForm } from "../files/receiveFiles.ts";
import { jsonBody } from "./jsonBody.ts";
import type { TabTokenResult } from "./verifyTabToken.ts";

export type ApiParts = {
  readonly verifyToken: (authorization: string | undefined) => Promise<TabTokenResult>;
  readonly log: Log;
  readonly intake: FileIntake;
};

/** What a resource is asked, by whom: known from the token, and from nothing else. */
export type Asked = {
  readonly who: { readonly personId: PersonId };
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  /** The body as JSON; `undefined` when it is none. */
  readonly body: unknown;
  /** Reads a form with files, for a route that takes them; see `FileIntake`. Its `body` is not read. */
  readonly receive: <T>(use: (form: ReceivedForm) => Promise<T>) => Promise<T | "gone">;
  /** For an answer that goes on: where the reader was, and when their token runs out, in milliseconds since 1970. */
  readonly position: string | undefined;
  readonly until: number;
};

/** An answer that goes on for as long as somebody listens. */
type Stream = { readonly kind: "stream"; readonly answer: (response: ServerResponse) => void };

/** An answer that is a file of its own, to be opened or kept. */
type FileAnswer = { readonly kind: "file"; readonly file: MadeFile };

/** A file from somebody unknown: to be kept, never shown. */
type Download = { readonly kind: "download"; readonly file: DownloadedFile };

/** A file that was not taken, with the reason. */
type NotTaken = { readonly kind: "file_refused"; readonly refused: FileRefused };

/** `"invalid"`: the request does not have the form that the contract gives it. `"full"`: too many are listening. */
export type Resource = (
  asked: Asked,
) => Promise<Outcome<unknown, Current> | Stream | FileAnswer | Download | NotTaken | "invalid" | "full" | "gone">;

/** What a stale answer carries: the thing as it is now. */
type Current = Extract<ApiError, { error: "stale" }>["current"];

/** One resource of the tab's API. The register in `routes.ts` lists them all. */
export type Route = {
  readonly method: "get" | "post";
  readonly path: string;
  /** Longest body, where it is not the ordinary. */
  readonly longestBytes?: number;
  /** Takes a form with files in the place of JSON. */
  readonly takesFiles?: boolean;
  readonly run: Resource;
};

/** Mounts a resource behind the token. */
export function mountRoute(server: Server, route: Route, parts: ApiParts): void {
  server[route.method](route.path, async (request, response) => {
    const answer = await answered(route, parts, request, response);
    if ("kind" in answer) {
      if (answer.kind === "stream") answer.answer(response);
      else if (answer.kind === "file") sendFile(response, answer.file);
      else if (answer.kind === "download") sendDownload(response, answer.file);
      else response.destroy();
    } else send(response, answer.status, answer.body);
  });
}

async function answered(route: Route, parts: ApiParts, request: Request, response: Response) {
  const reference = newReference();
  try {
    const token = await parts.verifyToken(authorizationOf(request));
    if (!token.ok) {
      parts.log.warn({ reference, failure: token.failure, path: route.path }, "token turned away");
      return failure(token.failure === "keys-unreachable" ? 503 : 401, { error: "unauthorized" });
    }
    const hasJson = route.method === "post" && route.takesFiles !== true;
    const body = hasJson ? await jsonBody(request, route.longestBytes) : undefined;
    const outcome = await route.run({
      who: { personId: token.personId },
      query: queryOf(request),
      params: paramsOf(request),
      body,
      receive: (use) => parts.intake.receive(request, response, use),
      position: positionOf(request),
      until: token.until,
    });
    if (outcome !== "full") return answerOf(outcome);
    parts.log.warn({ reference, path: route.path }, "too many listen");
    return failure(503, { error: "fault", reference });
  } catch (thrown) {
    parts.log.error({ reference, path: route.path, ...faultFacts(thrown) }, "request failed");
    return failure(500, { error: "fault", reference });
  }
}

type Answer = { readonly status: number; readonly body: unknown };

type Whole = Stream | FileAnswer | Download;
type Gone = { readonly kind: "gone" };

function answerOf(outcome: Exclude<Awaited<ReturnType<Resource>>, "full">): Answer | Whole | Gone {
  if (outcome === "gone") return { kind: "gone" };
  if (outcome === "invalid") return failure(400, { error: "invalid" });
  switch (outcome.kind) {
    case "stream":
    case "file":
    case "download":
      return outcome;
    case "file_refused":
      return { status: 422, body: outcome.refused };
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

function sendFile(response: Response, { name, type, bytes }: MadeFile): void {
  response.sendRaw(200, Buffer.from(bytes), {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}

function positionOf(request: Request): string | undefined {
  const position = request.headers["last-event-id"];
  return typeof position === "string" ? position : undefined;
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.url ?? "/", "http://localhost").searchParams;
}

function paramsOf(request: Request): Readonly<Record<string, string>> {
  const params: unknown = request.params;
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
