import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { StartView } from "#domain/contract/startViews.ts";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { Waiting } from "#domain/start/model.ts";
import { formalised } from "#test/support/caseCourse.ts";
import { openCycle } from "#test/support/cycleCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import {
  acceptance,
  acted,
  agreement,
  approval,
  caseIn,
  employee,
  leader,
  submitted,
  valueIn,
  who,
} from "#test/support/homeOfficeCases.ts";
import { ledBy, monday, type Office, openOffice, withPerson } from "#test/support/office.ts";
import { readPdf } from "#test/support/readPdf.ts";
import { aKlage } from "#test/support/reportAnswers.ts";

const { kari, lars, vera, solveig, hilde, oddvar, ante, gunnhild, amara } = demoPeople;
const start = async ({ desk }: Office, personId: PersonId): Promise<StartView> => valueIn(await desk.readStart(who(personId)));
const linesOf = (view: StartView): readonly Waiting[] => view.groups.flatMap(({ items }) => items);
const kindsOf = (view: StartView) => linesOf(view).map(({ kind }) => kind);
const everybody = Object.values(demoPeople).filter((id) => id !== oddvar);

describe("what waits for somebody", () => {
  it("is an application for whoever decides it, and then an agreement for whoever asked, each leading to its place", async () => {
    const office = await openOffice();
    const sent = await submitted(office);
    expect(linesOf(await start(office, lars)).filter(({ kind }) => kind === "avgjoer")).toEqual([
      expect.objectContaining({
        ...{ about: "Kari Nygård", since: monday, due: null, count: 1 },
        place: { page: "godkjenninger", id: sent.id, side: "venter" },
      }),
    ]);
    expect(kindsOf(await start(office, kari))).toEqual([]);
    const approved = await acted(office, leader, sent, approval);
    expect(kindsOf(await start(office, lars))).not.toContain("avgjoer");
    expect(linesOf(await start(office, kari))).toEqual([
      expect.objectContaining({ kind: "godta-avtale", place: { page: "mine", id: sent.id, side: null } }),
    ]);
    await acted(office, employee, approved, acceptance(agreement(approved)));
    expect((await start(office, kari)).count).toBe(0);
    // HO-12: followed up after a month; HO-19: both talk after three; HO-10: applied for anew before the end.
    office.clock.date = addDays(agreement(approved).from, 30);
    expect(kindsOf(await start(office, lars))).toContain("foelg-opp");
    office.clock.date = addDays(agreement(approved).from, 90);
    expect(linesOf(await start(office, kari))).toContainEqual(expect.objectContaining({ kind: "dialog", about: "Lars Moen" }));
    expect(kindsOf(await start(office, lars))).toContain("dialog-leder");
    office.clock.date = addDays(agreement(approved).to, -10);
    expect(linesOf(await start(office, kari)).find(({ kind }) => kind === "forny")?.due).toBe(agreement(approved).to);
  });

  it("is one line for a leader with many applications, with their number and the day of the first", async () => {
    const office = await openOffice();
    const people = [kari, vera, gunnhild, amara];
    let now = office.directory.now;
    const unitId = now.people.get(kari)?.unitId;
    if (unitId === undefined) throw new Error("no unit");
    for (const id of people) now = withPerson(now, id, { unitId });
    office.directory.now = now;
    for (const [index, id] of people.entries()) {
      office.clock.date = addDays(monday, index);
      await submitted(office, who(id));
    }
    const lines = linesOf(await start(office, lars)).filter(({ kind }) => kind === "avgjoer");
    expect(lines).toEqual([expect.objectContaining({ count: 4, about: null, since: monday })]);
    // What has lain for long is told to the leader above as well: how many and with whom, and nobody's name who asked.
    office.clock.date = addDays(monday, 14);
    const above = linesOf(await start(office, solveig)).filter(({ kind }) => kind === "venter-under");
    expect(above).toEqual([expect.objectContaining({ count: 4, about: "Lars Moen" })]);
    expect(JSON.stringify(await start(office, solveig))).not.toContain("Kari Nygård");
  });

  it("HO-05 is an application that lies without a leader, for the next leader up the line and for nobody else", async () => {
    const office = await openOffice();
    await submitted(office);
    office.directory.now = withPerson(office.directory.now, lars, { active: false });
    const lying = async (id: PersonId) => linesOf(await start(office, id)).filter(({ kind }) => kind === "venter-under");
    expect(await lying(solveig)).toEqual([]);
    office.clock.date = addDays(monday, 14);
    expect(await lying(solveig)).toEqual([
      expect.objectContaining({ count: 1, about: null, since: monday, place: expect.objectContaining({ id: null }) }),
    ]);
    for (const id of [kari, vera, hilde, gunnhild]) expect([id, await lying(id)]).toEqual([id, []]);
    // As the message of the morning says it.
    await office.desk.planHomeReminders(office.clock.date, monday);
    const told = jobRows(office.dataDir).filter(({ kind }) => kind === "home-remind");
    expect(told.map(({ payload }) => JSON.parse(String(payload)).personId)).toEqual([solveig]);
  });

  it("HO-05 is an application of somebody whom the directory places nowhere, for whoever sees to what nobody answers for", async () => {
    const office = await openOffice();
    await submitted(office);
    office.directory.now = withPerson(office.directory.now, kari, { unitId: "closed down" as UnitId });
    office.clock.date = addDays(monday, 14);
    expect(linesOf(await start(office, hilde)).filter(({ kind }) => kind === "venter-under")).toHaveLength(1);
    for (const id of [kari, lars, solveig]) expect(kindsOf(await start(office, id))).not.toContain("venter-under");
  });

  it("AM-01, AM-02 is each unit's deadline for its leader and its safety representative, and passes with the leadership", async () => {
    const office = await openOffice(localDate("2026-09-01"));
    await openCycle(office);
    office.clock.date = localDate("2026-10-25");
    const duties = (view: StartView) =>
      linesOf(view).flatMap(({ kind, due, duty }) => (kind === "aarshjul" ? [[due, duty?.duty, duty?.why]] : []));
    expect(duties(await start(office, lars))).toContainEqual(["2026-10-30", "lever-tiltaksplan", "leder-for-enhet"]);
    expect(duties(await start(office, vera))).toContainEqual(["2026-10-30", "medvirk-tiltaksplan", "verneombud-for-enhet"]);
    expect(duties(await start(office, kari))).toEqual([]);
    expect((await start(office, lars)).groups[0]).toMatchObject({ urgency: "snart", items: [{ due: "2026-10-30" }] });
    office.clock.date = localDate("2026-10-31");
    expect((await start(office, lars)).groups[0]).toMatchObject({ urgency: "over-fristen", items: [{ due: "2026-10-30" }] });
    const unitId = office.directory.now.people.get(lars)?.unitId;
    if (unitId === undefined) throw new Error("no unit");
    office.directory.now = ledBy(office.directory.now, unitId, kari);
    expect(duties(await start(office, kari))).toContainEqual(["2026-10-30", "lever-tiltaksplan", "leder-for-enhet"]);
    expect(duties(await start(office, lars)).filter(([, , why]) => why === "leder-for-enhet")).toEqual([]);
  });

  it("SB-19 is a case only for who has a part in it: number and date, and not a word, a name or a kind to anybody", async () => {
    const office = await openOffice();
    const { cases } = await formalised(office, { counterparts: [{ kind: "person", id: ante }] });
    expect(cases).toHaveLength(1);
    const [id] = cases;
    const who = new Set<PersonId>();
    for (const person of everybody) {
      const view = await start(office, person);
      const text = JSON.stringify(view);
      if (text.includes(String(id))) who.add(person);
      expect(text).not.toMatch(/rakker|klage|varsel|Ante/i);
    }
    // Whoever has to open it, and not yet whom it is about, nor whoever follows up the house.
    expect(who).toEqual(new Set([lars]));
    const line = linesOf(await start(office, lars)).find(({ kind }) => kind === "sak");
    expect(line).toMatchObject({ count: 1, place: { page: "saker", id } });
    expect(line?.about).toMatch(/^\d\d-[0-9A-Z]{5}$/);
    expect(line?.due).not.toBeNull();
  });

  it("is a draft for its writer alone, and there is nothing for who has left or is not known", async () => {
    const office = await openOffice();
    valueIn(await office.desk.openDraft(employee, "periode"));
    const draft = await office.desk.saveReportDraft(employee, { id: null, version: 0, answers: aKlage() });
    expect(draft.kind).toBe("done");
    expect(kindsOf(await start(office, kari)).toSorted()).toEqual(["utkast-melding", "utkast-soeknad"]);
    for (const person of everybody.filter((one) => one !== kari))
      expect(kindsOf(await start(office, person)).filter((kind) => kind.startsWith("utkast"))).toEqual([]);
    for (const id of [oddvar, "nobody" as PersonId]) expect((await office.desk.readStart(who(id))).kind).toBe("not_found");
  });
});

