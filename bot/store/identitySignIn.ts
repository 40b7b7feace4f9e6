/** What a database's address names a managed identity by: `?managed_identity=<client id>`. It then holds no password. */
const parameter = "managed_identity";

/** Azure's scope for a token that its PostgreSQL servers take as a password. */
const scope = "https://ossrdbms-aad.database.windows.net/.default";

/** Client id of the identity that an address names, as it was written; `null` where the address signs in by itself. */
export function identityIn(address: URL): string | null {
  return address.searchParams.get(parameter);
}

/**
 * What signs in to the server that an address names, asked for at every new connection: a token of the identity, the same one while it
 * holds. `undefined` where the address names none. Azure's client is loaded for who needs it alone.
 */
export function identityPassword(address: string | undefined): (() => Promise<string>) | undefined {
  const url = URL.parse(address ?? "");
  const clientId = url === null ? null : identityIn(url);
  if (clientId === null) return undefined;
  return async () => {
    const known = await tokens.get(clientId);
    return known !== undefined && isGood(known) ? known.token : (await askFor(clientId)).token;
  };
}

type Token = { readonly token: string; readonly expiresOnTimestamp: number };

/** Of each identity, the token that was asked for last: Azure's client asks anew each time. */
const tokens = new Map<string, Promise<Token>>();

/** A token signs in and is then done with, so it need not hold for long; but clocks differ. */
const marginMs = 2 * 60_000;
const isGood = ({ expiresOnTimestamp }: Token) => expiresOnTimestamp - marginMs > Date.now();

function askFor(clientId: string): Promise<Token> {
  const asked = import("@azure/identity").then(({ ManagedIdentityCredential }) =>
    new ManagedIdentityCredential({ clientId }).getToken(scope),
  );
  tokens.set(clientId, asked);
  // What could not be had is asked for again the next time.
  asked.catch(() => tokens.delete(clientId));
  return asked;
}
