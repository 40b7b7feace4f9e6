import { v7 } from "uuid";
import type { Clock } from "#bot/clock.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { readOrganisation } from "#bot/directory/fileDirectory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { startPoller } from "#bot/jobs/poller.ts";
import { openStore } from "#bot/store/openStore.ts";
import { createTeamsAdapter } from "#bot/teams/adapter.ts";
import { caseJobHandlers } from "#bot/teams/caseJobHandlers.ts";
import { withinLimits } from "#bot/teams/limitedMessenger.ts";
import { createMessenger } from "#bot/teams/messenger.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import { createRateLimiter, ordinarySending, spacingOf } from "#bot/teams/rateLimit.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import type { AutumnMemory } from "../autumn/compare.ts";
import { type AutumnSettings, botId, tenantId } from "./settings.ts";

/*
 * The product's queue and everything that it carries out, as `bot/app.ts` wires it, in a process that may be killed at any moment, and
 * in a time that whoever started it moves on: when nothing is left to do now, it says when the next thing is due.
 */

const settings = JSON.parse(process.argv[2] ?? "") as AutumnSettings;
// Nothing outlives whoever started it, whatever happened to them.
process.on("disconnect", () => process.exit(0));
const time = { now: settings.now };
const now = () => instantOf(time.now);
const clock: Clock = { now, wallNow: now, today: () => osloDate(now()) };
const { dataDir, keyDir, databaseUrl } = settings;
const store = await openStore({ dataDir, databaseUrl, vault: await openKeyFileVault(keyDir), tenantId });
const desk = createDesk({
  store,
  directory: fixedDirectory(await readOrganisation(settings.directoryFile)),
  clock,
  regimes: [normalRegime],
  holidays: norwegianHolidays(),
  spacingMs: spacingOf(ordinarySending.limits),
  newId: v7,
  reports: () => defaultReportSettings,
  wake: () => poller.wake(),
});
const adapter = createTeamsAdapter({
  ...{ appId: botId, tenantId, appType: "UserAssignedMSI" },
  ...{ openIdMetadataUrl: settings.channelMetadata, emulatorOpenIdMetadataUrl: settings.emulatorMetadata },
  credentialsFactory: issuedCredentials(botId, async () => settings.botToken),
});
const limiter = createRateLimiter(ordinarySending.limits, () => time.now);
const messenger = withinLimits(createMessenger({ adapter, appId: botId }), limiter);
const ignore = () => undefined;
const poller = startPoller({
  store,
  clock,
  log: { info: ignore, warn: ignore, error: ignore },
  atOnce: ordinarySending.senders,
  handlers: caseJobHandlers({ desk, messenger, clock, random: Math.random }),
});

async function untilNothingIsDue(): Promise<void> {
  await poller.idle();
  const due = await Promise.all([store.nextDueAt("wall"), store.nextDueAt("domain")]);
  // Tomorrow's planning is another morning's.
  const moments = due.flatMap((one) => (one === undefined ? [] : [Date.parse(one)])).filter((one) => one < settings.until);
  const { heapUsed, rss } = process.memoryUsage();
  const memory: AutumnMemory = { heapMb: heapUsed / 1_048_576, rssMb: rss / 1_048_576 };
  process.send?.({ next: moments.length === 0 ? null : Math.min(...moments), memory });
}

process.on("message", (told: { readonly now: number }) => {
  time.now = told.now;
  void untilNothingIsDue();
});
await desk.startReminders();
await untilNothingIsDue();
