import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { PersonId } from "#domain/kernel/ids.ts";

/**
 * A page of the tab by itself, as Teams' apps for phones show it: no frame around it, and Teams speaks through `nativeInterface`.
 * What measures a page as a whole measures the tab so, and not a page with a frame in it.
 */
const teams = (token: string) => `
const runtime = JSON.stringify({ apiVersion: 4, isNAAChannelRecommended: false, isLegacyTeams: false, supports: { pages: {} } });
const context = { locale: "nb-no", theme: "default", subEntityId: "", entityId: "dagsorden", frameContext: "content", hostName: "Teams", hostClientType: "android" };
const answers = {
  initialize: () => ["content", "android", runtime, "2.58.0"],
  getContext: () => [context],
  "authentication.getAuthToken": () => [true, ${JSON.stringify(token)}],
};
window.nativeInterface = {
  framelessPostMessage: (text) => {
    const { id, uuidAsString, func } = JSON.parse(text);
    const answer = answers[func];
    if (answer !== undefined) setTimeout(() => window.onNativeMessage({ data: { id, uuidAsString, args: answer() } }));
  },
};`;

/** The product of `target` on a port of its own, with the tab as that person sees it. All else is passed on as it is. */
export async function serveFrameless(
  target: string,
  personId: PersonId,
): Promise<{ readonly url: string; readonly server: Server }> {
  const answer = await fetch(`${target}/local/api/people/${personId}/tab-token`, { method: "POST" });
  const { token }: { token: string } = await answer.json();
  const server = createServer((asked, response) => {
    if (asked.url === "/teams.js") {
      response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" });
      response.end(teams(token));
      return;
    }
    const to = new URL(asked.url ?? "/", target);
    const headers = { ...asked.headers, host: to.host, ...(asked.headers.origin === undefined ? {} : { origin: to.origin }) };
    const passed = request(to, { method: asked.method ?? "GET", headers }, (got) => {
      const isPage = to.pathname === "/tab/" && got.statusCode === 200;
      if (!isPage) {
        response.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(response);
        return;
      }
      const parts: Buffer[] = [];
      got.on("data", (part: Buffer) => parts.push(part));
      got.on("end", () => {
        const page = Buffer.concat(parts).toString().replace("<head>", '<head><script src="/teams.js"></script>');
        const { "content-length": _length, ...kept } = got.headers;
        response.writeHead(200, kept);
        response.end(page);
      });
    });
    passed.on("error", () => response.destroy());
    response.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
