import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { statusOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { addDays, localDate as date, lastDayOfMonths, parseLocalDate } from "#domain/kernel/localDate.ts";
import type { Regime } from "#domain/regime/model.ts";
import { normalRegime, regimeOn } from "#domain/regime/regimeOn.ts";
import { kari, lars, textOf } from "../people.ts";
import {
  accepted,
  approve,
  end,
  facts,
  monday,
  refusalsOf,
  start,
  stateAfter,
  submit,
  submitted,
  whenApproved,
  whenSubmitted,
} from "./given.ts";

const pandemic: Regime = { kind: "PANDEMI", validity: { from: date("2020-11-06"), to: date("2020-12-31") } };

describe("normal situation only", () => {
  it("HO-01 allows an application in the normal situation", () => {
    expect(whenSubmitted({})).toEqual([]);
  });

  it("HO-01 refuses a fixed agreement while the pandemic regime holds, and asks nothing else", () => {
    const today = date("2020-12-01");
    const regime = regimeOn([normalRegime, pandemic], today);
    expect(whenSubmitted({ conflict: true, contributes: false }, facts(kari, today, { regime }))).toEqual([
      { rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: "PANDEMI" },
    ]);
  });

  it("HO-01 turns at the last day of the pandemic regime", () => {
    const on = (today: string) =>
      whenSubmitted({}, facts(kari, date(today), { regime: regimeOn([normalRegime, pandemic], date(today)) }));
    expect(on("2020-12-31")).toEqual([{ rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: "PANDEMI" }]);
    expect(on("2021-01-01")).toEqual([]);
  });

  it("HO-01 refuses before any regime began", () => {
    const today = date("2020-06-01");
    const regime = regimeOn([normalRegime, pandemic], today);
    expect(whenSubmitted({}, facts(kari, today, { regime }))).toEqual([
      { rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: "NONE" },
    ]);
  });

  it("HO-01 sends forskningstermin and fjernarbeid to the leader instead of a form", () => {
    expect(whenSubmitted({ otherArrangement: true })).toEqual([
      { rule: "HO-01", code: "OTHER_ARRANGEMENT", field: "otherArrangement" },
    ]);
    expect(whenSubmitted({ otherArrangement: null })).toEqual([
      { rule: "HO-01", code: "ANSWER_MISSING", field: "otherArrangement" },
    ]);
  });
});

describe("six months", () => {
  it.each([
    ["2021-02-01", "2021-07-31"],
    ["2021-08-31", "2022-02-28"],
    ["2021-03-01", "2021-08-31"],
    ["2023-08-30", "2024-02-29"],
    ["2024-02-29", "2024-08-28"],
  ])("HO-13 allows %s to %s", (from, to) => {
    expect(whenSubmitted({ start: date(from), end: date(to) })).toEqual([]);
  });

  it.each([
    ["2021-02-01", "2021-08-01", "2021-07-31"],
    ["2021-02-01", "2021-08-02", "2021-07-31"],
    ["2021-08-31", "2022-03-01", "2022-02-28"],
    ["2021-03-01", "2021-09-01", "2021-08-31"],
    ["2023-08-31", "2024-03-01", "2024-02-29"],
  ])("HO-13 refuses %s to %s and says that %s is the last day", (from, to, latestEnd) => {
    expect(whenSubmitted({ start: date(from), end: date(to) })).toEqual([
      { rule: "HO-13", code: "TOO_LONG", field: "end", latestEnd },
    ]);
  });

  it("HO-13 allows a single day, and holds at the approval too", () => {
    expect(whenSubmitted({ start, end: start })).toEqual([]);
    const settings = { ...normalRegime.homeOffice, maxMonths: 3 };
    expect(whenApproved({}, {}, facts(lars, monday, { regime: { ...normalRegime, homeOffice: settings } }))).toEqual([
      { rule: "HO-13", code: "TOO_LONG", field: "end", latestEnd: "2021-04-30" },
    ]);
  });

  it("HO-13 holds for every start date: the last day stands, the next is refused", () => {
    const days = fc.integer({ min: 0, max: 366 * 60 }).map((days) => addDays(date("2021-01-11"), days));
    fc.assert(
      fc.property(days, (from) => {
        const last = byHand(from);
        expect(lastDayOfMonths(from, 6)).toBe(last);
        expect(whenSubmitted({ start: from, end: date(last) })).toEqual([]);
        expect(whenSubmitted({ start: from, end: addDays(date(last), 1) })).toEqual([
          { rule: "HO-13", code: "TOO_LONG", field: "end", latestEnd: last },
        ]);
      }),
    );
  });

  it("HO-13 holds from the last days of every month over leap and common years", () => {
    for (const year of [2021, 2022, 2023, 2024, 2027, 2028, 2100]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 27; day <= 31; day++) {
          const from = parseLocalDate(`${year}-${String(month).padStart(2, "0")}-${day}`);
          if (from !== undefined) expect(lastDayOfMonths(from, 6), from).toBe(byHand(from));
        }
      }
    }
  });
});

