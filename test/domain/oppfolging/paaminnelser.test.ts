import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date, datesOf, type LocalDate } from "#domain/kernel/localDate.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import { type ReminderInput, remindersOn } from "#domain/oppfolging/paaminnelser/remindersOn.ts";
import { leadDates, stageOn } from "#domain/oppfolging/paaminnelser/schedule.ts";
import { decideSnooze, evolveSnooze, maxSnoozeDays } from "#domain/oppfolging/paaminnelser/snooze.ts";
import { isWorkingDay, workingDayFrom, workingDayUpTo } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import {
  archived,
  attest,
  aud,
  bygg,
  consulted,
  cycle,
  cycleAfter,
  cycleFacts,
  delivered,
  documented,
  evaluationDue,
  facts,
  hanne,
  having,
  hilde,
  lars,
  ledBy,
  oeyvind,
  opened,
  organisation,
  planDue,
  samira,
  solveig,
  spraak,
  submitted,
  textOf,
  vera,
  where,
  without,
} from "./given.ts";

const christmas = new Set(["2020-12-25", "2020-12-26", "2021-01-01"].map(date));
const other = (): UnitProcess =>
  having(undefined, facts(system), { type: "OpenUnit", id: "process-spraak" as CaseId, unitId: spraak });

const on = (today: LocalDate, processes: readonly UnitProcess[] = [opened()], changes: Partial<ReminderInput> = {}) =>
  remindersOn({ cycle, processes, organisation, holidays: christmas, today, ...changes });
const to = (who: PersonId, today: LocalDate, ...rest: [(readonly UnitProcess[])?, Partial<ReminderInput>?]) =>
  on(today, ...rest).messages.find(({ recipient }) => recipient === who)?.reminders ?? [];
/** The days of an autumn on which somebody gets a message. */
const daysOf = (who: PersonId, process: UnitProcess, last = date("2021-01-15"), changes: Partial<ReminderInput> = {}) =>
  datesOf(date("2020-08-15"), last).filter((today) => to(who, today, [process], changes).length > 0);

