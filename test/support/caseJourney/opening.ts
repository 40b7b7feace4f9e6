import { expect } from "vitest";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { Cast } from "./cast.ts";
import {
  cardIn,
  cardsOf,
  does,
  followCard,
  goTo,
  isGreyed,
  openCase,
  openCases,
  type Person,
  read,
  saysHabil,
  told,
} from "./person.ts";
import { canary } from "./report.ts";

const d = textsFor("nb");
const s = d.sak;

/** The owner says that they are habil and reads; what comes later is shown, greyed, with its paragraph (SB-09). */
export async function ownerOpens(owner: Person, { address, picture }: Cast): Promise<string> {
  await openCase(owner, address, "behandler");
  expect(await read(owner)).not.toContain(canary);
  await picture(owner, "03-foer-aapning");
  await saysHabil(owner);
  await goTo(owner, "behandling");
  await isGreyed(owner, "Conclude", d.refusal({ rule: "SB-25", code: "CASE_ASSESS_FIRST" }), d.paragraph("SB-09"));
  await picture(owner, "04-eieren-ser-saken");
  return (await owner.tab.getByRole("heading", { level: 1 }).innerText()).replace(/^Sak /, "");
}

/** Nobody else's word for it: as one who has no part in it, whoever is accused has neither card nor page before they are told. */
async function seesNothing(one: Person, number: string, { address }: Cast): Promise<void> {
  for (const { words } of await cardsOf(one, address)) expect(words).not.toContain(number);
  for (const side of ["behandler", "egne"] as const) {
    await openCases(one, address, side);
    await one.tab.getByText(side === "behandler" ? one.c.emptyHandled : one.c.emptyMine).waitFor();
  }
}

/** The case that somebody has open, by its address. */
function caseOn({ page }: Person): string {
  const tab = page.frames().find((frame) => frame.url().includes("sak="));
  return new URL(tab?.url() ?? "").searchParams.get("sak") ?? expect.fail("no case is open");
}

/** What the server says to somebody who has the address. */
async function asksFor({ page, id }: Person, caseId: string, { address }: Cast) {
  const { token } = await (await page.request.post(`${address}/local/api/people/${id}/tab-token`)).json();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await page.request.get(`${address}/api/sub-cases/${caseId}`, { headers });
  return { status: answer.status(), body: await answer.text() };
}

/** VA-05: help from HR is asked for, and the adviser says that they are habil. */
export async function helpFromHr(owner: Person, { hilde, address }: Cast): Promise<void> {
  await does(owner, "SettleHelp", {
    within: owner.tab.locator("[data-part=neste-steg]"),
    fields: { wanted: true, adviserId: hilde.id },
  });
  await followCard(hilde, await told(hilde, address, s.notified["case-to-you"]));
  await saysHabil(hilde);
  await hilde.tab.getByText(canary).or(hilde.tab.locator("[data-part=tidslinje]")).first().waitFor();
  await goTo(hilde, "behandling");
  // HR advises, and decides nothing.
  for (const type of ["Assess", "Conclude", "AcceptMandate"])
    expect(await hilde.tab.locator(`[data-opens=${type}], [data-blocked=${type}]`).count()).toBe(0);
}

/** The accused is told by the owner, and promises confidentiality before anything of it is seen (SB-04). */
export async function accusedIsTold(owner: Person, number: string, cast: Cast): Promise<void> {
  const { lars, kari, address, picture } = cast;
  await seesNothing(lars, number, cast);
  const [there, never] = [
    await asksFor(lars, caseOn(owner), cast),
    await asksFor(lars, "00000000-0000-7000-8000-000000000000", cast),
  ];
  expect(there.status).toBe(404);
  expect(there).toEqual(never);
  await does(owner, "InformParty", { within: owner.tab.locator("[data-part=neste-steg]") });
  const card = await told(lars, address, s.notified["party-informed"]);
  for (const secret of ["Kari", canary, "Klage", "Solveig"]) expect(card.words).not.toContain(secret);
  expect(card.words).toContain(number);
  await cardIn(lars, card);
  await picture(lars, "05-kortet-til-den-paaklagede");
  await followCard(lars, card);
  await lars.tab.locator("[data-promise]").waitFor();
  for (const secret of ["Kari", canary, "Klage"]) expect(await read(lars)).not.toContain(secret);
  await picture(lars, "06-foer-fortrolighet");
  for (const one of [lars, kari]) await promises(one, cast);
  await picture(lars, "07-partens-side");
}

async function promises(one: Person, { address }: Cast): Promise<void> {
  await followCard(one, await told(one, address, s.notified["party-informed"]));
  await does(one, "PromiseConfidentiality");
  await one.tab.getByRole("heading", { name: one.c.party.concerns }).waitFor();
}

/** SB-06: whoever complains chooses their union representative, who sees what they see, in nynorsk. */
export async function representativeComes({ kari, haakon, address, picture }: Cast): Promise<void> {
  await does(kari, "NameRepresentative", { fields: { personId: { named: "Håkon Eide" }, fullmakt: true } });
  await kari.tab.getByText(kari.c.party.helper("Håkon Eide", true)).waitFor();
  await picture(kari, "08-klagerens-side");
  await followCard(haakon, await told(haakon, address, haakon.d.sak.notified.represents));
  await haakon.tab.getByText(haakon.c.party.youHelp("Kari Nygård")).waitFor();
  await picture(haakon, "09-tillitsvalgt-nynorsk");
}

/** SB-10, SB-16: the safety representative gets number and question, and answers in the chat. */
export async function strainIsChecked(owner: Person, number: string, { vera, address, picture }: Cast): Promise<void> {
  await does(owner, "SettleStrain", {
    within: owner.tab.locator("[data-part=neste-steg]"),
    fields: { involved: true, representatives: ["Vera Lunde"] },
  });
  const card = await told(vera, address, s.notified["strain-asked"]);
  expect(card.words).toContain(number);
  for (const secret of ["Kari", "Lars", "Solveig", canary, "Klage"]) expect(card.words).not.toContain(secret);
  const { strain, send, sent } = chatTextsFor("nb").case;
  await (await cardIn(vera, card)).getByRole("button", { name: strain.button }).click();
  const dialog = vera.page.getByRole("dialog").first();
  await dialog.getByText(strain.lead).waitFor();
  await picture(vera, "10-verneombudets-spoersmaal");
  await dialog.locator("input[type=radio][value=true]").check();
  await dialog.getByRole("textbox", { name: strain.text }).fill("Flere er slitne.");
  await dialog.getByRole("button", { name: send }).click();
  await dialog.getByText(sent).waitFor();
  expect(await dialog.getByRole("button", { name: send }).count()).toBe(0);
  await vera.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await told(owner, address, s.notified["strain-answered"]);
}

/** SB-34: serious, so that it goes on to plan and mandate. */
export async function foundSerious(owner: Person, { picture }: Cast): Promise<void> {
  await does(owner, "Assess", {
    within: owner.tab.locator("[data-part=neste-steg]"),
    fields: {
      ...{ outcome: "alvorlig", level: "hoeyt", signs: [s.sign["alvorlig-paastand"], s.sign["stor-belastning"]] },
      reason: "Påstanden gjelder en leder og må undersøkes av noen utenfor fakultetet.",
    },
  });
  await owner.tab.locator("[data-step=PLAN_MANDAT][data-state=now]").waitFor();
  await picture(owner, "11-alvorlig");
}
