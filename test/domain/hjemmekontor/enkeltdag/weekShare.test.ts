import { describe, expect, it } from "vitest";
import { weeksOverLimit } from "#domain/hjemmekontor/enkeltdag/weekShare.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accepted, facts, homeDay, stateAfter, submitted } from "../fastAvtale/given.ts";
import { lars } from "../people.ts";

const warned = (from: string, to: string, ...agreements: readonly FastAvtale[]) =>
  weeksOverLimit(date(from), date(to), agreements, normalRegime.homeOffice);

describe("single days beside a fixed agreement (domain rules 7.4)", () => {
  // 40 per cent already: Tuesdays and Thursdays.
  const full = accepted();
  // 20 per cent: Tuesdays.
  const half = accepted({ homeDays: [homeDay(2)] });

  it("HO-09 warns the leader when the week would pass 40 per cent", () => {
    expect(warned("2021-05-12", "2021-05-12", full)).toEqual([
      { rule: "HO-09", code: "WEEK_OVER_LIMIT", monday: "2021-05-10", shareTenths: 600 },
    ]);
  });

  it("HO-09 does not warn at 40 per cent exactly, and does at a day more", () => {
    expect(warned("2021-05-12", "2021-05-12", half)).toEqual([]);
    expect(warned("2021-05-12", "2021-05-13", half)).toEqual([
      { rule: "HO-09", code: "WEEK_OVER_LIMIT", monday: "2021-05-10", shareTenths: 600 },
    ]);
  });

  it("HO-09 counts no day that the agreement has at home already, and no weekend", () => {
    expect(warned("2021-05-11", "2021-05-11", full)).toEqual([]);
    expect(warned("2021-05-15", "2021-05-16", full)).toEqual([]);
  });

  it("HO-09 tells each week apart, in order", () => {
    expect(warned("2021-05-14", "2021-05-17", full).map((warning) => "monday" in warning && warning.monday)).toEqual([
      "2021-05-10",
      "2021-05-17",
    ]);
  });

  it("HO-09 warns of nothing without a running agreement", () => {
    expect(warned("2021-05-10", "2021-05-14")).toEqual([]);
    expect(warned("2021-05-10", "2021-05-14", submitted())).toEqual([]);
    expect(warned("2021-01-25", "2021-01-29", full)).toEqual([]);
    expect(warned("2021-08-02", "2021-08-06", full)).toEqual([]);
  });

  it("HO-09 counts a home day no longer that was called in", () => {
    const called = stateAfter(full, { type: "CallIn", date: date("2021-05-11") }, facts(lars));
    expect(warned("2021-05-12", "2021-05-12", called)).toEqual([]);
  });
});