describe("when reminders come", () => {
  it("AM-04 reminds the safety representative on 16, 23 and 29 October and on 2, 9 and 15 December 2020", () => {
    const days = daysOf(vera, opened(), evaluationDue);
    for (const day of ["10-16", "10-23", "10-29", "12-02", "12-09", "12-15"]) expect(days).toContain(`2020-${day}`);
    expect(days.filter((day) => day < planDue)).toEqual(["2020-10-16", "2020-10-23", "2020-10-29"]);
  });

  it("AM-04 does not remind one who has answered, until something new is laid before them", () => {
    const said = having(opened(), facts(vera), {
      type: "Attest",
      about: "tiltaksplan",
      answer: "bekreftet",
      comment: null,
      version: null,
    });
    expect(to(vera, date("2020-10-16"), [said])).toEqual([]);
    expect(to(lars, date("2020-10-16"), [said])).toHaveLength(1);
    const early = having(documented(), facts(vera), attest("ikke-involvert", null, null));
    expect(to(vera, date("2020-12-02"), [early])).toEqual([]);
    expect(to(vera, date("2020-12-02"), [consulted()])).toMatchObject([
      { duty: "medvirk-evaluering", what: "svar-paa-evaluering" },
    ]);
    expect(to(vera, date("2020-12-02"), [having(consulted(), facts(vera), attest())])).toEqual([]);
  });

  it("AM-01 reminds the leader at T−14, T−7, T−1, on the day and weekly when overdue", () => {
    expect(daysOf(lars, opened(), date("2020-11-30"))).toEqual([
      "2020-10-16",
      "2020-10-23",
      "2020-10-29",
      "2020-10-30",
      "2020-11-06",
      "2020-11-13",
      "2020-11-20",
      "2020-11-27",
    ]);
    expect(to(lars, planDue)).toMatchObject([{ duty: "lever-tiltaksplan", rule: "AM-01", stage: "paa-dagen", daysLeft: 0 }]);
    expect(to(lars, date("2020-11-06"))).toMatchObject([{ stage: "forfalt", daysLeft: -7 }]);
  });

  it("AM-01 stops at once when the plan is documented; AM-02 goes on by itself", () => {
    expect(daysOf(lars, documented(), date("2021-01-02"))).toEqual([
      "2020-12-02",
      "2020-12-09",
      "2020-12-15",
      "2020-12-16",
      "2020-12-23",
      "2020-12-30",
    ]);
    expect(daysOf(lars, delivered())).toEqual([]);
    expect(to(lars, planDue, [submitted()])).toMatchObject([{ what: "arkiver-tiltaksplan" }]);
    expect(to(lars, planDue, [having(submitted(), facts(lars), archived())])).toEqual([]);
  });

  it("AM-02 is reminded of by name of the next thing to do", () => {
    expect(to(lars, date("2020-12-09"), [documented()])).toMatchObject([
      { rule: "AM-02", what: "skriv-evaluering", due: evaluationDue },
    ]);
    expect(to(lars, date("2020-12-09"), [consulted()])).toMatchObject([{ what: "faa-svar-fra-verneombud" }]);
  });

  it("comes on the working day before where the date is a weekend or holiday, once", () => {
    const settings = cycle.plan.reminders;
    // 30 October 2021 is a Saturday: the day before, which is T−1 as well, takes both.
    expect(leadDates(date("2021-10-30"), settings, new Set())).toEqual(["2021-10-15", "2021-10-22", "2021-10-29"]);
    expect(stageOn(date("2021-10-30"), date("2021-10-29"), settings, new Set())).toBe("paa-dagen");
    expect(stageOn(date("2021-10-30"), date("2021-10-30"), settings, new Set())).toBeNull();
    // Sunday 6 November is overdue by seven days: Friday the 5th.
    expect(stageOn(date("2021-10-30"), date("2021-11-05"), settings, new Set())).toBe("forfalt");
    // A holiday on the Friday moves it to the Thursday.
    expect(leadDates(date("2021-10-30"), settings, new Set([date("2021-10-29")]))).toContain("2021-10-28");
  });

  it("calls nothing overdue before it is, however long the holidays", () => {
    const free = new Set(datesOf(date("2020-12-17"), date("2021-01-10")));
    expect(stageOn(evaluationDue, date("2020-12-16"), cycle.plan.reminders, free)).toBe("paa-dagen");
    expect(isWorkingDay(date("2020-12-25"), christmas)).toBe(false);
    expect(workingDayUpTo(date("2020-12-27"), christmas)).toBe("2020-12-24");
    expect(workingDayFrom(date("2020-12-25"), christmas)).toBe("2020-12-28");
  });

  it("says nothing before the cycle opens and after HR has closed it", () => {
    const closed = cycleAfter(cycle, { type: "CloseCycle", reason: textOf(5) }, cycleFacts(hilde, date("2020-11-10")));
    expect(on(date("2020-08-31"))).toEqual({ messages: [], unreachable: [] });
    expect(on(date("2020-11-06"), [opened()], { cycle: closed })).toEqual({ messages: [], unreachable: [] });
  });
});

