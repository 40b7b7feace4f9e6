import { setTimeout } from "node:timers/promises";
import { defaultReportSettings } from "#domain/melding/settings.ts";
import { defaultPresenceSettings } from "#domain/regime/oppmote/settings.ts";
import { defaultRulesetSettings } from "#domain/regime/settings.ts";
import { defaultAssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import { defaultCaseSettings } from "#domain/sak/settings.ts";
import { defaultGuideSettings } from "#domain/veileder/model.ts";
import { createApp } from "./app.ts";
import { joinOthers } from "./changes/joinOthers.ts";
import { type Clock, machineClock } from "./clock.ts";
import { type Cloud, publicCloud } from "./cloud.ts";
import { type ProductionConfig, sendingOf, vaultOf } from "./config.ts";
import { keepLooking } from "./directory/keepLooking.ts";
import { openDirectory, readDirectoryFiles } from "./directory/openDirectory.ts";
import { readReportSettings } from "./directory/reportSettings.ts";
import { waysOf } from "./elsewhere/waysOf.ts";
import type { Log } from "./fault.ts";
import { holding } from "./held.ts";
import { openMetrics } from "./metrics/openMetrics.ts";
import { closeServer, createHttpServer, listen } from "./server.ts";
import { keepCheckpoints } from "./store/checkpointTimer.ts";
import { lockFolder } from "./store/folderLock.ts";
import { openStore } from "./store/openStore.ts";
import { openVault } from "./vault/openVault.ts";

/** How old what a server knows of the directory is at the most: somebody who has left, a new leader. */
const lookEveryMs = 5 * 60_000;

/**
 * Starts the server of an installation, in a tenant. Nothing of Microsoft's is asked before somebody signs in or writes. No setting
 * changes where Microsoft's services are or how time passes.
 */
export function startProduction(
  config: ProductionConfig,
  log: Log,
  cloud: Cloud = publicCloud(config.tenantId),
  clockOf: (now: () => number) => Clock = machineClock,
) {
  return holding(async (held) => {
    const directoryFiles = await readDirectoryFiles(config, log);
    const { dataDir, databaseUrl, tenantId, reportsFile } = config;
    // A database server may have several servers of ours, and nothing of theirs lies in the folder.
    if (databaseUrl === undefined) {
      const lock = await lockFolder(dataDir);
      held.keep(() => lock.release());
    }
    const vault = await openVault(vaultOf(config), { create: true, cloud: cloud.keyVault });
    const directory = await openDirectory(directoryFiles, { config, cloud, vault, log });
    held.keep(async () => directory.stop());
    const employer =
      reportsFile === undefined
        ? {
            ...defaultReportSettings,
            ...{ cases: defaultCaseSettings, guide: defaultGuideSettings, presence: defaultPresenceSettings },
            ...{ rulesets: defaultRulesetSettings, assessments: defaultAssessmentSettings, homeContactId: null },
          }
        : await readReportSettings(reportsFile, directory.organisation());
    const store = await openStore({ dataDir, databaseUrl, vault, tenantId });
    held.keep(() => store.close());
    // After the last transaction, and so after everything that could begin one.
    const checkpoints = keepCheckpoints(store, log);
    held.keep(() => checkpoints.stop());
    const others = await joinOthers(databaseUrl, log);
    held.keep(() => others.end());
    const metrics = await openMetrics(config.metricsUrl);
    held.keep(() => metrics?.stop());
    const server = createHttpServer(log);
    const app = createApp({
      server,
      store,
      changes: others.changes,
      directory,
      clock: clockOf(others.now),
      log,
      teams: {
        appId: config.botId,
        tenantId: config.tenantId,
        appType: config.botType,
        ...(config.botPassword === undefined ? {} : { appPassword: config.botPassword }),
        ...cloud.bot,
      },
      allowsServiceUrl: cloud.allowsServiceUrl,
      tabToken: {
        jwksUrl: cloud.tabKeysUrl,
        tenantId: config.tenantId,
        audience: [config.tabClientId, `api://${config.tabDomain}/${config.tabClientId}`],
        now: others.now,
      },
      tabConfig: { clientId: config.tabClientId, initiateLoginEndpoint: `https://${config.tabDomain}/tab/auth-start.html` },
      frameAncestors: cloud.frameAncestors,
      hmsUrl: config.hmsUrl,
      teamsAppId: config.teamsAppId,
      reports: () => employer,
      cases: () => employer.cases,
      guide: () => employer.guide,
      rulesets: () => employer.rulesets,
      homeContact: () => employer.homeContactId,
      presence: () => employer.presence,
      assessments: () => employer.assessments,
      clamav: config.clamav,
      archiveDir: config.archiveDir,
      jobsKeptDays: config.jobsKeptDays,
      sending: sendingOf(config),
      ways: waysOf(config, cloud),
      metrics,
    });
    held.keep(() => app.close());
    const looking = keepLooking(directory, { log, onChanged: app.planToday, everyMs: lookEveryMs });
    held.keep(() => looking.stop());
    const { postboksPort } = config;
    if (postboksPort !== undefined) {
      const isSecure = employer.postboksUrl?.startsWith("https:") === true;
      const postboks = await app.openPostboks({ port: postboksPort, host: undefined, isSecure });
      held.keep(() => postboks.close());
    }
    const port = await listen(server, config.port, undefined);
    held.keep(() => closeServer(server));
    held.keep(() => app.endStreams());
    // Said before anything ends, and for as long as those who send traffic here take to hear of it.
    held.keep(() => {
      app.leave();
      return setTimeout(config.drainSeconds * 1_000);
    });
    return { address: `port ${port}, for https://${config.tabDomain}`, close: held.letGo };
  });
}
