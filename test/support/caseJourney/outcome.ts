import { expect } from "vitest";
import { textsFor } from "#domain/texts/index.ts";
import { reportTexts } from "../../../tab/texts/reports/useReportTexts.ts";
import type { Cast } from "./cast.ts";
import { exactly } from "./fill.ts";
import { begins, does, followCard, goTo, isGreyed, lookAgain, openCase, type Person, read, told } from "./person.ts";
import { canary } from "./report.ts";

const d = textsFor("nb");
const s = d.sak;
const next = ({ tab }: Person) => tab.locator("[data-part=neste-steg]");
const reason = "Ett forhold er uheldig. Det følges opp.";

/** SB-30: the owner decides and gives reasons; every party may read them. */
export async function ownerConcludes(owner: Person, { picture }: Cast): Promise<void> {
  await does(owner, "Conclude", {
    within: next(owner),
    fields: {
      ...{ finding: "uheldig", breach: true, sanctions: "andre-tiltak", sanctionsReason: "Veiledning er nok." },
      ...{ crime: false, reason },
    },
  });
  await owner.tab.locator("[data-step=ORIENTERING][data-state=now]").waitFor();
  await picture(owner, "24-beslutning");
}

/** SB-20: the parties are told one by one, never together. */
export async function partiesAreBriefed(owner: Person, today: string, cast: Cast): Promise<void> {
  const { kari, lars, address, picture } = cast;
  await goTo(owner, "moeter");
  const meetings = owner.tab.locator("[data-part=moeter]");
  const { c } = owner;
  const parties = [
    { one: kari, choice: c.withPart("Kari Nygård", s.partyRole.klager), at: "09:00" },
    { one: lars, choice: c.withPart("Lars Moen", s.partyRole.paaklaget), at: "10:00" },
  ];
  const fields = { purpose: "orientering", on: today, topic: "Resultatet", shortNotice: "Partene ønsker å vite det straks." };
  const form = await begins(owner, "CallMeeting", {
    within: meetings,
    fields: { ...fields, at: "09:00" },
    more: async (shown) => {
      for (const [index, { choice }] of parties.entries()) {
        await shown.getByRole("button", { name: c.add.attendees }).click();
        await shown.getByLabel(exactly(c.somebody.label)).nth(index).selectOption(choice);
        await shown.getByLabel(exactly(s.field.role)).nth(index).selectOption("part");
      }
    },
  });
  await form.locator("button[type=submit]").click();
  await form.getByText(d.refusal({ rule: "SB-20", code: "ONE_PARTY_AT_A_TIME", field: "attendees" })).waitFor();
  await picture(owner, "25-en-og-en");
  await form.getByRole("button", { name: `${c.remove}: ${c.row.attendees(2)}` }).click();
  await form.locator("button[type=submit]").click();
  await form.waitFor({ state: "detached" });
  const [, second] = parties;
  await does(owner, "CallMeeting", {
    within: meetings,
    fields: { ...fields, at: "10:00" },
    more: async (shown) => {
      await shown.getByRole("button", { name: c.add.attendees }).click();
      await shown.getByLabel(exactly(c.somebody.label)).selectOption(second?.choice ?? "");
      await shown.getByLabel(exactly(s.field.role)).selectOption("part");
    },
  });
  for (const { at } of parties) {
    const meeting = owner.tab.locator("[data-meeting]", { hasText: `kl. ${at}` }).filter({ hasText: s.purpose.orientering });
    await does(owner, "WriteMinutes", { within: meeting, fields: { text: "Resultatet ble gått gjennom." } });
    await does(owner, "CloseMeeting", { within: meeting });
  }
  await does(owner, "EndBriefing", { within: next(owner) });
  await openCase(lars, address, "egne");
  await lars.tab.getByText(reason).waitFor();
  await lars.tab.getByText(s.loyalty).waitFor();
  await picture(lars, "26-partens-beslutning");
}

/** SB-21: measures, an apology and a plan are weighed before it goes over to being followed up. */
export async function isRestored(owner: Person, due: string, { picture }: Cast): Promise<void> {
  await goTo(owner, "behandling");
  await isGreyed(owner, "StartFollowUp", d.refusal({ rule: "SB-21", code: "MEASURE_MISSING" }), d.paragraph("SB-21"));
  await picture(owner, "27-gjenoppretting");
  await does(owner, "AddMeasure", {
    within: next(owner),
    fields: { text: "Veiledning i møteledelse", ownerId: { named: "Lars Moen" }, due },
  });
  await does(owner, "SettleApology", { within: next(owner), fields: { given: true, reason: "Begge ønsker det." } });
  await does(owner, "SettlePlan", { within: next(owner), fields: { made: true, text: "Samtale hver måned fram til sommeren." } });
  await does(owner, "StartFollowUp", { within: next(owner) });
  await owner.tab.locator("[data-step=OPPFOELGING][data-state=now]").waitFor();
}

/** VA-34: whoever complained is asked how they are treated; then the measures are looked at, and the case ends. */
export async function isFollowedUp(owner: Person, { kari, address, picture }: Cast): Promise<void> {
  await openCase(owner, address, "behandler");
  await goTo(owner, "parter");
  await does(owner, "AskProtection", { within: owner.tab.locator("[data-part=vern]"), fields: { personId: kari.id } });
  await followCard(kari, await told(kari, address, s.notified["protection-asked"]));
  await does(kari, "AnswerProtection", { fields: { exposed: false } });
  await picture(kari, "28-hvordan-gaar-det");
  await lookAgain(owner);
  await does(owner, "EvaluateMeasure", {
    within: next(owner),
    fields: { measureId: "Veiledning i møteledelse", text: "Det går bedre.", works: true, done: true },
  });
  await does(owner, "Close", { within: next(owner), fields: { reason: "Tiltakene virker." } });
  await owner.tab.locator("[data-step=AVSLUTTET][data-state=now]").waitFor();
  await told(kari, address, s.notified.closed);
}

/** SB-19: the report ends with its last case, and whoever sent it sees so. */
export async function reportHasEnded({ kari, address, picture }: Cast): Promise<void> {
  await kari.page.goto(`${address}/?person=${kari.id}#${kari.id}/tab/ifra`);
  await kari.page.reload();
  await kari.tab.getByRole("link", { name: (await reportTexts.load("nb")).side.meldinger, exact: true }).click();
  await kari.tab.locator("[data-case]").first().click();
  await kari.tab.getByText(d.melding.status.AVSLUTTET).first().waitFor();
  await picture(kari, "29-meldingen-er-avsluttet");
}

/** SB-05: the archive is told of the number, and notes where the case lies without seeing it; the owner finds the reference on it. */
export async function isArchived(owner: Person, reference: string, number: string, cast: Cast): Promise<void> {
  const { roar, address, picture } = cast;
  const card = await told(roar, address, s.notified["to-archive"]);
  expect(card.words).toContain(number);
  for (const secret of secrets) expect(card.words).not.toContain(secret);
  await followCard(roar, card);
  await roar.tab.locator("[data-archive]").waitFor();
  for (const secret of secrets) expect(await read(roar)).not.toContain(secret);
  await picture(roar, "30-arkivaren");
  await does(roar, "Archive", { fields: { reference } });
  await roar.tab.getByText(roar.c.left).waitFor();
  await lookAgain(owner);
  await owner.tab.locator("[data-step=ARKIVERT][data-state=now]").waitFor();
  await goTo(owner, "behandling");
  await owner.tab.getByText(reference).first().waitFor();
  await picture(owner, "31-arkivert");
}

const secrets = ["Kari", "Lars", "Solveig", "Ragnhild", canary, reason];
