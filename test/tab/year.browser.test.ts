import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Frame } from "playwright-core";
import { describe, expect, it } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { cyclePeople, toThePlan, unitOfCourse } from "#test/support/cycleCourse.ts";
import { bench } from "./standIn/bench.ts";
import { archivedPlan, inUnit, openYear, processOf } from "./standIn/seedYear.ts";

const { standIn, open } = bench();
const { lars, vera } = demoPeople;
const d = textsFor("nb");
const w = d.oppfolging;
const unitName = "Institutt for bygg- og miljøteknikk";

const press = (tab: Frame, name: string) => tab.getByRole("button", { name, exact: true }).click();
const stateOf = (tab: Frame, task: string) => tab.locator(`[data-task=${task}]`).getAttribute("data-state");
const isDone = (tab: Frame, task: string) => expect.poll(() => stateOf(tab, task)).toBe("done");
const answer = (tab: Frame, question: string, words: "Ja" | "Nei") =>
  tab.getByRole("radiogroup", { name: question }).getByLabel(words).check();
const openPart = async (tab: Frame, name: RegExp) => {
  const heading = tab.locator("main h2 button").filter({ hasText: name });
  await heading.waitFor();
  if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
};
const openAll = async (tab: Frame) => {
  const closed = tab.locator("main h2 button[aria-expanded=false]");
  while ((await closed.count()) > 0) await closed.first().click();
};

