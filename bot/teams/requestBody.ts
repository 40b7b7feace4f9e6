import type { IncomingMessage } from "node:http";

/** A longer body than this many times the limit is not read to its end. */
const patience = 4;

/**
 * Reads a request's body. `undefined` when it is longer than `limit` bytes; then not more than `limit` bytes were kept, and a body
 * that is not much too long has been read to its end, so that the sender gets to see the answer. Rejects when the sender goes away.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    if (request.readableEnded) {
      reject(new Error("The body has been read before: no body parser may run in front of this route."));
      return;
    }
    if (Number(request.headers["content-length"] ?? 0) > limit * patience) {
      resolve(undefined);
      return;
    }
    let length = 0;
    let kept: Buffer[] = [];
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) kept.push(chunk);
      else kept = [];
      if (length > limit * patience) resolve(undefined);
    });
    request.on("end", () => resolve(length > limit ? undefined : Buffer.concat(kept)));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The sender went away before the body had come.")));
  });
}
