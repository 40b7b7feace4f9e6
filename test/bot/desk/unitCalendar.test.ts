import { afterEach, describe, expect, it } from "vitest";
import { demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import type { CalendarQuery, UnitCalendar } from "#domain/contract/unitCalendar.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import {
  acceptance,
  acted,
  agreement,
  approval,
  asked,
  employee,
  leader,
  submitted,
  who,
} from "#test/support/homeOfficeCases.ts";
import { ledBy, type Office, openOffice, roles, withPerson } from "#test/support/office.ts";

const { bygg } = demoUnits;
const colleague = who(roles.unrelated);

async function seen(office: Office, by = leader, query: Partial<CalendarQuery> = {}): Promise<UnitCalendar> {
  const read = await office.desk.readUnitCalendar(by, { span: "uke", ...query });
  if (read.kind !== "done") throw new Error(read.kind);
  return read.value;
}

async function running(office: Office, by = employee, but: Parameters<typeof submitted>[2] = {}) {
  const approved = agreement(await acted(office, leader, await submitted(office, by, but), approval));
  return acted(office, by, approved, acceptance(approved));
}

const datesOf = ({ people }: UnitCalendar, id = roles.employee) =>
  people.find((one) => one.id === id)?.dates.map((day) => `${day.date} ${day.kind}`);

async function feedOf(office: Office, by: typeof leader, about: Parameters<Office["desk"]["makeFeed"]>[1]): Promise<string> {
  const made = await office.desk.makeFeed(by, about);
  if (made.kind !== "done") throw new Error(made.kind);
  const read = await office.desk.readFeed(/calendar\/(.+)\.ics/.exec(made.value.path)?.[1] ?? "");
  if (read.kind !== "done") throw new Error(read.kind);
  return read.value.replaceAll("\r\n ", "");
}

describe("the calendar of a unit", () => {
  it("is a week from Monday to Sunday, or all weeks of a month, with names in order and holidays", async () => {
    const office = await openOffice();
    const week = await seen(office, leader, { date: date("2026-05-14") });
    expect([week.from, week.to, week.holidays]).toEqual(["2026-05-11", "2026-05-17", ["2026-05-14", "2026-05-17"]]);
    expect(week).toMatchObject({ unitId: bygg, standing: "leader", coreTime: { from: 540, to: 870 }, meetingDay: null });
    const month = await seen(office, leader, { date: date("2026-05-31"), span: "maaned" });
    expect([month.from, month.to]).toEqual(["2026-04-27", "2026-05-31"]);
    const names = week.people.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "nb")));
    expect(week.people.find(({ isSelf }) => isSelf)?.id).toBe(roles.leader);
  });

  it("HO-13 has an agreement that begins in the middle of the week from that day on, and one that ends on 29 February to that day", async () => {
    const office = await openOffice(date("2027-10-25"));
    await running(office, employee, { start: date("2027-11-10"), end: date("2028-02-29") });
    expect(datesOf(await seen(office, leader, { date: date("2027-11-08") }))).toEqual(["2027-11-11 agreed"]);
    expect(datesOf(await seen(office, leader, { date: date("2028-02-29") }))).toEqual(["2028-02-29 agreed"]);
    expect(datesOf(await seen(office, leader, { date: date("2028-03-07") }))).toEqual([]);
  });

  it("HO-27 tells the leader alone when more than half have an agreement", async () => {
    const office = await openOffice();
    const staff = (await seen(office)).people.filter(({ isSelf }) => !isSelf);
    const days = [{ weekday: 4, from: 540, to: 870 }] as const;
    let agreed = 0;
    for (const { id } of staff) {
      if ((office.directory.now.people.get(id)?.contractedMinutes ?? 2250) < 2250) continue;
      expect((await seen(office, leader, { date: date("2026-03-12") })).team).toBeNull();
      await running(office, who(id), { homeDays: days });
      agreed += 1;
      if (agreed * 2 > staff.length) break;
    }
    expect((await seen(office, leader, { date: date("2026-03-12") })).team).toEqual({ agreed, size: staff.length });
    expect((await seen(office, colleague, { date: date("2026-03-12") })).team).toBeNull();
  });

  it("leaves out who has left, and follows the directory to another leader", async () => {
    const office = await openOffice();
    await submitted(office);
    const week = { date: date("2026-03-10") };
    office.directory.now = ledBy(office.directory.now, bygg, roles.unrelated);
    expect([(await seen(office, leader, week)).standing, datesOf(await seen(office, leader, week))]).toEqual(["colleague", []]);
    expect(datesOf(await seen(office, colleague, week))).toEqual(["2026-03-10 asked", "2026-03-12 asked"]);
    office.directory.now = withPerson(office.directory.now, roles.employee, { active: false });
    expect(datesOf(await seen(office, colleague, week))).toBeUndefined();
    expect(await office.desk.readUnitCalendar(employee, { span: "uke" })).toEqual({ kind: "not_found" });
  });

  it("HO-05 is for a leader of two units one calendar each", async () => {
    const office = await openOffice();
    office.directory.now = ledBy(office.directory.now, demoUnits.spraak, roles.leader);
    const one = await seen(office);
    expect(one.units.map(({ unitId }) => unitId)).toEqual([bygg, demoUnits.spraak]);
    const other = await seen(office, leader, { unit: demoUnits.spraak });
    expect(other.people.some(({ id }) => id === roles.employee)).toBe(false);
    expect(other.people.some(({ id }) => id === demoPersonId(50))).toBe(true);
  });
});

