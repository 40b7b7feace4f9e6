import { z } from "zod";
import { DeliveryError } from "../teams/deliveryError.ts";

/**
 * What the app proves itself to Entra with, as the registration that the manifest names: a secret, or, without one, the server's
 * managed identity, whose token that registration trusts (a federated credential).
 */
export type GraphCredential =
  | { readonly kind: "secret"; readonly secret: string }
  | { readonly kind: "identity"; readonly endpoint: string; readonly header: string; readonly identityId: string };

export type GraphTokenParts = {
  readonly tenantId: string;
  /** The tab's registration, which the manifest's `webApplicationInfo` names: only it may send to the feed of this app. */
  readonly clientId: string;
  readonly credential: GraphCredential;
  /** Where Entra is: `https://login.microsoftonline.com`. */
  readonly loginUrl: string;
  /** Where Graph is: `https://graph.microsoft.com`. */
  readonly graphUrl: string;
  /** Milliseconds on a clock that is never set. */
  readonly now: () => number;
};

const waitMs = 8_000;
/** A token is not used in its last minutes: clocks differ. */
const marginMs = 5 * 60_000;
const exchange = "api://AzureADTokenExchange";

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const identityAnswer = z.object({ access_token: z.string().min(1) });

/** Gives a token for Graph, the same one while it holds. Throws a `DeliveryError` of kind `retry`: nothing has been sent by then. */
export function createGraphToken(parts: GraphTokenParts): { readonly token: () => Promise<string>; readonly forget: () => void } {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const { tenantId, clientId, loginUrl, graphUrl, now } = parts;
    const form = new URLSearchParams({
      client_id: clientId,
      scope: `${graphUrl}/.default`,
      grant_type: "client_credentials",
      ...(await proofOf(parts.credential)),
    });
    const answer = await fetch(`${loginUrl}/${tenantId}/oauth2/v2.0/token`, {
      method: "POST",
      body: form,
      redirect: "error",
      signal: AbortSignal.timeout(waitMs),
    });
    const { access_token: token, expires_in: seconds } = tokenAnswer.parse(await bodyOf(answer));
    kept = { token, until: now() + Math.max(60_000, seconds * 1_000 - marginMs) };
    return token;
  }

  return {
    token: async () => {
      if (kept !== undefined && parts.now() < kept.until) return kept.token;
      // However many letters wait, Entra is asked once.
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      try {
        return await asking;
      } catch {
        // What went wrong may quote the secret or the token.
        throw new DeliveryError("retry", "no-token");
      }
    },
    forget: () => {
      kept = undefined;
    },
  };
}

async function proofOf(credential: GraphCredential): Promise<Record<string, string>> {
  if (credential.kind === "secret") return { client_secret: credential.secret };
  const url = new URL(credential.endpoint);
  url.searchParams.set("resource", exchange);
  url.searchParams.set("api-version", "2019-08-01");
  url.searchParams.set("client_id", credential.identityId);
  const answer = await fetch(url, {
    headers: { "X-IDENTITY-HEADER": credential.header },
    redirect: "error",
    signal: AbortSignal.timeout(waitMs),
  });
  const { access_token: assertion } = identityAnswer.parse(await bodyOf(answer));
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
  };
}

async function bodyOf(answer: Response): Promise<unknown> {
  if (answer.ok) return answer.json();
  await answer.body?.cancel();
  throw new Error(`http-${answer.status}`);
}
