import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { wishSent } from "#test/support/presence.ts";
import { bench } from "./standIn/bench.ts";

const { standIn, open } = bench();
const { elias, kari, lars } = demoPeople;
/** Works in Lillestrøm. */
const farhan = demoPersonId(11);
const d = textsFor("nb");
const search = "?view=regelsett&vis=oppmoete";
const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).first().click();
const isAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};
/** No page is wider than the screen that it is read on. */
const fits = async (tab: Frame) => {
  const wider = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
};

async function publish(kind: "PANDEMI" | "KOMMUNE" = "PANDEMI") {
  const { desk, clock } = standIn();
  const today = clock.today();
  const isOwn = kind === "PANDEMI";
  const plan = {
    ...{ kind, municipality: isOwn ? null : ("3205" as MunicipalityNumber), name: "Regler", sourceUrl: "https://example.no/r" },
    ...{ from: today, to: isOwn ? addDays(today, 30) : null, copyTo: [demoPersonId(58)] },
  };
  const outcome = await desk.publishRuleset({ personId: elias }, { plan });
  expect(outcome.kind).toBe("done");
  return today;
}

describe("Oppmøte", () => {
  it("PA-03, PA-04, PA-07 is asked for, approved once the room is confirmed, seen as approved, and stands on the leader's list", async () => {
    const today = await publish();
    const own = await open({ person: kari, search });
    await press(own.tab, "Be om å møte på campus");
    await press(own.tab, "Send til leder");
    await own.tab.getByText(d.refusal({ rule: "PA-04", code: "PRESENCE_GROUND_MISSING", field: "ground" })).waitFor();
    await isAccessible(own.page);
    await own.tab.getByLabel("Hvilke datoer? Fra").fill(today);
    await own.tab.getByLabel("Hvilken grunn?").selectOption("verksted-drift");
    await own.tab.getByLabel("Hvor på campus? Bygg og rom").fill("Realfagbygget, E1-104");
    await press(own.tab, "Send til leder");
    await own.tab.getByText("Ønsket er sendt til lederen din.").first().waitFor();
    await own.tab.locator("[data-mine]").getByText("Venter på Lars Moen").waitFor();
    await isAccessible(own.page);

    const leading = await open({ person: lars, search });
    const waiting = leading.tab.locator("[data-waiting]");
    await waiting.getByText("Kari Nygård", { exact: false }).waitFor();
    await isAccessible(leading.page);
    await waiting.getByRole("button", { name: "Godkjenn", exact: true }).click();
    const unconfirmed = { rule: "PA-07", code: "PRESENCE_CONTROL_UNCONFIRMED", field: "infectionControl" } as const;
    await waiting.getByText(d.refusal(unconfirmed)).waitFor();
    await waiting.getByLabel("Ja", { exact: true }).check();
    await waiting.getByRole("button", { name: "Godkjenn", exact: true }).click();
    await leading.tab.getByText("Ønsket er godkjent.").first().waitFor();
    await waiting.getByText("Ingen venter på deg nå.").waitFor();

    await press(leading.tab, "Vis lista");
    const list = leading.tab.locator("[data-list]");
    await list.getByText("Realfagbygget, E1-104").waitFor();
    expect(await list.innerText()).not.toContain("verksted");
    await isAccessible(leading.page);
    expect([own.errors, leading.errors]).toEqual([[], []]);

    const again = await open({ person: kari, search });
    await again.tab.locator("[data-mine]").getByText("Godkjent").waitFor();
    // The employee sees nobody's list.
    expect(await again.tab.locator("[data-present]").count()).toBe(0);
  });

  it("PA-03 is declined with a reason that the employee reads, and taken back only after being asked once more", async () => {
    const today = await publish();
    const { desk } = standIn();
    for (const from of [today, addDays(today, 1)]) await wishSent({ desk }, { from, where: "A1" });
    const leading = await open({ person: lars, search });
    const waiting = leading.tab.locator("[data-waiting]");
    await waiting.getByRole("button", { name: "Avslå: Kari Nygård" }).first().click();
    await waiting.getByRole("button", { name: "Avslå", exact: true }).click();
    await waiting.getByText(d.refusal({ rule: "PA-03", code: "PRESENCE_REASON_MISSING", field: "reason" })).waitFor();
    await waiting.getByLabel("Hvorfor ikke? Den ansatte får lese det.").fill("Rommet er for lite.");
    await waiting.getByRole("button", { name: "Avslå", exact: true }).click();
    await leading.tab.getByText("Ønsket er avslått.").first().waitFor();

    const own = await open({ person: kari, search });
    const mine = own.tab.locator("[data-mine]");
    await mine.getByText("Rommet er for lite.").waitFor();
    await press(own.tab, "Trekk ønsket");
    await own.tab.getByText("Vil du trekke ønsket? Lederen får vite det.").waitFor();
    await press(own.tab, "Trekk ønsket");
    await mine.getByText("Trukket").waitFor();
    expect([own.errors, leading.errors]).toEqual([[], []]);
  });

  it("PA-08, LI-12 is told with equipment and a warning that one may go on from, and is settled by the leader", async () => {
    await publish("KOMMUNE");
    const own = await open({ person: farhan, search });
    await press(own.tab, "Meld at du jobber hjemme");
    await own.tab.getByLabel("Hvor jobber du?").selectOption("hos-kollega");
    await own.tab.getByLabel("Skjerm").check();
    await own.tab.getByLabel("Kontorstol").check();
    await press(own.tab, "Meld fra til leder");
    await own.tab.getByText("Hensikten med hjemmekontor er at folk ikke skal samles.", { exact: false }).first().waitFor();
    await isAccessible(own.page);
    await own.tab.getByLabel("Jeg har lest dette og melder det likevel").check();
    await press(own.tab, "Meld fra til leder");
    await own.tab.getByText("Lederen din har fått vite at du jobber hjemme.").first().waitFor();
    await own.tab.locator("[data-mine]").getByText("Felles hjemmekontor med en kollega", { exact: false }).waitFor();

    const leading = await open({ person: lars, search });
    const waiting = leading.tab.locator("[data-waiting]");
    await waiting.getByLabel("Skjerm").selectOption("arranged");
    await waiting.getByLabel("Kontorstol").selectOption("declined");
    await waiting.getByLabel("Hvorfor kan det ikke flyttes? Den ansatte får lese det.").fill("Den er skrudd fast.");
    await isAccessible(leading.page);
    await waiting.getByRole("button", { name: "Lagre svar om utstyr" }).click();
    await waiting.getByText("Skjerm (ordnet)", { exact: false }).waitFor();
    await waiting.getByRole("button", { name: "Avklart", exact: true }).click();
    await waiting.getByText("Ingen venter på deg nå.").waitFor();
    expect([own.errors, leading.errors]).toEqual([[], []]);
  });

  it("says that nobody has to ask where no special rules hold, and fits a phone", async () => {
    const none = await open({ person: kari, search });
    await none.tab.getByText("Det gjelder ingen særlige regler nå, og ingen er varslet.").waitFor();
    await isAccessible(none.page);
    await publish();
    const narrow = await open({ person: lars, search, width: 360 });
    await press(narrow.tab, "Be om å møte på campus");
    await narrow.tab.getByLabel("Hvilken grunn?").waitFor();
    await fits(narrow.tab);
    await isAccessible(narrow.page);
    expect([none.errors, narrow.errors]).toEqual([[], []]);
  });
});
