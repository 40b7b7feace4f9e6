import { readFile } from "node:fs/promises";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { textsFor } from "#domain/texts/index.ts";
import { aKlage, anUnderretning } from "#test/support/reportAnswers.ts";
import { reportTexts } from "../../tab/texts/reports/useReportTexts.ts";
import { bench } from "./standIn/bench.ts";
import { inReport, opened, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { lars, kari, solveig, vera, sofie } = demoPeople;
const d = textsFor("nb");
const m = d.melding;
const r = await reportTexts.load("nb");
const start = "?view=ifra";
/** Longer than the pause after the last keystroke, on a busy machine. */
const soon = { timeout: 15_000 };
const canary = "Kanarifugl-7Q2 synger";

const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).first().click();
const answer = (tab: Frame, question: string, words: string) =>
  tab.getByRole("radiogroup", { name: question }).getByLabel(words, { exact: true }).check();
const asked = (prefix: string) => standIn().seen.filter((line) => line.startsWith(prefix));
const begin = (tab: Frame, kind: string) => tab.locator(`[data-kind=${kind}]`).getByRole("button").click();

/** Finds somebody by name in the field of those it is about. */
async function choose(tab: Frame, name: string) {
  const field = tab.locator("[data-field=counterparts]");
  await field.getByRole("searchbox").fill(name.slice(0, 6));
  await field.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await field.getByRole("button", { name: `Ta bort ${name}` }).waitFor();
}

/** Fills in a klage with all that C6 asks. */
async function fillKlage(tab: Frame, about: string) {
  const words = m.question.klage;
  await answer(tab, words.selfAffected, "Ja");
  await choose(tab, about);
  await answer(tab, words.leaderIsParty, about === "Lars Moen" ? m.leaderIsParty.ja : m.leaderIsParty.nei);
  await tab.getByLabel(words.what).fill(canary);
  await answer(tab, words.recipient, m.choice.leder);
  await tab.getByLabel(words.acceptsIdentified).check();
  await tab.getByLabel(words.signs).check();
}

