import { describe, expect, it } from "vitest";
import { type HomeDate, homeDatesOf, isAtHome } from "#domain/hjemmekontor/enhetsuke/homeDates.ts";
import type { Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate as date, type LocalDate } from "#domain/kernel/localDate.ts";
import { accepted, submitted } from "./fastAvtale/given.ts";
import { bygg, caseId, kari, textOf } from "./people.ts";

const single = (from: string, to: string, changes: Partial<Enkeltdag> = {}): Enkeltdag => ({
  id: "day-1" as CaseId,
  employeeId: kari,
  unitId: bygg,
  status: "GODKJENT",
  from: date(from),
  to: date(to),
  work: textOf(10),
  rulesOn: date(from),
  submittedOn: date(from),
  ...{ decidedBy: null, decidedFor: null, route: null },
  decidedOn: null,
  decisionReason: null,
  calledIn: [],
  ...changes,
});

function karis(
  { agreements = [], days = [] }: { readonly agreements?: readonly FastAvtale[]; readonly days?: readonly Enkeltdag[] },
  from: string,
  to: string,
  holidays: readonly LocalDate[] = [],
): readonly string[] {
  const found = homeDatesOf({ agreements, days }, { from: date(from), to: date(to) }, new Set(holidays)).get(kari) ?? [];
  return found.map((one: HomeDate) => `${one.date} ${one.kind}`);
}

describe("the days of a unit's week", () => {
  it("HO-02 has nothing to say of days on campus, and the agreed ones with their hours", () => {
    const dates = homeDatesOf(
      { agreements: [accepted()], days: [] },
      { from: date("2021-02-08"), to: date("2021-02-14") },
      new Set(),
    );
    expect(dates.get(kari)).toEqual([
      { date: "2021-02-09", kind: "agreed", caseId, hours: { from: 480, to: 930 } },
      { date: "2021-02-11", kind: "agreed", caseId, hours: { from: 480, to: 930 } },
    ]);
  });

  it("HO-13 begins and ends with the agreement, in the middle of a week too, and on 29 February", () => {
    const late = accepted({ start: date("2021-02-10") });
    expect(karis({ agreements: [late] }, "2021-02-08", "2021-02-14")).toEqual(["2021-02-11 agreed"]);
    const leap = { ...accepted({ start: date("2023-09-01"), end: date("2024-02-29") }) };
    expect(karis({ agreements: [leap] }, "2024-02-26", "2024-03-10")).toEqual(["2024-02-27 agreed", "2024-02-29 agreed"]);
    const begins = accepted({ start: date("2024-02-29"), end: date("2024-08-28") });
    expect(karis({ agreements: [begins] }, "2024-02-26", "2024-03-06")).toEqual(["2024-02-29 agreed", "2024-03-05 agreed"]);
    const ended: FastAvtale = {
      ...accepted(),
      status: "OPPSAGT",
      termination: { by: "employee", on: date("2021-02-01"), lastDay: date("2021-02-09") },
    };
    expect(karis({ agreements: [ended] }, "2021-02-08", "2021-02-14")).toEqual(["2021-02-09 agreed"]);
  });

  it("HO-25 shows that somebody was called in, and then they are not at home", () => {
    const agreements = [{ ...accepted(), calledIn: [date("2021-02-09")] }];
    expect(karis({ agreements }, "2021-02-08", "2021-02-14")).toEqual(["2021-02-09 called-in", "2021-02-11 agreed"]);
    const days = [single("2021-02-10", "2021-02-12", { calledIn: [date("2021-02-11")] })];
    expect(karis({ days }, "2021-02-08", "2021-02-14")).toEqual([
      "2021-02-10 single",
      "2021-02-11 called-in",
      "2021-02-12 single",
    ]);
    expect(
      (["agreed", "single", "called-in", "offered", "asked", "asked-single"] as const).filter((kind) => isAtHome({ kind })),
    ).toEqual(["agreed", "single"]);
  });

  it("HO-05 tells what waits apart from what is agreed, and has none of what was sent back or came to nothing", () => {
    const week = ["2021-02-08", "2021-02-14"] as const;
    expect(karis({ agreements: [submitted()] }, ...week)).toEqual(["2021-02-09 asked", "2021-02-11 asked"]);
    expect(karis({ agreements: [{ ...submitted(), status: "GODKJENT" }] }, ...week)[0]).toBe("2021-02-09 offered");
    for (const status of ["RETURNERT", "AVSLAATT", "AVTAKKET", "TRUKKET"] as const)
      expect(karis({ agreements: [{ ...submitted(), status }] }, ...week)).toEqual([]);
    const day = (status: Enkeltdag["status"]) => karis({ days: [single("2021-02-10", "2021-02-10", { status })] }, ...week);
    expect(day("OENSKET")).toEqual(["2021-02-10 asked-single"]);
    expect([...day("AVSLAATT"), ...day("TRUKKET")]).toEqual([]);
  });

  it("has one word for a day: what is agreed before what waits", () => {
    const days = [single("2021-02-09", "2021-02-09", { status: "OENSKET" })];
    expect(karis({ agreements: [accepted()], days }, "2021-02-09", "2021-02-09")).toEqual(["2021-02-09 agreed"]);
  });

  it("has nobody at home on a public holiday or a weekend that lies between two days", () => {
    expect(karis({ agreements: [accepted()] }, "2021-05-10", "2021-05-16", [date("2021-05-13")])).toEqual(["2021-05-11 agreed"]);
    const over = [single("2021-05-12", "2021-05-18")];
    const [ascension, whitMonday] = [date("2021-05-13"), date("2021-05-17")];
    expect(karis({ days: over }, "2021-05-10", "2021-05-23", [ascension, whitMonday])).toEqual([
      "2021-05-12 single",
      "2021-05-14 single",
      "2021-05-18 single",
    ]);
    // Asked for by itself, it is meant.
    expect(karis({ days: [single("2021-05-15", "2021-05-16")] }, "2021-05-10", "2021-05-16")).toHaveLength(2);
  });

  it.each([
    ["2027-03-22", "2027-04-04", ["2027-03-23", "2027-03-30", "2027-04-01"]],
    ["2027-10-25", "2027-11-07", ["2027-10-26", "2027-10-28", "2027-11-02", "2027-11-04"]],
  ])("has each day once where the clock is changed: %s", (from, to, expected) => {
    const agreements = [
      accepted({ start: date("2027-03-01"), end: date("2027-08-31") }),
      accepted({ start: date("2027-09-01"), end: date("2028-02-29") }),
    ];
    // Maundy Thursday 2027.
    const found = karis({ agreements }, from, to, [date("2027-03-25")]);
    expect(found).toEqual(expected.map((one) => `${one} agreed`));
  });
});
