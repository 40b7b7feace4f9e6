import { createApp } from "./app.ts";
import { changesFor } from "./changes/changes.ts";
import { machineClock } from "./clock.ts";
import type { ProductionConfig } from "./config.ts";
import { fileDirectory } from "./directory/fileDirectory.ts";
import type { Log } from "./fault.ts";
import { holding } from "./held.ts";
import { closeServer, createHttpServer, listen } from "./server.ts";
import { keepCheckpoints } from "./store/checkpointTimer.ts";
import { lockFolder } from "./store/folderLock.ts";
import { openStore } from "./store/openStore.ts";
import { teamsServiceUrls } from "./teams/guard.ts";
import { openKeyFileVault } from "./vault/keyFileVault.ts";

/** Hosts of Teams and of the Microsoft 365 apps that show a tab. */
const teamsHosts = [
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://teams.cloud.microsoft",
  "https://*.cloud.microsoft",
  "https://*.microsoft365.com",
  "https://*.office.com",
];

/** Starts the server of an installation, in a tenant. Nothing of Microsoft's is asked before somebody signs in or writes. */
export function startProduction(config: ProductionConfig, log: Log) {
  return holding(async (held) => {
    const directory = await fileDirectory(config.directoryFile);
    const { dataDir, databaseUrl, tenantId } = config;
    // A database server may have several servers of ours, and nothing of theirs lies in the folder.
    if (databaseUrl === undefined) {
      const lock = await lockFolder(dataDir);
      held.keep(() => lock.release());
    }
    const vault = await openKeyFileVault(config.keyDir);
    const store = await openStore({ dataDir, databaseUrl, vault, tenantId });
    held.keep(() => store.close());
    // After the last transaction, and so after everything that could begin one.
    const checkpoints = keepCheckpoints(store, log);
    held.keep(() => checkpoints.stop());
    const changes = changesFor(databaseUrl);
    held.keep(() => changes.end());
    const server = createHttpServer(log);
    const app = createApp({
      server,
      store,
      changes,
      directory,
      clock: machineClock(),
      log,
      teams: {
        appId: config.botId,
        tenantId: config.tenantId,
        appType: config.botType,
        ...(config.botPassword === undefined ? {} : { appPassword: config.botPassword }),
      },
      allowsServiceUrl: teamsServiceUrls(),
      tabToken: {
        jwksUrl: `https://login.microsoftonline.com/${config.tenantId}/discovery/v2.0/keys`,
        tenantId: config.tenantId,
        audience: [config.tabClientId, `api://${config.tabDomain}/${config.tabClientId}`],
      },
      tabConfig: { clientId: config.tabClientId, initiateLoginEndpoint: `https://${config.tabDomain}/tab/auth-start.html` },
      frameAncestors: teamsHosts,
      hmsUrl: config.hmsUrl,
    });
    held.keep(() => app.close());
    const port = await listen(server, config.port, undefined);
    held.keep(() => closeServer(server));
    held.keep(() => app.endStreams());
    return { address: `port ${port}, for https://${config.tabDomain}`, close: held.letGo };
  });
}
