import type { IncomingMessage, ServerResponse } from "node:http";
import { createIssuer, createIssuerKeys, type Issuer } from "#bot/local/issuer.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { botId, tabClientId, tenantId } from "../signedActivity.ts";

/** What Entra says to somebody who is asked to agree. */
type Rules = "may-agree" | "admin-only" | "blocked-here";

/** Entra's v2 endpoints, as a browser and the server meet them. */
export type Entra = {
  readonly issuer: Issuer;
  /** Who has agreed that Teams signs them in to the tab. */
  readonly agreed: Set<PersonId>;
  rules: Rules;
  /** What `authorize` was asked with, oldest first. */
  readonly asked: URLSearchParams[];
  /** Requests that are not Entra's v2 as the tab's registration has it, each with why. */
  readonly wrong: string[];
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
};

// Two RSA keys take a second of a busy machine.
const keys = createIssuerKeys();

/** @param tabOrigin the origin of the tab, as its registration names it. */
export async function createEntra(tabOrigin: string, signedIn: () => PersonId): Promise<Entra> {
  const issuer = await createIssuer({
    baseUrl: "https://login.microsoftonline.com",
    ...{ botId, tenantId, tabClientId, keys: await keys },
  });
  const redirectUri = `${tabOrigin}/tab/auth-end.html`;
  const registered = {
    client_id: tabClientId,
    response_type: "code",
    response_mode: "fragment",
    redirect_uri: redirectUri,
    scope: `api://${new URL(tabOrigin).host}/${tabClientId}/access_as_user`,
    code_challenge_method: "S256",
  };

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    entra.asked.push(query);
    const odd = Object.entries(registered).filter(([name, value]) => query.get(name) !== value);
    // As Entra does, it sends nobody to an address that is not registered.
    if (odd.length > 0 || !query.has("state") || !/^[\w-]{43}$/.test(query.get("code_challenge") ?? "")) {
      entra.wrong.push(odd.map(([name]) => name).join());
      page(response, 400, "<p>AADSTS50011</p>");
      return;
    }
    const state = query.get("state") ?? "";
    const back = (answer: Record<string, string>) => `${redirectUri}#${new URLSearchParams({ ...answer, state })}`;
    const refused = (code: string, more: object = {}) =>
      back({ error: "access_denied", ...more, error_description: `${code}: words for developers` });
    switch (entra.rules) {
      case "blocked-here":
        response.writeHead(302, { location: refused("AADSTS53003") });
        response.end();
        break;
      case "admin-only":
        page(response, 200, `<h1>Need admin approval</h1>${link(refused("AADSTS90094"), "Return without consent")}`);
        break;
      case "may-agree": {
        const agree = `/agree?${new URLSearchParams({ to: back({ code: "0.code", session_state: "s" }) })}`;
        const cancel = refused("AADSTS65004", { error_subcode: "cancel" });
        page(response, 200, `<h1>Permissions requested</h1>${link(agree, "Accept")} ${link(cancel, "Cancel")}`);
      }
    }
  }

  const entra: Entra = {
    issuer,
    agreed: new Set(),
    rules: "may-agree",
    asked: [],
    wrong: [],
    answer: (request, response) => {
      const url = new URL(request.url ?? "/", "https://login.microsoftonline.com");
      switch (url.pathname) {
        case `/${tenantId}/oauth2/v2.0/authorize`:
          authorize(url.searchParams, response);
          break;
        case "/agree":
          entra.agreed.add(signedIn());
          response.writeHead(302, { location: url.searchParams.get("to") ?? "/" });
          response.end();
          break;
        case `/${tenantId}/oauth2/v2.0/token`:
          // Nobody has what belongs to the challenge: the code is good for nothing.
          entra.wrong.push("token");
          response.writeHead(400, { "content-type": "application/json" });
          response.end('{"error":"invalid_grant"}');
          break;
        case `/${tenantId}/discovery/v2.0/keys`:
          response.writeHead(200, { "content-type": "application/json" });
          response.end(JSON.stringify(issuer.documents.get("/entra/keys")));
          break;
        default:
          response.writeHead(404);
          response.end();
      }
    },
  };
  return entra;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const link = (to: string, words: string) => `<a href="${escaped(to)}">${words}</a>`;

function page(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><title>Microsoft</title>${body}`);
}
