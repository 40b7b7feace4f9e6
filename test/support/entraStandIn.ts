import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Answered = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};

/** How Graph takes the next notices. */
export type GraphBehaviour =
  | { readonly kind: "take" }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: "reset" }
  | { readonly kind: "silent" };

export type EntraStandIn = {
  readonly address: string;
  /** Calls to the identity endpoint, to Entra's token endpoint and to Graph, oldest first. */
  readonly calls: Answered[];
  readonly notices: () => readonly { readonly to: string; readonly body: Record<string, unknown> }[];
  graph: GraphBehaviour;
  /** What the token endpoint answers; 200 gives a token. */
  tokenStatus: number;
};

export const tenant = "11111111-1111-4111-8111-111111111111";
export const tabApp = "22222222-2222-4222-8222-222222222222";
export const identity = "33333333-3333-4333-8333-333333333333";
const identityToken = "a token of the managed identity";

/** Stands in for App Service's identity endpoint, for Entra's token endpoint and for Graph, each as it is called in production. */
export async function startEntra(): Promise<EntraStandIn> {
  let tokens = 0;
  const valid = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const url = new URL(request.url ?? "", standIn.address);
    standIn.calls.push({ method: request.method ?? "", path: url.pathname, headers: request.headers, body });
    const answer = (status: number, content?: object, headers: Record<string, string> = {}) => {
      // Two calls: restify, loaded in the same process, makes `writeHead` return nothing.
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(content === undefined ? undefined : JSON.stringify(content));
    };
    if (url.pathname === "/msi/token") {
      const asked = Object.fromEntries(url.searchParams);
      const right = { resource: "api://AzureADTokenExchange", "api-version": "2019-08-01", client_id: identity };
      if (request.headers["x-identity-header"] !== "the header") return answer(401, {});
      return JSON.stringify(asked) === JSON.stringify(right)
        ? answer(200, { access_token: identityToken, expires_on: "1", token_type: "Bearer" })
        : answer(400, {});
    }
    if (url.pathname === `/${tenant}/oauth2/v2.0/token`) {
      if (standIn.tokenStatus !== 200) return answer(standIn.tokenStatus, { error: "invalid_client" });
      if (!isProven(new URLSearchParams(body), standIn.address)) return answer(400, { error: "invalid_request" });
      tokens += 1;
      valid.add(`token-${tokens}`);
      return answer(200, { token_type: "Bearer", expires_in: 3_599, access_token: `token-${tokens}` });
    }
    if (!/^\/v1\.0\/users\/[0-9a-f-]{36}\/teamwork\/sendActivityNotification$/.test(url.pathname)) return answer(404, {});
    if (!valid.has(request.headers.authorization?.replace("Bearer ", "") ?? "")) return answer(401, {});
    switch (standIn.graph.kind) {
      case "take":
        return answer(204);
      case "status":
        return answer(standIn.graph.status, { error: { code: "x", message: "Lars Moen" } }, standIn.graph.headers);
      case "reset":
        return request.socket.resetAndDestroy();
      case "silent":
        return;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const standIn: EntraStandIn = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    notices: () =>
      standIn.calls
        .filter(({ path }) => path.startsWith("/v1.0/"))
        .map(({ path, body }) => ({ to: path.split("/")[3] ?? "", body: JSON.parse(body) as Record<string, unknown> })),
    graph: { kind: "take" },
    tokenStatus: 200,
  };
  return standIn;
}

function isProven(form: URLSearchParams, address: string): boolean {
  if (form.get("client_id") !== tabApp || form.get("grant_type") !== "client_credentials") return false;
  if (form.get("scope") !== `${address}/.default`) return false;
  if (form.get("client_secret") === "the secret") return true;
  return (
    form.get("client_assertion") === identityToken &&
    form.get("client_assertion_type") === "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
  );
}
