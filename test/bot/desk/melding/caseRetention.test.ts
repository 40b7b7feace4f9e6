import { expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { declaresHabil, did, formalised, readCase } from "#test/support/caseCourse.ts";
import { dueOn, keep, listed, madeOf, roar, signe, warnOn } from "#test/support/closedReport.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";

const { kari, lars, hilde, ante, amara } = demoPeople;
const aboutTwo = {
  counterparts: [
    { kind: "person", id: ante },
    { kind: "person", id: amara },
  ],
} as const;

/** Found to be no case, and ended the same day. */
async function ended(office: Office, id: CaseId): Promise<void> {
  await did(office, lars, id, declaresHabil);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await did(office, lars, id, {
    type: "Assess",
    ...{ outcome: "ingen-sak", level: "lavt", signs: [], reason: "Ikke noe å gå videre med.", notice: "Vi går ikke videre." },
  });
  await did(office, lars, id, { type: "Close", reason: "Vurdert." });
}

const archive = (office: Office, id: CaseId, reference: string) => did(office, lars, id, { type: "Archive", reference });

it("keeps a report for as long as one of its cases is not in the archive, however long ago it was closed", async () => {
  const office = await openOffice();
  const { cases } = await formalised(office, aboutTwo);
  for (const id of cases) await ended(office, id);
  await archive(office, cases[0] as CaseId, "2026/1");
  office.clock.date = warnOn;
  expect(await office.desk.warnReportsOfErasure()).toBe(0);
  await archive(office, cases[1] as CaseId, "2026/2");
  // What was added to a case begins the time anew.
  expect(await office.desk.warnReportsOfErasure()).toBe(0);
});

it("erases every case with its report, each by its own key, from everybody's lists", async () => {
  const office = await openOffice();
  const { reportId, cases } = await formalised(office, aboutTwo);
  for (const [index, id] of cases.entries()) {
    await ended(office, id);
    await archive(office, id, `2026/${index}`);
  }
  office.clock.date = warnOn;
  expect(await office.desk.warnReportsOfErasure()).toBe(1);
  office.clock.date = dueOn;
  madeOf(await keep(office, roar, reportId, { type: "ProposeErasure" }));
  for (const id of cases) expect(await readCase(office, lars, id)).toBeDefined();
  madeOf(await keep(office, signe, reportId, { type: "ConfirmErasure" }));
  for (const id of cases) {
    expect(await office.store.read.openSubCase(id)).toEqual({ kind: "erased" });
    for (const personId of [lars, hilde, kari]) expect(await readCase(office, personId, id)).toBeUndefined();
  }
  for (const personId of [lars, hilde, kari])
    for (const list of ["handled", "mine"] as const)
      expect(madeOf(await office.desk.listSubCases({ personId }, { list, after: null })).items).toEqual([]);
  expect((await office.store.verifyChains()).fault).toBeNull();
});

it("is not for whoever handled a case of it, also where they have the records role", async () => {
  const office = await openOffice();
  office.directory.now = withPerson(office.directory.now, hilde, { roles: ["ansatt", "hr-raadgiver", "arkiv"] });
  const { cases } = await formalised(office);
  const [id] = cases as [CaseId];
  await ended(office, id);
  await archive(office, id, "2026/1");
  office.clock.date = warnOn;
  await office.desk.warnReportsOfErasure();
  expect(await listed(office, roar)).toHaveLength(1);
  expect(await listed(office, hilde)).toEqual([]);
});
