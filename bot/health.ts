import { setTimeout } from "node:timers/promises";
import type { Response, Server } from "restify";
import type { Store } from "./store/types.ts";

const unwritable = "ready, but the database takes no changes: see to the space on its disk";
/** Whoever asks has given up by then, and a database that is cut off without a word never answers. */
const longestMs = 3_000;

export type Health = {
  /** From now on no new traffic is to come: said before the server ends, so that a load balancer hears of it in time. */
  readonly leave: () => void;
};

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the database answers as well, so that traffic may come; not while it is gone, and not
 * any more once the server is to end. Where nothing can be saved it says so and stays ready: people can read, and get a word with a
 * reference, which no other server would have better.
 */
export function mountHealth(server: Server, store: Pick<Store, "ping" | "takesChanges">): Health {
  let isLeaving = false;
  // Whoever keeps connections is told with each answer that this one ends: none is idle any more when the server closes them.
  server.pre((_request, response, next) => {
    if (isLeaving) response.setHeader("connection", "close");
    next();
  });
  server.get("/healthz", async (_request, response) => say(response, 200, "ok"));
  server.get("/readyz", async (_request, response) => {
    if (isLeaving) return say(response, 503, "about to end");
    const late = setTimeout(longestMs, false, { ref: false });
    const ready = await Promise.race([store.ping().catch(() => false), late]);
    const words = store.takesChanges() ? "ready" : unwritable;
    say(response, ready ? 200 : 503, ready ? words : "database does not answer");
  });
  return {
    leave: () => {
      isLeaving = true;
    },
  };
}

function say(response: Response, status: number, words: string): void {
  response.sendRaw(status, `${words}\n`, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
}
