import { constants, generateKeyPair, type KeyObject, privateDecrypt, publicEncrypt, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import type { KeyVaultCloud } from "#bot/vault/azure/access.ts";

/*
 * Speaks the part of Azure Key Vault's REST that the product uses, on loopback, and the App Service's token endpoint for managed
 * identities beside it: asks for a token with a challenge, has RSA keys with versions and really wraps with them, keeps every version of a secret, and
 * fails in the ways a vault fails.
 */

/** How the product's client reaches one. */
export const standInCloud: KeyVaultCloud = { allowInsecureConnection: true, disableChallengeResourceVerification: true };

type Version = {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  enabled: boolean;
  expired: boolean;
};
type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };
type Failure = { readonly status: number; readonly code?: string; readonly headers?: Readonly<Record<string, string>> };

export type KeyVaultStandIn = {
  readonly url: string;
  /** What the environment of a process must say for its managed identity to get tokens here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Requests that were answered by the vault itself, as `POST /keys/dagsorden/…/wrapkey`. */
  readonly asked: string[];
  readonly secrets: Map<string, { readonly version: string; readonly value: string }[]>;
  readonly versions: Version[];
  /** Makes a new version of the key, as an administrator does. */
  rotate(): Promise<string>;
  /** Answers requests with a failure, as long as it says so for them; those without a token too. */
  fail(how: ((request: string) => Failure | undefined) | undefined): void;
  /** Gives the managed identity no token from now on, or does again. */
  failToken(isFailing: boolean): void;
  /** Lets who asks for a token wait for ever from now on, or answers again: not those who wait already. */
  hangToken(isHanging: boolean): void;
  /** Lets requests wait for ever from now on, or answers again. */
  hang(isHanging: boolean): void;
  /** Goes away, and comes back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
};

const makePair = promisify(generateKeyPair);
const token = "stand-in-token";
const oaep = (key: KeyObject) => ({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" });
const error = (status: number, code: string, innererror?: string): Answer => ({
  status,
  body: { error: { code, message: "words of the vault", ...(innererror && { innererror: { code: innererror } }) } },
});

/** @param way how its clients reach it, where that is by another port than its own */
export async function keyVaultStandIn(
  keyName = "dagsorden",
  way: (port: number) => Promise<number> = async (port) => port,
): Promise<KeyVaultStandIn> {
  const versions: Version[] = [];
  const secrets: KeyVaultStandIn["secrets"] = new Map();
  const asked: string[] = [];
  const header = randomUUID();
  let failing: ((request: string) => Failure | undefined) | undefined;
  let isHanging = false;
  let hasToken = true;
  let isTokenHanging = false;
  let port = 0;
  let seenAs = 0;

  const origin = () => `http://127.0.0.1:${seenAs}`;
  const jwkOf = ({ id, publicKey, enabled, expired }: Version): Answer => {
    const { n, e } = publicKey.export({ format: "jwk" });
    return {
      status: 200,
      body: {
        key: { kid: id, kty: "RSA", key_ops: ["wrapKey", "unwrapKey"], n, e },
        attributes: { enabled, ...(expired && { exp: 1_600_000_000 }) },
      },
    };
  };

  async function rotate(): Promise<string> {
    const { publicKey, privateKey } = await makePair("rsa", { modulusLength: 2_048 });
    const id = `${origin()}/keys/${keyName}/${randomUUID().replaceAll("-", "")}`;
    versions.push({ id, publicKey, privateKey, enabled: true, expired: false });
    return id;
  }

  async function keys(method: string, parts: readonly string[], body: Record<string, string>): Promise<Answer> {
    const [name, second = "", operation] = parts;
    if (name !== keyName) return error(404, "KeyNotFound");
    if (method === "POST" && second === "rotate") {
      await rotate();
      return jwkOf(versions.at(-1) as Version);
    }
    const found = second === "" ? versions.at(-1) : versions.find(({ id }) => id.endsWith(`/${second}`));
    if (found === undefined) return error(404, "KeyNotFound");
    if (method === "GET") return jwkOf(found);
    if (!found.enabled) return error(403, "Forbidden", "KeyDisabled");
    // What has expired still unwraps.
    if (found.expired && operation === "wrapkey") return error(403, "Forbidden", "KeyExpired");
    if (body["alg"] !== "RSA-OAEP-256") return error(400, "BadParameter");
    const value = Buffer.from(body["value"] ?? "", "base64url");
    try {
      const result =
        operation === "wrapkey" ? publicEncrypt(oaep(found.publicKey), value) : privateDecrypt(oaep(found.privateKey), value);
      return { status: 200, body: { kid: found.id, value: result.toString("base64url") } };
    } catch {
      return error(400, "BadParameter");
    }
  }

  function secret(method: string, [name = ""]: readonly string[], body: Record<string, string>): Answer {
    const kept = secrets.get(name) ?? [];
    if (method === "PUT") {
      const value = body["value"] ?? "";
      if (value.length > 25_600) return error(400, "BadParameter");
      kept.push({ version: randomUUID().replaceAll("-", ""), value });
      secrets.set(name, kept);
    }
    const newest = kept.at(-1);
    if (newest === undefined) return error(404, "SecretNotFound");
    return {
      status: 200,
      body: { value: newest.value, id: `${origin()}/secrets/${name}/${newest.version}`, attributes: { enabled: true } },
    };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? "/", origin());
    if (pathname === "/msi/token") {
      if (!hasToken) return { status: 500, body: { statusCode: 500, message: "no token" } };
      if (request.headers["x-identity-header"] !== header || searchParams.get("client_id") === "nobody")
        return { status: 400, body: { statusCode: 400, message: "no identity" } };
      const expires_on = Math.floor(Date.now() / 1_000) + 86_000;
      return {
        status: 200,
        body: { access_token: token, expires_on, resource: searchParams.get("resource"), token_type: "Bearer" },
      };
    }
    const name = `${request.method} ${pathname}`;
    const failure = failing?.(name);
    if (failure !== undefined) return { ...error(failure.status, failure.code ?? "Failure"), headers: failure.headers ?? {} };
    if (request.headers.authorization !== `Bearer ${token}`) {
      // The client that is asked first is answered last.
      if (request.headers["content-length"] === "0" || request.headers["content-length"] === undefined) await setTimeout(20);
      const challenge = `Bearer authorization="${origin()}/tenant", resource="https://vault.azure.net"`;
      return { ...error(401, "Unauthorized"), headers: { "www-authenticate": challenge } };
    }
    let text = "";
    for await (const part of request) text += String(part);
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, string>);
    asked.push(name);
    const [, kind, ...parts] = pathname.split("/");
    const method = request.method ?? "";
    if (searchParams.get("api-version") === null) return error(400, "NoVersion");
    return kind === "keys" ? keys(method, parts, body) : secret(method, parts, body);
  }

  function handle(request: IncomingMessage, response: ServerResponse): void {
    if (isHanging || (isTokenHanging && request.url?.startsWith("/msi/token"))) return;
    void answer(request).then(({ status, body, headers = {} }) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    });
  }

  let server = createServer(handle);
  async function start(): Promise<void> {
    server = createServer(handle);
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    port = address.port;
  }
  await start();
  seenAs = await way(port);
  await rotate();

  return {
    url: origin(),
    environment: { IDENTITY_ENDPOINT: `${origin()}/msi/token`, IDENTITY_HEADER: header },
    asked,
    secrets,
    versions,
    rotate,
    fail: (how) => {
      failing = how;
    },
    failToken: (isFailing) => {
      hasToken = !isFailing;
    },
    hangToken: (hanging) => {
      isTokenHanging = hanging;
    },
    hang: (hanging) => {
      isHanging = hanging;
      if (!hanging) server.closeAllConnections();
    },
    start,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
