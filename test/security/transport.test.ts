import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHttpServer } from "#bot/server.ts";
import { readBody } from "#bot/teams/requestBody.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { approval, submitted } from "#test/support/homeOfficeCases.ts";
import { roles } from "#test/support/office.ts";
import { type OfficeServer, serveOffice } from "#test/support/officeServer.ts";

/* What HTTP itself can be bent to: requests in requests, several tokens, other sites, other methods, slow senders. */

const unauthorized = { status: 401, text: '{"error":"unauthorized"}' };
/** A person of the tenant whom the directory does not know, as a guest is. */
const guest = "9f9f9f9f-0000-4000-8000-00000000000d" as PersonId;

/** Sends the text as it is, and gives all that comes back until the server hangs up, or nothing more comes. */
function raw(server: { readonly address: string }, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1", () => socket.write(text));
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on("data", (bytes) => parts.push(bytes));
    socket.on("close", () => resolve(Buffer.concat(parts).toString()));
    socket.on("error", reject);
  });
}

const statusesIn = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
const turnedAway = ({ log }: OfficeServer) => log.filter(({ message }) => message !== "job-settled");
const whole = ({ status, text }: { status: number; text: string }) => ({ status, text });

async function headersOf(server: OfficeServer, method: string, path: string, headers: Record<string, string>, body?: string) {
  const answer = await fetch(server.address + path, {
    method,
    headers,
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe("one request within another", () => {
  const inner = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
  const post = (headers: string, body: string) => `POST /api/messages HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n${body}`;
  const attacks: readonly (readonly [name: string, text: string])[] = [
    ["a length and chunks", post(`content-length: 6\r\ntransfer-encoding: chunked`, `0\r\n\r\n${inner}`)],
    ["chunks and a length", post(`transfer-encoding: chunked\r\ncontent-length: ${inner.length}`, `0\r\n\r\n${inner}`)],
    ["two lengths", post(`content-length: 0\r\ncontent-length: ${inner.length}`, inner)],
    ["a list of lengths", post(`content-length: 0, ${inner.length}`, inner)],
    ["a length with a sign", post("content-length: +0", inner)],
    ["a length in hex", post("content-length: 0x0", inner)],
    ["chunks that are not last", post("transfer-encoding: chunked, identity", `0\r\n\r\n${inner}`)],
    ["chunks under a bent name", post("transfer-encoding: xchunked", `0\r\n\r\n${inner}`)],
    ["chunks with a space before the colon", post("transfer-encoding : chunked", `0\r\n\r\n${inner}`)],
    ["a folded header", post("x: 1\r\n transfer-encoding: chunked", `0\r\n\r\n${inner}`)],
    ["a chunk's length that is none", post("transfer-encoding: chunked", `-1\r\n\r\n${inner}`)],
    ["a header with a zero byte", post("x: a\u0000b", inner)],
  ];

  it.each(attacks)("%s is turned down, and the inner one is never answered", async (_name, text) => {
    const server = await serveOffice();
    const answer = await raw(server, text);
    expect(statusesIn(answer).every((status) => status >= 400)).toBe(true);
    expect(statusesIn(answer).length).toBeLessThanOrEqual(1);
    expect(answer).not.toContain("ok\n");
    expect(await raw(server, inner.replace("host: x", "host: x\r\nconnection: close"))).toContain("ok\n");
  });

  it("a token longer than headers may be ends with its connection", async () => {
    const server = await serveOffice();
    const long = `GET /api/me HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${"a".repeat(20_000)}.b.c\r\n\r\n`;
    expect(statusesIn(await raw(server, long))).toEqual([431]);
    expect(turnedAway(server)).toEqual([]);
  });
});

describe("a token that does not come in the one header it belongs in", () => {
  it("is none: in a query, a cookie, a body, another header, or beside a second one", async () => {
    const server = await serveOffice();
    const token = await server.tokenOf(roles.employee);
    const ask = async (path: string, headers: Record<string, string>) => whole(await headersOf(server, "GET", path, headers));
    for (const name of ["access_token", "token", "authorization", "bearer"])
      expect(await ask(`/api/me?${name}=${token}`, {})).toEqual(unauthorized);
    expect(await ask("/api/me", { cookie: `token=${token}; authorization=Bearer ${token}` })).toEqual(unauthorized);
    for (const name of ["x-authorization", "proxy-authorization", "x-ms-token-aad-access-token", "x-forwarded-authorization"])
      expect(await ask("/api/me", { [name]: `Bearer ${token}` })).toEqual(unauthorized);
    for (const name of ["x-ms-client-principal", "x-ms-client-principal-id", "x-ms-client-principal-name"])
      expect(await ask("/api/me", { [name]: roles.employee })).toEqual(unauthorized);
    const form = await headersOf(
      server,
      "POST",
      "/api/troubles",
      { "content-type": "application/x-www-form-urlencoded" },
      `access_token=${token}`,
    );
    expect(whole(form)).toEqual(unauthorized);
    expect((await ask("/api/me", { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it.each(["/api/me", "/api/messages"])("is refused at %s where there are two, whichever is good", async (path) => {
    const server = await serveOffice();
    const token =
      path === "/api/me"
        ? await server.tokenOf(roles.employee)
        : await server.issuer.signChannelToken({ serviceUrl: "http://127.0.0.1:9/" });
    const [method, body] = path === "/api/me" ? ["GET", ""] : ["POST", activity];
    const two = (first: string, second: string) =>
      raw(
        server,
        `${method} ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\nAuthorization: ${first}\r\nauthorization: ${second}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    for (const [first, second] of [
      [`Bearer ${token}`, "Bearer a.b.c"],
      ["Bearer a.b.c", `Bearer ${token}`],
      [`Bearer ${token}`, `Bearer ${token}`],
    ] as const)
      expect(statusesIn(await two(first, second))).toEqual([401]);
  });

  const activity = JSON.stringify({ type: "message", channelId: "msteams", serviceUrl: "http://127.0.0.1:9/" });
});

describe("a refusal", () => {
  it("has the same words whatever was wrong, and its log line holds neither token nor person", async () => {
    const server = await serveOffice();
    const canary = "kanarifugl@example.no";
    const signed = (claims: object) =>
      server.issuer.signTabToken({ personId: roles.employee, claims: { upn: canary, ...claims } });
    const answers = new Set<string>();
    for (const claims of [{ aud: "x" }, { iss: "x" }, { tid: "x" }, { exp: 1 }, { scp: "x" }, { azp: "x" }, { oid: canary }]) {
      const token = await signed(claims);
      const { status, headers, text } = await server.ask("GET", "/api/me", { authorization: `Bearer ${token}` });
      answers.add(JSON.stringify([status, headers["content-type"], headers["www-authenticate"], text]));
    }
    for (const authorization of [undefined, "", "Basic a2Fuw6lyaQ==", "Bearer a.b.c"]) {
      const { status, headers, text } = await server.ask("GET", "/api/me", { authorization });
      answers.add(JSON.stringify([status, headers["content-type"], headers["www-authenticate"], text]));
    }
    expect(answers.size).toBe(1);
    expect(turnedAway(server)).toHaveLength(11);
    for (const { fields } of turnedAway(server)) expect(Object.keys(fields).toSorted()).toEqual(["failure", "path", "reference"]);
    expect(JSON.stringify(server.log)).not.toMatch(/kanarifugl|eyJ|Basic/);
  });

  it("of a guest whom the directory does not know is that of somebody unknown", async () => {
    const server = await serveOffice();
    const claims = { idp: "https://sts.windows.net/f0f0f0f0-0000-4000-8000-00000000000f/", acct: 1 };
    const authorization = `Bearer ${await server.issuer.signTabToken({ personId: guest, claims })}`;
    for (const path of ["/api/me", "/api/stream", "/api/cases?list=mine", "/api/reports?list=mine"]) {
      const answer = await server.ask("GET", path, { authorization });
      expect([path, answer.status, answer.text]).toEqual([path, 404, '{"error":"not_found"}']);
    }
  });
});

describe("a page of another site", () => {
  const origin = "https://evil.example";

  it("is given leave to nothing: no answer names an origin, and the question before a request is refused", async () => {
    const server = await serveOffice();
    const authorization = `Bearer ${await server.tokenOf(roles.employee)}`;
    const asks: readonly (readonly [string, string, Record<string, string>])[] = [
      ["GET", "/api/me", { origin, authorization }],
      ["GET", "/api/me", { origin }],
      ["GET", "/tab/config.json", { origin }],
      ["GET", "/tab/", { origin }],
      ["GET", "/healthz", { origin }],
      [
        "OPTIONS",
        "/api/me",
        { origin, "access-control-request-method": "GET", "access-control-request-headers": "authorization" },
      ],
      ["OPTIONS", "/api/messages", { origin, "access-control-request-method": "POST" }],
      ["GET", "/api/me", { origin: "null", authorization }],
    ];
    for (const [method, path, headers] of asks) {
      const answer = await headersOf(server, method, path, headers);
      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
      if (method === "OPTIONS") expect([path, answer.status]).toEqual([path, 405]);
    }
  });

  it("sends a form in vain: what a browser sends by itself is no token", async () => {
    const server = await serveOffice();
    const sent = await submitted(server.office);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const body = JSON.stringify({ version: 1, command: approval });
      const headers = { "content-type": type, origin, cookie: "session=x", "sec-fetch-site": "cross-site" };
      const answer = await headersOf(server, "POST", `/api/cases/${sent.id}/commands`, headers, body);
      expect(whole(answer)).toEqual(unauthorized);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    expect(await server.office.store.read.loadCase(sent.id)).toMatchObject({ version: 1 });
  });

  it("may frame none of the pages", async () => {
    const server = await serveOffice();
    for (const path of ["/tab/", "/tab/index.html", "/tab/?view=mine", "/tab/auth-start.html", "/tab/auth-end.html"]) {
      const { status, headers } = await headersOf(server, "GET", path, {});
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get("content-security-policy")).toContain("frame-ancestors https://teams.example");
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*form-action 'none'/);
    }
  });
});

describe("a request that is bent", () => {
  it("gets nothing else for another host's name", async () => {
    const server = await serveOffice();
    for (const path of ["/tab/config.json", "/tab", "/healthz", "/api/me"]) {
      const asked = (host: string, more = "") =>
        raw(server, `GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${more}\r\n`);
      const plain = (answer: string) => answer.replace(/^date: .*\r\n/im, "");
      const honest = plain(await asked("dagsorden.example"));
      expect(statusesIn(honest)).toHaveLength(1);
      for (const forged of ["evil.example", "evil.example:80", "127.0.0.1@evil.example", ""])
        expect(plain(await asked(forged))).toBe(honest);
      const forwarded =
        "x-forwarded-host: evil.example\r\nforwarded: host=evil.example\r\nx-original-url: /api/me\r\nx-rewrite-url: /api/me\r\n";
      const answer = await asked("dagsorden.example", forwarded);
      expect(plain(answer)).toBe(honest);
      expect(answer).not.toContain("evil.example");
    }
  });

  it.each(["x-http-method-override", "x-http-method", "x-method-override"])("does nothing else for %s", async (name) => {
    const server = await serveOffice();
    const sent = await submitted(server.office);
    const authorization = `Bearer ${await server.tokenOf(roles.leader)}`;
    const at = `/api/cases/${sent.id}`;
    const read = await headersOf(server, "GET", at, { authorization, [name]: "DELETE" });
    expect(read.status).toBe(200);
    const act = await headersOf(server, "GET", `${at}/commands?_method=POST`, { authorization, [name]: "POST" });
    expect(act.status).toBe(405);
    expect(await server.office.store.read.loadCase(sent.id)).toMatchObject({ version: 1, status: "INNSENDT" });
  });

  it("is read as JSON or not at all, whatever its kind says it is", async () => {
    const server = await serveOffice();
    const sent = await submitted(server.office);
    const authorization = `Bearer ${await server.tokenOf(roles.leader)}`;
    const at = `${server.address}/api/cases/${sent.id}/commands`;
    const json = JSON.stringify({ version: 1, command: approval });
    const bodies: readonly (readonly [Record<string, string>, string | Uint8Array<ArrayBuffer>])[] = [
      [{ "content-type": "application/x-www-form-urlencoded" }, "version=1&command[type]=Approve"],
      [
        { "content-type": "application/xml" },
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      ],
      [{ "content-type": "application/json", "content-encoding": "gzip" }, new Uint8Array(gzipSync(json))],
      [{ "content-type": "application/json; charset=utf-16" }, new Uint8Array(Buffer.from(json, "utf16le"))],
      [
        { "content-type": "multipart/form-data; boundary=x" },
        `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${json}\r\n--x--`,
      ],
    ];
    for (const [headers, body] of bodies) {
      const answer = await fetch(at, { method: "POST", headers: { authorization, ...headers }, body });
      expect([answer.status, await answer.text()]).toEqual([400, '{"error":"invalid"}']);
    }
    expect(await server.office.store.read.loadCase(sent.id)).toMatchObject({ version: 1, status: "INNSENDT" });
  });
});

describe("a slow sender", () => {
  it("is hung up on before the body of an activity has come", async () => {
    const ends: string[] = [];
    const server = createServer((request) => {
      readBody(request, 1_000, 50).then(
        () => ends.push("read"),
        () => ends.push("hung up"),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    const answer = await raw(
      { address: `http://127.0.0.1:${port}` },
      "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{",
    );
    expect(answer).toBe("");
    expect(ends).toEqual(["hung up"]);
  });

  it("has twenty seconds for its headers, and no longer for all of it than the tab itself waits for a large file", () => {
    const { server } = createHttpServer({ info: () => undefined, warn: () => undefined, error: () => undefined });
    expect(server).toMatchObject({ headersTimeout: 20_000, requestTimeout: 150_000 });
  });
});
