import { describe, expect, it } from "vitest";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { type HomeTaskInput, homeTasksOn } from "#domain/hjemmekontor/paaminnelser/homeTasks.ts";
import { homeTaskKey } from "#domain/hjemmekontor/paaminnelser/model.ts";
import { homeRemindersOn, stillOpen } from "#domain/hjemmekontor/paaminnelser/remindersOn.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { workingDayAfter } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accepted as agreed, facts, homeDay, monday, stateAfter, submitted } from "./fastAvtale/given.ts";
import { ante, bygg, kari, lars, ledBy, organisation, solveig } from "./people.ts";

/** Nothing is asked for of its equipment, which has tests of its own (utstyr.test.ts). */
const accepted = (...changes: Parameters<typeof agreed>): FastAvtale => ({
  ...agreed(...changes),
  notNeeded: ["tastatur", "mus", "skjerm"],
});
/** Maundy Thursday to Easter Monday of 2021, and Ascension Day. */
const holidays = new Set(["2021-04-01", "2021-04-02", "2021-04-05", "2021-05-13"].map(date));

function input(today: string | LocalDate, agreements: readonly FastAvtale[], more: Partial<HomeTaskInput> = {}): HomeTaskInput {
  return {
    agreements,
    waitingDays: [],
    organisation,
    settingsOn: () => normalRegime.homeOffice,
    holidays,
    today: date(today),
    ...more,
  };
}
const open = (who: PersonId, known: HomeTaskInput) =>
  (homeTasksOn(known).get(who) ?? []).map(({ kind, on, tellOn }) => `${kind} ${on} ${tellOn}`);
const told = (known: HomeTaskInput, since = known.today) =>
  homeRemindersOn(known, since).map(({ recipient, keys }) => [recipient, keys.length]);
const another = (id: string, employeeId: PersonId): FastAvtale => ({ ...accepted(), id: id as CaseId, employeeId });

