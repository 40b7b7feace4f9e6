import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Response, Server } from "restify";
import { pathParameter } from "./jsonRoutes.ts";
import { refuseForeign } from "./loopbackOnly.ts";

const folder = join(import.meta.dirname, "shell/dist");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/**
 * Everything from ourselves. Fluent's styles are put in `<style>` elements by script, so those carry a nonce that is new for
 * each page; inline script is never allowed.
 */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Serves the built shell: its page at `/`, its files at `/assets/…`. */
export function mountShellFiles(server: Server): void {
  server.get("/", async (request, response) => {
    if (refuseForeign(request) !== undefined) return plain(response, 403, "403");
    const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
    if (page === undefined) return plain(response, 503, "The local shell is not built: run `npm run build`.");
    const nonce = randomBytes(16).toString("base64");
    response.writeHead(200, {
      ...common,
      "content-type": types[".html"],
      "content-security-policy": policy(nonce),
      "cache-control": "no-store",
    });
    response.end(page.replaceAll("__NONCE__", nonce));
  });
  server.get("/assets/:file", async (request, response) => {
    if (refuseForeign(request) !== undefined) return plain(response, 403, "403");
    const name = pathParameter(request, "file");
    const type = types[extname(name)];
    const known = /^[\w-][\w.-]*$/.test(name) && type !== undefined;
    const content = known ? await readFile(join(folder, "assets", name)).catch(() => undefined) : undefined;
    if (content === undefined) return plain(response, 404, "404");
    // The names carry a hash of the content.
    response.writeHead(200, { ...common, "content-type": type, "cache-control": "public, max-age=31536000, immutable" });
    response.end(content);
  });
}

const common = { "x-content-type-options": "nosniff", "referrer-policy": "same-origin" };

function plain(response: Response, status: number, text: string): void {
  response.writeHead(status, { ...common, "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}
