import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createIssuer, type Issuer } from "#bot/local/issuer.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Chance } from "../chance.ts";
import { botId, tabClientId, tenantId } from "../servers/settings.ts";

/** Ways in which a call ends, each as often as its weight says. */
type Fates = Readonly<Record<"taken" | "busy" | "unavailable" | "reset" | "lost", number>>;

export type Manner = "rough" | "smooth";

/** Teams' connector, in the time of a run: it takes no more than the limits allow, and is now and then in a bad way. */
export type AutumnTeams = {
  readonly issuer: Issuer;
  readonly botToken: string;
  /** When each message came into a conversation, by the conversation. */
  readonly arrivals: ReadonlyMap<string, readonly number[]>;
  readonly counts: { calls: number; busy: number; overLimit: number; unavailable: number; uncertain: number };
  /** Most messages that were taken within any second. */
  readonly peak: () => number;
  /** Told of each call before it is answered; what it gives is awaited. */
  onCall: (stage: "came" | "taken" | "answered") => void;
  close(): Promise<void>;
};

const perSecond = 30;
const second = 1_000;
/** `rough` as on a bad day; `smooth` refuses only what is over the limit. */
const manners: Readonly<Record<Manner, Fates>> = {
  rough: { taken: 9_700, busy: 150, unavailable: 50, reset: 50, lost: 50 },
  smooth: { taken: 1, busy: 0, unavailable: 0, reset: 0, lost: 0 },
};

export const conversationOf = (personId: PersonId) => `a:${personId}`;

export function referenceOf(serviceUrl: string, personId: PersonId): object {
  return {
    channelId: "msteams",
    serviceUrl,
    conversation: { id: conversationOf(personId), conversationType: "personal", isGroup: false, name: "", tenantId },
    user: { id: `29:${personId}`, name: "", aadObjectId: personId },
    bot: { id: `28:${botId}`, name: "" },
  };
}

/** @param now milliseconds in the time of the run */
export async function startAutumnTeams(
  chance: Chance,
  now: () => number,
  manner: Manner = "rough",
): Promise<AutumnTeams & { readonly serviceUrl: string }> {
  const documents = new Map<string, string>();
  const arrivals = new Map<string, number[]>();
  const taken: number[] = [];
  const counts = { calls: 0, busy: 0, overLimit: 0, unavailable: 0, uncertain: 0 };

  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? "");
    if (document === undefined) void call(request, response);
    else answer(response, 200, document);
  });

  async function call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request).catch(() => undefined);
    // Whoever was killed in the midst of a request has not sent it.
    if (body === undefined) return;
    counts.calls += 1;
    teams.onCall("came");
    if (request.headers.authorization !== `Bearer ${botToken}`) return answer(response, 401, "{}");
    const at = now();
    const lately = taken.filter((one) => one > at - second).length;
    if (lately >= perSecond) {
      counts.overLimit += 1;
      return answer(response, 429, "{}", { "retry-after": "1" });
    }
    const fate = chance.pick(manners[manner]);
    if (fate === "busy" || fate === "unavailable") {
      counts[fate] += 1;
      return answer(response, fate === "busy" ? 429 : 503, "{}", { "retry-after": String(chance.between(1, 3)) });
    }
    // Whether a broken connection took the message with it is what nobody knows.
    if (fate !== "lost") take(request.url ?? "", at);
    teams.onCall("taken");
    if (fate === "reset" || fate === "lost") {
      counts.uncertain += 1;
      response.socket?.resetAndDestroy();
    } else answer(response, 201, JSON.stringify({ id: `sent-${counts.calls}` }));
    teams.onCall("answered");
  }

  function take(path: string, at: number): void {
    const conversation = decodeURIComponent(/\/conversations\/([^/]+)\//.exec(path)?.[1] ?? "");
    arrivals.set(conversation, [...(arrivals.get(conversation) ?? []), at]);
    taken.push(at);
    // Only the last second is looked at: the rest is in `arrivals`.
    if (taken.length > 4 * perSecond) taken.splice(0, taken.length - 2 * perSecond);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = await createIssuer({ baseUrl: `${address}/issuer`, botId, tenantId, tabClientId });
  for (const [path, document] of issuer.documents) documents.set(`/issuer${path}`, JSON.stringify(document));
  const botToken = await issuer.signBotToken();
  const teams: AutumnTeams & { readonly serviceUrl: string } = {
    ...{ issuer, botToken, arrivals, counts, serviceUrl: `${address}/no/` },
    peak: () => peakOf([...arrivals.values()].flat()),
    onCall: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return teams;
}

function peakOf(moments: readonly number[]): number {
  const sorted = moments.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while ((sorted[from] ?? at) <= at - second) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

function answer(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
