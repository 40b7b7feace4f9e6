import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { caseTexts } from "../../tab/texts/cases/useCaseTexts.ts";
import { bench } from "./standIn/bench.ts";
import { asOwner, inCase, openedCase } from "./standIn/seedCases.ts";

const { standIn, open } = bench();
const { lars, hilde } = demoPeople;
const d = textsFor("nb");
const c = await caseTexts.load("nb");

describe("handing a measure on to the yearly cycle", () => {
  it("AM-08 says what becomes of it, refuses a name beside the field and keeps the words, and notes the day alone", async () => {
    const id = await openedCase(standIn());
    await inCase(standIn(), lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
    await inCase(standIn(), lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen." });
    await inCase(standIn(), lars, id, {
      type: "Assess",
      ...{ outcome: "ingen-sak", level: "lavt", signs: [], reason: "Ikke mer å gå videre med.", notice: "Vi går ikke videre." },
    });
    await inCase(standIn(), lars, id, { type: "Close", reason: "Vurdert." });
    const { tab } = await open({ person: lars, search: `?view=saker&sak=${id}&vis=behandling` });
    const part = tab.locator("[data-part=gjenoppretting]");
    await part.locator("[data-opens=HandOnMeasure]").click();
    const form = part.locator("[data-form=HandOnMeasure]");
    await form.getByText(c.how["HandOnMeasure"] ?? "").waitFor();
    const words = form.getByLabel(c.fieldOf["HandOnMeasure.text"] ?? "");
    await words.fill("Kari Nygård må få ro.");
    await form.getByLabel(c.fieldOf["HandOnMeasure.kind"] ?? "").selectOption("organisatorisk");
    await form.locator("button[type=submit]").click();
    await form.getByText(d.refusal({ rule: null, code: "HANDED_NAMES", field: "text", what: "person" })).waitFor();
    expect(await words.inputValue()).toBe("Kari Nygård må få ro.");
    await words.fill("Faste fellesmøter hver måned.");
    const due = form.getByLabel(c.fieldOf["HandOnMeasure.due"] ?? "");
    await due.fill((await due.getAttribute("type")) === "date" ? "2027-05-03" : "3. mai 2027");
    await due.press("Tab");
    await form.locator("button[type=submit]").click();
    await form.waitFor({ state: "detached" });
    await part.getByText(c.handedOn).waitFor();
    expect(await part.innerText()).not.toContain("fellesmøter");
    expect((await asOwner(standIn(), lars, id)).restoring.handedOn).toHaveLength(1);
  });
});
