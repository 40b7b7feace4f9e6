import { AxeBuilder } from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { aKlage, anUnderretning } from "#test/support/reportAnswers.ts";
import { reportTexts } from "../../tab/texts/reports/useReportTexts.ts";
import { bench } from "./standIn/bench.ts";
import { anonymousVarsel, inReport, opened, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { lars, kari, solveig, vera, astrid, gunnhild, amara } = demoPeople;
const d = textsFor("nb");
const m = d.melding;
const r = await reportTexts.load("nb");
const inbox = "?view=ifra&vis=innboks";
const canary = "Kanarifugl-7Q2 synger";

const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).first().click();

describe("«Innboks»", () => {
  it("VA-01 asks a leader at the first opening to say that they know the guidelines, once", async () => {
    const { tab } = await open({ person: lars, search: inbox });
    await tab.locator("[data-task=retningslinjer]").getByText(d.paragraph("VA-01")).waitFor();
    await press(tab, r.guidelines.confirm);
    await tab.locator("[data-task=retningslinjer]").waitFor({ state: "detached" });
    const again = await open({ person: lars, search: inbox });
    await again.tab.getByText(r.emptyInbox).waitFor();
    expect(await again.tab.locator("[data-task=retningslinjer]").count()).toBe(0);
  });

  it("is not shown to who handles nothing", async () => {
    const { tab } = await open({ person: kari, search: inbox });
    await tab.getByRole("heading", { name: m.guidance.title }).waitFor();
    expect(await tab.getByRole("link", { name: /Innboks/ }).count()).toBe(0);
  });

  it("lists the nearest deadline first, overdue by word and shape, and says nothing of what it is about", async () => {
    await report(standIn(), kari, aKlage({ what: canary }));
    standIn().clock.set(localDate("2027-01-18"));
    await report(standIn(), gunnhild, anUnderretning());
    standIn().clock.set(localDate("2027-01-22"));
    const { tab } = await open({ person: lars, search: inbox });
    await tab.locator("[data-due]").first().waitFor();
    const due = tab.locator("[data-due]");
    expect(await due.evaluateAll((all) => all.map((one) => one.getAttribute("data-overdue")))).toEqual(["true", "false"]);
    await due
      .first()
      .getByText(/^Forfalt: /)
      .waitFor();
    expect(await due.first().locator("svg").count()).toBe(1);
    const said = await tab.locator("main").innerText();
    for (const secret of ["Kanarifugl", "Kari", "Ante", "Gunnhild"]) expect(said).not.toContain(secret);
  });

  it("is gone through with j, k, Enter and Esc", async () => {
    await report(standIn(), kari, aKlage());
    await report(standIn(), gunnhild, aKlage());
    const { page, tab } = await open({ person: lars, search: inbox });
    await tab.locator("[data-case]").nth(1).waitFor();
    const focused = () => tab.evaluate(() => document.activeElement?.getAttribute("data-case"));
    await tab.locator("[data-case]").first().focus();
    const first = await focused();
    await page.keyboard.press("j");
    await expect.poll(focused).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Enter");
    await tab.getByRole("heading", { name: r.before.title }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(first);
  });
});

describe("before a report is opened", () => {
  it("VA-03 moves it on when the handler is inhabil, and the page is gone", async () => {
    const { id } = await report(standIn(), kari, aKlage({ what: canary }));
    const { tab } = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await tab.getByLabel(r.before.options.inhabil).check();
    await press(tab, r.before.send.inhabil);
    await tab.getByText(r.movedOn).waitFor();
    expect(await tab.locator("main").innerText()).not.toMatch(/Kanarifugl|Kari|Ante/);
    const again = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await again.tab.getByText("Vi finner ikke saken").waitFor();
    const above = await open({ person: solveig, search: inbox });
    await above.tab.getByRole("button", { name: /^Åpne: Klage/ }).waitFor();
  });

  it("VA-04 lets the leader above decide a doubt, who sees parties and reason and nothing more", async () => {
    const { id } = await report(standIn(), kari, aKlage({ what: canary }));
    const own = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await own.tab.getByLabel(r.before.options.tvil).check();
    await press(own.tab, r.before.send.tvil);
    await own.tab.getByText(d.refusal({ rule: null, code: "REPORT_TEXT_MISSING", field: "reason" })).waitFor();
    await own.tab.getByLabel(m.field.reason).fill("Vi har skrevet bok sammen.");
    await press(own.tab, r.before.send.tvil);
    await own.tab.getByText(r.before.waiting).waitFor();

    const above = await open({ person: solveig, search: `${inbox}&sak=${id}` });
    await above.tab.getByText("Vi har skrevet bok sammen.").waitFor();
    await above.tab.getByText("Kari Nygård").waitFor();
    expect(await above.tab.locator("main").innerText()).not.toContain("Kanarifugl");
    await above.tab.getByRole("radiogroup").getByLabel("Nei").check();
    await above.tab.getByLabel(m.field.reason).fill("For tett samarbeid.");
    await press(above.tab, r.habilitet.send);
    await own.tab.getByRole("button", { name: r.lookAgain }).click();
    await own.tab.getByText("Vi finner ikke saken").waitFor();
  });
});

describe("a report for those who handle it", () => {
  it("says «påstand», who can see the page, who has read it, and what is not lawful yet with its reason and paragraph", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    const { tab } = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await tab.locator("[data-part=paastand]").getByText(r.allegationHow).waitFor();
    await tab
      .locator("[data-sees]")
      .getByText(/Lars Moen/)
      .waitFor();
    await tab
      .locator("[data-part=lest]")
      .getByText(/Lars Moen/)
      .first()
      .waitFor();
    const blocked = tab.locator("[data-blocked=Formalise]");
    expect(await blocked.getByRole("button").getAttribute("aria-disabled")).toBe("true");
    await blocked.getByText(d.refusal({ rule: null, code: "ACKNOWLEDGE_FIRST" })).waitFor();
    const closing = tab.locator("[data-blocked=Close]");
    await closing.getByText(d.refusal({ rule: "VA-11", code: "HELP_UNSETTLED" })).waitFor();
    await closing.getByText(d.paragraph("VA-11")).waitFor();
  });

  it("keeps notes apart, and the reporter never sees them", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    const { tab } = await open({ person: lars, search: `${inbox}&sak=${id}` });
    const notes = tab.locator("[data-part=notater]");
    await notes.getByText(r.reporterSeesNot).waitFor();
    await notes.getByLabel(r.writeNote).fill(canary);
    await notes.getByRole("button", { name: r.saveNote }).click();
    await notes.locator("blockquote").getByText(canary).waitFor();
    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.getByText(r.whatISent).waitFor();
    expect(await own.tab.content()).not.toContain("Kanarifugl");
  });

  it("VA-19 reclassifies with a reason beside its field, and shows the original word beside what it is handled as", async () => {
    const { id } = await report(standIn(), kari, anUnderretning());
    await opened(standIn(), lars, id);
    const { tab } = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await press(tab, m.command.Reclassify);
    await tab.getByLabel(r.commandField["Reclassify.to"]).selectOption("gjengjeldelse");
    await press(tab, r.command.Reclassify.send);
    await tab.getByText(d.refusal({ rule: null, code: "REPORT_TEXT_MISSING", field: "reason" })).waitFor();
    await tab.getByLabel(m.field.reason).fill("Det gjelder følgene av en tidligere klage.");
    await press(tab, r.command.Reclassify.send);
    const said = tab.locator("[data-part=paastand]");
    await said.getByText("Det gjelder følgene av en tidligere klage.").waitFor();
    expect(await said.innerText()).toMatch(
      /Den som meldte, kaller det\s+Underretning[\s\S]+Behandles som\s+Melding om gjengjeldelse/,
    );
  });

  it("lets a handler step back with one click and a confirmation", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    const { tab } = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await press(tab, m.command.StepBack);
    await press(tab, r.command.StepBack.send);
    await tab.getByText(r.steppedBack).waitFor();
    expect((await standIn().desk.readReport({ personId: lars }, id)).kind).toBe("not_found");
  });

  it("VA-05 asks for help by name, and then it can become a case", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    await inReport(standIn(), lars, id, { type: "Acknowledge", text: null });
    const { tab } = await open({ person: lars, search: `${inbox}&sak=${id}` });
    await press(tab, m.command.AskHelp);
    await tab.getByRole("radiogroup", { name: m.ask.help }).getByLabel("Ja").check();
    await tab.getByLabel(r.commandField["AskHelp.adviserId"]).selectOption({ label: "Hilde Ruud, Seniorrådgiver HR" });
    await press(tab, r.command.AskHelp.send);
    await tab.locator("[data-part=hvem]").getByText(r.helpFrom("Hilde Ruud")).waitFor();
    await press(tab, m.command.Formalise);
    await press(tab, r.command.Formalise.send);
    await tab.getByText(m.status.FORMALISERT, { exact: true }).first().waitFor();
  });

  it("VA-30 lets the varslingsmottak read an anonymous varsel, assess it and answer", async () => {
    // Sent the day before: it is seen when its day is over.
    const { clock } = standIn();
    const today = clock.today();
    clock.set(addDays(today, -1));
    const code = await anonymousVarsel(standIn());
    clock.set(today);
    const { tab } = await open({ person: astrid, search: inbox });
    await tab.getByText(r.unnamed).waitFor();
    await tab.getByRole("button", { name: /^Åpne: Varsel/ }).click();
    await tab.getByText(r.noName).first().waitFor();
    await tab.getByLabel(r.before.options.habil).check();
    await press(tab, r.before.send.habil);
    await tab.getByText("Fakturaer betales uten at arbeidet er gjort.").waitFor();
    await tab.getByText(r.unnamedAnswers).waitFor();
    await press(tab, m.command.Acknowledge);
    await tab.getByLabel(r.commandField["Acknowledge.text"]).fill("Takk. Hvilke fakturaer?");
    await press(tab, r.command.Acknowledge.send);
    await press(tab, m.command.AssessVarsel);
    await tab.getByRole("radiogroup", { name: r.commandField["AssessVarsel.censurable"] }).getByLabel("Ja").check();
    await tab.getByLabel(m.field.reason).fill("Det kan være lovbrudd.");
    await press(tab, r.command.AssessVarsel.send);
    await tab.getByText(m.status.VURDERT, { exact: true }).first().waitFor();
    expect(JSON.stringify(await standIn().postboks.open(code, "nb"))).toContain("Takk. Hvilke fakturaer?");
  });

  it("leaves nothing of what a report says in addresses, titles, the console or the browser's stores", async () => {
    const { id } = await report(standIn(), kari, aKlage({ what: canary }));
    const { tab, page } = await open({ person: lars, search: inbox });
    const logged: string[] = [];
    page.on("console", (message) => logged.push(message.text()));
    await tab.getByRole("button", { name: /^Åpne: Klage/ }).click();
    await tab.getByLabel(r.before.options.habil).check();
    await press(tab, r.before.send.habil);
    await tab.getByText(canary).waitFor();
    const kept = await tab.evaluate(
      "JSON.stringify([location.href, document.title, { ...localStorage }, { ...sessionStorage }])",
    );
    for (const found of [String(kept), ...logged, ...standIn().seen]) expect(found).not.toMatch(/Kanarifugl|Nyg|Ante/);
    expect(String(kept)).toContain(id);
  });
});

