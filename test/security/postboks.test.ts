import { readdir, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionsOf } from "#bot/postboks/form/questions.ts";
import { styleHash } from "#bot/postboks/html/style.ts";
import { languages } from "#bot/postboks/language.ts";
import { routes } from "#bot/postboks/routes.ts";
import { anonymousKinds } from "#domain/melding/model.ts";
import { hiddenIn, type PostboksClient, servePostboks, wholeForm } from "#test/support/postboksServer.ts";
import type { Answered } from "#test/support/postboksVisitor.ts";
import { lars, openPostboksWorld } from "#test/support/postboksWorld.ts";

async function sendOne(client: PostboksClient, fields: Record<string, string> = wholeForm): Promise<string> {
  return hiddenIn((await client.post("/nb/send", fields)).text, "code");
}

/** Every address that is answered, and some that are not. */
const paths = languages.flatMap((language) => Object.keys(routes).map((name) => `/${language}/${name}`));
const unknown = [
  "/",
  "/nb",
  "/de/",
  "/nb/x",
  "/nb/send/",
  "/nb//send",
  "//nb/",
  "/favicon.ico",
  "/nb/%2e%2e/",
  "/nb/constructor",
  "/x?y=1",
];

describe("headers of the anonymous page", () => {
  const wanted = {
    "content-security-policy": `default-src 'none'; style-src ${styleHash}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
  const unwanted = [
    "set-cookie",
    "server",
    "x-powered-by",
    "etag",
    "last-modified",
    "date",
    "vary",
    "location",
    "link",
    "report-to",
    "nel",
  ];

  it("are on every answer of every route and method, known or not, and tell nothing of server or time", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk);
    const code = await sendOne(client);
    const seen: Answered[] = [];
    for (const path of [...paths, ...unknown]) {
      for (const method of ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"]) {
        const body = method === "POST" ? `code=${code}&kind=underretning` : undefined;
        const answered = await client.send({
          method,
          path,
          headers: body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" },
          body,
        });
        seen.push(answered);
        const { headers } = answered;
        expect([method, path, headers]).toEqual([method, path, expect.objectContaining(wanted)]);
        expect([method, path, unwanted.filter((name) => name !== "location" && name in headers)]).toEqual([method, path, []]);
        if (headers.location !== undefined) expect([path, headers.location]).toEqual([path, "/nb/"]);
        if (method === "HEAD") expect(answered.text).toBe("");
        // Nowhere does a code stand in an address, nor in anything but a hidden field or the code itself.
        expect(headers.location ?? "").not.toContain(code);
      }
    }
    expect(seen.length).toBeGreaterThan(400);
    expect(client.log).toEqual([]);
  }, 120_000);

  it("have a style that the policy allows, and no script, address or event in any page", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const code = await sendOne(client);
    const pages = [
      ...(await Promise.all(paths.map((path) => client.get(path)))),
      ...(await Promise.all(paths.map((path) => client.post(path, { ...wholeForm, code, kept: "ja" })))),
    ];
    for (const { text, headers } of pages.filter((page) => page.headers["content-type"]?.startsWith("text/html"))) {
      const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
      const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style))).toString("base64");
      expect(headers["content-security-policy"]).toContain(`'sha256-${hash}'`);
      expect(text).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:|style="|https?:\/\//i);
      expect(text).not.toMatch(/teams\.microsoft|msteams|\/api\/|\/tab\//);
    }
  });

  it("tell browsers over https never to come by http", async () => {
    const { commonHeaders } = await import("#bot/postboks/http/headers.ts");
    expect(commonHeaders(true)["strict-transport-security"]).toBe("max-age=31536000");
    expect(commonHeaders(false)["strict-transport-security"]).toBeUndefined();
  });
});

describe("a form from elsewhere", () => {
  it("is not taken: no other site can have its visitors send reports or try codes", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    for (const site of ["cross-site", "same-site"]) {
      const page = await client.post("/nb/send", wholeForm, { "sec-fetch-site": site });
      expect(page.status).toBe(403);
    }
    expect(await world.reports()).toEqual([]);
    for (const site of ["same-origin", "none"]) {
      expect((await client.post("/nb/send", wholeForm, { "sec-fetch-site": site })).status).toBe(200);
    }
  });
});

describe("what is written", () => {
  const nasty = `kanari-<b>x</b> **fet** [klikk](https://ond.example) <a href="https://ond.example">her</a> ' " & </textarea><script>`;

  it("is shown as text wherever it comes back, and stands in no log, header or address", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const answers: Answered[] = [];
    for (const kind of anonymousKinds) {
      const fields: Record<string, string> = Object.fromEntries(questionsOf(kind).map((name) => [name, `${nasty}${name}`]));
      for (const path of ["form", "check", "send"]) answers.push(await client.post(`/nb/${path}`, { ...fields, kind }));
      const whole = { ...wholeForm, what: nasty, whom: nasty, when: nasty, where: nasty, witnesses: nasty, kind };
      answers.push(await client.post("/nb/check", whole));
      const sent = await client.post("/nb/send", whole);
      const code = hiddenIn(sent.text, "code");
      expect([kind, code]).toEqual([kind, expect.stringMatching(/^.{20}$/)]);
      const opened = await client.post("/nb/inbox", { code, text: nasty });
      answers.push(sent, opened);
      const version = hiddenIn(opened.text, "version");
      const written = await client.post("/nb/message", { code, version, text: nasty });
      answers.push(written);
      answers.push(await client.post("/nb/message", { code: nasty, version, text: nasty }));
      answers.push(await client.post("/nb/reopen", { code, version, again: nasty }));
      answers.push(await client.post("/nb/withdraw", { code, version: hiddenIn(written.text, "version"), why: nasty }));
      answers.push(await client.post("/nb/file", { code, fileId: nasty }));
      answers.push(await client.post("/nb/object", { code, version, who: nasty, objection: nasty }));
      answers.push(await client.post("/nb/inbox", { code: nasty }));
    }
    expect(answers.filter(({ text }) => text.includes("kanari-")).length).toBeGreaterThan(20);
    for (const { text, headers, status } of answers) {
      expect(status).not.toBe(500);
      expect(text).not.toMatch(/<b>x|<a href="https:\/\/ond|<script|<\/textarea><s/);
      expect(text.match(/https:\/\/ond\.example/g)?.length ?? 0).toBe(
        text.match(/https:\/\/ond\.example(\)|&quot;)/g)?.length ?? 0,
      );
      expect(JSON.stringify(headers)).not.toContain("kanari");
    }
    expect(client.log).toEqual([]);
  });

  it("is in the error body of no other visitor, and in no log when everything fails", async () => {
    const { desk } = await openPostboksWorld();
    const failing = { ...desk, form: () => Promise.reject(new Error("kanari")), open: () => Promise.reject(new Error("kanari")) };
    const client = await servePostboks(failing);
    for (const path of paths) {
      await client.post(path, { ...wholeForm, what: "kanari", code: "0".repeat(20) });
      const other = await client.get(path);
      expect(other.text).not.toContain("kanari");
    }
    expect(client.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(client.log)).not.toContain("kanari");
  });
});

describe("any body", () => {
  const names = [
    ...new Set(anonymousKinds.flatMap(questionsOf)),
    "kind",
    "formId",
    "code",
    "version",
    "kept",
    "text",
    "look",
    "unitPick",
    "fileId",
  ];
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(...anonymousKinds, "klage", "ja", "nei", "1", "-1", "9e99", "NaN", "__proto__", "0".repeat(20)),
  );
  const fields = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 10 })), value), { maxLength: 12 });

  it("gets a page and never a fault, whatever its fields are", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk, { brake: { burst: 1_000_000 } });
    const code = await sendOne(client);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fields, fc.boolean(), async (path, pairs, withCode) => {
        const body = new URLSearchParams([...pairs, ...(withCode ? [["code", code]] : [])]).toString();
        const { status } = await client.send({
          method: "POST",
          path,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body,
        });
        expect([200, 400, 404, 405]).toContain(status);
      }),
      { numRuns: 2_000 },
    );
    expect(client.log).toEqual([]);
  }, 240_000);

  it("gets a page and never a fault, whatever bytes it is", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk, {
      limits: { stallMs: 1_000 },
      brake: { burst: 1_000_000 },
    });
    const types = [
      "multipart/form-data; boundary=x",
      "multipart/form-data",
      "application/x-www-form-urlencoded",
      "text/plain",
      "application/json",
      "",
    ];
    const parts = fc.constantFrom(
      "--x\r\n",
      "--x--",
      "\r\n\r\n",
      'content-disposition: form-data; name="what"',
      'filename="a"',
      "content-type: application/pdf\r\n",
      "\0",
      "%PDF-1.7",
      "a=%ZZ&",
    );
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(parts, { maxLength: 20 }).map((some) => Buffer.from(some.join(""))),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...types), bodies, async (path, type, body) => {
        const { status } = await client.send({ method: "POST", path, headers: { "content-type": type }, body });
        expect([200, 400, 404, 405]).toContain(status);
      }),
      { numRuns: 1_000 },
    );
    expect(client.log).toEqual([]);
  }, 240_000);
});