describe("«Meld fra»", () => {
  it("LM-01 LM-06 is what a student's tab begins with, and names whom to talk with about tilrettelegging, unsent", async () => {
    const { tab } = await open({ person: sofie, width: 360, height: 740 });
    const { button, text } = m.guidance.adaptation;
    await tab.getByRole("button", { name: button }).waitFor();
    const before = standIn().seen.length;
    await press(tab, button);
    await tab.getByText(text).waitFor();
    await tab.getByText("Ingvild Tveit, tilretteleggingstjenesten").waitFor();
    const since = standIn().seen.slice(before);
    expect(since.filter((line) => !line.startsWith("GET "))).toEqual([]);
    expect(await tab.locator("html").evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(360);
    const employee = await open({ person: kari, search: start });
    await employee.tab.getByText(m.guidance.about).first().waitFor();
    expect(await employee.tab.getByRole("button", { name: button }).count()).toBe(0);
  });

  it("VA-16 advises before anything is reported, and neither keeps nor sends what one chooses", async () => {
    const { tab } = await open({ person: kari, search: start });
    await tab.getByLabel(m.guidance.aboutOptions["meg-selv"]).waitFor();
    const before = standIn().seen.length;
    await tab.getByLabel(m.guidance.aboutOptions["meg-selv"]).check();
    for (const point of m.guidance.silence.points) await tab.getByText(point).waitFor();
    await tab.getByLabel(m.guidance.aboutOptions.andre, { exact: true }).check();
    await tab.getByText(m.guidance.duty).waitFor();
    // VA-06: who tells of others is not offered silence.
    expect(await tab.getByText(m.guidance.silence.points[0]).count()).toBe(0);
    await tab.getByLabel(m.guidance.aboutOptions.virksomheten, { exact: true }).check();
    await tab.locator("[data-advice=virksomheten]").getByRole("button", { name: "Skriv varsel" }).waitFor();
    const since = standIn().seen.slice(before);
    expect(since.filter((line) => !/^GET \/(api\/(me|stream|reports\?list=inbox)|tab\/)/.test(line))).toEqual([]);
  });

  it("VA-17 names exactly those who need not tell the employer", async () => {
    const { tab } = await open({ person: kari, search: start });
    await tab.getByLabel(m.guidance.aboutOptions["meg-selv"]).check();
    const { tillitsvalgt, bht, arbeidstilsynet, text } = m.guidance.advisers;
    const said = await tab.getByText(text).locator("xpath=..").innerText();
    for (const words of [tillitsvalgt, bht, arbeidstilsynet]) expect(said).toContain(words);
    expect(said).toContain("Grete Lorentzen");
  });

  it("VA-21 asks nothing of who wants to be anonymous, and shows the address without a link", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "underretning");
    await answer(tab, m.ask.anonymous, "Ja");
    await tab.getByText("https://meld.example.org/").waitFor();
    expect(await tab.getByRole("textbox").count()).toBe(0);
    expect(await tab.getByRole("link", { name: /meld\.example/ }).count()).toBe(0);
    await tab.getByRole("img", { name: r.qrCode }).waitFor();
    expect(asked("POST")).toEqual([]);
    await answer(tab, m.ask.anonymous, "Nei");
    await tab.getByLabel(m.question.underretning.what).waitFor();
  });

  it("VA-20 asks nobody who complains whether they want to be anonymous", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await tab.getByLabel(m.question.klage.what).waitFor();
    expect(await tab.getByText(m.ask.anonymous).count()).toBe(0);
  });

  it("VA-26 tells all that lacks at once, with the focus on it, and each line leads to its field", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await press(tab, r.send);
    const summary = tab.locator("[data-summary]");
    await summary.waitFor();
    await expect.poll(() => summary.evaluate((one) => one === document.activeElement)).toBe(true);
    const missing = d.refusal({ rule: "VA-26", code: "COUNTERPART_MISSING", field: "counterparts" });
    await summary.getByText(missing).waitFor();
    await summary.getByText(d.paragraph("VA-26"), { exact: false }).first().waitFor();
    await tab.locator("[data-field=counterparts]").getByText(missing).waitFor();
    await summary.getByRole("link", { name: d.refusal({ rule: null, code: "REPORT_TEXT_MISSING", field: "what" }) }).click();
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.closest("[data-field]")?.getAttribute("data-field")))
      .toBe("what");
    // What is mended goes by itself.
    await choose(tab, "Ante Sara");
    await summary.getByText(missing).waitFor({ state: "detached" });
  });

  it("VA-15 takes a klage from the tab to the leader's acknowledgement and back", async () => {
    const own = await open({ person: kari, search: start });
    await begin(own.tab, "klage");
    await fillKlage(own.tab, "Ante Sara");
    await own.tab.locator("[data-preview]").getByText("Lars Moen").waitFor();
    await own.tab.locator("[data-preview]").getByText(m.told.klage).waitFor();
    await press(own.tab, r.send);
    const receipt = own.tab.locator("[data-receipt]");
    await receipt.getByText(m.receipt.heard).waitFor();
    await receipt.getByText(m.receipt.protection).waitFor();
    await receipt.getByText(r.receipt.has("Lars Moen")).waitFor();

    const leaders = await open({ person: lars, search: "?view=ifra&vis=innboks" });
    await leaders.tab.getByRole("button", { name: /^Åpne: Klage/ }).click();
    // Before the answer there are parties and nothing more.
    await leaders.tab.getByText("Kari Nygård").waitFor();
    expect(await leaders.tab.locator("main").innerText()).not.toContain("Kanarifugl");
    await leaders.tab.getByLabel(r.before.options.habil).check();
    await press(leaders.tab, r.before.send.habil);
    await leaders.tab.getByText(canary).waitFor();
    await leaders.tab.getByText(r.seesPage(r.withPart("Lars Moen", m.standing.eier))).waitFor();
    await press(leaders.tab, m.command.Acknowledge);
    await leaders.tab.getByLabel(r.commandField["Acknowledge.text"]).fill("Takk for at du sier fra.");
    await press(leaders.tab, r.command.Acknowledge.send);
    await leaders.tab.getByText(m.status.KVITTERT, { exact: true }).waitFor();

    await press(own.tab, r.receipt.open);
    await own.tab.getByText("Takk for at du sier fra.").waitFor();
    await own.tab.getByText(r.readNow(r.withPart("Lars Moen", m.standing.eier))).waitFor();
    await own.tab.getByLabel(r.writeToHandler).fill("Jeg kan møtes når som helst.");
    await press(own.tab, r.sendMessage);
    await own.tab.locator("[data-messages]").getByText("Jeg kan møtes når som helst.").waitFor();
    expect([...own.errors, ...leaders.errors]).toEqual([]);
  });

  it("VA-03 shows that a klage against one's own leader goes to the leader above, and why", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await fillKlage(tab, "Lars Moen");
    const preview = tab.locator("[data-preview]");
    await preview.getByText("Solveig Berge").waitFor();
    await preview.getByText(r.passedOver("Lars Moen", m.passedOver.part)).waitFor();
    await press(tab, r.send);
    await tab.locator("[data-receipt]").getByText(r.receipt.has("Solveig Berge")).waitFor();
    const inbox = await standIn().desk.listReports({ personId: lars }, { list: "inbox", after: null });
    expect(inbox).toMatchObject({ value: { items: [] } });
  });

  it("VA-27 suggests another kind where the answers fit it, and keeps what was written", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await tab.getByLabel(m.question.klage.what).fill(canary);
    await answer(tab, m.question.klage.selfAffected, "Nei");
    await press(tab, r.become(m.kind.underretning));
    await tab.getByRole("heading", { name: m.kind.underretning }).waitFor();
    expect(await tab.getByLabel(m.question.underretning.what).inputValue()).toBe(canary);
  });

  it("keeps a draft only when asked to, sealed, goes on with it after a reload, and throws it away in one click", async () => {
    const { tab, page } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await choose(tab, "Ante Sara");
    await tab.getByLabel(m.question.klage.what).fill(canary);
    await tab.locator("[data-preview]").getByText("Lars Moen").waitFor();
    expect(asked("POST /api/reports/drafts")).toEqual([]);
    await press(tab, r.draft.save);
    await tab.getByText(/Utkastet er lagret og forseglet kl\. \d\d:\d\d/).waitFor();
    await tab.getByLabel(m.question.klage.what).fill(`${canary} igjen`);
    await expect.poll(() => asked("POST /api/reports/drafts").length, soon).toBe(2);
    const stored = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])";
    expect(await tab.evaluate(stored)).not.toContain("Kanarifugl");
    await tab.getByText(/Utkastet er lagret og forseglet kl\. \d\d:\d\d/).waitFor();

    await page.reload();
    const again = await (await page.waitForSelector("iframe")).contentFrame();
    if (again === null) throw new Error("no tab");
    const drafts = again.locator("[data-drafts]");
    await drafts.getByRole("button", { name: r.goOn }).click();
    expect(await again.getByLabel(m.question.klage.what).inputValue()).toBe(`${canary} igjen`);
    await again.getByRole("button", { name: "Ta bort Ante Sara" }).waitFor();
    await again.getByRole("button", { name: r.draft.discard }).click();
    await again.getByRole("heading", { name: m.guidance.title }).waitFor();
    const left = async () =>
      (await standIn().desk.listReportDrafts({ personId: kari })) as { readonly value: { readonly items: unknown } };
    await expect.poll(async () => (await left()).value.items).toEqual([]);
  });

  it("is one report when the answer was lost and one sends again, and loses nothing meanwhile", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await fillKlage(tab, "Ante Sara");
    const lift = standIn().faults.plan(/POST \/api\/reports$/, { kind: "lost-answer" });
    await press(tab, r.send);
    await tab.getByText(r.uncertainSend).waitFor();
    expect(await tab.getByLabel(m.question.klage.what).inputValue()).toBe(canary);
    lift();
    await press(tab, r.send);
    await tab.locator("[data-receipt]").waitFor();
    const mine = await standIn().desk.listReports({ personId: kari }, { list: "mine", after: null });
    expect(mine).toMatchObject({ value: { items: [{ kind: "klage" }] } });
  });

  it("VA-30 names the other channels for a varsel, and shows the varslingsmottak as its readers", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "varsel");
    for (const channel of m.channels.list) await tab.getByText(channel, { exact: true }).waitFor();
    await answer(tab, m.ask.anonymous, "Nei");
    await tab.getByLabel(m.question.varsel.what).fill(canary);
    await tab
      .locator("[data-preview]")
      .getByText(/Astrid Wold/)
      .waitFor();
    await tab.getByText(m.told.varsel).waitFor();
    await tab.getByRole("radiogroup", { name: m.question.varsel.leaderIsParty }).waitFor();
  });

  it("VA-34, VA-03 asks whether the leader is a party to a retaliation, and shows the next one as its reader when one does not know", async () => {
    const { tab } = await open({ person: kari, search: start, width: 360, height: 740 });
    await begin(tab, "gjengjeldelse");
    await answer(tab, m.ask.anonymous, "Nei");
    await tab.getByLabel(m.question.gjengjeldelse.what).fill(canary);
    const preview = tab.locator("[data-preview]");
    await preview.getByText(/Lars Moen/).waitFor();
    await answer(tab, m.question.gjengjeldelse.leaderIsParty, m.leaderIsParty["vet-ikke"]);
    await preview.getByText(/Solveig Berge/).waitFor();
  });
});

