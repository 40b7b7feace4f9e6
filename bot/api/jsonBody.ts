import type { IncomingMessage } from "node:http";

/** Longest body that the API reads where a route does not say otherwise, in bytes: texts far longer than the rules allow, and no more. */
const ordinaryBytes = 128 * 1024;
/** One that is so many times too long is not read to its end. */
const patience = 16;

/**
 * The body of a request as JSON; `undefined` when it is too long or is no JSON. One that is not much too long is read to its
 * end, so that the sender gets to see the answer. Rejects when the sender goes away.
 */
export async function jsonBody(request: IncomingMessage, longest = ordinaryBytes): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes: Buffer = part;
    length += bytes.length;
    if (length > patience * longest) return undefined;
    if (length <= longest) parts.push(bytes);
  }
  if (length > longest) return undefined;
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    return undefined;
  }
}
