import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import type { DocumentId } from "#domain/sak/document.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { caseDoes, did, formalised, handled, readCase, underWay } from "#test/support/caseCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";

const { kari, lars, hilde, ante } = demoPeople;
const outsider = "Peder Utenfor";

/** A breach so plain that no more facts are needed: everybody has to be heard on it. */
async function toHearing(office: Office): Promise<{ readonly id: CaseId; readonly anteId: PartyId }> {
  const { cases } = await formalised(office);
  const [id] = cases as [CaseId];
  await underWay(office, id);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await did(office, lars, id, {
    type: "Assess",
    ...{ outcome: "aapenbart-brudd", level: "lavt", signs: [], reason: "Det er åpenbart.", notice: null },
  });
  const found = (await handled(office, lars, id)).parties.find(({ role }) => role === "paaklaget");
  return { id, anteId: found?.partyId as PartyId };
}

const invites = (partyId: PartyId, sentOn: LocalDate | null = null) =>
  ({ type: "InviteStatement", partyId, about: "At du rakket ned på noen.", deadline: null, sentOn }) as const;

/** Ante has resigned, and can sign in no more. */
function leaves(office: Office, who: PersonId): void {
  office.directory.now = withPerson(office.directory.now, who, { active: false });
}

async function withOutsider(office: Office, id: CaseId): Promise<PartyId> {
  await did(office, lars, id, { type: "AddParty", who: { kind: "outside", name: outsider, external: true }, role: "paaklaget" });
  const partyId = (await handled(office, lars, id)).parties.at(-1)?.partyId as PartyId;
  await did(office, lars, id, { type: "InformParty", partyId });
  return partyId;
}

const said = (office: Office, reason: string) =>
  jobRows(office.dataDir).filter(({ payload }) => String(payload).includes(`"${reason}"`));

