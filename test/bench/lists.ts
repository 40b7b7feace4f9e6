import { join } from "node:path";
import { type ChildServer, seed, startChild } from "./childServer.ts";
import { ask } from "./client.ts";
import { percentile } from "./figures.ts";
import { leaderId, measuredLeader, reportCount } from "./organisation.ts";
import type { StorePlace } from "./settings.ts";
import type { StandIn } from "./standIn.ts";

/** How many agreements lie in the stores that are compared. The last one is what the others are copies of on the way. */
const listSizes = [1_000, 10_000, 100_000] as const;

export type ListFigures = {
  readonly engine: StorePlace["engine"];
  readonly agreements: number;
  readonly p50: number;
  readonly p99: number;
};

/** Stores the agreements once, and keeps a copy at each size. Gives where each lies. */
export async function prepareLists(folder: string): Promise<readonly StorePlace[]> {
  const keyDir = join(folder, "keys");
  const last = listSizes[listSizes.length - 1] as number;
  const dataDirOf = (count: number) => join(folder, `data-${count}`);
  const copies = listSizes.slice(0, -1).map((count) => ({ count, folder: dataDirOf(count) }));
  await seed({ store: { engine: "embedded", dataDir: dataDirOf(last), keyDir }, copies, count: last });
  return listSizes.map((count) => ({ engine: "embedded", dataDir: dataDirOf(count), keyDir }));
}

/** (b) «Godkjenninger» of one leader through the API, one request at a time, at each size by turns. */
export async function compareLists(
  places: readonly StorePlace[],
  standIn: StandIn,
  requests: number,
): Promise<readonly ListFigures[]> {
  const servers: ChildServer[] = [];
  try {
    for (const store of places) servers.push(await startChild("product", { ...standIn.surroundings, store }));
    const authorization = `Bearer ${await standIn.issuer.signTabToken({ personId: leaderId(measuredLeader) })}`;
    const times = servers.map((): number[] => []);
    for (let request = -warmUp; request < requests; request += 1) {
      for (const [index, server] of servers.entries()) {
        const begun = performance.now();
        const { status, text } = await ask(`${server.address}/api/cases?list=pending`, { authorization });
        const took = performance.now() - begun;
        const { items } = JSON.parse(text) as { readonly items?: readonly unknown[] };
        if (status !== 200 || items?.length !== reportCount)
          throw new Error(`the list is wrong: ${status} ${text.slice(0, 200)}`);
        if (request >= 0) times[index]?.push(took);
      }
    }
    return places.map(({ engine }, index) => {
      const taken = times[index] ?? [];
      return { engine, agreements: listSizes[index] ?? 0, p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) };
    });
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

const warmUp = 50;
