import { join } from "node:path";
import type { Server } from "restify";
import { v7 } from "uuid";
import type { PersonId } from "#domain/kernel/ids.ts";
import { defaultReportSettings, type ReportSettings } from "#domain/melding/settings.ts";
import type { PresenceSettings } from "#domain/regime/oppmote/settings.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { defaultRulesetSettings, type RulesetSettings } from "#domain/regime/settings.ts";
import { type AssessmentSettings, defaultAssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import { type CaseSettings, defaultCaseSettings } from "#domain/sak/settings.ts";
import { defaultGuideSettings, type GuideSettings } from "#domain/veileder/model.ts";
import { mountCalendarFeed } from "./api/calendarFeed.ts";
import { createLiveStreams, type LiveRules } from "./api/live/liveStreams.ts";
import { mountRoute } from "./api/resource.ts";
import { apiRoutes } from "./api/routes.ts";
import { mountTabFiles } from "./api/tabFiles.ts";
import { createTabTokenVerifier, type TabTokenRules } from "./api/verifyTabToken.ts";
import { archiveJobHandlers, watchArchiveAnswers } from "./archive/archiveJobs.ts";
import { dropFolder } from "./archive/dropFolder.ts";
import type { Changes } from "./changes/changes.ts";
import { keepLanguages } from "./changes/keepLanguages.ts";
import { publishing } from "./changes/publishing.ts";
import type { Clock } from "./clock.ts";
import type { DeskContext } from "./desk/context.ts";
import { createDesk } from "./desk/desk.ts";
import { createPostboksDesk } from "./desk/melding/unnamed.ts";
import type { Directory } from "./directory/directory.ts";
import type { Log } from "./fault.ts";
import { ordinaryLimits } from "./files/form/limits.ts";
import { startFileIntake } from "./files/startIntake.ts";
import { warmGuide } from "./guide/theGuide.ts";
import { mountHealth } from "./health.ts";
import { norwegianHolidays } from "./holidays/holidays.ts";
import { retryMs } from "./jobs/backoff.ts";
import { startHousekeeping } from "./jobs/housekeeping.ts";
import { keepPlanning } from "./jobs/keepPlanning.ts";
import { type Poller, startPoller } from "./jobs/poller.ts";
import { measuredHandlers, measuredMessenger, measuredStore, measuredTurn, measureRequests } from "./metrics/measured.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { type Postboks, type PostboksParts, startPostboks } from "./postboks/startPostboks.ts";
import type { Store } from "./store/types.ts";
import { createTeamsAdapter, type TeamsConfig } from "./teams/adapter.ts";
import { caseJobHandlers } from "./teams/caseJobHandlers.ts";
import type { ElsewhereWays } from "./teams/elsewhereJobs.ts";
import type { GuardRules } from "./teams/guard.ts";
import type { Incoming } from "./teams/incoming.ts";
import { counted, withinLimits } from "./teams/limitedMessenger.ts";
import { createMessenger } from "./teams/messenger.ts";
import { mountTeams } from "./teams/mount.ts";
import { onFault, onIncoming } from "./teams/onIncoming.ts";
import { createRateLimiter, ordinarySending, type Sending, shareOf, spacingOf } from "./teams/rateLimit.ts";

export type AppParts = {
  readonly server: Server;
  readonly store: Store;
  /** Where what is saved here is told, and what open pages hear of. */
  readonly changes: Changes;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
  readonly teams: TeamsConfig;
  readonly allowsServiceUrl: GuardRules["allowsServiceUrl"];
  readonly tabToken: TabTokenRules;
  /** What the tab has to know to ask Teams for a token. */
  readonly tabConfig: { readonly clientId: string; readonly initiateLoginEndpoint: string };
  /** Who may frame the tab: Teams' hosts, or the local shell. */
  readonly frameAncestors: readonly string[];
  readonly hmsUrl: string | undefined;
  /** The app's id in Teams, for the addresses of its tab on cards. */
  readonly teamsAppId?: string | undefined;
  /** Folder in which finished plans are laid for the archive, where there is one. */
  readonly archiveDir?: string | undefined;
  /** What the employer has decided for reports, where it is not the ordinary. */
  readonly reports?: (() => ReportSettings) | undefined;
  /** The same for the handling of cases. */
  readonly cases?: (() => CaseSettings) | undefined;
  /** What the employer has decided for the guide, where it is not the ordinary. */
  readonly guide?: (() => GuideSettings) | undefined;
  /** What the employer has decided for what is told about rule sets, where it is not the ordinary. */
  readonly rulesets?: (() => RulesetSettings) | undefined;
  /** Whom to ask where the directory names no leader; an HR adviser where absent. */
  readonly homeContact?: (() => PersonId | null) | undefined;
  /** What the employer has decided of presence under special rules, where it is not the ordinary. */
  readonly presence?: (() => PresenceSettings) | undefined;
  /** As in `DeskContext`. */
  readonly assessments?: (() => AssessmentSettings) | undefined;
  /** Where files are scanned for viruses before they are taken, where there is such a place. */
  readonly clamav?: string | undefined;
  /** What leads to people whom the chat does not reach; nothing where absent. */
  readonly ways?: ElsewhereWays;
  /** For how many days jobs that are over are kept, where it is not the ordinary. */
  readonly jobsKeptDays?: number | undefined;
  /** What bounds the open pages, where it is not the ordinary. */
  readonly live?: Partial<LiveRules>;
  /** How messages leave, where it is not the ordinary. */
  readonly sending?: Partial<Sending>;
  /** What is told of the product's work, where anything is. */
  readonly metrics?: Metrics | undefined;
};

/** Where the anonymous page is: its port (0 for any), the address it listens on, and whether people reach it over https. */
type PostboksPlace = Pick<PostboksParts, "port" | "host" | "isSecure">;

export type App = {
  readonly poller: Poller;
  /** Plans today's reminders: when the clock was moved. Resolves when they are enqueued, and never rejects. */
  readonly planToday: () => Promise<void>;
  /** Opens the anonymous page on a port of its own. It is the caller's to close, before the app. */
  readonly openPostboks: (place: PostboksPlace) => Promise<Postboks>;
  /** Says to whoever asks that no new traffic is to come; all else goes on. */
  readonly leave: () => void;
  /** Ends the streams of open pages and lets no more begin: before the server is closed, which waits for them. */
  readonly endStreams: () => void;
  /** Ends what is under way in the chat and in the queue. Server and store stay the caller's, to be closed after it. */
  readonly close: () => Promise<void>;
};

/** Long enough to look back on a term; what went wrong stays until somebody has seen it. */
const ordinaryKeptDays = 180;

/** Wires the product: the one place where parts meet. The same for production and for one's own machine. */
export function createApp(parts: AppParts): App {
  const { server, clock, log, metrics } = parts;
  const unmeasured = publishing(parts.store, parts.changes);
  const store = metrics === undefined ? unmeasured : measuredStore(unmeasured, metrics);
  if (metrics !== undefined) measureRequests(server, metrics);
  // The poller here, and those of the other servers on the same database.
  const tellOfJobs = () => parts.changes.publish({ kind: "jobs" });
  const sending = { ...ordinarySending, ...parts.sending };
  const context: DeskContext = {
    store,
    directory: parts.directory,
    clock,
    regimes: [normalRegime],
    holidays: norwegianHolidays(),
    reports: parts.reports ?? (() => defaultReportSettings),
    cases: parts.cases ?? (() => defaultCaseSettings),
    guide: parts.guide ?? (() => defaultGuideSettings),
    rulesets: parts.rulesets ?? (() => defaultRulesetSettings),
    homeContact: parts.homeContact ?? (() => null),
    ...(parts.presence === undefined ? {} : { presence: parts.presence }),
    assessments: parts.assessments ?? (() => defaultAssessmentSettings),
    archives: parts.archiveDir !== undefined,
    ways: { letters: parts.ways?.mailer !== undefined, feed: parts.ways?.feed !== undefined },
    spacingMs: spacingOf(sending.limits),
    newId: v7,
    tellPages: parts.changes.publish,
    wake: tellOfJobs,
  };
  const desk = createDesk(context);
  const languages = keepLanguages(parts.changes, desk.languages, log);
  const adapter = createTeamsAdapter(parts.teams);
  const rules: GuardRules = {
    appId: parts.teams.appId,
    tenantId: parts.teams.tenantId,
    allowsServiceUrl: parts.allowsServiceUrl,
  };
  const limiter = createRateLimiter(shareOf(sending.limits, sending.servers), () => performance.now());
  const connected = createMessenger({ adapter, appId: parts.teams.appId });
  const messenger = metrics === undefined ? connected : measuredMessenger(connected, metrics);
  const settings = { hmsUrl: parts.hmsUrl, teamsAppId: parts.teamsAppId };
  const answered = (incoming: Incoming) => onIncoming(desk, settings, incoming);
  const teams = mountTeams(server, {
    adapter,
    messenger: counted(messenger, limiter),
    rules,
    log,
    onIncoming: metrics === undefined ? answered : measuredTurn(answered, metrics),
    onDelivered: ({ personId, activityId, follows }) => desk.rememberCard(personId, follows, activityId),
    onLost: (lost, retryAfterMs) => desk.followUp(lost, retryMs(1, retryAfterMs, Math.random())),
    onFault: (incoming, reference) => onFault(desk, incoming, reference),
  });
  const verifyToken = createTabTokenVerifier(parts.tabToken);
  const live = createLiveStreams({ changes: parts.changes, desk, log, now: parts.tabToken.now }, parts.live);
  const intake = startFileIntake(parts.clamav);
  for (const route of apiRoutes(desk, live)) mountRoute(server, route, { verifyToken, log, intake });
  mountTabFiles(server, {
    folder: join(import.meta.dirname, "../tab/dist"),
    config: parts.tabConfig,
    frameAncestors: parts.frameAncestors,
  });
  mountCalendarFeed(server, desk, log);
  const health = mountHealth(server, store);

  const drop = parts.archiveDir === undefined ? undefined : dropFolder(parts.archiveDir);
  const handlers = {
    ...(drop === undefined ? {} : archiveJobHandlers(desk, drop)),
    ...caseJobHandlers({
      ...{ desk, clock, messenger: withinLimits(messenger, limiter), random: Math.random },
      ...(parts.ways === undefined ? {} : { ways: parts.ways }),
      teamsAppId: parts.teamsAppId,
    }),
  };
  const poller = startPoller({
    store,
    clock,
    log,
    atOnce: sending.senders,
    handlers: metrics === undefined ? handlers : measuredHandlers(handlers, metrics),
  });
  metrics?.watchQueue(() => store.queueFigures({ domainNow: clock.now(), wallNow: clock.wallNow() }));
  warmGuide();
  const answers = drop === undefined ? undefined : watchArchiveAnswers({ desk, drop, log });
  const housekeeping = startHousekeeping({ store, clock, log, keptDays: parts.jobsKeptDays ?? ordinaryKeptDays });
  const startAll = () =>
    Promise.all([
      desk.startReminders(),
      desk.startReports(),
      desk.startCases(),
      desk.startErasureWarnings(),
      desk.startQuarterCards(),
      desk.startHomeReminders(),
      desk.startAssessments(),
      desk.startPresenceErasure(),
      desk.startRulesets(),
    ]).then(() => undefined);
  const planning = keepPlanning({ startReminders: startAll, log });
  const forget = parts.changes.subscribe((change) => {
    if (change.kind !== "case") poller.wake();
  });
  return {
    poller,
    planToday: planning.now,
    // Nothing that is done there is measured: when a figure moves would say when somebody sat there.
    openPostboks: (place) => {
      const postboksDesk = createPostboksDesk({ ...context, store: unmeasured });
      return startPostboks({ ...place, desk: postboksDesk, intake, limits: ordinaryLimits, log });
    },
    leave: health.leave,
    endStreams: live.close,
    close: async () => {
      live.close();
      forget();
      await Promise.all([poller.stop(), housekeeping.stop(), planning.stop(), answers?.stop(), languages.stop()]);
      await Promise.all([teams.settled(), intake.close()]);
    },
  };
}