describe("what somebody chooses for themselves", () => {
  it("is their language from that moment on, in what is worded for them, and brings their cards up to date", async () => {
    const office = await openOffice();
    const detail = await submitted(office);
    await office.desk.rememberCard(kari, detail.id, "a1");
    await office.desk.rememberCard(lars, detail.id, "a2");
    expect(valueIn(await office.desk.readMe(employee))).toMatchObject({
      language: "nb",
      unitName: expect.stringContaining("Institutt for bygg"),
    });
    const chosen = valueIn(await office.desk.choose(employee, { type: "ChooseLanguage", language: "en" }));
    expect(chosen).toEqual({ language: "en", ofDirectory: "nb", tourSeenOn: null });
    expect(valueIn(await office.desk.readMe(employee)).language).toBe("en");
    expect(office.desk.organisation().people.get(kari)?.language).toBe("en");
    expect(office.desk.organisation().people.get(lars)?.language).toBe("nb");
    const refreshed = jobRows(office.dataDir).filter((row) => String(row["delivery_key"]).startsWith("refresh:language:"));
    expect(refreshed.map((row) => JSON.parse(String(row["payload"])).activityId)).toEqual(["a1"]);
    // Whoever starts anew, or another server, reads it.
    const other = createDesk(office.context);
    expect(other.organisation().people.get(kari)?.language).toBe("nb");
    await other.languages.reload();
    expect(other.organisation().people.get(kari)?.language).toBe("en");
    await office.desk.choose(employee, { type: "ChooseLanguage", language: null });
    expect(office.desk.organisation().people.get(kari)?.language).toBe("nb");
    await other.languages.reloadOne(kari);
    expect(other.organisation()).toBe(office.directory.now);
  });

  it("is the language of their documents and letters from that moment on", async () => {
    const office = await openOffice();
    const { id } = await caseIn.AKTIV(office);
    const paper = async () => {
      const made = await office.desk.readAgreementPaper(leader, id);
      if (made.kind !== "done") throw new Error(made.kind);
      return (await readPdf(made.value.bytes)).raw;
    };
    expect(await paper()).toMatch(/\/Lang \(nb/);
    await office.desk.choose(employee, { type: "ChooseLanguage", language: "en" });
    expect(await paper()).toMatch(/\/Lang \(en/);
    // HO-19: a letter, or a card, of a talk that is due.
    office.clock.date = addDays(monday, 120);
    const open = linesOf(await start(office, kari)).find(({ kind }) => kind === "dialog");
    if (open === undefined) throw new Error("no talk is due");
    const told = await office.desk.homeDelivery({ personId: kari, keys: [`dialog:${id}:${open.due}`] });
    expect(told?.language).toBe("en");
  });

  it("is told to their own open pages and to no others", async () => {
    const office = await openOffice();
    const heard: unknown[] = [];
    office.changes.subscribe((change) => heard.push(change));
    await office.desk.choose(employee, { type: "TourSeen" });
    expect(heard).toEqual([]);
    await office.desk.choose(employee, { type: "ChooseLanguage", language: "nn" });
    await office.desk.choose(employee, { type: "ChooseLanguage", language: "nn" });
    expect(heard).toEqual([{ kind: "own-choices", personId: kari }]);
  });

  it("offers the tour once, on whatever device, and is forgotten when they ask", async () => {
    const office = await openOffice();
    expect((await start(office, lars)).tour).toEqual({ role: "leder", isNew: true });
    expect((await start(office, hilde)).tour.role).toBe("koordinator");
    await office.desk.choose(leader, { type: "TourSeen" });
    office.clock.date = addDays(monday, 3);
    await office.desk.choose(leader, { type: "TourSeen" });
    expect((await start(office, lars)).choices.tourSeenOn).toBe(monday);
    expect((await start(office, lars)).tour.isNew).toBe(false);
    expect((await start(office, kari)).tour.isNew).toBe(true);
    await office.desk.choose(leader, { type: "ForgetChoices" });
    expect((await start(office, lars)).choices).toEqual({ language: null, ofDirectory: "nb", tourSeenOn: null });
    expect((await office.desk.choose(who(oddvar), { type: "TourSeen" })).kind).toBe("not_found");
  });

  it("is forgotten when they have left, on every server, and what all others chose is kept", async () => {
    const office = await openOffice();
    await office.desk.choose(employee, { type: "ChooseLanguage", language: "en" });
    await office.desk.choose(leader, { type: "TourSeen" });
    await office.desk.choose(who(vera), { type: "ChooseLanguage", language: "nn" });
    await office.desk.forgetLeaversOwnChoices();
    expect((await office.store.read.withOwnChoices()).toSorted()).toEqual([kari, lars, vera].toSorted());
    const before = office.directory.now;
    office.directory.now = withPerson(withPerson(before, kari, { active: false }), lars, { active: false });
    const heard: unknown[] = [];
    office.changes.subscribe((change) => heard.push(change));
    await office.desk.forgetLeaversOwnChoices();
    expect(await office.store.read.withOwnChoices()).toEqual([vera]);
    expect(heard).toEqual(expect.arrayContaining([{ kind: "own-choices", personId: kari }]));
    // Whoever comes back begins anew.
    office.directory.now = before;
    expect(office.desk.organisation().people.get(kari)?.language).toBe("nb");
    expect((await start(office, lars)).choices.tourSeenOn).toBeNull();
    expect((await start(office, vera)).choices.language).toBe("nn");
  });
});
