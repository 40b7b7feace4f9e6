import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Issuer } from "#bot/local/issuer.ts";

/** A call that came in, whatever became of it. */
type ConnectorCall = { readonly method: string; readonly path: string; readonly body: string; readonly signed: boolean };

/** How the connector takes the next calls. All but `reset-at-once` read the whole call and keep it. */
export type Behaviour =
  | { readonly kind: "take" }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** Breaks the connection, before more of the call is read than its head or after all of it was. */
  | { readonly kind: "reset-at-once" }
  | { readonly kind: "reset" }
  /** Says that it took the message, and breaks off: after the status line, or in the midst of the body. */
  | { readonly kind: "status-line" }
  | { readonly kind: "half-a-body" }
  /** Never answers. */
  | { readonly kind: "silent" };

export type Connector = {
  readonly serviceUrl: string;
  readonly calls: ConnectorCall[];
  behaviour: Behaviour;
  /** Conversations that the app was removed from. */
  readonly closed: Set<string>;
  close(): Promise<void>;
};

/** Stands in for Teams' connector: it checks the bot's token and keeps what it is sent. */
export async function startConnector(issuer: Issuer): Promise<Connector> {
  const calls: ConnectorCall[] = [];
  let count = 0;
  const server = createServer(async (request, response) => {
    if (connector.behaviour.kind === "reset-at-once") {
      request.socket.resetAndDestroy();
      return;
    }
    const body = await textOf(request);
    const signed = await issuer.verifyBotToken(request.headers.authorization);
    calls.push({ method: request.method ?? "", path: request.url ?? "", body, signed });
    behave(connector.behaviour, response, () => {
      if (!signed) return { status: 401, body: "{}" };
      const conversation = decodeURIComponent(request.url?.split("/")[4] ?? "");
      if (connector.closed.has(conversation)) return { status: 403, body: '{"error":{"code":"BotNotInConversationRoster"}}' };
      count += 1;
      return { status: request.method === "POST" ? 201 : 200, body: JSON.stringify({ id: `sent-${count}` }) };
    });
  });
  const address = await listening(server);
  const connector: Connector = {
    serviceUrl: `${address}/no/`,
    calls,
    behaviour: { kind: "take" },
    closed: new Set(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connector;
}

function behave(behaviour: Behaviour, response: ServerResponse, take: () => { status: number; body: string }): void {
  switch (behaviour.kind) {
    case "reset-at-once":
    case "reset":
      response.socket?.resetAndDestroy();
      return;
    case "status-line":
      response.socket?.end("HTTP/1.1 201 Created\r\n");
      return;
    case "half-a-body":
      response.socket?.end('HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 40\r\n\r\n{"id": "se');
      return;
    case "silent":
      return;
    case "take":
    case "status":
      break;
  }
  const { status, headers, body } =
    behaviour.kind === "take" ? { ...take(), headers: {} } : { headers: {}, body: "{}", ...behaviour };
  // Two calls: restify, loaded in the same process, makes `writeHead` return nothing.
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
