import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoUnits } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval, askDay, running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild, amara, vera } = demoPeople;
const d = textsFor("nb");
const period = { start: localDate("2027-01-18"), end: localDate("2027-06-30") };
const week = "?view=uke&dag=2027-01-20";

/** Goes on by Tab until the focus is on what has such a name. Nothing is clicked. */
async function tabTo(page: Page, tab: Frame, name: RegExp): Promise<void> {
  const named = () =>
    tab.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
      return at?.getAttribute("aria-label") ?? label ?? at?.textContent ?? "";
    });
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await named())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`nothing by that name can be reached: ${name}`);
}

describe("the week of a unit", () => {
  it("HO-03 HO-28 lets a leader try another day, see what the rules say and send it back, by key alone", async () => {
    await standIn().desk.setMeetingDay({ personId: lars }, { unitId: demoUnits.bygg, version: 0, meetingDay: 3 });
    const { id } = await apply(standIn(), kari, period);
    const { page, tab, errors } = await open({ person: lars, search: "?view=uke" });
    await tab.getByRole("heading", { name: "Uke 2, 11.–15. januar 2027" }).waitFor();
    await tabTo(page, tab, /^Neste uke$/);
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { name: "Uke 3, 18.–22. januar 2027" }).waitFor();
    await tabTo(page, tab, /^Søkt om\. Prøv en annen dag for Kari Nygård, ti\. 19\. jan\.$/);
    // On to Wednesday, where the unit meets: the hand stays where it is.
    await page.keyboard.press("ArrowRight");
    await tab.getByText(d.warning({ rule: "HO-28", code: "UNIT_MEETING_WEEKDAY", weekday: 3 })).waitFor();
    // Back, and then to the Thursday that was asked for as well.
    await page.keyboard.press("ArrowRight");
    await tab.getByText("Dette går ikke:").waitFor();
    await page.keyboard.press("Enter");
    const focused = () => tab.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent);
    await expect.poll(focused).toBe("Torsdag");
    await page.keyboard.press("ArrowDown");
    await tab.getByText("Ingen regler er til hinder for dette.").waitFor();
    await tab.getByText("40,0 % av arbeidstiden hjemme. Grensen er 40,0 %. 3 dager på campus hver uke.").waitFor();
    // Esc leaves it, and the focus is where it was.
    await page.keyboard.press("Escape");
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toContain("Kari Nygård, ti. 19. jan.");
    await page.keyboard.press("ArrowLeft");
    await tab.getByText("Ingen regler er til hinder for dette.").waitFor();
    await tabTo(page, tab, /^Send tilbake med forslaget$/);
    await page.keyboard.press("Enter");
    const words = "Passer det med hjemmekontor mandag i stedet for tirsdag? Send i så fall søknaden på nytt med den dagen.";
    await expect.poll(() => tab.getByRole("textbox", { name: "Hva skal endres?" }).inputValue()).toBe(words);
    // Nothing has been changed so far.
    expect(await standIn().store.read.loadCase(id)).toMatchObject({ version: 1, status: "INNSENDT" });
    await tabTo(page, tab, /^Send tilbake nå$/);
    await page.keyboard.press("Enter");
    await tab.getByText("Forslaget er sendt til Kari Nygård.").waitFor({ state: "attached" });
    await tab.getByRole("button", { name: /Kari Nygård/ }).waitFor({ state: "detached" });
    await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe("Uka i enheten");
    const sent = await standIn().desk.readCase({ personId: kari }, id);
    expect(sent).toMatchObject({ value: { status: "RETURNERT", decisionReason: words } });
    expect(errors).toEqual([]);
  });

  it("HO-09 lets a leader drag a single day, and reject it with the proposal", async () => {
    const { id } = await askDay(standIn(), gunnhild, "2027-01-20");
    const { tab } = await open({ person: lars, search: week });
    const row = tab.getByRole("row", { name: /^Gunnhild/ });
    await row.getByRole("button").dragTo(row.getByRole("cell").nth(4));
    await tab.getByText("Ingen regler er til hinder for dette.").waitFor();
    await expect.poll(() => tab.getByRole("radio", { name: "Fr. 22. jan." }).isChecked()).toBe(true);
    await tab.getByRole("button", { name: "Avslå med forslaget" }).click();
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await row.getByRole("button").waitFor({ state: "detached" });
    expect(await standIn().store.read.loadCase(id)).toMatchObject({ status: "AVSLAATT" });
  });

  it("HO-05 shows colleagues who is at home and nothing of what waits, as a table, and at once when it changes", async () => {
    const { id } = await apply(standIn(), kari, period);
    await askDay(standIn(), gunnhild, "2027-01-20");
    const { tab, errors } = await open({ person: vera, search: week });
    const kariRow = tab.getByRole("row", { name: /^Kari/ });
    await kariRow.waitFor();
    expect(await tab.getByText(/Søkt om|Spurt om/).count()).toBe(0);
    expect(await tab.getByRole("table", { name: /^Hvem i Institutt for bygg/ }).count()).toBe(1);
    expect(await tab.locator("thead th[scope=col]").count()).toBe(6);
    expect(await kariRow.getByRole("rowheader").innerText()).toBe("Kari Nygård");
    const approved = await act(standIn(), lars, id, approval);
    if (approved.kind !== "fast-avtale") throw new Error("no agreement");
    const { templateVersion, contentHash } = approved;
    await act(standIn(), kari, id, { type: "Accept", templateVersion, contentHash });
    await expect.poll(() => kariRow.getByText("Hjemme").count(), { timeout: 3_000 }).toBe(2);
    await act(standIn(), lars, id, { type: "CallIn", date: localDate("2027-01-21") });
    await expect.poll(() => kariRow.getByText("Hjemme").count(), { timeout: 3_000 }).toBe(1);
    await standIn().desk.setMeetingDay({ personId: lars }, { unitId: demoUnits.bygg, version: 0, meetingDay: 2 });
    await tab.getByText("Enhetsmøte hver tirsdag").waitFor({ timeout: 3_000 });
    expect(errors).toEqual([]);
  });

  it("HO-27 asks for a plan above half, and the month has holidays, weeks and sums", async () => {
    const { people } = standIn().desk.organisation();
    const staff = [...people.values()].filter(({ id, unitId }) => unitId === demoUnits.bygg && id !== lars);
    for (const { id, contractedMinutes = 2250 } of staff) {
      const homeDays = [{ weekday: 4 as const, from: 540, to: contractedMinutes < 2250 ? 870 : 990 }];
      if (330 * 100 <= 40 * contractedMinutes)
        await running(standIn(), id, lars, {
          start: localDate("2027-01-13"),
          weeklyMinutes: contractedMinutes,
          homeDays,
          end: localDate("2027-06-30"),
        });
    }
    const { tab } = await open({ person: lars, search: "?view=uke&dag=2027-03-10&vis=maaned" });
    await tab.getByText(/\d+ av \d+ i enheten har fast hjemmekontor\. Lag en plan eller turnus/).waitFor();
    await tab.getByRole("heading", { name: "Mars 2027" }).waitFor();
    const head = tab.getByRole("columnheader");
    expect(await head.filter({ hasText: /^Uke/ }).allInnerTexts()).toEqual(["Uke 9", "Uke 10", "Uke 11", "Uke 12", "Uke 13"]);
    expect(await head.filter({ hasText: "to. 25. mars, Fridag" }).count()).toBe(1);
    await tab.getByRole("button", { name: "Neste måned" }).click();
    await tab.getByRole("heading", { name: "April 2027" }).waitFor();
    await tab.getByRole("button", { name: "Denne måneden" }).click();
    await tab.getByRole("heading", { name: "Januar 2027" }).waitFor();
  });

  it("makes an address for a calendar, shows it once, and takes it away", async () => {
    const { tab } = await open({ person: lars, search: week });
    await tab.getByRole("button", { name: "Lag en adresse" }).nth(1).click();
    const address = tab.getByRole("textbox", { name: "Adressen" });
    await expect.poll(() => address.inputValue()).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
    const secret = /calendar\/(.+)\.ics/.exec(await address.inputValue())?.[1] ?? "";
    expect(await standIn().desk.readFeed(secret)).toMatchObject({ kind: "done" });
    const again = await open({ person: lars, search: week });
    await again.tab.getByText(/^Du laget en adresse/).waitFor();
    expect(await again.tab.getByRole("textbox", { name: "Adressen" }).count()).toBe(0);
    await again.tab.getByRole("button", { name: "Slett adressen" }).click();
    await again.tab.getByText("Adressen virker ikke lenger").waitFor();
    expect(await standIn().desk.readFeed(secret)).toEqual({ kind: "not_found" });
  });

  it("is a list of days on a phone, which finds a person by name and takes a proposal up", async () => {
    await apply(standIn(), kari, period);
    await running(standIn(), amara, lars, {
      ...period,
      start: localDate("2027-01-13"),
      homeDays: [{ weekday: 2, from: 480, to: 930 }],
    });
    const { tab } = await open({ person: lars, search: week, width: 320, height: 640 });
    await tab.getByRole("heading", { name: "Tirsdag 19. januar" }).waitFor();
    expect(
      await tab
        .getByRole("listitem")
        .filter({ hasText: /Amara|Kari/ })
        .count(),
    ).toBe(3);
    await tab.getByRole("searchbox").fill("amara");
    await expect.poll(() => tab.getByRole("listitem").filter({ hasText: "Kari" }).count()).toBe(0);
    await tab.getByRole("searchbox").fill("ingen heter det");
    await tab.getByText("Ingen med det navnet").waitFor();
    await tab.getByRole("button", { name: "Vis alle" }).click();
    await tab.getByRole("button", { name: /Kari Nygård, ti/ }).click();
    await tab.getByRole("region", { name: "Et annet forslag til Kari Nygård" }).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it.each(["default", "dark", "contrast"] as const)("has no finding of axe: %s", async (theme) => {
    await apply(standIn(), kari, period);
    const day = await askDay(standIn(), vera, "2027-01-21");
    await act(standIn(), lars, day.id, { type: "ApproveDay" });
    for (const { person, search, width = 1180 } of [
      { person: lars, search: week },
      { person: lars, search: `${week}&vis=maaned` },
      { person: kari, search: week, width: 360 },
      { person: demoPeople.elias, search: `?view=uke&enhet=${demoUnits.bygg}` },
    ]) {
      const { page, tab, errors, close } = await open({ person, search, theme, width });
      await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
      await tab.locator("h2").first().waitFor();
      if (search === week && person === lars) {
        await tab
          .getByRole("button", { name: /Søkt om/ })
          .first()
          .click();
        await tab.getByText("Ingen regler er til hinder for dette.").waitFor();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${search}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    }
  });
});
