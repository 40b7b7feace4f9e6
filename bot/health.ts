import type { Response, Server } from "restify";
import type { Store } from "./store/types.ts";

const unwritable = "ready, but the database takes no changes: see to the space on its disk";

/**
 * `GET /healthz`: the process answers. `GET /readyz`: the database answers as well, so that traffic may come. Where nothing can be
 * saved it says so and stays ready: people can read, and get a word with a reference, which no other server would have better.
 */
export function mountHealth(server: Server, store: Pick<Store, "ping" | "takesChanges">): void {
  server.get("/healthz", async (_request, response) => say(response, 200, "ok"));
  server.get("/readyz", async (_request, response) => {
    const ready = await store.ping().catch(() => false);
    const words = store.takesChanges() ? "ready" : unwritable;
    say(response, ready ? 200 : 503, ready ? words : "database does not answer");
  });
}

function say(response: Response, status: number, words: string): void {
  response.sendRaw(status, `${words}\n`, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
}
