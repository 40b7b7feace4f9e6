import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Collection, createEntra } from "./entra.ts";

/** How one request fails. `half`: the answer is broken off in the middle; `slow`: it takes so many milliseconds. */
export type Failure =
  | { readonly kind: "status"; readonly status: number; readonly code?: string; readonly headers?: Record<string, string> }
  | { readonly kind: "half" | "reset" | "silent" | "no-link" | "not-json" }
  | { readonly kind: "slow"; readonly milliseconds: number };

const paths: Readonly<Record<string, Collection>> = {
  "/v1.0/users/delta": "users",
  "/v1.0/groups/delta": "groups",
  "/v1.0/directory/administrativeUnits/delta": "administrativeUnits",
};
const secret = "the secret";
const identityHeader = "the header";

/** A query under way, or one that was answered: what a link's token stands for. */
type Round = { readonly query: string; readonly since: number; readonly entries: readonly object[]; readonly at: number };

/**
 * Stands in for Entra's token endpoints and for Graph's delta queries on loopback: pages, links whose tokens are its own secret, filters by id,
 * 410 for what is too old, and what goes wrong on the way. It takes what Graph's documents allow, and nothing else.
 */
export async function startGraph({ pageSize = 100, membersAtOnce = 100 } = {}) {
  const entra = createEntra();
  const rounds = new Map<string, Round>();
  const requests: string[] = [];
  const tokens = new Set<string>();
  let oldest = 0;
  let failing: ((path: string, count: number) => Failure | undefined) | undefined;
  const settings = { replays: false, tokenStatus: 200 };

  const remember = (round: Round): string => {
    const token = `t${rounds.size + 1}`;
    rounds.set(token, round);
    return token;
  };

  function answered(url: URL, collection: Collection): { readonly status: number; readonly body: object } {
    const [skip, delta] = [url.searchParams.get("$skiptoken"), url.searchParams.get("$deltatoken")];
    const token = skip ?? delta;
    if (token !== null) {
      const round = rounds.get(token);
      if (round === undefined) return wrong(400, "Directory_InvalidToken");
      if (round.at < oldest) return wrong(410, "syncStateNotFound");
      return skip === null ? page(url, begun(round.query, collection, settings.replays ? 1 : round.at)) : page(url, round);
    }
    const allowed = new Set(["$select", "$filter"]);
    if ([...url.searchParams.keys()].some((key) => !allowed.has(key))) return wrong(400, "Request_UnsupportedQuery");
    return page(url, begun(url.search, collection, 0));
  }

  function begun(query: string, collection: Collection, since: number): Round {
    const asked = new URLSearchParams(query);
    const fields = (asked.get("$select") ?? "").split(",");
    const filter = asked.get("$filter");
    const ids = filter === null ? undefined : [...filter.matchAll(/id eq '([0-9a-f-]{36})'/g)].map(([, id]) => id ?? "");
    if (ids !== undefined && ids.length > 50) throw new Error("Graph filters by fifty ids at the most");
    const entries = entra.changes(collection, fields, ids, since).flatMap((entry) => inParts(entry, membersAtOnce));
    return { query, since, entries, at: entra.version() };
  }

  function page({ pathname }: URL, round: Round) {
    const [now, later] = [round.entries.slice(0, pageSize), round.entries.slice(pageSize)];
    const link = (kind: string, rest: Round) => `${address}${pathname}?${kind}=${remember(rest)}`;
    const next =
      later.length > 0
        ? { "@odata.nextLink": link("$skiptoken", { ...round, entries: later }) }
        : { "@odata.deltaLink": link("$deltatoken", { ...round, entries: [] }) };
    return { status: 200, body: { "@odata.context": "x", ...next, value: now } };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", address);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (/token$/.test(url.pathname)) return send(response, tokenFor(request, url, Buffer.concat(chunks).toString("utf8")));
    requests.push(`${url.pathname}${decodeURIComponent(url.search)}`);
    const failure = failing?.(url.pathname, requests.length);
    if (failure?.kind === "silent") return;
    if (failure?.kind === "reset") {
      request.socket.resetAndDestroy();
      return;
    }
    if (failure?.kind === "status")
      return send(response, { ...wrong(failure.status, failure.code ?? "Failure"), headers: failure.headers ?? {} });
    if (!tokens.has(request.headers.authorization?.replace("Bearer ", "") ?? ""))
      return send(response, wrong(401, "InvalidAuthenticationToken"));
    const collection = paths[url.pathname];
    if (collection === undefined) return send(response, wrong(404, "Request_ResourceNotFound"));
    const answer = answered(url, collection);
    if (failure?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, failure.milliseconds));
    if (failure?.kind === "no-link") return send(response, { status: 200, body: { value: [] } });
    const text = JSON.stringify(answer.body);
    if (failure?.kind === "not-json") return send(response, { status: 200, text: text.slice(0, text.length / 2) });
    if (failure?.kind === "half") {
      response.writeHead(200, { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) });
      response.write(text.slice(0, text.length / 2));
      setTimeout(() => request.socket.destroy(), 20);
      return;
    }
    send(response, { ...answer, headers: answer.status === 410 ? { location: `${address}${url.pathname}?$deltatoken=` } : {} });
  }

  function tokenFor(request: IncomingMessage, url: URL, body: string) {
    if (settings.tokenStatus !== 200) return wrong(settings.tokenStatus, "invalid_client");
    const isIdentity = url.pathname === "/msi/token";
    const asked = new URLSearchParams(body);
    const isRight = isIdentity
      ? request.headers["x-identity-header"] === identityHeader && url.searchParams.get("resource") === address
      : asked.get("client_secret") === secret && asked.get("scope") === `${address}/.default`;
    if (!isRight) return wrong(400, "invalid_request");
    const access_token = `token-${tokens.size + 1}`;
    tokens.add(access_token);
    const expires_on = Math.floor(Date.now() / 1_000) + 86_000;
    return { status: 200, body: { access_token, expires_in: 3_599, expires_on, resource: address, token_type: "Bearer" } };
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    entra,
    settings,
    secret,
    /** What a server with a managed identity finds in its environment. */
    identity: { IDENTITY_ENDPOINT: `${address}/msi/token`, IDENTITY_HEADER: identityHeader },
    /** Requests to Graph itself, oldest first. */
    requests,
    /** Every link that was given out so far is too old from now on. */
    expire: () => {
      entra.pass();
      oldest = entra.version();
    },
    /** A token that is taken, where how one comes by it is no matter. */
    token: () => {
      tokens.add("token-given");
      return "token-given";
    },
    fail: (how: ((path: string, count: number) => Failure | undefined) | undefined) => {
      failing = how;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
export type GraphStandIn = Awaited<ReturnType<typeof startGraph>>;

function wrong(status: number, code: string) {
  return { status, body: { error: { code, message: "Kari Nordmann" } } };
}

/** Members of a large group come in several entries of the same id. */
function inParts(entry: Record<string, unknown>, atOnce: number): readonly object[] {
  const members = entry["members@delta"];
  if (!Array.isArray(members) || members.length <= atOnce) return [entry];
  const parts: object[] = [];
  for (let from = 0; from < members.length; from += atOnce)
    parts.push({ ...entry, "members@delta": members.slice(from, from + atOnce) });
  return parts;
}

type Sent = {
  readonly status: number;
  readonly body?: object;
  readonly text?: string;
  readonly headers?: Record<string, string>;
};

function send(response: ServerResponse, { status, body, text, headers = {} }: Sent): void {
  // Two calls: restify, loaded in the same process, makes `writeHead` return nothing.
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(text ?? JSON.stringify(body));
}
