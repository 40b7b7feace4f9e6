import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createServer, type Server } from "restify";
import type { LostAnswer } from "#bot/desk/chatPlace.ts";
import { createIssuer, createIssuerKeys, type Issuer, serveIssuer } from "#bot/local/issuer.ts";
import { createTeamsAdapter, type TeamsAdapter, type TeamsConfig } from "#bot/teams/adapter.ts";
import type { Delivered } from "#bot/teams/delivery.ts";
import { loopbackServiceUrls } from "#bot/teams/guard.ts";
import type { Answer, Incoming } from "#bot/teams/incoming.ts";
import { createMessenger } from "#bot/teams/messenger.ts";
import { type MountedTeams, mountTeams } from "#bot/teams/mount.ts";
import { issuedCredentials } from "#bot/teams/outgoing.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Connector, startConnector } from "./recordingConnector.ts";

export const botId = "0b0b0b0b-0000-4000-8000-000000000001";
export const tenantId = "7e7e7e7e-0000-4000-8000-000000000002";
export const tabClientId = "7ab7ab7a-0000-4000-8000-000000000003";
export const person = "9e9e9e9e-0000-4000-8000-000000000004" as PersonId;

type LogLine = { readonly level: "info" | "warn" | "error"; readonly fields: object; readonly message: string };

/** A bot on loopback, with an issuer to sign for it and a connector to answer to. */
export type TeamsWorld = {
  readonly issuer: Issuer;
  readonly connector: Connector;
  readonly adapter: TeamsAdapter;
  readonly config: TeamsConfig;
  readonly mounted: MountedTeams;
  readonly address: string;
  /** What got past the guard, oldest first. */
  readonly seen: Incoming[];
  readonly delivered: Delivered[];
  /** Answers that are to follow later. */
  readonly lost: LostAnswer[];
  readonly log: LogLine[];
  /** What the app does with the next activities. */
  app: { onIncoming: (incoming: Incoming) => Promise<Answer> };
  /** Posts a body with a header as they are. */
  post(body: string, authorization: string | undefined): Promise<Response>;
  /** Posts an activity with a token that fits it. */
  deliver(activity: object): Promise<Response>;
  close(): Promise<void>;
};

// Two RSA keys take a second of a busy machine, so the tests of a file share them.
export const keys = createIssuerKeys();

/**
 * @param endorsements channels that the channel's key is good for.
 * @param ownAdapter an adapter to be mounted instead of one that fits the issuer.
 */
export async function startTeamsWorld(
  endorsements: readonly string[] = ["msteams"],
  ownAdapter?: TeamsAdapter,
): Promise<TeamsWorld> {
  const server = createServer();
  await listen(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // botbuilder keeps keys by address for the whole process, and ports come back: the path must not.
  const baseUrl = `${address}/issuer/${randomUUID()}`;
  const issuer = await createIssuer({ baseUrl, botId, tenantId, tabClientId, keys: await keys, endorsements });
  serveIssuer(server, issuer, baseUrl);
  const connector = await startConnector(issuer);
  const config: TeamsConfig = {
    appId: botId,
    tenantId,
    appType: "SingleTenant",
    openIdMetadataUrl: issuer.urls.channel,
    emulatorOpenIdMetadataUrl: issuer.urls.emulator,
    credentialsFactory: issuedCredentials(botId, issuer.signBotToken),
  };
  const adapter = ownAdapter ?? createTeamsAdapter(config);
  const seen: Incoming[] = [];
  const delivered: Delivered[] = [];
  const lost: LostAnswer[] = [];
  const log: LogLine[] = [];
  const app: TeamsWorld["app"] = { onIncoming: async () => ({}) };
  const write = (level: LogLine["level"]) => (fields: object, message: string) => {
    log.push({ level, fields, message });
  };
  const mounted = mountTeams(server, {
    adapter,
    messenger: createMessenger({ adapter, appId: botId }),
    rules: { appId: botId, tenantId, allowsServiceUrl: loopbackServiceUrls },
    log: { info: write("info"), warn: write("warn"), error: write("error") },
    onIncoming: (incoming) => {
      seen.push(incoming);
      return app.onIncoming(incoming);
    },
    onDelivered: async (card) => {
      delivered.push(card);
    },
    onLost: async (answer) => {
      lost.push(answer);
    },
    onFault: (_incoming, reference) => ({ post: [{ card: { type: "AdaptiveCard", reference }, summary: "fault" }] }),
  });
  const post = (body: string, authorization: string | undefined) =>
    fetch(`${address}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) },
      body,
    });
  return {
    issuer,
    connector,
    adapter,
    config,
    mounted,
    address,
    seen,
    delivered,
    lost,
    log,
    app,
    post,
    deliver: async (activity) => {
      const token = await issuer.signChannelToken({ serviceUrl: connector.serviceUrl });
      return post(JSON.stringify(activity), `Bearer ${token}`);
    },
    close: async () => {
      await mounted.settled();
      await connector.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A message as Teams sends it from a person's own chat with the bot. `undefined` fields are left out of the JSON. */
export function personalMessage(serviceUrl: string, fields: object = {}): object {
  return {
    type: "message",
    id: "activity-1",
    timestamp: "2026-10-16T06:00:00.000Z",
    serviceUrl,
    channelId: "msteams",
    from: { id: "29:person", name: "Kari Nordmann", aadObjectId: person },
    recipient: { id: `28:${botId}`, name: "Dagsorden" },
    conversation: { id: "a:conversation", conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: "nb-NO",
    text: "hjemmekontor",
    ...fields,
  };
}

/** The same, with a card's `Action.Execute`. */
export function executeInvoke(serviceUrl: string, action: object, fields: object = {}): object {
  const value = { action: { type: "Action.Execute", ...action }, trigger: "manual" };
  return personalMessage(serviceUrl, {
    type: "invoke",
    name: "adaptiveCard/action",
    text: undefined,
    replyToId: "card-1",
    value,
    ...fields,
  });
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
}
