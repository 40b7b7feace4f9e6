import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import {
  acceptance,
  acted,
  agreement,
  approval,
  asked,
  caseIn,
  employee,
  leader,
  permanent,
  submitted,
  who,
} from "#test/support/homeOfficeCases.ts";
import { type Office, openOffice, roles, withPerson } from "#test/support/office.ts";
import { readPdf } from "#test/support/readPdf.ts";

async function paperOf(office: Office, id: CaseId, by = employee) {
  const made = await office.desk.readAgreementPaper(by, id);
  if (made.kind !== "done") throw new Error(made.kind);
  return made.value;
}

describe("the agreement as a document", () => {
  it("HO-14 is the same for the employee and the leader, and the same bytes whenever it is opened", async () => {
    const office = await openOffice();
    const { id } = await caseIn.AKTIV(office);
    const own = await paperOf(office, id);
    expect(own).toMatchObject({ name: "fast-avtale-2026-03-09.pdf", type: "application/pdf" });
    office.clock.date = localDate("2026-05-20");
    for (const by of [employee, leader]) expect(Buffer.compare(own.bytes, (await paperOf(office, id, by)).bytes)).toBe(0);
  });

  it("HO-14 is in the employee's written form, also when a leader with another opens it", async () => {
    const office = await openOffice();
    const { id } = await caseIn.AKTIV(office);
    office.directory.now = withPerson(office.directory.now, roles.employee, { language: "nn" });
    const { text, raw } = await readPdf((await paperOf(office, id, leader)).bytes);
    expect(raw).toMatch(/\/Lang \(nn\)/);
    expect(text).toContain("Fast avtale om heimekontor");
    office.directory.now = withPerson(office.directory.now, roles.employee, { language: "en" });
    expect((await readPdf((await paperOf(office, id, leader)).bytes)).text).toContain("Fixed home-office agreement");
  });

  it("HO-14 has both confirmations with the hash that each of them confirmed", async () => {
    const office = await openOffice();
    const decided = agreement(await acted(office, leader, await submitted(office), approval));
    const done = agreement(await acted(office, employee, decided, acceptance(decided)));
    const { text } = await readPdf((await paperOf(office, done.id)).bytes);
    expect(text.replace(/\s/g, "").split(decided.contentHash)).toHaveLength(3);
    expect(text).toContain("Lederen og den ansatte har bekreftet det samme innholdet");
    const events = await office.store.read.events(done.id);
    expect(events.map(({ type, data }) => [type, (data as { contentHash?: string }).contentHash])).toEqual([
      ["Submitted", undefined],
      ["Approved", decided.contentHash],
      ["Accepted", decided.contentHash],
    ]);
  });

  it.each([
    ["2021-04-19", "2021-05-03", "2021-10-31", "utgave 2021-04", false],
    ["2026-03-02", "2026-03-09", "2026-06-30", "utgave 2022-07", true],
  ] as const)(
    "HO-14 of %s prints the terms of its own version, years later too",
    async (on, start, end, version, hasSupervision) => {
      const office = await openOffice(localDate(on));
      const sent = await submitted(office, employee, { start: localDate(start), end: localDate(end) });
      const decided = agreement(await acted(office, leader, sent, approval));
      const { id } = await acted(office, employee, decided, acceptance(decided));
      office.clock.date = localDate("2028-01-10");
      const { text } = await readPdf((await paperOf(office, id)).bytes);
      expect(text).toContain(version);
      expect(text.includes("Arbeidstilsynet fører tilsyn")).toBe(hasSupervision);
      expect(text).toContain("Avtalen er over");
    },
  );

  it.each([
    ["INNSENDT", "PAPER_NOT_APPROVED"],
    ["RETURNERT", "PAPER_NOT_APPROVED"],
    ["AVSLAATT", "PAPER_NO_AGREEMENT"],
    ["AVTAKKET", "PAPER_NO_AGREEMENT"],
    ["TRUKKET", "PAPER_NO_AGREEMENT"],
  ] as const)("HO-14 is refused while the case is %s, with what would be right", async (status, code) => {
    const office = await openOffice();
    const detail = agreement(await caseIn[status](office));
    expect(detail.hasPaper).toBe(false);
    for (const by of [employee, leader])
      expect(await office.desk.readAgreementPaper(by, detail.id)).toEqual({
        kind: "refused",
        refusals: [{ rule: "HO-14", code, status }],
      });
  });

  it.each(["GODKJENT", "AKSEPTERT", "AKTIV", "OPPSAGT", "UTLOEPT"] as const)(
    "HO-14 is there while the case is %s",
    async (status) => {
      const office = await openOffice();
      const detail = agreement(await caseIn[status](office));
      expect(detail.hasPaper).toBe(true);
      expect((await readPdf((await paperOf(office, detail.id)).bytes)).text).toContain("Kari Nygård");
    },
  );

  it.each(["otherLeader", "upperLeader", "hr", "unrelated", "left", "admin"] as const)(
    "HO-14 does not exist for %s",
    async (name) => {
      for (const status of ["INNSENDT", "AKTIV"] as const) {
        const office = await openOffice();
        const { id } = await caseIn[status](office);
        const answer = await office.desk.readAgreementPaper(who(roles[name]), id);
        expect(answer).toEqual({ kind: "not_found" });
        expect(answer).toEqual(await office.desk.readAgreementPaper(who(roles[name]), v7() as CaseId));
      }
    },
  );

  it("HO-14 is there for the HR adviser who got a copy of it (HO-10), and there is none of a single day", async () => {
    const office = await openOffice();
    const [first, , third] = await permanent(office);
    if (first === undefined || third === undefined) throw new Error("no agreements");
    expect((await office.desk.readAgreementPaper(who(roles.hr), third.id)).kind).toBe("done");
    expect(await office.desk.readAgreementPaper(who(roles.hr), first.id)).toEqual({ kind: "not_found" });
    const day = await asked(office, employee, { from: localDate("2027-09-07") });
    expect(await office.desk.readAgreementPaper(employee, day.id)).toEqual({ kind: "not_found" });
  });
});
