import { describe, expect, it } from "vitest";
import { movedAgreement, movedDay } from "#domain/hjemmekontor/enhetsuke/moveProposal.ts";
import type { DayFacts } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { Enkeltdag } from "#domain/hjemmekontor/enkeltdag/model.ts";
import type { Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accepted, facts, homeDay, submitted } from "./fastAvtale/given.ts";
import { bygg, kari, lars, organisation, textOf } from "./people.ts";

// The week of 8 February 2021; Tuesdays and Thursdays are asked for.
const mon = date("2021-02-08");
const tue = date("2021-02-09");
const wed = date("2021-02-10");
const thu = date("2021-02-11");
const fri = date("2021-02-12");
const sat = date("2021-02-13");

const day = (changes: Partial<Enkeltdag> = {}): Enkeltdag => ({
  id: "day-1" as CaseId,
  employeeId: kari,
  unitId: bygg,
  status: "OENSKET",
  from: wed,
  to: wed,
  work: textOf(30),
  rulesOn: mon,
  submittedOn: mon,
  ...{ decidedBy: null, decidedFor: null, route: null },
  decidedOn: null,
  decisionReason: null,
  calledIn: [],
  ...changes,
});

function moved(state: FastAvtale, from = tue, to = wed, known: Partial<Facts> = {}, days: readonly Enkeltdag[] = []) {
  const result = movedAgreement(state, { from, to }, facts(lars, mon, known), days);
  if (result === undefined) return undefined;
  const { homeDays, refusals, warnings } = result;
  const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code);
  return { weekdays: homeDays.map(({ weekday }) => weekday), refused: codes(refusals), warned: codes(warnings) };
}

const dayFacts = (changes: Partial<DayFacts> = {}): DayFacts => ({
  actor: { kind: "person", id: lars },
  employeeId: kari,
  unitId: bygg,
  today: mon,
  regime: normalRegime,
  leader: nearestLeader(organisation, kari),
  others: [],
  taken: [],
  meetingDay: null,
  ...changes,
});

describe("an application with a day moved", () => {
  it("HO-15 HO-16 keeps hours and share, and is let through as it was", () => {
    const state = submitted();
    expect(moved(state)).toEqual({ weekdays: [3, 4], refused: [], warned: [] });
    expect(movedAgreement(state, { from: thu, to: mon }, facts(lars, mon), [])?.homeDays).toEqual([homeDay(1), homeDay(2)]);
    // Nothing of it is done.
    expect(state).toEqual(submitted());
  });

  it("HO-11 HO-15 HO-16 says what the rules of the day refuse", () => {
    const settings = { ...normalRegime.homeOffice, maxSharePercent: 20, coreTime: { from: 8 * 60, to: 16 * 60 } };
    const regime = { ...normalRegime, homeOffice: settings };
    expect(moved(submitted(), tue, wed, { regime, settings })?.refused).toEqual([
      "OUTSIDE_CORE_TIME",
      "OUTSIDE_CORE_TIME",
      "SHARE_TOO_HIGH",
    ]);
    const noCore = { ...normalRegime.homeOffice, coreTime: null };
    const rules = { regime: { ...normalRegime, homeOffice: noCore }, settings: noCore };
    const short = (...weekdays: readonly (1 | 2 | 3 | 4 | 5)[]): FastAvtale => {
      const state = submitted();
      return { ...state, agreement: { ...state.agreement, homeDays: weekdays.map((weekday) => homeDay(weekday, 180)) } };
    };
    expect(moved(short(1, 2, 3, 4), tue, fri, rules)).toEqual({ weekdays: [1, 3, 4, 5], refused: [], warned: [] });
    expect(moved(short(1, 2, 3, 4), tue, wed, rules)?.refused).toEqual(["HOME_DAY_TWICE"]);
    expect(moved(short(1, 2, 3, 4, 5), tue, tue, rules)?.refused).toEqual(["NO_CAMPUS_DAY"]);
  });

  it("HO-28 warns on the meeting's day, and no longer on another", () => {
    expect(moved(submitted(), tue, wed, { meetingDay: 3 })?.warned).toEqual(["UNIT_MEETING_WEEKDAY"]);
    expect(moved(submitted(), tue, wed, { meetingDay: 2 })?.warned).toEqual([]);
    expect(moved(submitted(), tue, tue, { meetingDay: 2 })?.warned).toEqual(["UNIT_MEETING_WEEKDAY"]);
  });

  it("HO-09 counts the single days of the same weeks, unless the agreement has them at home", () => {
    const friday = day({ status: "GODKJENT", from: fri, to: fri });
    expect(moved(submitted(), tue, wed, {}, [friday])?.warned).toEqual(["WEEK_OVER_LIMIT"]);
    expect(moved(submitted(), tue, fri, {}, [friday])?.warned).toEqual([]);
    expect(moved(submitted(), tue, wed, {}, [{ ...friday, status: "AVSLAATT" }])?.warned).toEqual([]);
    const before = day({ status: "GODKJENT", from: date("2021-01-29"), to: date("2021-01-29") });
    expect(moved(submitted(), tue, wed, {}, [before])?.warned).toEqual([]);
  });

  it("HO-03 is nothing to be moved once it was decided, from a day that was not asked for, or to a weekend", () => {
    expect(moved(accepted())).toBeUndefined();
    expect(moved({ ...submitted(), status: "RETURNERT" })).toBeUndefined();
    expect(moved(submitted(), wed, fri)).toBeUndefined();
    expect(moved(submitted(), tue, sat)).toBeUndefined();
  });
});

describe("single days that are moved", () => {
  const result = (state: Enkeltdag, to = thu, known: Partial<DayFacts> = {}, agreements: readonly FastAvtale[] = []) =>
    movedDay(state, { from: wed, to }, dayFacts(known), agreements);

  it("HO-09 move as a whole, with what 7.4 says of the new week", () => {
    expect(result(day())).toEqual({ from: thu, to: thu, refusals: [], warnings: [] });
    expect(result(day({ from: tue, to: wed }))).toMatchObject({ from: wed, to: thu });
    expect(result(day(), fri, {}, [accepted()])?.warnings).toMatchObject([{ rule: "HO-09", code: "WEEK_OVER_LIMIT" }]);
    expect(result(day(), thu, {}, [accepted()])?.warnings).toEqual([]);
  });

  it("HO-09 are refused where they would be: in the past, or on days that are taken", () => {
    expect(result(day(), date("2021-02-07"))?.refusals).toMatchObject([{ code: "DAY_IN_PAST" }]);
    expect(result(day(), thu, { others: [{ from: thu, to: fri }] })?.refusals).toMatchObject([{ code: "DAY_OVERLAPS" }]);
    expect(result(day(), mon)?.refusals).toEqual([]);
  });

  it("HO-28 warn of the meeting's day", () => {
    expect(result(day(), thu, { meetingDay: 4 })?.warnings).toMatchObject([{ code: "UNIT_MEETING_DATE", date: thu }]);
    expect(result(day(), fri, { meetingDay: 4 })?.warnings).toEqual([]);
  });

  it("HO-03 are not moved once they were decided, or from a day that is none of theirs", () => {
    expect(result(day({ status: "GODKJENT" }))).toBeUndefined();
    expect(movedDay(day(), { from: tue, to: thu }, dayFacts(), [])).toBeUndefined();
  });
});
