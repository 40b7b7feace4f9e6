import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { ChatMessage, ShellChat } from "#bot/local/wire.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { partsOfType, wordsOf } from "./cardParts.ts";
import type { YearChat } from "./chatCycle.ts";
import type { Message } from "./chatWorld.ts";

/** A person's chat in the local shell, as they use it: typed and pressed in the page, and read as the page reads it. */
export type BrowserChat = YearChat & { readonly refresh: () => Promise<readonly Message[]>; readonly page: Page };

const patience = 60_000;
const restMs = 750;

export async function browserChat(page: Page, address: string, personId: PersonId): Promise<BrowserChat> {
  await page.goto(`${address}/?person=${personId}`);
  let known: readonly Message[] = [];

  async function refresh(): Promise<readonly Message[]> {
    const response = await page.request.get(`${address}/local/api/people/${personId}/chat`);
    const { messages } = (await response.json()) as ShellChat;
    known = messages.filter(({ from, cards }) => from === "bot" && cards.length > 0).map(messageOf);
    return known;
  }

  const last = (): Message => {
    const message = known.at(-1);
    if (message === undefined) throw new Error("nothing in the chat");
    return message;
  };

  /** Waits until no card changes any more: one that was acted on is drawn at once, and follows its case a moment later. */
  async function atRest(): Promise<readonly Message[]> {
    for (let before = await refresh(); ; before = known) {
      await page.waitForTimeout(restMs);
      if (JSON.stringify(await refresh()) === JSON.stringify(before)) return known;
    }
  }

  /** Waits for a new card, or for another in the place of the one that was pressed. Older ones may follow their case meanwhile. */
  async function answered(before: readonly Message[], pressed?: Message): Promise<Message> {
    const fresh = () =>
      known.findLast(({ id }) => !before.some((one) => one.id === id)) ??
      known.find(({ id, updates }) => id === pressed?.id && updates !== pressed.updates);
    await expect.poll(async () => (await refresh()) && fresh() !== undefined, { timeout: patience, interval: 100 }).toBe(true);
    return fresh() ?? last();
  }

  return {
    page,
    refresh,
    last,
    words: () => wordsOf(last().card),
    say: async (text) => {
      const before = await atRest();
      const composer = page.getByRole("textbox", { name: "Skriv en melding" });
      await composer.fill(text);
      await composer.press("Enter");
      return answered(before);
    },
    press: async (title, typed = {}, on) => {
      const before = await atRest();
      const message = before.find(({ id }) => id === on) ?? last();
      const card = page.locator(`[data-message="${message.id}"]`);
      for (const [field, value] of Object.entries(typed)) await fillIn(card, message.card, field, String(value));
      await card.getByRole("button", { name: title, exact: true }).click();
      return answered(before, message);
    },
  };
}

function messageOf({ id, revision, cards }: ChatMessage): Message {
  return { id, card: cards[0], summary: "", updates: revision };
}

/** Fills in a field as a person finds it: by its label, or by its choice. */
async function fillIn(card: Locator, json: unknown, field: string, value: string): Promise<void> {
  const input = partsOfType(json, /^Input\./).find(({ id }) => id === field);
  if (input === undefined) throw new Error(`no field «${field}» on the card`);
  const { type, style, isMultiSelect, label } = input;
  const choices = (input["choices"] ?? []) as readonly { readonly title: string; readonly value: string }[];
  if (type === "Input.Toggle") {
    // Other fields may have its words in theirs: «Fra, tirsdag».
    return card.getByRole("checkbox", { name: String(input["title"]), exact: true }).setChecked(value === "true");
  }
  // The renderer puts the label beside what holds the field, and does not always name the one by the other.
  const group = card.locator("div:has(> .ac-input-container)", { hasText: String(label) }).first();
  const control = group.locator("input, textarea, select").first();
  if (type !== "Input.ChoiceSet") return control.fill(value);
  if (isMultiSelect === true) {
    for (const { value: one } of choices) {
      await group.locator(`input[type=checkbox][value="${one}"]`).setChecked(value.split(",").includes(one));
    }
    return;
  }
  const title = choices.find((choice) => choice.value === value)?.title ?? "";
  if (style === "filtered") await control.fill(title);
  else if (style === "compact") await control.selectOption({ label: title });
  else await group.locator(`input[type=radio][value="${value}"]`).check();
}