describe("a unit's page in «Årshjul»", () => {
  it("AM-01 takes the leader from the first question to the plan in the archive, with each refusal beside its field", async () => {
    await openYear(standIn());
    const { tab, errors } = await open({ person: lars, search: "?view=aarshjul" });
    await tab.getByRole("heading", { level: 1, name: unitName }).waitFor();
    await tab
      .getByText(w.deadline(localDate("2026-10-30"), 18, d))
      .first()
      .waitFor();

    await press(tab, "Svar nå");
    await expect.poll(() => tab.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    await press(tab, "Lagre svarene");
    await tab.getByText(d.refusal({ rule: "AM-06", code: "START_UNANSWERED", field: "startpunkt" })).waitFor();
    await tab.getByLabel(w.startpunkt.A).check();
    await answer(tab, w.field.reportReviewed, "Ja");
    await answer(tab, w.field.unsoundIndication, "Nei");
    await answer(tab, w.field.specialChallenges, "Nei");
    await press(tab, "Lagre svarene");
    await isDone(tab, "velg-startpunkt");
    const slide = tab.getByRole("link", { name: "Lysark til gruppeprosessen: side 6" });
    expect(await slide.getAttribute("href")).toBe("https://example.org/lysark.pdf#page=6");

    await press(tab, "Planlegg");
    await press(tab, "Lagre planleggingen");
    await tab.getByText(d.refusal({ rule: "AM-05", code: "VERNEOMBUD_REQUIRED", field: "verneombudId" })).waitFor();
    await tab.getByLabel(w.field.verneombudId).selectOption({ label: "Vera Lunde" });
    await press(tab, "Lagre planleggingen");
    await isDone(tab, "planlegg-prosess");
    // LOSAM was not noted: a warning with its paragraph, and the work goes on.
    const noLosam = { rule: "AM-04", code: "INVOLVEMENT_NOT_NOTED", at: "PLANLAGT", who: ["losam"] } as const;
    await tab.getByText(d.warning(noLosam)).waitFor();

    await press(tab, "Risikovurder");
    await press(tab, "Legg til risiko");
    await tab.getByLabel(w.field.hazard).fill("Uklare roller i prosjektene");
    await tab.getByLabel(w.field.probability).selectOption("4");
    await tab.getByLabel(w.field.consequence).selectOption("4");
    await tab.getByText("Risiko 1 · høy risiko").waitFor();
    await tab.getByLabel(w.field.leaderMeetingOn).fill("2026-10-14");
    await press(tab, w.command.AssessRisk);
    await tab.getByText("Velg om risikoen er psykososial, organisatorisk eller fysisk.").waitFor();
    await tab.getByLabel(w.field.kind).selectOption("organisatorisk");
    await press(tab, w.command.AssessRisk);
    await isDone(tab, "risikovurder");

    await press(tab, "Gå til møtene");
    await press(tab, w.command.PlanMeeting);
    await tab.getByLabel("Dato").fill("2026-10-12");
    await press(tab, "Lagre møtet");
    const noTopic = { rule: "AM-15", code: "MAIN_TOPIC_NOT_TALKED_OF", topics: ["naa"] } as const;
    await tab.getByText(d.refusal(noTopic)).waitFor();
    const close = tab.getByRole("button", { name: w.command.CloseMeetings });
    expect(await close.getAttribute("aria-disabled")).toBe("true");
    await tab.getByRole("button", { name: new RegExp(`^${w.command.HoldMeeting}: `) }).click();
    await tab.getByLabel(w.topic.naa).check();
    await tab.getByLabel(w.field.participants).fill("12");
    await tab.getByLabel("Verneombudet var med").check();
    await press(tab, "Lagre hva som kom ut av møtet");
    await tab.getByText("12 medarbeidere deltok.").waitFor();
    await tab.getByLabel(w.field.verneombud).fill("Vera var med på møtet.");
    await tab.getByLabel("Hvordan er LOSAM involvert?").last().fill("Orientert 12. oktober.");
    await close.click();
    await isDone(tab, "hold-moeter");

    await press(tab, "Gå til tiltakene");
    await press(tab, w.command.AddMeasure);
    await tab.getByLabel("Hva går tiltaket ut på?").fill("Avklare roller i alle prosjekter");
    const add = tab.locator("form").filter({ hasText: "Hva går tiltaket ut på?" });
    await add.getByRole("button", { name: w.command.AddMeasure }).click();
    await tab.getByText(d.refusal({ rule: "AM-08", code: "MEASURE_INCOMPLETE", field: "ownerId" })).waitFor();
    await add.getByLabel("Ansvarlig").selectOption({ label: "Kari Nygård" });
    await add.getByLabel("Frist").fill("2026-11-30");
    await add.getByLabel("Gjelder").selectOption("organisatorisk");
    await add.getByLabel(w.origin.nytt).check();
    await add.getByLabel("Hvilken risiko svarer det på?").selectOption({ label: "Uklare roller i prosjektene" });
    await add.getByRole("button", { name: w.command.AddMeasure }).click();
    await tab.getByRole("cell", { name: "Kari Nygård" }).waitFor();

    await press(tab, "Gjør planen ferdig");
    await tab.locator("#del-plan").getByLabel(w.field.verneombud).fill("Vera har lest planen.");
    await press(tab, w.command.SubmitPlan);
    await isDone(tab, "lever-tiltaksplan");
    await press(tab, "Registrer arkivreferanse");
    const archive = tab.locator("#del-arkiv");
    await archive.getByRole("button", { name: w.command.RecordArchiveReference }).click();
    await archive.getByText(d.refusal({ rule: "AM-01", code: "ARCHIVE_REFERENCE_MISSING", field: "reference" })).waitFor();
    await archive.getByLabel("Arkivreferanse").fill("2026/1234");
    await archive.getByRole("button", { name: w.command.RecordArchiveReference }).click();
    await tab.getByText("Arkivert 12. oktober 2026. Fristen er 30. oktober 2026.").waitFor();
    await isDone(tab, "arkiver-tiltaksplan");
    expect(errors).toEqual([]);
  });

  it("AM-02 lets the safety representative disagree in their own tab, shows it to the leader, and takes the evaluation", async () => {
    const cycle = await openYear(standIn(), "2026-10-12");
    const id = await processOf(standIn(), cycle.id);
    await archivedPlan(standIn(), id, "2026-10-20");
    standIn().clock.set(localDate("2026-12-10"));
    const search = `?view=aarshjul&sak=${id}`;
    const leader = await open({ person: lars, search });
    await press(leader.tab, "Gå til evalueringen");
    const form = leader.tab.locator("#del-evaluering");
    await form.getByLabel(w.field.done).selectOption("delvis");
    await form.getByLabel(w.field.effect).selectOption("noe");
    await form.getByLabel(w.field.summary).fill("Rollene er avklart i to av tre prosjekter.");
    await press(leader.tab, w.command.DraftEvaluation);
    // What is missing stands beside the button that it keeps back.
    await form.getByText("Velg hva som skjer videre med tiltaket.").waitFor();
    await form.getByLabel(w.field.onward).selectOption("viderefoeres");
    await press(leader.tab, w.command.DraftEvaluation);
    await press(leader.tab, w.command.AskVerneombud);
    await form.getByText(d.refusal({ rule: "AM-02", code: "VERNEOMBUD_NOT_CONSULTED" })).waitFor();
    const deliver = form.getByRole("button", { name: w.command.SubmitEvaluation });
    expect(await deliver.getAttribute("aria-disabled")).toBe("true");

    const own = await open({ person: vera, search });
    await own.tab.getByText(w.what["svar-paa-evaluering"]).waitFor();
    await press(own.tab, "Gå til svaret");
    await own.tab.getByLabel("Jeg har vært med, men er uenig").check();
    await press(own.tab, "Gi svaret");
    await own.tab.getByText(d.refusal({ rule: "AM-02", code: "DISSENT_COMMENT_MISSING", field: "comment" })).waitFor();
    await own.tab.locator("#del-verneombud").getByLabel("Kommentar").fill("Støyen er like ille.");
    await press(own.tab, "Gi svaret");
    await own.tab.locator("blockquote", { hasText: "Støyen er like ille." }).waitFor();

    // The leader is told without a reload, and can read it and not write there.
    await expect.poll(() => deliver.getAttribute("aria-disabled")).not.toBe("true");
    await openPart(leader.tab, /Verneombudets egne svar/);
    const theirs = leader.tab.locator("#del-verneombud");
    await theirs.getByText("Støyen er like ille.").waitFor();
    expect(await theirs.getByRole("textbox").count()).toBe(0);
    await deliver.click();
    await leader.tab.getByText("Levert 10. desember 2026. Fristen er 16. desember 2026.").waitFor();
    expect([...leader.errors, ...own.errors]).toEqual([]);
  });

  it("AM-10 leads the leader to the examination with unit and source filled in, and settles the task for the leader alone", async () => {
    const cycle = await openYear(standIn());
    const id = await processOf(standIn(), cycle.id);
    const hinted = { startpunkt: "A", reportReviewed: true, unsoundIndication: true, specialChallenges: false } as const;
    await inUnit(standIn(), cyclePeople.leader, id, { type: "ChooseStart", answers: hinted });
    const search = `?view=aarshjul&sak=${id}`;
    const leader = await open({ person: lars, search });
    await openPart(leader.tab, /Startpunkt/);
    expect(await stateOf(leader.tab, "undersoek-indikasjon")).toBe("missing");
    await press(leader.tab, "Start en egen undersøkelse");
    await leader.tab.getByLabel(d.melding.source.ark).waitFor();
    expect(await leader.tab.getByLabel(d.melding.source.ark).isChecked()).toBe(true);
    expect(await leader.tab.getByLabel(d.melding.field.unitId).inputValue()).toBe(unitOfCourse);
    await leader.tab.getByLabel(d.melding.field.what).fill("Svarene om ledelse er svært svake.");
    await leader.tab.locator("form").getByRole("button", { name: d.melding.command.ExamineOnOwnDuty }).click();
    // What was written stands in the form's own field as well: only what comes after the question is the report.
    await leader.tab.getByLabel("Jeg er habil og vil lese").check();
    await leader.tab.getByRole("button", { name: "Åpne meldingen" }).click();
    await leader.tab.getByText(/^Egen undersøkelse \d\d-/).waitFor();
    await leader.tab.getByText("Svarene om ledelse er svært svake.").waitFor();
    const back = await open({ person: lars, search });
    await isDone(back.tab, "undersoek-indikasjon");
    await openPart(back.tab, /Startpunkt/);
    await back.tab.getByText("Du har startet undersøkelsen").waitFor();
    const own = await open({ person: vera, search });
    await openAll(own.tab);
    expect(await own.tab.locator("[data-task=undersoek-indikasjon]").count()).toBe(0);
    expect(await own.tab.locator("main").innerText()).not.toMatch(/egen undersøkelse|startet undersøkelsen/i);
    expect([...leader.errors, ...own.errors]).toEqual([]);
  });

  it("AM-08 shows what was handed over to leader and safety representative, and lets the leader take it in or decline it", async () => {
    const cycle = await openYear(standIn());
    const id = await processOf(standIn(), cycle.id);
    for (const step of toThePlan.slice(0, 2)) await inUnit(standIn(), cyclePeople.leader, id, step);
    const { desk } = standIn();
    const due = localDate("2026-11-20");
    for (const [key, text] of Object.entries({
      a1: "Faste møter om fordeling av oppgaver",
      a2: "Opplæring i konflikthåndtering",
    }))
      await desk.handMeasure({ key: key as HandedId, unitId: unitOfCourse, text, kind: "organisatorisk", due });
    await desk.openUnits(cycle.id);
    const search = `?view=aarshjul&sak=${id}`;
    const own = await open({ person: vera, search });
    await openPart(own.tab, /Tiltak/);
    await own.tab.getByText("Faste møter om fordeling av oppgaver").waitFor();
    expect(await own.tab.getByRole("button", { name: /^Ta inn i planen/ }).count()).toBe(0);
    const { tab, errors } = await open({ person: lars, search });
    await openPart(tab, /Tiltak/);
    await tab.getByText(d.warning({ rule: "AM-08", code: "HANDED_WAITS", count: 2 })).waitFor();
    await tab.getByRole("button", { name: "Ta inn i planen: Faste møter om fordeling av oppgaver" }).click();
    const form = tab.locator("form").filter({ hasText: "Hva går tiltaket ut på?" });
    expect(await form.getByLabel("Hva går tiltaket ut på?").inputValue()).toBe("Faste møter om fordeling av oppgaver");
    expect(await form.getByLabel("Frist").inputValue()).toBe(due);
    await form.getByLabel("Ansvarlig").selectOption({ label: "Kari Nygård" });
    await form.getByRole("button", { name: w.command.AddMeasure }).click();
    await tab.getByRole("cell", { name: "Kari Nygård" }).waitFor();
    await tab.getByRole("button", { name: "Avvis: Opplæring i konflikthåndtering" }).click();
    await press(tab, w.command.DeclineHanded);
    await tab.getByText(d.refusal({ rule: null, code: "UNIT_TEXT_MISSING", field: "reason" })).waitFor();
    await tab.getByLabel(w.field.reason).fill("Alle hadde slik opplæring i vår.");
    await press(tab, w.command.DeclineHanded);
    await tab.locator("blockquote", { hasText: "Alle hadde slik opplæring i vår." }).waitFor();
    expect(await tab.locator("[data-handed=waiting]").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it("hands out plan and evaluation as PDF, a meeting for the calendar, and a calendar address that is told once", async () => {
    const cycle = await openYear(standIn());
    const id = await processOf(standIn(), cycle.id);
    await archivedPlan(standIn(), id, "2026-10-20");
    const { tab, page, errors } = await open({ person: lars, search: "?view=aarshjul" });
    const kept = async (name: RegExp) => {
      const [download] = await Promise.all([page.waitForEvent("download"), tab.getByRole("button", { name }).first().click()]);
      return [download.suggestedFilename(), (await readFile(await download.path())).subarray(0, 15).toString("latin1")] as const;
    };
    await openPart(tab, /arkiv/i);
    const [planName, plan] = await kept(/^Last ned tiltaksplanen/);
    expect([planName, plan.slice(0, 5)]).toEqual(["tiltaksplan-2026.pdf", "%PDF-"]);
    expect(await tab.getByRole("button", { name: /^Last ned evalueringen/ }).count()).toBe(0);
    await openPart(tab, /Møter/);
    expect(await kept(/^Legg i kalenderen: /)).toEqual(["moete.ics", "BEGIN:VCALENDAR"]);
    await press(tab, "Lag kalenderadresse");
    const address = await tab.getByLabel("Adresse til kalenderen").inputValue();
    const secret = address.slice(address.lastIndexOf("/") + 1).replace(".ics", "");
    const read = async () => (await standIn().desk.readFeed(secret)).kind;
    expect(new URL(address).pathname).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect(await read()).toBe("done");
    await press(tab, "Fjern kalenderadressen");
    await tab.getByText("Adressen er fjernet.").first().waitFor();
    expect(await tab.getByLabel("Adresse til kalenderen").count()).toBe(0);
    expect(await read()).toBe("not_found");
    expect(errors).toEqual([]);
  });

  it("keeps what was typed when somebody was quicker, and while one looks at something else", async () => {
    const cycle = await openYear(standIn());
    const id = await processOf(standIn(), cycle.id);
    for (const step of toThePlan.slice(0, 1)) await inUnit(standIn(), cyclePeople.leader, id, step);
    const { tab } = await open({ person: lars, search: `?view=aarshjul&sak=${id}` });
    await openPart(tab, /Planlegging/);
    const losam = tab.locator("#del-planlegging").getByLabel(w.field.losam);
    await losam.fill("Orientert i møte 3. september.");
    await openPart(tab, /Kommentarer/);
    await tab
      .locator("main h2 button")
      .filter({ hasText: /Planlegging/ })
      .click();
    await openPart(tab, /Planlegging/);
    expect(await losam.inputValue()).toBe("Orientert i møte 3. september.");
    // The page does not hear of what the chat did, and sends what it knows.
    const lift = standIn().faults.plan(/GET \/api\/processes/, { kind: "cut" });
    await inUnit(standIn(), cyclePeople.verneombud, id, { type: "AddComment", text: "Husk LOSAM." });
    await tab.getByLabel(w.field.verneombudId).selectOption({ label: "Vera Lunde" });
    await press(tab, "Lagre planleggingen");
    await tab.getByText("Noen var før deg").waitFor();
    lift();
    expect(await losam.inputValue()).toBe("Orientert i møte 3. september.");
    await press(tab, "Lagre planleggingen");
    await isDone(tab, "planlegg-prosess");
    await tab.getByText("Husk LOSAM.").waitFor();
  });

  it("shows a coordinator how far the unit has come and not a word of what was written", async () => {
    const cycle = await openYear(standIn());
    const id = await processOf(standIn(), cycle.id);
    for (const step of toThePlan) await inUnit(standIn(), cyclePeople.leader, id, step);
    const { tab } = await open({ person: cyclePeople.koordinator.personId, search: `?view=aarshjul&sak=${id}` });
    await isDone(tab, "risikovurder");
    await openAll(tab);
    expect(await tab.locator("main").innerText()).not.toContain("Støy");
    await tab.getByLabel(w.command.AddComment).fill("Ta gjerne kontakt.");
    await press(tab, "Send kommentaren");
    await tab.getByText("Kommentaren er sendt.").first().waitFor();
  });

  it("has no finding of axe with every part open, and fits 320 pixels", async () => {
    const cycle = await openYear(standIn());
    const id = await processOf(standIn(), cycle.id);
    for (const step of toThePlan) await inUnit(standIn(), cyclePeople.leader, id, step);
    const plans = [
      { person: lars, width: 1180, theme: "default" },
      { person: lars, width: 1180, theme: "dark" },
      { person: lars, width: 1180, theme: "contrast" },
      { person: lars, width: 320, theme: "default" },
      { person: vera, width: 320, theme: "dark" },
    ] as const;
    for (const { person, width, theme } of plans) {
      const { tab, page, close } = await open({ person, width, theme, search: `?view=aarshjul&sak=${id}` });
      await tab.getByRole("heading", { level: 1, name: unitName }).waitFor();
      await openAll(tab);
      const axe = new AxeBuilder({ page });
      // The other themes change nothing but colours.
      if (theme !== "default") axe.withRules(["color-contrast", "link-in-text-block"]);
      const { violations } = await axe.analyze();
      expect(
        violations.map(({ id: rule, nodes }) => `${theme} ${width} ${rule}: ${nodes.map(({ html }) => html).join(" ")}`),
      ).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await close();
    }
  });
});
