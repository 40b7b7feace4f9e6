import { mkdir, rm, writeFile } from "node:fs/promises";
import { request as ask, createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { publicCloud } from "#bot/cloud.ts";
import { type ProductionConfig, readConfig } from "#bot/config.ts";
import { holding } from "#bot/held.ts";
import { people } from "#bot/local/demo/people.ts";
import { units } from "#bot/local/demo/units.ts";
import { workplaces } from "#bot/local/demo/workplaces.ts";
import { startProduction } from "#bot/startProduction.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { newFolders } from "../serverProcess.ts";
import { botId, tabClientId, tenantId } from "../signedActivity.ts";
import { selfSigned } from "./certificate.ts";
import { createEntra, type Entra } from "./entra.ts";
import { teamsHost } from "./teamsHost.ts";

const tabDomain = "dagsorden.example.no";
export const tabOrigin = `https://${tabDomain}`;
const teamsOrigin = "https://teams.microsoft.com";
/** A page that plays Teams as well as Teams does, under a name of its own. */
export const evilOrigin = "https://evil.example";

type Shown = {
  readonly origin?: string;
  readonly search?: string;
  readonly locale?: string;
  readonly theme?: string;
  /** What a link of Teams leads to. */
  readonly link?: string;
};

/** An installation in a tenant, under the names that it has there: a browser is told that they all are on this machine. */
export type Tenant = {
  readonly entra: Entra;
  /** What Teams does when the tab wants a token. */
  readonly teams: {
    person: PersonId;
    /** What it says instead of giving one. */
    refuses: string | undefined;
    lifetimeSeconds: number;
    given: number;
  };
  /** The next request that fits, `POST /api/reports`, arrives with a token that has run out on its way. */
  expireNext: RegExp | undefined;
  /** Requests to the product, `GET /api/me 200`, oldest first. */
  readonly seen: string[];
  readonly log: { readonly fields: object; readonly message: string }[];
  /** Switches for a browser that is to meet it. */
  readonly switches: readonly string[];
  /** Where Teams shows the tab. */
  readonly address: (how?: Shown) => string;
  readonly close: () => Promise<void>;
};

/** Starts the server of an installation, with Teams and Entra of its tenant before it. Whoever starts it closes it. */
export function startTenant(person: PersonId): Promise<Tenant> {
  return holding(async (held) => {
    const { folder, data, keys } = await newFolders();
    held.keep(() => rm(folder, { recursive: true, force: true }));
    await mkdir(data);
    const organisation = join(folder, "organisation.json");
    await writeFile(organisation, JSON.stringify({ people, units, workplaces }));
    const teams: Tenant["teams"] = { person, refuses: undefined, lifetimeSeconds: 3600, given: 0 };
    const entra = await createEntra(tabOrigin, () => teams.person);

    const direct = createHttp(entra.answer);
    held.keep(() => closed(direct));
    const entraAddress = `http://127.0.0.1:${await listening(direct)}`;
    const log: { fields: object; message: string }[] = [];
    const write = (fields: object, message: string) => void log.push({ fields, message });
    const cloud = publicCloud(tenantId);
    const running = await startProduction(
      configOf({ data, keys, organisation }),
      { info: write, warn: write, error: write },
      {
        ...cloud,
        tabKeysUrl: `${entraAddress}/${tenantId}/discovery/v2.0/keys`,
      },
    );
    held.keep(() => running.close());
    const productPort = Number(/port (\d+)/.exec(running.address)?.[1]);

    const seen: string[] = [];
    const front = createHttps(selfSigned(), (request, response) => {
      const host = request.headers.host ?? "";
      if (host === "login.microsoftonline.com") entra.answer(request, response);
      else if (host === tabDomain) {
        response.on("close", () => seen.push(`${request.method} ${request.url} ${response.statusCode}`));
        passAsItArrives(request, response).catch(() => response.destroy());
      } else if (host === "teams.microsoft.com" || host === "evil.example") answerAsTeams(request, response);
      else response.destroy();
    });
    held.keep(() => closed(front));
    const port = await listening(front);

    async function passAsItArrives(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (tenant.expireNext?.test(`${request.method} ${request.url}`) === true) {
        tenant.expireNext = undefined;
        const now = Math.floor(Date.now() / 1000);
        const claims = { nbf: now - 7200, exp: now - 3600 };
        const token = await entra.issuer.signTabToken({ personId: teams.person, claims });
        request.headers.authorization = `Bearer ${token}`;
      }
      passOn(`http://127.0.0.1:${productPort}`, request, response);
    }

    function answerAsTeams(request: IncomingMessage, response: ServerResponse): void {
      if (request.url !== "/token") {
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
        response.end(teamsHost);
        return;
      }
      giveToken().then(
        (answer) => {
          response.writeHead(200, { "content-type": "application/json" });
          response.end(JSON.stringify(answer));
        },
        () => response.destroy(),
      );
    }

    async function giveToken(): Promise<readonly [boolean, string]> {
      if (teams.refuses !== undefined) return [false, teams.refuses];
      if (!entra.agreed.has(teams.person)) return [false, "resourceRequiresConsent"];
      teams.given += 1;
      const now = Math.floor(Date.now() / 1000);
      const claims = { iat: now, nbf: now, exp: now + teams.lifetimeSeconds, jti: String(teams.given) };
      return [true, await entra.issuer.signTabToken({ personId: teams.person, claims })];
    }

    const tenant: Tenant = {
      entra,
      teams,
      expireNext: undefined,
      seen,
      log,
      switches: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, "--ignore-certificate-errors"],
      address: ({ origin = teamsOrigin, search = "?view=mine", locale = "nb-no", theme = "default", link = "" } = {}) =>
        `${origin}/?${new URLSearchParams({ tab: `${tabOrigin}/tab/${search}`, tenant: tenantId, locale, theme, link })}`,
      close: held.letGo,
    };
    return tenant;
  });
}

function configOf({ data, keys, organisation }: { readonly data: string; readonly keys: string; readonly organisation: string }) {
  const config = readConfig({
    NODE_ENV: "production",
    PORT: "0",
    DATA_DIR: data,
    KEY_DIR: keys,
    BOT_ID: botId,
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: tabDomain,
    DIRECTORY_FILE: organisation,
  });
  return config as ProductionConfig;
}

function passOn(to: string, request: IncomingMessage, response: ServerResponse): void {
  const passed = ask(to + request.url, { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => response.destroy());
  response.on("close", () => passed.destroy());
  request.pipe(passed);
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
