import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mountTabFiles } from "#bot/api/tabFiles.ts";
import { closeServer, createHttpServer, listen } from "#bot/server.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const server = createHttpServer(silent);
let root = "";
let port = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dagsorden-tab-"));
  await mkdir(join(root, "tab/dist/assets"), { recursive: true });
  await mkdir(join(root, "tab/dist-secret"));
  await writeFile(
    join(root, "tab/dist/index.html"),
    '<meta property="csp-nonce" nonce="__NONCE__"><script src="/tab/assets/a-1.js"></script></head>',
  );
  await writeFile(join(root, "tab/dist/assets/a-1.js"), "export {};");
  await writeFile(join(root, "tab/dist/assets/a-1.js.br"), "as brotli");
  await writeFile(join(root, "tab/dist/assets/a-1.js.gz"), "as gzip");
  await writeFile(join(root, "tab/dist/assets/b-2.js"), "small");
  const routes = {
    frame: { nb: ["assets/a-1.js"], nn: ["assets/a-1.js"], en: ["assets/a-1.js"] },
    views: { mine: { nb: ["assets/a-1.js", "assets/mine-nb.js"], nn: ["assets/mine-nn.js"], en: ["assets/mine-en.js"] } },
    token: ["assets/token.js"],
  };
  await writeFile(join(root, "tab/dist/first-routes.json"), JSON.stringify(routes));
  await writeFile(join(root, "tab/dist/.env"), "canary");
  await writeFile(join(root, "tab/dist/notes.txt"), "canary");
  for (const place of ["secret.json", "tab/secret.js", "tab/dist-secret/secret.js"]) await writeFile(join(root, place), "canary");
  const frameAncestors = ["https://teams.microsoft.com", "https://*.cloud.microsoft"];
  const config = { clientId: "id", initiateLoginEndpoint: "https://tab.example/tab/auth-start.html" };
  mountTabFiles(server, { folder: join(root, "tab/dist"), config, frameAncestors });
  port = await listen(server, 0, "127.0.0.1");
});
afterAll(async () => {
  await closeServer(server);
  await rm(root, { recursive: true, force: true });
});

/** The path goes out letter by letter: `fetch` would tidy it. */
function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("the tab's files", () => {
  it("are its page, with a policy that runs its own script only and lets only Teams frame it", async () => {
    const page = await get("/tab/");
    expect(page.status).toBe(200);
    const nonce = /nonce="([^"]+)"/.exec(page.text)?.[1] ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(page.text).not.toContain("__NONCE__");
    expect(String(page.headers["content-security-policy"]).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors https://teams.microsoft.com https://*.cloud.microsoft",
    ]);
    expect(page.headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect((await get("/tab/")).text).not.toContain(nonce);
    expect((await get("/tab/index.html")).headers["content-security-policy"]).toBeDefined();
  });

  it("are its script, to be kept as long as its name holds", async () => {
    const script = await get("/tab/assets/a-1.js");
    expect([script.status, script.text]).toEqual([200, "export {};"]);
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    });
  });

  it.each([
    ["gzip, deflate, br, zstd", "br", "as brotli"],
    ["gzip;q=1.0, br;q=0", "gzip", "as gzip"],
    ["gzip", "gzip", "as gzip"],
    ["identity", undefined, "export {};"],
    ["abracadabra, gzipped", undefined, "export {};"],
    ["", undefined, "export {};"],
  ])("are sent as they were packed to whoever takes %j", async (accepted, encoding, text) => {
    const script = await get("/tab/assets/a-1.js", { "accept-encoding": accepted });
    expect([script.status, script.headers["content-encoding"], script.text]).toEqual([200, encoding, text]);
    expect(script.headers).toMatchObject({ vary: "accept-encoding", "cache-control": "public, max-age=31536000, immutable" });
  });

  it("are sent as they are where packing was not worth it", async () => {
    const script = await get("/tab/assets/b-2.js", { "accept-encoding": "br" });
    expect([script.headers["content-encoding"], script.text]).toEqual([undefined, "small"]);
  });

  it.each([
    ["/tab/?view=mine", "nb-NO,nb;q=0.9", ["a-1", "mine-nb", "token"]],
    ["/tab/?view=mine", "nn", ["mine-nn", "token"]],
    ["/tab/?view=mine", "en-GB,en;q=0.8", ["mine-en", "token"]],
    ["/tab/?view=mine", "sv", ["a-1", "mine-nb", "token"]],
    ["/tab/", "nb", ["a-1", "token"]],
    ["/tab/?view=constructor", "nb", ["a-1", "token"]],
    ["/tab/?view=%22%3E%3Cscript%3E", "nb", ["a-1", "token"]],
  ])("names in the head of %s for %j what its first route asks for", async (path, language, names) => {
    const { text } = await get(path, { "accept-language": language });
    const links = [...text.matchAll(/<link rel="modulepreload"[^>]* href="\/tab\/assets\/([\w-]+)\.js">/g)].map(
      ([, name]) => name,
    );
    expect(links).toEqual(names);
    expect(text).not.toContain("<script>");
  });

  it.each([
    "/tab/assets/a-1.js.br",
    "/tab/assets/a-1.js.gz",
    "/tab/../secret.js",
    "/tab/../../secret.json",
    "/tab/..%2fsecret.js",
    "/tab/..%2f..%2fsecret.json",
    "/tab/%2e%2e/secret.js",
    "/tab/%2e%2e%2fsecret.js",
    "/tab/%252e%252e%252fsecret.js",
    "/tab/..\\secret.js",
    "/tab/..%5csecret.js",
    "/tab/....//secret.js",
    "/tab/./../dist-secret/secret.js",
    "/tab/..%2fdist-secret%2fsecret.js",
    "/tab/assets/../../secret.js",
    "/tab/assets%2f..%2f..%2fsecret.js",
    "/tab//etc/passwd.js",
    "/tab/secret.js%00.js",
    "/tab/.env",
    "/tab/notes.txt",
    "/tab/assets",
    "/tab/assets/",
    "/tab/%",
    "/tab/nothing.js",
  ])("%s is none of them", async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.text]).toEqual([404, "not found\n"]);
  });
});