describe("to whom, and why", () => {
  const t14 = date("2020-10-16");

  it("tells leader, safety representative, LOSAM, chief safety representative and coordinator, each why and what", () => {
    const got = on(t14).messages.map(({ recipient, reminders: [first] }) => [recipient, first.duty, first.why, first.what]);
    expect(got).toEqual([
      [lars, "lever-tiltaksplan", "leder-for-enhet", "velg-startpunkt"],
      [vera, "medvirk-tiltaksplan", "verneombud-for-enhet", "svar-om-medvirkning"],
      [aud, "medvirk-tiltaksplan", "losam-for-enhet", "gi-innspill"],
      [hanne, "foelg-opp-tiltaksplan", "hovedverneombud", "foelg-opp-enheten"],
      [samira, "foelg-opp-tiltaksplan", "koordinator-for-enhet", "foelg-opp-enheten"],
    ]);
  });

  it("AM-13 tells the leader above when a unit is a week overdue, not before", () => {
    expect(to(solveig, planDue)).toEqual([]);
    expect(daysOf(solveig, opened(), date("2020-11-14"))).toEqual(["2020-11-06", "2020-11-13"]);
    expect(to(solveig, date("2020-11-06"))).toMatchObject([
      { duty: "eskalert-tiltaksplan", rule: "AM-13", why: "leder-over", what: "ta-det-opp-med-leder" },
    ]);
  });

  it("tells the leader above from the beginning where a unit has no leader, and lists it", () => {
    const organisation_ = ledBy(bygg, undefined);
    expect(to(solveig, t14, [opened()], { organisation: organisation_ })).toMatchObject([
      { why: "leder-over-uten-leder", what: "pek-ut-leder" },
    ]);
    const { unreachable } = on(date("2020-10-01"), [opened()], { organisation: organisation_ });
    expect(unreachable.filter(({ why }) => why === "NO_LEADER")).toEqual([
      {
        unitId: bygg,
        processId: "process-bygg",
        duty: "lever-tiltaksplan",
        due: planDue,
        why: "NO_LEADER",
        personId: null,
        toldInstead: [solveig],
      },
      {
        unitId: bygg,
        processId: "process-bygg",
        duty: "lever-evaluering",
        due: evaluationDue,
        why: "NO_LEADER",
        personId: null,
        toldInstead: [solveig],
      },
    ]);
  });

  it("tells the chief safety representative in place of a safety representative that no unit has", () => {
    expect(to(hanne, t14, [other()])).toMatchObject([{ duty: "medvirk-tiltaksplan", why: "hovedverneombud-uten-verneombud" }]);
    expect(on(t14, [other()]).unreachable).toContainEqual(
      expect.objectContaining({ unitId: spraak, why: "NO_VERNEOMBUD", toldInstead: [hanne] }),
    );
  });

  it("lists whoever is wanting, whoever cannot be told, and a unit that is gone", () => {
    const bare = where({ vera: null, hanne: null, aud: null, samira: null, lars: { active: false } });
    const whys = on(date("2020-10-01"), [opened()], { organisation: bare }).unreachable.map(({ why }) => why);
    expect(new Set(whys)).toEqual(new Set(["LEADER_LEFT", "NO_VERNEOMBUD", "NO_LOSAM", "NO_HOVEDVERNEOMBUD", "NO_KOORDINATOR"]));
    expect(on(t14, [opened()], { cannotBeTold: new Set([vera]) }).unreachable).toContainEqual(
      expect.objectContaining({ why: "CANNOT_BE_TOLD", personId: vera, duty: "medvirk-tiltaksplan" }),
    );
    expect(on(t14, [opened()], { organisation: without(bygg) }).unreachable.map(({ why }) => why)).toEqual([
      "UNIT_GONE",
      "UNIT_GONE",
    ]);
    expect(on(t14).unreachable).toEqual([]);
  });

  it("forgets a unit that was taken out, and whoever has commented for LOSAM", () => {
    const out = having(opened(), facts(hilde), { type: "ExemptUnit", reason: textOf(9) });
    expect(on(t14, [out])).toEqual({ messages: [], unreachable: [] });
    expect(to(aud, t14, [having(opened(), facts(aud), { type: "AddComment", text: textOf(9) })])).toEqual([]);
  });

  it("reminds nobody of one thing twice, in the nearest capacity", () => {
    const many = where({ solveig: { roles: ["ansatt", "koordinator", "losam", "hovedverneombud"] } });
    const got = to(solveig, date("2020-11-06"), [opened()], { organisation: many });
    expect(got).toMatchObject([{ duty: "eskalert-tiltaksplan", why: "leder-over" }]);
  });

  it("makes one message of many units, with keys that stay the same", () => {
    const { messages } = on(t14, [opened(), other()]);
    const digest = messages.find(({ recipient }) => recipient === samira);
    expect(digest).toMatchObject({
      kind: "digest",
      key: `cycle-2020/samira/${t14}`,
      reminders: [{ unitId: bygg }, { unitId: spraak }],
    });
    expect(digest?.reminders[0].key).toBe(`cycle-2020/bygg/foelg-opp-tiltaksplan/samira/${t14}`);
    expect(messages.find(({ recipient }) => recipient === oeyvind)?.kind).toBe("single");
    expect(on(t14, [opened(), other()]).messages).toEqual(messages);
  });

  it("puts what is overdue first", () => {
    const [first, second] = to(lars, date("2020-12-11"), [opened()]);
    // Friday 11 December: the plan is overdue by six weeks; the evaluation is not due for a reminder.
    expect([first?.duty, second]).toEqual(["lever-tiltaksplan", undefined]);
    const both = to(lars, date("2020-12-16"), [opened()], {
      cycle: { ...cycle, plan: { ...cycle.plan, planDue: date("2020-12-09") } },
    });
    expect(both.map(({ daysLeft }) => daysLeft)).toEqual([-7, 0]);
  });
});