describe("look of «Si ifra»", () => {
  /** Everything that a person can meet, by address. */
  async function everyView() {
    const klage = await report(standIn(), kari, aKlage({ more: "x".repeat(1500) }));
    await opened(standIn(), lars, klage.id);
    await inReport(standIn(), lars, klage.id, { type: "Acknowledge", text: "Takk." });
    await inReport(standIn(), kari, klage.id, { type: "SendMessage", text: "Takk selv." });
    await inReport(standIn(), lars, klage.id, { type: "AddNote", text: "Snakk med HR." });
    await inReport(standIn(), kari, klage.id, { type: "RequestContact", text: "Jeg vil si fra selv." });
    const doubted = await report(standIn(), gunnhild, aKlage());
    await inReport(standIn(), lars, doubted.id, { type: "DeclareHabilitet", answer: "tvil", reason: "Vi skriver sammen." });
    const fresh = await report(standIn(), amara, anUnderretning());
    standIn().clock.set(localDate("2027-01-22"));
    return [
      { what: "start", person: kari, search: "?view=ifra" },
      { what: "mine", person: kari, search: "?view=ifra&vis=meldinger" },
      { what: "own", person: kari, search: `?view=ifra&vis=meldinger&sak=${klage.id}` },
      { what: "inbox", person: lars, search: inbox },
      { what: "handler", person: lars, search: `${inbox}&sak=${klage.id}` },
      { what: "before", person: lars, search: `${inbox}&sak=${fresh.id}` },
      { what: "habilitet", person: solveig, search: `${inbox}&sak=${doubted.id}` },
      { what: "oral", person: lars, search: "?view=ifra&vis=muntlig" },
      { what: "examine", person: lars, search: "?view=ifra&vis=undersoekelse" },
      { what: "empty", person: vera, search: "?view=ifra&vis=meldinger" },
      { what: "nynorsk", person: gunnhild, search: `?view=ifra&vis=meldinger&sak=${doubted.id}` },
      { what: "english", person: amara, search: "?view=ifra" },
    ] as const;
  }

  /** Opens every form of a page and, on the first page, the form of a kind with a refused sending. */
  async function unfold(tab: Frame, what: string) {
    await expect.poll(() => tab.locator("[aria-busy=true]").count()).toBe(0);
    if (what === "start" || what === "english") {
      await tab.locator("[data-advice] input").first().check();
      await tab.locator("[data-kind=klage]").getByRole("button").click();
      await tab.locator("form button[type=submit]").click();
      await tab.locator("[data-summary]").waitFor();
    }
    const forms = tab.locator(
      "[data-part=neste-steg] [data-opens], [data-part=annet] [data-opens], [data-part=handlinger] [data-opens]",
    );
    if ((await forms.count()) > 0) await forms.first().click();
    const other = tab.locator("[data-part=annet] [data-opens]");
    if ((await other.count()) > 0) await other.first().click();
  }

  it.each(["default", "dark", "contrast"] as const)("has no finding of axe in any view, contrast included: %s", async (theme) => {
    for (const { what, person, search } of await everyView()) {
      const { page, tab, errors, close } = await open({ person, search, theme });
      await unfold(tab, what);
      const axe = new AxeBuilder({ page });
      // The other themes change nothing but colours.
      if (theme !== "default") axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it.each([320, 390])("never has to be scrolled sideways at %i pixels", async (width) => {
    for (const { what, person, search } of await everyView()) {
      const { tab, close } = await open({ person, search, width, height: 640 });
      await unfold(tab, what);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect([what, wide]).toEqual([what, width]);
      await close();
    }
  });
});
