import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { createSubCaseDelivery, subCaseJob } from "#bot/teams/deliverSubCase.ts";
import type { OutgoingCard } from "#bot/teams/incoming.ts";
import { caseLinkTo } from "#bot/teams/tabLink.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { wordsOf } from "#test/support/cardParts.ts";
import { did, formalised, handled, underWay } from "#test/support/caseCourse.ts";
import { openOffice, withPerson } from "#test/support/office.ts";

const { kari, lars, vera, gunnhild } = demoPeople;
const archivist = demoPersonId(21);
const appId = "f0000000-0000-4000-8000-000000000001";

async function aCase() {
  const office = await openOffice();
  const { cases } = await formalised(office, { what: "KANARIFUGL" });
  const [id] = cases as [CaseId];
  await underWay(office, id);
  await did(office, lars, id, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
  for (const personId of [kari, lars, vera, archivist, gunnhild])
    await office.desk.rememberConversation(personId, { user: { id: personId } });
  const sent: { readonly to: string; readonly card: OutgoingCard }[] = [];
  const messenger = {
    send: async (reference: { readonly user?: { readonly id: string } }, card: OutgoingCard) => {
      sent.push({ to: reference.user?.id ?? "", card });
      return { activityId: `sent-${sent.length}` };
    },
    update: async () => {},
  };
  const deliver = createSubCaseDelivery(office.desk, messenger, caseLinkTo(appId));
  const tell = async (to: PersonId, reason: string) =>
    deliver(subCaseJob.parse({ caseId: id, to: await office.store.read.subCaseTag(to), reason }));
  const found = await office.store.read.openSubCase(id);
  return { office, id, number: found?.kind === "case" ? found.case.number : "", sent, tell };
}

describe("news of a case", () => {
  it("SB-10 tells of its number and a date alone, with the way to the page, and follows nothing", async () => {
    const { office, id, number, sent, tell } = await aCase();
    expect(await tell(lars, "waits-stille")).toEqual({ kind: "done" });
    expect(await tell(kari, "party-informed")).toEqual({ kind: "done" });
    expect(await tell(vera, "strain-asked")).toEqual({ kind: "done" });
    expect(sent.map(({ to }) => to)).toEqual([lars, kari, vera]);
    expect(sent.map(({ card }) => card.summary)).toEqual([`Sak ${number}`, `Sak ${number}`, `Sak ${number}`]);
    for (const { card } of sent) {
      expect(JSON.stringify(card)).not.toMatch(/KANARIFUGL|Nygård|Sara|Moen|MOTTATT|klage/i);
      expect(decodeURIComponent(JSON.stringify(card))).toContain(`sak-${id}`);
      expect(card.follows).toBeUndefined();
    }
    expect(JSON.stringify(sent[2])).toContain("sak.strain");
    expect(JSON.stringify(sent[0])).not.toContain("sak.strain");
    expect(await office.desk.cardsOf(id)).toEqual([]);
  });

  it("SB-09 says to the owner that a party's time is up, and to the party what waits for them", async () => {
    const { sent, tell } = await aCase();
    for (const reason of ["waits-uttalelse", "waits-kommentar"]) await tell(lars, reason);
    await tell(kari, "waits-kommentar");
    const said = sent.map(({ card }) => wordsOf(card.card));
    for (const words of said.slice(0, 2)) expect(words).toContain("Fristen partene hadde, er ute.");
    expect(said[2]).toContain("Dette venter på deg: kommentere rapporten.");
  });

  it("SB-06 says on what day a meeting is, and not before what day", async () => {
    const { office, id, sent, tell } = await aCase();
    const { parties } = await handled(office, lars, id);
    const partyId = parties.find(({ role }) => role === "klager")?.partyId ?? expect.fail("no party");
    const on = addDays(office.clock.today(), 7);
    await did(office, lars, id, {
      type: "CallMeeting",
      ...{ purpose: "samtale", interviewId: null, on, at: "10:00", place: null, topic: "Tema", documents: [] },
      ...{ attendees: [{ who: { kind: "party", partyId }, role: "part" }], jointAssessment: null, shortNotice: null },
    });
    await tell(kari, "meeting-called");
    expect(wordsOf(sent[0]?.card.card)).toContain(`Frist: Møte ${textsFor("nb").date(on)}`);
  });

  it("tells whoever has no page in it the number alone, and gives them no way to a page", async () => {
    const { id, number, sent, tell } = await aCase();
    expect(await tell(archivist, "to-archive")).toEqual({ kind: "done" });
    expect(wordsOf(sent[0]?.card.card)).toContain(number);
    expect(JSON.stringify(sent)).not.toContain(id);
  });

  it("reaches nobody who has nothing to do with it any more, nor anybody once it was erased", async () => {
    const { office, id, sent, tell } = await aCase();
    expect(await tell(gunnhild, "case-to-you")).toMatchObject({ kind: "done" });
    office.directory.now = withPerson(office.directory.now, vera, { active: false });
    expect(await tell(vera, "strain-asked")).toMatchObject({ kind: "done" });
    await office.store.transaction((tx) => tx.destroyCaseKey(id));
    expect(await tell(lars, "closed")).toMatchObject({ kind: "done" });
    expect(sent).toEqual([]);
  });

  it("is told of without words for a reason that this run does not know", async () => {
    const { number, sent, tell } = await aCase();
    expect(await tell(lars, "toString")).toEqual({ kind: "done" });
    expect(wordsOf(sent[0]?.card.card)).toContain(number);
  });
});
