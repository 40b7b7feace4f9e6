import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import { demoGuideSettings } from "#bot/local/demo/guideSettings.ts";
import type { GuideReply, GuideRequest } from "#domain/contract/veilederViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import type { GuideSettings } from "#domain/veileder/model.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { openOffice, roles, withPerson } from "#test/support/office.ts";
import { serveOffice } from "#test/support/officeServer.ts";

const { kari } = demoPeople;
/** Works in Lillestrøm. */
const farhan = demoPersonId(11);

/** The source of Lillestrøm's rules bears no date (domain rules 7.9): these two are made up. */
const dated: GuideSettings = {
  ...demoGuideSettings,
  localRules: [{ municipality: "Lillestrøm", validity: { from: localDate("2021-01-25"), to: localDate("2021-05-25") } }],
};

async function guided(date = "2026-11-27") {
  const office = await openOffice();
  office.clock.date = localDate(date);
  const desk = createDesk({ ...office.context, guide: () => dated });
  const request = async (asked: GuideRequest, personId: PersonId = kari) => {
    const answer = await desk.askGuide({ personId }, asked);
    if (answer.kind !== "done") throw new Error(answer.kind);
    return answer.value;
  };
  const ask = (question: string, but: { readonly on?: string; readonly place?: string } = {}): Promise<GuideReply> =>
    request({ question, on: but.on === undefined ? null : localDate(but.on), place: but.place ?? null });
  return { office, desk, ask, request };
}

