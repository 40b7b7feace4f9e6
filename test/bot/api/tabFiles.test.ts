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
    '<meta property="csp-nonce" nonce="__NONCE__"><script src="/tab/assets/a-1.js"></script>',
  );
  await writeFile(join(root, "tab/dist/assets/a-1.js"), "export {};");
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
function get(path: string): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
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
