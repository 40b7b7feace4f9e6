import { join } from "node:path";
import { type ChildServer, seed, startChild } from "./childServer.ts";
import { ask } from "./client.ts";
import { percentile } from "./figures.ts";
import { leaderId, measuredLeader, reportCount } from "./organisation.ts";
import type { BenchPostgres } from "./postgres.ts";
import { type EngineName, engineOf, type StorePlace } from "./settings.ts";
import type { StandIn } from "./standIn.ts";

/** A store in which so many agreements lie. */
export type ListPlace = { readonly agreements: number; readonly store: StorePlace };

export type ListFigures = {
  readonly engine: EngineName;
  readonly agreements: number;
  readonly p50: number;
  readonly p99: number;
};

const warmUp = 50;

/** Stores the agreements once, and copies what lies there at each size, within the engine and to the other. */
export async function prepareLists(
  folder: string,
  sizes: readonly number[],
  postgres: BenchPostgres,
): Promise<readonly ListPlace[]> {
  const keyDir = join(folder, "keys");
  const embedded = sizes.map(
    (agreements): ListPlace => ({ agreements, store: { dataDir: join(folder, `data-${agreements}`), keyDir } }),
  );
  const onPostgres: ListPlace[] = [];
  for (const { agreements, store } of embedded) {
    const databaseUrl = await postgres.newDatabase(`lists_${agreements}`);
    onPostgres.push({ agreements, store: { ...store, databaseUrl } });
  }
  await seed({ keyDir, stages: onPostgres });
  return [...embedded, ...onPostgres];
}

/** (b) «Godkjenninger» of one leader through the API, one request at a time, on each engine at each size by turns. */
export async function compareLists(
  places: readonly ListPlace[],
  standIn: StandIn,
  requests: number,
): Promise<readonly ListFigures[]> {
  const servers: ChildServer[] = [];
  try {
    for (const { store } of places) servers.push(await startChild("product", { ...standIn.surroundings, store }));
    const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: leaderId(measuredLeader) })}`;
    const times = servers.map((): number[] => []);
    for (let request = -warmUp; request < requests; request += 1) {
      for (const [index, server] of servers.entries()) {
        const took = await timeOfList(server, authorization);
        if (request >= 0) times[index]?.push(took);
      }
    }
    return places.map(({ agreements, store }, index) => {
      const taken = times[index] ?? [];
      return { engine: engineOf(store), agreements, p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
    });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** Milliseconds until the whole list has come. Throws where it is not the one that was stored. */
async function timeOfList(server: ChildServer, authorization: string): Promise<number> {
  const begun = performance.now();
  const { status, text } = await ask(`${server.address}/api/cases?list=pending`, { authorization });
  const took = performance.now() - begun;
  const { items } = JSON.parse(text) as { readonly items?: readonly unknown[] };
  if (status !== 200 || items?.length !== reportCount) throw new Error(`the list is wrong: ${status} ${text.slice(0, 200)}`);
  return took;
}
