import { ManagedIdentityCredential } from "@azure/identity";
import { CryptographyClient, type CryptographyClientOptions, KeyClient, type KeyVaultKey } from "@azure/keyvault-keys";
import { SecretClient } from "@azure/keyvault-secrets";
import { unless } from "../../unless.ts";
import { faultOf } from "./vaultError.ts";

/** Which vault, and who asks it. */
export type KeyVaultSettings = {
  /** `https://<name>.vault.azure.net` */
  readonly url: string;
  /** Name of the key-encryption key in it. Its versions are what wraps. */
  readonly keyName: string;
  /** Client id of the managed identity; the machine's own where absent. */
  readonly clientId?: string | undefined;
};

/** How the vault is reached, where that is not how Azure's own are: what stands in for one speaks HTTP on loopback. */
export type KeyVaultCloud = Pick<CryptographyClientOptions, "allowInsecureConnection" | "disableChallengeResourceVerification">;

export type Access = {
  readonly vault: string;
  readonly keyName: string;
  readonly keys: Asked<KeyClient>;
  readonly secrets: Asked<SecretClient>;
  /** What wraps and unwraps with one version of a key. */
  cryptography(kekId: string): Asked<CryptographyClient>;
};

/**
 * Asks the vault by one client, in at most five seconds, and eight where its token does not come: a person waits, and Teams for no
 * longer than ten. What is asked may be asked twice. Throws `VaultFault`.
 */
type Asked<Client> = <T>(ask: (client: Client, options: { readonly abortSignal: AbortSignal }) => Promise<T>) => Promise<T>;

const longestMs = 5_000;
/** A managed identity that gets no token is asked again for nearly as long, before it is known what is wrong with it. */
const longestWithTokenMs = 8_000;
// All that is asked may be asked again. A vault that wants to be left alone for longer than this is said to be busy.
const retryOptions = { maxRetries: 1, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/** Asks nothing yet. */
export function accessTo({ url, keyName, clientId }: KeyVaultSettings, cloud: KeyVaultCloud): Access {
  const vault = new URL(url).origin;
  const options = { ...cloud, retryOptions };
  const credential = new ManagedIdentityCredential(clientId === undefined ? {} : { clientId });
  const clients = new Map<string, Asked<CryptographyClient>>();
  return {
    vault,
    keyName,
    keys: askedBy(() => new KeyClient(vault, credential, options), vault),
    secrets: askedBy(() => new SecretClient(vault, credential, options), vault),
    cryptography(kekId) {
      const make = () => new CryptographyClient(remote(kekId, vault), credential, options);
      const known = clients.get(kekId) ?? askedBy(make, vault);
      clients.set(kekId, known);
      return known;
    },
  };
}

/**
 * Until a client has been answered once it is asked by one at a time. It learns how to sign in from its first request, which it sends
 * without its body, and where another is answered before that one it sends it without the body for good.
 *
 * A client waits for its token as long as that takes, whatever it is told, and gives the same waiting to all who ask it later. So nobody
 * waits for the client itself, and one that was too late is left for a new one.
 */
function askedBy<Client>(make: () => Client, vault: string): Asked<Client> {
  let client = make();
  let isKnown = false;
  let first: Promise<unknown> = Promise.resolve();
  return async (ask) => {
    const abortSignal = AbortSignal.timeout(longestMs);
    const over = AbortSignal.timeout(longestWithTokenMs);
    const call = async () => {
      abortSignal.throwIfAborted();
      const asked = client;
      try {
        const answer = await unless(over, ask(asked, { abortSignal }));
        isKnown ||= asked === client;
        return answer;
      } catch (error) {
        if (over.aborted && asked === client) {
          client = make();
          isKnown = false;
        }
        throw error;
      }
    };
    try {
      if (isKnown) return await call();
      const mine = first.then(call);
      first = first.then(() => (isKnown ? undefined : mine.catch(() => undefined)));
      return await mine;
    } catch (error) {
      throw faultOf(error, vault);
    }
  };
}

/**
 * A key as the client wants to know it, so that it does not fetch it first, and does not itself refuse to unwrap with a version that has
 * expired: the vault allows that, and without it a case of last year could not be opened.
 */
function remote(kekId: string, vaultUrl: string): KeyVaultKey {
  const [, , name = "", version = ""] = new URL(kekId).pathname.split("/");
  return {
    id: kekId,
    name,
    keyType: "RSA",
    keyOperations: ["wrapKey", "unwrapKey"],
    properties: { vaultUrl, name, version, id: kekId },
  };
}
