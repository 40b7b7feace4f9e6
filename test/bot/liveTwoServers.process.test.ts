import { randomUUID } from "node:crypto";
import { expect, it, onTestFinished, vi } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { listenAs } from "#test/support/liveReader.ts";
import { cutOff, newDatabase } from "#test/support/postgresDatabase.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { startTwoServers, type TwoServers } from "#test/support/twoServers.ts";

const { kari, lars, vera } = demoPeople;
/** What the product promises: a decision is seen within two seconds, wherever it was made. */
const promised = { timeout: 2_000, interval: 20 };

async function twoServers(): Promise<TwoServers & { readonly databaseUrl: string }> {
  const databaseUrl = await newDatabase();
  const servers = await startTwoServers(databaseUrl);
  onTestFinished(() => servers.close());
  return { ...servers, databaseUrl };
}

/** The chats of people, as their browsers would use them. */
function chatsOf({ address }: TwoServers) {
  const at = (person: PersonId, path: string) => `${address}/local/api/people/${person}/${path}`;
  const post = async (person: PersonId, path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(at(person, path), { method: "POST", headers, body: JSON.stringify(body) });
    expect(await answer.json()).toEqual({ kind: "done" });
  };
  const text = async (person: PersonId) => (await fetch(at(person, "chat"))).text();
  return {
    text,
    write: (person: PersonId, text: string) => post(person, "messages", { text }),
    /** Sends a form from the newest card. */
    submit: async (person: PersonId, data: object) => {
      const activityId = JSON.parse(await text(person)).messages.at(-1).id;
      await post(person, "actions", { activityId, kind: "submit", trigger: "manual", data });
    },
  };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const dayRequest = (days: number) => ({
  v: 1,
  verb: "day.send",
  id: randomUUID(),
  from: inDays(days),
  work: "Rette.",
  everyWeek: "false",
});

it("what is done in the chat at one server shows in a tab at the other, and the other way round, within two seconds", async () => {
  const servers = await twoServers();
  const chats = chatsOf(servers);
  const { tab, tokenOf } = servers;
  const [own, leaders, colleague] = await Promise.all([kari, lars, vera].map((person) => listenAs({ ...tab, tokenOf }, person)));
  if (own === undefined || leaders === undefined || colleague === undefined) throw new Error("three readers");
  for (const reader of [own, leaders, colleague]) expect((await reader.next())?.message).toEqual({ type: "all" });

  await chats.write(kari, "hjemmekontor");
  const request = dayRequest(40);
  await chats.submit(kari, request);
  const told = (version: number) => ({ type: "case", kind: "enkeltdag", caseId: request.id, version });
  for (const reader of [own, leaders]) {
    const heard = reader.next();
    await vi.waitFor(async () => expect((await heard)?.message).toEqual(told(1)), promised);
  }
  // The leader's card has come, whichever of the servers sent it.
  await vi.waitFor(async () => expect(await chats.text(lars)).toContain(request.id), promised);
  const before = await chats.text(kari);

  const headers = { authorization: `Bearer ${await tokenOf(lars)}`, "content-type": "application/json" };
  const decided = await fetch(`${tab.address}/api/cases/${request.id}/commands`, {
    method: "POST",
    headers,
    body: JSON.stringify({ version: 1, command: { type: "ApproveDay" } }),
  });
  expect(decided.status).toBe(200);
  const [hers, his] = [own.next(), leaders.next()];
  await vi.waitFor(async () => {
    expect((await hers)?.message).toEqual(told(2));
    expect((await his)?.message).toEqual(told(2));
    const after = await chats.text(kari);
    expect(after).not.toBe(before);
    expect(after).toContain("Godkjent");
  }, promised);
  expect(before).not.toContain("Godkjent");
  expect(colleague.text()).not.toContain(request.id);
});

it("a report that is sent at one server shows at the other to whoever gets it within two seconds, and to nobody else", async () => {
  const { chat, tab, tokenOf } = await twoServers();
  const [own, leaders, colleague] = await Promise.all([kari, lars, vera].map((person) => listenAs({ ...tab, tokenOf }, person)));
  if (own === undefined || leaders === undefined || colleague === undefined) throw new Error("three readers");
  for (const reader of [own, leaders, colleague]) expect((await reader.next())?.message).toEqual({ type: "all" });
  const heard = [own.next(), leaders.next()];
  const caseId = randomUUID();
  const sent = await fetch(`${chat.address}/api/reports`, {
    method: "POST",
    headers: { authorization: `Bearer ${await tokenOf(kari)}`, "content-type": "application/json" },
    body: JSON.stringify({ draftId: caseId, report: { type: "Submit", answers: aKlage() } }),
  });
  expect(sent.status).toBe(200);
  await vi.waitFor(async () => {
    for (const one of heard) expect((await one)?.message).toEqual({ type: "report", caseId, version: 1 });
  }, promised);
  expect(colleague.text()).not.toContain(caseId);
});

it("a server that has lost its connection hears of the others again, and its tabs look at everything", async () => {
  const servers = await twoServers();
  const chats = chatsOf(servers);
  const reader = await listenAs({ ...servers.tab, tokenOf: servers.tokenOf }, kari);
  expect((await reader.next())?.message).toEqual({ type: "all" });
  expect(await cutOff(servers.databaseUrl, "dagsorden listening")).toBe(2);
  expect((await reader.next())?.message).toEqual({ type: "all" });
  await chats.write(kari, "hjemmekontor");
  const request = dayRequest(41);
  await chats.submit(kari, request);
  // The server of the chat may be back later than this one, and then says that anything may have changed.
  for (let heard = await reader.next(); heard?.message.type !== "case"; heard = await reader.next()) {
    expect(heard?.message).toEqual({ type: "all" });
  }
});
