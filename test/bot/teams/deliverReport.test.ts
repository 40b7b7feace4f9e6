import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { createReportDelivery, reportJob } from "#bot/teams/deliverReport.ts";
import { DeliveryError } from "#bot/teams/deliveryError.ts";
import type { OutgoingCard } from "#bot/teams/incoming.ts";
import { tabLinkTo } from "#bot/teams/tabLink.ts";
import { blankAnswers } from "#domain/melding/blank.ts";

import { wordsOf } from "#test/support/cardParts.ts";
import { openOffice } from "#test/support/office.ts";

const { kari, lars, gunnhild } = demoPeople;
/** Håkon Eide, tillitsvalgt. */
const haakon = "d0000000-0000-4000-8000-000000000014" as typeof kari;
const accused = "d0000000-0000-4000-8000-000000000011" as typeof kari;

/** A klage of Håkon's for Kari and Gunnhild, and what is sent to each of the three when they are told of it. */
async function klageForMembers(fails: Partial<Record<string, DeliveryError>> = {}) {
  const office = await openOffice();
  const { desk } = office;
  for (const personId of [haakon, kari, gunnhild, lars]) await desk.rememberConversation(personId, { user: { id: personId } });
  const begun = await desk.beginReport(
    { personId: haakon },
    {
      type: "Submit",
      answers: {
        ...blankAnswers("klage"),
        onBehalf: true,
        members: [kari, gunnhild],
        counterparts: [{ kind: "person", id: accused }],
        leaderIsParty: "nei",
        what: "KANARIFUGL",
        recipient: "leder",
        acceptsIdentified: true,
        signs: true,
      },
    },
  );
  if (begun.kind !== "done") throw new Error(JSON.stringify(begun));
  const sent: { readonly to: string; readonly card: OutgoingCard }[] = [];
  const messenger = {
    send: async (reference: { readonly user?: { readonly id: string } }, card: OutgoingCard) => {
      const to = reference.user?.id ?? "";
      const failure = fails[to];
      if (failure !== undefined) throw failure;
      sent.push({ to, card });
      return { activityId: `sent-${sent.length}` };
    },
    update: async () => {},
  };
  const deliver = createReportDelivery(desk, messenger, tabLinkTo(undefined));
  const { id, number } = begun.value;
  /** To whoever sent it where nobody is named; each of the others by their tag. */
  const tell = async (reason: string, member?: typeof kari) => {
    const to = member === undefined ? "melder" : await office.store.read.personTag(member);
    return deliver(reportJob.parse({ reportId: id, to, reason }));
  };
  return { office, id, number, sent, tell };
}

describe("news of a report", () => {
  it("VA-28 goes to whoever reported it and to the members spoken for, each in their language, and follows nothing", async () => {
    const { office, id, number, sent, tell } = await klageForMembers();
    for (const to of [undefined, kari, gunnhild]) expect(await tell("acknowledged", to)).toEqual({ kind: "done" });
    expect(sent.map(({ to }) => to)).toEqual([haakon, kari, gunnhild]);
    expect(sent.map(({ card }) => card.summary)).toEqual([
      `Nytt om meldinga di ${number}`,
      `Nytt om meldingen din ${number}`,
      `Nytt om meldinga di ${number}`,
    ]);
    expect(wordsOf(sent[1]?.card.card)).toContain("Meldingen din er mottatt.");
    expect(JSON.stringify(sent)).not.toMatch(/KANARIFUGL|lage|Farhan|Eide/);
    expect(sent.every(({ card }) => card.follows === undefined)).toBe(true);
    expect(await office.desk.cardsOf(id)).toEqual([]);
  });

  it.each([
    ["busy", new DeliveryError("retry", "http-429", 5_000), { kind: "retry", afterMs: 5_000, error: "http-429" }],
    ["without room", new DeliveryError("wait", "rate-limit", 300), { kind: "wait", afterMs: 300, error: "rate-limit" }],
    ["without the app", new DeliveryError("gone", "http-403"), { kind: "failed", error: "http-403" }],
  ])("VA-28 is tried again, or fails, for each by itself: one %s keeps it from nobody", async (_name, failure, ended) => {
    const { sent, tell } = await klageForMembers({ [kari]: failure });
    const outcomes = [await tell("acknowledged"), await tell("acknowledged", kari), await tell("acknowledged", gunnhild)];
    expect(outcomes).toEqual([{ kind: "done" }, ended, { kind: "done" }]);
    expect(sent.map(({ to }) => to)).toEqual([haakon, gunnhild]);
  });

  it("VA-32 reminds of what waits, in words", async () => {
    const { sent, tell } = await klageForMembers();
    await tell("waits-signatur", kari);
    expect(wordsOf(sent[0]?.card.card)).toContain("Dette venter på deg: signere referatet.");
  });

  it("with a reason of another version, or of a report that is gone, tells no more than there is", async () => {
    const { sent, tell, office } = await klageForMembers();
    expect(await tell("constructor")).toEqual({ kind: "done" });
    expect(sent).toHaveLength(1);
    const none = createReportDelivery(
      office.desk,
      { send: async () => ({ activityId: "1" }), update: async () => {} },
      tabLinkTo(undefined),
    );
    expect(
      await none(reportJob.parse({ reportId: "0198f000-0000-7000-8000-00000000dead", to: "melder", reason: "closed" })),
    ).toEqual({
      kind: "done",
    });
  });
});
