import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkApplication, minutesOfWeek } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import type { HomeDay } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { fifthsOfPeriod, maxHomeMinutes, shareTenths, withinShare } from "#domain/hjemmekontor/fastAvtale/share.ts";
import { addDays, datesOf, localDate, weekdayOf } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { kari, lars } from "../people.ts";
import { application, facts, homeDay, monday, whenApproved, whenSubmitted } from "./given.ts";

/** Two days at home that come to so many minutes, each across the core time. */
const homeOf = (minutes: number) => [homeDay(2, 450), homeDay(4, minutes - 450)];

describe("at most 40 per cent", () => {
  it("HO-15 allows 900 of 2250 minutes: 40.0 per cent", () => {
    expect(whenSubmitted({ homeDays: homeOf(900) })).toEqual([]);
    expect(shareTenths(900, 2250)).toBe(400);
  });

  it.each([
    [901, 401],
    [902, 401],
    [903, 402],
  ])("HO-15 refuses %s of 2250 minutes, shown as %s tenths of a per cent", (minutes, tenths) => {
    expect(whenSubmitted({ homeDays: homeOf(minutes) })).toEqual([
      {
        rule: "HO-15",
        code: "SHARE_TOO_HIGH",
        field: "homeDays",
        homeMinutes: minutes,
        maxMinutes: 900,
        shareTenths: tenths,
        maxPercent: 40,
      },
    ]);
  });

  it("HO-15 allows 450 of the 1125 minutes of a half post, and refuses 451", () => {
    expect(whenSubmitted({ weeklyMinutes: 1125, homeDays: [homeDay(3, 450)] })).toEqual([]);
    expect(whenSubmitted({ weeklyMinutes: 1125, homeDays: [homeDay(3, 451)] })).toMatchObject([
      { rule: "HO-15", code: "SHARE_TOO_HIGH", maxMinutes: 450, shareTenths: 401 },
    ]);
  });

  it("HO-15 counts the share of the contracted week, and refuses a longer one typed in to make room", () => {
    const week = (weeklyMinutes: number) =>
      checkApplication(application({ weeklyMinutes, homeDays: [homeDay(3, 450)] }), { ...facts(kari), contractedMinutes: 1125 });
    expect(week(1125)).toEqual([]);
    expect(week(1126)).toEqual([{ rule: "HO-15", code: "WEEK_ABOVE_CONTRACT", field: "weeklyMinutes", contractedMinutes: 1125 }]);
    expect(checkApplication(application({ weeklyMinutes: 2400 }), facts(kari))).toEqual([]);
  });

  it("HO-15 refuses at the approval what the rules of the case no longer allow", () => {
    const homeOffice = { ...normalRegime.homeOffice, maxSharePercent: 20 };
    const known = facts(lars, monday, { regime: { ...normalRegime, homeOffice } });
    expect(whenApproved({}, {}, known)).toMatchObject([
      { rule: "HO-15", code: "SHARE_TOO_HIGH", maxPercent: 20, maxMinutes: 450 },
    ]);
  });

  const total = fc.integer({ min: 1, max: minutesOfWeek });
  const home = fc.integer({ min: 0, max: minutesOfWeek });

  it("HO-15 never rounds: every pair of minutes is judged as whole numbers are", () => {
    fc.assert(
      fc.property(home, total, (atHome, ofAll) => {
        expect(withinShare(atHome, ofAll, 40)).toBe(BigInt(atHome) * 100n <= BigInt(ofAll) * 40n);
      }),
      { numRuns: 2000 },
    );
  });

  it("HO-15 has its boundary at the most minutes it names, for every week", () => {
    for (let ofAll = 1; ofAll <= minutesOfWeek; ofAll++) {
      const most = maxHomeMinutes(ofAll, 40);
      if (!withinShare(most, ofAll, 40) || withinShare(most + 1, ofAll, 40)) expect.fail(`${most} of ${ofAll}`);
    }
  });

  it("HO-15 shows a share rounded up, so that nothing refused shows as 40.0", () => {
    fc.assert(
      fc.property(home, total, (atHome, ofAll) => {
        const tenths = shareTenths(atHome, ofAll);
        const exact = BigInt(atHome) * 1000n;
        expect(BigInt(tenths) * BigInt(ofAll) >= exact && BigInt(tenths - 1) * BigInt(ofAll) < exact).toBe(true);
        expect(tenths > 400).toBe(!withinShare(atHome, ofAll, 40));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("at most 40 per cent on average over the period, where the employer counts so", () => {
  const regime = { ...normalRegime, homeOffice: { ...normalRegime.homeOffice, capBasis: "period" as const } };
  const known = facts(kari, monday, { regime });
  // From Wednesday 3 February to Monday 8 February: one Thursday, no Tuesday, four working days.
  const [from, to] = [localDate("2021-02-03"), localDate("2021-02-08")];
  const thursday = (minutes: number) =>
    whenSubmitted({ start: from, end: to, weeklyMinutes: 1000, homeDays: [homeDay(4, minutes)] }, known);

  it("HO-15 allows 320 of 800 minutes, and refuses 321 with the dates it was counted over", () => {
    const noCore = { ...regime, homeOffice: { ...regime.homeOffice, coreTime: null } };
    const within = (minutes: number) =>
      whenSubmitted({ start: from, end: to, weeklyMinutes: 1000, homeDays: [homeDay(4, minutes)] }, { ...known, regime: noCore });
    expect(within(320)).toEqual([]);
    expect(within(321)).toEqual([
      { rule: "HO-15", code: "SHARE_OF_PERIOD_TOO_HIGH", field: "homeDays", shareTenths: 402, maxPercent: 40, from, to },
    ]);
    expect(thursday(390)).toMatchObject([{ code: "SHARE_OF_PERIOD_TOO_HIGH", shareTenths: 488 }]);
  });

  it("HO-15 allows a week above 40 per cent that the period's first and last week make up for, and by the week refuses it", () => {
    const days = { homeDays: [homeDay(2, 451), homeDay(4, 450)] };
    const period = { start: localDate("2021-02-05"), end: localDate("2021-02-22") };
    expect(whenSubmitted({ ...days, ...period }, known)).toEqual([]);
    expect(whenSubmitted({ ...days, ...period })).toMatchObject([{ rule: "HO-15", code: "SHARE_TOO_HIGH" }]);
    expect(whenSubmitted(days, known)).toMatchObject([{ rule: "HO-15", code: "SHARE_OF_PERIOD_TOO_HIGH" }]);
  });

  it("HO-15 counts a period as its single days come to, in whole numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 400 }), (length, offset) => {
        const first = addDays(monday, offset);
        const last = addDays(first, length);
        const homeDays = [homeDay(1, 333), homeDay(4, 451)];
        const dates = datesOf(first, last).map(weekdayOf);
        const minutes = dates.reduce((sum, day) => sum + (day === 1 ? 333 : day === 4 ? 451 : 0), 0);
        const working = dates.filter((day) => day <= 5).length;
        expect(fifthsOfPeriod(homeDays, 2250, first, last)).toEqual({ home: minutes * 5, total: 2250 * working });
      }),
    );
  });

  it("HO-16 refuses a week without a day at work, though the average of the period is far below 40 per cent", () => {
    const noCore = { ...regime, homeOffice: { ...regime.homeOffice, coreTime: null } };
    const five = ([1, 2, 3, 4, 5] as const).map((weekday) => homeDay(weekday, 60));
    expect(whenSubmitted({ homeDays: five }, { ...known, regime: noCore })).toEqual([
      { rule: "HO-16", code: "NO_CAMPUS_DAY", field: "homeDays" },
    ]);
  });

  it("HO-15 leaves a period that is wrong itself to what is said of its dates", () => {
    const refused = whenSubmitted({ start: to, end: from, homeDays: [homeDay(2, 900)] }, known);
    expect(refused.map(({ code }) => code)).toEqual(["END_BEFORE_START"]);
  });
});

describe("some days at work in every week", () => {
  const noCore = { ...normalRegime, homeOffice: { ...normalRegime.homeOffice, coreTime: null } };
  const known = facts(kari, monday, { regime: noCore });
  const short = (...weekdays: readonly HomeDay["weekday"][]) => weekdays.map((weekday) => homeDay(weekday, 60));

  it("HO-16 allows four short days at home", () => {
    expect(whenSubmitted({ homeDays: short(1, 2, 3, 4) }, known)).toEqual([]);
  });

  it("HO-16 refuses home on all five days, even at 13 per cent", () => {
    expect(whenSubmitted({ homeDays: short(1, 2, 3, 4, 5) }, known)).toEqual([
      { rule: "HO-16", code: "NO_CAMPUS_DAY", field: "homeDays" },
    ]);
  });

  it("HO-16, HO-15 are both told when both are broken", () => {
    const five = ([1, 2, 3, 4, 5] as const).map((weekday) => homeDay(weekday, 450));
    expect(whenSubmitted({ homeDays: five }).map((refusal) => refusal.rule)).toEqual(["HO-16", "HO-15"]);
  });
});

describe("core time", () => {
  const day = (from: number, to: number) => [{ weekday: 2, from: from * 60, to: to * 60 } as const];
  const outside = { rule: "HO-11", code: "OUTSIDE_CORE_TIME", field: "homeDays", weekday: 2, coreFrom: 540, coreTo: 870 };

  it("HO-11 allows a home day that covers the core time exactly", () => {
    expect(whenSubmitted({ homeDays: day(9, 14.5) })).toEqual([]);
  });

  it("HO-11 refuses a home day from 12:00 to 19:30", () => {
    expect(whenSubmitted({ homeDays: day(12, 19.5) })).toEqual([outside]);
  });

  it("HO-11 refuses a minute too late or too early", () => {
    expect(whenSubmitted({ homeDays: day(9 + 1 / 60, 15) })).toEqual([outside]);
    expect(whenSubmitted({ homeDays: day(8, 14.5 - 1 / 60) })).toEqual([outside]);
  });

  it("HO-11 asks nothing where the employer has no core time", () => {
    const regime = { ...normalRegime, homeOffice: { ...normalRegime.homeOffice, coreTime: null } };
    expect(whenSubmitted({ homeDays: day(12, 19.5) }, facts(kari, monday, { regime }))).toEqual([]);
  });
});

describe("weeks that cannot be", () => {
  const invalid = { rule: null, code: "WEEK_INVALID", field: "weeklyMinutes", max: 10_080 };

  it.each([0, -1, -2250, 10_081, 0.5, Number.NaN, Number.POSITIVE_INFINITY, null])(
    "refuses a week of %s minutes",
    (weeklyMinutes) => {
      expect(whenSubmitted({ weeklyMinutes })).toEqual([invalid]);
    },
  );

  it("allows the longest week there is", () => {
    expect(whenSubmitted({ weeklyMinutes: minutesOfWeek })).toEqual([]);
  });

  it("refuses no day at home, and a weekday twice", () => {
    expect(whenSubmitted({ homeDays: [] })).toEqual([{ rule: null, code: "NO_HOME_DAYS", field: "homeDays" }]);
    expect(whenSubmitted({ homeDays: [homeDay(2), homeDay(2)] })).toEqual([
      { rule: null, code: "HOME_DAY_TWICE", field: "homeDays", weekday: 2 },
    ]);
  });

  it.each([
    [600, 600],
    [900, 480],
    [-1, 900],
    [480, 1441],
    [480.5, 930],
    [Number.NaN, 930],
  ])("refuses a home day from minute %s to minute %s", (from, to) => {
    expect(whenSubmitted({ homeDays: [{ weekday: 3, from, to }] })).toEqual([
      { rule: null, code: "HOME_TIME_INVALID", field: "homeDays", weekday: 3 },
    ]);
  });
});
