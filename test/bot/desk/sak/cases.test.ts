import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import {
  caseDoes,
  declaresHabil,
  did,
  formalised,
  handled,
  ownPage,
  readCase,
  reportDoes,
  underWay,
  value,
} from "#test/support/caseCourse.ts";
import { documentSaying, documentText } from "#test/support/caseParts.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { openOffice, withPerson } from "#test/support/office.ts";
import { aVarsel } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, vera, hilde, berit, astrid, ante, amara, gunnhild } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const twoAccused = {
  counterparts: [
    { kind: "person", id: ante },
    { kind: "person", id: amara },
  ],
} as const;

describe("a report that becomes cases", () => {
  it("SB-19 opens one for each that it is about, with words of its own under a key of its own", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office, twoAccused);
    expect(cases).toHaveLength(2);
    const [first, second] = cases as [never, never];
    for (const id of cases) await did(office, lars, id, declaresHabil);
    const a = await handled(office, lars, first);
    const b = await handled(office, lars, second);
    expect(a.number).not.toBe(b.number);
    const said = async (id: never) =>
      Promise.all((await handled(office, lars, id)).documents.items.map((one) => documentText(office, lars, id, one.documentId)));
    expect(await said(first)).toContain("Han rakker ned på meg i møtene.");
    expect(await said(second)).toEqual(await said(first));
    expect(b.documents.items.map(({ documentId }) => documentId)).not.toEqual(
      a.documents.items.map(({ documentId }) => documentId),
    );
    expect(JSON.stringify(a)).not.toContain(amara);
    // The one is erased and the other stays.
    await office.store.transaction((tx) => tx.destroyCaseKey(first));
    expect(await readCase(office, lars, first)).toBeUndefined();
    expect((await said(second))[0]).toBe("Han rakker ned på meg i møtene.");
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("opens them once, for a varsel when it is looked into, and none before", async () => {
    const office = await openOffice();
    const { id } = value(await office.desk.beginReport(as(kari), { type: "Submit", answers: aVarsel() }));
    value(await reportDoes(office, astrid, id, { type: "DeclareHabilitet", answer: "habil", reason: null }));
    value(await reportDoes(office, astrid, id, { type: "Acknowledge", text: "Takk." }));
    value(await reportDoes(office, astrid, id, { type: "AssessVarsel", censurable: true, reason: "Det er kritikkverdig." }));
    expect(await office.store.read.subCasesOf(id)).toEqual([]);
    value(await reportDoes(office, astrid, id, { type: "StartInvestigation" }));
    const cases = await office.store.read.subCasesOf(id);
    expect(cases.length).toBeGreaterThan(0);
    // Whoever only reported is no party, and there is no case for them (SB-02).
    for (const one of cases) expect(await readCase(office, kari, one)).toBeUndefined();
    expect(await readCase(office, astrid, cases[0] as never)).toMatchObject({ sight: "foer-aapning" });
  });

  it("SB-19 ends the report with the last of its cases, and opens it again with the first", async () => {
    const office = await openOffice();
    const { reportId, cases } = await formalised(office, twoAccused);
    const statusOf = async () => {
      const found = await office.desk.readReport(as(kari), reportId);
      return found.kind === "done" ? found.value.status : undefined;
    };
    for (const [index, id] of cases.entries()) {
      await did(office, lars, id, declaresHabil);
      await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
      await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
      await did(office, lars, id, {
        type: "Assess",
        ...{ outcome: "ingen-sak", level: "lavt", signs: [] },
        ...{ reason: "Det er ikke noe å gå videre med.", notice: `Vi går ikke videre. ${index}` },
      });
      expect(await statusOf()).toBe("FORMALISERT");
      await did(office, lars, id, { type: "Close", reason: "Vurdert." });
    }
    expect(await statusOf()).toBe("AVSLUTTET");
    const told = await office.desk.readReport(as(kari), reportId);
    // SB-12: a message on the report for each.
    expect(JSON.stringify(told)).toContain("Vi går ikke videre. 0");
    expect(JSON.stringify(told)).toContain("Vi går ikke videre. 1");
    await did(office, lars, cases[0] as never, { type: "Reopen", reason: "Noe nytt." });
    expect(await statusOf()).toBe("FORMALISERT");
  });
});

