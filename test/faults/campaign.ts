import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { PersonId } from "#domain/kernel/ids.ts";
import { Breach, holds, within } from "./breach.ts";
import { chance as chanceOf } from "./chance.ts";
import { checkContent, checkMessages, checkRound, type MessageFigures } from "./checks.ts";
import { runCourse } from "./courses.ts";
import { emptyLedger } from "./ledger.ts";
import { employee, everyLeader, leaderOf, organisationOf, type Somebody } from "./organisation.ts";
import { type Outside, type Person, personIn } from "./person.ts";
import { openPlace, type Place, verifyLog } from "./place.ts";
import { serverPool } from "./serverPool.ts";
import { startStandIn } from "./standIn.ts";
import { type Moment, momentComes, moments } from "./strikes.ts";

export type CampaignPlan = {
  /** Address of an empty PostgreSQL database; the embedded engine where absent. */
  readonly databaseUrl?: string | undefined;
  /** Two or more share the database, and one of them is killed at a time. PostgreSQL only. */
  readonly servers: number;
  readonly kills: number;
  /** Decides who does what, which moments are struck, and what the connector does. */
  readonly seed: number;
  /** How many people have business with their leaders at the same time. */
  readonly atOnce: number;
  /** Told after each kill. */
  readonly onKill?: (killed: number) => void;
};

export type CampaignFigures = MessageFigures & {
  readonly engine: Place["engine"];
  readonly servers: number;
  readonly seed: number;
  readonly kills: number;
  readonly killsAt: Readonly<Record<Moment, number>>;
  /** Kills that hit somebody's unanswered request, or, with one server, a message that the connector had not answered. */
  readonly inFlight: number;
  readonly acknowledged: number;
  readonly drafts: number;
  readonly repeats: number;
  readonly faults: number;
  readonly seconds: number;
};

const employees = 4_000;
const settledWithinMs = 150_000;
const finishedWithinMs = 180_000;
/** The last start is so much later: longer than any lease and any pause between two attempts. */
const laterMs = 20 * 60_000;

/**
 * Lets people work and kills the servers under them, again and again; then starts the servers once more, waits until everything is
 * done, and compares what is there with what was promised. Throws a `Breach` at the first promise that was not kept.
 */
export async function runCampaign(plan: CampaignPlan): Promise<CampaignFigures> {
  const begun = Date.now();
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-faults-"));
  const ways = chanceOf(plan.seed);
  const standIn = await startStandIn(ways.apart());
  const place = await openPlace(folder, plan.databaseUrl);
  const directoryFile = join(folder, "organisation.json");
  await writeFile(directoryFile, JSON.stringify(organisationOf(employees)));
  const servers = serverPool(place, standIn, directoryFile, ways.apart());
  const ledger = emptyLedger();
  let wake: (() => void)[] = [];
  const outside: Outside = {
    standIn,
    servers,
    ledger,
    chance: ways.apart(),
    unanswered: new Map(),
    onSent: () => {
      for (const one of wake.splice(0)) one();
    },
  };
  const nextRequest = () => new Promise<void>((resolve) => void wake.push(resolve));
  const people = new Map<PersonId, Person>();
  const personOf = (somebody: Somebody) => {
    const known = people.get(somebody.id) ?? personIn(outside, somebody);
    people.set(somebody.id, known);
    return known;
  };
  const byId = (id: PersonId) => {
    const known = people.get(id);
    if (known === undefined) throw new Breach(`${id} has no part in this run`);
    return known;
  };
  const killsAt: Record<Moment, number> = { any: 0, held: 0, turn: 0, commit: 0, start: 0 };
  let inFlight = 0;

  /** People who have business with their leaders one after another, until the run is at its end. */
  const work = { isOver: false, next: 0 };
  async function worker(courses: ReturnType<typeof ways.apart>): Promise<void> {
    while (!work.isOver) {
      const number = work.next++;
      holds(number < employees, () => "there are no more employees");
      const leader = personOf(leaderOf(number));
      await runCourse({ employee: personOf(employee(number)), leader, ledger, place, standIn, chance: courses.apart() });
    }
  }

  async function strike(): Promise<void> {
    const moment = ways.pick(moments);
    const victim = ways.between(0, plan.servers - 1);
    if (moment !== "start") await momentComes(moment, { place, standIn, chance: ways, nextRequest });
    const requests = [...outside.unanswered.values()].filter((address) => address === servers.addressOf(victim)).length;
    // With several servers nobody knows here whose message the connector has.
    const isHit = requests > 0 || (plan.servers === 1 && standIn.underWay() > 0);
    if (moment !== "start" && isHit) inFlight += 1;
    if (moment === "start") {
      await servers.stop(victim);
      await servers.killInStart(victim, ways.between(50, 1_200));
    } else await servers.kill(victim);
    killsAt[moment] += 1;
    const acknowledged = [...ledger.effects];
    await servers.start(victim);
    await checkRound(place, acknowledged);
  }

  try {
    for (let index = 0; index < plan.servers; index += 1) await servers.start(index);
    for (const leader of everyLeader) await personOf(leader).install();
    const workers = Promise.all(Array.from({ length: plan.atOnce }, () => worker(ways.apart())));
    const struck = (async () => {
      for (let killed = 1; killed <= plan.kills; killed += 1) {
        await strike();
        plan.onKill?.(killed);
      }
      work.isOver = true;
    })();
    const ended = Promise.all([workers, struck]);
    await Promise.race([ended, servers.failed]);
    standIn.manner = "smooth";
    await servers.stopAll();
    for (let index = 0; index < plan.servers; index += 1) await servers.start(index, { aheadMs: laterMs });
    await Promise.race([queueAtRest(place), servers.failed]);
    await within(finishedWithinMs, "what was written is read", checkContent(place, ledger, byId));
    const compared = await checkMessages(place, standIn, ledger, byId);
    await servers.stopAll();
    const { code, said } = await verifyLog(place);
    holds(code === 0, () => `verify-log: ${said}`);
    const { repeats, faults } = ledger;
    return {
      ...compared,
      engine: place.engine,
      servers: plan.servers,
      seed: plan.seed,
      kills: plan.kills,
      killsAt,
      inFlight,
      acknowledged: ledger.effects.length,
      drafts: ledger.drafts.length,
      repeats,
      faults,
      seconds: Math.round((Date.now() - begun) / 100) / 10,
    };
  } finally {
    work.isOver = true;
    wake = [];
    await servers.cutAll();
    await standIn.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Waits until nothing that is due waits or runs. */
export async function queueAtRest(place: Place): Promise<void> {
  const left = "select delivery_key, status from job where status = 'running' or (status = 'waiting' and clock = 'wall')";
  const begun = Date.now();
  for (;;) {
    const rows = await place.rows(left);
    if (rows.length === 0) return;
    holds(Date.now() - begun < settledWithinMs, () => `the queue does not come to rest: ${JSON.stringify(rows.slice(0, 5))}`);
    await pause(100);
  }
}
