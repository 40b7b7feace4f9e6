import { authentication } from "@microsoft/teams-js";
import { createSignIn, type SignIn } from "../auth/signIn.ts";

/** Where the bearer token for the API comes from. */
export type TokenSource = {
  /** A token that is good for some minutes more. Rejects when the host gives none; `signIn` then knows why. */
  readonly get: () => Promise<string>;
  /** Forgets what is kept, so that the next `get` asks the host anew: the server did not take the token. */
  readonly forget: () => void;
  readonly signIn: SignIn;
};

type TabConfig = { readonly clientId: string; readonly initiateLoginEndpoint: string };

/**
 * Single sign-on through Teams. `@microsoft/teamsfx` weighs more than the rest of a page and is fetched when the first token is
 * asked for; its credential keeps a token until five minutes before it runs out and then asks Teams for a new one.
 * @param onOtherPerson see `SignInParts`.
 */
export function teamsToken(configUrl: string, onOtherPerson: () => void): TokenSource {
  let credential: ReturnType<typeof load> | undefined;
  let endpoint: string | undefined;

  async function readConfig(): Promise<TabConfig> {
    const answer = await fetch(configUrl);
    if (!answer.ok) throw new Error(`${configUrl} answered ${answer.status}`);
    return answer.json();
  }

  async function load() {
    const [{ TeamsUserCredential }, config] = await Promise.all([import("./credential.ts"), readConfig()]);
    endpoint = config.initiateLoginEndpoint;
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
  async function agree(): Promise<void> {
    // Asked for beforehand: a browser that has to wait forgets that somebody pressed a button.
    endpoint ??= (await readConfig()).initiateLoginEndpoint;
    await authentication.authenticate({ url: endpoint, width: 600, height: 535 });
  }

  const { get, ...signIn } = createSignIn({ ask, agree, forget, onOtherPerson });
  return { get, forget, signIn };
}
