import { expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseCommandInput } from "#domain/contract/sakCommand.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { caseDoes, did, formalised, handled, ownPage, readCase, reportDoes, underWay, value } from "#test/support/caseCourse.ts";
import { type Office, openOffice } from "#test/support/office.ts";

const { kari, lars, hilde, ante, amara, gunnhild } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const concludes: CaseCommandInput = {
  type: "Conclude",
  ...({
    finding: "uheldig",
    general: false,
    breach: true,
    sanctions: "ingen",
    sanctionsReason: "Vurdert.",
    crime: false,
  } as const),
  reason: "Slik er det.",
};
const noCaseHere: CaseCommandInput = {
  type: "Assess",
  ...({
    outcome: "ingen-sak",
    level: "lavt",
    signs: [],
    reason: "Ikke noe å gå videre med.",
    notice: "Vi går ikke videre.",
  } as const),
};

/** Kari's klage, with a case under way for each of these. */
async function running(...accused: readonly PersonId[]) {
  const office = await openOffice();
  const { reportId, cases } = await formalised(office, { counterparts: accused.map((id) => ({ kind: "person", id }) as const) });
  for (const [index, id] of cases.entries()) await underWay(office, id, accused[index]);
  return { office, reportId, cases };
}

/** Refused with these, and the case is as it was. */
async function refused(office: Office, id: CaseId, command: CaseCommandInput, ...codes: readonly string[]): Promise<void> {
  const { version } = await handled(office, lars, id);
  const outcome = await caseDoes(office, lars, id, command);
  expect(outcome.kind === "refused" ? outcome.refusals.map(({ rule, code }) => `${rule ?? "-"} ${code}`) : outcome).toEqual(
    codes,
  );
  expect((await handled(office, lars, id)).version).toBe(version);
}

async function noCase(office: Office, id: CaseId): Promise<void> {
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await did(office, lars, id, noCaseHere);
  await did(office, lars, id, { type: "Close", reason: "Vurdert." });
}

it("SB-07, SB-09, SB-15, SB-25 says what comes first to whoever concludes first, and to whoever writes minutes of no meeting", async () => {
  const { office, cases } = await running(ante);
  const [id] = cases as [CaseId];
  await refused(office, id, concludes, "SB-25 CASE_ASSESS_FIRST", "SB-09 PARTIES_UNHEARD", "SB-15 REPORT_FIRST");
  const meetingId = "none" as never;
  await refused(
    office,
    id,
    { type: "WriteMinutes", meetingId, text: "Vi snakket.", disagreement: null },
    "SB-07 NO_CASE_MEETING",
  );
  await refused(office, id, { type: "CloseMeeting", meetingId }, "SB-07 NO_CASE_MEETING");
  await refused(office, id, { type: "Close", reason: "Bagatell." }, "SB-25 CASE_ASSESS_FIRST");
  // What was typed is not kept with the case: the page has it still.
  expect(JSON.stringify(await handled(office, lars, id))).not.toContain("Vi snakket.");
});

it("SB-02, VA-03 ends the access of a handler who becomes a party at once, and gives them a party's page when they are told", async () => {
  const { office, cases } = await running(ante);
  const [id] = cases as [CaseId];
  await did(office, lars, id, { type: "AddHandler", personId: gunnhild, as: "saksbehandler", reason: null });
  await did(office, gunnhild, id, { type: "DeclareHabilitet", answer: "habil", reason: null });
  expect(await readCase(office, gunnhild, id)).toMatchObject({ sight: "saksbehandling" });
  await did(office, lars, id, { type: "AddParty", who: { kind: "person", id: gunnhild }, role: "beroert" });
  expect(await readCase(office, gunnhild, id)).toBeUndefined();
  expect(await caseDoes(office, gunnhild, id, { type: "AddLog", text: "Fortsatt her." })).toMatchObject({ kind: "not_found" });
  const { parties } = await handled(office, lars, id);
  const added = parties.find(({ who }) => who.kind === "person" && who.person.id === gunnhild);
  await did(office, lars, id, { type: "InformParty", partyId: added?.partyId as never });
  await did(office, gunnhild, id, { type: "PromiseConfidentiality" });
  expect(await ownPage(office, gunnhild, id)).toMatchObject({ documents: { items: [], earlier: null }, report: null });
});

it("SB-19 ends a report neither before its last case nor by hand, and takes up the one case without the other", async () => {
  const { office, reportId, cases } = await running(ante, amara);
  const [one, other] = cases as [CaseId, CaseId];
  const status = async () => value(await office.desk.readReport(as(kari), reportId)).status;
  await noCase(office, one);
  // The report stands last, and is not closed around the case that goes on.
  expect(await status()).toBe("FORMALISERT");
  expect(await reportDoes(office, lars, reportId, { type: "Close", reason: "Ferdig." })).toMatchObject({ kind: "refused" });
  await refused(office, one, { type: "SettleHelp", wanted: false, adviserId: null }, "- CASE_STATUS_WRONG");
  await noCase(office, other);
  expect(await status()).toBe("AVSLUTTET");
  await did(office, lars, one, { type: "Reopen", reason: "Noe nytt." });
  expect(await status()).toBe("FORMALISERT");
  expect(await handled(office, lars, other)).toMatchObject({ status: "AVSLUTTET" });
  // The old word does not close it a second time: it is assessed anew.
  await refused(office, one, { type: "Close", reason: "Som før." }, "SB-25 CASE_ASSESS_FIRST");
  await refused(office, one, { type: "Reopen", reason: "En gang til." }, "- CASE_STATUS_WRONG");
  expect((await office.store.verifyChains()).fault).toBeNull();
});