describe("snooze", () => {
  const today = date("2020-10-16");
  const set = (until: LocalDate | null, knownDeadlines: readonly LocalDate[] = [], from = today) =>
    decideSnooze(undefined, { type: "SnoozeReminders", until, knownDeadlines }, { personId: lars, cycle, today: from });
  const snoozed = (until: LocalDate, known: readonly LocalDate[] = [], from = today): ReadonlyMap<PersonId, Snooze> => {
    const decision = set(until, known, from);
    const [event] = decision.ok ? decision.events : [];
    const made = event === undefined ? undefined : evolveSnooze(undefined, event);
    if (made === undefined) throw new Error("refused");
    return new Map([[lars, made]]);
  };

  it("holds a person's own reminders back until the day, and brings then what was held back", () => {
    const snoozes = snoozed(date("2020-10-26"));
    expect(to(lars, date("2020-10-23"), [opened()], { snoozes })).toEqual([]);
    expect(to(vera, date("2020-10-23"), [opened()], { snoozes })).toHaveLength(1);
    expect(to(lars, date("2020-10-26"), [opened()], { snoozes })).toMatchObject([{ stage: "utsatt", duty: "lever-tiltaksplan" }]);
    expect(to(lars, date("2020-10-29"), [opened()], { snoozes })).toMatchObject([{ stage: "foer" }]);
  });

  it("brings nothing when nothing was held back, and comes on the Monday when it ends on a Saturday", () => {
    expect(to(lars, date("2020-10-21"), [opened()], { snoozes: snoozed(date("2020-10-21")) })).toEqual([]);
    const saturday = snoozed(date("2020-10-24"));
    expect(to(lars, date("2020-10-26"), [opened()], { snoozes: saturday })).toMatchObject([{ stage: "utsatt" }]);
    expect(to(lars, date("2020-10-27"), [opened()], { snoozes: saturday })).toEqual([]);
  });

  it("AM-01 is not carried past the deadline without being told so", () => {
    expect(set(date("2020-10-30")).ok).toBe(true);
    expect(set(date("2020-10-31"))).toMatchObject({
      refusals: [{ rule: "AM-01", code: "SNOOZE_PASSES_DEADLINE", deadline: planDue }],
    });
    const knowing = snoozed(date("2020-11-04"), [planDue]);
    expect(to(lars, planDue, [opened()], { snoozes: knowing })).toEqual([]);
    expect(to(lars, date("2020-11-04"), [opened()], { snoozes: knowing })).toMatchObject([{ stage: "utsatt", daysLeft: -5 }]);
  });

  it("AM-01 comes through the day before when HR moves the deadline into a snooze", () => {
    const moved = cycleAfter(
      cycle,
      { type: "ChangeCycle", plan: { ...cycle.plan, planDue: date("2020-10-28") }, reason: textOf(9) },
      cycleFacts(hilde, date("2020-10-19")),
    );
    const snoozes = snoozed(date("2020-10-30"));
    expect(to(lars, date("2020-10-21"), [opened()], { snoozes, cycle: moved })).toEqual([]);
    expect(to(lars, date("2020-10-27"), [opened()], { snoozes, cycle: moved })).toMatchObject([{ stage: "foer", daysLeft: 1 }]);
    expect(to(lars, date("2020-10-28"), [opened()], { snoozes, cycle: moved })).toMatchObject([{ stage: "paa-dagen" }]);
  });

  it("refuses yesterday, today, too long and nothing; and is taken back", () => {
    expect(set(null)).toMatchObject({ refusals: [{ code: "SNOOZE_DATE_MISSING" }] });
    expect(set(today)).toMatchObject({ refusals: [{ code: "SNOOZE_DATE_PAST" }] });
    const known = [planDue, evaluationDue];
    expect(set(addDays(today, maxSnoozeDays), known).ok).toBe(true);
    expect(set(addDays(today, maxSnoozeDays + 1), known)).toMatchObject({ refusals: [{ code: "SNOOZE_TOO_LONG" }] });
    const state = snoozed(date("2020-10-26")).get(lars);
    const resume = (on_: LocalDate) => decideSnooze(state, { type: "ResumeReminders" }, { personId: lars, cycle, today: on_ });
    const resumed = resume(date("2020-10-20"));
    const [event] = resumed.ok ? resumed.events : [];
    expect(event === undefined ? "refused" : evolveSnooze(state, event)).toBeUndefined();
    expect(resume(date("2020-10-26"))).toMatchObject({ refusals: [{ code: "NOT_SNOOZED" }] });
  });
});
