import { describe, expect, it } from "vitest";
import { localDate } from "#domain/kernel/localDate.ts";
import { answerOf } from "#domain/veileder/answers.ts";
import { type AnswerNumber, defaultGuideSettings, type GuideSettings } from "#domain/veileder/model.ts";
import { holdsBefore, holdsInstead, standingOf } from "#domain/veileder/standing.ts";

const validity = { from: localDate("2021-01-25"), to: localDate("2021-05-25") };
const settings: GuideSettings = { ...defaultGuideSettings, localRules: [{ municipality: "Lillestrøm", validity }] };
const stands = (number: AnswerNumber, on: string, place: string | null = null, given = settings) =>
  standingOf(answerOf(number), { on: localDate(on), place }, given);
const instead = (number: AnswerNumber, on: string, place: string | null = null) =>
  holdsInstead(answerOf(number), { on: localDate(on), place }, settings)?.number;

describe("how an answer stands on a day", () => {
  it("PA-01 holds to the last day of 2020 and from 6 November, and not a day longer", () => {
    expect(stands(17, "2020-11-05")).toMatchObject({ state: "not-yet", from: "2020-11-06" });
    expect(stands(17, "2020-11-06").state).toBe("holds");
    expect(stands(17, "2020-12-31").state).toBe("holds");
    expect(stands(17, "2021-01-01")).toMatchObject({ state: "held", until: "2020-12-31" });
  });

  it("PA-01 what people asked in the pandemic and ask in May: each holds in its time", () => {
    expect(stands(28, "2020-12-01")).toMatchObject({ state: "not-yet", from: "2021-01-01" });
    expect(stands(28, "2021-05-01").state).toBe("holds");
    expect(stands(28, "2026-11-27").state).toBe("holds");
  });

  it("guidelines without a date hold", () => {
    expect(stands(62, "2020-12-01")).toEqual({ state: "holds", validity: null });
    expect(stands(62, "2030-01-01")).toEqual({ state: "holds", validity: null });
  });

  it("LI-01 a municipality's rules are for those who work there, and for nobody before dates are set", () => {
    expect(stands(7, "2021-03-01", "Lillestrøm").state).toBe("holds");
    expect(stands(7, "2021-03-01", "Trondheim")).toEqual({ state: "elsewhere", municipality: "Lillestrøm" });
    expect(stands(7, "2021-03-01").state).toBe("holds");
    expect(stands(7, "2021-01-24", "Lillestrøm").state).toBe("not-yet");
    expect(stands(7, "2021-05-26", "Lillestrøm")).toMatchObject({ state: "held", until: "2021-05-25" });
    expect(stands(7, "2021-03-01", "Lillestrøm", defaultGuideSettings)).toEqual({ state: "not-published" });
  });

  it("of several periods the one that holds counts, else the last before, else the first after", () => {
    const later = { from: localDate("2021-11-01"), to: localDate("2021-12-31") };
    const two: GuideSettings = {
      ...settings,
      localRules: [
        { municipality: "Lillestrøm", validity: later },
        { municipality: "Lillestrøm", validity },
      ],
    };
    expect(stands(7, "2021-11-15", "Lillestrøm", two).state).toBe("holds");
    expect(stands(7, "2021-08-01", "Lillestrøm", two)).toMatchObject({ state: "held", until: "2021-05-25" });
    expect(stands(7, "2020-08-01", "Lillestrøm", two)).toMatchObject({ state: "not-yet", from: "2021-01-25" });
  });
});

describe("what holds instead", () => {
  it("PA-02 in December 2020 the memo, in May 2021 the guidelines, and in Lillestrøm its own rules before them", () => {
    expect(instead(27, "2020-12-01")).toBe(17);
    expect(instead(17, "2021-05-01")).toBe(27);
    expect(instead(17, "2021-05-01", "Lillestrøm")).toBe(2);
    expect(instead(17, "2021-05-01", "Trondheim")).toBe(27);
  });

  it("nothing where the answer holds, or where nothing else is said of the matter", () => {
    expect(instead(17, "2020-12-01")).toBeUndefined();
    expect(instead(21, "2021-05-01")).toBeUndefined();
  });

  it("LI-01 rules of a place are offered to nobody who has not said that they work there", () => {
    expect(instead(20, "2021-03-01", "Lillestrøm")).toBe(3);
    expect(instead(20, "2021-03-01")).toBeUndefined();
  });
});

describe("what goes before an answer that holds", () => {
  const goesFirst = (number: AnswerNumber, on: string, place: string | null = null) =>
    holdsBefore(answerOf(number), { on: localDate(on), place }, settings)?.number;

  it("LI-01 the regulation, for those who work there and while it holds", () => {
    expect(goesFirst(27, "2021-05-25", "Lillestrøm")).toBe(2);
    expect(goesFirst(27, "2021-05-26", "Lillestrøm")).toBeUndefined();
    expect(goesFirst(27, "2021-05-25", "Trondheim")).toBeUndefined();
    expect(goesFirst(27, "2021-05-25")).toBeUndefined();
  });

  it("LI-01 nothing before the regulation itself, and nothing beside an answer that does not hold", () => {
    expect(goesFirst(2, "2021-05-25", "Lillestrøm")).toBeUndefined();
    expect(goesFirst(17, "2021-05-25", "Lillestrøm")).toBeUndefined();
    expect(goesFirst(21, "2020-12-01", "Lillestrøm")).toBeUndefined();
  });

  it("PA-01 the employer's own rules in a pandemic, when they are published anew, for the time that was published", () => {
    const anew: GuideSettings = {
      ...defaultGuideSettings,
      pandemic: [{ from: localDate("2027-02-01"), to: localDate("2027-02-28") }],
    };
    const at = (on: string) => [
      stands(17, on, null, anew).state,
      holdsBefore(answerOf(27), { on: localDate(on), place: null }, anew)?.number,
    ];
    expect(at("2027-01-31")).toEqual(["held", undefined]);
    expect(at("2027-02-01")).toEqual(["holds", 17]);
    expect(at("2027-02-28")).toEqual(["holds", 17]);
    expect(at("2027-03-01")).toEqual(["held", undefined]);
    expect(at("2020-12-31")[0]).toBe("holds");
  });

  it("PA-01 what was published for the memo's own time counts, where it was ended sooner or begun later", () => {
    const sooner: GuideSettings = {
      ...defaultGuideSettings,
      pandemic: [{ from: localDate("2020-11-16"), to: localDate("2020-12-15") }],
    };
    const at = (on: string) => stands(17, on, null, sooner).state;
    expect([at("2020-11-15"), at("2020-11-16"), at("2020-12-15"), at("2020-12-16")]).toEqual([
      "not-yet",
      "holds",
      "holds",
      "held",
    ]);
  });
});