describe("attachments", () => {
  const text = { name: "fra-kari-nygard.txt", mimeType: "text/plain", buffer: Buffer.from(`${canary}\n`) };
  const program = { name: "kjør.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ\u0000\u0001") };

  it("go after the report, one by one: one that is refused says why in words, and takes nothing else with it", async () => {
    const { tab } = await open({ person: kari, search: start });
    await begin(tab, "klage");
    await fillKlage(tab, "Ante Sara");
    await tab.locator("input[type=file]").setInputFiles([text, program]);
    await tab.getByText(/fra-kari-nygard\.txt/).waitFor();
    await press(tab, r.send);
    await tab.locator("[data-upload=done]").getByText(r.files.added).waitFor();
    await tab.locator("[data-upload=failed]").getByText(r.files.refused["unknown-type"]()).waitFor();
    await press(tab, r.receipt.open);
    const files = tab.locator("[data-files]");
    await files.getByText(/vedlegg-1\.txt/).waitFor();
    expect(await files.innerText()).not.toContain("nygard");
  });

  it("can be added later, and are kept by the handler under a name that tells nothing", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.locator("input[type=file]").setInputFiles([text]);
    await own.tab
      .locator("[data-files]")
      .getByText(/vedlegg-1\.txt/)
      .waitFor();
    await opened(standIn(), lars, id);
    const leaders = await open({ person: lars, search: `?view=ifra&vis=innboks&sak=${id}` });
    const [download] = await Promise.all([
      leaders.page.waitForEvent("download"),
      leaders.tab.getByRole("button", { name: r.files.keepNamed("vedlegg-1.txt") }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("vedlegg-1.txt");
    const kept = await readFile(await download.path(), "utf8");
    expect(kept).toContain(canary);
  });

  it("that were not sent can be sent again", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    const { tab } = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    const lift = standIn().faults.plan(/POST .*files$/, { kind: "cut" });
    await tab.locator("input[type=file]").setInputFiles([text]);
    await tab.locator("[data-upload=failed]").waitFor();
    lift();
    await tab.locator("[data-upload=failed]").getByRole("button").click();
    await tab
      .locator("[data-files]")
      .getByText(/vedlegg-1\.txt/)
      .waitFor();
  });
});

