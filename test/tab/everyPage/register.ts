import type { Frame, Page } from "playwright-core";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { roar } from "#test/support/closedReport.ts";
import { farhan, type House } from "./seedHouse.ts";

/** A page in a state that somebody meets. */
export type PageRow = {
  /** Said in a finding. */
  readonly what: string;
  readonly person: PersonId;
  /** Its address in the seeded house. */
  readonly search: (house: House) => string;
  /** What is done there first: a form opened, sent with nothing in it, or a dialog. */
  readonly then?: (tab: Frame, page: Page) => Promise<void>;
};

const { lars, kari, vera, hilde, gunnhild, amara, elias, berit, mona, sofie, solveig, oddvar } = demoPeople;
/** A party of the case that is under way, and whom it is about. */
const [nadia, sverre] = [demoPersonId(15), demoPersonId(16)];
const koordinator = demoPersonId(31);

const at = (search: string) => () => search;
const row = (what: string, person: PersonId, search: string | PageRow["search"], then?: PageRow["then"]): PageRow => ({
  what,
  person,
  search: typeof search === "string" ? at(search) : search,
  ...(then === undefined ? {} : { then }),
});

const press = (name: string | RegExp) => async (tab: Frame) => tab.getByRole("button", { name }).first().click();
/** Sends the form that stands open, so that its fields refuse. */
const sendEmpty = async (tab: Frame) => {
  await tab.locator("form button[type=submit], [data-form] button[type=submit]").first().click();
  await tab.locator("[aria-invalid=true], [role=alert], [data-summary]").first().waitFor();
};
/** Opens the first form of a page whose buttons open forms, and sends it as it is. */
const openFirst = async (tab: Frame) => {
  await tab.locator("[data-opens]").first().click();
  await tab.locator("form, [data-form]").first().waitFor();
};

const list = "?view=godkjenninger";
const approvals: readonly PageRow[] = [
  row("approvals", lars, list),
  row("approvals: running", lars, `${list}&del=loepende`),
  row("approvals: decided", lars, `${list}&del=avgjort`),
  row("approvals: equipment", lars, `${list}&del=utstyr`),
  row("approvals: an application", lars, ({ waits }) => `${list}&sak=${waits}`),
  row(
    "approvals: rejected without a reason",
    lars,
    ({ waits }) => `${list}&sak=${waits}`,
    async (tab) => {
      await press("Avslå")(tab);
      await press("Avslå nå")(tab);
    },
  ),
  row("approvals: a single day", lars, ({ day }) => `${list}&sak=${day}`),
  row("approvals: a running agreement", lars, ({ runs }) => `${list}&del=loepende&sak=${runs}`),
  row("approvals: the keys", lars, list, async (tab) => {
    await press(/Alle hurtigtaster/)(tab);
    await tab.getByRole("dialog").waitFor();
  }),
];

const mine: readonly PageRow[] = [
  row("mine", farhan, "?view=mine"),
  row("mine: to be accepted", vera, ({ approved }) => `?view=mine&sak=${approved}`),
  row("mine: declining", vera, ({ approved }) => `?view=mine&sak=${approved}`, press("Takk nei")),
  row("mine: waiting", kari, ({ waits }) => `?view=mine&sak=${waits}`),
  row("mine: not there", vera, "?view=mine&sak=x"),
  row("mine: nynorsk", gunnhild, ({ day }) => `?view=mine&sak=${day}`),
  row("mine: english", amara, "?view=mine"),
  row("mine: left", oddvar, "?view=mine"),
];

const week: readonly PageRow[] = [
  row("week", lars, "?view=uke&dag=2027-02-03"),
  row("week: month", lars, "?view=uke&vis=maaned&dag=2027-02-03"),
  row("week: an employee's", kari, "?view=uke&dag=2027-02-03"),
];

const year: readonly PageRow[] = [
  row("year", lars, "?view=aarshjul"),
  row("year: mine", solveig, "?view=aarshjul&vis=mitt"),
  row("year: units", koordinator, "?view=aarshjul&vis=enheter"),
  row("year: cycle", hilde, "?view=aarshjul&vis=syklus"),
  row("year: a unit", lars, ({ process }) => `?view=aarshjul&sak=${process}`, openParts),
  row("year: a unit, by the safety representative", vera, ({ process }) => `?view=aarshjul&sak=${process}`, openParts),
];

