import { describe, expect, it } from "vitest";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { seesCycle } from "#domain/oppfolging/syklus/access.ts";
import { availableCycleCommands } from "#domain/oppfolging/syklus/available.ts";
import { decideCycle } from "#domain/oppfolging/syklus/decide.ts";
import type { CyclePlan } from "#domain/oppfolging/syklus/model.ts";
import { cycleNotificationsFor } from "#domain/oppfolging/syklus/notify.ts";
import {
  adviceFor,
  focusAreaIn,
  isRunningOn,
  lmuCaseText,
  parseLmuCase,
  proposedPlan,
  slideFor,
} from "#domain/oppfolging/syklus/planFor.ts";
import { textsFor } from "#domain/texts/index.ts";
import {
  aud,
  by,
  cycle,
  cycleAfter,
  cycleFacts,
  cycleOf,
  cycleRefusals,
  evaluationDue,
  hanne,
  hilde,
  kari,
  lars,
  oeyvind,
  organisation,
  plan,
  planDue,
  publish,
  rektor,
  samira,
  solveig,
  textOf,
  tone,
  where,
} from "./given.ts";

const whenPublished = (changes: Partial<CyclePlan>, year = 2020) =>
  cycleRefusals(undefined, publish(changes, year), cycleFacts(hilde, date(`${year}-08-20`)));

describe("the dates of a cycle", () => {
  it("AM-01, AM-02 proposes 30 October and 16 December of the year, as full dates", () => {
    expect(proposedPlan(2026)).toMatchObject({ opens: "2026-09-01", planDue: "2026-10-30", evaluationDue: "2026-12-16" });
    expect(cycle.plan).toMatchObject({ planDue, evaluationDue });
  });

  it("does nothing by itself in a new year: HR publishes each", () => {
    expect(whenPublished({}, 2021)).toEqual([{ rule: "AM-09", code: "SURVEY_MISSING", field: "survey" }]);
    expect(isRunningOn(cycle, date("2020-08-31"))).toBe(false);
    expect(isRunningOn(cycle, date("2020-09-01"))).toBe(true);
  });

  it("refuses a second cycle for the year, whoever published the first", () => {
    const again = [{ rule: null, code: "CYCLE_EXISTS", field: "year", year: 2020 }];
    expect(cycleRefusals(cycle, publish(), cycleFacts(hilde))).toEqual(again);
    expect(cycleRefusals(undefined, publish(), cycleFacts(hilde, undefined, { publishedYears: [2020] }))).toEqual(again);
    expect(cycleRefusals(undefined, publish(), cycleFacts(hilde, undefined, { publishedYears: [2019] }))).toEqual([]);
  });

  it("refuses dates that are missing, out of order, of another year or past", () => {
    expect(whenPublished({ planDue: null })).toMatchObject([{ code: "CYCLE_DATE_MISSING", field: "planDue" }]);
    expect(whenPublished({ evaluationDue: planDue })).toEqual([
      { rule: null, code: "CYCLE_DATE_ORDER", field: "evaluationDue", after: "planDue", earlier: planDue },
    ]);
    expect(whenPublished({ evaluationDue: date("2021-01-10"), ends: date("2021-01-31") })).toMatchObject([
      { code: "CYCLE_DATE_YEAR", field: "evaluationDue", year: 2020 },
    ]);
    const late = cycleFacts(hilde, date("2020-10-31"));
    expect(cycleRefusals(undefined, publish(), late)).toMatchObject([{ code: "CYCLE_DATE_PAST", field: "planDue" }]);
    expect(cycleRefusals(undefined, publish(), cycleFacts(hilde, planDue))).toEqual([]);
  });

  it("refuses a survey after the opening, an odd address, pages, reminders and years", () => {
    const after = { kind: "ARK", from: date("2020-08-01"), to: date("2020-09-01") } as const;
    expect(whenPublished({ survey: after })).toMatchObject([{ rule: "AM-09", code: "SURVEY_DATES_WRONG" }]);
    expect(whenPublished({ slidesUrl: "http://example.org/lysark.pdf" })).toMatchObject([{ code: "SLIDES_URL_INVALID" }]);
    expect(whenPublished({ slidePages: { A: 6, B: 0, C: 8 } })).toMatchObject([{ code: "SLIDE_PAGE_INVALID", startpunkt: "B" }]);
    for (const leadDays of [[], [0], [7, 7], [61], [1.5]]) {
      const reminders = { leadDays, everyDaysWhenOverdue: 7, escalateAfterDays: 7 };
      expect(whenPublished({ reminders })).toMatchObject([{ rule: "AM-04", code: "REMINDERS_INVALID" }]);
    }
    expect(cycleRefusals(undefined, { ...publish(), type: "PublishCycle", year: 20 } as never, cycleFacts(hilde))).toMatchObject([
      { code: "CYCLE_YEAR_INVALID" },
    ]);
    expect(whenPublished({ focusArea: textOf(1001) })).toMatchObject([{ code: "CYCLE_TEXT_TOO_LONG", max: 1000 }]);
  });

  it("is published by HR and nobody else", () => {
    for (const other of [lars, solveig, samira, hanne, kari]) {
      expect(cycleRefusals(undefined, publish(), cycleFacts(other))).toEqual([{ rule: null, code: "ONLY_HR" }]);
    }
    const left = where({ hilde: { active: false } });
    expect(cycleRefusals(undefined, publish(), cycleFacts(hilde, undefined, { organisation: left }))).toMatchObject([
      { code: "ONLY_HR" },
    ]);
    expect([kari, "nobody" as typeof kari].map((viewer) => seesCycle(organisation, viewer))).toEqual([true, false]);
  });
});

