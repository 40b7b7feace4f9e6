import { describe, expect, it } from "vitest";
import type { CycleSummary, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import type { UnitStatus } from "#domain/oppfolging/enhet/summary.ts";
import { deliveredByWeek, statusLine } from "../../tab/pages/year/charts/numbers.ts";

const unit = (status: UnitStatus, plan: string | null = null, evaluation: string | null = null) =>
  ({
    status,
    plan: { doneOn: plan as LocalDate | null },
    evaluation: { doneOn: evaluation as LocalDate | null },
  }) as UnitRow;
const cycle = {
  opens: localDate("2026-09-01"),
  planDue: localDate("2026-10-30"),
  evaluationDue: localDate("2026-12-16"),
  ends: localDate("2026-12-31"),
} as CycleSummary;
const units = [unit("levert", "2026-10-30", "2026-12-17"), unit("i-gang", "2026-10-29"), unit("forfalt")];

describe("the numbers of the charts", () => {
  it("count each unit in one state", () => {
    expect(statusLine("Fakultet", units)).toEqual({
      name: "Fakultet",
      total: 3,
      counts: { forfalt: 1, "ikke-startet": 0, "i-gang": 1, levert: 1, bortfalt: 0 },
    });
  });

  it("say what had come in by each week, on the deadlines themselves, and today", () => {
    const days = deliveredByWeek(units, cycle, localDate("2026-11-01"));
    expect(days.map(({ on }) => on).slice(-4)).toEqual(["2026-10-20", "2026-10-27", "2026-10-30", "2026-11-01"]);
    expect(days.at(-2)).toEqual({ on: "2026-10-30", plans: 2, evaluations: 0 });
    expect(days.at(-3)).toEqual({ on: "2026-10-27", plans: 0, evaluations: 0 });
  });

  it("end with the year's last day, and have none before the first", () => {
    expect(deliveredByWeek(units, cycle, localDate("2027-03-01")).at(-1)).toEqual({ on: "2026-12-31", plans: 2, evaluations: 1 });
    expect(deliveredByWeek(units, cycle, localDate("2026-08-31"))).toEqual([]);
    expect(deliveredByWeek(units, cycle, localDate("2026-09-01"))).toEqual([{ on: "2026-09-01", plans: 0, evaluations: 0 }]);
  });
});
