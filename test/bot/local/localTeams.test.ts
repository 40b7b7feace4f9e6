import { request as httpRequest } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { kari, type LocalServer, lars, startLocalServer, tenantId } from "./localServer.ts";

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const card = (text: string) => ({
  type: "message",
  attachments: [
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      content: { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] },
    },
  ],
});
const chatOf = async (running: LocalServer, personId: string) =>
  (await running.request("GET", `/local/api/people/${personId}/chat`)).body;
const conversationOf = (running: LocalServer, index = -1) => {
  const conversation = running.received.at(index)?.activity["conversation"];
  return encodeURIComponent((conversation as { id: string }).id);
};
const open = (running: LocalServer, personId: string) => running.request("POST", `/local/api/people/${personId}/open`, {});

describe("what reaches the bot", () => {
  it("installs the app once, with a signed conversationUpdate", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    expect((await open(server, kari)).body).toEqual({ installed: true });
    await open(server, kari);
    expect(server.received).toHaveLength(1);
    const { activity, claims } = server.received[0] ?? { activity: {}, claims: {} };
    expect(activity).toMatchObject({
      type: "conversationUpdate",
      channelId: "msteams",
      serviceUrl: `${server.baseUrl()}/local/connector/`,
      from: { aadObjectId: kari, name: "Kari Nygård" },
      conversation: { conversationType: "personal", tenantId },
      channelData: { tenant: { id: tenantId } },
      locale: "nb-NO",
    });
    expect(claims["serviceurl"]).toBe(activity["serviceUrl"]);
    expect(JSON.stringify(activity["membersAdded"])).toContain("28:");
    expect((activity["from"] as { id: string }).id).not.toContain(kari);
  });

  it("gives everybody who has not left the app, so that the bot can write first", async () => {
    server = await startLocalServer(() => ({ status: 201 }));
    await server.installForAll();
    const who = server.received.map(({ activity }) => (activity["from"] as { aadObjectId: string }).aadObjectId);
    expect(who).toEqual([lars, kari]);
  });

  it("tries the installation again when the bot did not take it", async () => {
    let status = 500;
    server = await startLocalServer(() => ({ status }));
    expect((await open(server, kari)).body).toEqual({ installed: false });
    status = 200;
    expect((await open(server, kari)).body).toEqual({ installed: true });
  });

  it("sends a text in the person's locale and keeps it", async () => {
    server = await startLocalServer(() => ({ status: 202 }));
    const sent = await server.request("POST", `/local/api/people/${lars}/messages`, { text: "heimekontor" });
    expect(sent.body).toEqual({ kind: "done" });
    const chat = await chatOf(server, lars);
    expect(chat.messages).toMatchObject([{ from: "person", text: "heimekontor", undelivered: false }]);
    expect(server.received.at(-1)?.activity).toMatchObject({
      type: "message",
      text: "heimekontor",
      locale: "nn-NO",
      id: chat.messages[0].id,
    });
  });

  it("shows a message as undelivered when the bot fails, and replaces it when it is sent again", async () => {
    let fails = true;
    server = await startLocalServer(({ activity }) => ({ status: fails && activity["type"] === "message" ? 500 : 200 }));
    const path = `/local/api/people/${kari}/messages`;
    expect((await server.request("POST", path, { text: "hei" })).body).toEqual({ kind: "failed", why: "error" });
    const [failed] = (await chatOf(server, kari)).messages;
    expect(failed.undelivered).toBe(true);
    fails = false;
    await server.request("POST", path, { text: "hei", retryOf: failed.id });
    // Pressed once more before the page has seen that it went.
    expect((await server.request("POST", path, { text: "hei", retryOf: failed.id })).body).toEqual({ kind: "done" });
    expect((await chatOf(server, kari)).messages).toMatchObject([{ text: "hei", undelivered: false }]);
  });

  it("gives up on a bot that does not answer", async () => {
    let end = () => {};
    const never = new Promise<void>((resolve) => {
      end = resolve;
    });
    server = await startLocalServer(
      async ({ activity }) => {
        if (activity["type"] === "message") await never;
        return { status: 200 };
      },
      { timeoutMs: 100 },
    );
    const sent = await server.request("POST", `/local/api/people/${kari}/messages`, { text: "hei" });
    end();
    expect(sent.body).toEqual({ kind: "failed", why: "timeout" });
  });
});

