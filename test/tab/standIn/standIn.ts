import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { createLiveStreams } from "#bot/api/live/liveStreams.ts";
import { localChanges } from "#bot/changes/changes.ts";
import { publishing } from "#bot/changes/publishing.ts";
import type { DeskContext, Who } from "#bot/desk/context.ts";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import type { FileIntake } from "#bot/files/receiveFiles.ts";
import { startFileIntake } from "#bot/files/startIntake.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { demoDirectory } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { createMovableClock } from "#bot/local/movableClock.ts";
import { openStore } from "#bot/store/openStore.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { commandRequest } from "#domain/contract/command.ts";
import { troublePlace, troubleRequest } from "#domain/contract/troubles.ts";
import type { ApiError } from "#domain/contract/views.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { layTables } from "#test/support/layTables.ts";
import { createFaults } from "./faults.ts";
import { hostPage, hostScript } from "./hostPage.ts";
import { type Answered, bodyOf, routeAnswer, wire } from "./routes.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json",
};

/** The policy that the product's server sends with the tab: styles need the page's nonce. */
const nonce = "c3RhbmRpbg";
const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`;

const lists = { pending: "pending", running: "running", decided: "decided", mine: "mine" } as const;

/**
 * The product's desk and store behind a few lines of HTTP, with a page that plays Teams: what the tab needs of a server, on
 * loopback, in a folder of its own. The token only names a person; the real API's verification is tried in `test/security`.
 */
export async function startStandIn(tabFolder: string, today: LocalDate = localDate("2027-01-13")) {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-standin-"));
  const vault = await openKeyFileVault(join(folder, "keys"));
  const changes = localChanges();
  await layTables(join(folder, "data"));
  const store = publishing(await openStore({ dataDir: join(folder, "data"), vault, tenantId: "tenant" }), changes);
  const clock = createMovableClock(join(folder, "data"));
  clock.set(today);
  const newId = () => crypto.randomUUID();
  const [directory, holidays] = [demoDirectory, norwegianHolidays()];
  const context: DeskContext = {
    store,
    directory,
    clock,
    reports: () => demoReportSettings("https://meld.example.org/"),
    regimes: [normalRegime],
    holidays,
    newId,
    tellPages: changes.publish,
    wake: () => undefined,
  };
  const desk = createDesk(context);
  const intake = startFileIntake(undefined);
  clock.onMove(() => changes.publish({ kind: "everything" }));
  const live = createLiveStreams({ changes, desk, log: { error: (fields) => faultsOfOurs.push(fields) } });
  const faultsOfOurs: object[] = [];
  const streams = new Set<ServerResponse>();
  const faults = createFaults();
  const seen: string[] = [];
  const positions: (string | undefined)[] = [];
  const tokens = { given: 0, lifetimeSeconds: 3600 };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const line = `${request.method} ${url.pathname}${url.search}`;
    seen.push(line);
    response.setHeader("content-security-policy", policy);
    const fault = faults.faultFor(line);
    if (fault?.kind === "hold") await fault.until;
    if (fault?.kind === "cut") return void request.socket.destroy();
    if (fault?.kind === "answer") return json(response, fault.status, fault.body);
    if (url.pathname === "/api/stream") return stream(request, response);
    if (url.pathname.startsWith("/api/")) {
      const answered = await api({ desk, intake }, request, response, url);
      if (answered === "sent") return;
      return fault?.kind === "lost-answer" ? void request.socket.destroy() : json(response, ...answered);
    }
    if (url.pathname === "/host") return send(response, 200, ".html", hostPage(nonce));
    if (url.pathname === "/host.js") return send(response, 200, ".js", hostScript);
    if (url.pathname === "/host/token") {
      tokens.given += 1;
      return send(response, 200, ".html", tokenFor(url.searchParams.get("person") ?? "", tokens.lifetimeSeconds));
    }
    if (url.pathname === "/tab/config.json") {
      return json(response, 200, { clientId: "tab", initiateLoginEndpoint: "https://127.0.0.1/never-opened" });
    }
    if (url.pathname.startsWith("/tab/")) {
      const path = normalize(url.pathname.slice("/tab/".length)) || "index.html";
      const file = path === "." ? "index.html" : path;
      const content = await readFile(join(tabFolder, file));
      const isPage = extname(file) === ".html";
      return send(response, 200, extname(file), isPage ? content.toString().replace("__NONCE__", nonce) : content);
    }
    send(response, 404, ".html", "");
  }

  function stream(request: IncomingMessage, response: ServerResponse): void {
    const personId = personOf(request.headers.authorization);
    if (personId === undefined) return void json(response, 401, { error: "unauthorized" });
    const from = request.headers["last-event-id"];
    const position = typeof from === "string" ? from : undefined;
    positions.push(position);
    const open = live.stream({ personId, position, until: Date.now() + tokens.lifetimeSeconds * 1000 });
    if (open === undefined || !desk.isKnown({ personId })) return void json(response, 404, { error: "not_found" });
    streams.add(response);
    response.on("close", () => streams.delete(response));
    open(response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => json(response, 500, { error: "fault", reference: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");

  return {
    url: `http://127.0.0.1:${address.port}`,
    desk,
    /** The desk of the anonymous page, over the same store. */
    postboks: createPostboksDesk(context),
    store,
    clock,
    faults,
    /** Requests as they came, `GET /api/me`. */
    seen,
    tokens,
    /** Where each page that came to listen said it had been. */
    positions,
    /** Open pages that are listening at this moment. */
    listening: () => streams.size,
    /** Breaks the connection of every open page, as a net does that fails. */
    breakStreams: () => {
      for (const response of streams) response.destroy();
    },
    close: async () => {
      live.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([store.close(), intake.close()]);
      await rm(folder, { recursive: true, force: true });
      if (faultsOfOurs.length > 0) throw new Error(`the stream failed: ${JSON.stringify(faultsOfOurs)}`);
    },
  };
}
export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

