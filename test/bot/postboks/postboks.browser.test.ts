import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { languages } from "#bot/postboks/language.ts";
import { postboksTexts } from "#bot/postboks/texts/index.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { statementWords } from "#domain/texts/erklaering/statement.ts";
import { textsFor } from "#domain/texts/index.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { servePostboks } from "#test/support/postboksServer.ts";
import { lars, openPostboksWorld, type PostboksWorld } from "#test/support/postboksWorld.ts";

const pictures = join(import.meta.dirname, "../../e2e/out");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  await mkdir(pictures, { recursive: true });
});
afterAll(() => browser.close());

const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false } as const;

async function visit(options: BrowserContextOptions = phone) {
  const world = await openPostboksWorld();
  const { url } = await servePostboks(world.desk);
  const context = await browser.newContext({ locale: "nb-NO", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  return { world, page, url, context, complaints, asked };
}

/** What a page shows when it is done. */
type Step = (name: string) => Promise<void>;
const nothing: Step = async () => {};

/** The way of a reporter up to the last look; `at` is called on each page. */
async function write(page: Page, language: Language, at: Step = nothing): Promise<void> {
  const words = postboksTexts(language);
  const { melding } = textsFor(language);
  const { question, about, leaderIsParty, choice } = melding;
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await at("start");
  await page.getByRole("link", { name: words.start.begin, exact: true }).click();
  await press(words.kinds.next);
  await at("kinds refused");
  await page.getByLabel(words.kinds.kind.underretning.label).check();
  await press(words.kinds.next);
  await at("form");
  const asked = question.underretning;
  await page.getByLabel(asked.what).fill("De ler av nye kolleger.\n\n<b>Hver</b> uke.");
  await press(words.form.next);
  await at("form refused");
  await page.getByLabel(about.andre, { exact: true }).check();
  await page.getByLabel(asked.counterparts).fill("Kai Olsen\nLedergruppa");
  await page.getByLabel(asked.unitId).fill(unitNames[language]);
  await page.getByRole("group", { name: asked.leaderIsParty }).getByLabel(leaderIsParty.nei, { exact: true }).check();
  await page.getByLabel(choice.leder, { exact: true }).check();
  await page.getByLabel(asked.acceptsIdentified).check();
  await press(words.form.next);
  await at("review");
}

/** The rest of the way: it is sent, and the code is kept. Gives the code. */
async function sendAndKeep(page: Page, language: Language, at: Step = nothing): Promise<string> {
  const words = postboksTexts(language);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const buffer = Buffer.from("Slik var det.");
  await page.getByLabel(words.review.files).setInputFiles({ name: "Karis notat.txt", mimeType: "text/plain", buffer });
  await press(words.review.send);
  await at("sent");
  const code = (await page.locator(".k").innerText()).replace(/\s/g, "");
  await press(words.sent.next);
  await at("sent refused");
  await page.getByLabel(words.sent.kept).check();
  await press(words.sent.next);
  await at("kept");
  await press(words.kept.proof);
  await at("proof");
  await page.getByRole("link", { name: words.proof.back, exact: true }).click();
  await page.getByLabel(words.enter.label).fill(code);
  await press(words.enter.open);
  await at("inbox");
  return code;
}

const unitNames: Readonly<Record<Language, string>> = {
  nb: "Institutt for bygg- og miljøteknikk",
  nn: "Institutt for bygg- og miljøteknikk",
  en: "Department of Civil and Environmental Engineering",
};

/** Lars answers, and asks something. */
async function answer(world: PostboksWorld): Promise<void> {
  const number = (await world.reports())[0]?.number ?? "";
  await world.handle(number, lars, { type: "DeclareHabilitet", answer: "habil", reason: null });
  await world.handle(number, lars, { type: "Acknowledge", text: "Takk. Vi tar tak i dette." });
  await world.handle(number, lars, { type: "SendMessage", text: "Når skjedde det sist?" });
}

describe("the anonymous page on a small phone, without JavaScript", () => {
  it("is sent, kept, answered, read with the code and written to again", async () => {
    const { world, page, url, complaints, asked, context } = await visit();
    const { enter, inbox } = postboksTexts("nb");
    const look: Step = async (name) => {
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      expect([name, wide]).toEqual([name, 320]);
      await page.screenshot({ path: join(pictures, `postboks-phone-${name.replace(" ", "-")}.png`), fullPage: true });
    };
    await write(page, "nb", look);
    const code = await sendAndKeep(page, "nb", look);
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    await answer(world);
    await page.goto(`${url}/nb/`);
    await page.getByRole("link", { name: "Jeg har en kode" }).click();
    await page.getByLabel(enter.label).fill(code.toLowerCase());
    await page.getByRole("button", { name: enter.open }).click();
    await page.getByText("Når skjedde det sist?").waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Last ned: vedlegg-1.txt" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("vedlegg-1.txt");
    await page.getByLabel(inbox.write.text).fill("I går.");
    await page.getByRole("button", { name: inbox.write.send }).click();
    await page.getByText(inbox.write.done).waitFor();
    await page.screenshot({ path: join(pictures, "postboks-phone-answered.png"), fullPage: true });
    const [report] = await world.reports();
    expect(report?.messages.map(({ from }) => from)).toEqual(["mottaker", "mottaker", "melder"]);
    expect(report?.files).toBe(1);
    // Nothing but the pages was asked for, by addresses that hold no code; and nothing is left in the browser.
    const bare = code.replaceAll("-", "");
    for (const address of asked) expect([address.startsWith(`${url}/`), address.includes(bare)]).toEqual([true, false]);
    expect(asked.filter((address) => !/\/(nb\/\w*)?$/.test(address))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    // A browser tells its console of each page that asks for something to be put right.
    expect(complaints.filter((text) => !text.includes("400 (Bad Request)"))).toEqual([]);
  });

  it("gives a double click on «Send» the code of the one report that it makes", async () => {
    const { world, page } = await visit();
    const { review, sent, kept } = postboksTexts("nb");
    await write(page, "nb");
    await page.getByRole("button", { name: review.send, exact: true }).dblclick();
    await page.getByLabel(sent.kept).check();
    await page.getByRole("button", { name: sent.next }).click();
    await page.getByRole("button", { name: kept.open }).click();
    const [report, ...others] = await world.reports();
    await page.getByRole("heading", { name: report?.number ?? "none" }).waitFor();
    expect(others).toEqual([]);
  });
});

describe("the look of the anonymous page", () => {
  it.each(languages.flatMap((language) => (["light", "dark"] as const).map((colorScheme) => ({ language, colorScheme }))))(
    "has no finding of axe on any page: $language, $colorScheme",
    async ({ language, colorScheme }) => {
      const { world, page, url } = await visit({ viewport: { width: 1280, height: 900 }, colorScheme });
      await page.goto(`${url}/${language}/`);
      const found: string[] = [];
      const look: Step = async (name) => {
        const axe = new AxeBuilder({ page });
        // The dark scheme changes nothing but colours.
        if (colorScheme === "dark") axe.withRules(["color-contrast", "link-in-text-block"]);
        else
          axe.options({
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            // Left out by axe unless one asks for it.
            rules: { "target-size": { enabled: true } },
          });
        const { violations } = await axe.analyze();
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`));
        if (language === "nb") {
          await page.screenshot({
            path: join(pictures, `postboks-${colorScheme}-${name.replace(" ", "-")}.png`),
            fullPage: true,
          });
        }
      };
      await write(page, language, look);
      const code = await sendAndKeep(page, language, look);
      await answer(world);
      const { inbox, enter } = postboksTexts(language);
      await page.getByRole("button", { name: inbox.again, exact: true }).click();
      await look("answered");
      await page.locator("summary").evaluateAll((all: HTMLElement[]) => {
        for (const one of all) one.parentElement?.setAttribute("open", "");
      });
      await look("unfolded");
      await page.getByRole("button", { name: inbox.withdraw.act, exact: true }).click();
      await look("withdrawn");
      await page.goto(`${url}/${language}/inbox`);
      await look("enter");
      await page.getByLabel(enter.label).fill(code.slice(1));
      await page.getByRole("button", { name: enter.open, exact: true }).click();
      await look("wrong code");
      await page.getByRole("link", { name: statementWords(language).link, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: statementWords(language).title }).waitFor();
      await look("statement");
      await page.goto(`${url}/${language}/nowhere`);
      await look("unknown");
      expect(found).toEqual([]);
    },
  );

  it("keeps to its column at 400 per cent, and sets what has to be put right in focus", async () => {
    // 1280 pixels at 400 per cent are 320.
    const { page, url } = await visit({ viewport: { width: 320, height: 256 } });
    await page.goto(`${url}/nb/new`);
    await page.getByRole("button", { name: "Fortsett" }).click();
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
    await page.getByRole("link", { name: "Velg hva du vil si ifra om." }).click();
    await expect.poll(() => page.evaluate("location.hash")).toBe("#kind");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  });

  it("can be used by keyboard alone, first of all to skip to the content", async () => {
    const { page } = await visit({ viewport: { width: 800, height: 600 } });
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Hopp til innholdet");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("location.hash")).toBe("#main");
  });
});
