import { randomInt } from "node:crypto";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { closeClient } from "../bench/client.ts";
import { phase } from "../bench/phase.ts";
import { startBenchPostgres } from "../bench/postgres.ts";
import type { AutumnFigures } from "../faults/autumn/compare.ts";
import { Breach } from "../faults/breach.ts";
import { runDeadline } from "./deadline.ts";
import { flat, type HourFigures, runHour } from "./hour.ts";
import { type MondayFigures, runMonday } from "./monday.ts";
import { deadlines, hours, mondays } from "./report.ts";
import { wholeUniversity } from "./university.ts";

/*
 * `npm run load`: a Monday morning with 5,000 people, a deadline day with 52,000 reminders, and an hour's work, on both engines and on
 * loopback alone. Each has its number of people and its longest time, and ends by itself. Exit code 0 when nothing was lost, nothing
 * came twice, nothing went wrong and memory stayed flat; else 1, with the seed that repeats the run.
 */

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    engine: { type: "string", default: "both" },
    only: { type: "string" },
    people: { type: "string", default: "5000" },
    // So many units with 30 people each, whose leaders are among those who come.
    units: { type: "string", default: String(wholeUniversity) },
    // Seconds into which the morning is pressed: fewer are harder.
    window: { type: "string", default: "600" },
    reminders: { type: "string", default: "52000" },
    json: { type: "boolean", default: false },
  },
});
const parts = ["monday", "deadline", "hour"] as const;
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
const engines = (["embedded", "postgres"] as const).filter((engine) => values.engine === "both" || values.engine === engine);
const wanted = parts.filter((part) => values.only === undefined || values.only === part);
if (engines.length === 0 || wanted.length === 0) {
  throw new Error("--engine is embedded, postgres or both; --only is monday, deadline or hour");
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const say = (words: string) => {
  if (!values.json) process.stderr.write(`${words}\n`);
};

type Part = (typeof parts)[number];
/** Several times what each takes on two cores that do nothing else. */
const mostMinutes = { monday: 45, deadline: 60, hour: 45 } as const;

const postgres = engines.includes("postgres") ? await startBenchPostgres() : undefined;
const found: { monday: MondayFigures[]; deadline: AutumnFigures[]; hour: HourFigures[] } = { monday: [], deadline: [], hour: [] };

async function run(part: Part, databaseUrl: string | undefined): Promise<void> {
  const plan = { seed, databaseUrl };
  switch (part) {
    case "monday": {
      const people = Number(values.people);
      const windowMs = Number(values.window) * 1_000;
      found.monday.push(await runMonday({ ...plan, people, windowMs, units: Number(values.units) }));
      break;
    }
    case "deadline": {
      const recipients = Number(values.reminders);
      found.deadline.push(await runDeadline({ ...plan, recipients, units: Math.ceil(recipients / 50) }));
      break;
    }
    case "hour":
      found.hour.push(await runHour({ ...plan, units: wholeUniversity / 10, rounds: 12, regulars: 400, newcomers: 30 }));
  }
}

try {
  say(`seed ${seed}: repeat with npm run load -- --seed ${seed} --engine ${values.engine}`);
  for (const part of wanted) {
    for (const engine of engines) {
      say(`${part}, ${engine} …`);
      const databaseUrl = engine === "postgres" ? await postgres?.newDatabase(`load_${part}`) : undefined;
      await phase(`${part}, ${engine}`, mostMinutes[part], () => run(part, databaseUrl));
    }
  }
  const machine = { node: process.version, cores: cpus().length, load: loadavg()[0] };
  const told = [mondays(found.monday), deadlines(found.deadline), hours(found.hour)].filter((one) => one !== "").join("\n");
  process.stdout.write(
    values.json ? `${JSON.stringify({ seed, machine, ...found }, null, 2)}\n` : `\n${told}\n${JSON.stringify(machine)}\n`,
  );
  for (const { faults, faultWords } of [...found.monday, ...found.hour]) {
    if (faults > 0) throw new Breach(`${faults} faults, the first of them:\n${faultWords.join("\n")}`);
  }
  for (const figures of found.hour) flat(figures);
} catch (thrown) {
  const words =
    thrown instanceof Breach ? thrown.message : thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  if (values.json) process.stdout.write(`${JSON.stringify({ seed, breach: words }, null, 2)}\n`);
  process.stderr.write(`It did not hold (seed ${seed}, ${values.engine}):\n${words}\n`);
  process.exitCode = 1;
} finally {
  closeClient();
  await postgres?.close();
}