describe("asking the guide", () => {
  it("PA-01 travels: in December 2020 one must work at home, in May 2021 that «gjaldt til» the end of the year", async () => {
    const { ask } = await guided();
    const then = await ask("Må jeg jobbe hjemme under pandemien?", { on: "2020-12-01" });
    expect(then).toMatchObject({ kind: "sure", on: "2020-12-01", answer: { number: 17, lead: null }, instead: null });
    const may = await ask("Må jeg jobbe hjemme under pandemien?", { on: "2021-05-01" });
    expect(may.answer).toMatchObject({ number: 17, lead: "Gjaldt til 31. desember 2020." });
    expect(may.instead).toMatchObject({ number: 27, lead: null });
    const now = await ask("Må jeg jobbe hjemme under pandemien?");
    expect(now).toMatchObject({ on: "2026-11-27", note: null, answer: { lead: "Gjaldt til 31. desember 2020." } });
  });

  it("takes the day from the question, and the one that is chosen before it", async () => {
    const { ask } = await guided();
    const named = await ask("Måtte jeg jobbe hjemme under pandemien 1. desember 2020?");
    expect(named).toMatchObject({ kind: "sure", on: "2020-12-01", note: "Svaret er gitt for 1. desember 2020." });
    const there = await ask("Må jeg jobbe hjemme under pandemien 1. mai 2021 i Lillestrøm?");
    expect(there).toMatchObject({ on: "2021-05-01", place: "Lillestrøm", answer: { number: 17 }, instead: { number: 2 } });
    expect(await ask("Måtte jeg jobbe hjemme 1. desember 2020?", { on: "2021-02-02" })).toMatchObject({ on: "2021-02-02" });
  });

  it("LI-01 answers for where the directory says that one works, and says so only where the answer hangs on it", async () => {
    const { ask, request } = await guided("2021-05-03");
    const question = "Må jeg jobbe hjemme selv om jeg kjører alene i egen bil?";
    const inEast = await request({ question, on: null, place: null }, farhan);
    expect(inEast).toMatchObject({
      answer: { number: 2, lead: null },
      note: "Svaret er gitt for 3. mai 2021 og arbeidssted i Lillestrøm.",
    });
    const inNorth = await ask(question);
    expect(inNorth.answer).toMatchObject({ number: 2, lead: "Gjelder bare for den som arbeider i Lillestrøm." });
    expect(await ask(question, { place: "Lillestrøm" })).toMatchObject({ answer: { lead: null }, place: "Lillestrøm" });
    const duty: GuideRequest = { question: "Kan lederen pålegge meg hjemmekontor?", on: null, place: null };
    expect(await request(duty, farhan)).toMatchObject({
      ...{ answer: { number: 27, lead: null }, instead: { number: 2 } },
      ...{ insteadTitle: "Andre regler går foran 3. mai 2021", place: null },
    });
    expect(await request(duty)).toMatchObject({ answer: { number: 27 }, instead: null, note: null });
  });

  it("PA-01 LI-01 answers the plainest question by what holds that day where one works, whichever source it is most like", async () => {
    const { request } = await guided("2021-05-03");
    const holding = async (question: string, on: string, by: PersonId) => {
      const { kind, answer, instead } = await request({ question, on: localDate(on), place: null }, by);
      const shown = [answer, instead].filter((one) => one?.lead === null).map((one) => one?.number);
      return [kind, ...shown];
    };
    for (const question of ["Må jeg jobbe hjemme?", "Må jeg ha hjemmekontor?", "Do I have to work from home?"]) {
      expect([question, await holding(question, "2020-12-01", kari)]).toEqual([question, ["sure", 17]]);
      expect([question, await holding(question, "2021-05-03", kari)]).toEqual([question, ["sure", 27]]);
      expect((await holding(question, "2021-05-03", farhan)).includes(2)).toBe(true);
      expect((await holding(question, "2021-05-26", farhan)).includes(2)).toBe(false);
    }
  });

  it("LI-01 knows a regulation from when the administrator publishes it, and only for the days on which it holds", async () => {
    const office = await openOffice();
    const asked: GuideRequest = {
      question: "Må jeg jobbe hjemme selv om jeg kjører alene i egen bil?",
      on: null,
      place: "Lillestrøm",
    };
    const answer = async (date: string) => {
      office.clock.date = localDate(date);
      const reply = await office.desk.askGuide({ personId: kari }, asked);
      return reply.kind === "done" ? reply.value.answer : null;
    };
    office.clock.date = localDate("2027-02-01");
    const before = await answer("2027-02-10");
    const plan = {
      ...{ kind: "KOMMUNE" as const, municipality: "3205" as MunicipalityNumber, name: "Forskrift" },
      ...{
        sourceUrl: "https://lovdata.no/forskrift",
        from: localDate("2027-02-01"),
        to: localDate("2027-02-28"),
        copyTo: [kari],
      },
    };
    office.clock.date = localDate("2027-02-01");
    expect((await office.desk.publishRuleset({ personId: roles.admin }, { plan })).kind).toBe("done");
    expect(await answer("2027-02-10")).toMatchObject({ number: 2, lead: null });
    expect(before?.lead).not.toBeNull();
    expect((await answer("2027-03-01"))?.lead).toBe("Gjaldt til 28. februar 2027.");
  });

  it("LI-01 takes the place of work from the question or as chosen, and never that of the home", async () => {
    const { ask } = await guided("2021-03-01");
    const there = await ask("Kan vi ha kick-off med avdelingen i Lillestrøm?");
    expect(there).toMatchObject({ place: "Lillestrøm", answer: { number: 3, lead: null } });
    const away = await ask("Kan vi ha kick-off med avdelingen?", { place: "Trondheim" });
    expect(away.answer).toMatchObject({ number: 3, lead: "Gjelder bare for den som arbeider i Lillestrøm." });
    expect((await ask("Jeg bor i Lillestrøm, kan vi ha kick-off?")).place).toBeNull();
    expect((await ask("kick-off", { place: "Bergen" })).place).toBeNull();
  });

  it("gives the document, the section and when it holds", async () => {
    const { ask } = await guided();
    const { answer } = await ask("Hvor mange dager i uka kan jeg jobbe hjemme?");
    expect(answer?.source).toBe("Kilde: Retningslinjer for fast avtale om hjemmekontor ved NTNU, punkt 2.4");
    expect(answer?.validity).toBe("Gjelder fra 1. januar 2021.");
    expect(answer?.acts).toEqual(["start-avtale"]);
  });

  it("answers in the language of the question", async () => {
    const { ask } = await guided();
    expect((await ask("How many days a week may I work from home?")).answer?.answer).toContain("Up to 40%");
    expect((await ask("Kor mange dagar i veka kan eg arbeide heime?")).answer?.answer).toContain("arbeidsstaden");
    expect((await ask("Hvor mange dager i uka kan jeg jobbe hjemme?")).answer?.answer).toContain("arbeidsstedet");
  });

  it("LM-04 names somebody to ask where it does not stand in the guidelines: the one who is configured, else one in HR", async () => {
    const { office, ask } = await guided();
    const none = await ask("Når får jeg lønn?");
    expect(none).toMatchObject({ kind: "none", answer: null, others: [], contact: { name: "Anne Kirsti Gaup, HMS-rådgiver" } });
    const reports = { ...office.context.reports(), humanContact: null };
    const desk = createDesk({ ...office.context, reports: () => reports });
    const other = await desk.askGuide({ personId: kari }, { question: "Når får jeg lønn?", on: null, place: null });
    expect(other).toMatchObject({ kind: "done", value: { contact: { name: "Hilde Ruud" } } });
  });

  it("reads 500 characters of 10,000, and says so", async () => {
    const { ask } = await guided();
    const start = "Hvor mange dager i uka kan jeg jobbe hjemme? ";
    const long = await ask(start + "🙂 bla ".repeat(2_000));
    expect(long.notices).toEqual(["Spørsmålet var for langt. Jeg har bare lest de første 500 tegnene. Prøv med én setning."]);
    expect((await ask(`${start}${" ".repeat(600)}`)).notices).toEqual([]);
    expect((await ask("x".repeat(500))).notices).toEqual([]);
    expect((await ask("x".repeat(501))).notices).toHaveLength(1);
  });

  it("answers nothing about a person, whose name says nothing in a question", async () => {
    const { ask } = await guided();
    const about = await ask("Er Lars Moen inhabil?");
    expect(about.notices).toEqual(["Veilederen svarer på hva reglene sier, og aldri på noe om en person."]);
    expect(JSON.stringify(about)).not.toMatch(/Lars|Moen/);
    const other = await ask("Er Berit inhabil?");
    expect({ ...other, notices: [] }).toEqual({ ...about, notices: [] });
    expect((await ask("har lars moen klaget på noen")).notices).toHaveLength(1);
    expect((await ask("Lars")).answer).toBeNull();
  });

  it("gives an answer that was offered by its number, for the same day and place, and none that is not there", async () => {
    const { desk, request } = await guided();
    const shown = await request({ number: 17, language: "en", on: localDate("2021-05-01"), place: "Trondheim" });
    expect(shown).toMatchObject({ kind: "sure", language: "en", answer: { number: 17, lead: "Held until 31 December 2020." } });
    for (const number of [0, 66, 1.5]) {
      const none = await desk.askGuide({ personId: kari }, { number, language: null, on: null, place: null });
      expect(none.kind).toBe("not_found");
    }
  });

  it("is there for nobody who has left", async () => {
    const { office, desk } = await guided();
    office.directory.now = withPerson(office.directory.now, kari, { active: false });
    expect((await desk.guideStart({ personId: kari })).kind).toBe("not_found");
    expect((await desk.askGuide({ personId: kari }, { question: "hva", on: null, place: null })).kind).toBe("not_found");
  });
});

it("what is asked is nowhere afterwards: not in the answer, the log or the database", async () => {
  const server = await serveOffice();
  const question = "Sjefen tafset på meg på julebordet 3. desember, kan jeg klage? kanaritekst";
  for (const one of [question, "kanaritekst", "kanaritekst ".repeat(900)]) {
    const answer = await server.ask(
      "POST",
      "/api/guide",
      roles.employee,
      JSON.stringify({ question: one, on: null, place: null }),
    );
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/tafset|julebord|kanaritekst/);
  }
  const invalid = await server.ask("POST", "/api/guide", roles.employee, JSON.stringify({ question: 7, kanaritekst: 1 }));
  expect(invalid.status).toBe(400);
  expect(JSON.stringify(server.log)).not.toMatch(/tafset|kanaritekst/);
  await server.stop();
  expect(await databaseText(server.office.dataDir)).not.toMatch(/tafset|kanaritekst/);
});
