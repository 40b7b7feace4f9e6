import type { IncomingMessage } from "node:http";

/** A longer body than this many times the limit is not read to its end. */
const patience = 4;
/** Nor is one that takes longer: Teams' are small and come at once, and whoever sends slowly has not said yet who they are. */
const usualMs = 20_000;

/**
 * Reads a request's body. `undefined` when it is longer than `limit` bytes; then not more than `limit` bytes were kept, and a body
 * that is not much too long has been read to its end, so that the sender gets to see the answer. Rejects when the sender goes away; one
 * that is slower than `withinMs` is hung up on.
 */
export function readBody(request: IncomingMessage, limit: number, withinMs = usualMs): Promise<Buffer | undefined> {
  const slow = setTimeout(() => request.destroy(), withinMs);
  return new Promise<Buffer | undefined>((resolve, reject) => {
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
  }).finally(() => clearTimeout(slow));
}
