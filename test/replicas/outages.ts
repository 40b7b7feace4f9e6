import { setTimeout as pause } from "node:timers/promises";
import { holds } from "#test/faults/breach.ts";
import type { MessageFigures } from "#test/faults/checks.ts";
import { everyLeader } from "#test/faults/organisation.ts";
import type { Database } from "./database/database.ts";
import { type OpenPage, openPage } from "./listener.ts";
import { openWorld, type World } from "./world.ts";

/** What happens to the database: a fast shutdown, a crash, both followed by a start; or a crash after which the other server takes over. */
export const outages = ["fast", "immediate", "fail over"] as const;
type Outage = (typeof outages)[number];

export type OutageFigures = MessageFigures & {
  readonly servers: number;
  readonly outages: readonly {
    readonly kind: Outage;
    /** How long no server of the database took anything. */
    readonly awayMs: number;
    /** From its return to the first thing that somebody was told is done. */
    readonly untilDoneMs: number;
    /** From its return until every open page had been told to look at everything. */
    readonly untilHeardMs: number;
  }[];
  readonly requests: number;
  /** Answers that said that something went wrong: of the API or of Teams' endpoint, and cards in the chat. */
  readonly refusedTruly: number;
  readonly cardsOfFault: number;
  readonly acknowledged: number;
  readonly seconds: number;
};

export type OutagePlan = {
  readonly database: Database;
  readonly servers: number;
  readonly kinds: readonly Outage[];
  readonly atOnce: number;
  readonly pages: number;
  readonly seed: number;
};

const awayMs = 1_500;
const workBetween = 20;
const againWithinMs = 60_000;

/**
 * Restarts the database under people who work, and lets it fail over. Throws a `Breach` where something that was acknowledged is not there,
 * something is there twice, a request has another answer than that something went wrong, or work or news do not go on by themselves.
 */
export async function runOutages(plan: OutagePlan): Promise<OutageFigures> {
  const begun = performance.now();
  const clocks = Array.from({ length: plan.servers }, () => 0);
  const world = await openWorld(plan.database.url, clocks, plan.seed);
  const { replicas, ledger, standIn } = world;
  try {
    const readers = everyLeader.slice(0, plan.pages);
    const pages = await Promise.all(readers.map((leader) => openPage(replicas.proxy.address, standIn, world.personOf(leader))));
    const seen: OutageFigures["outages"][number][] = [];
    const struck = (async () => {
      for (const kind of plan.kinds) {
        await doneSince(world, ledger.effects.length, workBetween);
        seen.push(await strike(kind, plan.database, world, pages));
      }
      await doneSince(world, ledger.effects.length, workBetween);
    })();
    await world.work(plan.atOnce, struck);
    const { failed, counts } = replicas.proxy;
    const untrue = failed.filter(({ why }) => why !== "500" && why !== "503");
    holds(untrue.length === 0, () => `not an answer that something went wrong: ${JSON.stringify(untrue.slice(0, 5))}`);
    const ends = pages.map((page) => page.ends);
    const broken = ends.filter((one) => one.broken + one.refused + one.ended > 0);
    holds(broken.length === 0, () => `pages lost their streams, and no server was ended: ${JSON.stringify(ends)}`);
    await Promise.all(pages.map((page) => page.close()));
    const compared = await world.compare();
    return {
      ...compared,
      servers: plan.servers,
      outages: seen,
      requests: counts.requests,
      refusedTruly: failed.length,
      cardsOfFault: ledger.faults,
      acknowledged: ledger.effects.length,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    await world.end();
  }
}

async function strike(kind: Outage, database: Database, world: World, pages: readonly OpenPage[]) {
  const begun = performance.now();
  if (kind === "fail over") await database.failOver();
  else await database.restart(kind, awayMs);
  const back = performance.now();
  await doneSince(world, world.ledger.effects.length, 1);
  const done = performance.now();
  const lookedAgain = ({ heard }: OpenPage) => heard.some(({ message, at }) => message.type === "all" && at > begun);
  await until(() => pages.every(lookedAgain), `every page is told to look at everything after «${kind}»`);
  const heard = performance.now();
  return {
    kind,
    awayMs: Math.round(back - begun),
    untilDoneMs: Math.round(done - back),
    untilHeardMs: Math.round(heard - back),
  };
}

/** Waits until so many more things are acknowledged than there were. */
function doneSince({ ledger }: World, before: number, more: number): Promise<void> {
  return until(() => ledger.effects.length >= before + more, `${more} more things are done`);
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const begun = Date.now(); !isSo(); await pause(5)) {
    holds(Date.now() - begun < againWithinMs, () => `${what}: not within ${againWithinMs / 1_000} s`);
  }
}
