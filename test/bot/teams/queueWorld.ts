import { v7 } from "uuid";
import { onTestFinished } from "vitest";
import type { Clock } from "#bot/clock.ts";
import { createDesk, type Desk } from "#bot/desk/desk.ts";
import { fixedDirectory } from "#bot/directory/directory.ts";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import { startPoller } from "#bot/jobs/poller.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { Store } from "#bot/store/types.ts";
import { createTeamsAdapter } from "#bot/teams/adapter.ts";
import { caseJobHandlers } from "#bot/teams/caseJobHandlers.ts";
import { withinLimits } from "#bot/teams/limitedMessenger.ts";
import { createMessenger } from "#bot/teams/messenger.ts";
import type { CredentialsFactory } from "#bot/teams/outgoing.ts";
import { createRateLimiter, type RateLimits, teamsLimits } from "#bot/teams/rateLimit.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { dayRequest, employee, valueIn } from "#test/support/homeOfficeCases.ts";
import { roles } from "#test/support/office.ts";
import type { Connector } from "#test/support/recordingConnector.ts";
import { botId, startTeamsWorld, tenantId } from "#test/support/signedActivity.ts";

export type QueueWorld = {
  readonly desk: Desk;
  readonly store: Store;
  readonly connector: Connector;
  readonly log: string[];
  /** Asks for a day as the employee, another each time, which enqueues a message to the leader. */
  ask(): Promise<CaseId>;
  /** Somebody else adds the app. */
  add(personId: PersonId): Promise<void>;
  /** Moves both clocks on by so many milliseconds, and waits until everything that is then due is done. */
  pass(milliseconds: number): Promise<void>;
  /** Milliseconds until the next job that waits; `undefined` when none does. */
  untilNext(): Promise<number | undefined>;
  /** Calls that came to somebody's chat, oldest first. */
  callsTo(personId: PersonId): readonly Connector["calls"][number][];
};

type QueueChoices = {
  readonly limits?: RateLimits;
  readonly random?: number;
  /** What the bot's own tokens come by, made from what signs them. */
  readonly credentials?: (signToken: () => Promise<string>) => CredentialsFactory;
};

const start = Date.parse("2026-03-02T08:00:00Z");
const connectorTimeoutMs = 400;

/** The real queue over the real adapter, on a store, against a connector on loopback, with a clock that the test moves. */
export async function startQueueWorld(
  store: Store,
  { limits = teamsLimits, random = 0.5, credentials }: QueueChoices = {},
): Promise<QueueWorld> {
  const world = await startTeamsWorld();
  onTestFinished(() => world.close());
  const { connector } = world;
  const credentialsFactory = credentials?.(world.issuer.signBotToken) ?? world.config.credentialsFactory;
  const adapter = createTeamsAdapter({
    ...world.config,
    connectorTimeoutMs,
    ...(credentialsFactory === undefined ? {} : { credentialsFactory }),
  });
  const time = { now: start };
  let days = 0;
  const now = () => instantOf(time.now);
  const clock: Clock = { now, wallNow: now, today: () => osloDate(now()) };
  const desk = createDesk({
    store,
    directory: fixedDirectory(demoOrganisation),
    clock,
    reports: () => demoReportSettings(null),
    regimes: [normalRegime],
    holidays: norwegianHolidays(),
    newId: v7,
    wake: () => undefined,
  });
  const add = (personId: PersonId) => desk.rememberConversation(personId, referenceOf(connector, personId));
  for (const personId of [roles.employee, roles.leader]) await add(personId);
  const log: string[] = [];
  const write = (fields: object, message: string) => void log.push(JSON.stringify({ message, ...fields }));
  const limiter = createRateLimiter(limits, () => time.now);
  const messenger = withinLimits(createMessenger({ adapter, appId: botId }), limiter);
  const poller = startPoller({
    store,
    clock,
    log: { info: write, warn: write, error: write },
    handlers: caseJobHandlers({ desk, messenger, clock, random: () => random }),
  });
  onTestFinished(() => poller.stop());
  return {
    desk,
    store,
    connector,
    log,
    ask: async () => {
      const request = { ...dayRequest, from: addDays(localDate("2026-03-10"), days++) };
      return valueIn(await desk.askDay(employee, v7() as CaseId, request)).id;
    },
    add,
    pass: async (milliseconds) => {
      time.now += milliseconds;
      await poller.idle();
    },
    untilNext: async () => {
      const due = await store.nextDueAt("wall");
      return due === undefined ? undefined : Date.parse(due) - time.now;
    },
    callsTo: (personId) => connector.calls.filter(({ path }) => decodeURIComponent(path).includes(`a:${personId}/`)),
  };
}

function referenceOf(connector: Connector, personId: PersonId): object {
  return {
    channelId: "msteams",
    serviceUrl: connector.serviceUrl,
    conversation: { id: `a:${personId}`, conversationType: "personal", isGroup: false, name: "", tenantId },
    user: { id: `29:${personId}`, name: "", aadObjectId: personId },
    bot: { id: `28:${botId}`, name: "" },
  };
}
