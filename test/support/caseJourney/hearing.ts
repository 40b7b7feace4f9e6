import { expect } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { Cast } from "./cast.ts";
import { exactly } from "./fill.ts";
import { does, followCard, goTo, isGreyed, lookAgain, openCase, type Person, read, told } from "./person.ts";

const d = textsFor("nb");
const s = d.sak;
const saidOfLars = "Det påstås at du avbrøt Kari i tre møter.";

/** SB-09: what is said of the accused is put to them, with fourteen days to answer; nobody goes on before that. */
export async function accusedIsInvited(owner: Person, { lars, address, picture }: Cast): Promise<void> {
  await goTo(owner, "behandling");
  await owner.tab.locator("[data-blocked=Conclude]").getByText(d.paragraph("SB-09")).first().waitFor();
  await goTo(owner, "parter");
  const party = owner.tab.locator("[data-party]", { hasText: "Lars Moen" });
  await does(owner, "InviteStatement", { within: party, fields: { about: saidOfLars } });
  await picture(owner, "18-kontradiksjon");
  const hearing = owner.tab.locator("[data-part=kontradiksjon]");
  await hearing.locator("[data-blocked=EndHearing]").getByText(d.paragraph("SB-09")).first().waitFor();
  await followCard(lars, await told(lars, address, s.notified["statement-invited"]));
  await lars.tab.getByText(saidOfLars).waitFor();
}

export async function accusedIsHeard(owner: Person, { lars, address, picture }: Cast): Promise<void> {
  await openCase(lars, address, "egne");
  await does(lars, "GiveStatement", { fields: { text: "Jeg avbrøt én gang, og ba om unnskyldning etterpå." } });
  await picture(lars, "19-uttalelse");
  await openCase(owner, address, "behandler");
  await goTo(owner, "parter");
  await owner.tab.getByText("Jeg avbrøt én gang, og ba om unnskyldning etterpå.").waitFor();
  await does(owner, "EndHearing", { within: owner.tab.locator("[data-part=neste-steg]") });
  await owner.tab.locator("[data-step=RAPPORTUTKAST][data-state=now]").waitFor();
}

/** SB-30, SB-31, SB-33: the investigator writes, the owner lays it before the parties. */
export async function reportIsOffered(owner: Person, { oeyvind, address, picture }: Cast): Promise<void> {
  await openCase(oeyvind, address, "behandler");
  await goTo(oeyvind, "behandling");
  await does(oeyvind, "DraftReport", {
    within: oeyvind.tab.locator("[data-part=rapport]"),
    fields: {
      process: "Tre samtaler ble holdt 20. januar.",
      facts: "Partene er enige om ett av tre møter.",
      assessment: "Avbrytelsen var krenkende.",
      conclusion: "Ett av forholdene er sannsynliggjort.",
      legalBasis: [s.legalBasis["aml-4-3-integritet"], s.legalBasis["aml-4-1-1"]],
      finding: "uheldig",
    },
    more: async (form) => {
      for (const [index, [text, finding]] of [
        ["Avbrytelsen 12. januar", "uheldig"],
        ["Møtet 14. januar", "ikke-sannsynliggjort"],
      ].entries()) {
        await form.getByRole("button", { name: oeyvind.c.add.incidents }).click();
        await form
          .getByLabel(exactly(oeyvind.c.incidentText))
          .nth(index)
          .fill(text ?? "");
        await form
          .getByLabel(exactly(s.field.finding))
          .nth(index)
          .selectOption(finding ?? "");
      }
      await form.getByLabel(exactly(s.field.overall)).fill("Sett samlet er det ett uheldig forhold.");
    },
  });
  await picture(oeyvind, "20-rapporten");
  await lookAgain(owner);
  await does(owner, "OfferReport", { within: owner.tab.locator("[data-part=neste-steg]") });
}

/** SB-31: nobody decides before the parties have read it and the fourteen days are over. */
export async function partiesComment(owner: Person, deadline: string, { lars, kari, address, picture }: Cast): Promise<void> {
  await goTo(owner, "behandling");
  const open = d.refusal({ rule: "SB-31", code: "COMMENTS_OPEN", deadline: localDate(deadline) });
  await isGreyed(owner, "Conclude", open, d.paragraph("SB-31"));
  await isGreyed(owner, "EndComments", open, d.paragraph("SB-31"));
  await picture(owner, "21-venter-paa-kommentarer");
  for (const one of [lars, kari]) {
    await followCard(one, await told(one, address, s.notified["report-offered"]));
    await one.tab.getByText("Partene er enige om ett av tre møter.").waitFor();
  }
  await does(lars, "Comment", { fields: { text: "Møtet 14. januar var jeg ikke til stede i." } });
  await picture(lars, "22-parten-har-kommentert");
  await picture(kari, "23-klageren-leser-rapporten");
}

export async function commentsEnd(owner: Person, { oeyvind, address }: Cast): Promise<void> {
  await openCase(owner, address, "behandler");
  await goTo(owner, "behandling");
  await owner.tab.getByText("Møtet 14. januar var jeg ikke til stede i.").waitFor();
  await does(owner, "EndComments", { within: owner.tab.locator("[data-part=neste-steg]") });
  await owner.tab.locator("[data-step=BESLUTNING][data-state=now]").waitFor();
  // Whoever investigated is done, and out.
  await oeyvind.tab.getByRole("button", { name: oeyvind.c.lookAgain }).click();
  await oeyvind.tab.getByText("Vi finner ikke saken").waitFor();
  expect(await read(oeyvind)).not.toContain("Kari");
}
