import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import {
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
import { documentText } from "#test/support/caseParts.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { anUnderretning } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, hilde, ante, amara, gunnhild } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const names = (...ids: readonly PersonId[]) =>
  ({ type: "NameCounterparts", counterparts: ids.map((id) => ({ kind: "person", id }) as const) }) as const;
const casesOf = (office: Office, reportId: CaseId) => office.store.read.subCasesOf(reportId);

/** Kari's klage against Ante, whose case is under way. */
async function running() {
  const office = await openOffice();
  const { reportId, cases } = await formalised(office);
  const [id] = cases as [CaseId];
  await underWay(office, id);
  return { office, reportId, id };
}

describe("a report that somebody more is named to", () => {
  it("SB-19 opens a case of their own, and touches and tells the one that there is nothing", async () => {
    const { office, reportId, id } = await running();
    const { version } = await handled(office, lars, id);
    value(await reportDoes(office, kari, reportId, names(amara)));
    const [same, added, ...more] = await casesOf(office, reportId);
    expect([same, more]).toEqual([id, []]);
    await did(office, lars, added as CaseId, declaresHabil);
    const fresh = await handled(office, lars, added as CaseId);
    expect(fresh.parties.map(({ who }) => (who.kind === "person" ? who.person.id : null))).toEqual([kari, amara]);
    const words = fresh.documents.items.map(({ documentId }) => documentText(office, lars, fresh.id, documentId));
    expect(await Promise.all(words)).toContain("Han rakker ned på meg i møtene.");
    expect(JSON.stringify(fresh)).not.toContain(ante);
    // Nobody of the one learns of the other; whoever complains in both sees both.
    const before = await handled(office, lars, id);
    expect(before.version).toBe(version);
    for (const page of [before, await ownPage(office, ante, id)])
      for (const secret of [amara, fresh.number, added]) expect(JSON.stringify(page)).not.toContain(secret);
    expect(await readCase(office, ante, added as CaseId)).toBeUndefined();
    expect(await readCase(office, amara, id)).toBeUndefined();
    expect(await readCase(office, amara, added as CaseId)).toBeUndefined();
    expect(await readCase(office, kari, added as CaseId)).toMatchObject({ sight: "foer-taushet" });
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("SB-19 opens none for somebody whose case is open, however often they are named", async () => {
    const { office, reportId, id } = await running();
    value(await reportDoes(office, kari, reportId, names(ante)));
    value(await reportDoes(office, kari, reportId, names(amara, amara)));
    value(await reportDoes(office, kari, reportId, names(amara)));
    expect(await casesOf(office, reportId)).toHaveLength(2);
    expect((await casesOf(office, reportId))[0]).toBe(id);
  });

  it("VA-03, SB-19 takes whoever is named from the case that they handled, and says to nobody why", async () => {
    const { office, reportId, id } = await running();
    await did(office, lars, id, { type: "AddHandler", personId: gunnhild, as: "saksbehandler", reason: null });
    value(await reportDoes(office, kari, reportId, names(gunnhild)));
    expect(await readCase(office, gunnhild, id)).toBeUndefined();
    const page = await handled(office, lars, id);
    expect(page.handlers.map(({ person }) => person.id)).toEqual([lars]);
    value(await reportDoes(office, kari, reportId, names(lars)));
    for (const one of await casesOf(office, reportId)) {
      expect(await readCase(office, lars, one)).toBeUndefined();
      expect(await readCase(office, solveig, one)).toMatchObject({ sight: "foer-aapning" });
    }
  });
});

it("SB-19 opens a new case of a report that is made formal anew, and leaves the closed one closed", async () => {
  const { office, reportId, id } = await running();
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await did(office, lars, id, {
    type: "Assess",
    ...{ outcome: "ingen-sak", level: "lavt", signs: [] },
    ...{ reason: "Det er ikke noe å gå videre med.", notice: "Vi går ikke videre." },
  });
  await did(office, lars, id, { type: "Close", reason: "Vurdert." });
  value(await reportDoes(office, kari, reportId, { type: "Reopen", text: "Det fortsetter." }));
  value(await reportDoes(office, lars, reportId, { type: "Acknowledge", text: "Takk." }));
  value(await reportDoes(office, lars, reportId, { type: "Formalise" }));
  const [closed, again] = await casesOf(office, reportId);
  expect(closed).toBe(id);
  expect(await handled(office, lars, id)).toMatchObject({ status: "AVSLUTTET" });
  await did(office, lars, again as CaseId, declaresHabil);
  expect(await handled(office, lars, again as CaseId)).toMatchObject({ status: "FORELOEPIG_VURDERING" });
  const report = await office.desk.readReport(as(kari), reportId);
  expect(report).toMatchObject({ value: { status: "FORMALISERT" } });
});

it("SB-19 opens the case that somebody without a name has named a person to with the next morning, so that no minute is told", async () => {
  const office = await openOffice();
  const desk = createPostboksDesk(office.context);
  const unitId = office.directory.now.people.get(kari)?.unitId ?? null;
  const answers = anUnderretning({ counterparts: [{ kind: "person", id: ante }], unitId });
  const sent = await desk.send({ formId: randomUUID(), language: "nb", answers, relatedCode: null, files: [] });
  if (sent.kind !== "sent") throw new Error("not sent");
  office.clock.date = addDays(office.clock.date, 1);
  const [row] = value(await office.desk.listReports(as(lars), { list: "inbox", after: null })).items;
  const reportId = row?.id as CaseId;
  value(await reportDoes(office, lars, reportId, { type: "DeclareHabilitet", answer: "habil", reason: null }));
  value(await reportDoes(office, lars, reportId, { type: "Acknowledge", text: null }));
  value(await reportDoes(office, lars, reportId, { type: "Formalise" }));
  const version = (await desk.open(sent.code, "nb"))?.version ?? 0;
  expect(await desk.command(sent.code, "nb", version, names(amara), [])).toMatchObject({ kind: "done" });
  expect(await casesOf(office, reportId)).toHaveLength(1);
  office.clock.date = addDays(office.clock.date, 1);
  await office.desk.planReports(office.clock.date);
  await office.desk.planReports(office.clock.date);
  const [, added, ...more] = await casesOf(office, reportId);
  expect(more).toEqual([]);
  await did(office, lars, added as CaseId, declaresHabil);
  expect(JSON.stringify((await handled(office, lars, added as CaseId)).parties)).toContain(amara);
});
