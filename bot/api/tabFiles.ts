import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Request, Response, Server } from "restify";
import { preloadLinks } from "./tabPreload.ts";

export type TabFiles = {
  /** Folder of the built tab. */
  readonly folder: string;
  readonly config: { readonly clientId: string; readonly initiateLoginEndpoint: string };
  /** Origins that may frame the tab. */
  readonly frameAncestors: readonly string[];
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Serves the tab at `/tab/`: its page with a policy that lets it run its own script only, and be framed by Teams only. */
export function mountTabFiles(server: Server, { folder, config, frameAncestors }: TabFiles): void {
  server.get("/tab/config.json", async (_request, response) => {
    response.sendRaw(200, JSON.stringify(config), { ...common, "content-type": "application/json; charset=utf-8" });
  });
  server.get("/tab", async (_request, response) => {
    response.sendRaw(302, "", { location: "/tab/" });
  });
  server.get("/tab/*", async (request, response) => serve(request, response, folder, frameAncestors));
}

async function serve(request: Request, response: Response, folder: string, frameAncestors: readonly string[]): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const asked = pathname.slice("/tab/".length);
  const path = normalize(join(folder, asked === "" ? "index.html" : asked));
  const type = types[extname(path)];
  const bytes = path.startsWith(folder + sep) && type !== undefined ? await readFile(path).catch(() => undefined) : undefined;
  if (bytes === undefined || type === undefined) {
    response.sendRaw(404, "not found\n", { ...common, "content-type": "text/plain; charset=utf-8" });
    return;
  }
  if (!path.endsWith(".html")) {
    // Vite puts a hash of the content into these names.
    const cache = asked.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    const packed = asked.startsWith("assets/")
      ? await packedFile(path, String(request.headers["accept-encoding"] ?? ""))
      : undefined;
    const encoding = packed === undefined ? {} : { "content-encoding": packed.encoding };
    const headers = { ...common, "content-type": type, "cache-control": cache, vary: "accept-encoding", ...encoding };
    response.sendRaw(200, packed?.bytes ?? bytes, headers);
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  const isTab = path === join(folder, "index.html");
  const links = isTab
    ? await preloadLinks(folder, searchParams.get("view"), String(request.headers["accept-language"] ?? ""))
    : "";
  const page = bytes.toString("utf8").replaceAll("__NONCE__", nonce).replace("</head>", `${links}</head>`);
  response.sendRaw(200, page, {
    ...common,
    "content-type": type,
    "content-security-policy": policy(nonce, frameAncestors),
  });
}

/** The file as the build has packed it, in the smallest way that the browser takes. */
async function packedFile(path: string, accepted: string) {
  for (const [encoding, end] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    if (!new RegExp(`(^|[ ,])${encoding}(?! *; *q=0(\\.0*)?( *,|$))\\b`).test(accepted)) continue;
    const bytes = await readFile(`${path}${end}`).catch(() => undefined);
    if (bytes !== undefined) return { encoding, bytes };
  }
  return undefined;
}

const common = { "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" };

/** Fluent writes its styles into style elements from script, so those carry a nonce that is new for each page. */
function policy(nonce: string, frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(" ")}`,
  ].join("; ");
}
