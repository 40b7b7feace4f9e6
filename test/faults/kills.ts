import type { AutumnFigures } from "./autumn/compare.ts";
import { runMorning } from "./autumn/morning.ts";
import { mornings } from "./autumn/report.ts";
import { type CampaignFigures, type CampaignPlan, runCampaign } from "./campaign.ts";
import { sideBySide } from "./lanes.ts";
import { type Outcome, wordsOf } from "./outcome.ts";
import { tableOf, totals } from "./report.ts";

export type Engines = "both" | "embedded" | "postgres";

type KillsPlan = {
  /** On each engine. */
  readonly kills: number;
  readonly engines: Engines;
  readonly seed: number;
  /** People at work at the same time in each campaign. */
  readonly atOnce: number;
  /** How long it may take, in minutes: then fewer kills are what there is. */
  readonly minutes: number;
  /** Campaigns at the same time. */
  readonly sideBySide: number;
  /** Kills on a morning of reminders, on both engines together. */
  readonly mornings: number;
  /** Address of an empty database, a new one each time. */
  readonly newDatabase: () => Promise<string>;
  readonly say: (words: string) => void;
};

const nameOf = ({ databaseUrl, servers, seed }: CampaignPlan) =>
  `${databaseUrl === undefined ? "embedded" : "PostgreSQL"}, ${servers} at a time, seed ${seed}`;

/**
 * Kills servers under people who work, and compares what is there afterwards with what was promised. Each engine's kills are two
 * campaigns; one of those on PostgreSQL has two servers. A campaign ends at the first promise that was not kept, and the others go on.
 */
export async function runKills(plan: KillsPlan): Promise<Outcome> {
  const plans = await campaigns(plan);
  const until = Date.now() + plan.minutes * 60_000;
  const ended = await sideBySide(plans, plan.sideBySide, (one) => {
    plan.say(`${nameOf(one)}: ${one.kills} kills …`);
    const onKill = (killed: number) => {
      if (killed % 10 === 0) plan.say(`  ${nameOf(one)}: ${killed}`);
    };
    // Said when it happens: the others may go on for long.
    return runCampaign({ ...one, until, onKill }).catch((thrown: unknown) => {
      plan.say(`${nameOf(one)}: a promise was not kept: ${wordsOf(thrown)}`);
      throw thrown;
    });
  });
  const cycle = await reminded(plan);
  const figures = ended.flatMap((one): CampaignFigures[] => (one.status === "fulfilled" ? [one.value] : []));
  const reminders = cycle.flatMap((one): AutumnFigures[] => (one.status === "fulfilled" ? [one.value] : []));
  const breaches = [
    ...ended.flatMap((one, index) =>
      one.status === "rejected" ? [`${nameOf(plans[index] as CampaignPlan)}: ${wordsOf(one.reason)}`] : [],
    ),
    ...cycle.flatMap((one) => (one.status === "rejected" ? [`a morning of reminders: ${wordsOf(one.reason)}`] : [])),
  ];
  return {
    course: "kills",
    words: [...(figures.length > 0 ? [tableOf(figures)] : []), ...(reminders.length > 0 ? [mornings(reminders)] : [])].join("\n"),
    figures: { runs: figures, total: totals(figures), mornings: reminders },
    breaches,
  };
}

async function campaigns({ kills, engines, seed, atOnce, newDatabase }: KillsPlan): Promise<readonly CampaignPlan[]> {
  const [first, second] = [Math.ceil(kills / 2), Math.floor(kills / 2)];
  const embedded = [
    { servers: 1, kills: first, seed, atOnce },
    { servers: 1, kills: second, seed: seed + 1, atOnce },
  ];
  const onPostgres = [
    { servers: 1, kills: first, seed: seed + 2, atOnce },
    { servers: 2, kills: second, seed: seed + 3, atOnce },
  ];
  const plans: CampaignPlan[] = engines === "postgres" ? [] : embedded;
  if (engines === "embedded") return plans.filter((one) => one.kills > 0);
  // One of each first, so that both engines have begun where a run is broken off.
  return Promise.all(
    [...plans.slice(0, 1), ...onPostgres.map((one) => ({ ...one, databaseUrl: "" })), ...plans.slice(1)]
      .filter((one) => one.kills > 0)
      .map(async (one) => ("databaseUrl" in one ? { ...one, databaseUrl: await newDatabase() } : one)),
  );
}

/** Half of the kills on each engine, on a morning each; one after the other, since each is a whole institution. */
async function reminded({ mornings: all, engines, seed, newDatabase, say }: KillsPlan) {
  const embedded = engines === "both" ? Math.ceil(all / 2) : engines === "embedded" ? all : 0;
  const plans = [
    { kills: embedded, isOnPostgres: false },
    { kills: all - embedded, isOnPostgres: true },
  ].filter(({ kills }) => kills > 0);
  return sideBySide(plans, 1, async ({ kills, isOnPostgres }) => {
    say(`a morning of reminders, ${isOnPostgres ? "PostgreSQL" : "embedded"}: ${kills} kills …`);
    const databaseUrl = isOnPostgres ? await newDatabase() : undefined;
    return runMorning({ units: 600, recipients: 2_500, seed: seed + 4, kills, databaseUrl });
  });
}
