import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantOf, osloDate, osloMinute, parseInstant, startOfDay } from "#domain/kernel/instant.ts";
import { localDate } from "#domain/kernel/localDate.ts";

const at = (text: string) => parseInstant(text) ?? expect.fail(`not a moment: ${text}`);

describe("moments and dates in Oslo", () => {
  it("puts the last half hour of a UTC year in the new year", () => {
    expect(osloDate(at("2020-12-31T22:59:59Z"))).toBe("2020-12-31");
    expect(osloDate(at("2020-12-31T23:30:00Z"))).toBe("2021-01-01");
  });

  it("follows summer time", () => {
    expect(osloDate(at("2021-07-01T21:59:59Z"))).toBe("2021-07-01");
    expect(osloDate(at("2021-07-01T22:00:00Z"))).toBe("2021-07-02");
    expect(startOfDay(localDate("2021-03-28"))).toBe("2021-03-27T23:00:00.000Z");
    expect(startOfDay(localDate("2021-03-29"))).toBe("2021-03-28T22:00:00.000Z");
  });

  it("says of every moment what Temporal says of it", () => {
    const from = Date.parse("1900-01-01T00:00:00Z");
    const to = Date.parse("2200-01-01T00:00:00Z");
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (milliseconds) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds);
        const there = moment.toZonedDateTimeISO("Europe/Oslo");
        const said = instantOf(milliseconds);
        expect(said).toBe(moment.toString({ fractionalSecondDigits: 3 }));
        expect([osloDate(said), osloMinute(said)]).toEqual([there.toPlainDate().toString(), there.hour * 60 + there.minute]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("makes no moment of what is no number", () => {
    for (const milliseconds of [Number.NaN, Number.POSITIVE_INFINITY, 9e15]) {
      expect(() => instantOf(milliseconds)).toThrow(RangeError);
    }
  });

  it("writes moments so that they sort in order of time", () => {
    const texts = [0, 1, 999, 1000, 1_600_000_000_000].map((milliseconds) => instantOf(milliseconds));
    expect(texts).toEqual([...texts].sort());
    expect(texts[1]).toBe("1970-01-01T00:00:00.001Z");
    expect(at("2021-05-11T10:00:00+02:00")).toBe("2021-05-11T08:00:00.000Z");
  });

  it("reads nothing else", () => {
    for (const text of ["", "2021-05-11", "2021-02-30T10:00:00Z", "now"]) expect(parseInstant(text)).toBeUndefined();
  });
});