describe("wrong codes", () => {
  it("get one and the same page, whether unknown, half right or no code at all, and keep nobody else out", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk, { brake: { delayMs: 20, waiting: 50 } });
    const code = await sendOne(client);
    const wrong = Array.from({ length: 3_000 }, (_, index) => {
      const place = index % 20;
      if (index % 3 === 0) return code.slice(0, place) + (code[place] === "0" ? "1" : "0") + code.slice(place + 1);
      return index % 3 === 1 ? code.slice(0, place) : String(index).padStart(20, "0");
    });
    // The typed code is drawn again; everything else is to be the same.
    const bare = (page: Answered, typed: string) => [
      page.status,
      page.text.replace(`value="${typed}"`, 'value=""'),
      Object.keys(page.headers),
    ];
    const first = bare(await client.post("/nb/inbox", { code: "?" }), "?");
    const flood = (async () => {
      for (let at = 0; at < wrong.length; at += 50) {
        const some = wrong.slice(at, at + 50);
        const pages = await Promise.all(some.map((typed) => client.post("/nb/inbox", { code: typed })));
        for (const [index, page] of pages.entries()) expect(bare(page, some[index] ?? "")).toEqual(first);
      }
    })();
    const others = (async () => {
      for (let count = 0; count < 50; count += 1) expect((await client.post("/nb/inbox", { code })).status).toBe(200);
      expect(await sendOne(client)).toMatch(/^.{20}$/);
    })();
    await Promise.all([flood, others]);
    expect(client.log).toMatchObject([{ level: "warn" }, { level: "warn" }, { level: "warn" }]);
    expect(JSON.stringify(client.log)).not.toContain(code);
  }, 240_000);

  it("open nothing on any route", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const code = await sendOne(client);
    const before = JSON.stringify(await world.reports());
    const almost = (code[0] === "0" ? "1" : "0") + code.slice(1);
    for (const path of paths.filter((one) => !/\/(form|check|send|new|accessibility|)$/.test(one))) {
      const page = await client.post(path, {
        code: almost,
        version: "1",
        text: "a",
        again: "a",
        why: "a",
        kept: "ja",
        fileId: "0",
        who: lars,
        objection: "a",
      });
      expect([path, page.status]).toEqual([path, 404]);
      expect(page.text).not.toContain("Kolleger");
    }
    expect(JSON.stringify(await world.reports())).toBe(before);
  });
});

