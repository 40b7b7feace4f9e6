import { randomBytes, randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { Client } from "pg";
import { runPostgres } from "#test/support/postgresRun.ts";
import type { AutumnFigures } from "./autumn/compare.ts";
import { runMorning } from "./autumn/morning.ts";
import { mornings } from "./autumn/report.ts";
import { Breach } from "./breach.ts";
import { type CampaignFigures, type CampaignPlan, runCampaign } from "./campaign.ts";
import { tableOf, totals } from "./report.ts";

/*
 * `npm run faults`: kills servers under people who work, on both engines, and compares what is there afterwards with what was promised.
 * Then the same on a morning on which 2,500 people of 600 units are reminded of a deadline (`--mornings 0` leaves it out).
 * Exit code 0 when every promise was kept, 1 at the first that was not, with the seed that repeats the plan.
 */

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string" },
    engine: { type: "string", default: "both" },
    "at-once": { type: "string", default: "6" },
    mornings: { type: "string", default: "60" },
    json: { type: "boolean", default: false },
  },
});
const kills = Number(values.kills);
const atOnce = Number(values["at-once"]);
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
const say = (words: string) => {
  if (!values.json) process.stderr.write(`${words}\n`);
};

/** Half of the kills on each engine; on PostgreSQL the half of those with two servers. */
function plans(databases: readonly string[]): readonly CampaignPlan[] {
  const embedded = values.engine === "both" ? Math.ceil(kills / 2) : values.engine === "embedded" ? kills : 0;
  const onPostgres = kills - embedded;
  const pair = Math.floor(onPostgres / 2);
  return [
    { servers: 1, kills: embedded, seed, atOnce },
    { databaseUrl: databases[0], servers: 1, kills: onPostgres - pair, seed: seed + 1, atOnce },
    { databaseUrl: databases[1], servers: 2, kills: pair, seed: seed + 2, atOnce },
  ].filter((plan) => plan.kills > 0);
}

async function newDatabase(server: string): Promise<string> {
  const name = `faults_${randomBytes(6).toString("hex")}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}

async function run(databases: readonly string[]): Promise<readonly CampaignFigures[]> {
  const figures: CampaignFigures[] = [];
  for (const plan of plans(databases)) {
    const name = `${plan.databaseUrl === undefined ? "embedded" : "PostgreSQL"}, ${plan.servers} at a time, seed ${plan.seed}`;
    say(`${name}: ${plan.kills} kills …`);
    const onKill = (killed: number) => {
      if (killed % 10 === 0) say(`  ${killed}`);
    };
    figures.push(await runCampaign({ ...plan, onKill }));
  }
  return figures;
}

/** Half of the kills on each engine, on a morning each. */
async function reminded(databaseUrl: string | undefined): Promise<readonly AutumnFigures[]> {
  const all = Number(values.mornings);
  const embedded = values.engine === "both" ? Math.ceil(all / 2) : values.engine === "embedded" ? all : 0;
  const plans = [
    { kills: embedded, databaseUrl: undefined },
    { kills: all - embedded, databaseUrl },
  ].filter((plan) => plan.kills > 0);
  const figures: AutumnFigures[] = [];
  for (const plan of plans) {
    say(`a morning of reminders, ${plan.databaseUrl === undefined ? "embedded" : "PostgreSQL"}: ${plan.kills} kills …`);
    figures.push(await runMorning({ units: 600, recipients: 2_500, seed: seed + 3, ...plan }));
  }
  return figures;
}

const kept = values.engine === "embedded" ? undefined : await runPostgres("writable");
try {
  if (kept !== undefined && "problem" in kept.place) throw new Error(`no PostgreSQL server to run on: ${kept.place.problem}`);
  const server = kept !== undefined && "url" in kept.place ? kept.place.url : undefined;
  say(`seed ${seed}: repeat with npm run faults -- --kills ${kills} --seed ${seed} --engine ${values.engine}`);
  const figures = await run(server === undefined ? [] : [await newDatabase(server), await newDatabase(server)]);
  const cycle = await reminded(server === undefined ? undefined : await newDatabase(server));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ seed, runs: figures, total: totals(figures), mornings: cycle }, null, 2)}\n`
      : `${figures.length === 0 ? "" : tableOf(figures)}${cycle.length === 0 ? "" : `\n${mornings(cycle)}`}`,
  );
} catch (thrown) {
  const words =
    thrown instanceof Breach ? thrown.message : thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  if (values.json) process.stdout.write(`${JSON.stringify({ seed, breach: words }, null, 2)}\n`);
  process.stderr.write(`A promise was not kept (seed ${seed}, ${values.engine}, ${kills} kills):\n${words}\n`);
  process.exitCode = 1;
} finally {
  await kept?.end();
}
