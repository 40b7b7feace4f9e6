import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CasePagePart } from "#domain/contract/sakViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { declaresHabil, did, formalised, handled, ownPage, underWay, value } from "#test/support/caseCourse.ts";
import { allThatIsRead, everyPage } from "#test/support/caseParts.ts";
import { growCase } from "#test/support/longCase.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { kari, lars, ante, amara } = demoPeople;

/** A long case of Kari's against Ante, and the short one against Amara that came from the same report. */
async function longCase(): Promise<{ readonly office: Office; readonly id: CaseId; readonly other: CaseId }> {
  const office = await openOffice();
  const counterparts = [ante, amara].map((id) => ({ kind: "person", id }) as const);
  const { cases } = await formalised(office, { counterparts });
  const [id, other] = cases as [CaseId, CaseId];
  await underWay(office, id);
  await did(office, lars, other, declaresHabil);
  await growCase(office, other, lars, { notes: 3, documents: 3, meetings: 3 }, "KANARIFUGL");
  const partyId = (await handled(office, lars, id)).parties.find(({ role }) => role === "paaklaget")?.partyId as never;
  await growCase(office, id, lars, { notes: 130, documents: 160, meetings: 45, with: partyId });
  return { office, id, other };
}

const readOf = async (office: Office, id: CaseId, newest: number) =>
  (await handled(office, lars, id)).readings.slice(0, newest).map(({ person, what }) => [person.id, what]);

describe("a long case", () => {
  it("opens with the newest of each list, and gives the rest page by page, each once and in order", async () => {
    const { office, id } = await longCase();
    const page = await handled(office, lars, id);
    const { timeline, log, documents, meetings } = page;
    expect([timeline, log, documents, meetings].map(({ items }) => items.length)).toEqual([50, 20, 50, 20]);
    expect(log.items.at(-1)?.text).toBe("tekst-notat-129");
    expect(JSON.stringify(page)).not.toMatch(/tekst-(dokument|referat)/);
    const wholeOf = async (part: CasePagePart) =>
      (await everyPage(office, lars, id, part)).toReversed().flatMap((one) => one.items);
    expect((await wholeOf("logg")).map((one) => "text" in one && one.text)).toEqual(
      Array.from({ length: 130 }, (_, number) => `tekst-notat-${number}`),
    );
    expect((await wholeOf("dokumenter")).slice(-160).map((one) => "title" in one && one.title)).toEqual(
      Array.from({ length: 160 }, (_, number) => `tekst-tittel-${number}`),
    );
    expect((await wholeOf("moeter")).map((one) => "topic" in one && one.topic)).toEqual(
      Array.from({ length: 45 }, (_, number) => `tekst-tema-${number}`),
    );
    const types = (await office.store.read.events(id)).map(({ type }) => type);
    expect((await wholeOf("tidslinje")).map((one) => "type" in one && one.type)).toEqual(types);
  }, 60_000);

  it("shows a meeting that is not over however old it is, and once only", async () => {
    const { office, id } = await longCase();
    const call = { type: "CallMeeting", purpose: "samtale", interviewId: null, on: office.clock.date, at: "12:00" } as const;
    const words = { place: null, topic: "Åpent", documents: [], jointAssessment: null, shortNotice: "Haster." };
    await did(office, lars, id, { ...call, ...words, attendees: [{ who: { kind: "person", id: lars }, role: "leder" }] });
    await growCase(office, id, lars, { meetings: 25 });
    const { meetings } = await handled(office, lars, id);
    expect(meetings.items).toHaveLength(21);
    expect(meetings.items[0]).toMatchObject({ topic: "Åpent", closedOn: null });
  }, 60_000);

  it("writes down each page, document and minutes that is read, and by whom (SB-05)", async () => {
    const { office, id } = await longCase();
    const { documents, meetings } = await handled(office, lars, id);
    const who = { personId: lars };
    const documentId = documents.items[0]?.documentId as never;
    const meetingId = meetings.items[0]?.meetingId as never;
    for (const part of ["tidslinje", "logg", "dokumenter", "moeter"] as const)
      value(await office.desk.readCasePage(who, id, { part, before: "9" }));
    value(await office.desk.readDocumentWords(who, id, documentId));
    value(await office.desk.readMinutesWords(who, id, meetingId));
    value(await office.desk.readCaseCandidates(who, id));
    value(await office.desk.readCaseDocument(who, id, { kind: "tidslinje", meetingId: null, partyId: null }));
    const newestFirst = [
      "saken",
      "pdf",
      "kandidater",
      "referat",
      "dokument",
      "moeter",
      "dokumenter",
      "logg",
      "tidslinje",
      "saken",
    ];
    expect(await readOf(office, id, 10)).toEqual(newestFirst.map((what) => [lars, what]));
    const kept = await office.store.read.readings(id, { limit: 20 });
    expect(kept.map(({ what }) => what)).toContain(`saksbehandling:dokument/${documentId}`);
    expect((await office.store.verifyChains()).fault).toBeNull();
  }, 60_000);

  it("says nothing and writes nothing down for what there is not, and for a place that is none", async () => {
    const { office, id } = await longCase();
    const count = async () => (await office.store.read.readings(id, { limit: 100 })).length;
    const before = await count();
    const who = { personId: lars };
    for (const place of ["", "-1", "1.5", "x", "9999999999", "1;drop"])
      expect(await office.desk.readCasePage(who, id, { part: "logg", before: place })).toEqual({ kind: "not_found" });
    for (const none of ["", "nobody's", id]) {
      expect(await office.desk.readDocumentWords(who, id, none as never)).toEqual({ kind: "not_found" });
      expect(await office.desk.readMinutesWords(who, id, none as never)).toEqual({ kind: "not_found" });
    }
    expect(await count()).toBe(before);
  }, 60_000);
});

