import { describe, expect, it } from "vitest";
import { noSubstitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { decideEnhet, type EnhetFacts, maxActivities, maxActivity, maxHow } from "#domain/regime/vurdering/enhet/decide.ts";
import { evolveEnhet } from "#domain/regime/vurdering/enhet/evolve.ts";
import type { ActivityPlan, EnhetCommand, Enhetsoppgaver, UnitPractice } from "#domain/regime/vurdering/enhet/model.ts";
import { practicesToChoose } from "#domain/regime/vurdering/enhet/practice.ts";
import { openTasksOn, remindsOn } from "#domain/regime/vurdering/remindOn.ts";
import { defaultAssessmentSettings } from "#domain/regime/vurdering/settings.ts";
import { inNorth } from "../places.ts";
import { pandemic, published as ruling } from "../rulesets.ts";
import { home, inForce, institute, leader, memo, refused, regulated, team, words } from "./team.ts";

const facts: EnhetFacts = {
  ...{ id: "tasks" as CaseId, unitId: institute, today: inForce.memo, ruleset: memo },
  decider: { id: leader, onBehalfOf: null },
};
const activity = (length = 20, place: ActivityPlan["place"] = "CAMPUS"): ActivityPlan => ({ what: words(length), place });
const listed = (...activities: readonly ActivityPlan[]): EnhetCommand => ({ type: "AssessActivities", activities });
const digital = (how: ReturnType<typeof words> | null = words(), facilitated = true): EnhetCommand => ({
  ...{ type: "FacilitateDigital", facilitated, how },
});
const codes = (command: EnhetCommand, but: Partial<EnhetFacts> = {}, state?: Enhetsoppgaver) => {
  const decision = decideEnhet(state, command, { ...facts, ...but });
  return decision.ok ? [] : decision.refusals.map(({ rule, code }) => [rule, code]);
};
const reached = (command: EnhetCommand, state?: Enhetsoppgaver) => {
  const decision = decideEnhet(state, command, facts);
  const end = decision.ok ? decision.events.reduce<Enhetsoppgaver | undefined>(evolveEnhet, state) : undefined;
  if (end === undefined) throw new Error("refused");
  return end;
};
const openFor = (tasks: readonly Enhetsoppgaver[], today = inForce.memo, substitutes = noSubstitutes) =>
  openTasksOn({ organisation: team, substitutes, rulesets: [memo, regulated], tasks, today });

describe("a unit's tasks under the employer's own rules", () => {
  it("PA-09 are open in a unit without an assessment, and done with one activity", () => {
    expect(openFor([]).get(leader)).toEqual([{ rulesetId: memo.id, unitId: institute, open: ["PA-09", "PA-13"] }]);
    const done = reached(listed(activity(), activity(20, "DIGITALT")));
    expect(done.activities?.list.map(({ place }) => place)).toEqual(["CAMPUS", "DIGITALT"]);
    expect(openFor([done]).get(leader)?.[0]?.open).toEqual(["PA-13"]);
  });

  it("PA-09 asks what it is and where, and has room for so many", () => {
    expect(codes(listed())).toEqual([["PA-09", "ACTIVITIES_MISSING"]]);
    expect(codes(listed(activity(), activity(20, null)))).toEqual([["PA-09", "ACTIVITY_INCOMPLETE"]]);
    expect(codes(listed({ what: null, place: "CAMPUS" }))).toEqual([["PA-09", "ACTIVITY_INCOMPLETE"]]);
    expect(codes(listed(activity(maxActivity)))).toEqual([]);
    expect(codes(listed(activity(maxActivity + 1)))).toEqual([[null, "ACTIVITY_TOO_LONG"]]);
    const many = (count: number) => codes(listed(...Array.from({ length: count }, () => activity())));
    expect([many(maxActivities), many(maxActivities + 1)]).toEqual([[], [[null, "ACTIVITIES_TOO_MANY"]]]);
  });

  it("PA-13 is open until it is ticked and said how", () => {
    expect(codes(digital(words(), false))).toEqual([["PA-13", "DIGITAL_NOT_TICKED"]]);
    expect(codes(digital(null))).toEqual([["PA-13", "DIGITAL_HOW_MISSING"]]);
    const done = reached(digital(), reached(listed(activity())));
    expect(openFor([done]).size).toBe(0);
  });

  it("PA-13 is said in one line", () => {
    expect(codes(digital(words(maxHow)))).toEqual([]);
    expect(codes(digital(words(maxHow + 1)))).toEqual([[null, "DIGITAL_HOW_TOO_LONG"]]);
  });

  it("PA-13 goes to who stands in for the leader, and to nobody once the rules are over", () => {
    expect([...openFor([], inForce.memo, new Map([[leader, inNorth]])).keys()]).toEqual([inNorth]);
    expect(openFor([], date("2020-12-31")).size).toBe(1);
    expect(openFor([], date("2021-01-01")).size).toBe(0);
    expect(codes(digital(), { today: date("2021-01-01") })).toEqual([[null, "UNIT_TASKS_RULES_OVER"]]);
  });

  it("PA-09 is for the unit's own leader, and there is none of it under a regulation", () => {
    expect(codes(listed(activity()), { decider: undefined })).toEqual([["PA-09", "UNIT_TASKS_ONLY_LEADER"]]);
    expect(codes(listed(activity()), { ruleset: regulated, today: inForce.regulated })).toEqual([
      ["PA-09", "UNIT_TASKS_ONLY_PANDEMIC"],
    ]);
    expect(openFor([], inForce.regulated).size).toBe(0);
  });
});

describe("when leaders are reminded", () => {
  const holidays = new Set([date("2020-11-11")]);
  const on = (today: string, since = today, ruleset = memo) =>
    remindsOn(ruleset, defaultAssessmentSettings, { today: date(today), since: date(since), holidays });

  it("PA-09 is two working days after the rules began, holidays apart, and every fifth working day from then on", () => {
    // From Friday the 6th: Monday the 9th, Tuesday the 10th; then Wednesday is a holiday, so that the fifth is Wednesday the 18th.
    const days = Array.from({ length: 20 }, (_, index) => addDays(date("2020-11-05"), index)).filter((day) => on(day));
    expect(days).toEqual(["2020-11-10", "2020-11-18"]);
  });

  it("PA-13 is made up for where no server was there, once", () => {
    expect(on("2020-11-12", "2020-11-10")).toBe(true);
    expect(on("2020-11-12", "2020-11-12")).toBe(false);
    expect(on("2020-11-14", "2020-11-10")).toBe(false);
  });

  it("PA-09 counts from the day of publishing where that came later", () => {
    const late = ruling(pandemic, { today: date("2020-11-20") }, "late");
    expect([on("2020-11-23", "2020-11-23", late), on("2020-11-24", "2020-11-24", late)]).toEqual([false, true]);
  });
});

describe("a practice for a whole unit", () => {
  const stated = (practice: UnitPractice, but: Partial<EnhetFacts> = {}) =>
    codes({ type: "StatePractice", practice }, { ruleset: regulated, today: inForce.regulated, ...but });

  it("LI-10 is none by how people travel", () => {
    expect(stated("IKKE_KOLLEKTIVT")).toEqual([["LI-10", "UNIT_PRACTICE"]]);
  });

  it("LI-02 exempts no unit of four with an office each, nor those who drive", () => {
    expect(["FAA_ANSATTE", "EGNE_KONTOR", "KJOERER_ALENE"].map((one) => stated(one as UnitPractice))).toEqual([
      [["LI-02", "UNIT_PRACTICE"]],
      [["LI-02", "UNIT_PRACTICE"]],
      [["LI-02", "UNIT_PRACTICE"]],
    ]);
  });

  it("LI-10 takes none of those that can be tried, and what is right for each person instead", () => {
    for (const practice of practicesToChoose) expect(stated(practice)).toHaveLength(1);
    expect(stated("ALLE_MAA_MOETE")).toEqual([["LI-03", "UNIT_PRACTICE"]]);
    expect(refused(home)).toEqual([]);
  });

  it("PA-12 is for each person under the employer's own rules too", () => {
    expect(stated("ALLE_MAA_MOETE", { ruleset: memo, today: inForce.memo })).toEqual([["PA-12", "UNIT_PRACTICE"]]);
    expect(stated("ALLE_MAA_MOETE", { decider: undefined })).toEqual([["PA-09", "UNIT_TASKS_ONLY_LEADER"]]);
  });
});
