import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { did, formalised, handled, ownPage, underWay } from "#test/support/caseCourse.ts";
import { allThatIsRead } from "#test/support/caseParts.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { openOffice } from "#test/support/office.ts";

const { lars, ante } = demoPeople;
const witness = "Kari Nordmann";
const title = `Vitneforklaring fra ${witness}`;

/** A witness's account that the accused was given, her name masked wherever it stands in the text. */
async function shared() {
  const office = await openOffice();
  const { cases } = await formalised(office);
  const [id] = cases as [never];
  await underWay(office, id);
  const partyId = (await handled(office, lars, id)).parties.find(({ role }) => role === "paaklaget")?.partyId as never;
  const text = `${witness} så det.`;
  await did(office, lars, id, { type: "AddDocument", kind: "bevis", title, text });
  const documentId = (await handled(office, lars, id)).documents.items.at(-1)?.documentId as never;
  const masks = [{ from: 0, to: witness.length, ground: "vitne" }] as const;
  await did(office, lars, id, { type: "ShareDocument", documentId, partyId, masks });
  return { office, id, partyId, documentId } as const;
}

describe("the title of a document that a party was given with masks", () => {
  it("SB-02 is no part of what the party reads: its kind and its date are", async () => {
    const { office, id, documentId } = await shared();
    expect((await ownPage(office, ante, id)).documents.items).toEqual([
      { documentId, kind: "bevis", title: null, on: office.clock.date, own: false },
    ]);
    const read = await allThatIsRead(office, ante, id);
    expect(read).toContain(documentId);
    expect(read).not.toContain("Nordmann");
    expect(JSON.stringify(jobRows(office.dataDir))).not.toContain("Nordmann");
    // Whoever handles the case finds it by its title as before.
    expect((await handled(office, lars, id)).documents.items.at(-1)?.title).toBe(title);
  });

  it("SB-02 stands where the party wrote it themselves", async () => {
    const { office, id } = await shared();
    await did(office, ante, id, { type: "AddDocument", kind: "bevis", title: "Min versjon", text: "Slik var det." });
    expect((await ownPage(office, ante, id)).documents.items.map((one) => [one.title, one.own])).toEqual([
      [null, false],
      ["Min versjon", true],
    ]);
  });

  it("SB-02, SB-06 stands in no notice of a meeting, nor in the name of its file", async () => {
    const { office, id, partyId, documentId } = await shared();
    await did(office, lars, id, {
      type: "CallMeeting",
      ...{ purpose: "samtale", interviewId: null, on: addDays(office.clock.date, 7), at: "10:00", place: null, topic: "Saken." },
      ...{ documents: [documentId], attendees: [{ who: { kind: "party", partyId }, role: "part" }], jointAssessment: null },
      shortNotice: null,
    });
    const [meeting] = (await ownPage(office, ante, id)).meetings.items;
    expect(meeting?.documents).toEqual([documentId]);
    const asked = { kind: "innkalling", meetingId: meeting?.meetingId ?? null, partyId: null } as const;
    expect(await office.desk.readCaseDocument({ personId: ante }, id, asked)).toMatchObject({
      kind: "done",
      value: { name: "innkalling.pdf" },
    });
  });
});
