import { identityIn } from "./identitySignIn.ts";

const clientId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a setting names a database of a PostgreSQL server. What it says is not shown to anybody: it may hold a password. */
export function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(text)) return false;
  // Without a host: a socket of this machine, named by `?host=`.
  const url = URL.parse(text.replace("@/", "@localhost/"));
  if (url === null || !/^\/[^/]+$/.test(url.pathname)) return false;
  const identity = identityIn(url);
  // Who signs in by a token has no password, and the one would be taken for the other.
  return identity === null || (clientId.test(identity) && url.password === "");
}
