import { expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import {
  caseDoes,
  declaresHabil,
  did,
  formalised,
  handled,
  ownPage,
  reportDoes,
  underWay,
  value,
} from "#test/support/caseCourse.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, ante, amara } = demoPeople;
const words = "Jeg vil si fra i et møte.";
const as = (personId: PersonId) => ({ personId });
const twoAccused = {
  counterparts: [
    { kind: "person", id: ante },
    { kind: "person", id: amara },
  ],
} as const;
const yes = { type: "AnswerContact", consent: true, factual: true, contradiction: true, reason: null } as const;

async function asked(office: Office, id: CaseId): Promise<void> {
  await did(office, kari, id, { type: "RequestContact", text: words });
}

it("VA-18 is answered by the owner of the case, of which whoever owns the report learns nothing (SB-19)", async () => {
  const office = await openOffice();
  const { reportId, cases } = await formalised(office, twoAccused);
  const [id] = cases as [CaseId];
  await underWay(office, id);
  await caseDoes(office, lars, id, { type: "AssignOwner", ownerId: solveig, reason: "Hun kjenner feltet." });
  await asked(office, id);
  // Lars owns the other case, and the report.
  const report = value(await office.desk.readReport(as(lars), reportId));
  expect(report).toMatchObject({ sight: "mottaker", contacts: [] });
  expect(JSON.stringify(report)).not.toContain(words);
  await did(office, solveig, id, declaresHabil);
  const [wish] = (await handled(office, solveig, id)).contacts;
  expect(wish).toMatchObject({ text: words, answer: null });
  await did(office, solveig, id, { ...yes, contactId: wish?.contactId as never });
  expect((await ownPage(office, kari, id)).contacts).toMatchObject([{ text: words, answer: { consent: true, reason: null } }]);
  expect(JSON.stringify(await ownPage(office, ante, id))).not.toContain(words);
  expect((await office.store.verifyChains()).fault).toBeNull();
});

it("VA-18 sends whoever asks on the report to the case, when there is one", async () => {
  const office = await openOffice();
  const { reportId } = await formalised(office);
  const outcome = await reportDoes(office, kari, reportId, { type: "RequestContact", text: words });
  expect(outcome).toMatchObject({ kind: "refused", refusals: [{ rule: "VA-18", code: "CONTACT_IN_CASE" }] });
});

it("VA-18 takes a wish that had no answer along to the case, with its words under the case's own key", async () => {
  const office = await openOffice();
  const { id } = value(await office.desk.beginReport(as(kari), { type: "Submit", answers: aKlage({}) }));
  value(await reportDoes(office, kari, id, { type: "RequestContact", text: words }));
  value(await reportDoes(office, lars, id, { type: "DeclareHabilitet", answer: "habil", reason: null }));
  value(await reportDoes(office, lars, id, { type: "Acknowledge", text: "Takk." }));
  value(await reportDoes(office, lars, id, { type: "Formalise" }));
  const [sak] = (await office.store.read.subCasesOf(id)) as [CaseId];
  await did(office, lars, sak, declaresHabil);
  await office.store.transaction((tx) => tx.destroyCaseKey(id));
  expect((await handled(office, lars, sak)).contacts).toMatchObject([{ text: words, answer: null }]);
});
