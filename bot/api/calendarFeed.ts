import type { Server } from "restify";
import type { Desk } from "../desk/desk.ts";
import { faultFacts, type Log, newReference } from "../fault.ts";

/**
 * `GET /calendar/:secret.ics`: deadlines for a calendar program, which has no token. The secret is all there is, so nothing of the
 * address goes to a log, and one that was ended, or never was, is simply not there.
 */
export function mountCalendarFeed(server: Server, desk: Pick<Desk, "readFeed">, log: Pick<Log, "error">): void {
  server.get("/calendar/:file", async (request, response) => {
    const file: unknown = request.params?.file;
    const secret = typeof file === "string" ? /^([\w-]{43})\.ics$/.exec(file)?.[1] : undefined;
    try {
      const found = secret === undefined ? undefined : await desk.readFeed(secret);
      if (found?.kind !== "done") response.sendRaw(404, "", headers);
      else response.sendRaw(200, found.value, { ...headers, "content-type": "text/calendar; charset=utf-8" });
    } catch (thrown) {
      log.error({ reference: newReference(), path: "/calendar", ...faultFacts(thrown) }, "request failed");
      response.sendRaw(500, "", headers);
    }
  });
}

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff", "x-robots-tag": "noindex" };
