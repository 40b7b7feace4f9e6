import { describe, expect, it } from "vitest";
import { instantOf, osloDate, parseInstant, startOfDay } from "#domain/kernel/instant.ts";
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