describe("changing a cycle", () => {
  const later = plan({ planDue: date("2020-11-06") });
  const today = date("2020-09-20");
  const change = (changed: CyclePlan, reason: ReturnType<typeof textOf> | null = textOf(30)) =>
    cycleRefusals(cycle, { type: "ChangeCycle", plan: changed, reason }, cycleFacts(hilde, today));

  it("takes a reason and keeps it", () => {
    expect(change(later, null)).toEqual([{ rule: null, code: "CYCLE_REASON_MISSING", field: "reason" }]);
    const state = cycleAfter(cycle, { type: "ChangeCycle", plan: later, reason: textOf(30) }, cycleFacts(hilde, today));
    expect(state).toMatchObject({ plan: { planDue: "2020-11-06" }, changes: [{ by: hilde, on: today, reason: { length: 30 } }] });
  });

  it("cannot move a date into the past, nor the opening once it is open, nor change nothing", () => {
    expect(change(plan({ planDue: date("2020-09-19") }))).toMatchObject([{ code: "CYCLE_DATE_PAST" }]);
    expect(change(plan({ planDue: today }))).toEqual([]);
    expect(change(plan({ opens: date("2020-09-21") }))).toMatchObject([{ code: "CYCLE_OPEN_ALREADY" }]);
    expect(change(plan({}))).toEqual([{ rule: null, code: "CYCLE_UNCHANGED" }]);
    // The order that fields come in is no change.
    expect(change(Object.fromEntries(Object.entries(plan({})).reverse()) as CyclePlan)).toMatchObject([
      { code: "CYCLE_UNCHANGED" },
    ]);
  });

  it("leaves a date alone that has passed in the meantime", () => {
    const decision = decideCycle(
      cycle,
      { type: "ChangeCycle", plan: plan({ evaluationDue: date("2020-12-18") }), reason: textOf(9) },
      cycleFacts(hilde, date("2020-11-15")),
    );
    expect(decision.ok).toBe(true);
  });

  it("ends with the closing, for which a reason is asked", () => {
    const close = { type: "CloseCycle", reason: textOf(12) } as const;
    expect(cycleRefusals(cycle, { type: "CloseCycle", reason: null }, cycleFacts(hilde))).toMatchObject([
      { code: "CYCLE_REASON_MISSING" },
    ]);
    const closed = cycleAfter(cycle, close, cycleFacts(hilde, date("2021-01-31")));
    expect(closed).toMatchObject({ status: "AVSLUTTET", closed: { by: hilde } });
    expect(cycleRefusals(closed, close, cycleFacts(hilde))).toEqual([{ rule: null, code: "CYCLE_CLOSED" }]);
    expect(isRunningOn(closed, date("2020-10-01"))).toBe(false);
    expect(() => decideCycle(undefined, close, cycleFacts(hilde))).toThrow("CloseCycle");
  });

  it("offers what decide would do, and says why not", () => {
    expect(availableCycleCommands(cycle, cycleFacts(hilde)).map(({ reachable }) => reachable)).toEqual([true, true, true]);
    expect(availableCycleCommands(cycle, cycleFacts(lars))).toMatchObject([
      { type: "ChangeCycle", reachable: false, refusals: [{ code: "ONLY_HR" }] },
      { reachable: false },
      { reachable: false },
    ]);
  });
});

describe("the slides", () => {
  const linked = cycleOf({ slidesUrl: "https://example.org/lysark.pdf" });

  it.each([
    ["A", 6],
    ["B", 7],
    ["C", 8],
  ] as const)("AM-06 shows starting point %s page %i", (startpunkt, page) => {
    expect(slideFor(cycle, startpunkt)).toEqual({ page, url: null });
    expect(slideFor(linked, startpunkt)).toEqual({ page, url: `https://example.org/lysark.pdf#page=${page}` });
  });
});

