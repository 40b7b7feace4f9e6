import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoOrganisation } from "#bot/local/demo/organisation.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { textsFor } from "#domain/texts/index.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { aKlage, anUnderretning, aVarsel } from "#test/support/reportAnswers.ts";
import { nb as t } from "../../tab/texts/nb.ts";
import { reportTexts } from "../../tab/texts/reports/useReportTexts.ts";
import { bench } from "./standIn/bench.ts";
import { inReport, opened, report } from "./standIn/seedReports.ts";

const { standIn, open } = bench();
const { lars, kari, solveig, vera, astrid, hilde, sofie, ragnhild } = demoPeople;
const d = textsFor("nb");
const m = d.melding;
const r = await reportTexts.load("nb");
const typed = "Ord som ikke skal gå tapt.";
const textMissing = (field: "reason" | "text" | "what"): AnyRefusal => ({ rule: null, code: "REPORT_TEXT_MISSING", field });

type FormName = keyof typeof r.command;

/** The form of a command, opened by its button. */
async function begin(tab: Frame, type: FormName): Promise<Locator> {
  await tab.locator(`[data-opens=${type}]`).click();
  return tab.locator("form").filter({ has: tab.getByRole("button", { name: r.command[type].send, exact: true }) });
}

const send = (form: Locator, type: FormName) => form.getByRole("button", { name: r.command[type].send, exact: true }).click();

/** Sends what the rules refuse: the message stands beside the field, which is the one that has the focus. */
async function refused(form: Locator, type: FormName, label: string, refusal: AnyRefusal): Promise<void> {
  await send(form, type);
  await form.getByText(d.refusal(refusal)).waitFor();
  const field = form.getByLabel(label);
  await expect.poll(() => field.first().getAttribute("aria-invalid")).toBe("true");
}

async function asHandler(person: PersonId, id: string) {
  const found = await open({ person, search: `?view=ifra&vis=innboks&sak=${id}` });
  await found.tab.locator("[data-part=neste-steg]").waitFor();
  return found;
}

async function handled(by: PersonId, reporter: PersonId, answers: ReportAnswersInput) {
  const { id } = await report(standIn(), reporter, answers);
  await opened(standIn(), by, id);
  return id;
}

const aSoeknad: ReportAnswersInput = {
  ...blankAnswers<string>("soeknad-om-endring"),
  ...{ what: "Et annet kontor", more: "Det er støy der jeg sitter.", conflict: false, expectsNothing: true },
};

describe("to whom it goes", () => {
  it("VA-02 hands over: who takes over is asked for beside the field, the reason stays, and the page is gone", async () => {
    const id = await handled(lars, kari, aKlage());
    const { tab } = await asHandler(lars, id);
    const form = await begin(tab, "HandOver");
    await form.getByLabel(m.field.reason).fill(typed);
    const missing = { rule: null, code: "PERSON_MISSING", field: "to" } as const;
    await refused(form, "HandOver", r.commandField["HandOver.to"], missing);
    expect(await form.getByLabel(m.field.reason).inputValue()).toBe(typed);
    await form.getByLabel(r.commandField["HandOver.to"]).selectOption(solveig);
    await send(form, "HandOver");
    await tab.getByText(r.movedOn).waitFor();
    expect(await tab.locator("main").innerText()).not.toMatch(/Kari|Ante|rakker/);
    const above = await open({ person: solveig, search: "?view=ifra&vis=innboks" });
    await above.tab.getByRole("button", { name: /^Åpne: Klage/ }).waitFor();
  });

  it("VA-08 offers a safety representative other representatives alone to hand it over to", async () => {
    const id = await handled(vera, kari, anUnderretning({ recipient: "verneombud", danger: true }));
    const { tab } = await asHandler(vera, id);
    const form = await begin(tab, "HandOver");
    const offered = await form.getByLabel(r.commandField["HandOver.to"]).locator("option").allInnerTexts();
    expect(offered.join()).toMatch(/[Vv]erneombud/);
    expect(offered.join()).not.toMatch(/Solveig|Lars|Hilde/);
  });

  it("VA-24 lets the varslingsmottak name an owner, and asks who it is beside the field", async () => {
    const id = await handled(astrid, kari, aVarsel());
    const { tab } = await asHandler(astrid, id);
    const form = await begin(tab, "AssignOwner");
    await form.getByLabel(r.commandField["AssignOwner.reason"]).fill(typed);
    await refused(form, "AssignOwner", m.field.ownerId, { rule: null, code: "PERSON_MISSING", field: "ownerId" });
    expect(await form.getByLabel(r.commandField["AssignOwner.reason"]).inputValue()).toBe(typed);
    await form.getByLabel(m.field.ownerId).selectOption(solveig);
    await send(form, "AssignOwner");
    await tab
      .locator("[data-part=hvem]")
      .getByText(/Solveig .*siden/)
      .waitFor();
  });

  it("VA-08 forwards what came to a safety representative, and tells of a leader who may not have it", async () => {
    const id = await handled(vera, kari, anUnderretning({ recipient: "verneombud", danger: true }));
    const { tab } = await asHandler(vera, id);
    const form = await begin(tab, "Forward");
    await form.getByLabel(m.field.leaderId).selectOption(solveig);
    // Meanwhile the leader whom she has chosen is named as one whom it is about.
    await inReport(standIn(), kari, id, { type: "NameCounterparts", counterparts: [{ kind: "person", id: solveig }] });
    await send(form, "Forward");
    await form.getByText(t.failure.stale).waitFor();
    const barred = { rule: "VA-03", code: "PERSON_IS_BARRED", field: "leaderId", personId: solveig } as const;
    await send(form, "Forward");
    await form.getByText(d.refusal(barred, (id) => demoOrganisation.people.get(id)?.name)).waitFor();
    expect(await form.getByLabel(m.field.leaderId).getAttribute("aria-invalid")).toBe("true");
    await form.getByLabel(m.field.leaderId).selectOption(ragnhild);
    await send(form, "Forward");
    await form.waitFor({ state: "detached" });
    expect(await tab.locator("[data-opens=Forward]").count()).toBe(0);
    const inbox = await standIn().desk.listReports({ personId: ragnhild }, { list: "inbox", after: null });
    expect(inbox).toMatchObject({ kind: "done", value: { items: [{ kind: "underretning" }] } });
  });
});