describe("hearing a party without a page here", () => {
  it("SB-09 takes in by letter what an accused answers who left in the middle", async () => {
    const office = await openOffice();
    const { id, anteId } = await toHearing(office);
    await did(office, lars, id, invites(anteId));
    leaves(office, ante);
    expect(await readCase(office, ante, id)).toBeUndefined();
    const { parties } = await handled(office, lars, id);
    expect(parties.map(({ partyId, byLetter }) => [partyId === anteId, byLetter])).toEqual([
      [false, false],
      [true, true],
    ]);
    const filed = await did(office, lars, id, {
      type: "AddDocument",
      kind: "uttalelse",
      title: "Brev",
      text: "Jeg sa ikke det.",
    });
    const documentId = (filed.sight === "saksbehandling" ? filed.documents.items.at(-1)?.documentId : undefined) as DocumentId;
    await did(office, lars, id, {
      type: "RecordStatement",
      ...{ partyId: anteId, how: "uttalelse", text: "Se brevet.", receivedOn: office.clock.date, documentId },
    });
    const { hearings, possible } = await handled(office, lars, id);
    expect(hearings[0]?.answer).toMatchObject({ text: "Se brevet.", receivedOn: office.clock.date, documentId });
    expect(possible.find(({ type }) => type === "EndHearing")?.blocked).toEqual([]);
  });

  it.each(["outside", "gone"] as const)(
    "SB-09 leaves the reminder to the owner, and records none that nobody was sent: %s",
    async (how) => {
      const office = await openOffice();
      const { id, anteId } = await toHearing(office);
      const partyId = how === "outside" ? await withOutsider(office, id) : anteId;
      await did(office, lars, id, invites(partyId, how === "outside" ? office.clock.date : null));
      if (how === "gone") leaves(office, ante);
      const find = async () => (await handled(office, lars, id)).hearings.find((one) => one.partyId === partyId);
      const deadline = (await find())?.deadline as LocalDate;
      office.clock.date = deadline;
      await office.desk.planCases(office.clock.date);
      const before = said(office, "waits-paaminnelse").length;
      office.clock.date = addDays(deadline, 1);
      for (const _ of [1, 2]) await office.desk.planCases(office.clock.date);
      expect(await find()).toMatchObject({ remindedOn: null, reminded: false, deadline, answer: null });
      expect(said(office, "statement-reminded")).toEqual([]);
      // Told once, and not beside it that an answer is late.
      expect([before, said(office, "waits-paaminnelse").length, said(office, "waits-uttalelse").length]).toEqual([
        0,
        1,
        how === "gone" ? 1 : 0,
      ]);
      const to = await office.store.read.subCaseTag(lars);
      const [card] = await office.desk.caseDelivery({ caseId: id, to, reason: "waits-paaminnelse" });
      expect(card).toMatchObject({ personId: lars, due: { what: "paaminnelse", on: addDays(deadline, 1), overdue: false } });
      expect(JSON.stringify([card, said(office, "waits-paaminnelse")])).not.toMatch(new RegExp(`${outsider}|${ante}`));
      expect((await handled(office, lars, id)).deadlines).toContainEqual({
        ...{ what: "paaminnelse", on: addDays(deadline, 1), overdue: false },
      });
      const noAnswer = { type: "RecordNoAnswer", partyId, reason: "Det kom ikke noe." } as const;
      office.clock.date = addDays(deadline, 20);
      expect(await caseDoes(office, lars, id, noAnswer)).toMatchObject({
        refusals: [{ rule: "SB-09", code: "REMIND_BY_LETTER" }],
      });
      const sentOn = office.clock.date;
      await did(office, lars, id, { type: "RecordReminder", partyId, sentOn });
      expect(await find()).toMatchObject({ remindedByLetterOn: sentOn, reminded: true, deadline: addDays(sentOn, 7) });
      office.clock.date = addDays(sentOn, 7);
      expect(await caseDoes(office, lars, id, noAnswer)).toMatchObject({ refusals: [{ rule: "SB-09", code: "DEADLINE_OPEN" }] });
      office.clock.date = addDays(sentOn, 8);
      await did(office, lars, id, noAnswer);
      expect((await find())?.answer?.how).toBe("ingen-svar");
    },
  );

  it("SB-09, SB-31 takes neither letter nor comment from anybody but the owner, nor for whoever has a page", async () => {
    const office = await openOffice();
    const { id, anteId } = await toHearing(office);
    await did(office, lars, id, invites(anteId));
    const on = office.clock.date;
    const letter = {
      type: "RecordStatement",
      partyId: anteId,
      how: "uttalelse",
      text: "Nei.",
      receivedOn: on,
      documentId: null,
    } as const;
    expect(await caseDoes(office, lars, id, letter)).toMatchObject({ refusals: [{ code: "PARTY_UNKNOWN" }] });
    expect(await caseDoes(office, kari, id, letter)).toMatchObject({ refusals: [{ code: "NOT_THIS_HANDLER" }] });
    leaves(office, ante);
    expect(await caseDoes(office, ante, id, letter)).toEqual({ kind: "not_found" });
    expect(await caseDoes(office, hilde, id, letter)).not.toMatchObject({ kind: "done" });
  });
});

describe("a draft report and a party without a page here", () => {
  it("SB-31 is sent to them by letter, and commented on by letter", async () => {
    const office = await openOffice();
    const { id, anteId } = await toHearing(office);
    await did(office, lars, id, invites(anteId));
    await did(office, ante, id, { type: "GiveStatement", text: "Det stemmer ikke." });
    await did(office, lars, id, { type: "EndHearing" });
    await did(office, lars, id, {
      type: "DraftReport",
      ...{ process: "Slik.", facts: "Dette.", incidents: [{ text: "Det ene.", finding: "uheldig" }], overall: null },
      ...{ assessment: "Vurdert.", conclusion: "Funnet.", legalBasis: ["aml-4-1-1", "aml-4-3-trakassering"], finding: "uheldig" },
    });
    leaves(office, ante);
    const on = office.clock.date;
    expect(await caseDoes(office, lars, id, { type: "OfferReport", deadline: null })).toMatchObject({
      refusals: [{ code: "CASE_ANSWER_MISSING", field: "sentOn" }],
    });
    await did(office, lars, id, { type: "OfferReport", deadline: null, sentOn: on });
    const comment = { type: "RecordComment", partyId: anteId, text: "Jeg er uenig.", receivedOn: on, documentId: null } as const;
    await did(office, lars, id, comment);
    await did(office, kari, id, { type: "Comment", text: null });
    const { report, possible } = await handled(office, lars, id);
    expect(report?.comments[0]).toMatchObject({ partyId: anteId, text: "Jeg er uenig.", receivedOn: on, late: false });
    expect(possible.find(({ type }) => type === "EndComments")?.blocked).toEqual([]);
  });
});
