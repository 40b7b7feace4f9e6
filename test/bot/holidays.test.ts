import { describe, expect, it } from "vitest";
import { norwegianHolidays } from "#bot/holidays/holidays.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";

const of = async (date: string) => [...(await norwegianHolidays().around(date as LocalDate))];

describe("public holidays in Norway", () => {
  it("has the fixed ones and those that follow Easter", async () => {
    const inYear = (await of("2026-09-01")).filter((date) => date.startsWith("2026"));
    expect(inYear.sort()).toEqual([
      ...["2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-17"],
      ...["2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"],
    ]);
  });

  it("has those of the year before and after as well, for deadlines round New Year", async () => {
    const found = await of("2026-12-31");
    expect(found).toContain("2027-01-01");
    expect(found).toContain("2025-12-25");
  });

  it("has no days that are only observed: Christmas Eve is a working day unless the employer says otherwise", async () => {
    expect(await of("2026-09-01")).not.toContain("2026-12-24");
  });
});
