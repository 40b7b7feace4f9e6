import type { Agent as HttpAgent } from "node:http";
import type { Agent as HttpsAgent } from "node:https";
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { type Connections, openConnections } from "./connections.ts";
import { DeliveryError } from "./deliveryError.ts";

// botbuilder names these types only in packages of its own that we do not depend on by name.
type Authentication = ConfigurationBotFrameworkAuthentication;
type Settings = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0]>;
type ConnectorFactory = ReturnType<Authentication["createConnectorFactory"]>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory["create"]>>;
type Identity = Parameters<Authentication["createConnectorFactory"]>[0];
type UserTokenClient = Awaited<ReturnType<Authentication["createUserTokenClient"]>>;
type OutgoingRequest = { readonly url: string; abortSignal?: AbortSignal; agent?: HttpAgent | HttpsAgent };
type Policy = {
  readonly name: string;
  sendRequest(request: OutgoingRequest, next: (request: OutgoingRequest) => Promise<unknown>): Promise<unknown>;
};
type Pipeline = { removePolicy(named: { readonly name: string }): readonly unknown[]; addPolicy(policy: Policy): void };

/** botbuilder's port for what the bot calls the connector with. */
export type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;
export type Claim = Parameters<Authentication["createConnectorFactory"]>[0]["claims"][number];

type Waits = {
  /** Longest wait for an answer from the connector, for a token and for keys, in milliseconds. Teams wants its own answer within 10 to 15 s. */
  readonly timeoutMs?: number | undefined;
  /** Longest wait for a connection, in milliseconds. The rest of that time is for the answer. */
  readonly connectMs?: number | undefined;
};

/**
 * How long a connection may lie idle and be used again, in milliseconds. Whoever is at its other end closes it after some time, and a
 * message that is sent just then is lost or not, nobody knows, so that it is not sent again: a person would wait for an answer that
 * never comes. What is closed after 4 s or more, as is usual, does not meet us; an answer that closes it earlier says so, and is heeded.
 */
const idleMs = 2_000;

/** More service addresses than Teams has regions. Those that were used longest ago are forgotten. */
const clientsKept = 32;

/**
 * botbuilder's authentication, with connector clients that try once. By itself it repeats a POST on 500, 502, 503, 504 and on a
 * reset connection, so that people get the same card up to four times; what is to be repeated is decided in the outbox.
 *
 * It makes two clients and credentials anew at every activity and every message. They are the same each time, so they are kept here,
 * by the app and the audience that their tokens are for and the address that they call. A token is asked for at each call as before.
 */
export class OneAttemptAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #credentials: CredentialsFactory;
  readonly #timeoutMs: number;
  readonly #connections: Connections;
  readonly #connectors = keeper<ConnectorClient>(clientsKept);
  readonly #userTokens = keeper<UserTokenClient>(1);

  constructor(settings: Settings, credentials: CredentialsFactory, { timeoutMs = 8_000, connectMs = 4_000 }: Waits = {}) {
    super(settings, credentials);
    this.#credentials = credentials;
    this.#timeoutMs = timeoutMs;
    this.#connections = openConnections({ idleMs, connectMs });
  }

  override async authenticateRequest(...request: Parameters<Authentication["authenticateRequest"]>) {
    if (await this.#credentials.isAuthenticationDisabled()) throw new Error("Authentication is switched off.");
    const result = await inTime(super.authenticateRequest(...request), this.#timeoutMs);
    if (result.connectorFactory !== undefined) this.#keeping(result.connectorFactory, result.claimsIdentity);
    return result;
  }

  override createConnectorFactory(identity: Identity): ConnectorFactory {
    return this.#keeping(super.createConnectorFactory(identity), identity);
  }

  /** botbuilder wants one in every turn. Nobody signs in through the chat, so it is never used. */
  override createUserTokenClient(identity: Identity): Promise<UserTokenClient> {
    return this.#userTokens(appOf(identity), () => super.createUserTokenClient(identity));
  }

  #keeping(factory: ConnectorFactory, identity: Identity): ConnectorFactory {
    const create = factory.create.bind(factory);
    factory.create = (serviceUrl, audience) =>
      this.#connectors(JSON.stringify([appOf(identity), audience ?? null, serviceUrl]), async () =>
        withoutRepeats(await create(serviceUrl, audience), serviceUrl, this.#connections, this.#timeoutMs),
      );
    return factory;
  }
}

/** botbuilder waits for keys and for tokens without any limit, and whoever sends would wait for as long as they do not come. */
async function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Keys or a token did not come in time.")), timeoutMs);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The app that an identity was made for or a token was meant for, as botbuilder reads it: whose credentials will be used. */
function appOf(identity: Identity): string {
  return identity.getClaimValue("aud") ?? identity.getClaimValue("appid") ?? "";
}

/** Makes each thing once, and keeps so many of them. What could not be made is made anew the next time. */
function keeper<Thing>(most: number): (key: string, make: () => Promise<Thing>) => Promise<Thing> {
  const kept = new Map<string, Promise<Thing>>();
  return (key, make) => {
    const known = kept.get(key);
    const thing = known ?? make();
    // A Map keeps the order in which keys came, so the first is the one that was used longest ago.
    kept.delete(key);
    kept.set(key, thing);
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    if (known === undefined) {
      thing.catch(() => {
        if (kept.get(key) === thing) kept.delete(key);
      });
    }
    return thing;
  };
}

/**
 * Credentials with tokens that somebody else signs: the local issuer's.
 * @param signToken gives a token for one call.
 */
export function issuedCredentials(appId: string, signToken: () => Promise<string>): CredentialsFactory {
  return {
    isValidAppId: async (candidate) => candidate === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set("Authorization", `Bearer ${await signToken()}`);
        return request;
      },
    }),
  };
}

function withoutRepeats(client: ConnectorClient, serviceUrl: string, { http, https }: Connections, timeoutMs: number) {
  // Private in botbuilder's types, and there is no option that reaches it.
  const { pipeline }: { readonly pipeline: Pipeline } = client["client"];
  // The redirect policy would carry the bot's token to whatever address an answer names.
  for (const name of ["defaultRetryPolicy", "redirectPolicy"]) {
    if (pipeline.removePolicy({ name }).length === 0) throw new Error(`botbuilder's pipeline has no ${name} to remove.`);
  }
  if (isLoopback(new URL(serviceUrl))) pipeline.removePolicy({ name: "proxyPolicy" });
  pipeline.addPolicy({
    name: "connection",
    sendRequest: (request, next) => {
      // Through a proxy it has one already, which is not kept.
      request.agent ??= request.url.startsWith("https:") ? https : http;
      request.abortSignal = AbortSignal.timeout(timeoutMs);
      return next(request);
    },
  });
  const credentials = client.credentials;
  client.credentials = {
    signRequest: async (request) => {
      try {
        return await inTime(credentials.signRequest(request), timeoutMs);
      } catch {
        // Nothing has been sent yet, whatever went wrong with the token service, and nothing is: a token that comes later finds no request any more.
        throw new DeliveryError("retry", "no-token");
      }
    },
  };
  return client;
}

/** Whether an address is this machine's own. */
export function isLoopback(url: URL): boolean {
  return url.hostname === "127.0.0.1" || url.hostname === "[::1]" || url.hostname === "localhost";
}
