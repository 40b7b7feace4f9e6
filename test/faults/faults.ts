import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { runPostgres } from "#test/support/postgresRun.ts";
import { connectorOutcome } from "./connector.ts";
import { diskOutcome } from "./disk.ts";
import { goneOutcome, newDatabaseOn } from "./gone.ts";
import { type Engines, runKills } from "./kills.ts";
import { type Outcome, wordsOf } from "./outcome.ts";
import { vaultOutcome } from "./vault.ts";

/*
 * `npm run faults`: breaks what the product stands on, under people who work, and compares what is there afterwards, and what they saw
 * meanwhile, with what was promised. Exit code 0 when every promise was kept, else 1, with the seed that repeats the plan.
 */

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    kills: { type: "string", default: "500" },
    seed: { type: "string" },
    engine: { type: "string", default: "both" },
    "at-once": { type: "string", default: "6" },
    "side-by-side": { type: "string", default: "3" },
    seconds: { type: "string", default: "60" },
    minutes: { type: "string", default: "90" },
    mornings: { type: "string", default: "60" },
    json: { type: "boolean", default: false },
  },
});
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
const say = (words: string) => {
  if (!values.json) process.stderr.write(`${words}\n`);
};
if (!["both", "embedded", "postgres"].includes(values.engine)) throw new Error("--engine: both, embedded or postgres");
const engines = values.engine as Engines;

function databaseOn(server: string | undefined): Promise<string> {
  if (server === undefined) throw new Error("no PostgreSQL server to run on");
  return newDatabaseOn(server);
}

/** A new course is a line here. */
const courses: Readonly<Record<string, (server: string | undefined) => Promise<Outcome>>> = {
  kills: (server) =>
    runKills({
      ...{ kills: Number(values.kills), engines, seed, say, mornings: Number(values.mornings), minutes: Number(values.minutes) },
      ...{ atOnce: Number(values["at-once"]), sideBySide: Number(values["side-by-side"]) },
      newDatabase: () => databaseOn(server),
    }),
  gone: () => goneOutcome({ seed, say, seconds: Number(values.seconds), atOnce: Number(values["at-once"]) }),
  connector: () => connectorOutcome(seed),
  vault: () => vaultOutcome(seed),
  disk: () => diskOutcome(seed),
};

const asked = values.only?.split(",") ?? Object.keys(courses);
const unknown = asked.find((name) => !Object.hasOwn(courses, name));
if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${Object.keys(courses).join(", ")}`);

const kept = engines === "embedded" || !asked.includes("kills") ? undefined : await runPostgres("writable");
const outcomes: Outcome[] = [];
try {
  if (kept !== undefined && "problem" in kept.place) throw new Error(`no PostgreSQL server to run on: ${kept.place.problem}`);
  const server = kept !== undefined && "url" in kept.place ? kept.place.url : undefined;
  say(`seed ${seed}: repeat with npm run faults -- --kills ${values.kills} --seed ${seed} --engine ${engines}`);
  for (const name of asked) {
    const outcome = await courses[name]?.(server).catch((thrown: unknown) => ({
      ...{ course: name, words: "", figures: {} },
      breaches: [wordsOf(thrown)],
    }));
    if (outcome === undefined) continue;
    outcomes.push(outcome);
    if (!values.json) process.stdout.write(`${outcome.words}\n`);
  }
} finally {
  await kept?.end();
}
const breaches = outcomes.flatMap(({ course, breaches: found }) => found.map((words) => `${course}: ${words}`));
if (values.json) {
  const byCourse = Object.fromEntries(outcomes.map(({ course, figures }) => [course, figures]));
  process.stdout.write(`${JSON.stringify({ seed, ...byCourse, breaches }, null, 2)}\n`);
} else say(`breaches: ${breaches.length}`);
for (const words of breaches) process.stderr.write(`A promise was not kept (seed ${seed}):\n${words}\n`);
if (breaches.length > 0) process.exitCode = 1;
