import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { cyclePeople, given } from "#test/support/cycleCourse.ts";
import { bench } from "./standIn/bench.ts";
import { manyUnits } from "./standIn/manyUnits.ts";
import { archivedPlan, openYear, processOf } from "./standIn/seedYear.ts";

const { standIn, open } = bench();
const { hilde, lars, kari, solveig } = demoPeople;
const { koordinator, hovedverneombud } = cyclePeople;
const d = textsFor("nb");
const w = d.oppfolging;
const map = "?view=aarshjul&vis=enheter";

/** The cycle ten days after the first deadline, with one plan in the archive. */
async function afterTheDeadline() {
  const cycle = await openYear(standIn());
  const id = await processOf(standIn(), cycle.id);
  await archivedPlan(standIn(), id, "2026-10-20");
  standIn().clock.set(localDate("2026-11-09"));
  return { cycle, id };
}

describe("the overviews of «Årshjul»", () => {
  it("shows a faculty's units by state, chases with one click and a confirmation that says who gets what, and not twice a day", async () => {
    await afterTheDeadline();
    const { tab, errors } = await open({ person: koordinator.personId, search: "?view=aarshjul" });
    await press("Purr på 2 enheter");
    await tab.getByText("1 leder får den: Solveig Berge.").waitFor();
    await tab.getByText("Ingen leder å purre på: Institutt for datateknologi.").waitFor();
    await press("Ja, purr");
    await tab.getByRole("main").getByText("1 leder får en purring nå.").waitFor();
    await press("Purr på 2 enheter");
    await press("Ja, purr");
    await tab.getByRole("main").getByText("1 leder har fått en påminnelse i dag og får ikke en til.").waitFor();
    // Who cannot be told stands in a list, with who is told instead.
    await tab.getByText(w.unreachable.LEADER_LEFT).click();
    await tab.getByText("I stedet får Solveig Berge beskjed.").first().waitFor();
    expect(errors).toEqual([]);

    function press(name: string) {
      return tab.getByRole("button", { name, exact: true }).click();
    }
  });

  it("goes from the institution to a faculty to a unit and back, on the map, in the table and by keyboard", async () => {
    await afterTheDeadline();
    const { tab, page } = await open({ person: hilde, search: map });
    const faculty = tab.getByRole("list", { name: "Fakultet for ingeniørvitenskap" });
    await faculty.getByRole("link").first().waitFor();
    const labels = await faculty.getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    // Overdue first.
    expect(labels.at(-1)).toBe("Institutt for bygg- og miljøteknikk: I gang");
    expect(labels.toSorted().slice(0, 1)).toEqual(["Fakultet for ingeniørvitenskap: Forfalt"]);
    expect(labels).toHaveLength(3);
    await faculty.getByRole("link").first().focus();
    await page.keyboard.press("End");
    await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain("I gang");
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { level: 1, name: "Institutt for bygg- og miljøteknikk" }).waitFor();
    await tab.getByRole("button", { name: "Tilbake til oversikten" }).click();
    await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toContain("I gang");
    await tab.getByRole("button", { name: "Fakultet for ingeniørvitenskap" }).click();
    const first = () => tab.getByRole("row").nth(1).getByRole("link").innerText();
    await tab.getByRole("button", { name: "Enhet", exact: true }).click();
    expect(await first()).toBe("Fakultet for ingeniørvitenskap");
    await tab.getByRole("button", { name: "Enhet", exact: true }).click();
    expect(await first()).toBe("Institutt for datateknologi");
    await tab.getByRole("cell", { name: "ti. 20. okt." }).waitFor();
    await tab.getByRole("button", { name: "Universitetet i Nordmarka" }).click();
    await tab.getByRole("button", { name: "Kart" }).click();
    await tab.getByRole("list", { name: "Fakultet for humaniora og samfunnsvitenskap" }).waitFor();
  });

  it("shows 600 units as squares and as a table, each open to the keyboard", async () => {
    const { cycle } = await afterTheDeadline();
    const body = manyUnits(given(await standIn().desk.listUnits(cyclePeople.hr, cycle.id)));
    standIn().faults.plan(/GET \/api\/cycles\/.*\/units/, { kind: "answer", status: 200, body });
    const { tab, errors } = await open({ person: hilde, search: map });
    await expect.poll(() => tab.locator("a[data-case]").count()).toBe(600);
    // Tab comes to each line once.
    expect(await tab.locator("a[data-case][tabindex='0']").count()).toBe(12);
    await tab.getByRole("button", { name: "Tabell" }).click();
    await expect.poll(() => tab.getByRole("row").count()).toBe(601);
    await tab.getByRole("button", { name: "Purr på 156 enheter" }).waitFor();
    expect(errors).toEqual([]);
  });

  it("shows a safety representative all units with what waits, and puts off reminders with the deadlines that pass", async () => {
    await openYear(standIn(), "2026-10-12");
    const { tab } = await open({ person: hovedverneombud.personId, search: "?view=aarshjul" });
    await tab.getByText("Venter på deg (2)").waitFor();
    await tab.getByText(w.why["hovedverneombud-uten-verneombud"]).first().waitFor();
    await tab.getByLabel(w.field.until).fill("2026-11-02");
    await tab.getByRole("button", { name: "Utsett påminnelsene" }).click();
    const passes = { rule: "AM-01", code: "SNOOZE_PASSES_DEADLINE", field: "until", deadline: localDate("2026-10-30") } as const;
    await tab.getByText(d.refusal(passes)).waitFor();
    await tab.getByLabel("Jeg vet at fristen for tiltaksplan, 30. oktober 2026, går ut før da").check();
    await tab.getByRole("button", { name: "Utsett påminnelsene" }).click();
    await tab.getByText("Påminnelsene dine er utsatt til mandag 2. november 2026.").waitFor();
    await tab.getByRole("button", { name: "Slå på igjen nå" }).click();
    await tab.getByRole("button", { name: "Utsett påminnelsene" }).waitFor();
  });

  it("lets HR publish a year from the proposal, change it with a reason, and shows others its dates", async () => {
    standIn().clock.set(localDate("2026-08-20"));
    const { tab, errors } = await open({ person: hilde, search: "?view=aarshjul" });
    await tab.getByRole("button", { name: w.command.PublishCycle }).click();
    await tab.getByText(d.refusal({ rule: "AM-09", code: "SURVEY_MISSING", field: "survey" })).waitFor();
    await tab.getByLabel("Fra", { exact: true }).fill("2026-03-02");
    await tab.getByLabel("Til og med").fill("2026-03-20");
    await tab.getByLabel(w.cycleDate.planDue).fill("2026-12-30");
    await tab.getByLabel("Adressen til lysarkene").fill("http://example.org");
    await tab.getByRole("button", { name: w.command.PublishCycle }).click();
    await tab.getByText(d.refusal({ rule: "AM-06", code: "SLIDES_URL_INVALID", field: "slidesUrl" })).waitFor();
    await tab.getByText(/^Datoene står i feil rekkefølge/).waitFor();
    await tab.getByLabel(w.cycleDate.planDue).fill("2026-10-30");
    await tab.getByLabel("Adressen til lysarkene").fill("https://example.org/lysark.pdf");
    await tab.getByLabel("Årets satsingsområde").fill("Tid til faglig samtale");
    await tab.getByLabel(/^Håkon Eide/).check();
    await tab.getByRole("button", { name: w.command.PublishCycle }).click();
    await tab.getByText("Dette er kunngjort").waitFor();

    await tab.getByRole("button", { name: w.command.ChangeCycle }).click();
    await tab.getByLabel(w.cycleDate.evaluationDue).fill("2026-12-18");
    await tab.getByRole("button", { name: "Lagre endringene" }).click();
    await tab.getByText(d.refusal({ rule: null, code: "CYCLE_REASON_MISSING", field: "reason" })).waitFor();
    await tab.getByLabel("Hvorfor endres den?").fill("Eksamen varer lenger i år.");
    await tab.getByRole("button", { name: "Lagre endringene" }).click();
    await tab.locator("blockquote", { hasText: "Eksamen varer lenger i år." }).waitFor();

    await tab.getByRole("button", { name: w.command.RecordRecommendation }).click();
    await tab.getByLabel("Saksnummer").fill("23");
    await tab.getByRole("button", { name: w.command.RecordRecommendation }).click();
    await tab.getByText(d.refusal({ rule: "LM-03", code: "LMU_CASE_UNREADABLE", field: "caseNumber" })).waitFor();
    await tab.getByLabel("Saksnummer").fill("23/18");
    await tab.getByLabel("Hva saken gjelder").fill("Lesesaler");
    await tab.getByLabel("Hva utvalget anbefaler").fill("Flere stille rom.");
    await tab.getByRole("button", { name: w.command.RecordRecommendation }).click();
    await tab.getByText("23/18 Lesesaler").waitFor();
    expect(errors).toEqual([]);

    const other = await open({ person: kari, search: "?view=aarshjul" });
    await other.tab.getByText("Årets satsingsområde: Tid til faglig samtale").waitFor();
    await other.tab.getByText("Oppsummering og evaluering: fredag 18. desember 2026").waitFor();
    expect(await other.tab.getByRole("button", { name: w.command.ChangeCycle }).count()).toBe(0);
  });

  it("says what is there before a cycle is published, and has its own page for those with a part in it alone", async () => {
    const leader = await open({ person: lars });
    await leader.tab.getByRole("link", { name: "Årshjul" }).click();
    await leader.tab.getByText("Årets arbeid er ikke kunngjort ennå").waitFor();
    const employee = await open({ person: kari });
    await employee.tab.getByRole("heading", { level: 1 }).waitFor();
    expect(await employee.tab.getByRole("link", { name: "Årshjul" }).count()).toBe(0);
  });

  it("has no finding of axe in any overview, and fits 320 pixels", async () => {
    await afterTheDeadline();
    const views = [
      { person: hilde, search: map },
      { person: hilde, search: `${map}&enhet=${demoUnits.ingenioerfakultet}` },
      { person: hilde, search: "?view=aarshjul&vis=syklus" },
      { person: solveig, search: "?view=aarshjul" },
      { person: kari, search: "?view=aarshjul" },
    ];
    const looks = [
      { width: 1180, theme: "default" },
      { width: 1180, theme: "dark" },
      { width: 1180, theme: "contrast" },
      { width: 320, theme: "default" },
    ] as const;
    for (const { width, theme } of looks) {
      // What has colours of its own.
      const shown = theme === "default" ? views : views.filter(({ person }) => person === hilde);
      for (const { person, search } of shown) {
        const { tab, page, close } = await open({ person, search, width, theme });
        await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
        const change = tab.getByRole("button", { name: w.command.ChangeCycle });
        if ((await change.count()) > 0) await change.click();
        // Fluent's own: they catch the focus where a list of the chart ends, and give it on at once.
        const axe = new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]);
        // The other themes change nothing but colours.
        if (theme !== "default") axe.withRules(["color-contrast", "link-in-text-block"]);
        const { violations } = await axe.analyze();
        const found = violations.map(({ id, nodes }) => `${search} ${theme} ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
        expect(found).toEqual([]);
        expect([search, await tab.evaluate(() => document.documentElement.scrollWidth)]).toEqual([search, width]);
        await close();
      }
    }
  });
});
