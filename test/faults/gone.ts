import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { addDays } from "#domain/kernel/localDate.ts";
import { pressed, wordsOf } from "#test/support/cardParts.ts";
import { type KeptPostgres, runPostgres } from "#test/support/postgresRun.ts";
import { Breach, holds, within } from "./breach.ts";
import { queueAtRest } from "./campaign.ts";
import { chance as chanceOf } from "./chance.ts";
import { checkContent, checkMessages, type MessageFigures } from "./checks.ts";
import { runCourse } from "./courses.ts";
import { dayForm, type Installation, isRefused, newInstallation, today } from "./installation.ts";
import type { Outcome } from "./outcome.ts";
import type { Person } from "./person.ts";
import { type Place, verifyLog } from "./place.ts";
import { soon } from "./soon.ts";

type GonePlan = {
  readonly seed: number;
  /** How long the database is gone each time; until all has been looked at where that takes longer. */
  readonly seconds: number;
  /** People who have business with their leaders meanwhile. */
  readonly atOnce: number;
  readonly say: (words: string) => void;
};

type GoneFigures = MessageFigures & {
  /** Each way of being gone: how long it was, how long it took until those who acted were told, and until the server was ready again. */
  readonly away: readonly { readonly how: string; readonly seconds: number; readonly toldMs: number; readonly readyMs: number }[];
  readonly acknowledged: number;
  /** How often people were told that something went wrong, or had to ask again. */
  readonly faults: number;
  readonly repeats: number;
};

/** Frozen with all its processes, it takes connections and says nothing; killed, it refuses them. */
const ways = [
  { how: "frozen (SIGSTOP)", begin: "freeze", end: "thaw" },
  { how: "killed (SIGKILL)", begin: "kill", end: "start" },
] as const;

/** A person waits, and Teams for no longer than this; on a machine that has much else to do it may take longer. */
const toldWithinMs = 30_000;
const backWithinMs = 60_000;
const finishedWithinMs = 180_000;

/** Takes the database away under people who work, and brings it back; nobody starts the server again. Throws a `Breach`. */
export async function runGone(plan: GonePlan): Promise<GoneFigures> {
  const postgres = await runPostgres("durable");
  if ("problem" in postgres.place) throw new Error(`no PostgreSQL server to run on: ${postgres.place.problem}`);
  const databaseUrl = await newDatabaseOn(postgres.place.url);
  // Long enough that whoever acts has not given up when it comes back.
  const installed = await newInstallation({ ...plan, databaseUrl, tryAgainMs: Math.max(1_000, plan.seconds * 100) });
  const { servers, ledger, standIn } = installed;
  const place = patient(installed.place);
  const chance = chanceOf(plan.seed);
  const work = { isOver: false, next: 1 };
  const worker = async () => {
    while (!work.isOver) {
      const number = work.next++;
      const parts = { employee: installed.employee(number), leader: installed.leaderOf(number), ledger, place, standIn };
      await runCourse({ ...parts, chance: chance.apart() });
    }
  };
  try {
    await servers.start(0);
    for (let number = 0; number < 4; number += 1) await installed.leaderOf(number).install();
    const witness = await witnessOf(installed);
    const workers = Promise.all(Array.from({ length: plan.atOnce }, worker));
    const away: GoneFigures["away"][number][] = [];
    const struck = (async () => {
      for (const way of ways) {
        await pause(1_000);
        plan.say(`PostgreSQL is ${way.how} for ${plan.seconds} s …`);
        away.push({ how: way.how, ...(await takenAway(installed, postgres, way, witness, plan.seconds)) });
        // Work goes on before it is gone again.
        const before = ledger.effects.length;
        await soon("work goes on", async () => (ledger.effects.length > before ? true : undefined), backWithinMs);
      }
      work.isOver = true;
    })();
    await Promise.race([Promise.all([workers, struck]), servers.failed]);
    await queueAtRest(place);
    const byId = (id: string): Person => {
      const known = [...Array(work.next).keys()].flatMap((number) => [installed.employee(number), installed.leaderOf(number)]);
      const found = known.find((person) => person.id === id);
      if (found === undefined) throw new Breach(`${id} has no part in this run`);
      return found;
    };
    await within(finishedWithinMs, "what was written is read", checkContent(installed.place, ledger, byId));
    const compared = await checkMessages(installed.place, standIn, ledger, byId);
    await servers.stopAll();
    const { code, said } = await verifyLog(installed.place);
    holds(code === 0, () => `verify-log: ${said}`);
    return { ...compared, away, acknowledged: ledger.effects.length, faults: ledger.faults, repeats: ledger.repeats };
  } finally {
    work.isOver = true;
    await installed.close();
    await postgres.end();
  }
}

