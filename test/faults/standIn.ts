import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createIssuer, type Issuer } from "#bot/local/issuer.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Chance } from "./chance.ts";
import { botId, tabClientId, tenantId } from "./servers/settings.ts";

/** A new message that has come into somebody's chat, whatever the one who sent it has heard of that. */
export type Arrival = { readonly summary: string; readonly card: unknown };

/** A call to the connector: a message into a chat, or a card that takes the place of the one in a message. */
export type Call = { readonly method: string; readonly path: string; readonly body: string };

/** How the connector answers a call: with a status, or not as it should. What it takes has come into the chat. */
export type Fate =
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Takes it, and breaks the connection before it answers; answers with a body that is cut off, or that is no JSON; answers so late. */
  | { readonly kind: "reset" | "half" | "no-json" }
  | { readonly kind: "late"; readonly milliseconds: number };

/** Stands in for Microsoft: token services and connector, in a process that nobody kills. */
export type StandIn = {
  readonly issuer: Issuer;
  readonly serviceUrl: string;
  /** The messages in somebody's chat, oldest first. */
  readonly chatOf: (personId: PersonId) => readonly Arrival[];
  /** How many calls have come in and have no answer yet. */
  readonly underWay: () => number;
  /** Holds the next call for so many milliseconds; resolves when it has come in. */
  readonly holdNext: (milliseconds: number) => Promise<void>;
  /** `rough`: some calls slow, some answered 429, some cut off after the message was taken. `smooth`: all taken at once. */
  manner: "rough" | "smooth";
  /** What becomes of a call, where that is not left to the manner. */
  fateOf: ((call: Call) => Fate | undefined) | undefined;
  close(): Promise<void>;
};

export const conversationOf = (personId: PersonId) => `a:${personId}`;

export async function startStandIn(chance: Chance): Promise<StandIn> {
  const documents = new Map<string, string>();
  const chats = new Map<string, Arrival[]>();
  const toBeHeld: { readonly milliseconds: number; readonly came: () => void }[] = [];
  let underWay = 0;
  let sent = 0;
  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? "");
    if (document === undefined) void call(request, response);
    else answer(response, 200, document);
  });

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    underWay += 1;
    try {
      const body = await textOf(request).catch(() => undefined);
      // Whoever was killed in the midst of a request has not sent it.
      if (body === undefined) return;
      if (!(await issuer.verifyBotToken(request.headers.authorization))) return answer(response, 401, "{}");
      const fixed = standIn.fateOf?.({ method: request.method ?? "", path: request.url ?? "", body });
      if (fixed !== undefined) return await meet(fixed, request, response, body);
      const held = toBeHeld.shift();
      const fate = standIn.manner === "smooth" || held !== undefined ? "taken" : chance.pick({ taken: 94, busy: 4, cut: 2 });
      if (fate === "busy") return answer(response, 429, "{}", { "retry-after": "1" });
      if (request.method === "POST") take(request.url ?? "", body);
      held?.came();
      if (held !== undefined || standIn.manner === "rough") await pause(held?.milliseconds ?? slowness(chance));
      if (fate === "cut") response.socket?.resetAndDestroy();
      else answer(response, request.method === "POST" ? 201 : 200, JSON.stringify({ id: `sent-${++sent}` }));
    } finally {
      underWay -= 1;
    }
  }

  async function meet(fate: Fate, request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    if (fate.kind === "status") return answer(response, fate.status, "{}", fate.headers);
    if (request.method === "POST") take(request.url ?? "", body);
    switch (fate.kind) {
      case "reset":
        response.socket?.resetAndDestroy();
        return;
      case "half":
        response.socket?.end('HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{"id": "se');
        return;
      case "no-json":
        return answer(response, 201, "<html>");
      case "late":
        // Whoever waits no longer has broken off.
        await Promise.race([pause(fate.milliseconds, undefined, { ref: false }), once(response, "close")]);
        if (!response.closed) answer(response, 201, JSON.stringify({ id: `sent-${++sent}` }));
    }
  }

  function take(path: string, body: string): void {
    const conversation = decodeURIComponent(/\/conversations\/([^/]+)\//.exec(path)?.[1] ?? "");
    const { summary, attachments } = JSON.parse(body) as { summary: string; attachments: { content: unknown }[] };
    const chat = chats.get(conversation) ?? [];
    chats.set(conversation, [...chat, { summary, card: attachments[0]?.content }]);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await createIssuer({ baseUrl: `${address}/issuer`, botId, tenantId, tabClientId });
  for (const [path, document] of issuer.documents) documents.set(`/issuer${path}`, JSON.stringify(document));
  const standIn: StandIn = {
    issuer,
    serviceUrl: `${address}/no/`,
    chatOf: (personId) => chats.get(conversationOf(personId)) ?? [],
    underWay: () => underWay,
    holdNext: (milliseconds) => new Promise((came) => void toBeHeld.push({ milliseconds, came })),
    manner: "rough",
    fateOf: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

/** Most answers come at once, some late: so that messages are often on their way when the server is killed. */
function slowness(chance: Chance): number {
  const kind = chance.pick({ quick: 60, ordinary: 30, slow: 10 });
  return kind === "quick" ? chance.between(0, 15) : kind === "ordinary" ? chance.between(15, 80) : chance.between(80, 400);
}

function answer(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
