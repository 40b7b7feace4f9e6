import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { textsFor } from "#domain/texts/index.ts";
import type { Cast } from "./cast.ts";
import { exactly } from "./fill.ts";
import { does, followCard, goTo, isGreyed, lookAgain, openCase, type Person, read, saysHabil, told } from "./person.ts";
import { canary } from "./report.ts";

const d = textsFor("nb");
const s = d.sak;

const partyNamed = ({ c }: Person, name: string, as: "klager" | "paaklaget") => c.withPart(name, s.partyRole[as]);

/** SB-28: who is interviewed when, the witness among them, who is no party. */
export async function planIsMade(owner: Person, on: string): Promise<void> {
  const { c } = owner;
  const add = async (form: Locator, index: number, choose: (who: Locator) => Promise<void>) => {
    await form.getByRole("button", { name: c.add.interviews }).click();
    await choose(form.getByLabel(exactly(c.somebody.label)).nth(index));
    await form.getByLabel(exactly(s.field.on)).nth(index).fill(on);
  };
  await does(owner, "MakePlan", {
    within: owner.tab.locator("[data-part=neste-steg]"),
    more: async (form) => {
      await add(form, 0, async (who) => void (await who.selectOption(partyNamed(owner, "Kari Nygård", "klager"))));
      await add(form, 1, async (who) => void (await who.selectOption(partyNamed(owner, "Lars Moen", "paaklaget"))));
      await add(form, 2, async (who) => {
        await who.selectOption("search");
        await form.getByRole("searchbox", { name: c.somebody.find }).fill("Farhan");
        await form.getByRole("button", { name: /^Farhan Ahmed/ }).click();
      });
    },
  });
}

/** SB-17: the head of HR and HSE is asked, and sees the question alone. */
export async function sjefIsAsked(owner: Person, { berit, address, picture }: Cast): Promise<void> {
  const question = "Bør en dekan fra et annet fakultet undersøke?";
  await does(owner, "ConsultSjef", { within: owner.tab.locator("[data-part=neste-steg]"), fields: { question } });
  await followCard(berit, await told(berit, address, s.notified["sjef-asked"]));
  await berit.tab.getByText(question).waitFor();
  for (const secret of ["Kari", "Lars", canary]) expect(await read(berit)).not.toContain(secret);
  await does(berit, "AnswerConsultation", { fields: { text: "Ja. Det bør være en fra et annet fakultet." } });
  await picture(berit, "12-samraad");
  await told(owner, address, s.notified["sjef-answered"]);
}

/** SB-27: a mandate, read by whoever is named in it, accepted in writing, and only then an inquiry. */
export async function mandateIsAccepted(owner: Person, { oeyvind, address, picture }: Cast): Promise<void> {
  await lookAgain(owner);
  await goTo(owner, "behandling");
  const mandate = owner.tab.locator("[data-part=mandat]");
  await isGreyed(owner, "AcceptMandate", d.refusal({ rule: "SB-27", code: "NO_MANDATE" }), d.paragraph("SB-27"));
  await does(owner, "DraftMandate", {
    within: mandate,
    fields: {
      kind: "komite",
      investigators: { named: "Øyvind Rasmussen" },
      what: "Hva som ble sagt i møtene i januar.",
      law: [s.legalBasis["aml-4-3-integritet"], s.legalBasis["aml-4-1-1"]],
      limits: "Bare de tre møtene. Ingen helseopplysninger.",
    },
  });
  await goTo(owner, "moeter");
  await isGreyed(owner, "StartInquiry", d.refusal({ rule: "SB-27", code: "MANDATE_UNACCEPTED" }), d.paragraph("SB-27"));
  await followCard(oeyvind, await told(oeyvind, address, s.notified["mandate-drafted"]));
  await oeyvind.tab.getByText("Hva som ble sagt i møtene i januar.").waitFor();
  for (const secret of ["Kari", "Lars", canary]) expect(await read(oeyvind)).not.toContain(secret);
  await picture(oeyvind, "13-utkast-til-mandat");
  await does(owner, "AcceptMandate", { within: owner.tab.locator("[data-part=neste-steg]") });
  await does(owner, "StartInquiry", { within: owner.tab.locator("[data-part=neste-steg]") });
  await owner.tab.locator("[data-step=UNDERSOEKELSE][data-state=now]").waitFor();
  await followCard(oeyvind, await told(oeyvind, address, s.notified["mandate-accepted"]));
  await saysHabil(oeyvind);
}