describe("«Mine meldinger»", () => {
  it("shows what one sent and who can read it, and nobody else's", async () => {
    const { id } = await report(standIn(), kari, aKlage({ what: canary }));
    const { tab } = await open({ person: kari, search: "?view=ifra&vis=meldinger" });
    await tab.getByRole("button", { name: /^Åpne: Klage/ }).click();
    await tab.getByText(canary).waitFor();
    await tab
      .locator("[data-readers]")
      .getByText(/Lars Moen/)
      .waitFor();
    const words = async (caseId: string) => {
      const other = await open({ person: vera, search: `?view=ifra&vis=meldinger&sak=${caseId}` });
      await other.tab.getByText("Vi finner ikke saken").waitFor();
      return other.tab.locator("main").innerText();
    };
    expect(await words(id)).toBe(await words("00000000-0000-7000-8000-000000000000"));
  });

  it("VA-19 shows a reclassification with its reason, and the reporter's own word", async () => {
    const { id } = await report(standIn(), kari, anUnderretning());
    await opened(standIn(), lars, id);
    await inReport(standIn(), lars, id, {
      type: "Reclassify",
      to: "bekymringsmelding",
      reason: "Det er uklart hva det gjelder.",
    });
    const { tab } = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    const part = tab.locator("[data-reclassified]");
    await part.getByText("Det er uklart hva det gjelder.").waitFor();
    await part.getByText(r.yourWord(m.kind.underretning)).waitFor();
  });

  it("VA-18 asks the leader's consent before one takes it up oneself", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await press(own.tab, m.command.RequestContact);
    await own.tab.getByLabel(r.commandField["RequestContact.text"]).fill("Jeg vil si fra i et møte.");
    await press(own.tab, r.command.RequestContact.send);
    await own.tab.locator("[data-contacts]").getByText(r.contactWaits).waitFor();
    const leaders = await open({ person: lars, search: `?view=ifra&vis=innboks&sak=${id}` });
    await leaders.tab.locator("[data-contact]").getByText("Jeg vil si fra i et møte.").waitFor();
    await press(leaders.tab, m.command.AnswerContact);
    await answer(leaders.tab, r.commandField["AnswerContact.consent"], "Ja");
    await press(leaders.tab, r.command.AnswerContact.send);
    await leaders.tab
      .getByText(d.refusal({ rule: "VA-18", code: "CONSENT_TICKS", field: "factual" }))
      .first()
      .waitFor();
    await leaders.tab.getByLabel(m.ask.factual).check();
    await leaders.tab.getByLabel(m.ask.contradiction).check();
    await press(leaders.tab, r.command.AnswerContact.send);
    await leaders.tab.locator("[data-contact]").waitFor({ state: "detached" });
    await press(own.tab, r.lookAgain);
    await own.tab.locator("[data-contacts]").getByText(r.contactYes).waitFor();
  });

  it("VA-25 has the minutes of an oral approach signed by who came, and not before does it become a case", async () => {
    const leaders = await open({ person: lars, search: "?view=ifra&vis=innboks" });
    await press(leaders.tab, r.logOral);
    await press(leaders.tab, r.oral.send);
    await leaders.tab.getByText(d.refusal({ rule: "VA-32", code: "ORAL_NOBODY", field: "from" })).waitFor();
    await leaders.tab.getByRole("searchbox").first().fill("Kari Ny");
    await leaders.tab.getByRole("button", { name: /^Kari Nygård/ }).click();
    await leaders.tab.getByLabel(m.oralForm.samtale).check();
    await leaders.tab.getByLabel(m.ask.oralWhat).fill(canary);
    await leaders.tab.getByRole("searchbox").last().fill("Ante");
    await leaders.tab.getByRole("button", { name: /^Ante Sara/ }).click();
    await leaders.tab.getByLabel(m.oralNext["kalle-inn"]).check();
    await press(leaders.tab, r.oral.send);
    await leaders.tab.getByLabel(r.before.options.habil).check();
    await press(leaders.tab, r.before.send.habil);
    await leaders.tab.getByText(canary).waitFor();
    const own = await open({ person: kari, search: "?view=ifra&vis=meldinger" });
    await own.tab.getByRole("button", { name: /^Åpne:/ }).click();
    await own.tab.locator("[data-minutes]").getByText(canary).waitFor();
    await press(own.tab, m.command.Sign);
    await press(own.tab, r.command.Sign.send);
    await own.tab.locator("[data-minutes]").getByText(r.minutesSigned).waitFor();
    await press(leaders.tab, r.lookAgain);
    await leaders.tab.getByText(r.oral.signed).waitFor();
  });

  it("VA-03 VA-26 takes the page from a handler whom the reporter names", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    await opened(standIn(), lars, id);
    const { tab } = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    const form = tab.locator("[data-part=navn]");
    await form.getByRole("searchbox").fill("Lars");
    await form.getByRole("button", { name: /^Lars Moen/ }).click();
    await form.getByRole("button", { name: m.command.NameCounterparts }).click();
    await tab
      .locator("[data-readers]")
      .getByText(/Solveig Berge/)
      .waitFor();
    expect((await standIn().desk.readReport({ personId: lars }, id)).kind).toBe("not_found");
    expect((await standIn().desk.readReport({ personId: solveig }, id)).kind).toBe("done");
  });

  it("withdraws one's own report", async () => {
    const { id } = await report(standIn(), kari, aKlage());
    const { tab } = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await press(tab, m.command.Withdraw);
    await press(tab, r.command.Withdraw.send);
    await tab.getByText(m.status.TRUKKET, { exact: true }).first().waitFor();
  });
});