/** Somebody with a half-filled application, who tries things while the database is gone. */
type Witness = { readonly person: Person; readonly next: object; readonly draft: string };

async function witnessOf({ employee, ledger, place }: Installation): Promise<Witness> {
  const person = employee(0);
  await person.install();
  const begun = await person.say("fast avtale", ({ card }) => wordsOf(card).includes("Startdato"));
  const start = addDays(today, 40);
  const second = await person.press(pressed(begun.card, "Neste", { otherArrangement: "false", start, end: addDays(start, 60) }));
  const next = pressed(second, "Neste", { day2: "true", day4: "true", availability: "Kl. 8–15.30 på Teams" });
  const [row] = await place.rows("select id, step from draft");
  holds(row !== undefined, () => "the first step of an application was not kept");
  ledger.drafts.push({ id: String(row["id"]), owner: person.id, step: String(row["step"]), start });
  return { person, next, draft: String(row["id"]) };
}

async function takenAway(
  installed: Installation,
  postgres: KeptPostgres,
  way: (typeof ways)[number],
  { person, next, draft }: Witness,
  seconds: number,
) {
  const { health, place } = installed;
  const [before] = await place.rows(`select version, step from draft where id = '${draft}'`);
  const begun = performance.now();
  await postgres.tell(way.begin);
  try {
    await isRefused(installed, person, next, toldWithinMs);
    const toldMs = performance.now() - begun;
    await isRefused(installed, person, dayForm(), toldWithinMs);
    const inTab = await person.tabOnce("GET", "/api/cases?list=mine");
    holds(
      inTab.status === 500 && /^[0-9A-Z]{8}$/.test(String(Reflect.get(Object(inTab.body), "reference"))),
      () => `${person.name}'s tab was answered ${inTab.status} ${JSON.stringify(inTab.body)}`,
    );
    const said = `${await health("/readyz")}, ${await health("/healthz")}`;
    holds(said === "503 database does not answer, 200 ok", () => `the server says of itself: ${said}`);
    await pause(Math.max(0, seconds * 1_000 - (performance.now() - begun)));
    const back = performance.now();
    await postgres.tell(way.end);
    await soon(
      "the server is ready again",
      async () => ((await health("/readyz")) === "200 ready" ? true : undefined),
      backWithinMs,
    );
    const readyMs = performance.now() - back;
    const [after] = await place.rows(`select version, step from draft where id = '${draft}'`);
    holds(
      JSON.stringify(after) === JSON.stringify(before),
      () => `the draft was ${JSON.stringify(before)} and is ${JSON.stringify(after)}`,
    );
    await person.say("fast avtale", ({ card }) => JSON.stringify(card).includes(draft));
    return { seconds: Math.round((back - begun) / 1_000), toldMs: Math.round(toldMs), readyMs: Math.round(readyMs) };
  } finally {
    await postgres.tell(way.end);
  }
}

/** The same place, for somebody who looks again until it is there. */
function patient(place: Place): Place {
  const rows: Place["rows"] = async (query) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await within(10_000, "the database answers", place.rows(query));
      } catch (thrown) {
        if (tries === 120) throw thrown;
        await pause(500);
      }
    }
  };
  return { ...place, rows };
}

export async function newDatabaseOn(server: string): Promise<string> {
  const name = `faults_${randomBytes(6).toString("hex")}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, server).href;
}

export async function goneOutcome(plan: GonePlan): Promise<Outcome> {
  const figures = await runGone(plan);
  const { away, acknowledged, faults, repeats, messages, unknown, lost, twice } = figures;
  const lines = [
    ...away.map(
      ({ how, seconds, toldMs, readyMs }) =>
        `PostgreSQL ${how} for ${seconds} s: told after ${toldMs} ms, /readyz 503, ready ${readyMs} ms after it was back`,
    ),
    `effects acknowledged ${acknowledged}, «something went wrong» ${faults}, asked again ${repeats}`,
    `messages ${messages} (unknown ${unknown}), lost ${lost}, twice ${twice}`,
  ];
  return { course: "gone", words: `${lines.join("\n")}\n`, figures, breaches: [] };
}
