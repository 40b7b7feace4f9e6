import { describe, expect, it } from "vitest";
import { addDays, localDate as date, datesOf, type LocalDate } from "#domain/kernel/localDate.ts";
import { decideQuarterAnswer } from "#domain/oppfolging/kvartalskort/decide.ts";
import {
  quarterCardsFor,
  quarterOf,
  quarterRulesOn,
  quarterToSend,
  usualQuarterStarts,
} from "#domain/oppfolging/kvartalskort/quarter.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { bygg, kari, lars, oeyvind, organisation, rektor, solveig } from "./given.ts";

// New Year's Day, Good Friday and Easter Monday of 2027, and the days of May and Christmas that matter here.
const holidays = new Set(["2027-01-01", "2027-03-26", "2027-03-29", "2026-12-25", "2026-12-26"].map(date));
const starts = usualQuarterStarts;
const sentOn = (today: LocalDate, since = today, days = starts) => quarterToSend({ since, today, starts: days }, holidays);
const facts = { by: lars, today: date("2026-10-05"), organisation, starts };
const quarter = date("2026-10-01");

describe("the quarter's card", () => {
  it("HO-29, VA-38 goes out on the first day of a quarter, and on no other", () => {
    const days = datesOf(date("2026-09-25"), date("2026-10-20")).filter((day) => sentOn(day) !== null);
    expect(days).toEqual(["2026-10-01"]);
    expect(sentOn(date("2026-10-01"))).toBe(quarter);
  });

  it.each([
    // A holiday, then a Saturday and a Sunday.
    ["2027-01-01", "2027-01-04"],
    ["2028-01-01", "2028-01-03"],
    ["2029-07-01", "2029-07-02"],
  ])("HO-29, VA-38 waits where %s is free until %s", (first, sent) => {
    const days = datesOf(addDays(date(first), -3), addDays(date(first), 9)).filter((day) => sentOn(day) !== null);
    expect(days).toEqual([sent]);
    expect(sentOn(date(sent))).toBe(first);
  });

  it("HO-29, VA-38 follows the employer's own quarters, and is none where there are none", () => {
    const own = ["02-15", "05-15", "08-15", "11-15"];
    expect(sentOn(date("2026-10-01"), date("2026-10-01"), own)).toBeNull();
    expect(sentOn(date("2026-11-16"), date("2026-11-15"), own)).toBe("2026-11-15");
    expect(quarterOf(date("2027-02-14"), own)).toBe("2026-11-15");
    expect(quarterOf(date("2027-02-15"), own)).toBe("2027-02-15");
    expect(sentOn(date("2026-10-01"), date("2026-10-01"), [])).toBeNull();
  });

  it("VA-38 is made up for where nobody looked on the day, on a working day, and not where somebody did", () => {
    expect(sentOn(date("2026-10-02"), date("2026-09-28"))).toBe(quarter);
    expect(sentOn(date("2026-11-20"), date("2026-09-28"))).toBe(quarter);
    expect(sentOn(date("2026-10-03"), date("2026-09-28"))).toBeNull();
    expect(sentOn(date("2026-10-02"), date("2026-10-02"))).toBeNull();
  });

  it("HO-29 goes to everybody who leads, once however many units, and to nobody who has left", () => {
    expect(quarterCardsFor(organisation)).toEqual(expect.arrayContaining([rektor, solveig, lars, oeyvind]));
    const unit = organisation.units.get(bygg);
    if (unit === undefined) throw new Error("no unit");
    const more = {
      ...organisation,
      units: new Map(organisation.units).set("to" as typeof bygg, { ...unit, id: "to" as typeof bygg }),
    };
    expect(quarterCardsFor(more).filter((id) => id === lars)).toEqual([lars]);
    expect(quarterCardsFor(organisation)).not.toContain(kari);
    const person = organisation.people.get(lars);
    if (person === undefined) throw new Error("no person");
    const left = { ...organisation, people: new Map(organisation.people).set(lars, { ...person, active: false }) };
    expect(quarterCardsFor(left)).not.toContain(lars);
  });

  it("HO-29 is spoken for from the day it holds, and VA-38 before it as well", () => {
    expect(quarterRulesOn(date("2020-12-31"))).toEqual(["VA-38"]);
    expect(quarterRulesOn(date("2021-01-01"))).toEqual(["HO-29", "VA-38"]);
  });

  it.each(["nb", "nn", "en"] as const)("VA-38 names the signals of 6.2.4 in %s, and asks for no detail", (language: Language) => {
    const { quarter: words } = textsFor(language).oppfolging;
    expect(words.signals.length).toBe(6);
    expect(words.agenda.length).toBe(2);
    expect([words.why, ...words.agenda, ...words.signals, words.together, words.noDetails].join(" ")).not.toContain("?");
  });
});

describe("the answer", () => {
  it("VA-38 keeps that the leader has answered, and nothing of what", () => {
    expect(decideQuarterAnswer(false, quarter, facts)).toEqual({
      ok: true,
      events: [{ type: "QuarterCardAnswered", by: lars, quarter }],
    });
    expect(decideQuarterAnswer(true, quarter, facts)).toEqual({ ok: true, events: [] });
  });

  it("VA-38, HO-29 is a leader's alone", () => {
    const refused = { ok: false, refusals: [{ rule: "VA-38", code: "QUARTER_CARD_ONLY_LEADERS" }] };
    expect(decideQuarterAnswer(false, quarter, { ...facts, by: kari })).toEqual(refused);
    const person = organisation.people.get(lars);
    if (person === undefined) throw new Error("no person");
    const left = { ...organisation, people: new Map(organisation.people).set(lars, { ...person, active: false }) };
    expect(decideQuarterAnswer(false, quarter, { ...facts, organisation: left })).toEqual(refused);
  });

  it("VA-38 is for the quarter that it is now: its last day counts, the first of the next does not", () => {
    const past = { ok: false, refusals: [{ rule: null, code: "QUARTER_CARD_PAST" }] };
    expect(decideQuarterAnswer(false, quarter, { ...facts, today: date("2026-12-31") }).ok).toBe(true);
    expect(decideQuarterAnswer(false, quarter, { ...facts, today: date("2027-01-01") })).toEqual(past);
    for (const other of [null, date("2026-07-01"), date("2026-10-02")])
      expect(decideQuarterAnswer(false, other, facts)).toEqual(past);
  });
});
