import { AxeBuilder } from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { caseTexts } from "../../tab/texts/cases/useCaseTexts.ts";
import { bench } from "./standIn/bench.ts";
import { asOwner, begunCase, inCase, openedCase } from "./standIn/seedCases.ts";

const { standIn, open } = bench();
const { kari, lars, ante, solveig, vera, hilde, berit } = demoPeople;
const d = textsFor("nb");
const s = d.sak;
const c = await caseTexts.load("nb");
const canary = "Kanarifugl-7Q2 synger";

const at = (id: string, part = "") => `?view=saker&sak=${id}${part === "" ? "" : `&vis=${part}`}`;
const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).first().click();
const read = (tab: Frame) => tab.locator("main").innerText();

describe("«Saker»", () => {
  it("lists number and deadline, and nothing of what it is about", async () => {
    await openedCase(standIn(), { what: canary });
    const { tab } = await open({ person: lars, search: "?view=saker" });
    await tab.locator("[data-case]").waitFor();
    const said = await read(tab);
    for (const secret of ["Kanarifugl", "Kari", "Ante", "Klage"]) expect(said).not.toContain(secret);
    const outside = await open({ person: berit, search: "?view=saker" });
    await outside.tab.getByText(c.emptyHandled).waitFor();
  });

  it("VA-03 shows only the parties until one has said that one is habil, then the page", async () => {
    const id = await begunCase(standIn(), { what: canary });
    const { tab } = await open({ person: lars, search: at(id) });
    await tab.getByRole("heading", { name: c.before.title }).waitFor();
    expect(await read(tab)).toContain("Ante Sara");
    expect(await read(tab)).not.toContain("Kanarifugl");
    await press(tab, c.before.send.habil);
    await tab.getByText(d.refusal({ rule: null, code: "CASE_ANSWER_MISSING", field: "answer" })).waitFor();
    await tab.getByRole("radio", { name: c.before.options.habil }).check();
    await press(tab, c.before.send.habil);
    await tab.locator("[data-path]").waitFor();
    expect(await tab.locator("[data-state=now]").getAttribute("data-step")).toBe("FORELOEPIG_VURDERING");
  });

  it("SB-09 greys a conclusion before anybody was heard, with the reason and the paragraph", async () => {
    const id = await openedCase(standIn());
    const { tab } = await open({ person: lars, search: at(id) });
    await tab.locator("[data-step=BESLUTNING] button").click();
    const why = tab.locator("[data-path]");
    await why.getByText(d.refusal({ rule: "SB-09", code: "PARTIES_UNHEARD", partyIds: ["p" as never] })).waitFor();
    await why.getByText(d.paragraph("SB-09")).waitFor();
    await tab.getByRole("link", { name: c.tab.behandling }).click();
    const blocked = tab.locator("[data-part=beslutning] [data-blocked=Conclude]");
    await blocked.getByRole("button", { name: s.command.Conclude }).waitFor();
    expect(await blocked.getByRole("button").getAttribute("aria-disabled")).toBe("true");
  });

  it("SB-34 says beside the field what an assessment lacks, keeps what was typed, and takes it once it is whole", async () => {
    const id = await openedCase(standIn());
    await inCase(standIn(), lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
    await inCase(standIn(), lars, id, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
    const { tab } = await open({ person: lars, search: at(id) });
    const box = tab.locator("[data-part=neste-steg]");
    await box.getByRole("button", { name: s.command.Assess }).click();
    expect(await box.locator("button[class*=primary], [data-form] button[type=submit]").count()).toBeGreaterThan(0);
    await box.getByLabel(s.field.reason).fill("Det må undersøkes nærmere.");
    await box.locator("[data-form] button[type=submit]").click();
    await box.getByText(d.refusal({ rule: "SB-34", code: "LEVEL_MISSING", field: "level" })).waitFor();
    expect(await box.getByLabel(s.field.reason).inputValue()).toBe("Det må undersøkes nærmere.");
    await box.getByLabel(c.fieldOf["Assess.outcome"] ?? "").selectOption("enkel");
    await box.getByLabel(c.fieldOf["Assess.level"] ?? "").selectOption("lavt");
    await box.locator("[data-form] button[type=submit]").click();
    await tab.locator("[data-step=UNDERSOEKELSE_LEDER][data-state=now]").waitFor();
    await box.getByRole("button", { name: s.command.MakePlan }).waitFor();
  });

  it("SB-02 masks a passage by the keyboard, shows the result, and the party reads no more than that", async () => {
    const id = await openedCase(standIn());
    const text = `Notat. ${canary} i januar. Slutt.`;
    await inCase(standIn(), lars, id, { type: "AddDocument", kind: "notat", title: "Notat fra samtale", text });
    const { tab, page } = await open({ person: lars, search: at(id, "dokumenter") });
    const card = tab.locator("[data-document]", { hasText: "Notat fra samtale" });
    await card.getByRole("button", { name: s.command.ShareDocument }).click();
    await card.getByLabel(s.field.partyId).selectOption({ label: "Ante Sara" });
    await card.getByLabel(c.mask.original).focus();
    await page.keyboard.press("Control+Home");
    for (let moved = 0; moved < "Notat. ".length; moved += 1) await page.keyboard.press("ArrowRight");
    for (let moved = 0; moved < canary.length; moved += 1) await page.keyboard.press("Shift+ArrowRight");
    await card.getByRole("button", { name: c.mask.add }).click();
    await card.locator("[data-result]").getByText(/■■■■■/).waitFor();
    expect(await card.locator("[data-result]").innerText()).not.toContain("Kanarifugl");
    await card.locator("[data-form] button[type=submit]").click();
    await card.getByText(/Ante Sara fikk innsyn/).waitFor();
    const party = await open({ person: ante, search: at(id) });
    // By its kind: the title is the handler's, and nobody has masked it.
    const own = party.tab.locator("[data-part=dokumenter] li", { hasText: s.document.notat });
    await own.getByRole("button", { name: c.readText }).click();
    await own.getByText(/Notat\. ■■■■■ \[.+\] i januar\. Slutt\./).waitFor();
    expect(await party.tab.content()).not.toContain("Kanarifugl");
  });

  it("SB-09, VA-04 goes from owner to party to the leader above: heard, objected to, frozen and decided", async () => {
    const id = await openedCase(standIn(), { what: canary });
    await inCase(standIn(), lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
    await inCase(standIn(), lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Vurdert." });
    await inCase(standIn(), lars, id, {
      ...{ type: "Assess", outcome: "enkel", level: "lavt", signs: [], reason: "Må undersøkes.", notice: null },
    });
    const owner = await open({ person: lars, search: at(id, "parter") });
    const named = owner.tab.locator("[data-party]", { hasText: "Ante Sara" });
    await named.getByRole("button", { name: s.command.InviteStatement }).click();
    await named.getByLabel(c.fieldOf["InviteStatement.about"] ?? "").fill("Det påstås at du avbryter andre.");
    await named.locator("[data-form] button[type=submit]").click();
    await owner.tab.locator("[data-part=kontradiksjon]").getByText("Det påstås at du avbryter andre.").waitFor();

    const party = await open({ person: ante, search: at(id), width: 360 });
    await party.tab.getByText("Det påstås at du avbryter andre.").waitFor();
    expect(await party.tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await party.tab.getByText(s.duty).waitFor();
    await press(party.tab, s.command.GiveStatement);
    await party.tab.getByLabel(c.fieldOf["GiveStatement.text"] ?? "").fill("Det kjenner jeg meg ikke igjen i.");
    await party.tab.locator("[data-form] button[type=submit]").click();
    await party.tab.getByText(s.hearingAnswer.uttalelse).waitFor();
    await press(party.tab, s.command.ChallengeHabilitet);
    await party.tab.getByLabel(c.fieldOf["ChallengeHabilitet.personId"] ?? "").selectOption(lars);
    await party.tab.getByLabel(s.field.reason).fill("De er gamle venner.");
    await party.tab.locator("[data-form] button[type=submit]").click();
    await party.tab.getByText(s.partyLine.HabilitetChallenged).waitFor();

    await press(owner.tab, c.lookAgain);
    await owner.tab.getByText(c.before.waiting).waitFor();
    expect(await read(owner.tab)).not.toContain("kjenner jeg meg ikke igjen");

    const above = await open({ person: solveig, search: at(id), theme: "dark", width: 360 });
    await above.tab.getByText("De er gamle venner.").waitFor();
    expect(await read(above.tab)).not.toContain("kjenner jeg meg ikke igjen");
    const results = await new AxeBuilder({ page: above.page }).analyze();
    expect(results.violations.map(({ id: rule }) => rule)).toEqual([]);
    await above.tab.getByRole("radio", { name: d.yes }).check();
    await above.tab.getByLabel(s.field.reason).fill("Det er ikke nært nok.");
    await press(above.tab, c.habilitetPage.send);
    await above.tab.getByText(c.left).waitFor();

    await press(owner.tab, c.lookAgain);
    await owner.tab.getByText("Det kjenner jeg meg ikke igjen i.").waitFor();
    expect((await asOwner(standIn(), lars, id)).frozen).toBe(false);
  });

  it("SB-04 shows a party nothing before they have promised confidentiality", async () => {
    const id = await begunCase(standIn(), { what: canary });
    await inCase(standIn(), lars, id, { type: "DeclareHabilitet", answer: "habil", reason: null });
    const { parties } = await asOwner(standIn(), lars, id);
    const told = parties.find(({ role }) => role === "paaklaget");
    if (told !== undefined) await inCase(standIn(), lars, id, { type: "InformParty", partyId: told.partyId });
    const { tab } = await open({ person: ante, search: at(id) });
    await tab.locator("[data-promise]").waitFor();
    for (const secret of ["Kari", "Kanarifugl"]) expect(await read(tab)).not.toContain(secret);
    await tab.locator("[data-opens=PromiseConfidentiality]").click();
    await tab.locator("[data-form] button[type=submit]").click();
    await tab.getByRole("heading", { name: c.party.concerns }).waitFor();
  });

  it("SB-10 gives a safety representative the number and the question alone", async () => {
    const id = await openedCase(standIn(), { what: canary });
    await inCase(standIn(), lars, id, { type: "SettleStrain", involved: true, representatives: [vera], reason: null });
    const { tab } = await open({ person: vera, search: at(id) });
    await press(tab, s.command.CheckStrain);
    for (const secret of ["Kari", "Ante", "Lars", "Kanarifugl"]) expect(await read(tab)).not.toContain(secret);
    await tab.getByRole("radio", { name: d.yes }).check();
    await tab.getByLabel(c.fieldOf["CheckStrain.text"] ?? "").fill("Flere er slitne.");
    await tab.locator("[data-form] button[type=submit]").click();
    await tab.getByText(c.number.earlier(d.dayMonthYear(localDate("2027-01-13")), true)).waitFor();
  });

  it("SB-19 looks to who has no part in it as a case that there never was", async () => {
    const id = await openedCase(standIn());
    const there = await open({ person: berit, search: at(id) });
    const never = await open({ person: berit, search: at("00000000-0000-7000-8000-000000000000") });
    for (const { tab } of [there, never]) await tab.getByRole("heading", { level: 1 }).waitFor();
    await there.tab.locator("[role=group], [class*=MessageBar]").first().waitFor();
    expect(await read(there.tab)).toBe(await read(never.tab));
  });

  it.each([
    { who: "the owner", person: lars },
    { who: "a party", person: kari },
  ])(
    "SB-05 prints for $who the steps alone, fit for every party: no button, no name, nothing that is another's",
    async ({ person }) => {
      const id = await openedCase(standIn());
      const { tab, page } = await open({ person, search: at(id) });
      await tab.locator("[data-part=tidslinje]").waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await tab.getByRole("button").filter({ visible: true }).count()).toBe(0);
      const printed = await read(tab);
      for (const other of ["Ante", "Lars", c.next, c.party.concerns]) expect(printed).not.toContain(other);
      expect(await tab.getByText(s.timeline.CaseOpened).isVisible()).toBe(true);
    },
  );

  it.each([
    { who: "owner", person: lars },
    { who: "party", person: kari },
  ])("has nothing for axe to complain of, for the $who", async ({ person }) => {
    const id = await openedCase(standIn());
    const { tab, page } = await open({ person, search: at(id) });
    await tab.locator("[data-part=tidslinje]").waitFor();
    const results = await new AxeBuilder({ page }).analyze();
    expect(results.violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
