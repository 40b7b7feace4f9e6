import { mkdir, rm, writeFile } from "node:fs/promises";
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { holding } from "#bot/held.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { people } from "#bot/local/demo/people.ts";
import { units } from "#bot/local/demo/units.ts";
import { workplaces } from "#bot/local/demo/workplaces.ts";
import { createIssuer, serveIssuer } from "#bot/local/issuer.ts";
import { mountLocalTeams } from "#bot/local/localTeams.ts";
import { createMovableClock } from "#bot/local/movableClock.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { launchServer, newFolders, type Product, type ServerProcess } from "./serverProcess.ts";
import { botId, tabClientId, tenantId } from "./signedActivity.ts";
import type { StandInCloud } from "./tenantServer.ts";

/** Two servers of one installation, each a process of its own, with one Teams before them. */
export type TwoServers = Product & {
  /** The server that gets what is written in the chat. */
  readonly chat: ServerProcess & { readonly address: string };
  /** The server that answers the tab. */
  readonly tab: ServerProcess & { readonly address: string };
  readonly tokenOf: (personId: PersonId) => Promise<string>;
};

const ignore = () => undefined;
const script = fileURLToPath(new URL("./tenantServer.ts", import.meta.url));

/**
 * Starts two servers on one database, and what stands in for Teams and Entra with the local shell in this process. Whoever opens the
 * shell has one address, behind which the chat goes to one server and the tab to the other, as behind a load balancer that is
 * of no help. Whoever starts it closes it.
 */
export function startTwoServers(databaseUrl: string): Promise<TwoServers> {
  return holding(async (held) => {
    const { folder, data, keys } = await newFolders();
    held.keep(() => rm(folder, { recursive: true, force: true }));
    await mkdir(data);
    const organisation = join(folder, "organisation.json");
    await writeFile(organisation, JSON.stringify({ people, units, workplaces }));

    const front = createHttpServer({ info: ignore, warn: ignore, error: ignore });
    const port = await listen(front, 0, "127.0.0.1");
    held.keep(() => closeServer(front));
    const address = `http://127.0.0.1:${port}`;
    const issuerUrl = `${address}/local/issuer`;
    const issuer = await createIssuer({ baseUrl: issuerUrl, botId, tenantId, tabClientId });
    serveIssuer(front, issuer, issuerUrl);

    const clock = createMovableClock(data);
    const { kari, lars, vera, hilde } = demoPeople;
    const featured = [kari, lars, vera, hilde];
    // Teams knows those who take part; each of the others would cost a turn of the bot.
    const known = new Map([...demoOrganisation.people].filter(([id]) => featured.includes(id)));
    const teams = mountLocalTeams(front, {
      issuer,
      clock,
      organisation: () => ({ ...demoOrganisation, people: known }),
      dataDir: data,
      baseUrl: address,
      botId,
      tenantId,
      featured,
    });
    // After the servers, whose last messages it takes.
    held.keep(() => teams.close());

    const cloud: StandInCloud = {
      channelMetadata: issuer.urls.channel,
      emulatorMetadata: issuer.urls.emulator,
      tabKeys: issuer.urls.entraKeys,
      botToken: await issuer.signBotToken(),
    };
    const settings = {
      NODE_ENV: "production",
      PORT: "0",
      DATA_DIR: join(folder, "unused"),
      KEY_DIR: keys,
      DATABASE_URL: databaseUrl,
      BOT_ID: botId,
      BOT_TYPE: "UserAssignedMSI",
      TENANT_ID: tenantId,
      TAB_CLIENT_ID: tabClientId,
      TAB_DOMAIN: "dagsorden.example",
      DIRECTORY_FILE: organisation,
      STAND_IN: JSON.stringify(cloud),
    };
    const start = async () => {
      const server = await launchServer(settings, script);
      held.keep(async () => {
        const { code, error } = await server.end("SIGTERM");
        if (code !== 0 || /"level":[56]0/.test(error)) throw new Error(`a server ended with ${code}: ${error}`);
      });
      return { ...server, address: `http://127.0.0.1:${/port (\d+)/.exec(server.line)?.[1]}` };
    };
    const chat = await start();
    const tab = await start();
    front.pre((request, response, next) => {
      const to = serverFor(request.url ?? "", chat.address, tab.address);
      // Without `next`, with which restify would answer by itself.
      if (to === undefined) next();
      else passOn(to, request, response);
    });

    await teams.installForAll();
    return { address, chat, tab, tokenOf: (personId) => issuer.signTabToken({ personId }), close: held.letGo };
  });
}

function serverFor(path: string, chat: string, tab: string): string | undefined {
  if (path === "/api/messages") return chat;
  return /^\/(?:api|tab)\//.test(path) ? tab : undefined;
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
