import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { Breach } from "#test/faults/breach.ts";
import { type Database, startDatabase } from "./database/database.ts";
import { runMorning } from "./morning.ts";
import { outages, runOutages } from "./outages.ts";
import { runRolling } from "./rolling.ts";
import { sizes } from "./sizes.ts";
import { runSkew } from "./skew.ts";
import { tableOf } from "./table.ts";
import { runTogether } from "./together.ts";

/*
 * `npm run replicas`: several servers of an installation, as in production, on one PostgreSQL server behind a load balancer. Exit code 0 when
 * every promise was kept, 1 at the first that was not. `-- --only outages` runs one part, `--rounds 5` restarts
 * each server five times, `--at-once 3` is for a machine that is busy with other things.
 */

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "together,rolling,outages,skew,morning,sizes" },
    servers: { type: "string", default: "2,3" },
    rounds: { type: "string", default: "3" },
    "at-once": { type: "string", default: "8" },
    seed: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const seed = values.seed === undefined ? randomInt(2 ** 32) : Number(values.seed);
const rounds = Number(values.rounds);
const atOnce = Number(values["at-once"]);
const counts = values.servers.split(",").map(Number);
const most = Math.max(...counts);
const minute = 60_000;
/** Bot Framework's own check of tokens goes by the machine's clock, and allows five minutes. */
const clocks = [0, 4 * minute, -4 * minute].slice(0, most);

type Run = (database: Database) => Promise<object>;
type Part = { readonly name: string; readonly standby?: boolean; readonly run: Run };
const parts: Readonly<Record<string, readonly Part[]>> = {
  together: counts.map((servers) => ({
    name: `conversations over ${servers} servers, no turn at the server of the turn before`,
    run: ({ url }) => runTogether({ databaseUrl: url, servers, conversations: 20, decisionsAtOnce: 30, seed }),
  })),
  rolling: counts.map((servers) => ({
    name: `${servers} servers ended and started one after another, under load`,
    run: ({ url }) => runRolling({ databaseUrl: url, servers, rounds, atOnce, pages: 8, seed }),
  })),
  outages: [
    {
      name: `the database of ${most} servers restarted twice and failed over, under load`,
      standby: true,
      run: (database) => runOutages({ database, servers: most, kinds: outages, atOnce, pages: 4, seed }),
    },
  ],
  skew: [
    {
      name: `${most} servers whose machines' clocks differ by minutes`,
      run: ({ url }) => runSkew({ databaseUrl: url, clocks, atOnce: 6, courses: 60, seed }),
    },
  ],
  morning: [
    {
      name: `a morning of reminders with ${most} servers`,
      run: ({ url }) => runMorning({ databaseUrl: url, servers: most, units: 150, recipients: 600, seed }),
    },
  ],
  sizes: [{ name: "bytes in the database for each of a thing", run: ({ url }) => sizes(url) }],
};

const say = (words: string) => void (values.json || process.stderr.write(`${words}\n`));
const figures: Record<string, object> = {};
say(`seed ${seed}`);
try {
  for (const name of values.only.split(",")) {
    for (const part of parts[name] ?? []) {
      say(`${part.name} …`);
      const database = await startDatabase(part.standby === true ? "standby" : "alone");
      try {
        figures[part.name] = await part.run(database);
      } finally {
        await database.end();
      }
      if (!values.json) process.stdout.write(tableOf(part.name, figures[part.name] ?? {}));
    }
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ seed, figures }, null, 2)}\n`);
} catch (thrown) {
  const words =
    thrown instanceof Breach ? thrown.message : thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  process.stderr.write(`A promise was not kept (seed ${seed}):\n${words}\n`);
  process.exitCode = 1;
}