type Called = { readonly name: string; readonly party?: "klager" | "paaklaget"; readonly at: string };
const called: readonly Called[] = [
  { name: "Kari Nygård", party: "klager", at: "09:00" },
  { name: "Lars Moen", party: "paaklaget", at: "11:00" },
  { name: "Farhan Ahmed", at: "13:00" },
];

/** SB-06, SB-29: the investigator calls to each interview of the plan; who is called is told number and day. */
export async function interviewsAreCalled(on: string, number: string, cast: Cast): Promise<void> {
  const { oeyvind, kari, lars, farhan, haakon, address, picture } = cast;
  await goTo(oeyvind, "moeter");
  const place = oeyvind.tab.locator("[data-part=moeter]");
  for (const one of called) await call(oeyvind, place, one, on);
  await picture(oeyvind, "14-innkalt");
  for (const one of [kari, lars, farhan, haakon]) {
    const card = await told(one, address, one.d.sak.notified["meeting-called"]);
    expect(card.words).toContain(number);
    for (const secret of ["Kari", "Lars", "Øyvind", canary, "rom 12"]) expect(card.words).not.toContain(secret);
  }
  await openCase(lars, address, "egne");
  await lars.tab.getByText(s.bringSomebody).first().waitFor();
  await lars.tab.locator("[data-meeting]").getByText("Møterom 12").waitFor();
  await picture(lars, "15-partens-innkalling");
}

async function call(oeyvind: Person, place: Locator, { name, party, at }: Called, on: string): Promise<void> {
  const { c } = oeyvind;
  await does(oeyvind, "CallMeeting", {
    within: place,
    fields: { purpose: "intervju", interviewId: c.planned(name, d.dayMonthYear(on as never), false) },
    more: async (form) => {
      for (const [field, words] of [
        ["on", on],
        ["at", at],
        ["place", "Møterom 12"],
        ["topic", "Hva som ble sagt i møtene."],
      ] as const)
        await form.getByLabel(exactly(s.field[field])).fill(words);
      await form.getByRole("button", { name: c.add.attendees }).click();
      const who = form.getByLabel(exactly(c.somebody.label));
      if (party !== undefined) await who.selectOption(partyNamed(oeyvind, name, party));
      else {
        await who.selectOption("search");
        await form.getByRole("searchbox", { name: c.somebody.find }).fill(name);
        await form.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      }
      await form.getByLabel(exactly(s.field.role)).selectOption(party === undefined ? "forklarer-seg" : "part");
    },
  });
}

/** SB-07, SB-29: minutes of each, signed by the parties in their own pages, and only then closed. */
export async function interviewsAreHeld(owner: Person, cast: Cast): Promise<void> {
  const { oeyvind, kari, lars, address, picture } = cast;
  await openCase(oeyvind, address, "behandler");
  await goTo(oeyvind, "moeter");
  for (const { name } of called) {
    const meeting = oeyvind.tab.locator("[data-meeting]", { hasText: name });
    await does(oeyvind, "WriteMinutes", { within: meeting, fields: { text: `Samtale med ${name}. Gjennomgått og lest opp.` } });
  }
  for (const one of [kari, lars]) {
    await followCard(one, await told(one, address, s.notified["minutes-to-sign"]));
    await does(one, "SignMinutes", { within: one.tab.locator("[data-meeting]") });
  }
  await picture(lars, "16-signert-referat");
  await lookAgain(oeyvind);
  for (const { name } of called) {
    const meeting = oeyvind.tab.locator("[data-meeting]", { hasText: name });
    await does(oeyvind, "CloseMeeting", { within: meeting });
  }
  await picture(oeyvind, "17-moetene-er-holdt");
  await openCase(owner, address, "behandler");
  await does(owner, "EndInquiry", { within: owner.tab.locator("[data-part=neste-steg]") });
  await owner.tab.locator("[data-step=KONTRADIKSJON][data-state=now]").waitFor();
}
