/** Where Entra sends the person back to, below the page's origin. It stands in the tab's app registration too. */
export const endPath = "/tab/auth-end.html";

/** Under what name the first page keeps for the last one what it asked with, while the window is open. */
export const stateKey = "dagsorden-consent";

export type ConsentRequest = {
  readonly tenantId: string;
  /** The tab's app registration. */
  readonly clientId: string;
  /** The tab's origin, `https://` and the host. */
  readonly origin: string;
  /** Whom Teams has signed in, so that they need not choose. */
  readonly loginHint: string | undefined;
  /** A number drawn by chance, which must come back. */
  readonly state: string;
  /** The hash of another one, which is thrown away. */
  readonly challenge: string;
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Where a person agrees that Teams may call the tab's API for them: Entra's page, with the one scope that there is. It answers with a code,
 * which nobody can turn into a token, since what belongs to the challenge is known to nobody: the agreement is all that is
 * wanted. After it Teams gives out tokens by itself. Throws when the tenant or the registration is none.
 */
export function consentAddress({ tenantId, clientId, origin, loginHint, state, challenge }: ConsentRequest): string {
  if (!guid.test(tenantId) || !guid.test(clientId)) throw new TypeError("neither tenant nor registration");
  const address = new URL(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/authorize`);
  address.search = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    // What comes after the number sign is not sent to any server.
    response_mode: "fragment",
    redirect_uri: `${origin}${endPath}`,
    scope: `api://${new URL(origin).host}/${clientId}/access_as_user`,
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  }).toString();
  return address.href;
}

/** How the window ended, in a code that Teams hands on to the tab. */
export type Verdict =
  | "agreed"
  /** The person said no; an administrator has to say yes first; the employer's rules for signing in say no. */
  | "not-agreed"
  | "needs-admin"
  | "against-policy"
  /** An answer that nobody here asked for. */
  | "foreign-answer"
  /** It came to no question at all; the browser keeps nothing for the window. */
  | "not-started"
  | "nothing-kept";

/** Entra's numbers for what the person cannot mend: they may not consent, are not assigned to the app, or it is switched off. */
const forAdmin = /\bAADSTS(?:90093|90094|90095|50105|7000112)\b/;
/** And for conditional access. */
const byPolicy = /\bAADSTS(?:5300[0-4]|530032|50005|50097)\b/;

/** Whether the person has agreed, by the fragment that Entra answered with; else why not. */
export function verdictOf(fragment: string, state: string | null): Verdict {
  const answer = new URLSearchParams(fragment.replace(/^#/, ""));
  // An answer that nobody here asked for is not believed, whatever it says.
  if (state === null || answer.get("state") !== state) return "foreign-answer";
  if (answer.has("code") && !answer.has("error")) return "agreed";
  const why = answer.get("error_description") ?? "";
  if (forAdmin.test(why)) return "needs-admin";
  return byPolicy.test(why) ? "against-policy" : "not-agreed";
}
