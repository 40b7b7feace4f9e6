import { join } from "node:path";
import type { Server } from "restify";
import { createApp } from "#bot/app.ts";
import { joinOthers } from "#bot/changes/joinOthers.ts";
import { publishing } from "#bot/changes/publishing.ts";
import { type LocalConfig, sendingOf } from "#bot/config.ts";
import { waysOf } from "#bot/elsewhere/waysOf.ts";
import { faultFacts, type Log } from "#bot/fault.ts";
import { holding } from "#bot/held.ts";
import { openMetrics } from "#bot/metrics/openMetrics.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import { keepCheckpoints } from "#bot/store/checkpointTimer.ts";
import { sqliteCode } from "#bot/store/dialect.ts";
import { lockFolder } from "#bot/store/folderLock.ts";
import { openStore } from "#bot/store/openStore.ts";
import { asOpenError } from "#bot/store/storeOpenError.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { playCaseStory } from "./demo/caseStory.ts";
import { demoPeople } from "./demo/featured.ts";
import { demoGuideSettings } from "./demo/guideSettings.ts";
import { demoDirectory } from "./demo/organisation.ts";
import { demoPresenceSettings } from "./demo/presenceSettings.ts";
import { demoReportSettings } from "./demo/reportSettings.ts";
import { createIssuer, type Issuer, serveIssuer } from "./issuer.ts";
import { type LocalTeams, mountLocalTeams } from "./localTeams.ts";
import { createMovableClock, type MovableClock } from "./movableClock.ts";
import { trustIssuer } from "./trustIssuer.ts";

/** Ids of the demo tenant, its two app registrations and the app: they exist nowhere but here. */
const tenantId = "a0000000-0000-4000-8000-000000000001";
const botId = "b0000000-0000-4000-8000-000000000001";
const tabClientId = "c0000000-0000-4000-8000-000000000001";
const teamsAppId = "f0000000-0000-4000-8000-000000000001";

/** People who chat with the bot elsewhere than in the shell, and therefore not there, and what brings them to it. */
export type Elsewhere = {
  readonly people: readonly PersonId[];
  readonly mount: (server: Server, parts: LocalParts) => void;
};

/** What a client of another make needs in order to reach the bot as Teams does. */
export type LocalParts = {
  readonly issuer: Issuer;
  readonly clock: MovableClock;
  /** Everybody, those elsewhere included. */
  readonly organisation: () => Organisation;
  readonly baseUrl: string;
  readonly botId: string;
  readonly tenantId: string;
};

const nobodyElsewhere: Elsewhere = { people: [], mount: () => {} };

/** Starts the product on one's own machine: demo organisation, stand-ins for Teams and Entra, on loopback only. */
export function startLocal(config: LocalConfig, log: Log, elsewhere = nobodyElsewhere) {
  return holding(async (held) => {
    // Also with a database server: the chats and the clock of this machine lie in the folder.
    const lock = await lockFolder(config.dataDir);
    held.keep(() => lock.release());
    const vault = await openKeyFileVault(config.keyDir);
    const store = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, vault, tenantId });
    held.keep(() => store.close());
    // After the last transaction, and so after everything that could begin one.
    const checkpoints = keepCheckpoints(store, log);
    held.keep(() => checkpoints.stop());
    const others = await joinOthers(config.databaseUrl, log);
    held.keep(() => others.end());
    const server = createHttpServer(log);
    const port = await listen(server, config.port, "127.0.0.1");
    held.keep(() => closeServer(server));
    const baseUrl = `http://localhost:${port}`;
    const issuerUrl = `http://127.0.0.1:${port}/local/issuer`;
    const issuer = await createIssuer({ baseUrl: issuerUrl, botId, tenantId, tabClientId });
    serveIssuer(server, issuer, issuerUrl);
    const clock = createMovableClock(config.dataDir, others.now);
    const parts: LocalParts = { issuer, clock, organisation: () => demoDirectory.organisation(), baseUrl, botId, tenantId };
    elsewhere.mount(server, parts);
    const teams = openTeams(server, {
      ...parts,
      organisation: () => without(parts.organisation(), elsewhere.people),
      dataDir: config.dataDir,
      featured: [demoPeople.kari, demoPeople.lars, demoPeople.vera, demoPeople.hilde],
    });
    // Before the server, which waits for the streams that it ends; after the app, whose last messages it takes.
    held.keep(() => teams.close());
    const metrics = await openMetrics(config.metricsUrl);
    held.keep(() => metrics?.stop());
    let postboksUrl: string | null = null;
    const app = createApp({
      server,
      store,
      changes: others.changes,
      directory: demoDirectory,
      clock,
      log,
      ...trustIssuer(issuer, { botId, tenantId, tabClientId }, baseUrl),
      frameAncestors: ["'self'"],
      hmsUrl: config.hmsUrl,
      teamsAppId,
      reports: () => demoReportSettings(postboksUrl),
      guide: () => demoGuideSettings,
      presence: () => demoPresenceSettings,
      clamav: config.clamav,
      archiveDir: config.archiveDir,
      jobsKeptDays: config.jobsKeptDays,
      sending: sendingOf(config),
      // Letters only: nothing of Microsoft's is asked on one's own machine.
      ways: waysOf(config, undefined),
      metrics,
    });
    held.keep(() => app.close());
    const postboks = await app.openPostboks({ port: config.postboksPort ?? 0, host: "127.0.0.1", isSecure: false });
    held.keep(() => postboks.close());
    // Another name than the server's, so that a browser takes the two for strangers.
    postboksUrl = `http://127.0.0.1:${postboks.port}`;
    // A moved clock may make jobs due, and changes what open pages say of dates.
    clock.onMove(() => {
      others.changes.publish({ kind: "everything" });
      void app.planToday();
    });
    const installed = teams.installForAll().catch(() => log.warn({}, "not everybody in the demo has the app"));
    if (config.demoCase === "on") {
      const wake = () => others.changes.publish({ kind: "jobs" });
      const played = { store: publishing(store, others.changes), directory: demoDirectory, clock, wake };
      let isOver = false;
      const story = installed
        .then(() => playCaseStory({ ...played, reports: () => demoReportSettings(postboksUrl) }, () => isOver))
        .catch((thrown: unknown) => log.warn(faultFacts(thrown), "the demo's case was not played to its end"));
      held.keep(async () => {
        isOver = true;
        await story;
      });
    }
    held.keep(() => teams.endInstalling());
    return { address: baseUrl, postboks: postboksUrl, close: held.letGo };
  });
}

/** The same organisation, with those people in nobody's list. Units keep their leaders. */
function without(organisation: Organisation, people: readonly PersonId[]): Organisation {
  if (people.length === 0) return organisation;
  return { ...organisation, people: new Map([...organisation.people].filter(([id]) => !people.includes(id))) };
}

/** The chats have a file of their own beside the database, which can be damaged as that can. */
function openTeams(...given: Parameters<typeof mountLocalTeams>): LocalTeams {
  try {
    return mountLocalTeams(...given);
  } catch (thrown) {
    if (sqliteCode(thrown) === undefined) throw thrown;
    throw asOpenError(thrown, join(given[1].dataDir, "local-teams.sqlite"), "not-writable");
  }
}
