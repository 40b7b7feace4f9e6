import { expect } from "vitest";
import { textsFor } from "#domain/texts/index.ts";
import { reportTexts } from "../../../tab/texts/reports/useReportTexts.ts";
import type { Cast } from "./cast.ts";
import { does, followCard, goTo, isGreyed, lookAgain, openCases, read, saysHabil, told } from "./person.ts";
import { canary } from "./report.ts";

const d = textsFor("nb");
const s = d.sak;
const reason = "Hun og klageren skriver bok sammen.";

/** VA-04: a party demands it, and at once nobody goes on: neither the owner nor whoever investigates. */
export async function ownerIsChallenged({ lars, solveig, oeyvind, address, picture }: Cast): Promise<void> {
  await does(lars, "ChallengeHabilitet", { fields: { personId: solveig.id, reason } });
  await lars.tab.getByText(s.partyLine.HabilitetChallenged).waitFor();
  await picture(lars, "18a-parten-bestrider");
  await lookAgain(solveig);
  await solveig.tab.getByText(solveig.c.before.waiting).waitFor();
  for (const secret of [canary, "tre møter", reason]) expect(await read(solveig)).not.toContain(secret);
  await picture(solveig, "18b-eieren-venter");
  await followCard(oeyvind, await told(oeyvind, address, s.notified["case-to-you"]));
  await oeyvind.tab.getByText(oeyvind.c.frozen).waitFor();
  await goTo(oeyvind, "moeter");
  await isGreyed(oeyvind, "CallMeeting", d.refusal({ rule: "VA-04", code: "CASE_FROZEN" }), d.paragraph("VA-04"));
  await picture(oeyvind, "18c-saken-staar-stille");
}

/** The leader above decides on parties and reason alone; found inhabil, the owner is out, and the one above goes on. */
export async function ownerIsInhabil(number: string, { ragnhild, solveig, lars, address, picture }: Cast): Promise<void> {
  const card = await told(ragnhild, address, s.notified["habilitet-asked"]);
  expect(card.words).toContain(number);
  for (const secret of ["Kari", "Lars", "Solveig", canary]) expect(card.words).not.toContain(secret);
  await followCard(ragnhild, card);
  await ragnhild.tab.getByText(reason).waitFor();
  for (const secret of [canary, "tre møter"]) expect(await read(ragnhild)).not.toContain(secret);
  await picture(ragnhild, "18d-lederen-over-avgjoer");
  await ragnhild.tab.getByRole("radio", { name: d.no, exact: true }).check();
  await ragnhild.tab.getByLabel(s.field.reason).fill("For tett samarbeid.");
  await ragnhild.tab.getByRole("button", { name: ragnhild.c.habilitetPage.send, exact: true }).click();
  await saysHabil(ragnhild);
  expect(await read(ragnhild)).not.toContain(ragnhild.c.frozen);
  await picture(ragnhild, "18e-ny-eier");
  await told(lars, address, s.notified["owner-changed"]);
  await lookAgain(solveig);
  await solveig.tab.getByText("Vi finner ikke saken").waitFor();
}

/** VA-03: whoever had it sees neither the case nor the report that it came from. */
export async function oldOwnerSeesNothing({ solveig, address, picture }: Cast): Promise<void> {
  for (const side of ["behandler", "egne"] as const) {
    await openCases(solveig, address, side);
    await solveig.tab.getByText(side === "behandler" ? solveig.c.emptyHandled : solveig.c.emptyMine).waitFor();
  }
  await picture(solveig, "18f-forrige-eier-ser-ingenting");
  const { page, id, tab } = solveig;
  await page.goto(`${address}/?person=${id}#${id}/tab/ifra`);
  await page.reload();
  await tab.getByRole("link", { name: (await reportTexts.load("nb")).side.innboks }).click();
  await tab.getByText((await reportTexts.load("nb")).emptyInbox).waitFor();
}