describe("the dates themselves", () => {
  it("refuses a start in the past and allows today", () => {
    expect(whenSubmitted({ start: addDays(monday, -1), end: monday })).toEqual([
      { rule: null, code: "START_IN_PAST", field: "start", today: monday },
    ]);
    expect(whenSubmitted({ start: monday, end: addDays(monday, 30) })).toEqual([]);
  });

  it("refuses an end before the start, and missing dates", () => {
    expect(whenSubmitted({ end: addDays(start, -1) })).toEqual([{ rule: null, code: "END_BEFORE_START", field: "end", start }]);
    expect(whenSubmitted({ start: null, end: null })).toEqual([
      { rule: null, code: "DATE_MISSING", field: "start" },
      { rule: null, code: "DATE_MISSING", field: "end" },
    ]);
  });

  it("HO-15 refuses a period that overlaps another agreement by one day, and allows the day after it", () => {
    const other = { from: start, to: end };
    const known = facts(kari, monday, { others: [other] });
    expect(whenSubmitted({ start: end, end: addDays(end, 30) }, known)).toEqual([
      { rule: "HO-15", code: "OVERLAPS_AGREEMENT", field: "start", ...other },
    ]);
    expect(whenSubmitted({ start: addDays(end, 1), end: addDays(end, 30) }, known)).toEqual([]);
  });
});

describe("never a permanent arrangement", () => {
  const first = { from: date("2021-02-01"), to: date("2021-07-31") };
  const second = { from: date("2021-08-01"), to: date("2022-01-31") };
  const third = { start: date("2022-02-01"), end: date("2022-07-31") };
  const permanence = { rule: "HO-10", code: "OVERRIDE_UNREASONED", field: "overrideReason" };
  const known = (...history: readonly { from: typeof start; to: typeof end }[]) => facts(lars, monday, { history });

  it("HO-10 lets the second of two half-years pass: twelve months to the day", () => {
    expect(whenApproved({ start: second.from, end: second.to }, {}, known(first))).toEqual([]);
  });

  it("HO-10 asks a reason for the third", () => {
    expect(whenApproved(third, {}, known(first, second))).toEqual([permanence]);
    expect(whenApproved(third, { overrideReason: textOf(0) }, known(first, second))).toEqual([permanence]);
    expect(whenApproved({ ...third, end: third.start }, {}, known(first, second))).toEqual([permanence]);
  });

  it("HO-10 lets the third pass with a written reason, and records that it was overridden", () => {
    const command = approve({ overrideReason: textOf(20) });
    const decision = decide(submitted(third), command, known(second, first));
    expect(decision).toMatchObject({ ok: true, events: [{ type: "Approved", overridden: ["HO-10"] }] });
  });

  it("HO-10 breaks the chain at a gap of 30 days, not at 29", () => {
    const begin = (gap: number) => ({ start: addDays(second.to, gap + 1), end: addDays(second.to, gap + 100) });
    expect(whenApproved(begin(29), {}, known(first, second))).toEqual([permanence]);
    expect(whenApproved(begin(30), {}, known(first, second))).toEqual([]);
  });

  it("HO-10 counts twelve months from 29 February to 28 February, as it counts six", () => {
    const leap = { from: date("2024-02-29"), to: date("2024-08-28") };
    expect(whenApproved({ start: date("2024-08-29"), end: date("2025-02-28") }, {}, known(leap))).toEqual([]);
    expect(whenApproved({ start: date("2024-09-15"), end: date("2025-03-01") }, {}, known(leap))).toEqual([permanence]);
  });

  it("HO-10 never renews by itself: the agreement is over the day after its last", () => {
    const state = accepted();
    expect(statusOn(state, end)).toBe("AKTIV");
    expect(statusOn(state, addDays(end, 1))).toBe("UTLOEPT");
    expect(refusalsOf(decide(state, submit(), facts(kari)))).toEqual([{ rule: null, code: "EXISTS_ALREADY" }]);
  });
});

describe("an application that waited too long", () => {
  it("may be approved after its start, and takes effect when it is accepted", () => {
    const late = addDays(start, 10);
    const state = stateAfter(submitted(), approve(), facts(lars, late));
    expect(state.status).toBe("GODKJENT");
  });

  it("cannot be approved when its last day has passed", () => {
    expect(refusalsOf(decide(submitted(), approve(), facts(lars, end)))).toEqual([]);
    expect(refusalsOf(decide(submitted(), approve(), facts(lars, addDays(end, 1))))).toEqual([
      { rule: null, code: "WRONG_STATE", status: "UTLOEPT" },
    ]);
  });
});

/** The last of six months, worked out on its own: numbers of days and no calendar library. */
function byHand(from: string): string {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const index = month - 1 + 6;
  const [toYear, toMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  const isLeap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0;
  const daysIn = (which: number) => [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][which - 1] ?? 0;
  const text = (m: number, d: number) => `${toYear}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  if (day > daysIn(toMonth)) return text(toMonth, daysIn(toMonth));
  if (day > 1) return text(toMonth, day - 1);
  return toMonth === 1 ? `${toYear - 1}-12-31` : text(toMonth - 1, daysIn(toMonth - 1));
}
