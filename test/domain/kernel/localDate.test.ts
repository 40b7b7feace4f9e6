import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  datesOf,
  daysBetween,
  isoWeekOf,
  type LocalDate,
  lastDayOfMonths,
  laterOf,
  localDate,
  mondayOf,
  parseLocalDate,
  weekdayOf,
} from "#domain/kernel/localDate.ts";
import { holdsOn } from "#domain/kernel/validity.ts";

const anyDate = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(localDate("2000-01-01"), days));

describe("a date as it is typed", () => {
  it.each(["2021-02-01", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])("reads %s", (typed) => {
    expect(parseLocalDate(typed)).toBe(typed);
  });

  it.each([
    "2021-02-29",
    "2021-02-30",
    "2021-04-31",
    "2100-02-29",
    "2021-13-01",
    "2021-00-10",
    "2021-01-00",
    "01.02.2021",
    "02/01/2021",
    "2021-2-1",
    "20210201",
    "2021-02-01T00:00:00Z",
    " 2021-02-01",
    "2021-02-01\n",
    "1899-12-31",
    "2200-01-01",
    "12021-02-01",
    "２０２１-02-01",
    "",
    "i morgen",
  ])("refuses %j", (typed) => {
    expect(parseLocalDate(typed)).toBeUndefined();
  });

  it("is a fault in the code when it is written there and does not exist", () => {
    expect(() => localDate("2021-02-30")).toThrow("2021-02-30");
  });
});

describe("reckoning with dates", () => {
  it("agrees with Temporal on every date from 1900 to 2199", () => {
    let expected = Temporal.PlainDate.from("1900-01-01");
    const found = datesOf(localDate("1900-01-01"), localDate("2199-12-31"));
    for (const date of found) {
      if (date !== expected.toString() || weekdayOf(date) !== expected.dayOfWeek) expect.fail(`${date} is ${expected}`);
      expected = expected.add({ days: 1 });
    }
    expect(expected.toString()).toBe("2200-01-01");
  });

  it("agrees with Temporal on days and months from any date", () => {
    const some = fc.integer({ min: -600, max: 600 });
    fc.assert(
      fc.property(anyDate, some, some, (date, days, months) => {
        const plain = Temporal.PlainDate.from(date);
        const then = plain.add({ days });
        const same = plain.add({ months }, { overflow: "constrain" });
        expect(addDays(date, days)).toBe(then.toString());
        expect(daysBetween(date, addDays(date, days))).toBe(plain.until(then, { largestUnit: "day" }).days);
        expect(lastDayOfMonths(date, months)).toBe((same.day === plain.day ? same.subtract({ days: 1 }) : same).toString());
      }),
    );
  });

  it("throws where there is no date or no number of days to reckon with", () => {
    const none = "" as LocalDate;
    const day = localDate("2021-05-11");
    for (const reckon of [() => addDays(none, 1), () => addDays(day, Number.NaN), () => addDays(day, 0.5)])
      expect(reckon).toThrow(RangeError);
    for (const reckon of [() => daysBetween(day, none), () => weekdayOf(none), () => lastDayOfMonths(day, Number.NaN)])
      expect(reckon).toThrow(RangeError);
  });

  it("goes on and back by days over month, year and leap day", () => {
    expect(addDays(localDate("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(localDate("2023-02-28"), 1)).toBe("2023-03-01");
    expect(addDays(localDate("2021-01-01"), -1)).toBe("2020-12-31");
  });

  it("does not stumble over the nights when the clock is changed", () => {
    expect(addDays(localDate("2021-03-27"), 2)).toBe("2021-03-29");
    expect(daysBetween(localDate("2021-10-30"), localDate("2021-11-01"))).toBe(2);
  });

  it("has addDays and daysBetween undo each other", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it("counts ISO weeks from the one with the year's first Thursday", () => {
    const weeks = [
      "2021-01-03",
      "2021-01-04",
      "2020-12-31",
      "2026-12-31",
      "2027-01-03",
      "2027-03-28",
      "2027-10-31",
      "2024-02-29",
    ];
    expect(weeks.map((date) => isoWeekOf(localDate(date)))).toEqual([53, 1, 53, 53, 53, 12, 43, 9]);
  });

  it("knows weekdays and the Monday of a week", () => {
    expect(weekdayOf(localDate("2021-05-11"))).toBe(2);
    expect(weekdayOf(localDate("2021-05-16"))).toBe(7);
    expect(mondayOf(localDate("2021-05-16"))).toBe("2021-05-10");
    expect(mondayOf(localDate("2021-05-10"))).toBe("2021-05-10");
    fc.assert(fc.property(anyDate, (day) => weekdayOf(mondayOf(day)) === 1 && daysBetween(mondayOf(day), day) < 7));
  });

  it("lists a span with both ends, and nothing when it runs backwards", () => {
    expect(datesOf(localDate("2021-02-27"), localDate("2021-03-01"))).toEqual(["2021-02-27", "2021-02-28", "2021-03-01"]);
    expect(datesOf(localDate("2021-03-01"), localDate("2021-03-01"))).toEqual(["2021-03-01"]);
    expect(datesOf(localDate("2021-03-02"), localDate("2021-03-01"))).toEqual([]);
  });

  it("counts whole months to the day before, or to the last of a month that has no such day", () => {
    expect(lastDayOfMonths(localDate("2021-01-31"), 1)).toBe("2021-02-28");
    expect(lastDayOfMonths(localDate("2024-01-31"), 1)).toBe("2024-02-29");
    expect(lastDayOfMonths(localDate("2021-01-01"), 12)).toBe("2021-12-31");
    expect(lastDayOfMonths(localDate("2021-07-01"), 6)).toBe("2021-12-31");
  });

  it("takes the later of two, and holds a validity at both ends", () => {
    const [early, late] = [localDate("2020-12-31"), localDate("2021-01-01")];
    expect([laterOf(early, late), laterOf(late, early), laterOf(late, late)]).toEqual([late, late, late]);
    const validity = { from: localDate("2020-11-06"), to: early };
    expect([localDate("2020-11-05"), validity.from, early, late].map((day) => holdsOn(validity, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn({ from: late }, localDate("2199-12-31"))).toBe(true);
  });
});
