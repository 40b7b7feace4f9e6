import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { demoPersonId } from "#bot/local/demo/featured.ts";
import type { NoticeCommandInput } from "#domain/contract/noticeCommand.ts";
import type { KeptNotice, Notices } from "#domain/contract/noticeViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { reportsOf } from "#domain/organisasjon/nearestLeader.ts";
import { concerned } from "#domain/regime/kunngjoering/affected.ts";
import { given } from "#test/support/cycleCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { employee, leader, valueIn, who } from "#test/support/homeOfficeCases.ts";
import { monday, type Office, openOffice, roleNames, roles, withPerson } from "#test/support/office.ts";

const admin = who(roles.admin);
const hidden = "Ord som ligger forseglet";
/** More than two parts of a sending. */
const size = 450;
const blank = { title: null, text: null };
const nowhere = { url: "", on: null };
const text = { title: "Jobb hjemme fra mandag", text: `Alle som kan, jobber hjemme. ${hidden}.` };
const send = (but: Partial<Extract<NoticeCommandInput, { type: "SendNotice" }>> = {}): NoticeCommandInput => ({
  ...{ type: "SendNotice", forms: { nb: text, nn: blank, en: blank }, publication: nowhere },
  ...but,
});
const intranet = { url: "https://intranett.example.no/hjemme", on: monday };
const record: NoticeCommandInput = { type: "RecordPublication", publication: intranet };

async function ruled(office: Office, to: LocalDate = addDays(monday, 60)): Promise<CaseId> {
  const plan = {
    ...{ kind: "PANDEMI" as const, municipality: null, name: "Smittevern", sourceUrl: "https://example.no/notat" },
    ...{ from: monday, to, copyTo: [demoPersonId(58)] },
  };
  const done = await office.desk.publishRuleset(admin, { plan });
  const [first] = done.kind === "done" ? done.value.items : [];
  if (first === undefined) throw new Error(done.kind);
  return first.id;
}

const kept = (notices: Notices): KeptNotice => {
  const [first] = notices.kept ?? [];
  if (first === undefined) throw new Error("no rule set");
  return first;
};
const run = (office: Office, rulesetId: CaseId, command: NoticeCommandInput, version = 0, by = admin) =>
  office.desk.runNoticeOfRuleset(by, { rulesetId, version, command });
const list = async (office: Office, by = admin): Promise<Notices> => valueIn(await office.desk.listNotices(by));

/** Carries out the parts of a sending, and gives how many there were. */
async function carriedOut(office: Office, kind: "notice-send" | "notice-remind" = "notice-send"): Promise<number> {
  const done = new Set<string>();
  for (;;) {
    const due = jobRows(office.dataDir).filter((row) => row["kind"] === kind && !done.has(String(row["delivery_key"])));
    // Those of one who is reminded have keys of their own, and a payload without a round.
    const parts = due.filter((row) => "round" in JSON.parse(String(row["payload"])));
    if (parts.length === 0) return done.size;
    for (const row of parts) {
      done.add(String(row["delivery_key"]));
      const part = JSON.parse(String(row["payload"]));
      await (kind === "notice-send" ? office.desk.sendNoticePart(part) : office.desk.remindNoticePart(part));
    }
  }
}
const tells = (office: Office) =>
  jobRows(office.dataDir)
    .filter(({ kind }) => kind === "notice-tell")
    .map(({ payload }) => JSON.parse(payload as string) as { personId: PersonId; version: number; reason: string });

async function sentIn(office: Office, but: Parameters<typeof send>[0] = {}): Promise<CaseId> {
  await run(office, await ruled(office), send(but));
  await carriedOut(office);
  const { noticeId } = kept(await list(office));
  if (noticeId === null) throw new Error("nothing was sent");
  return noticeId;
}

