import { join } from "node:path";
import type { Server } from "restify";
import { v7 } from "uuid";
import { instantOf } from "#domain/kernel/instant.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { createLiveStreams, type LiveRules } from "./api/live/liveStreams.ts";
import { mountRoute } from "./api/resource.ts";
import { apiRoutes } from "./api/routes.ts";
import { mountTabFiles } from "./api/tabFiles.ts";
import { createTabTokenVerifier, type TabTokenRules } from "./api/verifyTabToken.ts";
import type { Changes } from "./changes/changes.ts";
import { publishing } from "./changes/publishing.ts";
import type { Clock } from "./clock.ts";
import { refreshAllJob, refreshJob, tellJob } from "./desk/announce.ts";
import { createDesk } from "./desk/desk.ts";
import type { Directory } from "./directory/directory.ts";
import type { Log } from "./fault.ts";
import { mountHealth } from "./health.ts";
import { type Poller, startPoller } from "./jobs/poller.ts";
import { leaseExpired } from "./store/jobTable.ts";
import type { JobOutcome, Store } from "./store/types.ts";
import { createTeamsAdapter, type TeamsConfig } from "./teams/adapter.ts";
import { caseJob } from "./teams/caseJob.ts";
import { createCaseDelivery, type Delivery } from "./teams/deliverCase.ts";
import type { GuardRules } from "./teams/guard.ts";
import { createMessenger } from "./teams/messenger.ts";
import { mountTeams } from "./teams/mount.ts";
import { onFault, onIncoming } from "./teams/onIncoming.ts";

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
  /** What bounds the open pages, where it is not the ordinary. */
  readonly live?: Partial<LiveRules>;
};

export type App = {
  readonly poller: Poller;
  /** Ends the streams of open pages and lets no more begin: before the server is closed, which waits for them. */
  readonly endStreams: () => void;
  /** Ends what is under way in the chat and in the queue. Server and store stay the caller's, to be closed after it. */
  readonly close: () => Promise<void>;
};

/** How long a connector that asks to be left alone without saying for how long is left alone, in milliseconds. */
const defaultRetryMs = 5_000;

/** Wires the product: the one place where parts meet. The same for production and for one's own machine. */
export function createApp(parts: AppParts): App {
  const { server, clock, log } = parts;
  const store = publishing(parts.store, parts.changes);
  const started: { poller?: Poller } = {};
  const desk = createDesk({
    store,
    directory: parts.directory,
    clock,
    regimes: [normalRegime],
    newId: v7,
    wake: () => started.poller?.wake(),
  });
  const adapter = createTeamsAdapter(parts.teams);
  const rules: GuardRules = {
    appId: parts.teams.appId,
    tenantId: parts.teams.tenantId,
    allowsServiceUrl: parts.allowsServiceUrl,
  };
  const settings = { hmsUrl: parts.hmsUrl };
  const teams = mountTeams(server, {
    adapter,
    rules,
    log,
    onIncoming: (incoming) => onIncoming(desk, settings, incoming),
    onDelivered: ({ personId, activityId, follows }) => desk.rememberCard(personId, follows, activityId),
    onFault: (incoming, reference) => onFault(desk, incoming, reference),
  });
  const verifyToken = createTabTokenVerifier(parts.tabToken);
  const live = createLiveStreams({ changes: parts.changes, desk, log }, parts.live);
  for (const route of apiRoutes(desk, live)) mountRoute(server, route, { verifyToken, log });
  mountTabFiles(server, {
    folder: join(import.meta.dirname, "../tab/dist"),
    config: parts.tabConfig,
    frameAncestors: parts.frameAncestors,
  });
  mountHealth(server, store);

  const delivery = createCaseDelivery(desk, createMessenger({ adapter, appId: parts.teams.appId }));
  const outcome = (result: Delivery): JobOutcome => {
    if (result.kind !== "retry") return result;
    const at = instantOf(Date.parse(clock.wallNow()) + (result.afterMs ?? defaultRetryMs));
    return { kind: "retry", at, error: result.error };
  };
  const poller = startPoller({
    store,
    clock,
    log,
    handlers: {
      [tellJob]: async (job) => {
        // Its server died while it ran: the message may have gone out, and is not sent blindly a second time.
        if (job.lastError === leaseExpired) return { kind: "unknown", error: leaseExpired };
        const { caseId, personId, reason } = caseJob.tell.parse(job.payload);
        return outcome(await delivery.tell(caseId, personId, reason));
      },
      [refreshJob]: async (job) => {
        const { caseId, personId, activityId } = caseJob.refresh.parse(job.payload);
        const refreshed = await delivery.refresh(caseId, personId, activityId);
        // An update that may have arrived does no harm when it comes twice.
        return outcome(refreshed.kind === "unknown" ? { kind: "retry", afterMs: null, error: refreshed.error } : refreshed);
      },
      [refreshAllJob]: async (job) => {
        await desk.refreshCards(caseJob.refreshAll.parse(job.payload).caseId, job.deliveryKey);
        started.poller?.wake();
        return { kind: "done" };
      },
    },
  });
  started.poller = poller;
  return {
    poller,
    endStreams: live.close,
    close: async () => {
      live.close();
      await poller.stop();
      await teams.settled();
    },
  };
}
