import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { caseTexts } from "../../tab/texts/cases/useCaseTexts.ts";
import { bench } from "./standIn/bench.ts";
import { asOwner, inCase, openedCase } from "./standIn/seedCases.ts";

const { standIn, open } = bench();
const { kari, lars, hilde } = demoPeople;
const d = textsFor("nb");
const s = d.sak;
const c = await caseTexts.load("nb");
const at = (id: string, part = "") => `?view=saker&sak=${id}${part === "" ? "" : `&vis=${part}`}`;
const wish = "Jeg vil si fra i et møte, med tillitsvalgt til stede.";

describe("«Saker»: what comes up in a case", () => {
  it("VA-18 takes a party's wish to the owner, who says yes with both ticks or not at all", async () => {
    const id = await openedCase(standIn());
    const party = await open({ person: kari, search: at(id), width: 360 });
    const asks = party.tab.locator("[data-part=kontakt]");
    await asks.getByRole("button", { name: s.command.RequestContact }).click();
    await asks.getByLabel(c.fieldOf["RequestContact.text"] ?? "").fill(wish);
    await asks.locator("[data-form] button[type=submit]").click();
    await asks.getByText(c.contacts.waits).waitFor();
    expect(await party.tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

    const owner = await open({ person: lars, search: at(id, "parter") });
    const answers = owner.tab.locator("[data-part=kontakt]");
    await answers.getByText(wish).waitFor();
    await answers.getByRole("button", { name: s.command.AnswerContact }).click();
    await answers.getByRole("radio", { name: d.yes }).check();
    await answers.getByRole("checkbox", { name: c.fieldOf["AnswerContact.factual"] ?? "" }).check();
    await answers.locator("[data-form] button[type=submit]").click();
    await answers.getByText(d.refusal({ rule: "VA-18", code: "CONSENT_TICKS", field: "contradiction" })).waitFor();
    const results = await new AxeBuilder({ page: owner.page }).analyze();
    expect(results.violations.map(({ id: rule }) => rule)).toEqual([]);
    await answers.getByRole("checkbox", { name: c.fieldOf["AnswerContact.contradiction"] ?? "" }).check();
    await answers.locator("[data-form] button[type=submit]").click();
    await answers.getByText(c.contacts.state.yes).waitFor();

    await party.tab.getByRole("button", { name: c.lookAgain, exact: true }).first().click();
    await asks.getByText(c.contacts.yes).waitFor();
  });

  it("SB-24 marks a case as sexual harassment with a reason, and shows what follows of it", async () => {
    const id = await openedCase(standIn());
    await inCase(standIn(), lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
    const { tab } = await open({ person: lars, search: at(id, "behandling") });
    const part = tab.locator("[data-part=vurdering]");
    await part.getByRole("button", { name: s.command.TagSexualHarassment }).click();
    await part.getByText(c.how["TagSexualHarassment"] ?? "").waitFor();
    await part.getByLabel(s.field.reason).fill("Det kom fram i samtalen.");
    await part.locator("[data-form] button[type=submit]").click();
    await expect.poll(async () => (await asOwner(standIn(), lars, id)).sexualHarassment).toBe(true);
    await tab.getByText(c.facts.sexual, { exact: true }).waitFor();
  });
});
