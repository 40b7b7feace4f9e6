import { authentication } from "@microsoft/teams-js";
import { consentOnce } from "../auth/consentOnce.ts";

/** Where the bearer token for the API comes from. */
export type TokenSource = {
  /** A token that is good for some minutes more. Rejects when the host gives none. */
  readonly get: () => Promise<string>;
  /** Forgets what is kept, so that the next `get` asks the host anew: the server did not take the token. */
  readonly forget: () => void;
};

type TabConfig = { readonly clientId: string; readonly initiateLoginEndpoint: string };

/**
 * Single sign-on through Teams. `@microsoft/teamsfx` weighs more than the rest of a page and is fetched when the first token is
 * asked for; its credential keeps a token until five minutes before it runs out and then asks Teams for a new one.
 */
export function teamsToken(configUrl: string): TokenSource {
  let credential: ReturnType<typeof load> | undefined;

  async function readConfig(): Promise<TabConfig> {
    const answer = await fetch(configUrl);
    if (!answer.ok) throw new Error(`${configUrl} answered ${answer.status}`);
    return answer.json();
  }

  async function load() {
    const [{ TeamsUserCredential }, config] = await Promise.all([import("./credential.ts"), readConfig()]);
    return new TeamsUserCredential(config);
  }

  const forget = () => {
    credential = undefined;
  };

  async function ask(): Promise<string> {
    credential ??= load();
    try {
      // No scopes: the token is for our own API, not one to be exchanged in the browser.
      const token = await (await credential).getToken("");
      if (token === null) throw new Error("no token");
      return token.token;
    } catch (error) {
      forget();
      throw error;
    }
  }

  // The credential's own `login` wants a token first, which is what there is none of.
  const asking = consentOnce(ask, async () => {
    const { initiateLoginEndpoint } = await readConfig();
    await authentication.authenticate({ url: initiateLoginEndpoint, width: 600, height: 535 });
  });

  // Several requests set out at once, and Teams need be asked only once for them.
  let asked: Promise<string> | undefined;
  const get = () => {
    asked ??= asking().finally(() => {
      asked = undefined;
    });
    return asked;
  };
  return { get, forget };
}
