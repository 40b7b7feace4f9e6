import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { reportsOf } from "#domain/organisasjon/nearestLeader.ts";
import { given } from "#test/support/cycleCourse.ts";
import { bench } from "./standIn/bench.ts";
import { apply, askDay } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild } = demoPeople;
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;
const words = "Enheten møtes mandag, onsdag og fredag.";

/** Twelve applications and twenty-eight single days, by fourteen people in turn. Tells in which order they came. */
async function fortyRequests(): Promise<readonly CaseId[]> {
  const team = reportsOf(demoOrganisation, lars);
  const fullTime = team.filter((id) => demoOrganisation.people.get(id)?.contractedMinutes === 2250);
  const ids: CaseId[] = [];
  for (let number = 0; ids.length < 40; number += 1) {
    const agreement = fullTime[number];
    if (agreement !== undefined) ids.push((await apply(standIn(), agreement)).id);
    for (const at of [number * 2, number * 2 + 1]) {
      const person = team[at % team.length];
      const date = addDays(localDate("2027-01-18"), Math.floor(at / team.length));
      if (person !== undefined && ids.length < 40) ids.push((await askDay(standIn(), person, date)).id);
    }
  }
  return ids;
}

const activeTag = (tab: Frame) => tab.evaluate(() => document.activeElement?.tagName);
const activeText = (tab: Frame) => tab.evaluate(() => document.activeElement?.textContent);
const caseIn = (tab: Frame) => new URL(tab.url()).searchParams.get("sak");
const said = (tab: Frame) => tab.locator("[role=status][aria-live]").first().innerText();

/** Into Teams' frame, as with the tab key from whatever lies around it. */
async function into(page: Page, tab: Frame): Promise<void> {
  await page.keyboard.press("Tab");
  await expect.poll(() => tab.evaluate(() => document.hasFocus())).toBe(true);
}

/** Yes to everything that is asked of a leader, from the words on; to the last question, no. */
async function answerAll(page: Page): Promise<void> {
  for (let question = 0; question < 4; question += 1) {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }
  // Past the three things that the employer covers.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
}

