import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createIssuer, type Issuer } from "#bot/local/issuer.ts";
import { botId, type Surroundings, tabClientId, tenantId } from "./settings.ts";

/** Stands in for Microsoft: the documents of its token services, and the connector, on loopback. */
export type StandIn = {
  readonly issuer: Issuer;
  readonly serviceUrl: string;
  /** A token as Teams' channel sends it, good for an hour. */
  readonly channelToken: string;
  readonly surroundings: Surroundings;
  /** Resolves when the next message has come into that conversation. */
  arrival(conversation: string): Promise<void>;
  close(): Promise<void>;
};

export async function startStandIn(): Promise<StandIn> {
  const documents = new Map<string, string>();
  const waiting = new Map<string, (() => void)[]>();
  const expected: { authorization?: string } = {};
  let sent = 0;
  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? "");
    if (document !== undefined) {
      // Two calls: restify, loaded in the same process, makes `writeHead` return nothing.
      response.writeHead(200, { "content-type": "application/json" });
      response.end(document);
      return;
    }
    void read(request).then(() => {
      const known = request.headers.authorization === expected.authorization;
      sent += 1;
      response.writeHead(known ? 201 : 401, { "content-type": "application/json" });
      response.end(known ? JSON.stringify({ id: `sent-${sent}` }) : "{}");
      if (!known) return;
      const conversation = decodeURIComponent(/\/conversations\/([^/]+)\//.exec(request.url ?? "")?.[1] ?? "");
      waiting.get(conversation)?.shift()?.();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await createIssuer({ baseUrl: `${address}/issuer`, botId, tenantId, tabClientId });
  for (const [path, document] of issuer.documents) documents.set(`/issuer${path}`, JSON.stringify(document));
  const serviceUrl = `${address}/no/`;
  const botToken = await issuer.signBotToken();
  expected.authorization = `Bearer ${botToken}`;
  return {
    issuer,
    serviceUrl,
    channelToken: await issuer.signChannelToken({ serviceUrl }),
    surroundings: {
      channelMetadata: issuer.urls.channel,
      emulatorMetadata: issuer.urls.emulator,
      tabKeys: issuer.urls.entraKeys,
      botToken,
    },
    arrival: (conversation) =>
      new Promise((resolve) => {
        waiting.set(conversation, [...(waiting.get(conversation) ?? []), resolve]);
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<void> {
  for await (const _part of request);
}
