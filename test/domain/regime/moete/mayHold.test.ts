import { describe, expect, it } from "vitest";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { lillestroem, oslo, trondheim } from "../places.ts";
import { all, asked, codesOf, inAutumn, inSpring, need, pandemic, regulation, verdict } from "./asked.ts";

describe("a municipality's regulation", () => {
  it("LI-05 forbids a seminar in person of three", () => {
    const found = verdict({ kind: "SEMINAR", number: 3 });
    expect(found.outcome).toBe("NOT_ALLOWED");
    expect(found.reasons).toMatchObject([{ rule: "LI-05", code: "EVENT_FORBIDDEN", regime: { municipality: lillestroem } }]);
  });

  it.each(["SAMLING", "KONFERANSE", "SEMINAR", "KURS"] as const)("LI-05 forbids %s in person, whatever is answered", (kind) => {
    expect(verdict({ kind, digitalConsidered: true, businessNeed: need }).outcome).toBe("NOT_ALLOWED");
  });

  it("LI-05 forbids from the first day of the regulation through its last, and not on the days beside them", () => {
    const on = (day: string) => verdict({ kind: "SAMLING", date: date(day) }).outcome;
    expect(["2021-01-31", "2021-02-01", "2021-05-31", "2021-06-01"].map(on)).toEqual([
      "ALLOWED",
      "NOT_ALLOWED",
      "NOT_ALLOWED",
      "ALLOWED",
    ]);
  });

  it("LI-05 leaves a seminar in another municipality to the rules there", () => {
    expect(verdict({ kind: "SEMINAR", municipalities: [trondheim] }).outcome).toBe("ALLOWED");
    expect(verdict({ kind: "SEMINAR", municipalities: [oslo, lillestroem] }).outcome).toBe("NOT_ALLOWED");
  });

  it("LI-05 offers to hold it digitally, and to wait until the regulation has ended", () => {
    expect(verdict({ kind: "KONFERANSE" }).alternatives).toEqual([
      { rule: "LI-06", code: "DIGITAL" },
      { rule: null, code: "POSTPONE", from: "2021-06-01" },
    ]);
    const lasting = { ...regulation, validity: { from: date("2021-02-01") } };
    expect(codesOf(verdict({ kind: "KONFERANSE" }, [normalRegime, lasting]).alternatives)).toEqual(["DIGITAL"]);
  });

  it("LI-06 allows a fully digital conference of two hundred", () => {
    const found = verdict({ kind: "KONFERANSE", form: "DIGITALT", number: 200 });
    expect(found).toMatchObject({ outcome: "ALLOWED", reasons: [{ rule: "LI-06", code: "FULLY_DIGITAL" }], alternatives: [] });
  });

  it("LI-06 forbids the same conference where some sit in a room", () => {
    const found = verdict({ kind: "KONFERANSE", form: "HYBRID", number: 200 });
    expect(found).toMatchObject({ outcome: "NOT_ALLOWED", reasons: [{ rule: "LI-06", code: "HYBRID_FORBIDDEN" }] });
  });

  it("LI-06 forbids no hybrid meeting of ordinary work", () => {
    expect(verdict({ form: "HYBRID", digitalConsidered: true }).outcome).toBe("ALLOWED");
  });

  it("LI-07 lets a weekly leader meeting wait for the answer whether it was considered digitally", () => {
    const found = verdict({ kind: "LEDERMOETE" });
    expect(found).toMatchObject({ outcome: "ONLY_IF", conditions: [{ rule: "LI-07", code: "DIGITAL_CONSIDERED", met: false }] });
    expect(verdict({ kind: "LEDERMOETE", digitalConsidered: false }).outcome).toBe("ONLY_IF");
  });

  it("LI-07 allows it once it was, and warns that it should be digital", () => {
    const found = verdict({ kind: "LEDERMOETE", digitalConsidered: true });
    expect(found.outcome).toBe("ALLOWED");
    expect(found.advice).toEqual([{ rule: "LI-07", code: "SHOULD_BE_DIGITAL" }]);
    expect(found.conditions).toMatchObject([{ met: true }]);
  });

  it("LI-07 asks nothing of a digital meeting", () => {
    const found = verdict({ kind: "LEDERMOETE", form: "DIGITALT" });
    expect(found).toMatchObject({ outcome: "ALLOWED", conditions: [], advice: [], alternatives: [] });
  });

  it("LI-07 takes teaching for work as any other", () => {
    for (const kind of ["FORELESNING", "LABKURS", "VEILEDNING"] as const) expect(verdict({ kind }).outcome).toBe("ONLY_IF");
  });

  it("LI-08 suggests larger premises for an ordinary meeting in person", () => {
    const suggested = verdict({ kind: "LEDERMOETE", digitalConsidered: true }).alternatives;
    expect(suggested).toContainEqual({ rule: "LI-08", code: "LARGER_ROOM" });
    expect(verdict({ form: "HYBRID" }).alternatives).toContainEqual({ rule: "LI-08", code: "LARGER_ROOM" });
  });

  it("LI-08 suggests none for an event: no room is large enough for what is forbidden", () => {
    expect(codesOf(verdict({ kind: "SEMINAR" }).alternatives)).not.toContain("LARGER_ROOM");
  });

  it("LI-08 suggests none where nobody comes, nor when the regulation does not hold", () => {
    expect(verdict({ form: "DIGITALT" }).alternatives).toEqual([]);
    expect(verdict({ date: date("2021-06-01") }).alternatives).toEqual([]);
  });
});

