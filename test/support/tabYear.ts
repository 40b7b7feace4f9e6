import type { FrameLocator, Page } from "playwright-core";
import { textsFor } from "#domain/texts/index.ts";

/*
 * A unit's year as it is lived in the tab, by its buttons and fields alone. Bokmål, as the leader and the safety representative of
 * the demo department read it.
 */

const w = textsFor("nb").oppfolging;

/** Somebody's tab in the local shell. */
export type TabOf = { readonly page: Page; readonly tab: FrameLocator };

export const inTab = (page: Page): TabOf => ({ page, tab: page.frameLocator("iframe") });

// What comes next stands on top, and its button is called as that of the form, which may be open already.
const press = (tab: FrameLocator, name: string) => tab.getByRole("button", { name, exact: true }).first().click();
const answer = (tab: FrameLocator, question: string, words: "Ja" | "Nei") =>
  tab.getByRole("radiogroup", { name: question }).getByLabel(words).check();
const isDone = (tab: FrameLocator, task: string) => tab.locator(`[data-task=${task}][data-state=done]`).first().waitFor();

/** «Årshjul» in somebody's tab, as it is now. */
export async function openYearTab({ page, tab }: TabOf): Promise<void> {
  const year = page.getByRole("tab", { name: "Årshjul" });
  const fane = page.getByRole("tab", { name: "Fane", exact: true });
  // On a phone chat and tab are pages of their own.
  await year.or(fane).first().waitFor();
  if (await fane.isVisible()) await fane.click();
  await year.click();
  await tab.getByRole("heading", { level: 1 }).waitFor();
}

/** From the first question to a plan that is ready for the archive. `today` is the day on which the meeting is held. */
export async function planInTab({ tab }: TabOf, today: string): Promise<void> {
  await press(tab, "Svar nå");
  await tab.getByLabel(w.startpunkt.A).check();
  await answer(tab, w.field.reportReviewed, "Ja");
  await answer(tab, w.field.unsoundIndication, "Nei");
  await answer(tab, w.field.specialChallenges, "Nei");
  await press(tab, "Lagre svarene");
  await isDone(tab, "velg-startpunkt");

  await press(tab, "Planlegg");
  await tab.getByLabel(w.field.verneombudId).selectOption({ label: "Vera Lunde" });
  await tab.locator("#del-planlegging").getByLabel(w.field.losam).fill("Orientert i møte 3. september.");
  await press(tab, "Lagre planleggingen");
  await isDone(tab, "planlegg-prosess");

  await press(tab, "Risikovurder");
  await press(tab, "Legg til risiko");
  await tab.getByLabel(w.field.hazard).fill("Uklare roller i prosjektene");
  await tab.getByLabel(w.field.kind).selectOption("organisatorisk");
  await tab.getByLabel(w.field.probability).selectOption("4");
  await tab.getByLabel(w.field.consequence).selectOption("4");
  await tab.getByLabel(w.field.leaderMeetingOn).fill("2026-10-14");
  await press(tab, w.command.AssessRisk);
  await isDone(tab, "risikovurder");

  await press(tab, "Gå til møtene");
  await press(tab, w.command.PlanMeeting);
  await tab.getByLabel("Dato").fill(today);
  await press(tab, "Lagre møtet");
  await tab.getByRole("button", { name: new RegExp(`^${w.command.HoldMeeting}: `) }).click();
  await tab.getByLabel(w.topic.naa).check();
  await tab.getByLabel(w.field.participants).fill("12");
  await tab.getByLabel("Verneombudet var med").check();
  await press(tab, "Lagre hva som kom ut av møtet");
  await tab.getByText("12 medarbeidere deltok.").waitFor();
  await tab.getByLabel(w.field.verneombud).fill("Vera var med på møtet.");
  await tab.getByLabel("Hvordan er LOSAM involvert?").last().fill("Orientert 12. oktober.");
  await press(tab, w.command.CloseMeetings);
  await isDone(tab, "hold-moeter");

  await press(tab, "Gå til tiltakene");
  await press(tab, w.command.AddMeasure);
  const add = tab.locator("form").filter({ hasText: "Hva går tiltaket ut på?" });
  await add.getByLabel("Hva går tiltaket ut på?").fill("Avklare roller i alle prosjekter");
  await add.getByLabel("Ansvarlig").selectOption({ label: "Kari Nygård" });
  await add.getByLabel("Frist").fill("2026-11-30");
  await add.getByLabel("Gjelder").selectOption("organisatorisk");
  await add.getByLabel(w.origin.nytt).check();
  await add.getByRole("button", { name: w.command.AddMeasure }).click();
  await tab.getByRole("cell", { name: "Kari Nygård" }).waitFor();

  await press(tab, "Gjør planen ferdig");
  await tab.locator("#del-plan").getByLabel(w.field.verneombud).fill("Vera har lest planen.");
  await tab.locator("#del-plan").getByLabel("Hvordan er LOSAM involvert?").fill("Behandlet i LOSAM.");
  await press(tab, w.command.SubmitPlan);
  await isDone(tab, "lever-tiltaksplan");
}

/** The reference of the archive is entered by hand. */
export async function archiveInTab({ tab }: TabOf, reference: string): Promise<void> {
  await press(tab, "Registrer arkivreferanse");
  const archive = tab.locator("#del-arkiv");
  await archive.getByLabel("Arkivreferanse").fill(reference);
  await archive.getByRole("button", { name: w.command.RecordArchiveReference }).click();
  await isDone(tab, "arkiver-tiltaksplan");
}

/** The measures are under way and the evaluation is written and laid before the safety representative. */
export async function evaluateInTab({ tab }: TabOf): Promise<void> {
  await press(tab, "Gå til evalueringen");
  const form = tab.locator("#del-evaluering");
  await form.getByLabel(w.field.done).selectOption("delvis");
  await form.getByLabel(w.field.effect).selectOption("noe");
  await form.getByLabel(w.field.onward).selectOption("viderefoeres");
  await form.getByLabel(w.field.summary).fill("Rollene er avklart i to av tre prosjekter.");
  await press(tab, w.command.DraftEvaluation);
  await press(tab, w.command.AskVerneombud);
  await isDone(tab, "be-verneombud");
}

/** AM-02: the safety representative's own word, in their own tab. */
export async function confirmInTab({ tab }: TabOf): Promise<void> {
  await tab.getByText(w.what["svar-paa-evaluering"]).first().waitFor();
  await press(tab, "Gå til svaret");
  const part = tab.locator("#del-verneombud");
  await part.getByLabel("Jeg bekrefter at jeg har vært med").check();
  await part.getByLabel("Kommentar").fill("Bra jobbet.");
  await press(tab, "Gi svaret");
  await part.locator("blockquote", { hasText: "Bra jobbet." }).waitFor();
}

/** The evaluation is delivered, once the safety representative has spoken. */
export async function deliverInTab({ tab }: TabOf): Promise<void> {
  await tab.getByRole("button", { name: w.command.SubmitEvaluation }).click();
  await isDone(tab, "lever-evaluering");
}
