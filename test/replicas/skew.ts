import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { holds } from "#test/faults/breach.ts";
import type { MessageFigures } from "#test/faults/checks.ts";
import { botId, tabClientId, tenantId } from "#test/faults/servers/settings.ts";
import { openWorld, type World } from "./world.ts";

export type SkewFigures = MessageFigures & {
  /** By how many seconds the clock of each server's machine is wrong. */
  readonly clockSeconds: readonly number[];
  readonly courses: number;
  readonly acknowledged: number;
  /** Most that the time of an event is from the moment at which its request was answered, by the clock of this machine. */
  readonly mostApartMs: number;
  readonly doctor: string;
  readonly seconds: number;
};

export type SkewPlan = {
  readonly databaseUrl: string;
  /** For each server, by how many milliseconds its machine's clock is wrong. Bot Framework's own check of tokens allows five minutes. */
  readonly clocks: readonly number[];
  readonly atOnce: number;
  readonly courses: number;
  readonly seed: number;
};

const script = join(import.meta.dirname, "../../bot/doctor/doctor.ts");
const shiftedDate = pathToFileURL(join(import.meta.dirname, "servers/shiftedDate.ts")).href;
/** Clocks that differ by less are none that differ: see `bot/changes/sharedTime.ts`. */
const tolerableMs = 2_000;

/**
 * Lets people work at servers whose machines' clocks differ by minutes. Throws a `Breach` where somebody with a good token is turned away, the
 * history is not in the order in which it happened, a job is carried out twice or waits, or a server does not say that its clock is wrong.
 */
export async function runSkew(plan: SkewPlan): Promise<SkewFigures> {
  const begun = performance.now();
  const world = await openWorld(plan.databaseUrl, plan.clocks, plan.seed);
  const { replicas, ledger } = world;
  try {
    const beforeMs = Date.now();
    const courses = await world.work(plan.atOnce, enough(world, plan.courses));
    const { failed } = replicas.proxy;
    holds(failed.length === 0, () => `${failed.length} requests failed: ${JSON.stringify(failed.slice(0, 5))}`);
    const compared = await world.compare();
    holds(compared.unknown === 0, () => `${compared.unknown} jobs were taken from the server that was at work on them`);
    const mostApartMs = await history(world, beforeMs);
    for (const [number, aheadMs] of plan.clocks.entries()) {
      const said = replicas.logOf(number).filter((line) => line.includes("this machine's clock differs"));
      const seconds = said.map((line) => Number(/"seconds":(-?\d+)/.exec(line)?.[1]));
      const right = aheadMs === 0 ? seconds.length === 0 : seconds.some((one) => Math.abs(one - aheadMs / 1_000) <= 2);
      holds(right, () => `server ${number}, ${aheadMs / 1_000} s ahead, says of its clock: ${JSON.stringify(said)}`);
    }
    return {
      ...compared,
      clockSeconds: plan.clocks.map((aheadMs) => aheadMs / 1_000),
      ...{ courses, acknowledged: ledger.effects.length, mostApartMs },
      doctor: await doctorSays(world, plan.clocks.find((aheadMs) => Math.abs(aheadMs) > tolerableMs) ?? 0),
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    await world.end();
  }
}

async function enough({ ledger }: World, courses: number): Promise<void> {
  const employees = () => new Set(ledger.effects.map(({ caseId }) => caseId)).size;
  while (employees() < courses) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** In every case each event has a time after the one before, and all lie within the run: by one clock, whichever server wrote them. */
async function history({ place }: World, beforeMs: number): Promise<number> {
  const rows = await place.rows("select case_id, version, at from case_event order by case_id, version");
  const afterMs = Date.now();
  let most = 0;
  for (const [index, row] of rows.entries()) {
    const at = Date.parse(String(row["at"]));
    const before = rows[index - 1];
    const isNext = before?.["case_id"] === row["case_id"];
    holds(
      !isNext || Date.parse(String(before?.["at"])) <= at,
      () => `${JSON.stringify(before)} comes before ${JSON.stringify(row)}`,
    );
    most = Math.max(most, beforeMs - at, at - afterMs);
  }
  holds(most <= tolerableMs, () => `an event has a time that is ${most} ms outside of the run`);
  return Math.max(0, most);
}

/** What `npm run doctor` on a machine with that clock says of it and the database's. */
async function doctorSays({ place }: World, aheadMs: number): Promise<string> {
  const child = spawn(process.execPath, ["--import", shiftedDate, script, "--json"], {
    env: {
      ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], TMPDIR: process.env["TMPDIR"] },
      ...{ NODE_ENV: "production", BOT_ID: botId, BOT_TYPE: "UserAssignedMSI", TENANT_ID: tenantId, TAB_CLIENT_ID: tabClientId },
      ...{ TAB_DOMAIN: "replicas.invalid", DIRECTORY_FILE: "nowhere.json", CLOCK_AHEAD_MS: String(aheadMs), ...place.settings },
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await once(child, "close");
  const words = /[^"]*clock is \d+ s (?:ahead of|behind) the database's[^"]*/.exec(said)?.[0];
  holds(words !== undefined, () => `the doctor says nothing of a clock that is ${aheadMs / 1_000} s ahead: ${said}`);
  return words;
}
