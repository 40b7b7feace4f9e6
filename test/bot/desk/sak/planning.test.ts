import { dirname } from "node:path";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { lookedThroughAtOnce } from "#bot/desk/morningJob.ts";
import { startCases } from "#bot/desk/sak/caseReminders.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { killNow, nextLine, startChild } from "#test/bot/store/child.ts";
import { value } from "#test/support/caseCourse.ts";
import { databaseRows } from "#test/support/databaseRows.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { aKlage } from "#test/support/reportAnswers.ts";
import { storeCase } from "../../../bench/cases/storedCase.ts";

const { kari, lars, ante } = demoPeople;
/** A Monday. */
const day = localDate("2026-03-16");

/** So many cases that have stood still for two weeks on that day. */
async function manyCases(office: Office, count: number): Promise<void> {
  const unitId = office.directory.now.people.get(lars)?.unitId as never;
  await office.store.transaction(async (tx) => {
    for (let number = 0; number < count; number += 1) {
      const who = { owner: lars, reporter: kari, accused: ante, unitId };
      const one = { id: v7() as CaseId, number: `26-${number}`, ...who, on: addDays(day, -14), archived: false };
      await storeCase(tx, office.directory.now, one);
    }
  });
}

/** So many reports whose receipt is due on that day. */
async function manyReports(office: Office, count: number): Promise<void> {
  office.clock.date = addDays(day, -7);
  for (let number = 0; number < count; number += 1)
    value(await office.desk.beginReport({ personId: kari }, { type: "Submit", answers: aKlage() }));
}

const jobs = (office: Office, like: string) =>
  databaseRows(office.dataDir, `select delivery_key, status from job where delivery_key like '${like}'`);
const planned = (office: Office, kind: string) => jobs(office, `${kind}:%`).map(({ status }) => status);

describe("the planning of a day", () => {
  it("is a job of its own for each 200 cases: a kill in the middle and between two of them loses and doubles nothing", async () => {
    const office = await openOffice();
    const cases = 2 * lookedThroughAtOnce + 50;
    const reports = lookedThroughAtOnce + 10;
    await manyCases(office, cases);
    await manyReports(office, reports);
    const told = () => jobs(office, "case-tell:%:remind:%").length + jobs(office, "report-tell:%:remind:%").length;
    for (const [round, until] of [40, lookedThroughAtOnce + 60, cases, cases + 100].entries()) {
      const minutes = String(2 * round);
      const child = startChild(new URL("./planner.ts", import.meta.url), dirname(office.dataDir), day, minutes);
      await nextLine(child);
      await expect.poll(told, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(until);
      await killNow(child);
    }
    const last = startChild(new URL("./planner.ts", import.meta.url), dirname(office.dataDir), day, "20");
    expect([await nextLine(last), await nextLine(last)]).toEqual(["begun", "idle"]);
    await killNow(last);
    expect(jobs(office, "case-tell:%:remind:%")).toHaveLength(cases);
    expect(jobs(office, "report-tell:%:remind:%")).toHaveLength(reports);
    // Each part of the day once, and the next day's.
    expect(planned(office, "plan-cases").toSorted()).toEqual(["done", "done", "done", "waiting"]);
    expect(planned(office, "plan-reports").toSorted()).toEqual(["done", "done", "waiting"]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  }, 240_000);

  it("has the next part and the next day in the queue before it does anything, and done twice does everything once", async () => {
    const office = await openOffice(day);
    await manyCases(office, lookedThroughAtOnce);
    // Exactly as many as one job takes: the next one finds nothing more, and is the last.
    await startCases(office.context);
    await office.desk.planCases(day);
    await office.desk.planCases(day);
    const keys = jobs(office, "plan-cases:%").map((one) => String(one["delivery_key"]));
    const after = keys.find((key) => key.length > "plan-cases:2026-03-16".length)?.slice("plan-cases:2026-03-16:".length);
    expect(keys.toSorted()).toEqual(["plan-cases:2026-03-16", `plan-cases:2026-03-16:${after}`, "plan-cases:2026-03-17"]);
    await office.desk.planCases(day, after as CaseId);
    expect(jobs(office, "plan-cases:%")).toHaveLength(3);
    expect(jobs(office, "case-tell:%:remind:%")).toHaveLength(lookedThroughAtOnce);
  }, 60_000);

  it("SB-01 puts a case into the lists by what it waits for that day, also where nobody has touched it and on a day off", async () => {
    const office = await openOffice(day);
    await manyCases(office, 1);
    const [id] = (await office.store.read.openSubCases({ limit: 1 })) as [CaseId];
    const due = async () => {
      const [row] = await office.store.read.listSubCases({ personId: lars, list: "handled", limit: 1 });
      return row?.due;
    };
    expect(await due()).toEqual({ what: "stille", on: day });
    const call = { type: "CallMeeting", purpose: "samtale", interviewId: null, on: addDays(day, 4), at: "12:00" } as const;
    const words = { place: null, topic: "En prat", documents: [], jointAssessment: null, shortNotice: null };
    const attendees = [{ who: { kind: "person", id: lars }, role: "leder" }] as const;
    const page = value(await office.desk.readSubCase({ personId: lars }, id));
    value(
      await office.desk.runCaseCommand({ personId: lars }, id, page.version, { ...call, ...words, attendees: [...attendees] }),
    );
    expect(await due()).toEqual({ what: "moete", on: addDays(day, 4) });
    // A Saturday, the day after the meeting.
    office.clock.date = addDays(day, 5);
    await office.desk.planCases(office.clock.date);
    expect(await due()).toEqual({ what: "referat", on: addDays(day, 5) });
    expect((await office.store.read.openSubCase(id))?.kind).toBe("case");
    expect(jobs(office, "case-tell:%:remind:%")).toEqual([]);
  }, 60_000);
});
