import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bench } from "./standIn/bench.ts";
import { act, apply, askDay, running } from "./standIn/seed.ts";

const { standIn, open } = bench();
const { lars, kari, gunnhild, solveig } = demoPeople;
const farhan = demoPersonId(11);
const d = textsFor("nb");
const refusedScreen = d.refusal({ rule: "HO-17", code: "BASIC_EQUIPMENT_REFUSED", field: "equipment", items: ["skjerm"] });
const extraUndecided = d.refusal({ rule: "HO-17", code: "EXTRA_EQUIPMENT_UNDECIDED", field: "extraEquipmentGranted" });
const note = "Enheten møtes mandag, onsdag og fredag.";

describe("Godkjenninger", () => {
  it("lists what waits, oldest first, with period, days, share, wait and warnings, and counts it in heading and title", async () => {
    await apply(standIn(), kari, { specialEquipment: true });
    standIn().clock.set(localDate("2027-01-15"));
    await apply(standIn(), gunnhild, { homeDays: [{ weekday: 3, from: 480, to: 930 }] });
    standIn().clock.set(localDate("2027-01-18"));
    const { tab, errors } = await open({ person: lars });
    const rows = await tab.locator("[data-cases] li").allInnerTexts();
    expect(rows).toHaveLength(2);
    for (const part of ["Kari Nygård", "Venter 5 dager", "1. feb.–31. juli 2027", "Tirsdag og torsdag", "40,0 %", "punkt 3.2"]) {
      expect(rows[0]).toContain(part);
    }
    expect(rows[1]).toContain("Gunnhild Aasen");
    expect(rows[1]).toContain("Venter 3 dager");
    expect(await tab.locator("h1").innerText()).toBe("Godkjenninger (2)");
    expect(await tab.title()).toBe("Godkjenninger (2) – Dagsorden");
    expect(errors).toEqual([]);
  });

  it("HO-05 shows nothing of another unit's people, and nobody but leaders get the page", async () => {
    const { id } = await apply(standIn(), kari);
    const dean = await open({ person: solveig });
    await dean.tab.getByText("Ingen venter på deg").waitFor();
    const colleague = await open({ person: gunnhild, search: `?view=godkjenninger&sak=${id}` });
    await colleague.tab.getByText("Vi finn ikkje saka").waitFor();
    const page = await open({ person: gunnhild, search: "?view=godkjenninger" });
    await page.tab.getByText("Du står ikkje som leiar for noka eining").waitFor();
  });

  it("HO-07 HO-18 HO-20 HO-23 HO-30 HO-31 lists what is missing beside the disabled button until the domain has nothing left to say", async () => {
    await apply(standIn(), kari);
    const { tab } = await open({ person: lars });
    await tab.getByRole("button", { name: "Se og avgjør: Kari Nygård" }).click();
    const approve = tab.getByRole("button", { name: "Godkjenn", exact: true });
    const missing = tab.locator("[id^=mangler-] li");
    await missing.first().waitFor();
    expect(await missing.count()).toBe(6);
    expect(await approve.getAttribute("aria-disabled")).toBe("true");
    await approve.click({ force: true });
    expect(standIn().seen.filter((line) => line.startsWith("POST"))).toEqual([]);

    await tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?").fill(note);
    await tab.getByRole("radiogroup", { name: "Er de fysiske kravene oppfylt hjemme?" }).getByLabel("Ja").check();
    await tab.getByRole("radiogroup", { name: "Kan oppgavene løses hjemme" }).getByLabel("Ja").check();
    await tab.getByLabel("Jeg har drøftet med den ansatte").check();
    await tab.getByLabel("Arbeidssituasjonen blir god").check();
    expect(await missing.count()).toBe(1);
    await tab.getByRole("radiogroup", { name: "Blir utstyret uforholdsmessig dyrt?" }).getByLabel("Ja").check();
    await tab
      .getByText(d.refusal({ rule: "HO-30", code: "COST_DISPROPORTIONATE", field: "costDisproportionate" }))
      .first()
      .waitFor();
    expect(await approve.getAttribute("aria-disabled")).toBe("true");
    await tab.getByRole("radiogroup", { name: "Blir utstyret uforholdsmessig dyrt?" }).getByLabel("Nei").check();
    await tab.getByText("Alt er vurdert.").waitFor();
    await approve.click();
    await tab.getByText("Du godkjente søknaden fra Kari Nygård.").first().waitFor();
    const [mine] = await listOf("mine", kari);
    expect(mine?.status).toBe("GODKJENT");
  });

  it("HO-17 refuses to leave out equipment that was asked for, and asks for a decision on what was asked for beside it", async () => {
    const { id } = await apply(standIn(), kari, { extraEquipment: "Hev- og senkbart bord" });
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab.getByLabel("Skjerm", { exact: true }).uncheck();
    await tab.getByText(refusedScreen).first().waitFor();
    await tab.getByText(extraUndecided).waitFor();
    await tab.getByLabel("Skjerm", { exact: true }).check();
    await tab.getByRole("radiogroup", { name: "Dekker enheten dette også" }).getByLabel("Nei").check();
    expect(await tab.getByText(extraUndecided).count()).toBe(0);
    expect(await tab.getByText(refusedScreen).count()).toBe(0);
  });

  it("HO-24 asks for a reason to approve against a warning, and takes it", async () => {
    const { id } = await apply(standIn(), kari, { strictRequirements: true });
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await assess(tab);
    await tab.getByText(d.refusal({ rule: "HO-24", code: "OVERRIDE_UNREASONED", field: "overrideReason" })).waitFor();
    await tab.getByLabel("Hvorfor godkjenner du likevel?").fill("Bare åpne data.");
    await tab.getByRole("button", { name: "Godkjenn", exact: true }).click();
    await tab.getByText("Du godkjente søknaden fra Kari Nygård.").first().waitFor();
    const detail = await standIn().desk.readCase({ personId: lars }, id);
    expect(detail.kind === "done" && detail.value.kind === "fast-avtale" && detail.value.assessment?.overrideReason).toBe(
      "Bare åpne data.",
    );
  });

  it("HO-05 needs a reason to send back, then the next one follows by itself and the count falls", async () => {
    const first = await apply(standIn(), kari);
    standIn().clock.set(localDate("2027-01-15"));
    await apply(standIn(), gunnhild);
    const { tab } = await open({ person: lars });
    await tab.getByRole("button", { name: "Se og avgjør: Kari Nygård" }).click();
    await tab.getByRole("button", { name: "Send tilbake" }).click();
    await tab.getByRole("button", { name: "Avbryt" }).click();
    await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe("Send tilbake");
    await tab.getByRole("button", { name: "Send tilbake" }).click();
    await tab.getByRole("button", { name: "Send tilbake nå" }).click();
    await tab.getByText(d.refusal({ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" })).waitFor();
    await tab.getByLabel("Hva skal endres?").fill("Kan du ta onsdag i stedet?");
    await tab.getByRole("button", { name: "Send tilbake nå" }).click();
    await tab.getByRole("heading", { level: 1, name: "Gunnhild Aasen" }).waitFor();
    await tab.getByText("Du sendte søknaden tilbake til Kari Nygård.").first().waitFor();
    await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent)).toBe("Gunnhild Aasen");
    await tab.getByRole("link", { name: "Godkjenninger (1)" }).waitFor();
    const returned = await standIn().desk.readCase({ personId: kari }, first.id);
    expect(returned.kind === "done" && returned.value.decisionReason).toBe("Kan du ta onsdag i stedet?");
  });

  it("HO-09 answers a single day with yes, or with no and a reason", async () => {
    await askDay(standIn(), kari, "2027-01-20");
    const other = await askDay(standIn(), gunnhild, "2027-01-21", "2027-01-22");
    const { tab } = await open({ person: lars });
    await tab.getByRole("button", { name: "Se og avgjør: Kari Nygård" }).click();
    await tab.getByText("Skrive ferdig årsrapporten").waitFor();
    await tab.getByRole("button", { name: "Godkjenn" }).click();
    await tab.getByRole("heading", { level: 1, name: "Gunnhild Aasen" }).waitFor();
    await tab.getByRole("button", { name: "Avslå" }).click();
    await tab.getByLabel("Hvorfor avslår du?").fill("Vi har felles dag på instituttet.");
    await tab.getByRole("button", { name: "Avslå nå" }).click();
    await tab.getByText("Vi har felles dag på instituttet.").waitFor();
    expect((await listOf("mine", kari))[0]?.status).toBe("GODKJENT");
    const rejected = await standIn().desk.readCase({ personId: gunnhild }, other.id);
    expect(rejected.kind === "done" && rejected.value.status).toBe("AVSLAATT");
  });

  it("HO-25 calls in on a home day, and refuses a day that is none with the domain's words", async () => {
    await running(standIn(), farhan, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
    const { tab } = await open({ person: lars, search: "?view=godkjenninger&del=loepende" });
    await tab.getByRole("button", { name: "Se: Farhan Ahmed" }).click();
    await tab.getByRole("button", { name: "Kall inn til kontoret" }).click();
    await tab.getByLabel("Hvilken dag?").fill("2027-01-15");
    await tab.getByRole("button", { name: "Kall inn", exact: true }).click();
    await tab
      .getByText(d.refusal({ rule: "HO-25", code: "NOT_A_HOME_DAY", field: "date", date: localDate("2027-01-15") }))
      .waitFor();
    await tab.getByLabel("Hvilken dag?").fill("2027-01-19");
    await tab.getByRole("button", { name: "Kall inn", exact: true }).click();
    await tab.getByRole("heading", { name: "Innkalt til kontoret" }).waitFor();
    const [decided] = await listOf("decided", lars);
    expect(decided?.version).toBe(4);
  });

  it("HO-14 ends an agreement with notice, from the day that is proposed", async () => {
    await running(standIn(), farhan, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
    const { tab } = await open({ person: lars, search: "?view=godkjenninger&del=loepende" });
    await tab.getByRole("button", { name: "Se: Farhan Ahmed" }).click();
    await tab.getByRole("button", { name: "Si opp avtalen" }).click();
    expect(await tab.getByLabel("Siste dag med hjemmekontor").inputValue()).toBe("2027-01-27");
    await tab.getByRole("button", { name: "Si opp", exact: true }).click();
    await tab.getByText(d.status.OPPSAGT).first().waitFor();
    expect((await listOf("mine", farhan))[0]?.status).toBe("OPPSAGT");
  });

  it("shows what was approved for the person before", async () => {
    await running(standIn(), kari, lars, { start: localDate("2027-01-13"), end: localDate("2027-01-31") });
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await tab
      .getByText(d.span(localDate("2027-01-13"), localDate("2027-01-31")))
      .first()
      .waitFor();
  });

  it("is worked with the keyboard alone: j and k between rows, Enter to open, Esc back to the same row; letters typed stay letters", async () => {
    await apply(standIn(), kari);
    standIn().clock.set(localDate("2027-01-15"));
    const second = await apply(standIn(), gunnhild);
    const { tab, page } = await open({ person: lars });
    await tab.locator("[data-case]").first().focus();
    await page.keyboard.press("j");
    const focused = () => tab.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset["case"]);
    await expect.poll(focused).toBe(second.id);
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { level: 1, name: "Gunnhild Aasen" }).waitFor();
    await tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?").focus();
    await page.keyboard.type("jk");
    expect(await tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?").inputValue()).toBe("jk");
    await page.keyboard.press("Escape");
    await tab.getByRole("heading", { level: 1, name: "Godkjenninger (2)" }).waitFor();
    await expect.poll(focused).toBe(second.id);
    await page.keyboard.press("k");
    await expect.poll(focused).not.toBe(second.id);
    await tab.getByLabel("Bruk hurtigtaster").uncheck();
    await tab.locator("[data-case]").first().focus();
    await page.keyboard.press("j");
    await expect.poll(focused).not.toBe(second.id);
  });

  it("finds by name and by unit, says when nothing fits, and leads back", async () => {
    await apply(standIn(), kari);
    await apply(standIn(), gunnhild);
    const { tab } = await open({ person: lars });
    await tab.getByRole("searchbox").fill("gunn");
    await expect.poll(() => tab.locator("[data-case]").count()).toBe(1);
    await tab.getByRole("searchbox").fill("finnes ikke");
    await tab.getByText("Ingen saker passer med søket").waitFor();
    await tab.getByRole("button", { name: "Vis alle" }).click();
    await expect.poll(() => tab.locator("[data-case]").count()).toBe(2);
  });

  it("says how many wait still, also those whom the search leaves out, and keeps the focus on the page", async () => {
    await askDay(standIn(), kari, "2027-01-20");
    await askDay(standIn(), gunnhild, "2027-01-21");
    const { tab } = await open({ person: lars });
    await tab.getByRole("searchbox").fill("gunn");
    await tab.getByRole("button", { name: "Se og avgjør: Gunnhild Aasen" }).click();
    await tab.getByRole("button", { name: "Godkjenn" }).click();
    await tab.getByText("Du godkjente søknaden fra Gunnhild Aasen. 1 venter på deg nå.").waitFor({ state: "attached" });
    await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  it("comes to a case by Teams' deep link", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, deepLink: id });
    await tab.getByRole("heading", { level: 1, name: "Kari Nygård" }).waitFor();
  });

  it("shows a case that changed meanwhile without touching what is half written, and does not decide over what was not seen", async () => {
    const { id } = await apply(standIn(), kari);
    const { tab } = await open({ person: lars, search: `?view=godkjenninger&sak=${id}` });
    await assess(tab);
    // Back and forth in the chat: the leader returns it there, the employee sends it anew.
    await act(standIn(), lars, id, { type: "Return", reason: "Onsdag?" });
    await resubmit(id);
    await tab.getByText("Søknaden er endret siden du åpnet den").waitFor();
    expect(await tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?").inputValue()).toBe(note);
    const approve = tab.getByRole("button", { name: "Godkjenn", exact: true });
    expect(await approve.getAttribute("aria-disabled")).toBe("true");
    await tab.getByRole("button", { name: "Jeg har sett endringen" }).click();
    await approve.click();
    await tab.getByText("Du godkjente søknaden fra Kari Nygård.").first().waitFor();
  });
});

async function listOf(name: "mine" | "decided", personId: typeof lars) {
  const list = await standIn().desk.listCases({ personId }, name);
  if (list.kind !== "done") throw new Error(list.kind);
  return list.value.items;
}

async function resubmit(id: Awaited<ReturnType<typeof apply>>["id"]) {
  const who = { personId: kari };
  const draft = await standIn().desk.reopenDraft(who, id, "start");
  if (draft.kind !== "done") throw new Error(draft.kind);
  const sent = await standIn().desk.submitDraft(who, draft.value.id, draft.value.version);
  if (sent.kind !== "done") throw new Error(sent.kind);
}

type Tab = Awaited<ReturnType<typeof open>>["tab"];

/** Fills in everything to which nothing speaks against. */
async function assess(tab: Tab) {
  await tab.getByLabel("Hva gjør ordningen med arbeidsmiljøet?").fill(note);
  await tab.getByRole("radiogroup", { name: "Er de fysiske kravene oppfylt hjemme?" }).getByLabel("Ja").check();
  await tab.getByRole("radiogroup", { name: "Kan oppgavene løses hjemme" }).getByLabel("Ja").check();
  await tab.getByLabel("Jeg har drøftet med den ansatte").check();
  await tab.getByLabel("Arbeidssituasjonen blir god").check();
  await tab.getByRole("radiogroup", { name: "Blir utstyret uforholdsmessig dyrt?" }).getByLabel("Nei").check();
}