describe("too much", () => {
  it("200 files are refused in words, and what was written is kept", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const files = Array.from({ length: 200 }, (_, index) => new Blob([`fil ${index}`], { type: "text/plain" }));
    const page = await client.postFiles("/nb/send", wholeForm, files);
    expect([page.status, page.text]).toEqual([400, expect.stringContaining("Du kan legge ved inntil 10 filer om gangen.")]);
    expect(hiddenIn(page.text, "what")).toBe(wholeForm.what);
    expect(await world.reports()).toEqual([]);
  });

  it("10 MB of text is refused in words, with the beginning of it and every other answer kept", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk);
    const what = "æ".repeat(5 * 1024 * 1024);
    const page = await client.post("/nb/check", { ...wholeForm, what });
    expect([page.status, page.text]).toEqual([400, expect.stringContaining("Teksten er for lang.")]);
    expect(page.text).toContain("æ".repeat(100_000));
    expect(page.text).toContain("Kai Olsen");
    const code = await sendOne(client);
    const message = await client.post("/nb/message", { code, version: "1", text: what });
    expect([message.status, message.text]).toEqual([400, expect.stringContaining("Teksten er for lang.")]);
    expect((await world.reports())[0]?.messages).toEqual([]);
  }, 60_000);

  it("headers without end are cut off, and so is a request that never ends; others are answered meanwhile", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk, { mostConnections: 20 });
    const large = await client.get("/nb/", { cookie: "x".repeat(20_000) }).catch(() => undefined);
    expect(large?.status ?? 431).toBe(431);
    const held = Array.from({ length: 60 }, () => connect(client.port, "127.0.0.1"));
    for (const socket of held) {
      socket.on("error", () => undefined);
      socket.write("POST /nb/send HTTP/1.1\r\nhost: x\r\n");
    }
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.get("/nb/")));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
    await expect.poll(() => held.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(40);
    for (const socket of held) socket.destroy();
  });

  it("forms that never end are cut off for those that do", async () => {
    const client = await servePostboks((await openPostboksWorld()).desk, { mostConnections: 20 });
    const held = Array.from({ length: 60 }, () => connect(client.port, "127.0.0.1"));
    for (const socket of held) {
      socket.on("error", () => undefined);
      socket.write(
        "POST /nb/send HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 999\r\n\r\na=",
      );
    }
    const codes = await Promise.all(Array.from({ length: 5 }, () => sendOne(client)));
    expect(new Set(codes).size).toBe(5);
    await expect.poll(() => held.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(40);
    for (const socket of held) socket.destroy();
  });
});