type Parts = { readonly desk: Desk; readonly intake: FileIntake };

async function api(parts: Parts, request: IncomingMessage, response: ServerResponse, url: URL): Promise<Answered | "sent"> {
  const personId = personOf(request.headers.authorization);
  if (personId === undefined) return [401, { error: "unauthorized" } satisfies ApiError];
  const who = { personId };
  const { desk } = parts;
  const [, , resource, id, action] = url.pathname.split("/");
  if (resource === "me") return wire(await desk.readMe(who));
  const found = await routeAnswer({ ...parts, who, request, response, url });
  if (found !== undefined) return found;
  if (resource === "troubles") return troubles(desk, who, request, url);
  if (resource !== "cases") return [404, { error: "not_found" } satisfies ApiError];
  if (id === undefined) {
    const name = lists[url.searchParams.get("list") as keyof typeof lists];
    return name === undefined ? [400, { error: "invalid" } satisfies ApiError] : wire(await desk.listCases(who, name));
  }
  if (action === undefined) return wire(await desk.readCase(who, id as CaseId));
  const body = commandRequest.safeParse(await bodyOf(request));
  if (!body.success) return [400, { error: "invalid" } satisfies ApiError];
  return wire(await desk.runCommand(who, id as CaseId, body.data.version, body.data.command));
}

async function troubles(desk: Desk, who: Who, request: IncomingMessage, url: URL): Promise<Answered> {
  if (request.method === "POST") return wire(await desk.actOnTroubles(who, troubleRequest.parse(await bodyOf(request))));
  if (!url.searchParams.has("latest")) return wire(await desk.listTroubles(who));
  const place = { latest: url.searchParams.get("latest"), personId: url.searchParams.get("personId") };
  return wire(await desk.listTroubles(who, troublePlace.parse(place)));
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

function tokenFor(person: string, lifetimeSeconds: number): string {
  const exp = Math.floor(Date.now() / 1000) + lifetimeSeconds;
  return `${encode({ alg: "none" })}.${encode({ ver: "2.0", oid: person, tid: "tenant", exp, preferred_username: "x" })}.`;
}

function personOf(authorization: string | undefined): PersonId | undefined {
  const claims = authorization?.replace("Bearer ", "").split(".")[1];
  if (claims === undefined) return undefined;
  return JSON.parse(Buffer.from(claims, "base64url").toString()).oid;
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function send(response: ServerResponse, status: number, extension: string, body: string | Buffer): void {
  response.writeHead(status, { "content-type": types[extension] ?? "application/octet-stream" });
  response.end(body);
}
