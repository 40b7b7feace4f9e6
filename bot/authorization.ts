import type { IncomingMessage } from "node:http";

/**
 * What a request says of who sends it. Node gives the first of several such headers, and a proxy before it may have looked at
 * another: several are given as one that is no token.
 */
export function authorizationOf({ headersDistinct }: Pick<IncomingMessage, "headersDistinct">): string | undefined {
  return headersDistinct["authorization"]?.join(", ");
}
