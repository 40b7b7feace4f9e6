import { join } from "node:path";
import { createApp } from "#bot/app.ts";
import { joinOthers } from "#bot/changes/joinOthers.ts";
import { type LocalConfig, sendingOf } from "#bot/config.ts";
import type { Log } from "#bot/fault.ts";
import { holding } from "#bot/held.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import { sqliteCode } from "#bot/store/dialect.ts";
import { lockFolder } from "#bot/store/folderLock.ts";
import { openStore } from "#bot/store/openStore.ts";
import { asOpenError } from "#bot/store/storeOpenError.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import { openKeyFileVault } from "#bot/vault/keyFileVault.ts";
import { demoPeople } from "./demo/featured.ts";
import { demoDirectory } from "./demo/organisation.ts";
import { createIssuer, serveIssuer } from "./issuer.ts";
import { type LocalTeams, mountLocalTeams } from "./localTeams.ts";
import { createMovableClock } from "./movableClock.ts";

/** Ids of the demo tenant and its two app registrations: they exist nowhere but here. */
const tenantId = "a0000000-0000-4000-8000-000000000001";
const botId = "b0000000-0000-4000-8000-000000000001";
const tabClientId = "c0000000-0000-4000-8000-000000000001";

/** Starts the product on one's own machine: demo organisation, stand-ins for Teams and Entra, on loopback only. */
export function startLocal(config: LocalConfig, log: Log) {
  return holding(async (held) => {
    // Also with a database server: the chats and the clock of this machine lie in the folder.
    const lock = await lockFolder(config.dataDir);
    held.keep(() => lock.release());
    const vault = await openKeyFileVault(config.keyDir);
    const store = await openStore({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, vault, tenantId });
    held.keep(() => store.close());
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
    const teams = openTeams(server, {
      issuer,
      clock,
      organisation: () => demoDirectory.organisation(),
      dataDir: config.dataDir,
      baseUrl,
      botId,
      tenantId,
      featured: [demoPeople.kari, demoPeople.lars, demoPeople.vera, demoPeople.hilde],
    });
    // Before the server, which waits for the streams that it ends; after the app, whose last messages it takes.
    held.keep(() => teams.close());
    const app = createApp({
      server,
      store,
      changes: others.changes,
      directory: demoDirectory,
      clock,
      log,
      teams: {
        appId: botId,
        tenantId,
        appType: "SingleTenant",
        openIdMetadataUrl: issuer.urls.channel,
        emulatorOpenIdMetadataUrl: issuer.urls.emulator,
        credentialsFactory: issuedCredentials(botId, issuer.signBotToken),
      },
      allowsServiceUrl: loopbackServiceUrls,
      tabToken: { jwksUrl: issuer.urls.entraKeys, tenantId, audience: [tabClientId] },
      tabConfig: { clientId: tabClientId, initiateLoginEndpoint: `${baseUrl}/tab/auth-start.html` },
      frameAncestors: ["'self'"],
      hmsUrl: config.hmsUrl,
      jobsKeptDays: config.jobsKeptDays,
      sending: sendingOf(config),
    });
    held.keep(() => app.close());
    // A moved clock may make jobs due, and changes what open pages say of dates.
    clock.onMove(() => {
      others.changes.publish({ kind: "everything" });
      void app.planToday();
    });
    void teams.installForAll().catch(() => log.warn({}, "not everybody in the demo has the app"));
    return { address: baseUrl, close: held.letGo };
  });
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
