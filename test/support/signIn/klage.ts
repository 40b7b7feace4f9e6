import type { FrameLocator } from "playwright-core";
import { textsFor } from "#domain/texts/index.ts";

const { melding } = textsFor("nb");
/** What nobody but the writer and the receiver may see. */
export const canary = "Kanarifugl-4K8 synger";

/** Fills in a klage on a colleague, ready to be sent. */
export async function writeKlage(tab: FrameLocator): Promise<void> {
  const words = melding.question.klage;
  const answer = (question: string, chosen: string) =>
    tab.getByRole("radiogroup", { name: question }).getByLabel(chosen, { exact: true }).check();
  await tab.locator("[data-kind=klage]").getByRole("button").click();
  await answer(words.selfAffected, "Ja");
  const field = tab.locator("[data-field=counterparts]");
  await field.getByRole("searchbox").fill("Ante S");
  await field.getByRole("button", { name: /^Ante Sara/ }).click();
  await answer(words.leaderIsParty, melding.leaderIsParty.nei);
  await tab.getByLabel(words.what).fill(canary);
  await answer(words.recipient, melding.choice.leder);
  await tab.getByLabel(words.acceptsIdentified).check();
  await tab.getByLabel(words.signs).check();
}

/** What stands in its text field. */
export const written = (tab: FrameLocator) => tab.getByLabel(melding.question.klage.what).inputValue();
