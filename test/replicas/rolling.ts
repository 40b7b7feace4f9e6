import { Breach, holds } from "#test/faults/breach.ts";
import type { MessageFigures } from "#test/faults/checks.ts";
import { everyLeader } from "#test/faults/organisation.ts";
import { openPage } from "./listener.ts";
import { openWorld } from "./world.ts";

export type RollingFigures = MessageFigures & {
  readonly servers: number;
  readonly restarts: number;
  readonly requests: number;
  readonly failed: number;
  readonly courses: number;
  readonly acknowledged: number;
  readonly streamsEnded: number;
  readonly streamsBroken: number;
  /** Longest that a server took to end, from SIGTERM on. */
  readonly longestStopMs: number;
  readonly seconds: number;
};

export type RollingPlan = {
  readonly databaseUrl: string;
  readonly servers: number;
  /** How often each server is ended and started again. */
  readonly rounds: number;
  readonly atOnce: number;
  readonly pages: number;
  readonly seed: number;
};

/**
 * Ends the servers one after another by SIGTERM and starts them again, under people who work. Throws a `Breach` where one of their requests
 * fails, something is lost or comes twice, or an open page does not come back.
 */
export async function runRolling(plan: RollingPlan): Promise<RollingFigures> {
  const { servers, rounds } = plan;
  const begun = performance.now();
  const world = await openWorld(
    plan.databaseUrl,
    Array.from({ length: servers }, () => 0),
    plan.seed,
  );
  const { replicas, ledger, standIn } = world;
  try {
    const pages = await Promise.all(
      Array.from({ length: plan.pages }, (_, number) =>
        openPage(replicas.proxy.address, standIn, world.personOf(everyLeader[number % everyLeader.length] ?? ownerless())),
      ),
    );
    let longestStopMs = 0;
    const restarts = (async () => {
      for (let round = 0; round < rounds; round += 1) {
        for (let number = 0; number < servers; number += 1) {
          longestStopMs = Math.max(longestStopMs, await replicas.stop(number));
          await replicas.start(number);
          await replicas.proxy.untilServing(servers);
        }
      }
    })();
    const courses = await world.work(plan.atOnce, restarts);
    const { failed, counts } = replicas.proxy;
    const logs = () =>
      Array.from({ length: servers }, (_, number) => replicas.logOf(number).slice(-10).join("\n  ")).join("\n  ");
    holds(failed.length === 0, () => `${failed.length} requests failed: ${JSON.stringify(failed.slice(0, 5))}\n  ${logs()}`);
    holds(
      ledger.repeats + ledger.faults === 0,
      () => `${ledger.repeats} were sent again, ${ledger.faults} told of a fault:\n  ${logs()}`,
    );
    const ends = pages.map((page) => page.ends);
    const broken = ends.reduce((sum, one) => sum + one.broken + one.refused, 0);
    holds(broken === 0, () => `streams broke off instead of ending: ${JSON.stringify(ends)}`);
    holds(
      ends.every(({ ended }) => ended >= 1),
      () => `a page was on a server that was ended, and its stream was not: ${JSON.stringify(ends)}`,
    );
    await Promise.all(pages.map((page) => page.close()));
    const compared = await world.compare();
    holds(compared.unknown === 0, () => `${compared.unknown} messages are uncertain, and no server was killed`);
    return {
      ...compared,
      ...{ servers, restarts: servers * rounds, requests: counts.requests, failed: failed.length, courses },
      acknowledged: ledger.effects.length,
      streamsEnded: ends.reduce((sum, { ended }) => sum + ended, 0),
      streamsBroken: broken,
      longestStopMs: Math.round(longestStopMs),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    await world.end();
  }
}

function ownerless(): never {
  throw new Breach("there is no leader");
}
