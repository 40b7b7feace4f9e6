import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { pressed, wordsOf } from "#test/support/cardParts.ts";
import { type Chat, type ChatWorld, kari, lars, startChatWorld } from "#test/support/chatWorld.ts";

// What Teams delivers to a dialog may come twice, late, out of order and at once. A report is one report all the same, and says in the
// chat that it was sent once.

const farhan = demoPersonId(11);
const secret = "KANARIFUGL";
type Invoke = { readonly step: "fetch" | "submit"; readonly data: Readonly<Record<string, unknown>> };

type Dialog = Awaited<ReturnType<Chat["dialog"]>>;
type Written = {
  readonly id: CaseId;
  readonly way: readonly Invoke[];
  readonly send: Invoke;
  /** What was shown on the way. */
  readonly dialogs: readonly Dialog[];
};

/** A klage filled in up to its last step, with everything that is sent on the way to its withdrawal; what is not in it was not sent. */
async function written(chat: Chat): Promise<Written> {
  const start: Invoke = { step: "fetch", data: { v: 1, verb: "report.start" } };
  const way = [start];
  const dialogs = [await chat.dialog(start.step, start.data)];
  for (const [title, typed] of [
    ["Begynn", { reportKind: "klage" }],
    ["Neste", { selfAffected: "true", what: `${secret} én`, more: `${secret} to` }],
    ["Søk", { counterpartsSearch: "farh" }],
    ["Neste", { counterparts: `p:${farhan}` }],
    ["Neste", { when: "da", where: "der" }],
    ["Neste", { leaderIsParty: "nei", recipient: "leder" }],
  ] as const) {
    const data = pressed(dialogs.at(-1)?.card, title, typed, "Action.Submit");
    way.push({ step: "submit", data });
    dialogs.push(await chat.dialog("submit", data));
  }
  const send: Invoke = {
    step: "submit",
    data: pressed(dialogs.at(-1)?.card, "Send", { acceptsIdentified: "true", signs: "true" }, "Action.Submit"),
  };
  const id = String(send.data["id"]) as CaseId;
  const about = { v: 1, id };
  return {
    id,
    send,
    dialogs,
    way: [
      ...way,
      send,
      { step: "fetch", data: { ...about, verb: "report.read" } },
      { step: "submit", data: { ...about, verb: "report.answer", version: 1, text: `${secret} tre` } },
      { step: "submit", data: { ...about, verb: "report.withdraw", version: 2 } },
    ],
  };
}

async function reportOf(world: ChatWorld, id: CaseId) {
  const found = await world.store().read.openReport(id);
  return found?.kind === "report" ? found.report : undefined;
}

/** How many reports she has sent. */
async function countOf(world: ChatWorld): Promise<number> {
  return (await world.store().read.listReports({ personId: kari, list: "mine", limit: 1_000, today: localDate("2026-10-05") }))
    .length;
}

const receiptsIn = (chat: Chat) => chat.messages().filter(({ card }) => wordsOf(card).includes("Meldingen er sendt")).length;