describe("what staff were told", () => {
  it("LI-04 is red until it is published or sent, and green with the date after it", async () => {
    const office = await openOffice();
    const id = await ruled(office);
    expect(kept(await list(office)).documentation).toEqual({ kind: "INGEN" });
    expect(given(await office.desk.listRulesets(admin)).items[0]?.kept).toMatchObject({ documentation: "INGEN" });
    expect((await run(office, id, record)).kind).toBe("done");
    expect(kept(await list(office)).documentation).toEqual({ kind: "INTRANETT", publication: intranet });
    expect(given(await office.desk.listRulesets(admin)).items[0]?.kept).toMatchObject({ documentation: "INTRANETT" });
    expect(tells(office)).toEqual([]);
    expect((await run(office, id, send(), 1)).kind).toBe("done");
    expect(kept(await list(office)).documentation).toMatchObject({ kind: "SENDT", on: monday, publication: intranet });
    expect((await run(office, id, send(), 1)).kind).toBe("stale");
  });

  it("LI-04 is not there for anybody but the administrator to write, count or print", async () => {
    const office = await openOffice();
    const id = await sentIn(office);
    const { rulesetId } = kept(await list(office));
    for (const name of roleNames.filter((role) => role !== "admin")) {
      const by = who(roles[name]);
      const tried = [
        await run(office, rulesetId, send(), 1, by),
        await office.desk.previewNotice(by, { rulesetId, command: send() }),
        await office.desk.readNoticeFigures(by, id),
        await office.desk.readNoticeFiguresFile(by, id),
        await office.desk.readNoticePaper(by, id, "nb"),
      ];
      expect(tried.map(({ kind }) => kind)).toEqual(Array.from(tried, () => "not_found"));
      if (name !== "left") expect((await list(office, by)).kept).toBeNull();
    }
  });

  it("LI-01 goes to everybody whom it concerns, in parts, one message each, however often it is gone through", async () => {
    const office = await openOffice();
    await sentIn(office);
    const wanted = concerned(office.directory.now, { kind: "PANDEMI", municipality: null });
    expect(
      tells(office)
        .map(({ personId }) => personId)
        .toSorted(),
    ).toEqual(wanted.toSorted());
    const parts = jobRows(office.dataDir).filter(({ kind }) => kind === "notice-send").length;
    expect(parts).toBe(Math.floor(wanted.length / 200) + 1);
    await office.desk.planRulesets(monday);
    await carriedOut(office);
    expect(tells(office)).toHaveLength(wanted.length);
  });

  it("LI-01 reaches whoever comes later on the day after, and nobody else once more", async () => {
    const office = await openOffice();
    const late = roles.unrelated;
    office.directory.now = withPerson(office.directory.now, late, { roles: ["student"] });
    await sentIn(office);
    const before = tells(office).length;
    expect(tells(office).map(({ personId }) => personId)).not.toContain(late);
    office.directory.now = withPerson(office.directory.now, late, { roles: ["ansatt"] });
    office.clock.date = addDays(monday, 1);
    await office.desk.planRulesets(office.clock.date);
    await carriedOut(office);
    expect(tells(office)).toHaveLength(before + 1);
  });

  it("LI-01 goes to a large house in parts, each person once, and goes on where it stopped", async () => {
    const office = await openOffice();
    const { people } = office.directory.now;
    const one = people.get(roles.employee);
    if (one === undefined) throw new Error("nobody");
    const many = Array.from({ length: size }, (_, index) => ({
      ...one,
      id: `many-${String(index).padStart(5, "0")}` as PersonId,
    }));
    office.directory.now = {
      ...office.directory.now,
      people: new Map([...people, ...many.map((person) => [person.id, person] as const)]),
    };
    const slow = { ...office, desk: createDesk({ ...office.context, spacingMs: 10 }) };
    const id = await sentIn(slow);
    const wanted = concerned(office.directory.now, { kind: "PANDEMI", municipality: null });
    expect(new Set(tells(office).map(({ personId }) => personId)).size).toBe(wanted.length);
    expect(tells(office)).toHaveLength(wanted.length);
    const rows = jobRows(office.dataDir);
    expect(rows.filter(({ kind }) => kind === "notice-send")).toHaveLength(Math.floor(wanted.length / 200) + 1);
    const due = rows.flatMap((row) => (row["kind"] === "notice-tell" ? [Date.parse(String(row["due_at"]))] : []));
    const start = Date.parse(office.clock.now());
    expect(due.toSorted((a, b) => a - b)).toEqual(due.map((_, index) => start + index * 10));
    expect(valueIn(await office.desk.readNoticeFigures(admin, id)).versions[0]?.whole.told).toBe(wanted.length);
    office.clock.date = addDays(monday, 3);
    await slow.desk.planRulesets(office.clock.date);
    await carriedOut(slow, "notice-remind");
    expect(tells(office)).toHaveLength(2 * wanted.length);
  });

  it("spreads the messages out over all parts, as far apart as the chat takes them", async () => {
    const office = await openOffice();
    const spaced = { ...office.context, spacingMs: 1000 };
    const slow = { ...office, desk: createDesk(spaced) };
    await sentIn(slow);
    const due = jobRows(office.dataDir).flatMap((row) =>
      row["kind"] === "notice-tell" ? [Date.parse(String(row["due_at"]))] : [],
    );
    const start = Date.parse(office.clock.now());
    expect(due.toSorted((a, b) => a - b)).toEqual(due.map((_, index) => start + index * 1000));
  });

  it("keeps the words sealed, and nothing of them in the log or the jobs", async () => {
    const office = await openOffice();
    await sentIn(office);
    expect(await databaseText(office.dataDir)).not.toContain(hidden);
  });

  it("gives each reader their own form, and says so where it is not", async () => {
    const office = await openOffice();
    const nn = { title: "Arbeid heime", text: "Alle som kan, arbeider heime." };
    const id = await sentIn(office, { forms: { nb: text, nn, en: blank } });
    office.directory.now = withPerson(office.directory.now, roles.employee, { language: "nn" });
    expect(valueIn(await office.desk.readNotice(employee, id))).toMatchObject({ ...nn, isTheirs: true, language: "nn" });
    office.directory.now = withPerson(office.directory.now, roles.employee, { language: "en" });
    expect(valueIn(await office.desk.readNotice(employee, id))).toMatchObject({ ...text, isTheirs: false, language: "nb" });
    const preview = valueIn(
      await office.desk.previewNotice(admin, {
        rulesetId: kept(await list(office)).rulesetId,
        command: send({ forms: { nb: { title: "Ny", text: "Ny" }, nn: blank, en: blank } }),
      }),
    );
    expect(preview.otherForm).toBeGreaterThan(0);
    expect(preview.told).toBe(tells(office).length);
  });
});

