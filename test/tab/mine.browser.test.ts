import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval, askDay, running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild, amara } = demoPeople;
const d = textsFor("nb");
const earliest = localDate("2027-01-27");
const tooShort = d.refusal({ rule: "HO-14", code: "NOTICE_TOO_SHORT", field: "lastDay", earliest, days: 14 });
const farhan = demoPersonId(11);

describe("Mine avtaler", () => {
  it("HO-02 says that the workplace is on campus, and what one can do with nothing there", async () => {
    const { tab, errors } = await open({ person: kari, search: "?view=mine" });
    await tab.getByText("Du har ingen avtale om hjemmekontor som gjelder i dag.").waitFor();
    await tab.getByText("Skriv «hjemmekontor» til Dagsorden i chatten.").waitFor();
    expect(errors).toEqual([]);
  });

  it("HO-02 keeps campus as the workplace while an agreement runs", async () => {
    await running(standIn(), kari, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
    const { tab } = await open({ person: kari });
    await tab.getByText("Campus, med faste dager hjemme").waitFor();
    await tab.getByText("Avtalen gjelder til og med 30. juni 2027.").waitFor();
  });

  it("HO-26 HO-14 shows what the insurances cover before the agreement is accepted, and then tells what happened", async () => {
    const { id } = await apply(standIn(), kari);
    await act(standIn(), lars, id, approval);
    const { tab } = await open({ person: kari, search: "?view=mine" });
    await tab.getByRole("heading", { name: "Trenger svar fra deg" }).waitFor();
    await tab.getByRole("button", { name: /^Les og svar/ }).click();
    const insurance = tab.getByText(d.insurance[1] ?? "no text");
    await insurance.waitFor();
    const accept = tab.getByRole("button", { name: "Godta avtalen" });
    const above = await insurance.boundingBox();
    const below = await accept.boundingBox();
    expect(above !== null && below !== null && above.y < below.y).toBe(true);
    await accept.click();
    await tab.getByText("Alt er klart. Avtalen begynner 1. februar 2027.").waitFor();
    const history = await tab.locator("ol li").allInnerTexts();
    expect(history.map((line) => line.split(" av ")[0])).toEqual([
      d.timeline.Submitted,
      d.timeline.Approved,
      d.timeline.Accepted,
    ]);
  });

  it("HO-03 lets one decline what one has asked for", async () => {
    const { id } = await apply(standIn(), kari);
    await act(standIn(), lars, id, approval);
    const { tab } = await open({ person: kari, search: `?view=mine&sak=${id}` });
    await tab.getByRole("button", { name: "Takk nei" }).click();
    await tab.getByRole("button", { name: "Ja, takk nei" }).click();
    await tab.getByText("Du takket nei, så det ble ingen avtale.").waitFor();
  });

  it("says who decides while one waits, lets one withdraw, and points to the chat when it is sent back", async () => {
    const { id } = await apply(standIn(), kari);
    const waiting = await open({ person: kari, search: `?view=mine&sak=${id}` });
    await waiting.tab.getByText("Lars Moen har fått søknaden og avgjør den.").waitFor();
    await act(standIn(), lars, id, { type: "Return", reason: "Onsdag er bedre." });
    await waiting.tab.getByText("Åpne søknaden i chatten: skriv «mine saker» til Dagsorden.").waitFor();
    await waiting.tab.getByText("Onsdag er bedre.").waitFor();
    const focused = () => waiting.tab.evaluate(() => document.activeElement?.textContent);
    await waiting.tab.getByRole("button", { name: "Trekk søknaden" }).click();
    await waiting.tab.getByRole("button", { name: "Avbryt" }).click();
    await expect.poll(focused).toBe("Trekk søknaden");
    await waiting.tab.getByRole("button", { name: "Trekk søknaden" }).click();
    await waiting.tab.getByRole("button", { name: "Ja, trekk den" }).click();
    await waiting.tab.getByText("Du trakk søknaden").first().waitFor();
    await expect.poll(focused).toBe("Fast avtale om hjemmekontor");
  });

  it("HO-14 ends one's own agreement with notice", async () => {
    const { id } = await running(standIn(), farhan, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
    const { tab } = await open({ person: farhan, search: `?view=mine&sak=${id}` });
    await tab.getByRole("button", { name: "Si opp avtalen" }).click();
    await tab.getByLabel("Siste dag med hjemmekontor").fill("2027-01-14");
    await tab.getByRole("button", { name: "Si opp", exact: true }).click();
    await tab.getByText(tooShort).waitFor();
    await tab.getByLabel("Siste dag med hjemmekontor").fill("2027-02-01");
    await tab.getByRole("button", { name: "Si opp", exact: true }).click();
    await tab.getByText("Avtalen er sagt opp. Siste dag er 1. februar 2027.").waitFor();
  });

  it("follows an answer to a single day without a reload", async () => {
    const { id } = await askDay(standIn(), kari, "2027-01-20");
    const { tab } = await open({ person: kari, search: "?view=mine" });
    await tab.getByText("Lederen din har fått ønsket og svarer.").waitFor();
    await act(standIn(), lars, id, { type: "ApproveDay" });
    await tab.getByText("Lederen har sagt ja.").waitFor();
  });

  it("speaks the person's language and not the one of Teams", async () => {
    await apply(standIn(), gunnhild);
    await apply(standIn(), amara);
    const nynorsk = await open({ person: gunnhild, search: "?view=mine", locale: "en-us" });
    await nynorsk.tab.getByRole("heading", { level: 1, name: "Avtalane mine" }).waitFor();
    await nynorsk.tab.getByText("Leiaren din har fått søknaden").waitFor();
    expect(await nynorsk.tab.evaluate(() => document.documentElement.lang)).toBe("nn");
    const english = await open({ person: amara, search: "?view=mine" });
    await english.tab.getByRole("heading", { level: 1, name: "My agreements" }).waitFor();
    expect(await english.tab.evaluate(() => document.documentElement.lang)).toBe("en");
  });
});
