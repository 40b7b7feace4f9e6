import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CaseId } from "#domain/kernel/ids.ts";
import {
  botId,
  executeInvoke,
  person,
  personalMessage,
  startTeamsWorld,
  type TeamsWorld,
  tenantId,
} from "#test/support/signedActivity.ts";

const caseId = "case-7" as CaseId;
const card = (name: string) => ({ type: "AdaptiveCard", version: "1.5", name });

let world: TeamsWorld;
beforeAll(async () => {
  world = await startTeamsWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  for (const list of [world.seen, world.delivered, world.log, world.connector.calls]) list.length = 0;
  world.app.onIncoming = async () => ({});
  world.connector.behaviour = { kind: "take" };
});

const attachmentOf = (body: string) => JSON.parse(body).attachments[0];

describe("a message", () => {
  it("reaches the app as its text, with the person of the verified activity", async () => {
    const response = await world.deliver(
      personalMessage(world.connector.serviceUrl, {
        text: "  <at>Dagsorden</at> mine saker \n",
        entities: [{ type: "mention", text: "<at>Dagsorden</at>", mentioned: { id: `28:${botId}` } }],
      }),
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
    expect(world.seen).toEqual([
      {
        kind: "text",
        text: "mine saker",
        personId: person,
        locale: "nb-NO",
        reference: {
          channelId: "msteams",
          serviceUrl: world.connector.serviceUrl,
          conversation: { id: "a:conversation", conversationType: "personal", isGroup: false, name: "", tenantId },
          user: { id: "29:person", name: "", aadObjectId: person },
          bot: { id: `28:${botId}`, name: "" },
          locale: "nb-NO",
        },
      },
    ]);
  });

  it("is answered by cards, in their order, and those that follow a case are reported with their ids", async () => {
    world.app.onIncoming = async () => ({
      post: [
        { card: card("first"), summary: "Første", follows: caseId },
        { card: card("second"), summary: "Andre" },
      ],
    });
    await world.deliver(personalMessage(world.connector.serviceUrl));
    const { calls } = world.connector;
    expect(calls.map(({ method, path, signed }) => [method, path, signed])).toEqual([
      ["POST", "/no/v3/conversations/a%3Aconversation/activities", true],
      ["POST", "/no/v3/conversations/a%3Aconversation/activities", true],
    ]);
    expect(calls.map(({ body }) => JSON.parse(body).summary)).toEqual(["Første", "Andre"]);
    expect(attachmentOf(calls[0]?.body ?? "")).toEqual({
      contentType: "application/vnd.microsoft.card.adaptive",
      content: card("first"),
    });
    expect(world.delivered).toEqual([{ personId: person, activityId: "sent-1", follows: caseId }]);
  });

  it("posts a replacement as well, since there is no card to replace", async () => {
    world.app.onIncoming = async () => ({ replace: { card: card("only"), summary: "s" } });
    await world.deliver(personalMessage(world.connector.serviceUrl));
    expect(world.connector.calls.map(({ method }) => method)).toEqual(["POST"]);
  });
});

describe("an Action.Submit", () => {
  const submit = (fields: object = {}) =>
    personalMessage(world.connector.serviceUrl, {
      text: undefined,
      value: { verb: "approve", minutes: "4" },
      replyToId: "card-1",
      ...fields,
    });

  it("reaches the app as its data, and its card is updated in place", async () => {
    world.app.onIncoming = async () => ({ replace: { card: card("after"), summary: "s", follows: caseId } });
    const response = await world.deliver(submit());
    expect(response.status).toBe(200);
    expect(world.seen[0]).toMatchObject({
      kind: "action",
      via: "submit",
      cardActivityId: "card-1",
      data: { verb: "approve", minutes: "4" },
    });
    expect(world.connector.calls.map(({ method, path }) => [method, path])).toEqual([
      ["PUT", "/no/v3/conversations/a%3Aconversation/activities/card-1"],
    ]);
    expect(world.delivered).toEqual([{ personId: person, activityId: "card-1", follows: caseId }]);
  });

  it("gets a new message when Teams does not say which card it came from", async () => {
    world.app.onIncoming = async () => ({ replace: { card: card("after"), summary: "s", follows: caseId } });
    await world.deliver(submit({ replyToId: undefined }));
    expect(world.connector.calls.map(({ method }) => method)).toEqual(["POST"]);
    expect(world.delivered[0]?.activityId).toMatch(/^sent-/);
  });

  it("gets a new message when its card is not there any more", async () => {
    world.app.onIncoming = async () => ({ replace: { card: card("after"), summary: "s" } });
    world.connector.behaviour = { kind: "status", status: 404 };
    await world.deliver(submit());
    expect(world.connector.calls.map(({ method }) => method)).toEqual(["PUT", "POST"]);
  });
});

describe("an Action.Execute", () => {
  it("is answered in the response, and what is posted comes on top", async () => {
    world.app.onIncoming = async () => ({
      replace: { card: card("after"), summary: "s", follows: caseId },
      post: [{ card: card("more"), summary: "t" }],
    });
    const response = await world.deliver(executeInvoke(world.connector.serviceUrl, { verb: "approve", data: { id: "7" } }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: card("after"),
    });
    await world.mounted.settled();
    expect(world.seen[0]).toMatchObject({
      kind: "action",
      via: "execute",
      cardActivityId: "card-1",
      data: { verb: "approve", id: "7" },
    });
    expect(world.connector.calls.map(({ method }) => method)).toEqual(["POST"]);
    expect(world.delivered).toEqual([{ personId: person, activityId: "card-1", follows: caseId }]);
  });

  it("keeps its verb although a field of that name was filled in", async () => {
    await world.deliver(executeInvoke(world.connector.serviceUrl, { verb: "withdraw", data: { verb: "approve" } }));
    expect(world.seen[0]).toMatchObject({ data: { verb: "withdraw" } });
  });

  it.each([
    ["without an action", undefined, null],
    ["with data that are a text", { verb: "x", data: "text" }, { verb: "x" }],
    ["without a verb", { data: { a: 1 } }, { a: 1 }],
    ["with an empty verb", { verb: "", data: { verb: "approve" } }, { verb: "approve" }],
  ])("%s reaches the app as data that it can turn away", async (_name, action, data) => {
    const activity = executeInvoke(world.connector.serviceUrl, action ?? {}, action === undefined ? { value: null } : {});
    const response = await world.deliver(activity);
    expect(response.status).toBe(200);
    expect(world.seen[0]).toMatchObject({ kind: "action", data });
  });

  it("has an answer that Teams accepts when nothing is to be replaced", async () => {
    const response = await world.deliver(executeInvoke(world.connector.serviceUrl, { verb: "x" }));
    expect(await response.json()).toEqual({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "" });
  });
});

describe("other activities", () => {
  const added = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: `28:${botId}` }] };
  const installed = { type: "installationUpdate", action: "add", text: undefined };

  it("an installation is told once, although Teams sends two messages of it", async () => {
    const conversation = { id: "a:new", conversationType: "personal", tenantId };
    await world.deliver(personalMessage(world.connector.serviceUrl, { ...added, conversation }));
    await world.deliver(personalMessage(world.connector.serviceUrl, { ...installed, conversation }));
    expect(world.seen.map(({ kind }) => kind)).toEqual(["installed", "other"]);
  });

  it.each([
    ["somebody else added", { ...added, membersAdded: [{ id: "29:person" }] }],
    ["a reaction", { type: "messageReaction", text: undefined }],
  ])("%s is other", async (_name, fields) => {
    const response = await world.deliver(personalMessage(world.connector.serviceUrl, fields));
    expect(response.status).toBe(200);
    expect(world.seen.map(({ kind }) => kind)).toEqual(["other"]);
  });

  it.each([
    ["taken away", { ...installed, action: "remove" }],
    ["taken out of the chat", { ...added, membersAdded: undefined, membersRemoved: [{ id: `28:${botId}` }] }],
  ])("the app %s is told of", async (_name, fields) => {
    const response = await world.deliver(personalMessage(world.connector.serviceUrl, fields));
    expect(response.status).toBe(200);
    expect(world.seen.map(({ kind }) => kind)).toEqual(["removed"]);
  });

  it("an invoke that nobody handles is answered as such", async () => {
    const response = await world.deliver(personalMessage(world.connector.serviceUrl, { type: "invoke", name: "config/fetch" }));
    expect(response.status).toBe(501);
    expect(await response.text()).toBe("");
  });
});

