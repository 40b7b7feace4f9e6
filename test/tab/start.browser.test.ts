import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { tourOf } from "#domain/start/tour.ts";
import { tourWords } from "#domain/texts/start/tourWords.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, approval } from "./standIn/seed.ts";
import { begunCase } from "./standIn/seedCases.ts";
import { openYear } from "./standIn/seedYear.ts";

const { standIn, open } = bench();
const { kari, lars, vera, hilde, astrid, sofie, gunnhild, amara } = demoPeople;
const search = "?view=start";
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

const isAccessible = async (page: Page) => {
  // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
  const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

/** The tour is turned down, so that the page is as on every other day. */
const seen = async (...people: (typeof kari)[]) => {
  for (const personId of people) await standIn().desk.choose({ personId }, { type: "TourSeen" });
};

describe("Start", () => {
  it("shows a leader what waits, the most pressing first, and leads to it", async () => {
    await openYear(standIn(), "2026-10-12");
    standIn().clock.set(localDate("2026-10-31"));
    const sent = await apply(standIn(), kari);
    await seen(lars);
    const { tab, page, errors } = await open({ person: lars, search });
    await tab.locator("[data-urgency=over-fristen]").waitFor();
    expect(await tab.title()).toBe("Start – Dagsorden");
    const urgencies = await tab
      .locator("[data-urgency]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-urgency")));
    expect(urgencies).toEqual(["over-fristen", "uten-frist", "senere"]);
    const late = tab.locator("[data-urgency=over-fristen] [data-waiting=aarshjul]").first();
    expect(await late.innerText()).toMatch(/Levere tiltaksplanen\s+Over fristen\s+Fristen var fredag 30\. oktober\s/);
    expect(await late.innerText()).toContain("Du får dette fordi du leder enheten.");
    await isAccessible(page);
    await tab.getByRole("link", { name: "Svar Kari Nygård om hjemmekontor" }).click();
    await tab.getByRole("heading", { level: 1, name: /Kari Nygård/ }).waitFor();
    expect(new URL(tab.url()).searchParams.get("sak")).toBe(sent.id);
    await tab.getByRole("link", { name: "Start" }).click();
    await tab.getByRole("heading", { level: 1, name: "Start" }).waitFor();
    expect(errors).toEqual([]);
  });

  it("shows each role its own, with no fault that axe finds, at 320 px as well", async () => {
    await openYear(standIn(), "2026-10-12");
    standIn().clock.set(localDate("2026-10-26"));
    await begunCase(standIn());
    await seen(kari, lars, vera, hilde, astrid, sofie);
    for (const [person, words] of [
      [kari, "Ingenting venter på deg"],
      [lars, "Levere tiltaksplanen"],
      [vera, "Være med på tiltaksplanen"],
      [hilde, "Start"],
      [astrid, "Start"],
      [sofie, "Si ifra om noe"],
    ] as const) {
      const { tab, page, errors, close } = await open({ person, search, width: 320 });
      await tab.getByText(words).first().waitFor();
      await tab.locator("[data-own-choices]").waitFor();
      await isAccessible(page);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([person, wide]).toEqual([person, 0]);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it("says what one can do where nothing waits, and goes on by itself when something does", async () => {
    await seen(kari, lars);
    const { tab } = await open({ person: kari, search });
    await tab.getByRole("heading", { name: "Ingenting venter på deg" }).waitFor();
    expect(await tab.getByRole("link", { name: "Si ifra om noe" }).count()).toBe(1);
    const detail = await apply(standIn(), kari);
    await act(standIn(), lars, detail.id, approval);
    await tab.getByRole("link", { name: /Les avtalen om hjemmekontor/ }).waitFor();
    // Nobody else's page tells of it.
    const other = await open({ person: gunnhild, search });
    await other.tab.locator("[data-own-choices]").waitFor();
    expect(await other.tab.locator("[data-waiting]").count()).toBe(0);
  });

  it("is worded in the language that one chooses, at once and on one's other devices", async () => {
    await seen(kari);
    const { tab } = await open({ person: kari, search });
    const elsewhere = await open({ person: kari, search });
    await tab.getByLabel("Språk").selectOption("en");
    await tab.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe("en");
    await elsewhere.tab.getByRole("heading", { name: "Nothing is waiting for you" }).waitFor();
    await tab.getByLabel("Language").selectOption("nn");
    await elsewhere.tab.getByRole("heading", { name: "Ingenting ventar på deg" }).waitFor();
    await tab.getByRole("button", { name: "Gløym vala mine" }).click();
    await tab.getByRole("heading", { name: "Er du ny her?" }).waitFor();
    const { choices } = await standIn()
      .desk.readStart({ personId: kari })
      .then((answer) => (answer.kind === "done" ? answer.value : expect.fail(answer.kind)));
    expect(choices).toEqual({ language: null, ofDirectory: "nb", tourSeenOn: null });
    // Whose directory says another language begins with it.
    const english = await open({ person: amara, search });
    await english.tab.getByRole("heading", { name: "Are you new here?" }).waitFor();
  });

  it("offers a tour of four steps once, by keys alone, and takes it again when asked", async () => {
    const { tab, page } = await open({ person: lars, search, width: 320 });
    await tab.getByRole("button", { name: "Ta omvisningen" }).focus();
    await page.keyboard.press("Enter");
    const dialog = tab.getByRole("dialog", { name: "Omvisning" });
    const { step } = tourWords.nb;
    for (const [index, name] of tourOf("leder").entries()) {
      await dialog.getByRole("heading", { name: step[name].title }).waitFor();
      // Told as it comes, with where one is.
      expect(await dialog.getByRole("status").innerText()).toContain(`${index + 1} av 4`);
      if (index === 0) await isAccessible(page);
      await dialog.getByRole("button", { name: index === 3 ? "Ferdig" : "Neste" }).focus();
      // The focus does not leave the dialog.
      for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press("Tab");
      expect(await tab.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
      await dialog.getByRole("button", { name: index === 3 ? "Ferdig" : "Neste" }).focus();
      await page.keyboard.press("Enter");
    }
    await dialog.waitFor({ state: "detached" });
    const again = tab.getByRole("button", { name: "Omvisning" });
    await expect.poll(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
    await expect.poll(() => tab.locator("[data-tour-offer]").count()).toBe(0);
    await page.keyboard.press("Enter");
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    // It follows the person, and not the device.
    const elsewhere = await open({ person: lars, search });
    await elsewhere.tab.locator("[data-own-choices]").waitFor();
    expect(await elsewhere.tab.locator("[data-tour-offer]").count()).toBe(0);
    const other = await open({ person: vera, search });
    await other.tab.getByRole("button", { name: "Nei takk" }).click();
    await expect.poll(() => other.tab.locator("[data-tour-offer]").count()).toBe(0);
    expect(await other.tab.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  it("says what happened where it cannot be had, and comes back", async () => {
    await seen(kari);
    standIn().faults.plan(/GET \/api\/start$/, { kind: "answer", status: 500, body: { error: "fault", reference: "ABCD1234" } });
    const { tab } = await open({ person: kari, search });
    await tab.getByText("ABCD1234").waitFor();
  });

  it("has no fault that axe finds in light and dark, on a phone and on a wide screen", async () => {
    await mkdir(out, { recursive: true });
    await openYear(standIn(), "2026-10-12");
    standIn().clock.set(localDate("2026-10-31"));
    for (const person of [kari, gunnhild, amara, vera]) await apply(standIn(), person);
    await begunCase(standIn());
    // Pictures to be looked at are of everybody; else the fullest page is enough.
    const people = pictures ? { leder: lars, ansatt: kari, verneombud: vera, student: sofie } : { leder: lars };
    for (const [who, person] of Object.entries(people))
      for (const [width, theme] of [
        [360, "default"],
        [1440, "dark"],
        ...(pictures
          ? ([
              [360, "dark"],
              [1440, "default"],
            ] as const)
          : []),
      ] as const) {
        const { tab, page, close } = await open({ person, search, theme, width });
        await tab.locator("[data-own-choices]").waitFor();
        await isAccessible(page);
        if (pictures) await page.screenshot({ path: join(out, `start-${who}-${width}-${theme}.png`) });
        if (who === "leder") {
          await tab.getByRole("button", { name: "Omvisning", exact: true }).click();
          await tab.getByRole("dialog").waitFor();
          if (pictures) await page.screenshot({ path: join(out, `start-omvisning-${width}-${theme}.png`) });
        }
        await close();
      }
  });
});
