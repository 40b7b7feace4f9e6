import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import type { JobHandler } from "#bot/jobs/runJob.ts";
import { measuredHandlers } from "#bot/metrics/measured.ts";
import { openMetrics } from "#bot/metrics/openMetrics.ts";
import { caseJobHandlers } from "#bot/teams/caseJobHandlers.ts";
import { postgresPlace, postgresStore } from "#test/bot/store/postgresFixtures.ts";
import { startCollector } from "#test/support/collector.ts";
import { openOffice } from "#test/support/office.ts";
import { startQueueWorld } from "./queueWorld.ts";

const kindsOf = (handlers: Readonly<Record<string, JobHandler>>, isRepeatable: boolean) =>
  Object.keys(handlers)
    .filter((kind) => (handlers[kind]?.isRepeatable === true) === isRepeatable)
    .toSorted();

it("whatever writes to nobody is done again where it took too long, also where it is measured, and nothing else is", async () => {
  const { desk, clock } = await openOffice();
  const unsent = () => Promise.reject(new Error("nothing is sent here"));
  const handlers = caseJobHandlers({ desk, clock, random: Math.random, messenger: { send: unsent, update: unsent } });
  expect(kindsOf(handlers, true)).toEqual([
    ...["erase-presence", "notice-remind", "notice-send", "open-units", "plan-assessments", "plan-cases"],
    ...["plan-home-reminders", "plan-quarter-cards", "plan-reminders", "plan-reports", "plan-rulesets"],
    ...["refresh", "refresh-all", "route-home", "warn-of-erasure"],
  ]);
  expect(kindsOf(handlers, false)).toEqual([
    ...["assessment-remind", "assessment-tell", "case-tell", "cycle-tell", "daily-card", "feed-notice"],
    ...["gatherings-overtaken", "home-news", "home-remind", "letter", "note-retention-tell", "notice-tell"],
    ...["presence-tell", "quarter-card", "remind", "report-tell", "retention-tell", "ruleset-end", "ruleset-tell"],
    ...["show", "tell", "unit-tell", "units-opened"],
  ]);
  const metrics = (await openMetrics((await startCollector()).url)) ?? expect.fail("no metrics");
  onTestFinished(() => metrics.stop());
  expect(kindsOf(measuredHandlers(handlers, metrics), true)).toEqual(kindsOf(handlers, true));
});

it("AM-04 a day's reminders are planned once what keeps the database from answering is over", async () => {
  const place = await postgresPlace();
  const world = await startQueueWorld(await postgresStore(place));
  const other = new Client({ connectionString: place.databaseUrl });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query("begin");
  await other.query("lock table case_state in access exclusive mode");
  await world.desk.startReminders();
  await world.pass(0);
  // 57014: the server gave the statement up.
  expect(world.log.join()).toContain('"outcome":"retry","code":"57014"');
  expect(await world.store.read.troubledJobs(9)).toEqual([]);
  await other.query("rollback");
  await world.pass(2_000);
  expect(world.log.at(-1)).toContain('"kind":"plan-reminders","attempts":2,"outcome":"done"');
  expect(await world.store.nextDueAt("domain")).toBe("2026-03-03T06:00:00.000Z");
});
