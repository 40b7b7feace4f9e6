import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startFlags } from "#test/support/startCommand.ts";
import { Breach, holds } from "../breach.ts";
import { chance as chanceOf } from "../chance.ts";
import type { AutumnSettings } from "../servers/settings.ts";
import { type AutumnFigures, type AutumnMemory, type Away, compared } from "./compare.ts";
import { institution } from "./institution.ts";
import { morning, prepareAutumn } from "./prepare.ts";
import { type Manner, startAutumnTeams } from "./teams.ts";

export type MorningPlan = {
  readonly units: number;
  readonly recipients: number;
  /** How often the process is killed while it plans and sends. */
  readonly kills: number;
  readonly seed: number;
  /** Address of an empty PostgreSQL database; the embedded engine where absent. */
  readonly databaseUrl?: string | undefined;
  readonly onKill?: (killed: number) => void;
  /** How the connector behaves; `rough` where absent. */
  readonly manner?: Manner;
};

/** A process that was killed is away for so long at the most, in the time of the run. */
const longestOutageMs = 3_000;
/** Longer than any lease: what a killed process had at hand is taken up again. */
const leaseMs = 61_000;
/** In the machine's time: far more than planning, or a step, takes on two cores that others use too. */
const stepWithinMs = 300_000;

type Told = { readonly next: number | null; readonly memory: AutumnMemory };

/**
 * One morning of an institution in a time that passes only when nothing is left to do in it: the day's reminders are planned and sent
 * under Teams' limits, while the connector is now and then busy, away, or breaks off, and the process is killed again and again.
 * Throws a `Breach` where a reminder is lost, comes twice, or comes to somebody whom the rules name not.
 */
export async function runMorning(plan: MorningPlan): Promise<AutumnFigures> {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-autumn-"));
  const chance = chanceOf(plan.seed);
  const time = { now: morning };
  const teams = await startAutumnTeams(chance.apart(), () => time.now, plan.manner);
  const away: Away[] = [];
  const run: { child?: ChildProcess; killed: number } = { killed: 0 };
  const memory: AutumnMemory[] = [];
  try {
    const people = institution(plan.units, plan.recipients);
    const place = await prepareAutumn(folder, plan.databaseUrl, people, teams.serviceUrl);
    const preparedMs = performance.now() - begun;
    const settings = (): AutumnSettings => ({
      ...place,
      ...{ channelMetadata: teams.issuer.urls.channel, emulatorMetadata: teams.issuer.urls.emulator, botToken: teams.botToken },
      now: time.now,
      until: morning + 12 * 3_600_000,
    });
    const kill = () => {
      if (run.child?.killed === false) run.child.kill("SIGKILL");
    };
    // Struck at a call, before it is answered, once its message is taken, or once the answer is on its way; or while it plans.
    const strikes = strikesOf(plan, chance.apart());
    teams.onCall = (stage) => {
      if (run.child?.killed === false && strikes.isDue(teams.counts.calls, stage)) kill();
    };
    for (;;) {
      const child = spawn(
        process.execPath,
        [...startFlags, join(import.meta.dirname, "../servers/autumn.ts"), JSON.stringify(settings())],
        {
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        },
      );
      run.child = child;
      const gone = once(child, "exit");
      const strikeEarly = strikes.early();
      if (strikeEarly !== undefined) void pause(strikeEarly, undefined, { ref: false }).then(kill);
      const isOver = await stepped(child, gone, { time, away, memory });
      if (isOver) break;
      run.killed += 1;
      plan.onKill?.(run.killed);
      const outage = chance.between(0, longestOutageMs);
      away.push({ at: time.now, ms: outage });
      time.now += outage;
    }
    const { child } = run;
    if (child !== undefined) {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    }
    holds(run.killed >= plan.kills || plan.kills === 0, () => `only ${run.killed} of ${plan.kills} kills came about`);
    return await compared({ place, people, teams, kills: run.killed, away, memory, begun, preparedMs });
  } finally {
    if (run.child?.exitCode === null) run.child.kill("SIGKILL");
    await teams.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Lets the time pass as the process asks for it. `false` when it was killed, `true` when nothing is left to send. */
async function stepped(
  child: ChildProcess,
  gone: Promise<unknown>,
  { time, away, memory }: { readonly time: { now: number }; readonly away: Away[]; readonly memory: AutumnMemory[] },
): Promise<boolean> {
  for (let waitedForLease = false; ; ) {
    const late = pause(stepWithinMs, "late" as const, { ref: false });
    const told = await Promise.race([once(child, "message"), gone.then(() => "gone" as const), late]);
    if (told === "late") throw new Breach(`nothing came of a step within ${stepWithinMs / 1_000} s`);
    if (told === "gone") {
      if (child.signalCode !== "SIGKILL") throw new Breach(`the process ended by itself (${child.exitCode})`);
      return false;
    }
    const [{ next, memory: used }] = told as [Told];
    memory.push(used);
    if (next !== null) {
      waitedForLease = false;
      time.now = Math.max(time.now, next);
    } else if (waitedForLease) return true;
    else {
      // Nothing waits; what a killed process had at hand comes up when its lease has run out.
      waitedForLease = true;
      away.push({ at: time.now, ms: leaseMs });
      time.now += leaseMs;
    }
    if (child.connected) child.send({ now: time.now }, () => undefined);
  }
}

type Stage = "came" | "taken" | "answered";

/** When the process is struck: at calls spread over the whole morning, and now and then in its start or while it plans. */
function strikesOf({ kills, recipients }: MorningPlan, chance: ReturnType<typeof chanceOf>) {
  let left = kills;
  const early = Math.floor(kills / 5);
  let earlyLeft = early;
  const pace = Math.max(1, Math.floor(recipients / Math.max(1, kills - early) / 1.3));
  let at = chance.between(1, pace);
  let stage: Stage = "came";
  return {
    isDue: (calls: number, now: Stage): boolean => {
      if (left <= earlyLeft || calls < at || now !== stage) return false;
      left -= 1;
      at = calls + chance.between(Math.ceil(pace / 2), pace);
      stage = chance.pick({ came: 1, taken: 1, answered: 1 });
      return true;
    },
    /** Milliseconds of the machine after which it is struck whatever it does; `undefined` when it is not. */
    early: (): number | undefined => {
      if (earlyLeft === 0) return undefined;
      earlyLeft -= 1;
      left -= 1;
      return chance.between(300, 2_500);
    },
  };
}
