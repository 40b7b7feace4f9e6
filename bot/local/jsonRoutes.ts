import type { IncomingMessage } from "node:http";
import type { Request, Response } from "restify";
import { faultFacts, newReference } from "#bot/fault.ts";
import { refuseForeign } from "./loopbackOnly.ts";

/** What a handler answers: a status and JSON, or a status alone. */
export type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

const maxBodyBytes = 256 * 1024;

/**
 * A restify handler around a function that answers. Refuses what `refuseForeign` refuses, and turns what the function throws
 * into a 500 that carries a reference and nothing of the fault.
 */
export function answering(answer: (request: Request) => Promise<Answer> | Answer) {
  return async (request: Request, response: Response): Promise<void> => {
    const foreign = refuseForeign(request);
    if (foreign !== undefined) return send(response, { status: foreign.status, body: failure(foreign.code) });
    try {
      send(response, await answer(request));
    } catch (fault) {
      const reference = newReference();
      process.stderr.write(`${JSON.stringify({ msg: "local request failed", reference, ...faultFacts(fault) })}\n`);
      send(response, { status: 500, body: failure("Fault", reference) });
    }
  };
}

/** An error as the Bot Connector words it: `{error: {code, message}}`. */
export function failure(code: string, message = code) {
  return { error: { code, message } };
}

function send(response: Response, { status, body, headers }: Answer): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers });
  response.end(text);
}

/**
 * The JSON of a request's body, whether or not a body parser has been there before; `undefined` when it is not JSON, is longer
 * than 256 KiB, or is not declared as JSON (a form on a foreign page cannot declare that).
 */
export async function jsonBody(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return undefined;
  const parsed: unknown = request.body;
  if (typeof parsed === "object" && parsed !== null && !Buffer.isBuffer(parsed)) return parsed;
  const text = typeof parsed === "string" || Buffer.isBuffer(parsed) ? String(parsed) : await readBody(request);
  return text === undefined ? undefined : parsedJson(text);
}

/** What a text of JSON says; `undefined` for an empty one and for what is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** A parameter of the path, decoded. */
export function pathParameter(request: Request, name: string): string {
  const value: unknown = request.params?.[name];
  return typeof value === "string" ? value : "";
}
