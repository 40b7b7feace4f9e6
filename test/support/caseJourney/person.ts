import type { BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { ShellChat } from "#bot/local/wire.ts";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import type { CaseCommandInputType } from "#domain/contract/sakCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { type Texts, textsFor } from "#domain/texts/index.ts";
import type { CaseTab } from "../../../tab/app/route.ts";
import { type CaseWords, caseTexts } from "../../../tab/texts/cases/useCaseTexts.ts";
import { wordsOf } from "../cardParts.ts";
import { fillIn, type Said } from "./fill.ts";

/** Somebody in the local shell: their chat and their tab, used by what they see there alone. */
export type Person = {
  readonly id: PersonId;
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly d: Texts;
  readonly c: CaseWords;
};

// A delivery that failed once is tried again about a minute later.
const patience = 150_000;

const cases = { nb: await caseTexts.load("nb"), nn: await caseTexts.load("nn"), en: await caseTexts.load("en") };

export function personIn(page: Page, id: PersonId, language: Language = "nb"): Person {
  return { id, page, tab: page.frameLocator("iframe"), d: textsFor(language), c: cases[language] };
}

export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 1000 } };
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
export const dark: BrowserContextOptions = { colorScheme: "dark" };

type Told = { readonly id: string; readonly words: string };

/** The cards that somebody has been sent, as words. */
export async function cardsOf({ page, id }: Person, address: string): Promise<readonly Told[]> {
  const response = await page.request.get(`${address}/local/api/people/${id}/chat`, { maxRetries: 2 });
  const { messages } = (await response.json()) as ShellChat;
  return messages.flatMap(({ from, id: messageId, cards }) =>
    from === "bot" ? cards.map((card) => ({ id: messageId, words: wordsOf(card) })) : [],
  );
}

/** Waits for the newest card that says so. */
export async function told(one: Person, address: string, why: string): Promise<Told> {
  let found: Told | undefined;
  const came = expect.poll(
    async () => {
      found = (await cardsOf(one, address)).findLast(({ words }) => words.includes(why));
      return found !== undefined;
    },
    { timeout: patience, interval: 250 },
  );
  await came.toBe(true);
  return found ?? expect.fail(`no card says «${why}»`);
}

/** The card itself, in the chat as it is shown. */
export async function cardIn(one: Person, { id }: Told): Promise<Locator> {
  const chat = one.page.getByRole("tab", { name: "Chat", exact: true });
  if (await chat.isVisible()) await chat.click();
  const card = one.page.locator(`[data-message="${id}"]`);
  await card.waitFor();
  return card;
}

/** Follows the card to the page that it leads to. */
export async function followCard(one: Person, card: Told): Promise<void> {
  const title = chatTextsFor(one.d.language).case.openTab;
  const shown = await cardIn(one, card);
  const way = shown.getByRole("link", { name: title, exact: true });
  await way
    .or(shown.getByRole("button", { name: title, exact: true }))
    .first()
    .click();
  await one.tab.locator("main").getByRole("heading", { level: 1 }).waitFor();
  // Where the page stood open already, it stays as it was read.
  const again = one.tab.getByRole("button", { name: one.c.lookAgain });
  if (await again.isVisible()) await lookAgain(one);
}

/** «Saker» anew, as on another day, and the newest case of a list. */
export async function openCase(one: Person, address: string, side: "behandler" | "egne"): Promise<void> {
  await openCases(one, address, side);
  await one.tab.locator("[data-case]").first().click();
  await one.tab.locator("[data-sees]").waitFor();
}

/** One of the two lists of «Saker». */
export async function openCases({ page, id, tab, c }: Person, address: string, side: "behandler" | "egne"): Promise<void> {
  await page.goto(`${address}/?person=${id}#${id}/tab/saker`);
  await page.reload();
  await tab.getByRole("link", { name: c.side[side], exact: true }).click();
  await tab.locator("a[aria-current=page]", { hasText: c.side[side] }).waitFor();
}

/** The page as the server has it now. */
export async function lookAgain({ page, tab, c }: Person): Promise<void> {
  const read = page.waitForResponse((answer) => /\/api\/(sub-cases|reports)\/[^/]+$/.test(answer.url()));
  await tab.getByRole("button", { name: c.lookAgain }).click();
  await read;
}

export async function goTo({ tab, c }: Person, part: CaseTab): Promise<void> {
  await tab.getByRole("navigation", { name: c.tabsLabel }).getByRole("link", { name: c.tab[part], exact: true }).click();
  await tab.locator(`[data-tab=${part}]`).waitFor();
}

export const read = ({ tab }: Person): Promise<string> => tab.locator("main").innerText();

/** What the form of a command calls a field. */
function labelOf({ c, d }: Person, type: string, name: string): string {
  const names: Readonly<Record<string, string | undefined>> = d.sak.field;
  return c.fieldOf[`${type}.${name}`] ?? c.fieldOf[name] ?? names[name] ?? name;
}

type Command = {
  /** Where its button stands, if it may stand in several places. */
  readonly within?: Locator;
  readonly fields?: Readonly<Record<string, Said>>;
  /** What is more than one field. */
  readonly more?: (form: Locator) => Promise<void>;
};

/** Opens the form of a command, fills it in and sends it. */
export async function does(one: Person, type: CaseCommandInputType, command: Command = {}): Promise<void> {
  const form = await begins(one, type, command);
  await form.locator("button[type=submit]").click();
  await form.waitFor({ state: "detached", timeout: 30_000 }).catch(async () => {
    throw new Error(`${type} was not taken: ${await form.innerText()}`);
  });
}

/** The same without sending it. */
export async function begins(one: Person, type: CaseCommandInputType, { within, fields = {}, more }: Command): Promise<Locator> {
  // Others act too, and nobody acts on what they have not seen.
  await lookAgain(one);
  const place = within ?? one.tab.locator("main");
  await place.locator(`[data-opens=${type}]`).first().click();
  const form = place.locator(`[data-form=${type}]`);
  await form.waitFor();
  for (const [name, said] of Object.entries(fields)) await fillIn(form, labelOf(one, type, name), said, one.d);
  await more?.(form);
  return form;
}

/** What is not lawful yet: greyed, with the reason and the paragraph. */
export async function isGreyed(one: Person, type: CaseCommandInputType, reason: string, paragraph: string): Promise<void> {
  const blocked = one.tab.locator(`[data-blocked=${type}]`).first();
  await blocked.getByText(reason).first().waitFor();
  await blocked.getByText(paragraph).first().waitFor();
  expect(await blocked.getByRole("button").first().getAttribute("aria-disabled")).toBe("true");
}

/** VA-03: before the first opening. */
export async function saysHabil({ tab, c }: Person): Promise<void> {
  await tab.getByRole("heading", { name: c.before.title }).waitFor();
  await tab.getByLabel(c.before.options.habil).check();
  await tab.getByRole("button", { name: c.before.send.habil, exact: true }).click();
  await tab.locator("[data-path]").waitFor();
}
