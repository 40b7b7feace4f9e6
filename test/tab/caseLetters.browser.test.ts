import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import type { PartyId } from "#domain/sak/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { caseTexts } from "../../tab/texts/cases/useCaseTexts.ts";
import { bench } from "./standIn/bench.ts";
import { asOwner, inCase, openedCase } from "./standIn/seedCases.ts";

const { standIn, open } = bench();
const { kari, lars, hilde, ante } = demoPeople;
const d = textsFor("nb");
const s = d.sak;
const c = await caseTexts.load("nb");
const today = localDate("2027-01-13");
const at = (id: string, part = "") => `?view=saker&sak=${id}${part === "" ? "" : `&vis=${part}`}`;
const outsider = "Peder Utenfor";

/** Somebody outside the house whom the statements are aimed at, before anybody has been heard. */
async function withOutsider(): Promise<{ readonly id: CaseId; readonly partyId: PartyId }> {
  const id = await openedCase(standIn());
  await inCase(standIn(), lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await inCase(standIn(), lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await inCase(standIn(), lars, id, {
    type: "Assess",
    ...{ outcome: "aapenbart-brudd", level: "lavt", signs: [], reason: "Det er åpenbart.", notice: null },
  });
  await inCase(standIn(), lars, id, {
    type: "AddParty",
    who: { kind: "outside", name: outsider, external: true },
    role: "paaklaget",
  });
  const partyId = (await asOwner(standIn(), lars, id)).parties.at(-1)?.partyId as PartyId;
  await inCase(standIn(), lars, id, { type: "InformParty", partyId });
  return { id, partyId };
}

const fieldOf = (name: string) => c.fieldOf[name] ?? "";

describe("«Saker»: a party without a page", () => {
  it("SB-09 is invited, reminded and answers by letter, and the owner records each with its day", async () => {
    const { id, partyId } = await withOutsider();
    const owner = await open({ person: lars, search: at(id, "parter"), width: 360 });
    const party = owner.tab.locator(`[data-party="${partyId}"]`);
    await party.getByText(c.byLetter).waitFor();
    await party.getByRole("button", { name: s.command.InviteStatement }).click();
    await party.getByText(c.howByLetter["InviteStatement"] ?? "").waitFor();
    await party.getByLabel(fieldOf("InviteStatement.about")).fill("Det påstås at du avbryter andre.");
    await party.locator("[data-form] button[type=submit]").click();
    await party.getByText(d.refusal({ rule: null, code: "CASE_ANSWER_MISSING", field: "sentOn" })).waitFor();
    await party.getByLabel(fieldOf("sentOn")).fill(today);
    await party.locator("[data-form] button[type=submit]").click();
    const hearings = owner.tab.locator("[data-part=kontradiksjon]");
    await hearings.getByText(c.letterSentOn(d.dayMonthYear(today))).waitFor();

    // Greyed until the deadline has passed, with the reason and the paragraph; nobody is taken for reminded.
    const deadline = (await asOwner(standIn(), lars, id)).hearings[0]?.deadline as LocalDate;
    const greyed = hearings.locator("[data-blocked=RecordReminder]");
    await greyed.getByText(d.refusal({ rule: "SB-09", code: "DEADLINE_OPEN", deadline })).waitFor();
    expect(await greyed.getByRole("button", { name: s.command.RecordReminder }).getAttribute("aria-disabled")).toBe("true");
    await hearings
      .locator("[data-blocked=RecordNoAnswer]")
      .getByText(d.refusal({ rule: "SB-09", code: "REMIND_BY_LETTER" }))
      .waitFor();
    const results = await new AxeBuilder({ page: owner.page }).analyze();
    expect(results.violations.map(({ id: rule }) => rule)).toEqual([]);
    expect(await owner.tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

    const sentOn = addDays(deadline, 1);
    standIn().clock.set(sentOn);
    await standIn().desk.planCases(sentOn);
    const late = await open({ person: lars, search: at(id, "parter") });
    const waits = late.tab.locator("[data-part=kontradiksjon]");
    await waits.locator("[data-opens=RecordReminder]").click();
    await waits.getByText(c.how["RecordReminder"] ?? "").waitFor();
    await waits.getByLabel(fieldOf("sentOn")).fill(sentOn);
    await waits.locator("[data-form] button[type=submit]").click();
    await waits.getByText(c.remindedByLetterOn(d.dayMonthYear(sentOn))).waitFor();

    const letter = late.tab.locator(`[data-party="${partyId}"]`);
    await letter.getByRole("button", { name: s.command.RecordStatement }).click();
    await letter.getByLabel(fieldOf("RecordStatement.answer")).selectOption("uttalelse");
    await letter.getByLabel(fieldOf("receivedOn")).fill(sentOn);
    await letter.getByLabel(fieldOf("RecordStatement.text")).fill("Det kjenner jeg meg ikke igjen i.");
    await letter.locator("[data-form] button[type=submit]").click();
    await waits.getByText("Det kjenner jeg meg ikke igjen i.").waitFor();
    await expect
      .poll(async () => (await asOwner(standIn(), lars, id)).hearings[0]?.answer)
      .toMatchObject({ how: "uttalelse", receivedOn: sentOn, documentId: null });
  });

  it("SB-31 is sent the report by letter, and the owner records what they said of it", async () => {
    const { id, partyId } = await withOutsider();
    const anteId = (await asOwner(standIn(), lars, id)).parties.find(
      ({ who }) => who.kind === "person" && who.person.id === ante,
    );
    const about = "At du avbryter andre.";
    await inCase(standIn(), lars, id, { type: "InviteStatement", partyId, about, deadline: null, sentOn: today });
    await inCase(standIn(), lars, id, { type: "InviteStatement", partyId: anteId?.partyId as PartyId, about, deadline: null });
    await inCase(standIn(), ante, id, { type: "GiveStatement", text: "Nei." });
    const letter = { how: "uttalelse", text: "Nei.", receivedOn: today, documentId: null } as const;
    await inCase(standIn(), lars, id, { type: "RecordStatement", partyId, ...letter });
    await inCase(standIn(), lars, id, { type: "EndHearing" });
    await inCase(standIn(), lars, id, {
      type: "DraftReport",
      ...{ process: "Slik.", facts: "Dette.", incidents: [{ text: "Det ene.", finding: "uheldig" }], overall: null },
      ...{ assessment: "Vurdert.", conclusion: "Funnet.", legalBasis: ["aml-4-1-1", "aml-4-3-trakassering"], finding: "uheldig" },
    });
    const owner = await open({ person: lars, search: at(id, "behandling") });
    const report = owner.tab.locator("[data-part=rapport]");
    await report.getByRole("button", { name: s.command.OfferReport }).click();
    await report.getByText(c.howByLetter["OfferReport"] ?? "").waitFor();
    await report.getByLabel(fieldOf("sentOn")).fill(today);
    await report.locator("[data-form] button[type=submit]").click();
    await report.locator("[data-opens=RecordComment]").click();
    await report.getByLabel(fieldOf("receivedOn")).fill(today);
    await report.getByLabel(fieldOf("RecordComment.text")).fill("Jeg er uenig.");
    await report.locator("[data-form] button[type=submit]").click();
    await report.getByText("Jeg er uenig.").waitFor();
    const said = (await asOwner(standIn(), lars, id)).report?.comments;
    expect(said).toMatchObject([{ partyId, text: "Jeg er uenig.", receivedOn: today, late: false }]);
  });
});

describe("«Saker»: what a party was given with masks", () => {
  it("SB-02 stands on their page by kind and date, and without the title that names a witness", async () => {
    const id = await openedCase(standIn());
    const title = "Vitneforklaring fra Berit Nordmann";
    await inCase(standIn(), lars, id, { type: "AddDocument", kind: "bevis", title, text: "Berit Nordmann så det." });
    const { documents, parties } = await asOwner(standIn(), lars, id);
    const documentId = documents.items.at(-1)?.documentId as never;
    const partyId = parties.find(({ role }) => role === "paaklaget")?.partyId as PartyId;
    const masks = [{ from: 0, to: "Berit Nordmann".length, ground: "vitne" }] as const;
    await inCase(standIn(), lars, id, { type: "ShareDocument", documentId, partyId, masks });
    const { tab } = await open({ person: ante, search: at(id) });
    const part = tab.locator("[data-part=dokumenter]");
    await part.getByText(s.document.bevis, { exact: true }).waitFor();
    await part.getByText(d.dayMonthYear(today), { exact: true }).waitFor();
    expect(await tab.locator("body").innerText()).not.toContain("Nordmann");
    const mine = await open({ person: kari, search: at(id) });
    await mine.tab.locator("[data-part=dokumenter]").waitFor();
    expect(await mine.tab.locator("body").innerText()).not.toContain("Nordmann");
  });
});
