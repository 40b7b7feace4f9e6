import { expect, it } from "vitest";
import type { CaseTellPayload } from "#bot/desk/sak/saveSubCase.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { caseDoes, declaresHabil, did, formalised, handled, readCase, underWay } from "#test/support/caseCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { lars, solveig, hilde, ante } = demoPeople;
const why = "Lars og Kari er svogere.";

/** A case in which Ante has objected to its owner, with an adviser beside him. */
async function objected(): Promise<{ readonly office: Office; readonly id: CaseId }> {
  const office = await openOffice();
  const { cases } = await formalised(office);
  const [id] = cases as [CaseId];
  await underWay(office, id);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, hilde, id, declaresHabil);
  await did(office, ante, id, { type: "ChallengeHabilitet", personId: lars, reason: why });
  return { office, id };
}

it("VA-04 shows whoever decides what is objected, and nobody else that handles it who objected, nor why", async () => {
  const { office, id } = await objected();
  expect(await readCase(office, solveig, id)).toMatchObject({ sight: "habilitet", questions: [{ reason: why }] });
  const adviser = await handled(office, hilde, id);
  expect(adviser.habilitet.at(-1)).toMatchObject({ answer: "bestridt", reason: null, challengedBy: null });
  expect(adviser.timeline.items.at(-1)).toMatchObject({ type: "HabilitetChallenged", by: null });
  expect(await readCase(office, lars, id)).toMatchObject({ sight: "foer-aapning" });
  await caseDoes(office, solveig, id, { type: "DecideHabilitet", personId: lars, habil: true, reason: "De er det ikke." });
  const owner = await handled(office, lars, id);
  expect(owner.habilitet.at(-1)).toMatchObject({ reason: null, challengedBy: null, decision: { reason: "De er det ikke." } });
  expect(JSON.stringify(owner)).not.toContain(why);
});

it("VA-04 still shows an owner what a party objects to in an adviser, since the owner decides it", async () => {
  const { office, id } = await objected();
  await caseDoes(office, solveig, id, { type: "DecideHabilitet", personId: lars, habil: true, reason: "De er det ikke." });
  await did(office, ante, id, { type: "ChallengeHabilitet", personId: hilde, reason: "Hun er nabo." });
  expect((await handled(office, lars, id)).habilitet.at(-1)).toMatchObject({ answer: "bestridt", reason: "Hun er nabo." });
});

it("VA-04 tells whoever is objected to by the number alone", async () => {
  const { office, id } = await objected();
  const tag = await office.store.read.subCaseTag(lars);
  const jobs = jobRows(office.dataDir).flatMap(({ kind, payload }) =>
    kind === "case-tell" ? [JSON.parse(String(payload)) as CaseTellPayload] : [],
  );
  const told = jobs.filter(({ to, reason }) => to === tag && reason === "habilitet-questioned");
  expect(told).toHaveLength(1);
  const notices = await office.desk.caseDelivery(told[0] as CaseTellPayload);
  const { number } = (await readCase(office, lars, id)) ?? {};
  expect(notices).toEqual([{ personId: lars, language: "nb", number, due: null, standings: ["eier"] }]);
});
