import { closeClient } from "../bench/client.ts";
import { holds } from "../faults/breach.ts";
import { queueAtRest } from "../faults/campaign.ts";
import { chance as chanceOf } from "../faults/chance.ts";
import { checkContent, checkMessages } from "../faults/checks.ts";
import { emptyLedger } from "../faults/ledger.ts";
import { employeeErrand, leaderComes, type Parts } from "./courses.ts";
import { crowdIn } from "./crowd.ts";
import type { Person } from "./person.ts";
import type { LoadUsage } from "./servers/product.ts";
import { keepTimes } from "./times.ts";
import { staffOfUnit } from "./university.ts";
import { inWorld } from "./world.ts";

export type HourPlan = {
  readonly units: number;
  readonly rounds: number;
  /** People who come in every round, look around in chat and tab, and leave again. */
  readonly regulars: number;
  /** People who come once: half of them begin something that they leave, the others ask their leader for something. */
  readonly newcomers: number;
  readonly seed: number;
  readonly databaseUrl?: string | undefined;
};

/** What the server held when a round was over and everything that nobody needs had been collected. */
type Round = { readonly turns: number; readonly left: LoadUsage };

export type HourFigures = {
  readonly engine: "embedded" | "postgres";
  readonly turns: number;
  readonly pages: number;
  readonly drafts: number;
  readonly cases: number;
  readonly jobs: number;
  readonly rounds: readonly Round[];
  /** Lines of the server's log about something that went wrong, and the first of them. */
  readonly faults: number;
  readonly faultWords: readonly string[];
  /** How much more of the heap, and of the process, a thousand turns leave behind, in megabytes. */
  readonly heapSlopeMb: number;
  readonly rssSlopeMb: number;
  readonly seconds: number;
};

const mostFaultsShown = 5;
const hourMs = 3_600_000;
const peopleAtOnce = 12;
/** Much of what a server keeps on purpose it has after these: compiled code, statements, keys, one small thing for each who has written. */
export const warmUpRounds = 3;

/**
 * An hour's work in so many rounds, between which the server's clock goes on: turns in the chat, reads in the tab, pages opened and
 * closed, drafts begun and left, cases asked for and decided, and the jobs of all that. After each round it is measured what is left.
 */
export function runHour(plan: HourPlan): Promise<HourFigures> {
  // People come some times faster than in life, whatever the machine makes of it.
  return inWorld(plan, 30, async ({ server, connector, place, begun, aheadMs }) => {
    const chance = chanceOf(plan.seed);
    const ledger = emptyLedger();
    const times = keepTimes();
    const crowd = crowdIn({ address: server.address, connector, times });
    const staff = plan.units * staffOfUnit;
    const rounds: Round[] = [];
    let pages = 0;
    await atOnce(crowd.leaders(plan.units), (leader) => leader.install());
    for (let round = 0; round < plan.rounds; round += 1) {
      server.setAhead(aheadMs + (round * hourMs) / plan.rounds);
      const parts = (): Parts => ({ ledger, connector, chance: chance.apart(), looks: false });
      const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
      const first = plan.regulars + round * plan.newcomers;
      holds(first + plan.newcomers <= staff, () => `there are no more than ${staff} employees`);
      const comers = [...numbers(0, plan.regulars), ...numbers(first, plan.newcomers)];
      await atOnce(comers, async (number) => {
        const { employee, leader } = crowd.employee(number, plan.units);
        if (number >= plan.regulars) return employeeErrand(parts(), number % 2 === 0 ? "left" : "day", employee, leader);
        pages += await regularComes(parts(), employee, leader);
      });
      await atOnce(crowd.leaders(plan.units), async (leader) => {
        const page = await leader.openPage();
        await leaderComes(parts(), leader);
        page.close();
        pages += 1;
      });
      await queueAtRest(place);
      // What is measured is what the server holds, not what the people of this run do with their connections.
      closeClient();
      rounds.push({ turns: times.count(), left: await server.usage(round === plan.rounds - 1 ? "held" : "left") });
    }
    const turns = times.count();
    await checkContent(place, ledger, crowd.byId);
    const { jobs } = await checkMessages(place, connector, ledger, crowd.byId);
    await server.stop();
    const steady = rounds.slice(warmUpRounds);
    return {
      ...{ engine: place.engine, turns, pages, drafts: ledger.drafts.length, jobs, rounds },
      ...{ faults: server.faults().length, faultWords: server.faults().slice(0, mostFaultsShown) },
      cases: ledger.effects.filter(({ version }) => version === 1).length,
      heapSlopeMb: slope(steady, ({ heapMb }) => heapMb),
      rssSlopeMb: slope(steady, ({ rssMb }) => rssMb),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  });
}

/** What a thousand turns may leave of the heap, in megabytes: less than a tenth of what one of them makes for itself. */
const mostLeftMb = 0.3;

/** Throws a `Breach` where memory was not flat. */
export function flat({ heapSlopeMb }: Pick<HourFigures, "heapSlopeMb">): void {
  holds(
    heapSlopeMb <= mostLeftMb,
    () => `a thousand turns leave ${heapSlopeMb} MB of the heap behind, and may leave ${mostLeftMb}`,
  );
}

/** Looks around in the chat, or in the tab with a page that hears of changes. Gives how many pages were opened. */
async function regularComes(parts: Parts, employee: Person, leader: Person): Promise<number> {
  const where = parts.chance.pick({ mine: 3, ask: 3, greet: 2, tab: 2 });
  if (where !== "tab") return employeeErrand(parts, where, employee, leader).then(() => 0);
  const page = await employee.openPage();
  await employee.tab("GET", "/api/me");
  await employee.tab("GET", "/api/cases?list=mine");
  page.close();
  return 1;
}

/** Lets everybody come, so many at the same time. */
async function atOnce<Comer>(comers: readonly Comer[], work: (comer: Comer) => Promise<unknown>): Promise<void> {
  const left = [...comers];
  const lane = async () => {
    for (let comer = left.shift(); comer !== undefined; comer = left.shift()) await work(comer);
  };
  await Promise.all(Array.from({ length: peopleAtOnce }, lane));
}

/** Megabytes a thousand turns, by the line that lies nearest to all rounds: one round alone says little. */
function slope(rounds: readonly Round[], figure: (left: LoadUsage) => number): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const turns = rounds.map((round) => round.turns / 1_000);
  const held = rounds.map(({ left }) => figure(left));
  const [middle, level] = [mean(turns), mean(held)];
  const apart = turns.reduce((sum, at) => sum + (at - middle) ** 2, 0);
  const together = turns.reduce((sum, at, index) => sum + (at - middle) * ((held[index] ?? level) - level), 0);
  return apart === 0 ? 0 : Math.round((together / apart) * 1_000) / 1_000;
}