describe("a card's buttons", () => {
  const withCard = async (answer: unknown, status = 200) => {
    const running = await startLocalServer(({ activity }) =>
      activity["type"] === "invoke" ? { status, body: answer } : { status: 200 },
    );
    await open(running, kari);
    const posted = await running.asBot("POST", `/${conversationOf(running)}/activities`, card("Før"));
    return { running, activityId: String(posted.body.id) };
  };
  const press = (running: LocalServer, activityId: string, kind = "execute") =>
    running.request("POST", `/local/api/people/${kari}/actions`, {
      activityId,
      kind,
      trigger: "manual",
      id: "send",
      verb: "soknad.send",
      data: { version: 3, days: "2,4" },
    });

  it("Action.Execute is an invoke, and the answered card takes the old one's place", async () => {
    const answered = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Etter" }] };
    const { running, activityId } = await withCard({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: answered,
    });
    server = running;
    expect((await press(running, activityId)).body).toEqual({ kind: "done" });
    expect(running.received.at(-1)?.activity).toMatchObject({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: activityId,
      value: {
        action: { type: "Action.Execute", id: "send", verb: "soknad.send", data: { version: 3, days: "2,4" } },
        trigger: "manual",
      },
    });
    const { messages } = await chatOf(running, kari);
    expect(messages).toMatchObject([{ id: activityId, revision: 1, cards: [answered] }]);
  });

  it("Action.Submit is a message with a value and no text", async () => {
    const { running, activityId } = await withCard(undefined);
    server = running;
    await press(running, activityId, "submit");
    const activity = running.received.at(-1)?.activity;
    expect(activity).toMatchObject({ type: "message", replyToId: activityId, value: { version: 3, days: "2,4" } });
    expect(activity).not.toHaveProperty("text");
  });

  it.each([
    [
      { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Alt i orden" },
      200,
      { kind: "message", text: "Alt i orden" },
    ],
    [
      { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest" } },
      200,
      { kind: "failed", why: "error" },
    ],
    [
      { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: "not a card" },
      200,
      { kind: "failed", why: "error" },
    ],
    [undefined, 500, { kind: "failed", why: "error" }],
    [undefined, 401, { kind: "failed", why: "refused" }],
  ])("answer %j with status %i shows as %j, and the card stays", async (answer, status, shown) => {
    const { running, activityId } = await withCard(answer, status);
    server = running;
    expect((await press(running, activityId)).body).toEqual(shown);
    expect((await chatOf(running, kari)).messages).toMatchObject([{ revision: 0 }]);
  });

  it("is refused for a card of another person's chat, and the bot hears nothing", async () => {
    const { running, activityId } = await withCard(undefined);
    server = running;
    await open(running, lars);
    const before = running.received.length;
    const pressed = await running.request("POST", `/local/api/people/${lars}/actions`, {
      activityId,
      kind: "execute",
      trigger: "manual",
      data: {},
    });
    expect(pressed.body).toEqual({ kind: "failed", why: "refused" });
    expect(running.received).toHaveLength(before);
  });
});

describe("the connector", () => {
  it("posts, changes in place and deletes, and counts what is unread", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    await open(server, kari);
    const conversation = conversationOf(server);
    const { body } = await server.asBot("POST", `/${conversation}/activities`, card("En"));
    await server.asBot("POST", `/${conversation}/activities/${body.id}`, { type: "message", text: "To" });
    expect(await chatOf(server, kari)).toMatchObject({ unread: 2 });
    expect((await server.asBot("PUT", `/${conversation}/activities/${body.id}`, card("Ny"))).status).toBe(200);
    expect((await chatOf(server, kari)).messages).toMatchObject([
      { revision: 1, cards: [{ body: [{ text: "Ny" }] }] },
      { text: "To" },
    ]);
    await server.request("POST", `/local/api/people/${kari}/read`, {});
    expect(await chatOf(server, kari)).toMatchObject({ unread: 0 });
    expect((await server.asBot("DELETE", `/${conversation}/activities/${body.id}`)).status).toBe(200);
    expect((await chatOf(server, kari)).messages).toHaveLength(1);
  });

  it("finds a person's chat by directory id, once the app is installed", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const start = { isGroup: false, members: [{ id: kari }], tenantId, activity: card("Hei") };
    expect((await server.asBot("POST", "", start)).status).toBe(403);
    await open(server, kari);
    const started = await server.asBot("POST", "", start);
    expect(started.status).toBe(201);
    expect(encodeURIComponent(started.body.id)).toBe(conversationOf(server));
    expect((await chatOf(server, kari)).messages).toMatchObject([{ id: started.body.activityId }]);
    const members = await server.asBot("GET", `/${conversationOf(server)}/members`);
    expect(members.body).toMatchObject([{ name: "Kari Nygård", aadObjectId: kari, tenantId }]);
    expect(
      (await server.asBot("GET", `/${conversationOf(server)}/members/${encodeURIComponent(members.body[0].id)}`)).status,
    ).toBe(200);
    expect((await server.asBot("GET", `/${conversationOf(server)}/members/${lars}`)).status).toBe(404);
  });

  it("refuses every call without the bot's token", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    await open(server, kari);
    const base = `/local/connector/v3/conversations`;
    const one = `${base}/${conversationOf(server)}`;
    const calls: [string, string][] = [
      ["POST", base],
      ["POST", `${one}/activities`],
      ["POST", `${one}/activities/1`],
      ["PUT", `${one}/activities/1`],
      ["DELETE", `${one}/activities/1`],
      ["GET", `${one}/members`],
      ["GET", `${one}/pagedmembers`],
      ["GET", `${one}/members/${kari}`],
    ];
    const body = (method: string) => (method === "GET" || method === "DELETE" ? undefined : card("x"));
    for (const [method, path] of calls) {
      expect([method, path, (await server.request(method, path, body(method))).status]).toEqual([method, path, 401]);
      const forged = await server.request(method, path, body(method), { authorization: "Bearer a.b.c" });
      expect(forged.status).toBe(401);
    }
    expect((await chatOf(server, kari)).messages).toEqual([]);
  });

  it("does not let the bot change what a person wrote, nor reach a chat that is not there", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    await server.request("POST", `/local/api/people/${kari}/messages`, { text: "mitt" });
    const [mine] = (await chatOf(server, kari)).messages;
    const conversation = conversationOf(server);
    expect((await server.asBot("PUT", `/${conversation}/activities/${mine.id}`, card("ditt"))).status).toBe(404);
    expect((await server.asBot("DELETE", `/${conversation}/activities/${mine.id}`)).status).toBe(404);
    expect((await server.asBot("PUT", `/${conversation}/activities/abc`, card("x"))).status).toBe(404);
    expect((await server.asBot("POST", "/a:nowhere/activities", card("x"))).status).toBe(404);
  });

  it("refuses what Teams would refuse: no type, another type, too large", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    await open(server, kari);
    const path = `/${conversationOf(server)}/activities`;
    expect((await server.asBot("POST", path, {})).status).toBe(400);
    expect((await server.asBot("POST", path, { type: "trace" })).status).toBe(400);
    expect((await server.asBot("POST", path, card("x".repeat(28 * 1024)))).status).toBe(413);
    expect((await server.asBot("POST", path, { type: "typing" })).status).toBe(201);
  });

  it("remembers chats and the clock over a restart", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    await open(server, kari);
    await server.asBot("POST", `/${conversationOf(server)}/activities`, card("Husk meg"));
    const moved = await server.request("POST", "/local/api/clock", { days: 3 });
    await server.restart();
    expect(await chatOf(server, kari)).toMatchObject({ unread: 1, messages: [{ from: "bot" }] });
    expect((await server.request("GET", "/local/api/clock")).body).toMatchObject({ movedDays: 3, today: moved.body.today });
    await open(server, kari);
    expect(server.received).toHaveLength(1);
  });
});