describe("reminders of home office", () => {
  it("HO-12 reminds the leader on the thirtieth day, not before, and not once it is done", () => {
    expect(told(input("2021-03-02", [accepted()]))).toEqual([]);
    expect(told(input("2021-03-03", [accepted()]))).toEqual([[lars, 1]]);
    const done = stateAfter(accepted(), { type: "FollowUp" }, facts(lars, date("2021-02-20")));
    expect(told(input("2021-03-03", [done]))).toEqual([]);
  });

  it("HO-19 asks both, on the working day before a day that is free (domain rules 7.7)", () => {
    // 2 May 2021 was a Sunday.
    expect(told(input("2021-04-29", [accepted()]))).toEqual([]);
    const followed = stateAfter(accepted(), { type: "FollowUp" }, facts(lars, date("2021-02-20")));
    const friday = input("2021-04-30", [followed]);
    expect(open(kari, friday)).toEqual(["dialog 2021-05-02 2021-04-30"]);
    expect(told(friday)).toEqual([
      [kari, 1],
      [lars, 1],
    ]);
    expect(told(input("2021-05-02", [followed]))).toEqual([]);
    expect(told(input("2021-05-03", [followed]))).toEqual([]);
  });

  it("HO-12, HO-19 come as one message, however many are open with one person", () => {
    const many = ["a", "b", "c", "d", "e"].map((id) => another(id, id === "e" ? ante : kari));
    const known = input("2021-04-30", many);
    expect(homeRemindersOn(known, known.today).filter(({ recipient }) => recipient === lars)).toHaveLength(1);
    // What was told of before and is still open stands on the same card.
    expect(open(lars, known).filter((line) => line.startsWith("foelg-opp"))).toHaveLength(5);
  });

  it("HO-10, HO-13 tell employee and leader thirty days before the end, and nobody once the next application is sent", () => {
    const agreement = stateAfter(accepted(), { type: "FollowUp" }, facts(lars, date("2021-03-01")));
    expect(open(kari, input("2021-06-30", [agreement]))).toEqual(["dialog 2021-05-02 2021-04-30"]);
    expect(told(input("2021-07-01", [agreement]))).toEqual([
      [kari, 1],
      [lars, 1],
    ]);
    const next = { ...submitted({ start: date("2021-08-01"), end: date("2022-01-31") }), id: "next" as CaseId };
    expect(told(input("2021-07-01", [agreement, { ...next, submittedOn: date("2021-07-01") }]))).toEqual([]);
    const ended = stateAfter(agreement, { type: "Terminate", lastDay: date("2021-07-20") }, facts(kari, date("2021-06-01")));
    expect(told(input("2021-07-01", [ended]))).toEqual([]);
  });

  it("HO-10 tells of an agreement that is shorter than the notice on the day after it began", () => {
    const short = accepted({ end: date("2021-02-20"), homeDays: [homeDay(2)] });
    expect(told(input("2021-02-01", [short]))).toEqual([]);
    expect(told(input("2021-02-02", [short]))).toEqual([
      [kari, 1],
      [lars, 1],
    ]);
  });

  it("HO-05 reminds the leader of what has waited two working days, and the leader above after five", () => {
    // Sent on the Monday.
    expect(told(input("2021-01-12", [submitted()]))).toEqual([]);
    expect(told(input("2021-01-13", [submitted()]))).toEqual([[lars, 1]]);
    expect(told(input("2021-01-15", [submitted()]))).toEqual([]);
    expect(told(input("2021-01-18", [submitted()]))).toEqual([[solveig, 1]]);
    expect(open(solveig, input("2021-01-18", [submitted()]))).toEqual(["venter-under 2021-01-11 2021-01-18"]);
  });

  it("HO-05 counts single days that wait as well, and nothing over Easter", () => {
    const waiting = { id: "day" as CaseId, employeeId: kari, submittedOn: date("2021-03-31") };
    expect(workingDayAfter(date("2021-03-31"), 2, holidays)).toBe("2021-04-07");
    for (const day of ["2021-04-02", "2021-04-05", "2021-04-06"])
      expect(told(input(day, [], { waitingDays: [waiting] }))).toEqual([]);
    expect(told(input("2021-04-07", [], { waitingDays: [waiting] }))).toEqual([[lars, 1]]);
  });

  it("HO-05 tells whoever can be asked where nobody leads, and nobody else", () => {
    const leaderless = { organisation: ledBy(bygg, undefined) };
    expect(told(input("2021-01-13", [submitted()], leaderless))).toEqual([[solveig, 1]]);
    expect(homeTasksOn(input("2021-01-13", [submitted()], leaderless)).get(solveig)).toMatchObject([{ leaderId: null }]);
  });

  it("HO-27 asks the leader for a plan on the day on which the team has come so far", () => {
    const both = [another("a", kari), another("b", ante)];
    expect(told(input("2021-02-01", both))).toEqual([[lars, 1]]);
    expect(open(lars, input("2021-02-01", both))).toEqual(["turnus 2021-02-01 2021-02-01"]);
    expect(told(input("2021-02-01", both.slice(1)))).toEqual([]);
    expect(told(input("2021-02-02", both))).toEqual([]);
  });

  it("makes up for days without a server in one message, and says nothing on a day off", () => {
    expect(told(input("2021-03-05", [accepted()]), date("2021-03-01"))).toEqual([[lars, 1]]);
    expect(told(input("2021-03-06", [accepted()]), date("2021-03-01"))).toEqual([]);
    expect(told(input("2021-03-05", [accepted()]), date("2021-03-04"))).toEqual([]);
  });

  it("tells each thing once over a whole agreement, day by day", () => {
    const seen: string[] = [];
    for (let day: LocalDate = monday; day <= "2021-08-10"; day = addDays(day, 1))
      for (const { recipient, keys } of homeRemindersOn(input(day, [accepted()]), day))
        seen.push(...keys.map((key) => `${recipient} ${key}`));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.map((line) => line.split(":")[0])).toEqual([
      "lars foelg-opp",
      "lars dialog",
      "kari dialog",
      "lars utloeper",
      "kari forny",
    ]);
  });

  it("is not sent where all that it was for is done meanwhile, though older things are open", () => {
    const tasks = homeTasksOn(input("2021-07-01", [accepted()])).get(kari) ?? [];
    const renewal = tasks.filter(({ kind }) => kind === "forny").map(homeTaskKey);
    expect(stillOpen(tasks, renewal)).toHaveLength(2);
    expect(
      stillOpen(
        tasks.filter(({ kind }) => kind === "dialog"),
        renewal,
      ),
    ).toEqual([]);
  });
});
