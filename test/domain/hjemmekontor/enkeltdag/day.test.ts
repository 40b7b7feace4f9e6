import { describe, expect, it } from "vitest";
import { availableDayCommands } from "#domain/hjemmekontor/enkeltdag/available.ts";
import { type DayFacts, dayReasonLength, dayStatusOn, decideDay } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import { evolveDay } from "#domain/hjemmekontor/enkeltdag/evolve.ts";
import type { DayCommand, DayEvent, DayRefusal, DayRequest, Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import { dayNotificationsFor } from "#domain/hjemmekontor/enkeltdag/notify.ts";
import type { Decision } from "#domain/kernel/decision.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { normalRegime, regimeOn } from "#domain/regime/regimeOn.ts";
import { ante, bygg, caseId, changed, kari, lars, oeyvind, organisation, solveig, textOf, withPeople } from "../people.ts";

const today = date("2021-05-10");
const tuesday = date("2021-05-11");

function facts(actor: PersonId, on: LocalDate = today, changes: Partial<DayFacts> = {}): DayFacts {
  return {
    actor: { kind: "person", id: actor },
    employeeId: kari,
    unitId: bygg,
    today: on,
    regime: regimeOn([normalRegime], on),
    leader: nearestLeader(organisation, kari),
    others: [],
    taken: [],
    meetingDay: null,
    ...changes,
  };
}

function asking(changes: Partial<DayRequest<TextRef>> = {}): DayCommand {
  return { type: "AskDay", id: caseId, request: { from: tuesday, to: null, work: textOf(30), everyWeek: false, ...changes } };
}

function stateAfter(state: Enkeltdag | undefined, command: DayCommand, known: DayFacts): Enkeltdag {
  const decision = decideDay(state, command, known);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
  const next = decision.events.reduce<Enkeltdag | undefined>(evolveDay, state);
  if (next === undefined) throw new Error("no event");
  return next;
}

const asked = (changes: Partial<DayRequest<TextRef>> = {}) => stateAfter(undefined, asking(changes), facts(kari));
const agreed = (changes: Partial<DayRequest<TextRef>> = {}) => stateAfter(asked(changes), { type: "ApproveDay" }, facts(lars));
const rejected = () => stateAfter(asked(), { type: "RejectDay", reason: textOf(20) }, facts(lars));

function refusalsOf(decision: Decision<DayEvent, DayRefusal>): readonly DayRefusal[] {
  return decision.ok ? [] : decision.refusals;
}
const whenAsked = (changes: Partial<DayRequest<TextRef>>, known = facts(kari)) =>
  refusalsOf(decideDay(undefined, asking(changes), known));
const when = (state: Enkeltdag, command: DayCommand, known: DayFacts) => refusalsOf(decideDay(state, command, known));

describe("a short period, agreed each time", () => {
  it("HO-09 lets a day be asked for and agreed with the leader, with no share and no six months", () => {
    expect(whenAsked({})).toEqual([]);
    expect(agreed()).toMatchObject({ status: "GODKJENT", from: tuesday, to: tuesday, decidedBy: lars, decidedOn: today });
  });

  it("HO-09 lets two days running be one short period", () => {
    expect(agreed({ to: date("2021-05-12") })).toMatchObject({ status: "GODKJENT", from: tuesday, to: "2021-05-12" });
  });

  it("HO-09 sends «every Tuesday» to the fixed agreement", () => {
    expect(whenAsked({ everyWeek: true })).toEqual([{ rule: "HO-09", code: "EVERY_WEEK", field: "everyWeek" }]);
    expect(whenAsked({ everyWeek: null })).toEqual([{ rule: "HO-09", code: "EVERY_WEEK_UNANSWERED", field: "everyWeek" }]);
  });

  it("HO-09 takes fourteen days for short, and fifteen not", () => {
    expect(whenAsked({ to: addDays(tuesday, 13) })).toEqual([]);
    expect(whenAsked({ to: addDays(tuesday, 14) })).toEqual([
      { rule: "HO-09", code: "NOT_SHORT", field: "to", maxDays: 14, latest: "2021-05-24" },
    ]);
  });

  it("HO-09 asks what is to be worked on, in 3 to 300 characters", () => {
    const missing = [{ rule: "HO-09", code: "WORK_MISSING", field: "work", min: 3 }];
    expect(whenAsked({ work: null })).toEqual(missing);
    expect(whenAsked({ work: textOf(2) })).toEqual(missing);
    expect(whenAsked({ work: textOf(3) })).toEqual([]);
    expect(whenAsked({ work: textOf(300) })).toEqual([]);
    expect(whenAsked({ work: textOf(301) })).toEqual([
      { rule: null, code: "DAY_TEXT_TOO_LONG", field: "work", length: 301, max: 300 },
    ]);
  });

  it("HO-01 refuses a single day while the pandemic regime holds", () => {
    const pandemic = { kind: "PANDEMI", validity: { from: date("2020-11-06"), to: date("2020-12-31") } } as const;
    const on = (day: LocalDate) =>
      whenAsked({ from: addDays(day, 1) }, facts(kari, day, { regime: regimeOn([normalRegime, pandemic], day) }));
    expect(on(date("2020-12-31"))).toEqual([{ rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: "PANDEMI" }]);
    expect(on(date("2021-01-01"))).toEqual([]);
  });
});

describe("the dates", () => {
  it("refuses a day in the past and allows today", () => {
    expect(whenAsked({ from: addDays(today, -1) })).toEqual([{ rule: null, code: "DAY_IN_PAST", field: "from", today }]);
    expect(whenAsked({ from: today })).toEqual([]);
  });

  it("refuses no day, and an end before the start", () => {
    expect(whenAsked({ from: null })).toEqual([{ rule: null, code: "DAY_MISSING", field: "from" }]);
    expect(whenAsked({ to: today })).toEqual([{ rule: null, code: "DAY_END_BEFORE_START", field: "to", from: tuesday }]);
  });

  it("refuses a day that is asked for already, and allows the next", () => {
    const others = [{ from: tuesday, to: tuesday }];
    expect(whenAsked({}, facts(kari, today, { others }))).toEqual([
      { rule: null, code: "DAY_OVERLAPS", field: "from", from: tuesday, to: tuesday },
    ]);
    expect(whenAsked({ from: addDays(tuesday, 1) }, facts(kari, today, { others }))).toEqual([]);
  });

  it("is carried out when an approved day has passed", () => {
    expect([dayStatusOn(agreed(), tuesday), dayStatusOn(agreed(), addDays(tuesday, 1))]).toEqual(["GODKJENT", "GJENNOMFOERT"]);
    expect(dayStatusOn(asked(), addDays(tuesday, 1))).toBe("OENSKET");
  });
});

describe("who decides a day", () => {
  it("HO-05 is the nearest leader, and never the applicant", () => {
    for (const type of ["ApproveDay", "RejectDay"] as const) {
      const command: DayCommand = type === "ApproveDay" ? { type } : { type, reason: textOf(5) };
      for (const other of [solveig, oeyvind, ante]) {
        expect(when(asked(), command, facts(other))).toEqual([{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }]);
      }
      expect(when(asked(), command, facts(kari))).toEqual([{ rule: "HO-05", code: "OWN_APPLICATION" }]);
      expect(when(asked(), command, facts(lars))).toEqual([]);
    }
  });

  it("HO-05 refuses a request that nobody could decide, and names who may be asked", () => {
    const leader = nearestLeader(withPeople(changed(lars, { active: false })), kari);
    expect(whenAsked({}, facts(kari, today, { leader }))).toEqual([
      { rule: "HO-05", code: "NO_LEADER", why: "LEADER_LEFT", askId: solveig },
    ]);
    const nowhere = { leader: { kind: "none", why: "NO_UNIT" }, unitId: undefined } as const;
    expect(whenAsked({}, facts(kari, today, nowhere))).toEqual([{ rule: "HO-05", code: "NO_LEADER", why: "NO_UNIT" }]);
  });

  it("HO-05 asks a reason to reject, of at most a thousand characters", () => {
    const reject = (reason: TextRef | null) => when(asked(), { type: "RejectDay", reason }, facts(lars));
    expect(reject(null)).toEqual([{ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" }]);
    expect(reject(textOf(0))).toEqual([{ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" }]);
    expect(reject(textOf(dayReasonLength))).toEqual([]);
    expect(reject(textOf(dayReasonLength + 1))).toMatchObject([{ code: "DAY_TEXT_TOO_LONG", field: "reason" }]);
  });

  it("HO-03 lets the employee alone ask and withdraw", () => {
    expect(whenAsked({}, facts(lars))).toEqual([{ rule: "HO-03", code: "ONLY_EMPLOYEE" }]);
    expect(when(agreed(), { type: "WithdrawDay" }, facts(lars))).toEqual([{ rule: "HO-03", code: "ONLY_EMPLOYEE" }]);
    expect(stateAfter(agreed(), { type: "WithdrawDay" }, facts(kari)).status).toBe("TRUKKET");
  });

  it("HO-03 knows no way round the leader's no", () => {
    expect(rejected()).toMatchObject({ status: "AVSLAATT", decisionReason: { length: 20 } });
    const final = [{ rule: "HO-03", code: "REJECTED_IS_FINAL" }];
    expect(when(rejected(), { type: "ApproveDay" }, facts(lars))).toEqual(final);
    expect(when(rejected(), { type: "WithdrawDay" }, facts(kari))).toEqual(final);
  });
});

describe("calling in on a single day", () => {
  const two = () => agreed({ to: date("2021-05-12") });
  const callIn = (state: Enkeltdag, day: LocalDate | null, on = today) =>
    when(state, { type: "CallInDay", date: day }, facts(lars, on));

  it("HO-25 makes one of the days a campus day", () => {
    const state = stateAfter(two(), { type: "CallInDay", date: tuesday }, facts(lars));
    expect(state).toMatchObject({ status: "GODKJENT", calledIn: [tuesday] });
    expect(callIn(state, date("2021-05-12"))).toEqual([]);
  });

  it("HO-25 refuses a day outside, a day called in already, yesterday, and no day", () => {
    const outside = date("2021-05-13");
    expect(callIn(two(), outside)).toEqual([{ rule: "HO-25", code: "NOT_A_HOME_DAY", field: "date", date: outside }]);
    const state = stateAfter(two(), { type: "CallInDay", date: tuesday }, facts(lars));
    expect(callIn(state, tuesday)).toMatchObject([{ code: "NOT_A_HOME_DAY" }]);
    expect(callIn(two(), tuesday, date("2021-05-12"))).toMatchObject([{ rule: "HO-25", code: "CALL_IN_PAST" }]);
    expect(callIn(two(), null)).toEqual([{ rule: null, code: "DAY_MISSING", field: "date" }]);
  });
});

describe("states of a single day", () => {
  it.each([
    ["asked", asked, ["WithdrawDay"], ["ApproveDay", "RejectDay"]],
    ["agreed", agreed, ["WithdrawDay"], ["CallInDay"]],
    ["rejected", rejected, [], []],
  ] as const)("offers when %s what decide would do", (_, state, toEmployee, toLeader) => {
    expect(availableDayCommands(state(), facts(kari))).toEqual(toEmployee);
    expect(availableDayCommands(state(), facts(lars))).toEqual(toLeader);
    expect(availableDayCommands(state(), facts(ante))).toEqual([]);
  });

  it("does each thing once", () => {
    expect(when(asked(), asking(), facts(kari))).toEqual([{ rule: null, code: "EXISTS_ALREADY" }]);
    expect(when(agreed(), { type: "ApproveDay" }, facts(lars))).toEqual([
      { rule: null, code: "DAY_WRONG_STATE", status: "GODKJENT" },
    ]);
    const over = facts(kari, addDays(tuesday, 1));
    expect(when(agreed(), { type: "WithdrawDay" }, over)).toEqual([
      { rule: null, code: "DAY_WRONG_STATE", status: "GJENNOMFOERT" },
    ]);
    expect(() => decideDay(undefined, { type: "ApproveDay" }, facts(lars))).toThrow("ApproveDay");
  });

  it.each([
    ["AskDay", undefined, asking(), kari, [{ to: lars, reason: "decide" }]],
    ["ApproveDay", asked(), { type: "ApproveDay" }, lars, [{ to: kari, reason: "approved" }]],
    ["RejectDay", asked(), { type: "RejectDay", reason: textOf(5) }, lars, [{ to: kari, reason: "rejected" }]],
    ["WithdrawDay", asked(), { type: "WithdrawDay" }, kari, [{ to: lars, reason: "withdrawn" }]],
    ["CallInDay", agreed(), { type: "CallInDay", date: tuesday }, lars, [{ to: kari, reason: "called-in" }]],
  ] as const)("%s tells the other side", (_, state, command, actor, expected) => {
    const decision = decideDay(state, command, facts(actor));
    const [event] = decision.ok ? decision.events : [];
    if (event === undefined) throw new Error("refused");
    expect(dayNotificationsFor(state ?? asked(), event, organisation)).toEqual(expected);
  });
});
