import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild, ingunn, amara } = demoPeople;

const name = async (from: string, to: string, substituteId = gunnhild) => {
  const named = await standIn().desk.nameSubstitute(
    { personId: lars },
    { substituteId, from: localDate(from), to: localDate(to) },
  );
  if (named.kind !== "done") throw new Error(JSON.stringify(named));
};
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

async function choose(tab: Frame, from: string, to: string): Promise<void> {
  await tab.getByRole("button", { name: "Velg vikar" }).click();
  await tab.getByLabel("Finn en ansatt").fill("Gunn");
  await tab.getByRole("button", { name: /^Gunnhild/ }).click();
  await tab.getByLabel("Første dag").fill(from);
  await tab.getByLabel("Siste dag").fill(to);
  await tab.getByRole("button", { name: "Velg og gi beskjed" }).click();
}

describe("a substitute in the tab", () => {
  it("HO-05 is chosen by the leader, decides in their place, and hands it back when it is ended", async () => {
    const { id } = await apply(standIn(), kari);
    const leader = await open({ person: lars });
    await choose(leader.tab, "2027-01-13", "2027-01-27");
    await leader.tab.getByText("Vikaren er valgt og får beskjed.").first().waitFor();
    await leader.tab.getByText("13. jan.–27. jan. 2027").first().waitFor();
    await accessible(leader.page);

    const { tab, page, errors } = await open({ person: gunnhild });
    await tab.getByText("Du er vikar for Lars Moen til og med 27. januar 2027.").waitFor();
    await tab.getByText("som vikar for Lars Moen").waitFor();
    await accessible(page);
    const mine = await open({ person: kari, search: `?view=mine&sak=${id}` });
    await mine.tab.getByText("Gunnhild Aasen avgjør nå, som vikar for Lars Moen.").waitFor();
    await mine.tab.getByText("Søknaden gikk fra Lars Moen til Gunnhild Aasen. Lederen har vikar.").waitFor();

    await act(standIn(), gunnhild, id, approval);
    const seen = await open({ person: kari, search: `?view=mine&sak=${id}` });
    await seen.tab.getByText("Søknaden ble godkjent av Gunnhild Aasen, på vegne av Lars Moen").waitFor();

    await leader.tab.getByRole("button", { name: "Avslutt nå: Gunnhild Aasen" }).click();
    await leader.tab.getByText("Skal vikariatet til Gunnhild Aasen avsluttes nå?").waitFor();
    await leader.tab.getByRole("button", { name: "Avslutt nå", exact: true }).click();
    await leader.tab.getByText("Vikariatet er avsluttet.").waitFor();
    await leader.tab.getByText("Du har ikke valgt noen vikar.").waitFor();
    expect([...errors, ...leader.errors, ...mine.errors]).toEqual([]);
  });

  it("HO-05 says beside the field who is named already and what would be right, and keeps what was typed", async () => {
    await name("2027-02-01", "2027-02-14", amara);
    const { tab, page } = await open({ person: lars, width: 360, height: 800 });
    await choose(tab, "2027-02-10", "2027-02-20");
    await tab.getByText(/er alt vikar for deg 1\. feb\.–14\. feb\. 2027\. Begynn 15\. februar 2027 eller senere/).waitFor();
    expect(await tab.getByLabel("Første dag").inputValue()).toBe("2027-02-10");
    await accessible(page);
    await tab.getByLabel("Første dag").fill("2027-02-15");
    await tab.getByRole("button", { name: "Velg og gi beskjed" }).click();
    await tab.getByText("15. feb.–20. feb. 2027").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it("HO-05 tells who comes second by whom and when it was decided, and gives back what they wrote", async () => {
    await name("2027-01-13", "2027-01-27");
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab.getByRole("button", { name: "Avslå", exact: true }).click();
    await tab.getByLabel("Hvorfor avslår du?").fill("Vi trenger alle på laben.");
    let letGo = () => {};
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The page cannot know yet: its next look is held back while the substitute decides.
    standIn().faults.plan(new RegExp(`GET /api/cases/${id}`), { kind: "hold", until });
    await act(standIn(), gunnhild, id, approval);
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await tab.getByText("Noen var før deg").waitFor();
    await tab.getByText(/^Søknaden ble godkjent av Gunnhild Aasen, på vegne av Lars Moen, 13\. januar 2027 kl\. /).waitFor();
    await tab.getByText("Vi trenger alle på laben.").waitFor();
    letGo();
  });

  it("HO-05 shows whom to ask where the directory names no leader", async () => {
    const { tab, page } = await open({ person: ingunn, search: "?view=mine" });
    await tab.getByText("Ingen leiar kan avgjere for deg no").waitFor();
    await tab.getByText(/Ta kontakt med Øyvind Rasmussen, så blir det retta\./).waitFor();
    await accessible(page);
  });

  it("HO-05 gives no page to who neither leads nor stands in", async () => {
    const { tab } = await open({ person: kari, search: "?view=godkjenninger" });
    await tab.getByRole("heading", { level: 1 }).waitFor();
    expect(await tab.getByRole("button", { name: "Velg vikar" }).count()).toBe(0);
  });
});
