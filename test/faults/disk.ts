import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, rm, stat, truncate } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { textsFor } from "#domain/texts/index.ts";
import { runPostgres } from "#test/support/postgresRun.ts";
import { holds } from "./breach.ts";
import { newDatabaseOn } from "./gone.ts";
import { contentOf, dayForm, type Installation, isFault, isRefused, newInstallation, pressedOnce } from "./installation.ts";
import type { Outcome } from "./outcome.ts";
import { verifyLog } from "./place.ts";
import { soon } from "./soon.ts";

type DiskFigures = {
  /** Days that were asked for until there was no more space, and are there. */
  readonly acknowledged: number;
  /** What the server said of itself then. */
  readonly said: string;
  /** Whether PostgreSQL went on, or ended for want of space for its log and was started again by an administrator. */
  readonly server: "went on" | "was started again";
};

const toldWithinMs = 30_000;
const mostDays = 300;
const roomBytes = 256 * 1024;
const wanted = textsFor("nb").status.OENSKET;
const form = (daysAhead: number) => ({ ...dayForm(undefined, daysAhead), work: "Rette oppgaver. ".repeat(18) });

/** Fills the disk that PostgreSQL's data lie on under people who work, and makes room again. Linux, as root. Throws a `Breach`. */
async function runFullDisk(seed: number): Promise<DiskFigures> {
  const postgres = await runPostgres("small");
  if ("problem" in postgres.place) throw new Error(`no PostgreSQL server on a small disk: ${postgres.place.problem}`);
  const { url, disk } = postgres.place;
  const installed = await newInstallation({ seed, databaseUrl: await newDatabaseOn(url) });
  const { servers, place, health } = installed;
  const filler = join(disk, "filler");
  try {
    await servers.start(0);
    const [person, another] = [installed.employee(0), installed.employee(4)];
    for (const one of [person, another, installed.leaderOf(0)]) await one.install();
    await takeAllSpace(filler);
    // Room for some of what people do, and then for no more.
    await truncate(filler, (await stat(filler)).size - roomBytes);
    const acknowledged = await untilFull(installed);
    const before = await contentOf(installed).catch(() => undefined);
    for (const one of [person, another]) await isRefused(installed, one, form(310), toldWithinMs);
    const said = await health("/readyz");
    const isTrue = said.startsWith("200 ready, but the database takes no changes") || said.startsWith("503 ");
    holds(isTrue, () => `on a full disk the server says of itself: ${said}`);
    // Only in the midst of its end is there nothing to compare with.
    const after = await contentOf(installed).catch(() => undefined);
    holds(
      before === undefined || after === undefined || after === before,
      () => `nothing could be saved, and there was ${before} and is ${after}`,
    );
    await rm(filler);
    const isGone = after === undefined;
    await postgres.tell("start");
    await soon("what was refused can be done", async () =>
      (await pressedOnce(installed, another, form(311))).includes(wanted) ? true : undefined,
    );
    await soon("the server is ready", async () => ((await health("/readyz")) === "200 ready" ? true : undefined));
    const [days] = await place.rows("select count(*) as n from case_event");
    holds(
      Number(days?.["n"]) === acknowledged + 1,
      () => `${acknowledged + 1} days were asked for, and there are ${days?.["n"]}`,
    );
    await servers.stopAll();
    const { code, said: verified } = await verifyLog(place);
    holds(code === 0, () => `verify-log: ${verified}`);
    return { acknowledged, said, server: isGone ? "was started again" : "went on" };
  } finally {
    await installed.close();
    await rm(filler, { force: true });
    await postgres.end();
  }
}

/** Somebody asks for one day after another, until there is no space for it. */
async function untilFull(installed: Installation): Promise<number> {
  for (let days = 0; days < mostDays; days += 1) {
    const told = await pressedOnce(installed, installed.employee(0), form(1 + days));
    if (isFault(told)) return days;
    holds(told.includes(wanted), () => `the disk is about to be full, and somebody was told:\n${told}`);
  }
  holds(false, () => `on a full disk there was space for ${mostDays} days`);
}

/** Writes zeros until the disk takes no more. */
async function takeAllSpace(path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const size of [64 * 1024, 4 * 1024]) {
      const zeros = Buffer.alloc(size);
      while ((await file.write(zeros).catch(() => ({ bytesWritten: 0 }))).bytesWritten === size);
    }
  } finally {
    await file.close();
  }
}

/** The embedded engine's full disks are tests, which run here as they are. */
async function embeddedTests(): Promise<{ readonly code: number | null; readonly said: string }> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
  const child = spawn(process.execPath, [vitest, "run", "test/faults/fullDisk.test.ts"], {
    cwd: join(import.meta.dirname, "../.."),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, said };
}

export async function diskOutcome(seed: number): Promise<Outcome> {
  const { code, said } = await embeddedTests();
  const breaches = code === 0 ? [] : [`the tests of a full disk end with ${code}:\n${said}`];
  const lines = [`a full disk, embedded and as PostgreSQL tells of it: ${code === 0 ? "passed" : "failed"}`];
  const isPossible = process.platform === "linux" && process.getuid?.() === 0;
  const figures = isPossible ? await runFullDisk(seed) : undefined;
  lines.push(
    figures === undefined
      ? "a full disk under PostgreSQL: only root on Linux may mount one, not tried"
      : `a full disk under PostgreSQL: ${figures.acknowledged} acknowledged and there, the rest refused and told of, the server «${figures.said}»; PostgreSQL ${figures.server}; lost 0, half written 0`,
  );
  return { course: "disk", words: `${lines.join("\n")}\n`, figures: { tests: code, postgres: figures }, breaches };
}