describe("the shell's API", () => {
  it("lists people, featured first, those who have left not at all", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const { body } = await server.request("GET", "/local/api/people");
    expect(body.tenantId).toBe(tenantId);
    expect(body.people).toMatchObject([
      { id: lars, roles: ["leder", "ansatt"], featured: true, unit: { en: "Building" }, unread: 0 },
      { id: kari, roles: ["ansatt"], featured: false },
    ]);
    expect(body.people).toHaveLength(2);
  });

  it("signs a token for the tab in the person's name", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const { body } = await server.request("POST", `/local/api/people/${kari}/tab-token`, {});
    const claims = JSON.parse(Buffer.from(body.token.split(".")[1], "base64url").toString());
    expect(claims).toMatchObject({ oid: kari, tid: tenantId });
  });

  it("answers bad input with 400 and unknown people with 404", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const bad: [string, unknown][] = [
      [`/local/api/people/${kari}/messages`, { text: "" }],
      [`/local/api/people/${kari}/messages`, { text: "x".repeat(20_001) }],
      [`/local/api/people/${kari}/messages`, { text: "hei", as: lars }],
      [`/local/api/people/${kari}/actions`, { kind: "delete" }],
      ["/local/api/clock", { date: "2026-02-30" }],
      ["/local/api/clock", { date: "16.10.2026" }],
      ["/local/api/clock", { days: 0.5 }],
      ["/local/api/clock", { date: "2199-12-31" }],
      ["/local/api/clock", {}],
    ];
    for (const [path, body] of bad)
      expect([path, body, (await server.request("POST", path, body)).status]).toEqual([path, body, 400]);
    expect((await server.request("POST", "/local/api/people/nobody/messages", { text: "hei" })).status).toBe(404);
    expect(server.received).toEqual([]);
  });

  it("tells open windows of messages, typing and the clock", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const ended = new AbortController();
    const stream = await fetch(`${server.baseUrl()}/local/api/stream`, { signal: ended.signal });
    expect(stream.headers.get("content-type")).toBe("text/event-stream");
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await server.request("POST", `/local/api/people/${kari}/messages`, { text: "hei" });
    await server.request("POST", "/local/api/clock", { days: 1 });
    let text = "";
    while (!text.includes('"type":"clock"')) text += (await reader?.read())?.value ?? "";
    ended.abort();
    expect(text).toContain(JSON.stringify({ type: "chat", personId: kari }));
    expect(text).toContain(JSON.stringify({ type: "typing", personId: kari, on: true }));
  });
});