describe("hands in a report and its cases", () => {
  const readsReport = async (office: Awaited<ReturnType<typeof openOffice>>, personId: PersonId, id: never) =>
    (await office.desk.readReport(as(personId), id)).kind === "done";

  it("VA-03 takes the report from whoever is inhabil in a case of it, and leaves the other case theirs (SB-19)", async () => {
    const office = await openOffice();
    const { reportId, cases } = await formalised(office, twoAccused);
    const [first, second] = cases as [never, never];
    await did(office, lars, second, declaresHabil);
    expect(await readsReport(office, lars, reportId as never)).toBe(true);
    await caseDoes(office, lars, first, { type: "DeclareHabilitet", answer: "inhabil", reason: null });
    expect(await readCase(office, lars, first)).toBeUndefined();
    expect(await readsReport(office, lars, reportId as never)).toBe(false);
    expect(await readsReport(office, solveig, reportId as never)).toBe(true);
    expect((await handled(office, lars, second)).handlers.map(({ person }) => person.id)).toContain(lars);
  });

  it("VA-03 takes every case from whoever steps back from the report", async () => {
    const office = await openOffice();
    const { reportId, cases } = await formalised(office, twoAccused);
    await reportDoes(office, lars, reportId, { type: "StepBack", reason: null });
    for (const id of cases) {
      expect(await readCase(office, lars, id)).toBeUndefined();
      expect(await readCase(office, solveig, id)).toMatchObject({ sight: "foer-aapning" });
    }
  });

  const handsOn = (office: Awaited<ReturnType<typeof openOffice>>, id: never, ownerId = solveig) =>
    caseDoes(office, lars, id, { type: "AssignOwner", ownerId, reason: "Hun kjenner feltet." });

  it("VA-02 hands the report on with the case that was handed on, to be opened by whoever says that they are habil", async () => {
    const office = await openOffice();
    const { reportId, cases } = await formalised(office);
    const [id] = cases as [never];
    await did(office, lars, id, declaresHabil);
    await handsOn(office, id);
    expect(await readCase(office, lars, id)).toBeUndefined();
    expect(await readsReport(office, lars, reportId as never)).toBe(false);
    const found = value(await office.desk.readReport(as(solveig), reportId));
    expect(found).toMatchObject({ sight: "foer-aapning", standings: ["eier"] });
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("VA-02, SB-19 leaves the report to an owner of another case of it, until that one is handed on as well", async () => {
    const office = await openOffice();
    const { reportId, cases } = await formalised(office, twoAccused);
    const [first, second] = cases as [never, never];
    for (const id of [first, second]) await did(office, lars, id, declaresHabil);
    await handsOn(office, first);
    expect(await readsReport(office, lars, reportId as never)).toBe(true);
    expect(await readsReport(office, solveig, reportId as never)).toBe(false);
    await handsOn(office, second);
    expect(await readsReport(office, lars, reportId as never)).toBe(false);
    expect(await readsReport(office, solveig, reportId as never)).toBe(true);
  });
});

describe("who sees what of a case", () => {
  it("VA-03 SB-02 shows the owner the parties alone until they have said that they are habil, and nobody else anything", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    const before = await readCase(office, lars, id);
    expect(before).toMatchObject({ sight: "foer-aapning", parties: [{ person: { id: kari } }, { person: { id: ante } }] });
    expect(JSON.stringify(before)).not.toContain("rakker");
    // Whoever it is about is told by the owner, and until then there is no case for them.
    for (const other of [ante, solveig, vera, hilde, berit, astrid, gunnhild])
      expect(await readCase(office, other, id)).toBeUndefined();
    await did(office, lars, id, declaresHabil);
    expect(await handled(office, lars, id)).toMatchObject({ status: "FORELOEPIG_VURDERING", frozen: false });
    expect((await handled(office, lars, id)).readings.map(({ person }) => person.id)).toContain(lars);
  });

  it("SB-04 shows a party that there is a case, and their own page once they have promised confidentiality", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await did(office, lars, id, declaresHabil);
    const { parties } = await handled(office, lars, id);
    const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    await did(office, lars, id, { type: "InformParty", partyId });
    const untold = await readCase(office, ante, id);
    expect(untold).toMatchObject({ sight: "foer-taushet", standings: ["part"] });
    expect(untold?.seenBy.map(({ person }) => person.id)).toEqual([ante]);
    await did(office, ante, id, { type: "PromiseConfidentiality" });
    const page = await ownPage(office, ante, id);
    expect(page).toMatchObject({ me: { role: "paaklaget", asRepresentative: false }, owner: { id: lars } });
    // Nothing was shared yet: not the report's words, and not another party's document.
    expect(JSON.stringify(page)).not.toContain("rakker");
    expect(page.documents.items).toEqual([]);
  });

  it("SB-02 gives a party a document with passages burnt out, in their own language, and keeps the original", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office, { what: "Hun sa at Berit er syk." });
    const [id] = cases as [never];
    await underWay(office, id);
    const { documents, parties } = await handled(office, lars, id);
    const documentId = await documentSaying(office, lars, id, documents, "Hun sa");
    const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    const masks = [{ from: 10, to: 22, ground: "helse" }] as const;
    await did(office, lars, id, { type: "ShareDocument", documentId, partyId, masks });
    expect((await ownPage(office, ante, id)).documents.items.map((one) => one.documentId)).toContain(documentId);
    const shown = await documentText(office, ante, id, documentId);
    expect(shown).not.toContain("Berit");
    expect(shown).toContain("■");
    expect(await documentText(office, lars, id, documentId)).toBe("Hun sa at Berit er syk.");
    const wrong = await caseDoes(office, lars, id, {
      type: "ShareDocument",
      documentId,
      partyId,
      masks: [{ from: 0, to: 900, ground: "helse" }],
    });
    expect(wrong).toMatchObject({ kind: "refused", refusals: [{ code: "MASK_WRONG" }] });
  });

  it("SB-10 asks the verneombud by the number alone", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await did(office, lars, id, declaresHabil);
    await did(office, lars, id, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
    const seen = await readCase(office, vera, id);
    expect(seen).toMatchObject({ sight: "nummer", standings: ["belastning"], strain: { checks: [] }, protection: null });
    for (const secret of [kari, ante, lars, "rakker"]) expect(JSON.stringify(seen)).not.toContain(secret);
    await did(office, vera, id, { type: "CheckStrain", concern: true, text: "Mange er slitne." });
    expect((await handled(office, lars, id)).strain?.checks).toMatchObject([{ concern: true, text: "Mange er slitne." }]);
    const [row] = value(await office.desk.listSubCases(as(vera), { list: "mine", after: null })).items;
    expect(row).toMatchObject({ id, due: { what: "belastning" }, standings: ["belastning"] });
  });

  it("ends access with the step that ends it, and says stale to whoever saw another version", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await did(office, lars, id, declaresHabil);
    const { version } = await handled(office, lars, id);
    const late = await office.desk.runCaseCommand(as(lars), id, version - 1, { type: "AddLog", text: "For sent" });
    expect(late).toMatchObject({ kind: "stale", current: { version } });
    expect(await caseDoes(office, lars, id, { type: "StepBack", reason: "Jeg kjenner dem." })).toEqual({ kind: "not_found" });
    expect(await readCase(office, lars, id)).toBeUndefined();
    expect(value(await office.desk.listSubCases(as(lars), { list: "handled", after: null })).items).toEqual([]);
    expect(await readCase(office, solveig, id)).toMatchObject({ sight: "foer-aapning", standings: ["eier"] });
    expect(value(await office.desk.listSubCases(as(solveig), { list: "handled", after: null })).items).toMatchObject([
      { id, due: { what: "foerste-aapning" } },
    ]);
  });

  it("unseals nothing for a row that was put into the database by hand", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    const tag = await office.store.read.subCaseTag(gunnhild);
    const row = [id, tag, "handled", "eier", "0"] as const;
    await databaseText(office.dataDir, [
      ["insert into sub_case_access (case_id, person_tag, list, standings, sort_key) values (?, ?, ?, ?, ?)", ...row],
    ]);
    expect(await office.store.read.subCaseLists(id, gunnhild)).toEqual(["handled"]);
    expect(await readCase(office, gunnhild, id)).toBeUndefined();
  });
});