describe("what is decided", () => {
  it("VA-30 gives feedback, which has to say something", async () => {
    const id = await handled(astrid, kari, aVarsel());
    await inReport(standIn(), astrid, id, { type: "Acknowledge", text: null });
    await inReport(standIn(), astrid, id, { type: "AssessVarsel", censurable: true, reason: "Det kan være lovbrudd." });
    const { tab } = await asHandler(astrid, id);
    const form = await begin(tab, "GiveFeedback");
    const field = form.getByLabel(r.commandField["GiveFeedback.text"]);
    await refused(form, "GiveFeedback", r.commandField["GiveFeedback.text"], textMissing("text"));
    const long = "x".repeat(20_001);
    await field.fill(long);
    const tooLong = { rule: null, code: "REPORT_TEXT_TOO_LONG", field: "text", length: 20_001, max: 20_000 } as const;
    await refused(form, "GiveFeedback", r.commandField["GiveFeedback.text"], tooLong);
    expect(await field.inputValue()).toBe(long);
    await field.fill("Vi har stanset betalingene.");
    await send(form, "GiveFeedback");
    await tab.locator("[data-part=meldinger]").getByText("Vi har stanset betalingene.").waitFor();
    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.getByText("Vi har stanset betalingene.").waitFor();
  });

  it.each(["innvilget", "avslaatt", "loeftet"] as const)("VA-23 decides an application for change: %s", async (outcome) => {
    const { id } = await report(standIn(), kari, aSoeknad);
    await opened(standIn(), lars, id);
    await inReport(standIn(), lars, id, { type: "Acknowledge", text: null });
    const { tab } = await asHandler(lars, id);
    const form = await begin(tab, "DecideChange");
    const [which, reason] = [form.getByLabel(r.commandField["DecideChange.outcome"]), form.getByLabel(m.field.reason)];
    if (outcome === "innvilget") {
      await reason.fill(typed);
      const missing = { rule: null, code: "REPORT_ANSWER_MISSING", field: "outcome" } as const;
      await refused(form, "DecideChange", r.commandField["DecideChange.outcome"], missing);
      expect(await reason.inputValue()).toBe(typed);
      await which.selectOption(outcome);
    } else {
      await which.selectOption(outcome);
      await refused(form, "DecideChange", m.field.reason, textMissing("reason"));
      expect(await which.inputValue()).toBe(outcome);
      await reason.fill(typed);
    }
    await send(form, "DecideChange");
    if (outcome === "loeftet") {
      await tab.getByText(r.movedOn).waitFor();
      const above = await open({ person: solveig, search: "?view=ifra&vis=innboks" });
      await above.tab.getByRole("button", { name: /^Åpne: Søknad/ }).waitFor();
    } else await tab.locator("[data-part=hvem]").getByText(m.outcome[outcome]).waitFor();
    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.locator("[data-decision]").getByText(m.outcome[outcome]).waitFor();
    await own.tab.locator("[data-decision]").getByText(typed).waitFor();
  });

  it("VA-14 clarifies whether the guidelines cover a student's report, with an answer and a reason", async () => {
    const unitId = demoOrganisation.people.get(lars)?.unitId ?? null;
    const id = await handled(lars, sofie, aKlage({ studentBranch: "vet-ikke", unitId }));
    const { tab } = await asHandler(lars, id);
    const form = await begin(tab, "ClarifyStudent");
    await form.getByLabel(m.field.reason).fill(typed);
    await send(form, "ClarifyStudent");
    await form.getByText(d.refusal({ rule: null, code: "REPORT_ANSWER_MISSING", field: "covered" })).waitFor();
    expect(await form.getByLabel(m.field.reason).inputValue()).toBe(typed);
    await form.getByLabel(d.yes, { exact: true }).check();
    await send(form, "ClarifyStudent");
    await form.waitFor({ state: "detached" });
    expect(await tab.locator("[data-opens=ClarifyStudent]").count()).toBe(0);
  });
});