describe("who may reach it", () => {
  type Header = Readonly<Record<string, string>>;
  const raw = (running: LocalServer, method: string, path: string, headers: Header) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(running.baseUrl());
      const call = httpRequest({ host: "127.0.0.1", port, method, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      call.on("error", reject);
      call.end(method === "POST" ? "{}" : undefined);
    });

  it("refuses a name that was pointed at this machine, and another port", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const { port } = new URL(server.baseUrl());
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost",
      "localhost:1",
      `localhost.evil.example:${port}`,
      `127.0.0.1:${port}@x`,
    ]) {
      for (const path of ["/", "/assets/x.js", "/local/api/people", "/local/api/stream", "/local/api/clock"]) {
        expect([host, path, await raw(server, "GET", path, { host })]).toEqual([host, path, 403]);
      }
    }
    for (const host of [`localhost:${port}`, `[::1]:${port}`, `127.0.0.1:${port}`]) {
      expect(await raw(server, "GET", "/local/api/people", { host })).toBe(200);
    }
  });

  it("refuses writes from another origin, also from another port of this machine", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const host = new URL(server.baseUrl()).host;
    const json = { host, "content-type": "application/json" };
    const foreign: Header[] = [
      { ...json, origin: "https://evil.example" },
      { ...json, origin: "null" },
      { ...json, origin: "http://127.0.0.1:1" },
      { ...json, "sec-fetch-site": "cross-site" },
      { ...json, "sec-fetch-site": "same-site" },
    ];
    const path = `/local/api/people/${kari}/open`;
    for (const headers of foreign) expect([headers, await raw(server, "POST", path, headers)]).toEqual([headers, 403]);
    expect(server.received).toEqual([]);
    expect(await raw(server, "POST", path, { ...json, origin: `http://${host}`, "sec-fetch-site": "same-origin" })).toBe(200);
  });

  it("takes no body that a form on a foreign page could send", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const response = await fetch(`${server.baseUrl()}/local/api/clock`, {
      method: "POST",
      body: '{"days":1}',
      headers: { "content-type": "text/plain" },
    });
    expect(response.status).toBe(400);
  });

  it("gives no file outside its folder", async () => {
    server = await startLocalServer(() => ({ status: 200 }));
    const { host } = new URL(server.baseUrl());
    for (const name of ["..%2f..%2findex.html", "%2e%2e%2fmain.tsx", ".hidden.js", "missing.js", "x.exe"]) {
      expect([name, await raw(server, "GET", `/assets/${name}`, { host })]).toEqual([name, 404]);
    }
  });
});

