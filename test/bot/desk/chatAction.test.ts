import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import type { Store } from "#bot/store/types.ts";
import type { Incoming } from "#bot/teams/incoming.ts";
import { onIncoming } from "#bot/teams/onIncoming.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { employee, filled, leader, submitted, valueIn } from "#test/support/homeOfficeCases.ts";
import { openOffice, roles } from "#test/support/office.ts";

const refreshes = (dataDir: string) => jobRows(dataDir).filter(({ kind }) => kind === "refresh");

describe("an action in the chat", () => {
  it("leaves the card that it was done on to the case that it saved, and has nobody bring that card up to date", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    const action = office.desk.forAction(roles.employee, "card-1");
    const sent = valueIn(await action.desk.submitDraft(employee, draft.id, draft.version));
    expect(action.saved()).toEqual([{ caseId: sent.id, version: sent.version }]);
    expect(await office.desk.cardsOf(sent.id)).toMatchObject([{ activityId: "card-1", personId: roles.employee }]);
    expect(refreshes(office.dataDir)).toEqual([]);
  });

  it("that is refused, or comes too late, saves nothing and leaves the card alone", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    const action = office.desk.forAction(roles.leader, "card-1");
    expect((await action.desk.runCommand(leader, sent.id, sent.version + 1, { type: "Withdraw" })).kind).toBe("stale");
    expect((await action.desk.runCommand(leader, sent.id, sent.version, { type: "Withdraw" })).kind).toBe("refused");
    expect(action.saved()).toEqual([]);
    expect(await office.desk.cardsOf(sent.id)).toEqual([]);
  });

  it("that cannot be committed saves nothing", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    const full: Store = {
      ...office.store,
      transaction: (work) =>
        office.store.transaction(async (tx) => {
          await work(tx);
          throw new Error("disk full");
        }),
    };
    const action = createDesk({ ...office.context, store: full }).forAction(roles.employee, "card-1");
    await expect(action.desk.submitDraft(employee, draft.id, draft.version)).rejects.toThrow("disk full");
    expect(action.saved()).toEqual([]);
    expect(await office.desk.cardsOf(draft.id)).toEqual([]);
  });

  it("that sends an application in a known chat is one transaction, its receipt included", async () => {
    const office = await openOffice();
    const draft = await filled(office);
    let transactions = 0;
    const counting: Store = {
      ...office.context.store,
      transaction: (work) => {
        transactions += 1;
        return office.context.store.transaction(work);
      },
    };
    const desk = createDesk({ ...office.context, store: counting });
    const common = { personId: roles.employee, reference: { serviceUrl: "https://one.example/" }, locale: "nb-NO" } as const;
    await onIncoming(desk, { hmsUrl: undefined }, { ...common, kind: "other" });
    expect(transactions).toBe(1);
    const data = { v: 1, verb: "draft.send", id: draft.id, version: draft.version };
    const pressed: Incoming = { ...common, kind: "action", via: "execute", cardActivityId: "card-1", data };
    const answer = await onIncoming(desk, { hmsUrl: undefined }, pressed);
    const follows = answer.replace?.follows;
    expect(answer.saved).toEqual([{ caseId: follows, version: 1 }]);
    // As it is told that the answer was delivered.
    await desk.rememberCard(roles.employee, draft.id, "card-1");
    expect(transactions).toBe(2);
  });
});

it("an answer that was lost is enqueued once for each version of a case, in its card's place or as a message", async () => {
  const office = await openOffice();
  const lost = { personId: roles.employee, caseId: (await submitted(office)).id, version: 1 };
  const before = jobRows(office.dataDir).length;
  for (const activityId of ["card-1", "card-1", null, null]) await office.desk.followUp({ ...lost, activityId }, 500);
  expect(jobRows(office.dataDir)).toHaveLength(before + 2);
  await office.desk.followUp({ ...lost, version: 2, activityId: null }, 500);
  expect(jobRows(office.dataDir).filter(({ kind }) => kind === "show")).toHaveLength(2);
});

describe("where somebody's chat is", () => {
  it("is written when it changed, and when it was last written a day ago", async () => {
    const office = await openOffice();
    const time = { now: Date.parse("2026-03-02T08:00:00Z") };
    const wallNow = () => new Date(time.now).toISOString() as ReturnType<typeof office.clock.wallNow>;
    const desk = createDesk({ ...office.context, clock: { ...office.clock, wallNow } });
    const one = { serviceUrl: "https://one.example/", conversation: { id: "a:1" } };
    const updatedAt = async () => (await office.store.read.conversationOf(roles.employee))?.updatedAt;
    await desk.rememberConversation(roles.employee, one);
    const first = await updatedAt();
    time.now += 86_399_999;
    await desk.rememberConversation(roles.employee, { ...one });
    expect(await updatedAt()).toBe(first);
    for (const change of [{ serviceUrl: "https://two.example/" }, { conversation: { id: "a:2" } }]) {
      time.now += 1;
      const before = await updatedAt();
      await desk.rememberConversation(roles.employee, { ...one, ...change });
      expect(await updatedAt()).not.toBe(before);
      expect((await desk.conversationOf(roles.employee))?.reference).toEqual({ ...one, ...change });
    }
    const last = (await desk.conversationOf(roles.employee))?.reference;
    time.now += 86_400_000;
    await desk.rememberConversation(roles.employee, last);
    expect(await updatedAt()).toBe(wallNow());
  });
});
