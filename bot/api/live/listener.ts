import type { ServerResponse } from "node:http";
import type { LiveMessage } from "#domain/contract/live.ts";
import type { PersonId } from "#domain/kernel/ids.ts";

/** One open page. */
export type Listener = {
  readonly personId: PersonId;
  /** How far in the log it has been told. */
  at: number;
  /** Whether what was written has not been taken yet: then nothing more is written, so that nothing piles up here. */
  readonly isSlow: () => boolean;
  /** `position` is what the reader sends to go on from here. */
  readonly tell: (message: LiveMessage, position: string) => void;
  readonly end: () => void;
};

/** Longest life of a stream in milliseconds, however long the token is good for; a timer holds no more than 24 days. */
const longestMs = 12 * 3_600_000;

/** Turns a response into a stream of server-sent events that ends after `leftMs`. */
export function listenerOn(
  response: ServerResponse,
  reader: { readonly personId: PersonId; readonly at: number; readonly leftMs: number },
  on: { readonly drained: (listener: Listener) => void; readonly gone: (listener: Listener) => void },
): Listener {
  const listener: Listener = {
    personId: reader.personId,
    at: reader.at,
    isSlow: () => response.writableNeedDrain,
    tell: (message, position) => {
      if (!response.writableEnded && !response.destroyed) response.write(`id: ${position}\ndata: ${JSON.stringify(message)}\n\n`);
    },
    end: () => {
      // Whoever does not read would never come to the end of it.
      if (response.writableNeedDrain) response.destroy();
      else response.end();
    },
  };
  const expiry = setTimeout(listener.end, Math.min(longestMs, Math.max(0, reader.leftMs)));
  expiry.unref();
  response.on("drain", () => on.drained(listener));
  response.on("close", () => {
    clearTimeout(expiry);
    on.gone(listener);
  });
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // Proxies of the nginx kind gather an answer otherwise until it is complete.
    "x-accel-buffering": "no",
  });
  return listener;
}
