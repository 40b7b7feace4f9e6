import { join } from "node:path";
import { pino } from "pino";
import { v7 } from "uuid";
import { createDesk } from "#bot/desk/desk.ts";
import { planReportsJob } from "#bot/desk/melding/reportReminders.ts";
import { planCasesJob } from "#bot/desk/sak/caseReminders.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { startPoller } from "#bot/jobs/poller.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import { openStore } from "#bot/store/openStore.ts";
import { caseJobHandlers } from "#bot/teams/caseJobHandlers.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { instantOf, startOfDay } from "#domain/kernel/instant.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { tenantId } from "#test/support/signedActivity.ts";

/*
 * Started by a test as a process of its own: plans a day's reminders of reports and cases as a server does, says when it is at it and when nothing
 * is left. `minutes` is how far its clock is ahead: what a server before it had begun is its own to take over.
 */

// Nothing else keeps it alive until it is ended.
setInterval(() => undefined, 1_000);

const [folder = "", day = "", minutes = "0"] = process.argv.slice(2);
const date = parseLocalDate(day);
if (date === undefined) throw new Error("no day");
const store = await openStore({
  dataDir: join(folder, "data"),
  vault: await openKeyFileVault(join(folder, "keys")),
  tenantId,
});
const now = instantOf(Date.parse(startOfDay(date)) + 9 * 3_600_000);
const clock = { now: () => now, today: () => date, wallNow: () => instantOf(Date.now() + Number(minutes) * 60_000) };
let wake = (): void => undefined;
const desk = createDesk({
  ...{ store, clock, newId: v7, regimes: [normalRegime], holidays: norwegianHolidays() },
  directory: { organisation: () => demoOrganisation },
  reports: () => demoReportSettings(null),
  wake: () => wake(),
});
const unsent = () => Promise.reject(new Error("nothing is sent here"));
const all = caseJobHandlers({ desk, clock, random: Math.random, messenger: { send: unsent, update: unsent } });
const handlers = Object.fromEntries([planReportsJob, planCasesJob].flatMap((kind) => (all[kind] ? [[kind, all[kind]]] : [])));
const log = pino({ level: "silent" });
const poller = startPoller({ store, clock, handlers, log, leaseMs: 50_000, timeoutMs: 40_000 });
wake = poller.wake;
await desk.startReports();
await desk.startCases();
console.log("begun");
await poller.idle();
console.log("idle");