describe("advice on infection control", () => {
  it("AM-11 is shown in the cycle of 2020", () => {
    expect(adviceFor(cycle)).toEqual(["smittevern"]);
  });

  it("AM-11 is not shown where the cycle does not say so", () => {
    expect(proposedPlan(2021).infectionControl).toBe(false);
    expect(adviceFor(cycleOf({ infectionControl: false }))).toEqual([]);
  });

  it.each(["nb", "nn", "en"] as const)("AM-11 speaks in %s of distance, groups and digital meetings", (language) => {
    expect(textsFor(language).oppfolging.advice.smittevern).toMatch(/met(er|re)[\s\S]*(grupper|groups)[\s\S]*digital/i);
  });
});

describe("copies", () => {
  const told = (who: readonly (typeof tone)[], event: Parameters<typeof cycleNotificationsFor>[1]["type"] = "CyclePublished") => {
    const state = cycleOf({ copyTo: who });
    const made = { by: hilde, on: date("2020-09-20") };
    const event_ =
      event === "CyclePublished"
        ? ({ type: event, id: state.id, year: 2020, plan: state.plan, ...made } as const)
        : event === "CycleChanged"
          ? ({ type: event, plan: state.plan, reason: textOf(3), ...made } as const)
          : ({ type: "CycleClosed", reason: textOf(3), ...made } as const);
    return cycleNotificationsFor(state, event_, organisation);
  };

  it("AM-14 go to coordinators, chief safety representatives and the unions when it is published", () => {
    expect(told([tone, aud]).map(({ to }) => to)).toEqual([samira, hanne, tone, aud]);
    expect(told([tone]).every(({ reason }) => reason === "cycle-published")).toBe(true);
  });

  it("AM-14 go once to whoever stands on the list twice, and not to whoever published", () => {
    expect(told([hanne, tone, hilde]).map(({ to }) => to)).toEqual([samira, hanne, tone]);
  });

  it("AM-14 refuses a list with somebody who is not in the directory", () => {
    const nobody = "nobody" as typeof tone;
    expect(whenPublished({ copyTo: [tone, nobody] })).toEqual([
      { rule: "AM-14", code: "COPY_TO_UNKNOWN", field: "copyTo", personId: nobody },
    ]);
  });

  it("tells the leaders as well when dates change", () => {
    expect(told([], "CycleChanged").map(({ to }) => to)).toEqual([samira, hanne, rektor, solveig, lars, oeyvind]);
    expect(told([], "CycleClosed")).toMatchObject([{ reason: "cycle-closed" }, {}, {}, {}, {}, {}]);
  });
});

describe("the focus area", () => {
  const area = textOf(23);
  const cycles = [cycleOf({ focusArea: area })];

  it("LM-02 is shown in its own year", () => {
    expect(focusAreaIn(cycles, 2020)).toEqual(area);
  });

  it("LM-02 is not shown the year after, nor the year before", () => {
    expect([2019, 2021].map((year) => focusAreaIn(cycles, year))).toEqual([null, null]);
  });

  it("LM-02 may be left out", () => {
    expect(focusAreaIn([cycle], 2020)).toBeNull();
    expect(focusAreaIn([], 2020)).toBeNull();
  });
});

describe("recommendations of the learning environment committee", () => {
  const record = (caseNumber: string, topic = textOf(20) as ReturnType<typeof textOf> | null) =>
    ({ type: "RecordRecommendation", caseNumber, topic, recommendation: textOf(50) }) as const;

  it("LM-03 reads «23/18» as case 23 of 2018", () => {
    expect(parseLmuCase("23/18")).toEqual({ number: 23, year: 2018 });
    expect(parseLmuCase(" 23 / 2018 ")).toEqual({ number: 23, year: 2018 });
    expect(lmuCaseText({ number: 23, year: 2018 })).toBe("23/18");
  });

  it("LM-03 refuses what is no case number", () => {
    for (const typed of ["", "23", "23-18", "0/18", "23/1999", "23/180", "a/18", "23/18 og 24/18"]) {
      expect(parseLmuCase(typed), typed).toBeUndefined();
      expect(cycleRefusals(cycle, record(typed), cycleFacts(hilde))).toMatchObject([
        { rule: "LM-03", code: "LMU_CASE_UNREADABLE" },
      ]);
    }
  });

  it("LM-03 carries topic and recommendation, and each case once", () => {
    const state = cycleAfter(cycle, record("23/18"), cycleFacts(hilde));
    expect(state.recommendations).toMatchObject([{ case: { number: 23, year: 2018 }, topic: { length: 20 } }]);
    expect(cycleRefusals(state, record("23/2018"), cycleFacts(hilde))).toEqual([
      { rule: "LM-03", code: "LMU_CASE_EXISTS", field: "caseNumber", caseNumber: "23/18" },
    ]);
    expect(cycleRefusals(state, record("24/18", null), cycleFacts(hilde))).toEqual([
      { rule: "LM-03", code: "LMU_TEXT_MISSING", field: "topic" },
    ]);
    const decision = decideCycle(state, record("24/18"), { ...cycleFacts(hilde), actor: by(hilde) });
    expect(decision.ok && cycleNotificationsFor(state, decision.events[0] as never, organisation)).toEqual([]);
  });
});