describe("a move that is tried", () => {
  it("HO-03 HO-28 says what the rules say and writes nothing at all", async () => {
    const office = await openOffice();
    const { id } = await submitted(office);
    await office.desk.setMeetingDay(leader, { unitId: bygg, version: 0, meetingDay: 3 });
    const before = await office.store.read.events(id);
    const tried = await office.desk.previewMove(leader, id, { from: date("2026-03-10"), to: date("2026-03-11") });
    expect(tried).toMatchObject({
      value: {
        version: 1,
        refusals: [],
        warnings: [{ rule: "HO-28", weekday: 3 }],
        moved: { shareTenths: 347, maxPercent: 40, campusDays: 3 },
      },
    });
    expect(await office.store.read.events(id)).toEqual(before);
    for (const [by, to] of [
      [employee, "2026-03-11"],
      [colleague, "2026-03-11"],
      [leader, "2026-03-14"],
    ] as const)
      expect(await office.desk.previewMove(by, id, { from: date("2026-03-10"), to: date(to) })).toEqual({ kind: "not_found" });
  });

  it("HO-09 says so of single days, and has nothing to move once they are decided", async () => {
    const office = await openOffice();
    const day = await asked(office);
    const move = { from: date("2026-03-10"), to: date("2026-03-12") };
    expect(await office.desk.previewMove(leader, day.id, move)).toMatchObject({
      value: { refusals: [], moved: { kind: "enkeltdag", from: "2026-03-12", to: "2026-03-12" } },
    });
    await acted(office, leader, day, { type: "ApproveDay" });
    expect(await office.desk.previewMove(leader, day.id, move)).toEqual({ kind: "not_found" });
  });
});

describe("days at home in a calendar program", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  });

  // A server may stand anywhere: the dates are those of Oslo, and have no time that summer could move.
  it.each(["Europe/Oslo", "America/New_York", "Pacific/Auckland"])(
    "are whole days where the clock is changed, in %s",
    async (at) => {
      process.env["TZ"] = at;
      const office = await openOffice(date("2027-03-01"));
      await running(office, employee, {
        start: date("2027-03-08"),
        end: date("2027-06-30"),
        homeDays: [{ weekday: 1, from: 540, to: 930 }],
      });
      const spring = await feedOf(office, employee, { kind: "egne" });
      // Whit Monday and Easter Monday are days off.
      for (const day of ["20270322", "20270405"]) expect(spring).toContain(`DTSTART;VALUE=DATE:${day}`);
      expect(spring).not.toContain("VALUE=DATE:20270329\r\nDTEND");
      expect(spring).toContain("DTSTART;VALUE=DATE:20270322\r\nDTEND;VALUE=DATE:20270323");
      expect(spring.match(/UID:/g)).toHaveLength(new Set(spring.match(/UID:.*/g)).size);
      office.clock.date = date("2027-09-01");
      await running(office, employee, {
        start: date("2027-09-06"),
        end: date("2027-12-31"),
        homeDays: [{ weekday: 1, from: 540, to: 930 }],
      });
      const autumn = await feedOf(office, employee, { kind: "egne" });
      expect(autumn).toContain("DTSTART;VALUE=DATE:20271025\r\nDTEND;VALUE=DATE:20271026");
      expect(autumn).toContain("DTSTART;VALUE=DATE:20271101\r\nDTEND;VALUE=DATE:20271102");
      expect(autumn).not.toMatch(/T\d{6}Z?\r\nDTEND|TZID/);
    },
  );

  it("HO-25 are one's own with no other's, and lose the day on which one is called in", async () => {
    const office = await openOffice();
    const runs = await running(office);
    await running(office, colleague);
    const before = await feedOf(office, employee, { kind: "egne" });
    expect(before).toContain("DTSTART;VALUE=DATE:20260312");
    expect(before).toContain("SUMMARY:Hjemmekontor\r\n");
    expect(before).not.toMatch(/Vera|DESCRIPTION/);
    await acted(office, leader, runs, { type: "CallIn", date: date("2026-03-12") });
    expect(await feedOf(office, employee, { kind: "egne" })).not.toContain("VALUE=DATE:20260312\r\nDTEND");
  });

  it("are for a unit one entry a day, that says how many where they are many", async () => {
    const office = await openOffice();
    const staff = (await seen(office)).people.filter(({ id }) => id !== roles.leader);
    const some = staff.filter(({ id }) => (office.directory.now.people.get(id)?.contractedMinutes ?? 2250) === 2250).slice(0, 4);
    for (const { id } of some) {
      await running(office, who(id));
      const feed = await feedOf(office, leader, { kind: "enhet", unitId: bygg });
      const titles = new Set(feed.match(/SUMMARY:.*/g));
      expect(titles.size).toBe(1);
      const [title] = titles;
      if (id === some[3]?.id) expect(title).toBe("SUMMARY:Hjemmekontor: 4");
      else expect(title).toContain(some[0]?.name);
    }
  });
});
