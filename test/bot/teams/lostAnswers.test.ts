import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { pressed, wordsOf } from "#test/support/cardParts.ts";
import { type ChatWorld, fillIn, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";
import type { Behaviour } from "#test/support/recordingConnector.ts";

const tooMany: Behaviour = { kind: "status", status: 429, headers: { "retry-after": "1" } };

/** Calls that came to somebody's chat, as «PUT activity» or «POST». */
function callsTo(world: ChatWorld, personId: PersonId): readonly string[] {
  return world.connector.calls
    .map(({ method, path }) => ({ method, parts: decodeURIComponent(path).split("/") }))
    .filter(({ parts }) => parts.includes(`a:${personId}`))
    .map(({ method, parts }) => (method === "PUT" ? `PUT ${parts.at(-1)}` : method));
}

function lastSentTo(world: ChatWorld, personId: PersonId): string {
  const call = world.connector.calls.findLast(({ path }) => decodeURIComponent(path).includes(`a:${personId}/`));
  return call === undefined ? "" : wordsOf(JSON.parse(call.body).attachments[0].content);
}

/** Sends an application by a card that knows `Action.Submit` only, to a connector that behaves like that; then it is well again. */
async function sendTo(world: ChatWorld, behaviour: Behaviour, place: "in its place" | "with no place to go") {
  const chat = world.chat(kari);
  const form = await fillIn(chat);
  const data = pressed(form.card, "Send til leder", {});
  world.connector.behaviour = behaviour;
  world.connector.calls.length = 0;
  const cardId = place === "in its place" ? form.id : "";
  const send = () => chat.send(data, "submit", cardId);
  await send();
  return {
    form,
    send,
    heal: () => {
      world.connector.behaviour = { kind: "take" };
      world.connector.calls.length = 0;
    },
  };
}

async function allDone(world: ChatWorld): Promise<void> {
  await expect.poll(() => world.store().nextDueAt("wall"), { timeout: 15_000 }).toBeUndefined();
  await world.settled();
}

describe("an answer that does not get through although the work was done", () => {
  it("comes into the place of its card later, once, as do the messages to others", async () => {
    const world = await startChatWorld();
    const { form, heal } = await sendTo(world, tooMany, "in its place");
    expect(callsTo(world, kari)).toEqual([`PUT ${form.id}`]);
    expect(await world.store().read.countCases({ employeeIds: [kari] })).toBe(1);
    heal();
    await allDone(world);
    expect(callsTo(world, kari)).toEqual([`PUT ${form.id}`]);
    expect(lastSentTo(world, kari)).toContain("Nå venter den på Lars Moen.");
    expect(callsTo(world, lars)).toEqual(["POST"]);
    expect(world.log.map(({ fields }) => fields)).toContainEqual(expect.objectContaining({ kind: "retry", code: "http-429" }));
  });

  it("comes as a message of its own where there is no card to replace, however often the person tried", async () => {
    const world = await startChatWorld();
    const { send, heal } = await sendTo(world, tooMany, "with no place to go");
    await send();
    expect(callsTo(world, kari)).toEqual(["POST", "POST"]);
    heal();
    await allDone(world);
    expect(callsTo(world, kari)).toEqual(["POST"]);
    expect(lastSentTo(world, kari)).toContain("Nå venter den på Lars Moen.");
    const [sent] = await world.store().read.listCases({ order: "submitted-first", limit: 1 });
    const cards = sent === undefined ? [] : await world.store().read.cardsOf(sent.id);
    expect(cards.map(({ personId }) => personId).toSorted()).toEqual([kari, lars].toSorted());
  });

  it("comes once more into the place of its card when it may have arrived", async () => {
    const world = await startChatWorld();
    const { form, heal } = await sendTo(world, { kind: "half-a-body" }, "in its place");
    heal();
    await allDone(world);
    expect(callsTo(world, kari)).toEqual([`PUT ${form.id}`]);
  });

  it("does not come twice as a message of its own when it may have arrived", async () => {
    const world = await startChatWorld();
    const { heal } = await sendTo(world, { kind: "half-a-body" }, "with no place to go");
    expect(callsTo(world, kari)).toEqual(["POST"]);
    heal();
    await allDone(world);
    expect(callsTo(world, kari)).toEqual([]);
  });

  it("does not come again when it did get through", async () => {
    const world = await startChatWorld();
    const { form } = await sendTo(world, { kind: "take" }, "in its place");
    await allDone(world);
    expect(callsTo(world, kari)).toEqual([`PUT ${form.id}`]);
    expect(callsTo(world, lars)).toEqual(["POST"]);
  });
});

it("an answer that does not get through and changed nothing is left out, with a number in the log", async () => {
  const world = await startChatWorld();
  world.connector.behaviour = tooMany;
  world.connector.calls.length = 0;
  await world.chat(kari).say("mine saker");
  expect(callsTo(world, kari)).toEqual(["POST"]);
  expect(await world.store().nextDueAt("wall")).toBeUndefined();
  const [line] = world.log.filter(({ message }) => message === "answer not delivered");
  expect(line?.fields).toMatchObject({ reference: expect.stringMatching(/^\w{8}$/), kind: "retry", code: "http-429" });
});