describe("a fault of ours", () => {
  const secret = "hemmelig innhold";
  const fail = async () => {
    throw new TypeError(`cannot read ${secret}\n    at ${secret}`);
  };

  it("gives the person a card with the number that stands in the log, which holds no content", async () => {
    world.app.onIncoming = fail;
    const response = await world.deliver(personalMessage(world.connector.serviceUrl, { text: secret }));
    expect(response.status).toBe(200);
    const shown = attachmentOf(world.connector.calls[0]?.body ?? "").content.reference;
    expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(world.log).toHaveLength(1);
    expect(world.log[0]).toMatchObject({ level: "error", fields: { reference: shown, error: "TypeError" } });
    expect(JSON.stringify(world.log)).toContain("mount.test.ts");
    expect(JSON.stringify(world.log)).not.toContain(secret);
  });

  it("an answer that cannot be delivered is logged by code, and the next one is still sent", async () => {
    world.app.onIncoming = async () => ({
      post: [
        { card: card(secret), summary: secret },
        { card: card("b"), summary: "b" },
      ],
    });
    world.connector.behaviour = { kind: "status", status: 500, body: JSON.stringify({ error: secret }) };
    const response = await world.deliver(personalMessage(world.connector.serviceUrl));
    expect(response.status).toBe(200);
    expect(world.connector.calls).toHaveLength(2);
    expect(world.log.map(({ fields }) => fields)).toMatchObject([
      { kind: "unknown", code: "http-500" },
      { kind: "unknown", code: "http-500" },
    ]);
    expect(JSON.stringify(world.log)).not.toContain(secret);
  });
});

