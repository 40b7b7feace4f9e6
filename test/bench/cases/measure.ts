import { join } from "node:path";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type ChildServer, seedCases, startChild } from "../childServer.ts";
import { ask } from "../client.ts";
import { percentile } from "../figures.ts";
import { leaderId, measuredLeader } from "../organisation.ts";
import type { BenchPostgres } from "../postgres.ts";
import { type EngineName, engineOf, type StorePlace } from "../settings.ts";
import type { StandIn } from "../standIn.ts";
import { type CaseExtent, handledCount, longCaseId, longCases, longOwner, longReporter } from "./sizes.ts";

/** A store in which so many cases lie. */
export type CasePlace = { readonly cases: number; readonly store: StorePlace };

type Times = { readonly p50: number; readonly p99: number };
export type CaseFigures = {
  readonly engine: EngineName;
  readonly cases: number;
  readonly inbox: Times;
  readonly opened: readonly ({ readonly events: number } & Readonly<Record<CaseRead, Times>>)[];
};

/** How a long case is read: opened by who owns it, by a party, and on to what came before in its log. */
export const reads = ["handler", "party", "page"] as const;
export type CaseRead = (typeof reads)[number];

const warmUp = 30;
/** Asks a server for something, and says how long it took. */
type Asked = (server: ChildServer) => Promise<number>;
const nothing: Times = { p50: 0, p99: 0 };

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
    const authorised = async (personId: PersonId) => `Bearer ${await standIn.issuer.signTabToken({ personId })}`;
    const reader = await authorised(leaderId(measuredLeader));
    const owner = await authorised(leaderId(longOwner));
    const party = await authorised(longReporter);
    const as: Readonly<Record<CaseRead, string>> = { handler: owner, party, page: owner };
    /** What is asked in turn, of each store in turn: a machine that is busy for a while is so for all of them. */
    const byTurns = async (requests: number, asked: readonly Asked[]): Promise<readonly (readonly Times[])[]> => {
      const times = asked.map(() => servers.map((): number[] => []));
      for (let request = -warmUp; request < requests; request += 1) {
        for (const [index, server] of servers.entries()) {
          for (const [which, took] of asked.entries()) {
            const one = await took(server);
            if (request >= 0) times[which]?.[index]?.push(one);
          }
        }
      }
      return times.map((each) => each.map((taken) => ({ p50: percentile(taken, 0.5), p99: percentile(taken, 0.99) })));
    };
    const [inbox] = await byTurns(extent.listRequests, [(server) => timeOfInbox(server, reader)]);
    const opened = new Map<CaseRead, readonly (readonly Times[])[]>();
    for (const read of reads) {
      const lengths = longCases.map(
        (events): Asked =>
          (server) =>
            timeOfCase(server, as[read], events, read),
      );
      opened.set(read, await byTurns(extent.openings, lengths));
    }
    return places.map(({ cases, store }, index) => ({
      engine: engineOf(store),
      cases,
      inbox: inbox?.[index] ?? nothing,
      opened: longCases.map((events, which) => {
        const of = (read: CaseRead) => opened.get(read)?.[which]?.[index] ?? nothing;
        return { events, handler: of("handler"), party: of("party"), page: of("page") };
      }),
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

async function timeOfCase(server: ChildServer, authorization: string, events: number, read: CaseRead): Promise<number> {
  const address = `${server.address}/api/sub-cases/${longCaseId(events)}${read === "page" ? "/parts/logg?before=60" : ""}`;
  const begun = performance.now();
  const { status, text } = await ask(address, { authorization });
  const took = performance.now() - begun;
  const { sight, items } = JSON.parse(text) as { readonly sight?: string; readonly items?: readonly unknown[] };
  const isRight = read === "page" ? items?.length === 50 : sight === (read === "party" ? "part" : "saksbehandling");
  if (status !== 200 || !isRight) throw new Error(`the case is wrong: ${status} ${text.slice(0, 200)}`);
  return took;
}