describe("what the product does by itself", () => {
  it("SB-01 reminds the owner of a case that stands still, by a job that names nobody, once a day", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await did(office, lars, id, declaresHabil);
    office.clock.date = addDays(office.clock.date, 14);
    for (const _ of [1, 2]) await office.desk.planCases(office.clock.date);
    const jobs = jobRows(office.dataDir).filter(({ payload }) => String(payload).includes("waits-stille"));
    expect(jobs).toHaveLength(1);
    for (const secret of [lars, kari, ante]) expect(JSON.stringify(jobs)).not.toContain(secret);
    const payload = JSON.parse(String(jobs[0]?.["payload"])) as never;
    expect(await office.desk.caseDelivery(payload)).toMatchObject([
      { personId: lars, due: { what: "stille" }, standings: ["eier"] },
    ]);
    await did(office, lars, id, { type: "AddLog", text: "Ringte." });
    office.clock.date = addDays(office.clock.date, 7);
    await office.desk.planCases(office.clock.date);
    expect(jobRows(office.dataDir).filter(({ payload }) => String(payload).includes("waits-stille"))).toHaveLength(1);
  });

  it("SB-09 reminds a party of their statement once, when its deadline has passed, and gives them some days more", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await underWay(office, id);
    await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
    await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
    await did(office, lars, id, {
      type: "Assess",
      ...{ outcome: "aapenbart-brudd", level: "lavt", signs: [], reason: "Det er åpenbart.", notice: null },
    });
    const partyId = (await handled(office, lars, id)).parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    await did(office, lars, id, { type: "InviteStatement", partyId, about: "At du rakket ned på noen.", deadline: null });
    const { hearings, version } = await handled(office, lars, id);
    const deadline = hearings[0]?.deadline as never;
    office.clock.date = deadline;
    await office.desk.planCases(office.clock.date);
    expect((await handled(office, lars, id)).version).toBe(version);
    office.clock.date = addDays(deadline, 1);
    for (const _ of [1, 2]) await office.desk.planCases(office.clock.date);
    expect(await handled(office, lars, id)).toMatchObject({
      version: version + 1,
      hearings: [{ remindedOn: office.clock.date, deadline: addDays(office.clock.date, 7), answer: null }],
    });
    const told = jobRows(office.dataDir).filter(({ payload }) => String(payload).includes("statement-reminded"));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(ante);
  });

  it("gives a card the date of what it is about, and none where there is none to keep", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await underWay(office, id);
    const partyId = (await handled(office, lars, id)).parties.find(({ role }) => role === "paaklaget")?.partyId as never;
    const on = addDays(office.clock.date, 7);
    await did(office, lars, id, {
      type: "CallMeeting",
      ...{ purpose: "samtale", interviewId: null, on, at: "10:00", place: null, topic: "Hva som har skjedd." },
      ...{ documents: [], attendees: [{ who: { kind: "party", partyId }, role: "part" }], jointAssessment: null },
      shortNotice: null,
    });
    const to = await office.store.read.subCaseTag(ante);
    const dueOf = async (reason: "meeting-called" | "document-shared" | "statement-invited") =>
      (await office.desk.caseDelivery({ caseId: id, to, reason })).map(({ due }) => due);
    expect(await dueOf("meeting-called")).toEqual([{ what: "moete", on, overdue: false }]);
    expect(await dueOf("document-shared")).toEqual([null]);
    expect(await dueOf("statement-invited")).toEqual([null]);
  });

  it("VA-34 asks whoever reported how they are treated, again after each answer and not before", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    await did(office, lars, id, declaresHabil);
    const asked = async () => (await handled(office, lars, id)).restoring.checks.length;
    office.clock.date = addDays(office.clock.date, 91);
    for (const _ of [1, 2]) await office.desk.planCases(office.clock.date);
    expect(await asked()).toBe(1);
    await did(office, kari, id, { type: "AnswerProtection", exposed: false, text: null });
    await office.desk.planCases(office.clock.date);
    expect(await asked()).toBe(1);
    office.clock.date = addDays(office.clock.date, 91);
    await office.desk.planCases(office.clock.date);
    expect(await asked()).toBe(2);
  });

  it("VA-03 takes a case from an owner who has left to the next one up", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office);
    const [id] = cases as [never];
    office.directory.now = withPerson(office.directory.now, lars, { active: false });
    await office.desk.planCases(office.clock.date);
    expect(await readCase(office, solveig, id)).toMatchObject({ standings: ["eier"] });
    expect(await readCase(office, lars, id)).toBeUndefined();
  });
});
