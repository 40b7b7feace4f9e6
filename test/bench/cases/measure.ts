import { join } from "node:path";
import { type ChildServer, seedCases, startChild } from "../childServer.ts";
import { ask } from "../client.ts";
import { percentile } from "../figures.ts";
import { leaderId, measuredLeader } from "../organisation.ts";
import type { BenchPostgres } from "../postgres.ts";
import { type EngineName, engineOf, type StorePlace } from "../settings.ts";
import type { StandIn } from "../standIn.ts";
import { type CaseExtent, handledCount, longCaseId, longCases, longOwner } from "./sizes.ts";

/** A store in which so many cases lie. */
export type CasePlace = { readonly cases: number; readonly store: StorePlace };

type Times = { readonly p50: number; readonly p99: number };
export type CaseFigures = {
  readonly engine: EngineName;
  readonly cases: number;
  readonly inbox: Times;
  readonly opened: readonly (Times & { readonly events: number })[];
};

const warmUp = 30;

/** Stores the cases once, and copies what lies there at each size, within the engine and to the other. */
export async function prepareCases(
  folder: string,
  sizes: readonly number[],
  postgres: BenchPostgres,
): Promise<readonly CasePlace[]> {
  const keyDir = join(folder, "keys");
  const stages = await Promise.all(
    sizes.map(async (cases) => ({
      cases,
      dataDir: join(folder, `data-${cases}`),
      databaseUrl: await postgres.newDatabase(`cases_${cases}`),
    })),
  );
  await seedCases({ keyDir, stages });
  return [
    ...stages.map(({ cases, dataDir }) => ({ cases, store: { dataDir, keyDir } })),
    ...stages.map(({ cases, dataDir, databaseUrl }) => ({ cases, store: { dataDir, keyDir, databaseUrl } })),
  ];
}

/** «Saker» of one leader, and long cases opened by their owner, through the API, one request at a time, on each store by turns. */
export async function compareCases(
  places: readonly CasePlace[],
  standIn: StandIn,
  extent: CaseExtent,
): Promise<readonly CaseFigures[]> {
  const servers: ChildServer[] = [];
  try {
    for (const { store } of places) servers.push(await startChild("product", { ...standIn.surroundings, store }));
    // The planning of the day is over first.
    for (const server of servers) await server.usage();
    const authorised = async (leader: number) => `Bearer ${await standIn.issuer.signTabToken({ personId: leaderId(leader) })}`;
    const [reader, owner] = [await authorised(measuredLeader), await authorised(longOwner)];
    const byTurns = async (requests: number, took: (server: ChildServer) => Promise<number>): Promise<readonly Times[]> => {
      const times = servers.map((): number[] => []);
      for (let request = -warmUp; request < requests; request += 1) {
        for (const [index, server] of servers.entries()) {
          const one = await took(server);
          if (request >= 0) times[index]?.push(one);
        }
      }
      return times.map((taken) => ({ p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) }));
    };
    const inbox = await byTurns(extent.listRequests, (server) => timeOfInbox(server, reader));
    const opened: (readonly Times[])[] = [];
    for (const events of longCases) opened.push(await byTurns(extent.openings, (server) => timeOfCase(server, owner, events)));
    return places.map(({ cases, store }, index) => ({
      engine: engineOf(store),
      cases,
      inbox: inbox[index] ?? { p50: 0, p99: 0 },
      opened: longCases.map((events, which) => ({ events, ...(opened[which]?.[index] ?? { p50: 0, p99: 0 }) })),
    }));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

async function timeOfInbox(server: ChildServer, authorization: string): Promise<number> {
  const begun = performance.now();
  const { status, text } = await ask(`${server.address}/api/sub-cases?list=handled`, { authorization });
  const took = performance.now() - begun;
  const { items } = JSON.parse(text) as { readonly items?: readonly unknown[] };
  if (status !== 200 || items?.length !== handledCount) throw new Error(`the inbox is wrong: ${status} ${text.slice(0, 200)}`);
  return took;
}

async function timeOfCase(server: ChildServer, authorization: string, events: number): Promise<number> {
  const begun = performance.now();
  const { status, text } = await ask(`${server.address}/api/sub-cases/${longCaseId(events)}`, { authorization });
  const took = performance.now() - begun;
  const { timeline } = JSON.parse(text) as { readonly timeline?: readonly unknown[] };
  if (status !== 200 || (timeline?.length ?? 0) < events) throw new Error(`the case is wrong: ${status} ${text.slice(0, 200)}`);
  return took;
}