describe("a dialog", () => {
  let sent = 0;
  const invoke = (name: string, data: unknown, fields: object = {}) =>
    personalMessage(world.connector.serviceUrl, {
      type: "invoke",
      id: `f:${++sent}`,
      name,
      text: undefined,
      replyToId: "card-1",
      value: { data, context: { theme: "default" } },
      ...fields,
    });

  it("is opened with the card that the app shows, in Teams' words for it", async () => {
    world.app.onIncoming = async () => ({ dialog: { kind: "show", title: "Meld fra", card: card("step") } });
    const response = await world.deliver(invoke("task/fetch", { verb: "open", msteams: { type: "task/fetch" } }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      task: {
        type: "continue",
        value: {
          title: "Meld fra",
          width: "medium",
          height: "large",
          card: { contentType: "application/vnd.microsoft.card.adaptive", content: card("step") },
        },
      },
    });
    expect(world.seen[0]).toMatchObject({
      kind: "dialog",
      step: "fetch",
      cardActivityId: "card-1",
      data: { verb: "open" },
      personId: person,
    });
    expect(world.connector.calls).toEqual([]);
  });

  it("is sent with what was filled in, and goes on, says a line or closes", async () => {
    world.app.onIncoming = async () => ({ dialog: { kind: "say", text: "Takk." } });
    const said = await world.deliver(invoke("task/submit", { verb: "send", what: "noe" }));
    expect(await said.json()).toEqual({ task: { type: "message", value: "Takk." } });
    expect(world.seen[0]).toMatchObject({ kind: "dialog", step: "submit", data: { verb: "send", what: "noe" } });
    world.app.onIncoming = async () => ({ dialog: { kind: "close" } });
    const closed = await world.deliver(invoke("task/submit", { verb: "send" }));
    expect([closed.status, await closed.text()]).toEqual([200, ""]);
  });

  it("is answered before what is posted goes out, so that it comes to rest", async () => {
    world.app.onIncoming = async () => ({ dialog: { kind: "close" }, post: [{ card: card("receipt"), summary: "Kvittering" }] });
    const response = await world.deliver(invoke("task/submit", { verb: "send" }));
    expect(response.status).toBe(200);
    await world.mounted.settled();
    expect(world.connector.calls.map(({ method, body }) => [method, attachmentOf(body).content])).toEqual([
      ["POST", card("receipt")],
    ]);
  });

  it("keeps its form when something of ours broke: a failed answer, and the number in the log in the chat", async () => {
    world.app.onIncoming = async () => {
      throw new Error("«hemmelig innhold»");
    };
    const response = await world.deliver(invoke("task/submit", { verb: "send", what: "hemmelig innhold" }));
    expect([response.status, await response.text()]).toEqual([500, ""]);
    await world.mounted.settled();
    expect(world.connector.calls.map(({ body }) => JSON.parse(body).summary)).toEqual(["fault"]);
    expect(JSON.stringify([world.log, world.connector.calls])).not.toContain("hemmelig");
  });

  it("delivered twice is acted on once, answered alike and posted once, also at the same time", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    world.app.onIncoming = async () => {
      await held;
      return { dialog: { kind: "say", text: `${world.seen.length}` }, post: [{ card: card("receipt"), summary: "Kvittering" }] };
    };
    const activity = invoke("task/submit", { verb: "send" });
    const both = [world.deliver(activity), world.deliver(activity)];
    release();
    const answers = await Promise.all(both.map(async (response) => (await response).json()));
    const third = await (await world.deliver(activity)).json();
    await world.mounted.settled();
    expect([...answers, third]).toEqual(Array.from({ length: 3 }, () => ({ task: { type: "message", value: "1" } })));
    expect(world.seen).toHaveLength(1);
    expect(world.connector.calls).toHaveLength(1);
  });

  it("that failed is acted on again when it comes again", async () => {
    world.app.onIncoming = async () => {
      throw new Error("disk full");
    };
    const activity = invoke("task/submit", { verb: "send" });
    expect((await world.deliver(activity)).status).toBe(500);
    world.app.onIncoming = async () => ({ dialog: { kind: "close" } });
    expect((await world.deliver(activity)).status).toBe(200);
    await world.mounted.settled();
  });

  it.each(["task/cancel", "composeExtension/fetchTask", "fileConsent/invoke"])(
    "«%s» is none, and is not answered",
    async (name) => {
      const response = await world.deliver(invoke(name, { verb: "open" }));
      expect(response.status).toBe(501);
    },
  );

  it.each([[undefined], [null], ["text"], [[]]])(
    "with %s instead of a value reaches the app as a dialog without data",
    async (value) => {
      world.app.onIncoming = async () => ({ dialog: { kind: "close" } });
      const response = await world.deliver(invoke("task/submit", {}, { value }));
      expect(response.status).toBe(200);
      expect(world.seen[0]).toMatchObject({ kind: "dialog", data: null });
    },
  );
});
