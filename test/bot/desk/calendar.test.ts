import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import {
  act,
  cyclePeople,
  finishPlan,
  given,
  openCycle,
  processIdOf,
  toThePlan,
  unitOfCourse,
} from "#test/support/cycleCourse.ts";
import { openOffice, withPerson } from "#test/support/office.ts";

const { leader, koordinator, employee } = cyclePeople;
const deadlines = { kind: "frister" } as const;
const secretOf = (path: string) => /^\/calendar\/(.+)\.ics$/.exec(path)?.[1] ?? "";

async function opened() {
  const office = await openOffice();
  const cycle = await openCycle(office);
  return { office, id: await processIdOf(office, cycle.id, unitOfCourse) };
}

describe("a person's calendar of deadlines", () => {
  it("has the deadlines of a unit on their days, and loses each when it is met", async () => {
    const { office, id } = await opened();
    const secret = secretOf(given(await office.desk.makeFeed(leader, deadlines)).path);
    const before = given(await office.desk.readFeed(secret));
    expect(before).toContain("DTSTART;VALUE=DATE:20261030");
    expect(before).toContain("DTSTART;VALUE=DATE:20261216");
    for (const step of toThePlan) given(await act(office, leader, id, step));
    await finishPlan(office, id);
    given(await act(office, leader, id, { type: "RecordArchiveReference", reference: "2026/5", archivedOn: null }));
    const after = given(await office.desk.readFeed(secret));
    expect(after).not.toContain("20261030");
    expect(after).toContain("20261216");
  });

  it("is one entry a deadline, however many units somebody follows", async () => {
    const { office } = await opened();
    const secret = secretOf(given(await office.desk.makeFeed(koordinator, deadlines)).path);
    expect(given(await office.desk.readFeed(secret)).match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  it("ends when it is revoked, when a new address is made, and when its owner leaves", async () => {
    const { office } = await opened();
    const first = secretOf(given(await office.desk.makeFeed(leader, deadlines)).path);
    const second = secretOf(given(await office.desk.makeFeed(leader, deadlines)).path);
    expect(await office.desk.readFeed(first)).toEqual({ kind: "not_found" });
    given(await office.desk.readFeed(second));
    office.directory.now = withPerson(office.directory.now, leader.personId, { active: false });
    expect(await office.desk.readFeed(second)).toEqual({ kind: "not_found" });
    office.directory.now = withPerson(office.directory.now, leader.personId, { active: true });
    given(await office.desk.revokeFeed(leader, deadlines));
    expect(await office.desk.readFeed(second)).toEqual({ kind: "not_found" });
  });

  it("gives a meeting as a file to those who see the process", async () => {
    const { office, id } = await opened();
    for (const step of toThePlan) given(await act(office, leader, id, step));
    const plan = {
      on: localDate("2026-09-14"),
      part: 1,
      form: "plenum",
      arena: "eget-moete",
      digital: false,
    } as const;
    const planned = given(await act(office, leader, id, { type: "PlanMeeting", plan }));
    const meetingId = planned.process?.meetings[0]?.meetingId ?? "";
    const file = given(await office.desk.readMeetingFile(leader, id, meetingId));
    expect(new TextDecoder().decode(file.bytes)).toContain("DTSTART;VALUE=DATE:20260914");
    for (const who of [koordinator, employee]) {
      expect(await office.desk.readMeetingFile(who, id, meetingId)).toEqual({ kind: "not_found" });
    }
  });
});