describe("the employer's own rules", () => {
  const autumn = { date: inAutumn, municipalities: [trondheim] };

  it("PA-05 blocks a meeting in person on 20 November 2020 without a need of the business", () => {
    const found = verdict(autumn);
    expect(found).toMatchObject({ outcome: "ONLY_IF", conditions: [{ rule: "PA-05", code: "BUSINESS_NEED", met: false }] });
    expect(found.alternatives).toContainEqual({ rule: "PA-05", code: "DIGITAL" });
  });

  it("PA-05 allows it with one, said in ten characters and not in nine", () => {
    expect(verdict({ ...autumn, businessNeed: need }).outcome).toBe("ALLOWED");
    expect(verdict({ ...autumn, businessNeed: { length: 10 } }).outcome).toBe("ALLOWED");
    expect(verdict({ ...autumn, businessNeed: { length: 9 } }).outcome).toBe("ONLY_IF");
  });

  it("PA-05 holds for courses, conferences, gatherings and hybrid ones too, and for nothing that is digital", () => {
    for (const kind of ["KURS", "KONFERANSE", "SAMLING", "SEMINAR", "LEDERMOETE"] as const) {
      expect(verdict({ ...autumn, kind, form: "HYBRID" }).outcome).toBe("ONLY_IF");
      expect(verdict({ ...autumn, kind, form: "DIGITALT" }).outcome).toBe("ALLOWED");
    }
  });

  it("PA-05 holds on the last day of 2020 and not on the first of 2021", () => {
    expect(verdict({ ...autumn, date: date("2020-12-31") }).outcome).toBe("ONLY_IF");
    expect(verdict({ ...autumn, date: date("2021-01-01") })).toMatchObject({
      outcome: "ALLOWED",
      reasons: [{ rule: null, code: "NO_SPECIAL_RULES", regime: { kind: "NORMAL" } }],
    });
  });

  it("PA-06 allows a lab course on campus", () => {
    const found = verdict({ ...autumn, kind: "LABKURS", number: 24 });
    expect(found).toMatchObject({ outcome: "ALLOWED", reasons: [{ rule: "PA-06", code: "TEACHING_NEEDS_CAMPUS" }], advice: [] });
  });

  it("PA-06 advises to supervise digitally", () => {
    const found = verdict({ ...autumn, kind: "VEILEDNING", number: 2 });
    expect(found).toMatchObject({ outcome: "ALLOWED", advice: [{ rule: "PA-06", code: "SUPERVISE_DIGITALLY" }] });
  });

  it("PA-06 advises to lecture digitally, and asks nothing of who does", () => {
    expect(codesOf(verdict({ ...autumn, kind: "FORELESNING" }).advice)).toEqual(["TEACH_DIGITALLY"]);
    expect(verdict({ ...autumn, kind: "FORELESNING", form: "DIGITALT" })).toMatchObject({ advice: [], conditions: [] });
  });
});