describe("invokes of the report dialogs", () => {
  it("each doubled, with the same id and with another, make one report, one message, one receipt and one card to its handler", async () => {
    const world = await startChatWorld("2026-10-05");
    const chat = world.chat(kari);
    const { id, way } = await written(chat);
    const told = world.chat(lars).messages().length;
    for (const { step, data } of way.slice(way.findIndex(({ data: { verb } }) => verb === "report.send"))) {
      const once = await chat.dialog(step, data);
      expect((await once.again()).words).toBe(once.words);
      await chat.dialog(step, data);
    }
    await world.settled();
    expect(await reportOf(world, id)).toMatchObject({ version: 3, status: "TRUKKET" });
    expect(await countOf(world)).toBe(1);
    // What is posted follows the answer.
    await expect.poll(() => receiptsIn(chat)).toBe(1);
    // News of the report, of the message and of the withdrawal.
    expect(world.chat(lars).messages().length - told).toBeLessThanOrEqual(3);
    expect(JSON.stringify([world.connector.calls, world.log])).not.toContain(secret);
  });

  it("one delivered once more when others have come after it changes nothing of what is being written, and nothing of what was sent", async () => {
    const world = await startChatWorld("2026-10-05");
    const chat = world.chat(kari);
    const { id, dialogs, send } = await written(chat);
    const owner = await world.store().read.draftOwner(kari);
    const drafts = await world.store().read.draftsOf(owner);
    // The first of them opened the dialog: that reads, and shows what there is now.
    for (const dialog of dialogs.slice(1)) expect((await dialog.again()).words).toBe(dialog.words);
    expect(await world.store().read.draftsOf(owner)).toEqual(drafts);
    await chat.dialog(send.step, send.data);
    for (const dialog of dialogs) await dialog.again();
    expect(await world.store().read.draftsOf(owner)).toEqual([]);
    expect(await reportOf(world, id)).toMatchObject({ version: 1, status: "INNSENDT" });
    expect(await countOf(world)).toBe(1);
  });

  it("two at the same moment make one report", async () => {
    const world = await startChatWorld("2026-10-05");
    const chat = world.chat(kari);
    const { id, send } = await written(chat);
    const answers = await Promise.all(Array.from({ length: 4 }, () => chat.dialog(send.step, send.data)));
    await world.settled();
    for (const answer of answers) expect(answer.kind).not.toBe("closed");
    expect(await reportOf(world, id)).toMatchObject({ version: 1, status: "INNSENDT" });
    await expect.poll(() => receiptsIn(chat)).toBe(1);
  });

  it("in any order, any number of times, by several at once, lose nothing and make nothing twice", {
    timeout: 180_000,
  }, async () => {
    const world = await startChatWorld("2026-10-05");
    const chat = world.chat(kari);
    const order = fc.array(fc.nat(30), { minLength: 8, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 3 }), async (picked, atOnce) => {
        const { id, way, send } = await written(chat);
        const before = receiptsIn(chat);
        const reports = await countOf(world);
        const sent = picked.map((at) => way[at % way.length] ?? send);
        for (let at = 0; at < sent.length; at += atOnce) {
          const answers = await Promise.all(sent.slice(at, at + atOnce).map(({ step, data }) => chat.dialog(step, data)));
          for (const { words, kind } of answers) {
            expect(kind).not.toBe("closed");
            expect(words).not.toContain("Noe gikk galt");
          }
        }
        // An old form pressed late has written over newer answers, as it would by hand. Filled in once more it can be sent, unless it was.
        for (const { step, data } of way.slice(0, way.indexOf(send) + 1)) await chat.dialog(step, data);
        await world.settled();
        const report = await reportOf(world, id);
        const { messages } = (report?.state ?? { messages: [] }) as { readonly messages: readonly unknown[] };
        expect(["INNSENDT", "TRUKKET"]).toContain(report?.status);
        expect(messages.length).toBeLessThanOrEqual(1);
        expect(report?.version).toBeLessThanOrEqual(3);
        expect(await countOf(world)).toBe(reports + 1);
        await expect.poll(() => receiptsIn(chat) - before).toBe(1);
        // What was being written of it is gone with the sending.
        const owner = await world.store().read.draftOwner(kari);
        const drafts = await world.store().read.draftsOf(owner);
        expect(drafts.map((draft) => draft.id)).not.toContain(id);
        // Forms that were begun anew on the way; of them, too, there are only so many at a time.
        await world.store().transaction(async (tx) => {
          for (const draft of drafts) await tx.deleteDraft(draft.id, owner);
        });
      }),
      { numRuns: 25 },
    );
    expect(JSON.stringify([world.connector.calls, world.log])).not.toContain(secret);
    expect((await world.store().verifyChains()).fault).toBeNull();
  });
});
