import type { FrameLocator } from "playwright-core";
import { expect } from "vitest";
import type { GatheringForm, GatheringKind } from "#domain/regime/moete/model.ts";
import type { GatheringOutcome } from "#domain/regime/moete/verdict.ts";
import { textsFor } from "#domain/texts/index.ts";
import { nb as presence } from "../../tab/texts/presence/nb.ts";
import type { BrowserChat } from "./browserChat.ts";
import { wordsOf } from "./cardParts.ts";

/*
 * How a day stands for somebody, as they read it in the local shell: where they are to work, whether they have to ask before they come, which
 * meetings they may hold, and what the guide answers.
 */

const patience = 30_000;
const { gathering: g } = textsFor("nb");

type Side = "Det som gjelder" | "Oppmøte" | "Møter og samlinger" | "Beskjeder" | "Vurderinger";

/** A tab of the product, loaded anew: the clock was moved since. */
export async function tabOf({ page }: BrowserChat, name: string): Promise<FrameLocator> {
  const tab = page.getByRole("tab", { name, exact: true });
  await tab.click();
  await page.getByRole("button", { name: "Last fanen på nytt" }).click();
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { level: 1 }).waitFor({ timeout: patience });
  return frame;
}

/** A side of «Regelsett». */
export async function sideOf(chat: BrowserChat, side: Side): Promise<FrameLocator> {
  const frame = await tabOf(chat, "Regelsett");
  await turnTo(frame, side);
  return frame;
}

async function turnTo(frame: FrameLocator, side: Side): Promise<void> {
  await frame.getByRole("link", { name: side, exact: true }).click();
  await frame.locator("a[aria-current=page]", { hasText: side }).waitFor({ timeout: patience });
}

export type Meeting = {
  readonly kind: GatheringKind;
  readonly form: GatheringForm;
  readonly place: string;
  readonly date: string;
  readonly is: GatheringOutcome;
};

/** Asks about a meeting of three, and waits until the answer is that. */
export async function asksOf(frame: FrameLocator, { kind, form, place, date, is }: Meeting): Promise<void> {
  await frame.getByLabel(g.field.kind).selectOption({ label: g.kind[kind] });
  await frame.getByLabel(g.field.form).selectOption({ label: g.form[form] });
  for (const one of Object.values(places)) await frame.getByLabel(one).setChecked(one === place);
  await frame.getByLabel(g.field.date).fill(date);
  await frame.getByLabel(g.field.number).fill("3");
  const outcome = () => frame.locator("[data-outcome]").getAttribute("data-outcome", { timeout: patience });
  await expect.poll(outcome, { timeout: patience, message: `${kind} ${form} ${date}` }).toBe(is);
}

export const places = { trondheim: "Campus Gløshaugen, Trondheim", lillestroem: "Campus Lillestrøm, Lillestrøm" } as const;

export type Day = {
  readonly works: "Campus" | "Hjemme";
  /** The places of work, of both, where one asks before one comes. */
  readonly askedAt: readonly ("Campus Gløshaugen" | "Campus Lillestrøm")[];
  readonly seminar: GatheringOutcome;
  readonly digital: GatheringOutcome;
  readonly ordinary: GatheringOutcome;
  readonly guide: readonly (readonly [question: string, says: string, saysNot?: string])[];
};

/** Goes through all of a day for somebody who works there. */
export async function goesThrough(chat: BrowserChat, place: string, date: string, day: Day): Promise<void> {
  const mine = await tabOf(chat, "Mine avtaler");
  await mine.locator("[data-workplace]").getByText(day.works, { exact: true }).waitFor({ timeout: patience });

  const rules = await sideOf(chat, "Oppmøte");
  if (day.askedAt.length === 0) await rules.getByText(presence.noneNow).waitFor({ timeout: patience });
  else await rules.locator("[data-places] dt").first().waitFor({ timeout: patience });
  // Each has their own place first.
  expect((await rules.locator("[data-places] dt").allInnerTexts()).toSorted(), date).toEqual(day.askedAt);

  await turnTo(rules, "Møter og samlinger");
  const about = { place, date };
  await asksOf(rules, { ...about, kind: "SEMINAR", form: "FYSISK", is: day.seminar });
  await asksOf(rules, { ...about, kind: "SEMINAR", form: "DIGITALT", is: day.digital });
  await asksOf(rules, { ...about, kind: "MOETE", form: "FYSISK", is: day.ordinary });

  for (const [question, says, saysNot] of day.guide) {
    const { card } = await chat.say(question);
    expect(wordsOf(card), `${date}: ${question}`).toContain(says);
    if (saysNot !== undefined) expect(wordsOf(card), `${date}: ${question}`).not.toContain(saysNot);
  }
}
