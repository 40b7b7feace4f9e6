import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { publicCloud } from "#bot/cloud.ts";
import { type Around, examine } from "#bot/doctor/examine.ts";
import type { Finding } from "#bot/doctor/finding.ts";
import { people } from "#bot/local/demo/people.ts";
import { units } from "#bot/local/demo/units.ts";
import { workplaces } from "#bot/local/demo/workplaces.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { standInCloud } from "#test/support/keyVaultStandIn.ts";
import { botId, tabClientId, tenantId } from "#test/support/signedActivity.ts";

export const passwords = { bot: "hemmelig-bot-91", tab: "hemmelig-fane-92", mail: "hemmelig-post-93" };
export const identityHeader = "hemmelig-hode-94";

/** What one address answers, where it is not as in an installation that is well. */
type Answers = Record<string, (response: ServerResponse, body: string) => void>;

/** Everything elsewhere that an installation needs, on one loopback port: Entra, Bot Framework, Graph, a collector, itself and its page. */
async function elsewhere() {
  const answers: Answers = {};
  const asked: string[] = [];
  let date: number | undefined;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    const path = new URL(request.url ?? "/", "http://x").pathname;
    asked.push(`${request.method} ${path}`);
    if (date !== undefined) response.setHeader("date", new Date(date).toUTCString());
    const json = (content: unknown, status = 200) => {
      response.statusCode = status;
      response.end(JSON.stringify(content));
    };
    const other = answers[path];
    if (other !== undefined) return other(response, body);
    const form = new URLSearchParams(body);
    switch (path) {
      case `/${tenantId}/v2.0/.well-known/openid-configuration`:
        return json({ issuer: `https://login.microsoftonline.com/${tenantId}/v2.0` });
      case "/channel":
        return json({ jwks_uri: `${address()}/channel/keys` });
      case "/channel/keys":
      case "/tab/keys":
        return json({ keys: [{ kid: "1" }] });
      case `/${tenantId}/oauth2/v2.0/token`: {
        const isRight = Object.values(passwords).includes(form.get("client_secret") ?? "");
        return isRight ? json({ access_token: "t", expires_in: 3_599 }) : json({ error: "invalid_client" }, 401);
      }
      case "/msi/token":
        return request.headers["x-identity-header"] === identityHeader ? json({ access_token: "t" }) : json({}, 400);
      case "/healthz":
        return response.end("ok\n");
      case "/readyz":
        return response.end("ready\n");
      case "/postboks":
        response.setHeader("referrer-policy", "no-referrer");
        return response.end("<p>Postboks</p>");
      default:
        return json({});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  const tellTime = (at: number) => {
    date = at;
  };
  return { address: address(), answers, asked, stop, tellTime };
}

/** An installation with nothing amiss, which a test then spoils, and how it is examined. */
export async function anInstallation(but: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  const outside = await elsewhere();
  const reports = { varslingsmottak: [people[0]?.id], postboksUrl: `${outside.address}/postboks` };
  await mkdir(join(folder, "data"), { mode: 0o700 });
  await writeFile(join(folder, "organisation.json"), JSON.stringify({ people, units, workplaces }));
  await writeFile(join(folder, "reports.json"), JSON.stringify(reports));
  const settings: Record<string, string> = {
    DATA_DIR: join(folder, "data"),
    KEY_DIR: join(folder, "keys"),
    BOT_ID: botId,
    BOT_TYPE: "SingleTenant",
    BOT_PASSWORD: passwords.bot,
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: "dagsorden.example",
    DIRECTORY_FILE: join(folder, "organisation.json"),
    REPORTS_FILE: join(folder, "reports.json"),
    POSTBOKS_PORT: "4000",
    ...but,
  };
  const around: Around = {
    cloud: () => ({
      ...publicCloud(tenantId),
      bot: { openIdMetadataUrl: `${outside.address}/channel` },
      tabKeysUrl: `${outside.address}/tab/keys`,
      loginUrl: outside.address,
      graphUrl: outside.address,
      keyVault: standInCloud,
    }),
    addressOf: () => outside.address,
    now: Date.now,
    longestMs: 8_000,
  };
  /** What is found about some of the things that were looked at, or about all. */
  const found = async (about?: string, changed: Partial<Around> = {}): Promise<readonly Finding[]> => {
    const findings = await examine(settings, { ...around, ...changed });
    return about === undefined ? findings : findings.filter((one) => one.about === about);
  };
  return { folder, settings, around, outside, found, reports };
}

export const levels = (findings: readonly Finding[]) => findings.map(({ about, level }) => `${about}: ${level}`);
