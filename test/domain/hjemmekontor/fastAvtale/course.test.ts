import { describe, expect, it } from "vitest";
import { availableCommands } from "#domain/hjemmekontor/fastAvtale/available.ts";
import { decide, isHomeDay, nextHomeDays } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { isOpenOn, statusOn, workplaceOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { ante, kari, lars, oeyvind, solveig, textOf } from "../people.ts";
import {
  accept,
  accepted,
  application,
  approve,
  approved,
  contentHash,
  end,
  facts,
  monday,
  refusalsOf,
  start,
  stateAfter,
  submitted,
} from "./given.ts";

const tuesday = date("2021-05-18");
const rejected = () => stateAfter(submitted(), { type: "Reject", reason: textOf(20) }, facts(lars));
const returned = () => stateAfter(submitted(), { type: "Return", reason: textOf(20) }, facts(lars));

describe("voluntary for both", () => {
  it("HO-03 lets the employee decline what the leader approved: it never takes effect", () => {
    const state = stateAfter(approved(), { type: "Decline" }, facts(kari));
    expect(state.status).toBe("AVTAKKET");
    expect(statusOn(state, start)).toBe("AVTAKKET");
    expect(isHomeDay(state, date("2021-02-02"))).toBe(false);
    expect(refusalsOf(decide(state, accept, facts(kari)))).toEqual([{ rule: null, code: "WRONG_STATE", status: "AVTAKKET" }]);
  });

  it.each([lars, solveig, ante])("HO-03 lets nobody else accept, decline or withdraw: %s", (actor) => {
    for (const command of [accept, { type: "Decline" }, { type: "Withdraw" }] as const) {
      expect(refusalsOf(decide(approved(), command, facts(actor)))).toEqual([{ rule: "HO-03", code: "ONLY_EMPLOYEE" }]);
    }
  });

  it("HO-03 knows no way round the leader's no", () => {
    const state = rejected();
    expect(state).toMatchObject({ status: "AVSLAATT", decidedBy: lars, decidedOn: monday, decisionReason: { length: 20 } });
    const final = [{ rule: "HO-03", code: "REJECTED_IS_FINAL" }];
    for (const command of [approve(), { type: "Return", reason: textOf(5) }, { type: "Reject", reason: textOf(5) }] as const) {
      expect(refusalsOf(decide(state, command, facts(lars)))).toEqual(final);
    }
    for (const command of [accept, { type: "Withdraw" }, { type: "Resubmit", application: application() }] as const) {
      expect(refusalsOf(decide(state, command, facts(kari)))).toEqual(final);
    }
    expect(availableCommands(state, facts(kari))).toEqual([]);
    expect(availableCommands(state, facts(lars))).toEqual([]);
  });
});

describe("the standard agreement", () => {
  it("HO-14 takes effect with the accepted version, from the start date", () => {
    const state = accepted();
    expect(state.acceptance).toEqual({ on: monday, templateVersion: "2021-04", contentHash, effectiveFrom: start });
    expect(statusOn(state, addDays(start, -1))).toBe("AKSEPTERT");
    expect(statusOn(state, start)).toBe("AKTIV");
    expect(statusOn(state, end)).toBe("AKTIV");
    expect(statusOn(state, addDays(end, 1))).toBe("UTLOEPT");
  });

  it("HO-14 refuses another version than the present, and says which that is", () => {
    const old = { ...accept, templateVersion: "2020-01" } as typeof accept;
    expect(refusalsOf(decide(approved(), old, facts(kari)))).toEqual([
      { rule: "HO-14", code: "TEMPLATE_NOT_ACCEPTED", current: "2021-04" },
    ]);
  });

  it("HO-14 never takes effect unaccepted, however long the start has passed", () => {
    for (const on of [start, tuesday, end, addDays(end, 100)]) expect(statusOn(approved(), on)).toBe("GODKJENT");
    expect(isHomeDay(approved(), tuesday)).toBe(false);
  });

  it("HO-14 accepted late takes effect that day, and after its last day no more", () => {
    const late = stateAfter(approved(), accept, facts(kari, tuesday));
    expect(late.acceptance?.effectiveFrom).toBe(tuesday);
    expect(isHomeDay(late, addDays(tuesday, -7))).toBe(false);
    expect(stateAfter(approved(), accept, facts(kari, end)).acceptance?.effectiveFrom).toBe(end);
    const over = facts(kari, addDays(end, 1));
    expect(refusalsOf(decide(approved(), accept, over))).toEqual([{ rule: null, code: "WRONG_STATE", status: "UTLOEPT" }]);
    expect(availableCommands(approved(), over)).not.toContain("Accept");
  });

  it("HO-14 is accepted once", () => {
    expect(refusalsOf(decide(accepted(), accept, facts(kari)))).toEqual([
      { rule: null, code: "WRONG_STATE", status: "AKSEPTERT" },
    ]);
  });
});

describe("campus is the main workplace", () => {
  const may = date("2021-05-11");

  it("HO-02 has campus without an agreement", () => {
    expect(workplaceOn([], may)).toBe("campus");
    expect(workplaceOn([submitted(), approved(), rejected(), returned()], may)).toBe("campus");
  });

  it("HO-02 has campus and home while an agreement runs", () => {
    expect(workplaceOn([rejected(), accepted()], may)).toBe("campus-og-hjemme");
  });

  it("HO-02 has campus again the day stateAfter, and until the day it begins", () => {
    expect(workplaceOn([accepted()], addDays(start, -1))).toBe("campus");
    expect(workplaceOn([accepted()], start)).toBe("campus-og-hjemme");
    expect(workplaceOn([accepted()], end)).toBe("campus-og-hjemme");
    expect(workplaceOn([accepted()], addDays(end, 1))).toBe("campus");
  });
});

describe("calling in", () => {
  it("HO-25 makes the home day a campus day, with nothing for the employee to decline", () => {
    const state = stateAfter(accepted(), { type: "CallIn", date: tuesday }, facts(lars, date("2021-05-17")));
    expect(state.calledIn).toEqual([tuesday]);
    expect(isHomeDay(state, tuesday)).toBe(false);
    expect(isHomeDay(state, addDays(tuesday, 7))).toBe(true);
    expect(availableCommands(state, facts(kari, date("2021-05-17")))).toEqual(["Terminate", "HoldDialogue"]);
    expect(nextHomeDays(state, date("2021-05-17"), 3)).toEqual(["2021-05-20", "2021-05-25", "2021-05-27"]);
  });

  it("HO-25 may be used on the day itself, and before the agreement begins, but not for yesterday", () => {
    const on = (today: string, day: string) =>
      refusalsOf(decide(accepted(), { type: "CallIn", date: date(day) }, facts(lars, date(today))));
    expect(on("2021-05-18", "2021-05-18")).toEqual([]);
    expect(on("2021-01-20", "2021-02-02")).toEqual([]);
    expect(on("2021-05-19", "2021-05-18")).toEqual([{ rule: "HO-25", code: "CALL_IN_PAST", field: "date", today: "2021-05-19" }]);
  });

  it.each([
    ["a campus day", "2021-05-19"],
    ["a day after the agreement", "2021-08-03"],
    ["a day before it", "2021-01-26"],
  ])("HO-25 refuses %s", (_, day) => {
    expect(refusalsOf(decide(accepted(), { type: "CallIn", date: date(day) }, facts(lars)))).toEqual([
      { rule: "HO-25", code: "NOT_A_HOME_DAY", field: "date", date: day },
    ]);
  });

  it("HO-25 refuses a day that is called in already, and no day at all", () => {
    const state = stateAfter(accepted(), { type: "CallIn", date: tuesday }, facts(lars));
    expect(refusalsOf(decide(state, { type: "CallIn", date: tuesday }, facts(lars)))).toMatchObject([{ code: "NOT_A_HOME_DAY" }]);
    expect(refusalsOf(decide(state, { type: "CallIn", date: null }, facts(lars)))).toEqual([
      { rule: null, code: "CASE_DATE_MISSING", field: "date" },
    ]);
  });

  it("HO-25, HO-05 is for the nearest leader alone", () => {
    const calls = (actor: typeof kari) => refusalsOf(decide(accepted(), { type: "CallIn", date: tuesday }, facts(actor)));
    expect(calls(oeyvind)).toEqual([{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }]);
    expect(calls(kari)).toEqual([{ rule: "HO-05", code: "OWN_APPLICATION" }]);
  });
});

describe("ending it before its time", () => {
  const today = date("2021-05-03");
  const earliest = date("2021-05-17");
  const ends = (actor: typeof kari, lastDay: typeof today | null, on = today, state: FastAvtale = accepted()) =>
    refusalsOf(decide(state, { type: "Terminate", lastDay }, facts(actor, on)));

  it("HO-14 lets either side end it with fourteen days' notice, and not a day less", () => {
    for (const actor of [kari, lars]) {
      expect(ends(actor, earliest)).toEqual([]);
      expect(ends(actor, addDays(earliest, -1))).toEqual([
        { rule: "HO-14", code: "NOTICE_TOO_SHORT", field: "lastDay", earliest, days: 14 },
      ]);
    }
  });

  it("HO-14 ends no later than the agreement, with its last day always free", () => {
    expect(ends(kari, end, addDays(end, -3))).toEqual([]);
    expect(ends(kari, addDays(end, -1), addDays(end, -3))).toMatchObject([{ code: "NOTICE_TOO_SHORT", earliest: end }]);
    expect(ends(kari, addDays(end, 1))).toEqual([{ rule: "HO-14", code: "LAST_DAY_AFTER_END", field: "lastDay", end }]);
    expect(ends(kari, null)).toEqual([{ rule: null, code: "CASE_DATE_MISSING", field: "lastDay" }]);
  });

  it("is for the employee and the nearest leader", () => {
    for (const actor of [ante, oeyvind, solveig])
      expect(ends(actor, earliest)).toEqual([{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }]);
  });

  it("runs until the last day and is over the day after", () => {
    const state = stateAfter(accepted(), { type: "Terminate", lastDay: earliest }, facts(kari, today));
    expect(state.termination).toEqual({ by: "employee", on: today, lastDay: earliest });
    expect([statusOn(state, earliest), statusOn(state, addDays(earliest, 1))]).toEqual(["OPPSAGT", "UTLOEPT"]);
    expect(workplaceOn([state], earliest)).toBe("campus-og-hjemme");
    expect(workplaceOn([state], addDays(earliest, 1))).toBe("campus");
    expect(nextHomeDays(state, today, 9)).toEqual(["2021-05-04", "2021-05-06", "2021-05-11", "2021-05-13"]);
    expect(ends(kari, end, today, state)).toEqual([{ rule: null, code: "WRONG_STATE", status: "OPPSAGT" }]);
  });

  it("ended before it began has no home day", () => {
    const state = stateAfter(accepted(), { type: "Terminate", lastDay: date("2021-01-27") }, facts(lars, date("2021-01-13")));
    expect(isHomeDay(state, date("2021-01-19"))).toBe(false);
    expect(nextHomeDays(state, monday, 5)).toEqual([]);
    expect(workplaceOn([state], date("2021-01-19"))).toBe("campus");
  });
});

describe("states", () => {
  it.each([
    ["submitted", submitted, ["Withdraw"], ["Approve", "Return", "Reject"]],
    ["returned", returned, ["Withdraw"], []],
    ["approved", approved, ["Accept", "Decline", "Withdraw"], []],
    ["accepted", accepted, ["Terminate"], ["CallIn", "Terminate", "HandOverEquipment", "DoWithoutEquipment"]],
    ["rejected", rejected, [], []],
  ] as const)("offers in state %s what decide would do", (_, state, toEmployee, toLeader) => {
    expect(availableCommands(state(), facts(kari))).toEqual(toEmployee);
    expect(availableCommands(state(), facts(lars))).toEqual(toLeader);
    expect(availableCommands(state(), facts(ante))).toEqual([]);
  });

  it("carries out each step once: the second time it is refused and nothing is recorded", () => {
    const steps = [
      [submitted(), approve(), lars],
      [submitted(), { type: "Reject", reason: textOf(5) }, lars],
      [submitted(), { type: "Return", reason: textOf(5) }, lars],
      [submitted(), { type: "Withdraw" }, kari],
      [approved(), { type: "Decline" }, kari],
    ] as const;
    for (const [state, command, actor] of steps) {
      const second = decide(stateAfter(state, command, facts(actor)), command, facts(actor));
      expect(second.ok, command.type).toBe(false);
    }
  });

  it("is open while it waits or runs, and closed when nothing more can come of it", () => {
    for (const state of [submitted(), returned(), approved(), accepted()]) expect(isOpenOn(state, monday)).toBe(true);
    const withdrawn = stateAfter(submitted(), { type: "Withdraw" }, facts(kari));
    const declined = stateAfter(approved(), { type: "Decline" }, facts(kari));
    for (const state of [rejected(), withdrawn, declined]) expect(isOpenOn(state, monday)).toBe(false);
    expect(isOpenOn(accepted(), end)).toBe(true);
    expect(isOpenOn(accepted(), addDays(end, 1))).toBe(false);
  });

  it("takes no command but Submit without a case: that is a fault of ours", () => {
    expect(() => decide(undefined, { type: "Withdraw" }, facts(kari))).toThrow("Withdraw");
  });
});

describe("insurance", () => {
  it.each([
    ["nb", /Statens pensjonskasse/, /Private gjøremål/, /hvert tilfelle.*for seg|individuelt/i],
    ["nn", /Statens pensjonskasse/, /Private gjeremål/, /kvart tilfelle.*for seg|individuelt/i],
    ["en", /Statens pensjonskasse/, /Private errands/, /individually/],
  ] as const)(
    "HO-26 is told in %s: what applies, what is not covered, and that each case is judged by itself",
    (language, applies, not, each) => {
      const said = textsFor(language).insurance.join("\n");
      expect(said).toMatch(applies);
      expect(said).toMatch(not);
      expect(said).toMatch(each);
    },
  );
});