describe("a dialog", () => {
  const opened = async (answer: unknown, status = 200) => {
    const running = await startLocalServer(({ activity }) =>
      activity["type"] === "invoke" ? { status, body: answer } : { status: 200 },
    );
    await open(running, kari);
    const posted = await running.asBot("POST", `/${conversationOf(running)}/activities`, card("Knapp"));
    const ask = (step: "fetch" | "submit", data: unknown = { verb: "report.start" }, activityId = String(posted.body.id)) =>
      running.request("POST", `/local/api/people/${kari}/dialogs`, { activityId, step, data });
    return { running, ask, activityId: String(posted.body.id) };
  };
  const shown = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Steg 1" }] };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: shown };
  const going = { task: { type: "continue", value: { title: "Meld fra", card: attachment } } };

  it("is asked for and sent as Teams does it, and what it shows lies in no chat", async () => {
    const { running, ask, activityId } = await opened(going);
    server = running;
    expect((await ask("fetch", { verb: "report.start", msteams: { type: "task/fetch" } })).body).toEqual({
      kind: "show",
      title: "Meld fra",
      card: shown,
    });
    expect(running.received.at(-1)?.activity).toMatchObject({
      type: "invoke",
      name: "task/fetch",
      replyToId: activityId,
      value: { data: { verb: "report.start", msteams: { type: "task/fetch" } }, context: { theme: "default" } },
    });
    await ask("submit", { verb: "report.next", what: "Innhold" });
    expect(running.received.at(-1)?.activity).toMatchObject({
      name: "task/submit",
      value: { data: { verb: "report.next", what: "Innhold" } },
    });
    expect(JSON.stringify(await chatOf(running, kari))).not.toMatch(/Innhold|Steg 1/);
  });

  it.each([
    [{ task: { type: "message", value: "Takk." } }, { kind: "say", text: "Takk." }],
    [undefined, { kind: "closed" }],
    [{ task: { type: "continue", value: { title: "x" } } }, { kind: "failed", why: "error" }],
    [
      { task: { type: "continue", value: { card: { contentType: "image/png", content: {} } } } },
      { kind: "failed", why: "error" },
    ],
    [{ statusCode: 200 }, { kind: "failed", why: "error" }],
  ])("answered by %j is %j", async (answer, outcome) => {
    const { running, ask } = await opened(answer);
    server = running;
    expect((await ask("submit")).body).toEqual(outcome);
  });

  it("says so when the bot fails, and is opened by the bot's own messages only", async () => {
    const { running, ask } = await opened(undefined, 500);
    server = running;
    expect((await ask("submit")).body).toEqual({ kind: "failed", why: "error" });
    const before = running.received.length;
    expect((await ask("fetch", {}, "17")).body).toEqual({ kind: "failed", why: "refused" });
    expect(running.received).toHaveLength(before);
  });
});