describe("several rule sets", () => {
  const both = [normalRegime, { ...pandemic, validity: regulation.validity }, regulation];

  it("LI-05 decides where both hold, and what the employer asks is said as well", () => {
    const found = verdict({ kind: "SEMINAR" }, both);
    expect(found.outcome).toBe("NOT_ALLOWED");
    expect(found.reasons.map(({ rule }) => rule)).toEqual(["LI-05", "PA-05"]);
  });

  it("LI-07, PA-05 each have their condition", () => {
    expect(verdict({ digitalConsidered: true }, both).outcome).toBe("ONLY_IF");
    expect(verdict({ businessNeed: need }, both).outcome).toBe("ONLY_IF");
    expect(verdict({ digitalConsidered: true, businessNeed: need }, both).outcome).toBe("ALLOWED");
  });

  it("LI-01 has a meeting at two places satisfy the rules of both, each said once", () => {
    const found = verdict({ kind: "SEMINAR", municipalities: [trondheim, lillestroem] }, both);
    expect(found.reasons.map(({ regime }) => regime?.kind)).toEqual(["PANDEMI", "KOMMUNE"]);
    expect(found.outcome).toBe("NOT_ALLOWED");
  });

  it("LI-05 suggests no day on which another rule set still stands in the way", () => {
    const next = { ...pandemic, validity: { from: date("2021-06-01"), to: date("2021-06-30") } };
    const found = verdict({ kind: "SEMINAR" }, [normalRegime, regulation, next]);
    expect(found.alternatives).toContainEqual({ rule: null, code: "POSTPONE", from: "2021-07-01" });
  });

  it("LI-05, PA-05 says what each of two says that hold at once for the same place, and goes by neither where both have ended", () => {
    const second = { ...regulation, validity: { from: date("2021-02-15"), to: date("2021-06-30") } };
    const found = verdict({ kind: "SEMINAR" }, [normalRegime, regulation, second]);
    expect(found.reasons.map(({ regime }) => regime?.validity.to)).toEqual(["2021-06-30", "2021-05-31"]);
    expect(found.alternatives).toContainEqual({ rule: null, code: "POSTPONE", from: "2021-07-01" });
    expect(verdict({ kind: "SEMINAR", date: date("2021-07-01") }, [normalRegime, regulation, second]).outcome).toBe("ALLOWED");
  });

  it("says plainly that nobody has to ask under the ordinary rules, and that none are set before them", () => {
    expect(verdict({ date: date("2021-08-01"), kind: "KONFERANSE", number: 900 })).toMatchObject({
      outcome: "ALLOWED",
      reasons: [{ code: "NO_SPECIAL_RULES" }],
      conditions: [],
      alternatives: [],
    });
    expect(verdict({ date: date("2019-08-01") }).reasons).toEqual([
      { rule: null, code: "NO_RULES", outcome: "ALLOWED", regime: null },
    ]);
  });

  it("LI-01 sends whoever meets in another municipality to ask there, unless nobody meets", () => {
    const elsewhere = { municipalities: [], places: [{ kind: "ANNET" }] } as const;
    expect(codesOf(verdict(elsewhere).advice)).toEqual(["ASK_THE_MUNICIPALITY"]);
    expect(verdict({ ...elsewhere, form: "DIGITALT" }).advice).toEqual([]);
  });

  it("knows the same of a day in whatever order the rule sets come", () => {
    const question = asked({ date: inSpring, kind: "SEMINAR" });
    expect(verdict(question, both.toReversed())).toEqual(verdict(question, both));
    expect(verdict(question, all.toReversed())).toEqual(verdict(question, all));
  });
});