describe("Godkjenninger without a mouse", () => {
  it("HO-05 works through forty requests, each its own decision by its own event, with the focus never lost", async () => {
    const ids = await fortyRequests();
    const { page, tab, errors } = await open({ person: lars });
    await tab.getByRole("heading", { level: 1, name: "Godkjenninger (40)" }).waitFor();
    await into(page, tab);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    const done: { readonly id: string; readonly how: string }[] = [];
    let agreements = 0;
    for (let number = 0; number < 40; number += 1) {
      await expect.poll(() => activeTag(tab), { timeout: 10_000 }).toBe("H1");
      await tab.getByRole("button", { name: "Avslå", exact: true }).waitFor();
      const id = caseIn(tab) ?? "";
      expect(done.map((one) => one.id)).not.toContain(id);
      const detail = given(await standIn().desk.readCase({ personId: lars }, id as CaseId));
      const how = number % 10 === 7 ? "reject" : number % 10 === 3 && detail.kind === "fast-avtale" ? "return" : "approve";
      if (how !== "approve") {
        await page.keyboard.press(how === "reject" ? "a" : "t");
        await expect.poll(() => activeTag(tab)).toBe("TEXTAREA");
        await page.keyboard.type(`Grunn nummer ${number}.`);
        await page.keyboard.press("Control+Enter");
      } else {
        if (detail.kind === "fast-avtale") {
          await page.keyboard.press(agreements === 0 ? "m" : "s");
          await expect.poll(() => activeTag(tab)).toBe("TEXTAREA");
          if (agreements === 0) await page.keyboard.type(words);
          else {
            // The words of last time are read and confirmed, each time.
            await page.keyboard.press("Tab");
            await page.keyboard.press("Space");
          }
          await answerAll(page);
          agreements += 1;
          await tab.getByText("Alt er vurdert.").waitFor();
        }
        await page.keyboard.press("g");
        await expect.poll(() => activeText(tab)).toBe("Godkjenn");
        await page.keyboard.press("Enter");
      }
      done.push({ id, how });
      if (number < 39) await expect.poll(() => caseIn(tab), { timeout: 10_000 }).not.toBe(id);
      expect(await activeTag(tab)).not.toBe("BODY");
      await expect.poll(() => said(tab)).toMatch(/^Du (godkjente|avslo) søknaden|^Du sendte søknaden tilbake/);
    }
    await expect.poll(() => said(tab)).toContain("Ingen venter");
    expect(new Set(done.map(({ id }) => id))).toEqual(new Set(ids));
    expect(agreements).toBeGreaterThan(5);
    const decisions = ["Approved", "Returned", "Rejected", "DayApproved", "DayRejected"];
    for (const { id, how } of done) {
      const events = await standIn().store.read.events(id as CaseId);
      const decided = events.filter(({ type }) => decisions.includes(type));
      expect([id, how, decided.length]).toEqual([id, how, 1]);
      expect(decided[0]?.type.toLowerCase()).toContain(how);
      expect(decided[0]?.actor).toEqual({ kind: "person", id: lars });
    }
    // One request for each, to an address of its own.
    const posts = standIn().seen.filter((line) => line.startsWith("POST") && line.endsWith("/commands"));
    expect([posts.length, new Set(posts).size]).toEqual([40, 40]);
    expect(errors).toEqual([]);
  }, 300_000);

  it("HO-07 puts in the leader's own words of last time, and holds the approval back until they are read or made new", async () => {
    await apply(standIn(), kari);
    await apply(standIn(), gunnhild);
    const { page, tab } = await open({ person: lars });
    await into(page, tab);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { level: 1, name: "Kari Nygård" }).waitFor();
    await expect.poll(() => activeTag(tab)).toBe("H1");
    // There are none yet: the letter leads nowhere.
    await page.keyboard.press("s");
    expect(await tab.getByRole("button", { name: "Bruk ordene fra sist" }).count()).toBe(0);
    await page.keyboard.press("m");
    await expect.poll(() => activeTag(tab)).toBe("TEXTAREA");
    await page.keyboard.type(words);
    await answerAll(page);
    await tab.getByText("Alt er vurdert.").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { level: 1, name: "Gunnhild Aasen" }).waitFor();
    await expect.poll(() => activeTag(tab)).toBe("H1");
    await tab.getByText("Det du skrev da du godkjente for Kari Nygård.").waitFor();
    await page.keyboard.press("s");
    const field = tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?");
    await expect.poll(() => field.inputValue()).toBe(words);
    await expect.poll(() => said(tab)).toContain("Ordene fra sist er satt inn.");
    const approve = tab.getByRole("button", { name: "Godkjenn", exact: true });
    await page.keyboard.press("Tab");
    await answerAll(page);
    const missing = tab.locator("[id^=mangler-] li");
    await expect.poll(() => missing.allInnerTexts()).toEqual(["Les gjennom ordene fra sist, og bekreft at de gjelder her også."]);
    expect(await approve.getAttribute("aria-disabled")).toBe("true");
    // Asked for all the same, nothing is sent, and one comes to what is missing.
    await page.keyboard.press("g");
    await expect.poll(() => activeText(tab)).toBe("Godkjenn");
    await page.keyboard.press("Enter");
    await page.keyboard.press("m");
    await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
    expect(standIn().seen.filter((line) => line.startsWith("POST")).length).toBe(1);
    // Words of one's own need no confirmation.
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type(" Det går fint her også.");
    await tab.getByText("Alt er vurdert.").waitFor();
    await page.keyboard.press("Control+Enter");
    await tab.getByText("Du godkjente søknaden fra Gunnhild Aasen.").first().waitFor();
    const detail = (await standIn().desk.listCases({ personId: gunnhild }, "mine")) as {
      readonly value: { readonly items: readonly { readonly id: CaseId }[] };
    };
    const id = detail.value.items[0]?.id as CaseId;
    const read = given(await standIn().desk.readCase({ personId: lars }, id));
    expect(read.kind === "fast-avtale" && read.assessment?.workEnvironment).toBe(`${words} Det går fint her også.`);
  }, 60_000);

  it("types letters where one types, decides nothing by a letter, and is quiet once switched off", async () => {
    const { id } = await apply(standIn(), kari);
    const { page, tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    const field = tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?");
    await field.focus();
    await page.keyboard.type("gatms?");
    expect(await field.inputValue()).toBe("gatms?");
    expect(await tab.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("Control+Enter");
    // Not everything is answered: it leads to the first that is missing.
    await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    for (const letter of ["g", "m"]) await page.keyboard.press(letter);
    expect(standIn().seen.filter((line) => line.startsWith("POST"))).toEqual([]);
    await tab.getByLabel("Bruk hurtigtaster").uncheck();
    await tab.locator("h1").focus();
    for (const letter of ["g", "a", "t", "m", "?"]) await page.keyboard.press(letter);
    expect(await activeTag(tab)).toBe("H1");
    expect(await tab.getByRole("dialog").count()).toBe(0);
    expect(await tab.getByLabel("Hvorfor avslår du?").count()).toBe(0);
    // A way back that is no letter stays.
    await page.keyboard.press("Escape");
    await tab.getByRole("heading", { level: 1, name: "Godkjenninger (1)" }).waitFor();
  });

  it("shows all keys on «?», holds the focus while it does, and gives it back", async () => {
    await apply(standIn(), kari);
    await askDay(standIn(), gunnhild, "2027-01-20");
    const { page, tab, errors } = await open({ person: lars });
    await into(page, tab);
    await page.keyboard.press("j");
    const focused = () => tab.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["case"]);
    await expect.poll(focused).toBeTruthy();
    const before = await focused();
    await page.keyboard.press("?");
    const dialog = tab.getByRole("dialog", { name: "Hurtigtaster i Godkjenninger" });
    await dialog.waitFor();
    for (const key of ["j", "k", "g", "t", "a", "m", "s", "?"])
      expect(await dialog.locator("kbd", { hasText: new RegExp(`^${key.replace("?", "\\?")}$`) }).count()).toBe(1);
    await expect.poll(() => tab.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    // The page's own keys rest meanwhile.
    await page.keyboard.press("j");
    await page.keyboard.press("Tab");
    expect(await tab.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await take(page, "hurtigtaster");
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(focused).toBe(before);
    expect(errors).toEqual([]);
  });

  it.each([320, 360])("fits a phone of %i px, keys and all", async (width) => {
    await apply(standIn(), demoPersonId(11));
    const { page, tab } = await open({ person: lars, width, height: 740 });
    await into(page, tab);
    await page.keyboard.press("?");
    await tab.getByRole("dialog").waitFor();
    expect(await tab.evaluate(() => innerWidth)).toBe(width);
    // Where the page is longer than the screen, the dialog keeps room for the scroll bar that it takes away.
    const wider = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wider).toBe(0);
    await take(page, `hurtigtaster-${width}`);
  });
});

/** Pictures to look at, where one asks for them. */
async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  await page.screenshot({ path: join(out, `${name}.png`) });
}
