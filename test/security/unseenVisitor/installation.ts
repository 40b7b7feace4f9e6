import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { people } from "#bot/local/demo/people.ts";
import { units } from "#bot/local/demo/units.ts";
import { workplaces } from "#bot/local/demo/workplaces.ts";
import { createIssuer, serveIssuer } from "#bot/local/issuer.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import { clamdStandIn } from "#test/bot/files/clamdStandIn.ts";
import { freePort } from "#test/support/freePort.ts";
import { keyVaultStandIn } from "#test/support/keyVaultStandIn.ts";
import { newDatabase } from "#test/support/postgresDatabase.ts";
import { startConnector } from "#test/support/recordingConnector.ts";
import { type RecordingRelay, recordTo } from "#test/support/recordingRelay.ts";
import { serverFolders, startServer } from "#test/support/serverProcess.ts";
import { botId, personalMessage, tabClientId, tenantId } from "#test/support/signedActivity.ts";
import { startSmtp } from "#test/support/smtpStandIn.ts";
import type { StandInCloud } from "#test/support/tenantServer.ts";

/** Starts the server of an installation as a process, and a relay before everything that it talks with. It goes with the test. */
export async function startRecorded() {
  const folders = await serverFolders();
  await mkdir(folders.data);
  const organisation = join(folders.folder, "organisation.json");
  await writeFile(organisation, JSON.stringify({ people, units, workplaces }));

  const front = createHttpServer({ info: () => undefined, warn: () => undefined, error: () => undefined });
  const entra = await recordTo(await listen(front, 0, "127.0.0.1"));
  onTestFinished(() => closeServer(front));
  const issuerUrl = `http://127.0.0.1:${entra.port}/issuer`;
  const issuer = await createIssuer({ baseUrl: issuerUrl, botId, tenantId, tabClientId });
  serveIssuer(front, issuer, issuerUrl);
  const connector = await startConnector(issuer);
  onTestFinished(() => connector.close());
  const databaseUrl = await newDatabase();
  const scanner = await clamdStandIn({ port: 0, host: "127.0.0.1" });
  const mail = await startSmtp();
  const portOf = (url: string) => Number(new URL(url).port);
  const toVault: RecordingRelay[] = [];
  const vault = await keyVaultStandIn("dagsorden", async (port) => {
    const relay = await recordTo(port);
    toVault.push(relay);
    return relay.port;
  });
  onTestFinished(() => vault.stop());
  const [vaultRelay] = toVault;
  if (vaultRelay === undefined) throw new Error("no way to the vault");
  const relays = {
    database: await recordTo(portOf(databaseUrl)),
    vault: vaultRelay,
    connector: await recordTo(portOf(connector.serviceUrl)),
    scanner: await recordTo(scanner.port),
    mail: await recordTo(mail.port),
    entra,
  };
  const serviceUrl = relays.connector.through(connector.serviceUrl);
  const cloud: StandInCloud = {
    channelMetadata: issuer.urls.channel,
    emulatorMetadata: issuer.urls.emulator,
    tabKeys: issuer.urls.entraKeys,
    botToken: await issuer.signBotToken(),
    keyVault: vault.url,
  };
  const postboksPort = await freePort();
  const settings = {
    NODE_ENV: "production",
    LOG_LEVEL: "trace",
    PORT: "0",
    POSTBOKS_PORT: String(postboksPort),
    DATA_DIR: folders.data,
    KEY_DIR: folders.keys,
    DATABASE_URL: relays.database.through(databaseUrl),
    CLAMAV: `127.0.0.1:${relays.scanner.port}`,
    SMTP_URL: `smtp://127.0.0.1:${relays.mail.port}`,
    MAIL_FROM: "Dagsorden <dagsorden@example.no>",
    BOT_ID: botId,
    BOT_TYPE: "UserAssignedMSI",
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: "dagsorden.example",
    DIRECTORY_FILE: organisation,
    STAND_IN: JSON.stringify(cloud),
    ...vault.environment,
  };
  const server = await startServer(settings, fileURLToPath(new URL("../../support/tenantServer.ts", import.meta.url)));
  const address = `http://127.0.0.1:${/port (\d+)/.exec(server.line)?.[1]}`;
  const bearer = `Bearer ${await issuer.signTabToken({ personId: demoPeople.lars })}`;
  const json = { "content-type": "application/json" };
  const larsAsks = async (method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(address + path, { method, headers: { ...json, authorization: bearer }, ...sent });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
    return answer.json();
  };
  /** Lars writes to the bot, which answers through the connector. */
  const larsWrites = async () => {
    const message = personalMessage(serviceUrl, {
      from: { id: `29:${demoPeople.lars}`, name: "Lars", aadObjectId: demoPeople.lars },
      conversation: { id: `a:${demoPeople.lars}`, conversationType: "personal", tenantId },
    });
    const authorization = `Bearer ${await issuer.signChannelToken({ serviceUrl })}`;
    const init = { method: "POST", headers: { ...json, authorization }, body: JSON.stringify(message) };
    const { status } = await fetch(`${address}/api/messages`, init);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
  };
  return {
    server,
    postboksPort,
    address,
    relays,
    databaseUrl,
    folders,
    larsWrites,
    larsAsks,
    calls: connector.calls,
    letters: mail.said,
  };
}