describe("the end, and what comes after it", () => {
  it("VA-05 closes with a reason that the reporter reads, who opens it again with what has happened", async () => {
    const id = await handled(lars, kari, aKlage());
    await inReport(standIn(), lars, id, { type: "Acknowledge", text: null });
    await inReport(standIn(), lars, id, { type: "AskHelp", wanted: false, adviserId: null });
    const { tab } = await asHandler(lars, id);
    const form = await begin(tab, "Close");
    await refused(form, "Close", m.field.reason, textMissing("reason"));
    const long = "x".repeat(5_001);
    await form.getByLabel(m.field.reason).fill(long);
    const tooLong = { rule: null, code: "REPORT_TEXT_TOO_LONG", field: "reason", length: 5_001, max: 5_000 } as const;
    await refused(form, "Close", m.field.reason, tooLong);
    expect(await form.getByLabel(m.field.reason).inputValue()).toBe(long);
    await form.getByLabel(m.field.reason).fill("De har snakket sammen.");
    await send(form, "Close");
    await tab.locator("[data-closed]").getByText("De har snakket sammen.").waitFor();

    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.locator("[data-closed]").getByText("De har snakket sammen.").waitFor();
    const again = await begin(own.tab, "Reopen");
    await refused(again, "Reopen", r.commandField["Reopen.text"], textMissing("text"));
    await again.getByLabel(r.commandField["Reopen.text"]).fill("Det har begynt igjen.");
    const lift = standIn().faults.plan(/POST .*commands$/, { kind: "cut" });
    await send(again, "Reopen");
    await again.getByText(t.failure.uncertain).waitFor();
    expect(await again.getByLabel(r.commandField["Reopen.text"]).inputValue()).toBe("Det har begynt igjen.");
    lift();
    await send(again, "Reopen");
    await own.tab.locator("[data-messages]").getByText("Det har begynt igjen.").waitFor();
  });
});

describe("VA-31 examining on one's own duty", () => {
  it("asks for the source beside it, keeps what was filled in, and opens what came of it", async () => {
    const { tab, page, errors } = await open({ person: lars, search: "?view=ifra&vis=undersoekelse" });
    const form = tab.locator("form").filter({ has: tab.getByLabel(m.field.what) });
    await form.getByLabel(m.field.what).fill(typed);
    const submit = () => form.getByRole("button", { name: m.command.ExamineOnOwnDuty, exact: true }).click();
    await submit();
    await form.getByText(d.refusal({ rule: "VA-31", code: "REPORT_ANSWER_MISSING", field: "source" })).waitFor();
    expect(await form.getByLabel(m.field.what).inputValue()).toBe(typed);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await form.getByLabel(m.source.observasjon).check();
    await submit();
    await tab.locator("[data-part=paastand], h1").first().waitFor();
    await tab.getByText(m.kind["egen-undersoekelse"]).first().waitFor();
    expect(errors).toEqual([]);
  });
});

describe("files from a handler", () => {
  const file = { name: "referat-fra-lars.txt", mimeType: "text/plain", buffer: Buffer.from("Referat fra møtet\n") };
  const program = { name: "kjør.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ\u0000\u0001") };

  it("go with the message, say why one is not taken, lose nothing, and reach the reporter", async () => {
    const id = await handled(lars, kari, aKlage());
    const { tab, page } = await asHandler(lars, id);
    const part = tab.locator("[data-part=meldinger]");
    await part.getByLabel(r.writeToReporter).fill(typed);
    await part.locator("input[type=file]").setInputFiles([file, program]);
    await part.getByRole("button", { name: r.sendMessage, exact: true }).click();
    await part.getByText(`kjør.exe: ${r.files.refused["unknown-type"]()}`).waitFor();
    expect(await part.getByLabel(r.writeToReporter).inputValue()).toBe(typed);
    await part.getByText(/referat-fra-lars\.txt/).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id: found }) => found)).toEqual([]);
    await part.getByRole("button", { name: r.takeAway("kjør.exe") }).click();
    const large = { name: "film.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(5 * 1024 * 1024 + 1) };
    await part.locator("input[type=file]").setInputFiles([large]);
    await part.getByText(/^film\.pdf: Fila er for stor/).waitFor();
    await part.getByRole("button", { name: r.takeAway("film.pdf") }).click();
    await part.getByRole("button", { name: r.sendMessage, exact: true }).click();
    await part.locator("[data-messages]").getByText("1 vedlegg: vedlegg-1.txt").waitFor();
    expect(await part.getByLabel(r.writeToReporter).inputValue()).toBe("");

    const own = await open({ person: kari, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await own.tab.locator("[data-messages]").getByText("1 vedlegg: vedlegg-1.txt").waitFor();
    const [download] = await Promise.all([
      own.page.waitForEvent("download"),
      own.tab.getByRole("button", { name: r.files.keepNamed("vedlegg-1.txt") }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("vedlegg-1.txt");
    const hers = await open({ person: hilde, search: `?view=ifra&vis=meldinger&sak=${id}` });
    await hers.tab.getByText("Vi finner ikke saken").waitFor();
  });
});
