import { describe, expect, it } from "vitest";
import { shortPeriodsOf, suggestsFixed } from "#domain/hjemmekontor/enkeltdag/shortPeriods.ts";
import { dayWarningsFor } from "#domain/hjemmekontor/enkeltdag/warnings.ts";
import { weeksOverLimit } from "#domain/hjemmekontor/enkeltdag/weekShare.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accepted, homeDay } from "../fastAvtale/given.ts";

const settings = normalRegime.homeOffice;
const dates = (...days: readonly string[]) => days.map(date);
const suggested = (day: string, taken: readonly string[], to = day) =>
  suggestsFixed(date(day), date(to), dates(...taken), settings).map((warning) => "periods" in warning && warning.periods);

describe("single days that become a habit (domain rules 7.4, 7.25)", () => {
  const threeTuesdays = ["2021-05-04", "2021-05-11", "2021-05-18"];

  it("HO-09 lets three days in four weeks be, and suggests a fixed agreement at the fourth", () => {
    expect(suggested("2021-05-18", threeTuesdays.slice(0, 2))).toEqual([]);
    expect(suggested("2021-05-25", threeTuesdays)).toEqual([4]);
  });

  it("HO-09 counts within any twenty-eight days, and not on the twenty-ninth", () => {
    expect(suggested("2021-05-31", threeTuesdays)).toEqual([4]);
    expect(suggested("2021-06-01", threeTuesdays)).toEqual([]);
    expect(suggested("2021-05-04", ["2021-05-11", "2021-05-18", "2021-05-31"])).toEqual([4]);
  });

  it("HO-09 counts days on end as one period, over a weekend too, and a day in between parts them", () => {
    expect(shortPeriodsOf(dates("2021-05-07", "2021-05-10", "2021-05-11"))).toEqual([{ from: "2021-05-07", to: "2021-05-11" }]);
    expect(shortPeriodsOf(dates("2021-05-06", "2021-05-10"))).toHaveLength(2);
    expect(shortPeriodsOf(dates("2021-05-10", "2021-05-12", "2021-05-12"))).toHaveLength(2);
    expect(suggested("2021-05-03", ["2021-05-04", "2021-05-05", "2021-05-06"], "2021-05-03")).toEqual([]);
  });

  it("HO-09 asks nothing of who has an agreement but that the week keeps to its share", () => {
    const agreement = accepted({ homeDays: [homeDay(2)] });
    const taken = dates("2021-05-05", "2021-05-12", "2021-05-19");
    const asked = { from: date("2021-05-26"), to: date("2021-05-26") };
    const codes = (agreements: Parameters<typeof dayWarningsFor>[1]) =>
      dayWarningsFor(asked, agreements, { taken, meetingDay: null }, settings).map(({ code }) => code);
    expect(codes([])).toEqual(["SUGGESTS_FIXED"]);
    expect(codes([agreement])).toEqual([]);
  });

  it("HO-09 counts other single days of the same week into the share (7.4)", () => {
    const agreement = accepted({ homeDays: [homeDay(2)] });
    const wednesday = date("2021-05-12");
    const over = (...taken: readonly string[]) => weeksOverLimit(wednesday, wednesday, [agreement], settings, dates(...taken));
    expect(over()).toEqual([]);
    expect(over("2021-05-20")).toEqual([]);
    expect(over("2021-05-13")).toMatchObject([{ monday: "2021-05-10", shareTenths: 600 }]);
    expect(over("2021-05-12", "2021-05-11", "2021-05-15")).toEqual([]);
  });
});
