import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import { chatOnlyKinds, type OptionalKind, optionalKinds } from "#domain/notifications/model.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import { bench } from "./standIn/bench.ts";
import { apply } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari } = demoPeople;
const out = join(import.meta.dirname, "../e2e/out");
const pictures = process.env["DAGSORDEN_TEST_PICTURES"] !== undefined;

async function take(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(out, { recursive: true });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(out, `${name}-${width}.png`) });
  }
}

const isAccessible = async (page: Page) => {
  // Fluent's own: an element that hands the focus on, which nobody hears or stops at.
  const { violations } = await new AxeBuilder({ page }).exclude(["iframe", "[data-tabster-dummy]"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
};

describe("search", () => {
  it("opens by «/» and by Ctrl and K, is used with the keys alone, counts what it shows aloud, and leads there", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab, page, errors } = await open({ person: lars });
    await tab.getByRole("button", { name: "Søk" }).waitFor();
    await tab.getByRole("button", { name: "Søk" }).focus();
    await page.keyboard.press("Control+k");
    const field = tab.getByRole("combobox", { name: "Søk i det du har tilgang til" });
    await field.waitFor();
    await page.keyboard.press("Escape");
    await field.waitFor({ state: "detached" });
    await page.keyboard.press("/");
    await field.waitFor();
    await page.keyboard.type("kari");
    const hit = tab.getByRole("option", { name: /Fast avtale om hjemmekontor/ });
    await hit.waitFor();
    await expect.poll(() => tab.getByRole("status").filter({ hasText: "treff" }).count()).toBeGreaterThan(0);
    await isAccessible(page);
    await take(page, "soek");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => hit.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Enter");
    await expect.poll(() => tab.evaluate(() => window.location.search)).toContain(`sak=${id}`);
    await field.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });

  it("says that there is nothing of what one may not see, as of what is not there", async () => {
    await apply(standIn(), kari);
    const { tab, page } = await open({ person: demoPeople.gunnhild });
    await tab.getByRole("button", { name: "Søk" }).click();
    const field = tab.getByRole("combobox", { name: "Søk i det du har tilgang til" });
    await field.fill(demoOrganisation.people.get(kari)?.name ?? "");
    await tab.getByRole("dialog").getByText("Fann ingenting.").waitFor();
    expect(await tab.getByRole("option").count()).toBe(0);
    await isAccessible(page);
  });
});

describe("Varsler", () => {
  it("LI-04 keeps what one chooses, says by which rule the rest always comes, and leads to it", async () => {
    const { tab, page, errors } = await open({ person: lars, search: "?view=varsler" });
    await tab.getByRole("heading", { name: "Varsler fra Dagsorden" }).waitFor();
    await tab.getByLabel("Noe venter på at du avgjør det").selectOption("samlet");
    await tab.getByRole("switch", { name: "Bruk stille tid" }).check();
    await tab.getByLabel("Til", { exact: true }).fill("17:00");
    await tab.getByText("Stille tid kan ikke begynne og slutte på samme klokkeslett.").waitFor();
    await tab.getByLabel("Til", { exact: true }).fill("08:00");
    await tab.getByRole("button", { name: "Lagre" }).click();
    const kept = async () => {
      const found = await standIn().desk.readNotifications({ personId: lars });
      return found.kind === "done" ? found.value.choices : undefined;
    };
    await expect.poll(kept).toMatchObject({
      kinds: { avgjoere: { timing: "samlet" }, egne: { timing: "straks" } },
      quiet: { from: 1020, to: 480, weekends: true },
    });
    await isAccessible(page);
    await take(page, "varsler");
    await tab.getByText("Skriv «kvartalskort» i chatten når du vil se det.").waitFor();
    expect(await tab.getByText("Kommer bare i chatten.").count()).toBe(0);
    await tab.getByRole("link", { name: "Regel LI-04" }).click();
    await tab.locator("[data-rule=LI-04]").waitFor();
    expect(errors).toEqual([]);
  });
});

describe("Varsler where letters and activities are sent", () => {
  it("offers them for what goes by them alone, says of the rest that it comes in the chat, and of neither where it is off", async () => {
    const found = await standIn().desk.readNotifications({ personId: lars });
    if (found.kind !== "done") throw new Error("no settings");
    const body = { ...found.value, ways: { letters: true, feed: true } };
    standIn().faults.plan(/^GET \/api\/notifications$/, { kind: "answer", status: 200, body });
    const { tab, page, errors } = await open({ person: lars, search: "?view=varsler" });
    const waysOf = (name: string) => tab.getByRole("group", { name: `${name}. Når chatten ikke når deg:` });
    await waysOf("Nytt i årshjulet").waitFor();
    const kinds = (which: readonly OptionalKind[]) => which.map((kind) => notificationWords.nb.kind[kind]);
    for (const name of kinds(chatOnlyKinds)) {
      expect([name, await waysOf(name).count()]).toEqual([name, 0]);
      expect(await tab.getByLabel(name).evaluate(described)).toContain("Kommer bare i chatten.");
    }
    for (const name of kinds(optionalKinds.filter((kind) => !chatOnlyKinds.includes(kind)))) {
      expect([name, await waysOf(name).getByRole("checkbox").count()]).toEqual([name, 2]);
      expect(await tab.getByLabel(name, { exact: true }).evaluate(described)).toBe("");
    }
    await isAccessible(page);
    await take(page, "varsler-veier");
    await tab.getByLabel("Nytt i årshjulet", { exact: true }).selectOption("av");
    await waysOf("Nytt i årshjulet").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
  });
});

/** What is read of a field beside its name. */
const described = (field: Element) =>
  (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

describe("undo", () => {
  it("HO-03 offers to take a withdrawal back on the case's page, and the case stands as before", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab, page, errors } = await open({ person: kari, search: `?view=mine&sak=${id}` });
    await tab.getByRole("button", { name: "Trekk søknaden" }).click();
    await tab.getByRole("button", { name: "Ja, trekk den" }).click();
    const undo = tab.getByRole("button", { name: "Angre" });
    await undo.waitFor();
    await isAccessible(page);
    await take(page, "angre");
    await undo.focus();
    await page.keyboard.press("Enter");
    await undo.waitFor({ state: "detached" });
    const detail = async () => {
      const found = await standIn().desk.readCase({ personId: kari }, id);
      return found.kind === "done" ? found.value.status : undefined;
    };
    await expect.poll(detail).toBe("INNSENDT");
    await tab.getByRole("button", { name: "Trekk søknaden" }).waitFor();
    expect(errors).toEqual([]);
  });
});