describe("who has read it", () => {
  it("LI-04 names each to the nearest leader alone, step by step", async () => {
    const office = await openOffice();
    const id = await sentIn(office);
    const own = async (by = leader) =>
      (await list(office, by)).led?.[0]?.people.find(({ person }) => person.id === roles.employee);
    expect(await own()).toMatchObject({ step: "told" });
    await office.desk.readNotice(employee, id);
    expect(await own()).toMatchObject({ step: "shown" });
    expect(valueIn(await office.desk.confirmNotice(employee, id, 1)).confirmedAt).not.toBeNull();
    expect(await own()).toMatchObject({ step: "confirmed" });
    const led = (await list(office, leader)).led?.[0]?.people.map(({ person }) => person.id) ?? [];
    expect(led.toSorted()).toEqual([...reportsOf(office.directory.now, roles.leader)].toSorted());
    for (const name of ["otherLeader", "upperLeader", "hr", "unrelated", "admin"] as const) {
      expect(await own(who(roles[name])), name).toBeUndefined();
    }
    expect((await list(office, employee)).led).toBeNull();
  });

  it("LI-04 asks anew for a correction, and takes no confirmation of what was corrected", async () => {
    const office = await openOffice();
    const id = await sentIn(office);
    await office.desk.confirmNotice(employee, id, 1);
    const { rulesetId } = kept(await list(office));
    await run(office, rulesetId, send({ forms: { nb: { ...text, title: "Rettet" }, nn: blank, en: blank } }), 1);
    await carriedOut(office);
    expect((await list(office, employee)).items).toMatchObject([{ version: 2, title: "Rettet", confirmedAt: null }]);
    expect(await office.desk.confirmNotice(employee, id, 1)).toMatchObject({ refusals: [{ code: "NOTICE_CORRECTED" }] });
    expect((await office.desk.confirmNotice(employee, id, 2)).kind).toBe("done");
    expect(tells(office).filter(({ personId }) => personId === roles.employee)).toMatchObject([
      { version: 1, reason: "notice-sent" },
      { version: 2, reason: "notice-corrected" },
    ]);
    expect(kept(await list(office)).sent.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("LI-04 tells the administrator figures and no names", async () => {
    const office = await openOffice();
    const id = await sentIn(office);
    await office.desk.confirmNotice(employee, id, 1);
    const figures = valueIn(await office.desk.readNoticeFigures(admin, id));
    const all = tells(office).length;
    expect(figures.versions[0]?.whole).toEqual({ told: all, reached: "few", shown: "few", confirmed: "few" });
    expect(figures.messages).toEqual({ waiting: all, failed: 0, unknown: 0 });
    const csv = valueIn(await office.desk.readNoticeFiguresFile(admin, id));
    const said = `${JSON.stringify(figures)}${new TextDecoder().decode(csv.bytes)}`;
    for (const { name } of office.directory.now.people.values()) expect(said).not.toContain(name);
    expect(new TextDecoder().decode(csv.bytes)).toContain("1;Alle;Bekreftet lest;færre enn fem");
  });

  it("LI-04 reminds whoever has not confirmed on the third working day, once", async () => {
    const office = await openOffice();
    const id = await sentIn(office);
    await office.desk.confirmNotice(employee, id, 1);
    const reminded = () => tells(office).filter(({ reason }) => reason === "notice-reminder");
    const on = async (days: number) => {
      office.clock.date = addDays(monday, days);
      await office.desk.planRulesets(office.clock.date);
      await carriedOut(office, "notice-remind");
      return reminded().length;
    };
    const all = tells(office).length;
    expect(await on(2)).toBe(0);
    expect(await on(3)).toBe(all - 1);
    expect(reminded().map(({ personId }) => personId)).not.toContain(roles.employee);
    expect(await on(4)).toBe(all - 1);
  });

  it("is forgotten so many days after the rules have ended, and the figures stay", async () => {
    const office = await openOffice();
    const id = await sentIn(office);
    await office.desk.confirmNotice(employee, id, 1);
    const before = valueIn(await office.desk.readNoticeFigures(admin, id)).versions;
    const on = async (days: number) => {
      office.clock.date = addDays(monday, days);
      await office.desk.planRulesets(office.clock.date);
      return (await list(office, leader)).led?.length;
    };
    expect(await on(150)).toBe(1);
    expect(tells(office).length).toBeGreaterThan(0);
    expect(await on(151)).toBe(0);
    expect(tells(office)).toEqual([]);
    const after = valueIn(await office.desk.readNoticeFigures(admin, id));
    expect(after.versions).toEqual(before);
    expect(after.forgottenOn).toBe(addDays(monday, 151));
    expect(valueIn(await office.desk.readNotice(employee, id))).toMatchObject({ asksToConfirm: false, confirmedAt: null });
    expect(await office.store.read.countReceipts({ noticeId: id, version: 1 })).toEqual([]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });
});

describe("the end of a rule set", () => {
  const ends = (office: Office) => jobRows(office.dataDir).flatMap((row) => (row["kind"] === "ruleset-end" ? [row] : []));
  const plan = async (office: Office, day: LocalDate) => {
    office.clock.date = day;
    await office.desk.planRulesets(day);
    return ends(office).length;
  };

  it("PA-11 is put before the administrator 31 days ahead, once for each end", async () => {
    const office = await openOffice();
    const to = addDays(monday, 60);
    const rulesetId = await ruled(office, to);
    expect(await plan(office, addDays(to, -33))).toBe(0);
    // The 31st day before is a Tuesday.
    expect(await plan(office, addDays(to, -31))).toBe(1);
    expect(await plan(office, addDays(to, -30))).toBe(1);
    const payload = { rulesetId, personId: roles.admin, to };
    expect(await office.desk.rulesetEndTold(payload)).toEqual({ name: "Smittevern", to });
    expect(await office.desk.rulesetEndTold({ ...payload, personId: roles.leader })).toBeUndefined();
  });

  it("PA-11 goes by an end that was moved, and says nothing of the one before", async () => {
    const office = await openOffice();
    const to = addDays(monday, 60);
    const rulesetId = await ruled(office, to);
    expect(await plan(office, addDays(to, -31))).toBe(1);
    const rulesets = given(await office.desk.listRulesets(admin));
    const [{ version = 0 } = {}] = rulesets.items;
    const later = addDays(to, 40);
    const changed = {
      ...{ kind: "PANDEMI" as const, municipality: null, name: "Smittevern", sourceUrl: "https://example.no/notat" },
      ...{ from: monday, to: later, copyTo: [demoPersonId(58)] },
    };
    await office.desk.runRulesetCommand(admin, rulesetId, version, { type: "ChangeRuleset", plan: changed, reason: "Lenger" });
    expect(await office.desk.rulesetEndTold({ rulesetId, personId: roles.admin, to })).toBeUndefined();
    expect(await plan(office, addDays(to, -29))).toBe(1);
    expect(await plan(office, addDays(later, -31))).toBe(2);
    expect(await office.desk.rulesetEndTold({ rulesetId, personId: roles.admin, to: later })).toMatchObject({ to: later });
  });

  it("PA-11 asks nothing where others begin on the day after", async () => {
    const office = await openOffice();
    const to = addDays(monday, 60);
    await ruled(office, to);
    const next = {
      ...{ kind: "PANDEMI" as const, municipality: null, name: "Etterpå", sourceUrl: "https://example.no/nytt" },
      ...{ from: addDays(to, 1), to: addDays(to, 100), copyTo: [demoPersonId(58)] },
    };
    await office.desk.publishRuleset(admin, { plan: next });
    expect(await plan(office, addDays(to, -31))).toBe(0);
  });
});
