import { mkdtempSync, rmSync } from "node:fs";
import type { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from "jose";
import { createServer, type Server } from "restify";
import { createIssuer } from "#bot/local/issuer.ts";
import { mountLocalTeams } from "#bot/local/localTeams.ts";
import { createMovableClock } from "#bot/local/movableClock.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Organisation, Person } from "#domain/organisasjon/model.ts";

const botId = "b0000000-0000-4000-8000-000000000001";
export const tenantId = "a0000000-0000-4000-8000-000000000001";
export const kari = "d0000000-0000-4000-8000-000000000001" as PersonId;
export const lars = "d0000000-0000-4000-8000-000000000002" as PersonId;
const unitId = "e0000000-0000-4000-8000-000000000001" as UnitId;

const person = (id: PersonId, name: string, more: Partial<Person> = {}): [PersonId, Person] => [
  id,
  { id, name, unitId, roles: ["ansatt"], language: "nb", active: true, ...more },
];
const smallOrganisation: Organisation = {
  people: new Map([
    person(kari, "Kari Nygård"),
    person(lars, "Lars Moen", { language: "nn" }),
    person("left" as PersonId, "Oddvar Sluttet", { active: false }),
  ]),
  units: new Map([[unitId, { id: unitId, name: { nb: "Bygg", nn: "Bygg", en: "Building" }, leaderId: lars }]]),
};

export type LocalServerSettings = {
  readonly timeoutMs: number;
  readonly organisation: Organisation;
  readonly featured: readonly PersonId[];
  readonly port: number;
  /** Adds routes of the test's own. */
  readonly mount: (server: Server) => void;
};

/** An activity that the bot got, with the claims of its verified token. */
export type Received = { readonly activity: Record<string, unknown>; readonly claims: Record<string, unknown> };
/** What the bot of a test answers: status and, for invokes, a body. */
export type BotAnswer = { readonly status: number; readonly body?: unknown };

/** A server with the local Teams, and a bot of a few lines that verifies tokens and answers over HTTP. Port 0, own folder. */
export async function startLocalServer(
  answer: (received: Received) => Promise<BotAnswer> | BotAnswer,
  {
    timeoutMs = 5000,
    organisation = smallOrganisation,
    featured = [lars],
    port = 0,
    mount = () => {},
  }: Partial<LocalServerSettings> = {},
) {
  const dataDir = mkdtempSync(join(tmpdir(), "local-teams-"));
  const issuer = await createIssuer({ baseUrl: "http://127.0.0.1/local/issuer", botId, tenantId, tabClientId: "tab" });
  const keys = createLocalJWKSet(issuer.documents.get("/channel/keys") as unknown as JSONWebKeySet);
  const received: Received[] = [];
  let baseUrl = "";
  const open = async () => {
    const server = createServer();
    const clock = createMovableClock(dataDir);
    server.post("/api/messages", async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const token = (request.headers.authorization ?? "").replace("Bearer ", "");
      const { payload } = await jwtVerify(token, keys, { issuer: "https://api.botframework.com", audience: botId });
      const got: Received = { activity: JSON.parse(Buffer.concat(chunks).toString()), claims: payload };
      received.push(got);
      const { status, body } = await answer(got);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(body === undefined ? "" : JSON.stringify(body));
    });
    mount(server);
    const local = mountLocalTeams(server, {
      issuer,
      clock,
      organisation: () => organisation,
      dataDir,
      baseUrl: () => baseUrl,
      botId,
      tenantId,
      featured,
      timeoutMs,
    });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return {
      local,
      stop: async () => {
        local.close();
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          (server as unknown as { server: ReturnType<typeof createHttpServer> }).server.closeAllConnections();
        });
      },
    };
  };
  let running = await open();

  const request = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text };
  };
  return {
    received,
    request,
    baseUrl: () => baseUrl,
    installForAll: () => running.local.installForAll(),
    /** Calls the connector as the bot does. */
    asBot: async (method: string, path: string, body?: unknown) =>
      request(method, `/local/connector/v3/conversations${path}`, body, {
        authorization: `Bearer ${await issuer.signBotToken()}`,
      }),
    /** Stops the server and starts another on the same folder. */
    restart: async () => {
      await running.stop();
      running = await open();
    },
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type LocalServer = Awaited<ReturnType<typeof startLocalServer>>;
