import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, ConfigError } from "#bot/config.ts";
import type { Log } from "#bot/fault.ts";
import { holding } from "#bot/held.ts";
import { StartError } from "#bot/startFailure.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { demoPeople } from "../demo/featured.ts";
import { type LocalParts, startLocal } from "../startLocal.ts";
import { teamsIds } from "../teamsIds.ts";
import { obtainPlayground } from "./obtain.ts";
import { colleagueCount, configFileName, playgroundConfig } from "./playgroundConfig.ts";
import { type PlaygroundProcess, startPlayground } from "./playgroundProcess.ts";
import { endpointFor, mountSigningProxy, type SigningProxy } from "./signingProxy.ts";

/** One Playground is one person's: it knows one user and one chat with the bot. */
const shown = [demoPeople.kari, demoPeople.lars, demoPeople.vera];
/** The Playground's own. */
const usualPort = 56_150;

/**
 * Starts the product as `npm start` does, with the Agents Playground in the place of the shell for an employee, her leader and a
 * safety representative. Throws what `startFailure` has words for.
 */
export async function startWithPlayground(config: Config, log: Log) {
  if (config.mode !== "local")
    throw new ConfigError("The Agents Playground is for one's own machine, without BOT_ID or NODE_ENV=production.");
  if (config.databaseUrl !== undefined) {
    throw new ConfigError(
      "The Agents Playground has a database of its own, since it keeps other addresses of people: start it without DATABASE_URL.",
    );
  }
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    return await start(config, log, firstPort(), interrupted.signal);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

/** The first port to try for the pages; 0 lets the machine choose each. */
function firstPort(): number {
  const given = process.env["PLAYGROUND_PORT"]?.trim() ?? "";
  if (given === "") return usualPort;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_000) {
    throw new ConfigError("PLAYGROUND_PORT must be a whole number from 0 to 65000.");
  }
  return Number(given);
}

function start(config: Config & { readonly mode: "local" }, log: Log, from: number, interrupted: AbortSignal) {
  return holding(async (held) => {
    const playgrounds = new Map<PersonId, PlaygroundProcess>();
    const mounted: { parts?: LocalParts; proxy?: SigningProxy } = {};
    const stopping = { now: false };
    const server = await startLocal(config, log, {
      people: shown,
      mount: (http, parts) => {
        mounted.parts = parts;
        mounted.proxy = mountSigningProxy(http, { ...parts, people: shown, connectorOf: (id) => playgrounds.get(id)?.connector });
      },
    });
    held.keep(() => server.close());
    const { parts, proxy } = mounted;
    if (parts === undefined || proxy === undefined) throw new Error("the local server did not mount the proxy");
    const cli = await obtainPlayground(interrupted);
    const folder = await mkdtemp(join(tmpdir(), "dagsorden-playground-"));
    held.keep(() => rm(folder, { recursive: true, force: true }));

    const everybody = [...parts.organisation().people.values()].filter(({ active }) => active);
    const ids = teamsIds(parts.botId, parts.tenantId, parts.organisation);
    let port = from;
    for (const person of everybody.filter(({ id }) => shown.includes(id))) {
      const own = join(folder, person.id);
      await mkdir(own);
      const colleagues = everybody.filter(({ id }) => id !== person.id).slice(0, colleagueCount);
      await writeFile(join(own, configFileName), playgroundConfig(person, colleagues, ids, parts.tenantId));
      const endpoint = endpointFor(parts.baseUrl, person.id);
      const playground = await startPlayground({ cli, folder: own, port, endpoint }, interrupted);
      playgrounds.set(person.id, playground);
      held.keep(() => {
        stopping.now = true;
        return playground.stop();
      });
      if (!(await proxy.introduce(person))) log.warn({}, "the bot did not take an introduction");
      if (port > 0) port = Number(new URL(playground.address).port) + 1;
      process.stdout.write(`${person.name}, ${person.title ?? ""}: ${playground.address}\n`);
      void playground.ended.then(() => {
        if (!stopping.now) process.stderr.write(`The Agents Playground of ${person.name} has ended. Ctrl-C ends the rest.\n`);
      });
    }
    process.stdout.write(
      "The Playground can be reached from other machines on the same network, and anybody there could act as these three. Ctrl-C ends everything.\n",
    );
    // Told to end when nothing was waiting for it any more.
    if (interrupted.aborted) throw new StartError("Stopped.");
    return { address: server.address, close: held.letGo };
  });
}
