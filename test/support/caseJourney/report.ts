import { textsFor } from "#domain/texts/index.ts";
import { reportTexts } from "../../../tab/texts/reports/useReportTexts.ts";
import type { Cast } from "./cast.ts";
import { followCard, told } from "./person.ts";

const m = textsFor("nb").melding;
const r = await reportTexts.load("nb");

/** What Kari says of Lars. Nobody but those who handle it, and the parties once they have promised, may ever see it. */
export const canary = "Kanarifugl-9K3 ble avbrutt";

/** A klage against one's own leader, from the chat: it is said at once who gets it, and that is not the leader. */
export async function klageFromTheChat({ kari, picture }: Cast): Promise<void> {
  const { page } = kari;
  const composer = page.getByRole("textbox", { name: "Skriv en melding" });
  await composer.fill("meld fra");
  await composer.press("Enter");
  await page.getByRole("button", { name: "Skriv en melding", exact: true }).last().click();
  const dialog = page.getByRole("dialog").first();
  const press = (name: string) => dialog.getByRole("button", { name, exact: true }).click();
  const choose = (value: string) => dialog.locator(`input[type=radio][value="${value}"]`).first().check();
  await choose("klage");
  await press("Begynn");
  await dialog.getByText("Steg 1 av 5").waitFor();
  await choose("true");
  await dialog.getByRole("textbox", { name: "Hva gjelder klagen?" }).fill(`${canary} i tre møter.`);
  await press("Neste");
  await dialog.getByText("Steg 2 av 5").waitFor();
  await dialog.getByRole("textbox", { name: "Søk etter navn i katalogen" }).fill("lars moen");
  await press("Søk");
  await dialog.getByRole("checkbox", { name: /Lars Moen/ }).check();
  await press("Neste");
  await dialog.getByText("Steg 3 av 5").waitFor();
  await press("Neste");
  await dialog.getByText("Steg 4 av 5").waitFor();
  await choose("ja");
  await choose("leder");
  await press("Neste");
  await dialog.getByText("Hvem leser meldingen").waitFor();
  await dialog
    .getByText(/Solveig Berge/)
    .first()
    .waitFor();
  await picture(kari, "01-klage-i-chatten");
  await dialog.getByRole("checkbox", { name: /får vite hvem jeg er/ }).check();
  await dialog.getByRole("checkbox", { name: "Jeg signerer klagen." }).check();
  await press("Send");
  await dialog.getByText("Du er vernet mot gjengjeldelse.", { exact: false }).waitFor();
  await dialog.locator(".cardHost").getByRole("button", { name: "Lukk" }).click();
}

/** The leader above gets it, and makes a case of it. */
export async function madeACase({ solveig, address, picture }: Cast): Promise<void> {
  const { tab } = solveig;
  await followCard(solveig, await told(solveig, address, m.notified["report-to-you"]));
  await tab.getByLabel(r.before.options.habil).check();
  await tab.getByRole("button", { name: r.before.send.habil, exact: true }).click();
  await tab.getByText(canary).first().waitFor();
  const next = tab.locator("[data-part=neste-steg]");
  await next.locator("[data-opens=Acknowledge]").click();
  await next.getByRole("button", { name: r.command.Acknowledge.send }).click();
  await next.locator("[data-opens=Formalise]").click();
  await next.getByRole("button", { name: r.command.Formalise.send }).click();
  await tab.getByText(m.status.FORMALISERT).first().waitFor();
  await picture(solveig, "02-meldingen-er-en-sak");
  await next.getByRole("button", { name: r.toCases }).click();
  await tab.locator("[data-case]").waitFor();
}