describe("who sends it", () => {
  it("is looked at by no code of the page: neither address nor any header that could tell", async () => {
    const folder = join(import.meta.dirname, "../../bot/postboks");
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(30);
    const read: string[] = [];
    for (const name of files) {
      const source = await readFile(join(folder, name), "utf8");
      expect([
        name,
        source.match(/remoteAddress|remotePort|user-agent|forwarded|x-real-ip|referer|Date\.now|new Date|rawHeaders/gi),
      ]).toEqual([name, null]);
      read.push(...(source.match(/(?<=request\.)headers[\w"[\]-]*/g) ?? []));
    }
    // The first is for the length of a body that nobody reads.
    expect(read.toSorted()).toEqual(["headers", 'headers["accept-language"]', 'headers["sec-fetch-site"]']);
  });

  it("stands in no log, answer or file, whatever address, browser and page they come from; nor does what they write", async () => {
    const world = await openPostboksWorld();
    const client = await servePostboks(world.desk, { from: "127.0.0.77" });
    const headers = {
      "user-agent": "kanari-browser",
      referer: "https://kanari.example/",
      "x-forwarded-for": "203.0.113.77",
      cookie: "kanari=1",
    };
    const answers: Answered[] = [];
    const sent = await client.post("/nb/send", { ...wholeForm, what: "ordkanari", whom: "navnekanari" }, headers);
    const code = hiddenIn(sent.text, "code");
    expect(code).not.toBe("");
    for (const path of [...paths, ...unknown]) {
      answers.push(await client.get(path, headers));
      for (const typed of [code, "0".repeat(20)]) answers.push(await client.post(path, { ...wholeForm, code: typed }, headers));
    }
    const told = JSON.stringify([client.log, answers.map((one) => [one.text, one.headers])]);
    expect(told).not.toMatch(/kanari-browser|kanari\.example|kanari=1|127\.0\.0\.77|203\.0\.113\.77/);
    // The address as text, as four bytes, and as four bytes the other way round.
    const address = [Buffer.from("127.0.0.77"), Buffer.from([127, 0, 0, 77]), Buffer.from([77, 0, 0, 127])];
    const unwanted = [...address, ...["kanari", "203.0.113.77", code, code.toLowerCase()].map((text) => Buffer.from(text))];
    const folder = join(world.office.dataDir, "..");
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toContain("dagsorden.sqlite");
    for (const { parentPath, name } of files) {
      const bytes = await readFile(join(parentPath, name));
      expect([name, unwanted.filter((one) => bytes.includes(one)).map(String)]).toEqual([name, []]);
    }
  });
});
