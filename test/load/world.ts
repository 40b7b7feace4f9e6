import { rmSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { teamsLimits } from "#bot/teams/rateLimit.ts";
import { startOfDay } from "#domain/kernel/instant.ts";
import { Breach } from "../faults/breach.ts";
import { openPlace, type Place } from "../faults/place.ts";
import { type Connector, startConnector } from "./connector.ts";
import { monday } from "./courses.ts";
import { type Server, startServer } from "./server.ts";
import { university } from "./university.ts";

/** An installation at a university, and what stands in for Microsoft. */
export type World = {
  readonly place: Place;
  readonly connector: Connector;
  readonly server: Server;
  /** When this began, in the machine's milliseconds. */
  readonly begun: number;
  /** How far the server's clock is ahead of the machine's at first. */
  readonly aheadMs: number;
};

/** As many as the setting for it takes. */
const mostInASetting = 100_000;
const faultsShown = 5;
/** A quarter past seven in the morning. */
const comesMs = 7.25 * 3_600_000;

/**
 * Starts an installation on the morning of the Monday, lets `work` be done in it, and takes all of it away again.
 * @param haste how many times faster than in life people come. So many times more messages does Teams take in a second; what one
 * conversation takes stays as it is.
 */
export async function inWorld<Figures>(
  { units, databaseUrl }: { readonly units: number; readonly databaseUrl?: string | undefined },
  haste: number,
  work: (world: World) => Promise<Figures>,
): Promise<Figures> {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-load-"));
  // The server ends by itself when this process is gone; the folder does not.
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", tidy);
  const perApp = teamsLimits.perApp.map(({ messages, milliseconds }) => ({
    messages: Math.min(mostInASetting, Math.ceil(messages * haste)),
    milliseconds,
  }));
  const connector = await startConnector({ ...teamsLimits, perApp });
  const running: { server?: Server } = {};
  try {
    const place = await openPlace(folder, databaseUrl);
    const directoryFile = join(folder, "university.json");
    await writeFile(directoryFile, JSON.stringify(university(units)));
    const aheadMs = Date.parse(startOfDay(monday)) + comesMs - Date.now();
    const appLimits = perApp.map(({ messages, milliseconds }) => `${messages}/${milliseconds / 1_000}`).join(",");
    running.server = await startServer(place, { connector, directoryFile, aheadMs, appLimits });
    return await work({ place, connector, server: running.server, begun, aheadMs });
  } catch (thrown) {
    const logged = running.server?.faults().slice(0, faultsShown) ?? [];
    if (thrown instanceof Breach && logged.length > 0) throw new Breach(`${thrown.message}\nIts log:\n${logged.join("\n")}`);
    throw thrown;
  } finally {
    running.server?.cut();
    await connector.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    process.off("exit", tidy);
  }
}
