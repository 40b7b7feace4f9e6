import type { Response, Server } from "restify";
import type { Store } from "./store/types.ts";

/** `GET /healthz`: the process answers. `GET /readyz`: the database answers as well, so that traffic may come. */
export function mountHealth(server: Server, store: Pick<Store, "ping">): void {
  server.get("/healthz", async (_request, response) => say(response, 200, "ok"));
  server.get("/readyz", async (_request, response) => {
    const ready = await store.ping().catch(() => false);
    say(response, ready ? 200 : 503, ready ? "ready" : "database does not answer");
  });
}

function say(response: Response, status: number, words: string): void {
  response.sendRaw(status, `${words}\n`, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
}