const inbox = "?view=ifra&vis=innboks";
const reports: readonly PageRow[] = [
  row("report", kari, "?view=ifra&vis=meld"),
  row("report: as a student", sofie, "?view=ifra"),
  row("report: a klage, sent empty", kari, "?view=ifra", async (tab) => {
    await tab.locator("[data-kind=klage]").getByRole("button").click();
    await tab.locator("form button[type=submit]").click();
    await tab.locator("[data-summary]").waitFor();
  }),
  row("report: own", kari, "?view=ifra&vis=meldinger"),
  row("report: one's own", kari, ({ klage }) => `?view=ifra&vis=meldinger&sak=${klage}`),
  row("report: inbox", lars, inbox),
  row("report: handled", lars, ({ klage }) => `${inbox}&sak=${klage}`, openFirst),
  row("report: before it is read", lars, ({ fresh }) => `${inbox}&sak=${fresh}`),
  row("report: habilitet", solveig, ({ doubted }) => `${inbox}&sak=${doubted}`),
  row("report: notes", vera, "?view=ifra&vis=notater"),
  row("report: a new note, sent empty", vera, "?view=ifra&vis=notater", async (tab) => {
    await press("Nytt notat")(tab);
    await sendEmpty(tab);
  }),
  row("report: a note", vera, ({ note }) => `?view=ifra&vis=notater&sak=${note}`),
  row("report: oral", lars, "?view=ifra&vis=muntlig", sendEmpty),
  row("report: examine", lars, "?view=ifra&vis=undersoekelse", sendEmpty),
];

const handled = (part: string, then?: PageRow["then"]) =>
  row(`case: ${part}`, lars, ({ story }) => `?view=saker&sak=${story}&vis=${part}`, then);
const cases: readonly PageRow[] = [
  row("cases", lars, "?view=saker&vis=behandler"),
  row("cases: own", nadia, "?view=saker&vis=egne"),
  handled("tidslinje"),
  handled("parter"),
  handled("moeter"),
  handled("dokumenter"),
  handled("behandling", openFirst),
  handled("tilgang"),
  row("case: a party's page", nadia, ({ story }) => `?view=saker&sak=${story}`),
  row("case: the page of whom it is about", sverre, ({ story }) => `?view=saker&sak=${story}`),
  row("case: of the adviser", hilde, ({ story }) => `?view=saker&sak=${story}`),
  row("case: of the sjef", berit, ({ story }) => `?view=saker&sak=${story}`),
];

const guide: readonly PageRow[] = [
  row("guide", kari, "?view=spoer"),
  row("guide: an answer", kari, "?view=spoer&sak=1", async (tab) => {
    await tab.locator("main h2").first().waitFor();
  }),
  row("rules", kari, "?view=regler"),
  row("rules: one", kari, "?view=regler&sak=HO-15"),
];

const rulesets: readonly PageRow[] = [
  row("rule sets", elias, "?view=regelsett&vis=gjelder"),
  row("rule sets: for everybody", kari, "?view=regelsett"),
  row("rule sets: a new one", elias, "?view=regelsett&vis=gjelder", press("Kunngjør regelsett")),
  row("presence", kari, "?view=regelsett&vis=oppmoete"),
  row("presence: a wish, sent empty", kari, "?view=regelsett&vis=oppmoete", async (tab) => {
    await press("Be om å møte på campus")(tab);
    await press("Send til leder")(tab);
  }),
  row("presence: of the leader", lars, "?view=regelsett&vis=oppmoete"),
  row("gatherings", lars, "?view=regelsett&vis=samlinger"),
  row("notices", elias, "?view=regelsett&vis=beskjeder"),
  row("notices: one's own", kari, "?view=regelsett&vis=beskjeder"),
  row("notices: one", kari, ({ notice }) => `?view=regelsett&vis=beskjeder&sak=${notice}`),
  row("assessments: of the leader", lars, "?view=regelsett&vis=vurderinger"),
  row("assessments: one's own", kari, "?view=regelsett&vis=vurderinger"),
];

const dialog = async (tab: Frame) => tab.getByRole("dialog").waitFor();
const few: readonly PageRow[] = [
  row("start", kari, "?view=start"),
  row("start: of the leader", lars, "?view=start"),
  row("start: the tour", kari, "?view=start", async (tab) => {
    await press("Omvisning")(tab);
    await dialog(tab);
  }),
  row("search", kari, "?view=mine", async (tab) => {
    await press("Søk")(tab);
    await dialog(tab);
  }),
  row("notifications", kari, "?view=varsler"),
  row("retention", roar, "?view=oppbevaring"),
  row("statistics", berit, "?view=statistikk&vis=saker-i-tall"),
  row("statistics: of the committee", mona, "?view=statistikk"),
  row("statistics: home office", berit, "?view=statistikk&vis=hjemmekontor"),
  row("operations", elias, "?view=drift"),
  row("accessibility", kari, "?view=tilgjengelighet"),
];

async function openParts(tab: Frame): Promise<void> {
  const closed = tab.locator("main h2 button[aria-expanded=false]");
  await tab.locator("main h2 button").first().waitFor();
  for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().click();
}

/**
 * Every page of the tab, as somebody meets it. A new page, side or part of `tab/app/route.ts` needs a row here: without one
 * `register.test.ts` fails. Give it a name, a person who may see it, its address, and what opens its form or dialog.
 */
export const pageRows = { approvals, mine, week, year, reports, cases, guide, rulesets, few } as const;
export const allRows: readonly PageRow[] = Object.values(pageRows).flat();
