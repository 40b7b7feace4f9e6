import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createIssuer, type Issuer } from "#bot/local/issuer.ts";
import type { RateLimits, Window } from "#bot/teams/rateLimit.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { botId, type OutsideSettings, tabClientId, tenantId } from "../faults/servers/settings.ts";
import { type Arrival, conversationOf } from "../faults/standIn.ts";

/** Stands in for Microsoft: token services, and a connector that takes no more than the limits allow. */
export type Connector = {
  readonly issuer: Issuer;
  readonly serviceUrl: string;
  /** A token as Teams' channel sends it, good for an hour: longer than any run. */
  readonly channelToken: string;
  readonly surroundings: Omit<OutsideSettings, "aheadMs">;
  /** The messages in somebody's chat, oldest first: of each the words of its notification, of the last few the card as well. */
  readonly chatOf: (personId: PersonId) => readonly Arrival[];
  readonly counts: { messages: number; updates: number; overLimit: number };
  close(): Promise<void>;
};

/** A university's chats with their cards would be what fills this process. */
const cardsKept = 4;

export async function startConnector(limits: RateLimits): Promise<Connector> {
  const documents = new Map<string, string>();
  const chats = new Map<string, Arrival[]>();
  const counts = { messages: 0, updates: 0, overLimit: 0 };
  const everybody = roomWithin(limits.perApp);
  const rooms = new Map<string, ReturnType<typeof roomWithin>>();
  const expected: { authorization?: string } = {};

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request).catch(() => undefined);
    // Whoever was ended in the midst of a request has not sent it.
    if (body === undefined) return;
    if (request.headers.authorization !== expected.authorization) return answer(response, 401, "{}");
    const conversation = decodeURIComponent(/\/conversations\/([^/]+)\//.exec(request.url ?? "")?.[1] ?? "");
    const room = rooms.get(conversation) ?? roomWithin(limits.perConversation);
    rooms.set(conversation, room);
    const at = performance.now();
    if (!room.hasRoom(at) || !everybody.hasRoom(at)) {
      counts.overLimit += 1;
      return answer(response, 429, "{}", { "retry-after": "1" });
    }
    room.take(at);
    everybody.take(at);
    if (request.method !== "POST") {
      counts.updates += 1;
      return answer(response, 200, "{}");
    }
    take(conversation, body);
    answer(response, 201, JSON.stringify({ id: `sent-${counts.messages}` }));
  }

  function take(conversation: string, body: string): void {
    const { summary, attachments } = JSON.parse(body) as { summary: string; attachments: { content: unknown }[] };
    const chat = chats.get(conversation) ?? [];
    chats.set(conversation, chat);
    chat.push({ summary, card: attachments[0]?.content });
    const old = chat.length - 1 - cardsKept;
    if (old >= 0) chat[old] = { summary: chat[old]?.summary ?? "", card: undefined };
    counts.messages += 1;
  }

  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? "");
    if (document === undefined) void call(request, response);
    else answer(response, 200, document);
  });
  // As Microsoft's: one that is closed just as the bot uses it again would be a fault of ours that the product cannot help.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await createIssuer({ baseUrl: `${address}/issuer`, botId, tenantId, tabClientId });
  for (const [path, document] of issuer.documents) documents.set(`/issuer${path}`, JSON.stringify(document));
  const serviceUrl = `${address}/no/`;
  const botToken = await issuer.signBotToken();
  expected.authorization = `Bearer ${botToken}`;
  const { channel, emulator, entraKeys } = issuer.urls;
  return {
    ...{ issuer, serviceUrl, counts, channelToken: await issuer.signChannelToken({ serviceUrl }) },
    surroundings: { channelMetadata: channel, emulatorMetadata: emulator, tabKeys: entraKeys, botToken },
    chatOf: (personId) => chats.get(conversationOf(personId)) ?? [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Counts by itself what Teams would count, and asks nothing of how the product keeps its limits. */
function roomWithin(windows: readonly Window[]) {
  const longest = Math.max(...windows.map(({ milliseconds }) => milliseconds));
  let taken: number[] = [];
  return {
    hasRoom: (at: number) => {
      if ((taken[0] ?? at) <= at - longest) taken = taken.filter((one) => one > at - longest);
      return windows.every(
        ({ messages, milliseconds }) => (taken.at(-messages) ?? Number.NEGATIVE_INFINITY) <= at - milliseconds,
      );
    },
    take: (at: number) => void taken.push(at),
  };
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
