import { setTimeout as pause } from "node:timers/promises";
import { inParallel } from "../bench/inParallel.ts";
import { holds, within } from "../faults/breach.ts";
import { queueAtRest } from "../faults/campaign.ts";
import { type Chance, chance as chanceOf } from "../faults/chance.ts";
import { checkContent, checkMessages, type MessageFigures } from "../faults/checks.ts";
import { emptyLedger } from "../faults/ledger.ts";
import { type Row, verifyLog } from "../faults/place.ts";
import { employeeComes, leaderComes } from "./courses.ts";
import { crowdIn } from "./crowd.ts";
import type { Person } from "./person.ts";
import type { LoadUsage } from "./servers/product.ts";
import { type KindFigures, keepTimes } from "./times.ts";
import { staffOfUnit } from "./university.ts";
import { inWorld, type World } from "./world.ts";

export type MondayPlan = {
  /** How many come, the leaders of all units among them. */
  readonly people: number;
  readonly units: number;
  /** The morning is pressed into so many milliseconds. */
  readonly windowMs: number;
  readonly seed: number;
  /** Address of an empty PostgreSQL database; the embedded engine where absent. */
  readonly databaseUrl?: string | undefined;
};

export type MondayFigures = {
  /** What came of the comparison; `undefined` where it did not come to its end. */
  readonly messages: MessageFigures | undefined;
  readonly engine: "embedded" | "postgres";
  readonly people: number;
  readonly turns: number;
  readonly kinds: readonly KindFigures[];
  readonly perSecond: number;
  readonly busiestSecond: number;
  /** Turns that did not end as they should, lines of the server's log about something that went wrong, and what was lost or came twice. */
  readonly faults: number;
  /** The first of them, in words. */
  readonly faultWords: readonly string[];
  readonly overLimit: number;
  readonly acknowledged: number;
  readonly drafts: number;
  /** What open pages of leaders heard of while they worked. */
  readonly heard: number;
  /** Most that waited in the queue at once. */
  readonly deepestQueue: number;
  readonly before: LoadUsage;
  readonly after: LoadUsage;
  readonly late: LoadUsage["lateMs"];
  readonly cpuMsPerTurn: number;
  readonly seconds: number;
};

/** From a quarter past seven to a quarter to ten: the morning that is pressed together. */
const morningMs = 9_000_000;
const lookAtQueueEveryMs = 500;
const mostFaultsShown = 5;
/** In the machine's time: far more than what is left takes after the last has gone. */
const endsWithinMs = 1_500_000;

/**
 * A morning on which people come one by one, most of them around the same time, each with an errand. What is there afterwards is
 * compared with what the product has acknowledged. Whatever went wrong is among the faults.
 */
export function runMonday(plan: MondayPlan): Promise<MondayFigures> {
  return inWorld(plan, morningMs / plan.windowMs, async (world) => {
    const { server, connector, place, begun } = world;
    const chance = chanceOf(plan.seed);
    const ledger = emptyLedger();
    const times = keepTimes();
    const crowd = crowdIn({ address: server.address, connector, times });
    const leaders = crowd.leaders(plan.units);
    await inParallel(leaders.length, async (index) => leaders[index]?.install());
    await queueAtRest(place);
    const before = await server.usage("left");

    const faults: string[] = [];
    let heard = 0;
    const arriving = performance.now();
    const until = (part: number) => pause(Math.max(0, arriving + part * plan.windowMs - performance.now()));
    const guarded = (errand: Promise<void>) => errand.catch((thrown: unknown) => void faults.push(String(thrown)));
    // A leader's page stays open, and hears of what comes in; now and then they look at it.
    const leaderDay = async (leader: Person, own: Chance) => {
      await until(arrival(own));
      const page = await leader.openPage();
      for (const looksAgain of [0.7 + 0.3 * own.number(), 1]) {
        await leaderComes({ ledger, connector, chance: own, looks: true }, leader);
        await until(looksAgain);
      }
      await leaderComes({ ledger, connector, chance: own, looks: true }, leader);
      heard += page.heard();
      page.close();
    };
    const employeeDay = async (number: number, own: Chance) => {
      await until(arrival(own));
      const { employee, leader } = crowd.employee(number, plan.units);
      await employeeComes({ ledger, connector, chance: own, looks: true }, employee, leader);
    };
    const queue = watchQueue(world);
    await Promise.all([
      ...leaders.map((leader) => guarded(leaderDay(leader, chance.apart()))),
      ...coming(plan, chance).map((number) => guarded(employeeDay(number, chance.apart()))),
    ]);
    const seconds = (performance.now() - arriving) / 1_000;
    const [turns, kinds, busiestSecond] = [times.count(), times.figures(), times.busiestSecond()];
    const { cpuMs, lateMs: late } = await server.usage("now");
    await queueAtRest(place);
    const deepestQueue = await queue.end();
    const after = await server.usage("left");

    const compared = (async () => {
      await checkContent(place, ledger, crowd.byId);
      const messages = await checkMessages(place, connector, ledger, crowd.byId);
      await server.stop();
      const { code, said } = await verifyLog(place);
      holds(code === 0, () => `verify-log: ${said}`);
      return messages;
    })();
    const messages = await within(endsWithinMs, "what is there is compared", compared).catch((thrown: unknown) => {
      faults.push(String(thrown));
      return undefined;
    });
    const wrong = [...faults, ...server.faults()];
    return {
      ...{ messages, faultWords: wrong.slice(0, mostFaultsShown) },
      ...{ engine: place.engine, people: plan.people, turns, kinds, busiestSecond, faults: wrong.length, heard, deepestQueue },
      ...{ overLimit: connector.counts.overLimit, acknowledged: ledger.effects.length, drafts: ledger.drafts.length },
      ...{ before, after, late, perSecond: rounded(turns / seconds), cpuMsPerTurn: rounded((cpuMs - before.cpuMs) / turns) },
      seconds: rounded((performance.now() - begun) / 1_000),
    };
  });
}

/** When somebody comes, in parts of the morning: one in four at any time, the others around a third of it. */
function arrival(chance: Chance): number {
  if (chance.isOneIn(4)) return chance.number();
  return 0.7 * ((chance.number() + chance.number() + chance.number()) / 3);
}

/** So many employees beside the leaders, drawn from all units. */
function coming({ people, units }: MondayPlan, chance: Chance): readonly number[] {
  const staff = Array.from({ length: units * staffOfUnit }, (_, number) => ({ number, drawn: chance.number() }));
  const drawn = staff.sort((a, b) => a.drawn - b.drawn).slice(0, people - units);
  return drawn.map(({ number }) => number);
}

/** Looks at the queue now and then. `end` gives the most that waited, without what is for another day. */
function watchQueue({ place }: World): { readonly end: () => Promise<number> } {
  const watch = { isOver: false, most: 0 };
  const waiting = "select count(*) as waiting from job where status = 'running' or (status = 'waiting' and clock = 'wall')";
  const watched = (async () => {
    while (!watch.isOver) {
      const [row] = (await place.rows(waiting)) as readonly Row[];
      watch.most = Math.max(watch.most, Number(row?.["waiting"]));
      await pause(lookAtQueueEveryMs);
    }
  })();
  return {
    end: async () => {
      watch.isOver = true;
      await watched;
      return watch.most;
    },
  };
}

const rounded = (value: number) => Math.round(value * 10) / 10;
