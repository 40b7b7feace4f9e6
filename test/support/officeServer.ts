import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { LiveRules } from "#bot/api/live/liveStreams.ts";
import { createApp } from "#bot/app.ts";
import { createIssuer, createIssuerKeys, type Issuer, serveIssuer } from "#bot/local/issuer.ts";
import { trustIssuer } from "#bot/local/trustIssuer.ts";
import type { Metrics } from "#bot/metrics/metrics.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Office, openOffice } from "./office.ts";
import { type Visitor, visitorOf } from "./postboksVisitor.ts";
import { botId, tabClientId, tenantId } from "./signedActivity.ts";

type LogLine = { readonly fields: object; readonly message: string };

/** The whole product over an office, on a port of its own, with everything it logs. */
export type OfficeServer = {
  readonly office: Office;
  readonly address: string;
  readonly issuer: Issuer;
  readonly log: LogLine[];
  /** The token of somebody; the same one every time. */
  readonly tokenOf: (personId: PersonId) => Promise<string>;
  /** Ends the server as production does. */
  readonly stop: () => Promise<void>;
  /** Resolves when everything in the queue is done. */
  readonly idle: () => Promise<void>;
  /** Opens the anonymous page beside it, and gives what speaks to it as a browser does. */
  readonly openPostboks: () => Promise<Visitor>;
  /** Asks as somebody, or with a header as it is. */
  readonly ask: (
    method: string,
    path: string,
    as: PersonId | { readonly authorization: string | undefined },
    body?: string,
  ) => Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly text: string }>;
};

// Two RSA keys take a second of a busy machine, so the tests of a file share them.
const keys = createIssuerKeys();

export async function serveOffice(live: Partial<LiveRules> = {}, metrics?: Metrics): Promise<OfficeServer> {
  const office = await openOffice();
  const lines: LogLine[] = [];
  const write = (fields: object, message: string) => void lines.push({ fields, message });
  const log = { info: write, warn: write, error: write };
  const server = createHttpServer(log);
  await listen(server, 0, "127.0.0.1");
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  // botbuilder keeps keys by address for the whole process, and ports come back: the path must not.
  const issuerUrl = `${address}/issuer/${office.desk.newId()}`;
  const issuer = await createIssuer({ baseUrl: issuerUrl, botId, tenantId, tabClientId, keys: await keys });
  serveIssuer(server, issuer, issuerUrl);
  const app = createApp({
    server,
    store: office.store,
    changes: office.changes,
    directory: office.directory,
    clock: office.clock,
    log,
    ...trustIssuer(issuer, { botId, tenantId, tabClientId }, address),
    frameAncestors: ["https://teams.example"],
    hmsUrl: undefined,
    reports: office.context.reports,
    live,
    metrics,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      app.endStreams();
      await closeServer(server);
      await app.close();
    })();
    return stopped;
  };
  // Before the office, which closes the store.
  onTestFinished(stop);
  const tokens = new Map<PersonId, Promise<string>>();
  const tokenOf = (personId: PersonId) => {
    const token = tokens.get(personId) ?? issuer.signTabToken({ personId });
    tokens.set(personId, token);
    return token;
  };
  return {
    office,
    address,
    issuer,
    log: lines,
    tokenOf,
    stop,
    idle: () => app.poller.idle(),
    openPostboks: async () => {
      const postboks = await app.openPostboks({ port: 0, host: "127.0.0.1", isSecure: false });
      onTestFinished(() => postboks.close());
      return visitorOf({ port: postboks.port });
    },
    ask: async (method, path, as, body) => {
      const authorization = typeof as === "string" ? `Bearer ${await tokenOf(as)}` : as.authorization;
      const response = await fetch(address + path, {
        method,
        redirect: "manual",
        headers: { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) },
        ...(body === undefined ? {} : { body }),
      });
      return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    },
  };
}