describe("a party of a long case", () => {
  const mayRead = async (office: Office, by: PersonId, id: CaseId, documentId: never) =>
    (await office.desk.readDocumentWords({ personId: by }, id, documentId)).kind === "done";

  it("SB-19 pages through their own lines, meetings and documents, and learns from no place how much else there is", async () => {
    const { office, id } = await longCase();
    const own = await ownPage(office, ante, id);
    expect([own.timeline.items.length, own.meetings.items.length]).toEqual([50, 20]);
    const lines = (await everyPage(office, ante, id, "tidslinje")).toReversed().flatMap(({ items }) => items);
    expect(lines.filter((one) => "type" in one && one.type === "MinutesWritten")).toHaveLength(45);
    expect(JSON.stringify(lines)).not.toContain("LogAdded");
    const topics = (await everyPage(office, ante, id, "moeter")).flatMap(({ items }) => items);
    expect(new Set(topics.map((one) => "topic" in one && one.topic)).size).toBe(45);
    // The same places, whatever else has happened that is none of theirs.
    await growCase(office, id, lars, { notes: 70, documents: 30 });
    const after = await ownPage(office, ante, id);
    expect({ ...after, due: null }).toEqual({ ...own, due: null });
    expect((await everyPage(office, ante, id, "tidslinje")).map(({ earlier }) => earlier)).toEqual(["50", null]);
  }, 60_000);

  it("SB-02 reads the document that was shared with them, as it was shared, and no other; and nothing of the handlers' log", async () => {
    const { office, id } = await longCase();
    const { documents, parties, meetings } = await handled(office, lars, id);
    const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    const [first, second] = documents.items.map(({ documentId }) => documentId) as [never, never];
    expect(await mayRead(office, ante, id, first)).toBe(false);
    const masks = [{ from: 0, to: 5, ground: "helse" }] as const;
    await did(office, lars, id, { type: "ShareDocument", documentId: first, partyId, masks });
    const read = value(await office.desk.readDocumentWords({ personId: ante }, id, first));
    expect(read.text).not.toContain("tekst");
    expect(read.shared).toEqual([]);
    expect(await mayRead(office, ante, id, second)).toBe(false);
    expect(await mayRead(office, kari, id, first)).toBe(false);
    const meetingId = meetings.items[0]?.meetingId as never;
    expect(value(await office.desk.readMinutesWords({ personId: ante }, id, meetingId)).text).toMatch(/^tekst-referat/);
    // Kari was not called to it.
    expect((await office.desk.readMinutesWords({ personId: kari }, id, meetingId)).kind).toBe("not_found");
    const asked = { part: "logg", before: "9" } as const;
    expect((await office.desk.readCasePage({ personId: ante }, id, asked)).kind).toBe("not_found");
    expect((await office.desk.readCaseCandidates({ personId: ante }, id)).kind).toBe("not_found");
  }, 60_000);

  it("SB-19 meets nothing of another case of the same report in any page, nor does whoever handles both", async () => {
    const { office, id, other } = await longCase();
    for (const reader of [lars, ante, kari]) {
      const all = await allThatIsRead(office, reader, id);
      expect([reader, all.includes("tekst-tema-0")]).toEqual([reader, reader !== kari]);
      for (const secret of ["KANARIFUGL", other, amara]) expect([reader, all.includes(secret)]).toEqual([reader, false]);
    }
    const short = await allThatIsRead(office, lars, other);
    expect(short).toContain("KANARIFUGL-dokument-0");
    for (const secret of ["tekst-", id, ante]) expect(short).not.toContain(secret);
  }, 60_000);
});
