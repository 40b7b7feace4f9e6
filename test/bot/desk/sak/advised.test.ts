import { expect, it } from "vitest";
import type { CaseTellPayload } from "#bot/desk/sak/saveSubCase.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { caseDoes, declaresHabil, did, formalised, handled, underWay } from "#test/support/caseCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { openOffice } from "#test/support/office.ts";

const { lars, hilde, berit } = demoPeople;
const reason = "Det gjelder uønsket oppmerksomhet.";
const removes = { type: "RemoveHandler", personId: hilde, reason: null } as const;

/** A case about sexual harassment, assessed as a plain breach, with Hilde of HR beside Lars. */
async function sexual() {
  const office = await openOffice();
  const [id] = (await formalised(office)).cases as [CaseId];
  await underWay(office, id);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, hilde, id, declaresHabil);
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await did(office, lars, id, { type: "TagSexualHarassment", on: true, reason });
  await did(office, lars, id, {
    type: "Assess",
    ...{ outcome: "enkel", level: "lavt", signs: [], reason: "Fakta må undersøkes.", notice: null },
  });
  return { office, id };
}

it("SB-24 keeps HR's last adviser in a case of sexual harassment from being taken out by its owner", async () => {
  const { office, id } = await sexual();
  expect(await caseDoes(office, lars, id, removes)).toMatchObject({
    kind: "refused",
    refusals: [{ rule: "SB-24", code: "LAST_ADVISER" }],
  });
  await did(office, lars, id, { type: "AddHandler", personId: berit, as: "bistand", reason });
  await did(office, lars, id, removes);
  expect((await handled(office, lars, id)).handlers.map(({ person }) => person.id)).toEqual([lars, berit]);
});

it("SB-24 lets the adviser step back, tells the owner, and goes no further before another is named", async () => {
  const { office, id } = await sexual();
  await caseDoes(office, hilde, id, { type: "StepBack", reason: null });
  const jobs = jobRows(office.dataDir).flatMap(({ kind, payload }) =>
    kind === "case-tell" ? [JSON.parse(String(payload)) as CaseTellPayload] : [],
  );
  const told = jobs.filter((job) => job.caseId === id && job.reason === "adviser-missing");
  const notices = await Promise.all(told.map((job) => office.desk.caseDelivery(job)));
  expect(notices.flat().map(({ personId }) => personId)).toEqual([lars]);
  const blocked = async () => {
    const { possible } = await handled(office, lars, id);
    return possible.find(({ type }) => type === "EndInquiry")?.blocked.filter(({ code }) => code === "HR_NOT_CONSULTED");
  };
  expect(await blocked()).toMatchObject([{ rule: "SB-24" }]);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: berit });
  expect(await blocked()).toEqual([]);
});
