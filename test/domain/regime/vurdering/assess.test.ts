import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { maxExplanation, warningsOf } from "#domain/regime/vurdering/checkAssessment.ts";
import { groundsToChoose } from "#domain/regime/vurdering/grounds.ts";
import type { Ground } from "#domain/regime/vurdering/model.ts";
import { inEast } from "../places.ts";
import { regulation, reached as ruled, published as ruling, why } from "../rulesets.ts";
import { assessed, campus, home, inForce, leader, memo, refused, regulated, substitute, words } from "./team.ts";

const onCampus = (ground: Ground) => ({ ...campus, ground });
const grounded = (ground: Ground) => refused(onCampus(ground));

describe("assessing somebody under the employer's own rules", () => {
  const under = { ruleset: memo };

  it("PA-12 lets come whose job cannot be done from home, by every ground of the memo", () => {
    for (const ground of ["FORSKNING_UNDERVISNING", "VERKSTED", "LABORATORIUM", "RENHOLD", "BYGNINGSDRIFT"] as const) {
      expect([ground, refused(onCampus(ground), under)]).toEqual([ground, []]);
    }
    expect(assessed(onCampus("RENHOLD"), under).made).toMatchObject({
      ...{ place: "CAMPUS", ground: "RENHOLD", infectionControl: true, by: leader, on: inForce.memo },
    });
  });

  it("PA-12 asks for words with «annet», and has room for so many", () => {
    expect(refused(onCampus("ANNET"), under)).toEqual([["PA-12", "ASSESSMENT_WORDS_MISSING"]]);
    expect(refused({ ...onCampus("ANNET"), explanation: words(0) }, under)).toEqual([["PA-12", "ASSESSMENT_WORDS_MISSING"]]);
    expect(refused({ ...onCampus("ANNET"), explanation: words(1) }, under)).toEqual([]);
    expect(refused({ ...onCampus("ANNET"), explanation: words(maxExplanation) }, under)).toEqual([]);
    expect(refused({ ...onCampus("ANNET"), explanation: words(maxExplanation + 1) }, under)).toEqual([
      [null, "ASSESSMENT_WORDS_TOO_LONG"],
    ]);
  });

  it("PA-12 takes no ground that is not the memo's, and none at all", () => {
    expect(refused(onCampus("PASIENTSTELL"), under)).toEqual([["PA-12", "ASSESSMENT_GROUND_OTHER"]]);
    expect(refused(onCampus("UPRAKTISK"), under)).toEqual([["PA-12", "ASSESSMENT_GROUND_OTHER"]]);
    expect(refused({ ...campus, ground: null }, under)).toEqual([["PA-12", "ASSESSMENT_GROUND_MISSING"]]);
    expect(refused({ ...campus, place: null }, under)).toEqual([["PA-12", "ASSESSMENT_PLACE_MISSING"]]);
  });

  it("PA-12, PA-07 still asks for infection control where they come, and for none where they are at home", () => {
    expect(refused({ ...campus, infectionControl: false }, under)).toEqual([["PA-07", "ASSESSMENT_ROOM_UNSAFE"]]);
    expect(refused({ ...home, infectionControl: false }, under)).toEqual([]);
  });

  it("PA-02 lays down no office days for whoever is at home, and may for whoever comes", () => {
    expect(refused({ ...home, officeDays: 2 }, under)).toEqual([["PA-02", "OFFICE_DAYS_PANDEMIC"]]);
    expect(refused({ ...campus, officeDays: 2 }, under)).toEqual([]);
    expect(warningsOf({ ...home, discussed: false }, "PANDEMI")).toEqual([]);
  });

  it("says everything that is wrong at once", () => {
    const plan = { ...campus, ground: null, infectionControl: false, officeDays: 6, conditions: ["FORBY_KOLLEKTIVT" as const] };
    expect(refused(plan, under)).toEqual([
      ["PA-12", "ASSESSMENT_GROUND_MISSING"],
      ["PA-07", "ASSESSMENT_ROOM_UNSAFE"],
      [null, "OFFICE_DAYS_WRONG"],
      [null, "TRANSPORT_FORBIDDEN"],
    ]);
  });
});

describe("assessing somebody under a municipality's regulation", () => {
  it("LI-03 takes what cannot be done from home in practice", () => {
    for (const ground of ["PASIENTSTELL", "PRODUKSJON", "BYGNINGSDRIFT", "LABORATORIUM", "FORSKNING_UNDERVISNING"] as const) {
      expect([ground, grounded(ground)]).toEqual([ground, []]);
    }
  });

  it("LI-03 refuses that it is impractical or not ideal", () => {
    expect(grounded("UPRAKTISK")).toEqual([["LI-03", "ASSESSMENT_GROUND_UNTENABLE"]]);
    expect(grounded("IKKE_OPTIMALT")).toEqual([["LI-03", "ASSESSMENT_GROUND_UNTENABLE"]]);
  });

  it("LI-02 refuses driving alone and being few with offices of one's own, and takes home without more", () => {
    expect(grounded("KJOERER_ALENE")).toEqual([["LI-02", "ASSESSMENT_GROUND_UNTENABLE"]]);
    expect(grounded("FAA_ANSATTE")).toEqual([["LI-02", "ASSESSMENT_GROUND_UNTENABLE"]]);
    expect(refused(home)).toEqual([]);
  });

  it("LI-10 refuses that somebody does not use public transport, whoever it is", () => {
    expect(grounded("IKKE_KOLLEKTIVT")).toEqual([["LI-10", "ASSESSMENT_GROUND_UNTENABLE"]]);
    // What was chosen before home was is no part of it.
    expect(assessed({ ...home, ground: "IKKE_KOLLEKTIVT" }).made).toMatchObject({ place: "HJEMME", ground: null });
  });

  it("offers what does not hold as well, so that it can be answered, and no ground twice", () => {
    const offered = groundsToChoose("KOMMUNE");
    expect(offered).toContain("UPRAKTISK");
    expect(new Set(offered).size).toBe(offered.length);
    for (const ground of offered) {
      const plan = { ...onCampus(ground), explanation: words() };
      expect([
        ground,
        refused(plan)
          .map(([, code]) => code)
          .join(),
      ]).toEqual([
        ground,
        ["UPRAKTISK", "IKKE_OPTIMALT", "KJOERER_ALENE", "FAA_ANSATTE", "IKKE_KOLLEKTIVT"].includes(ground)
          ? "ASSESSMENT_GROUND_UNTENABLE"
          : "",
      ]);
    }
    for (const ground of groundsToChoose("PANDEMI")) {
      expect([ground, refused({ ...onCampus(ground), explanation: words() }, { ruleset: memo })]).toEqual([ground, []]);
    }
  });

  it("LI-03 warns where it was not talked over, and goes on", () => {
    const plan = { ...onCampus("PASIENTSTELL"), discussed: false };
    expect(warningsOf(plan, "KOMMUNE")).toEqual([{ rule: "LI-03", code: "ASSESSMENT_NOT_DISCUSSED" }]);
    expect(refused(plan)).toEqual([]);
    expect(warningsOf({ ...plan, discussed: true }, "KOMMUNE")).toEqual([]);
  });

  it("LI-13 warns of two mandatory office days for what can be done from home, by the duty itself, and goes on", () => {
    const plan = { ...home, officeDays: 2 };
    expect(warningsOf(plan, "KOMMUNE")).toEqual([{ rule: "LI-13", code: "OFFICE_DAYS_FIT_HOME", cites: "LI-02", days: 2 }]);
    expect(refused(plan)).toEqual([]);
  });

  it("LI-13 does not warn where no day is laid down, nor of whoever has to come", () => {
    expect(warningsOf(home, "KOMMUNE")).toEqual([]);
    expect(warningsOf({ ...campus, officeDays: 2 }, "KOMMUNE")).toEqual([]);
  });

  it.each([
    [0, [[null, "OFFICE_DAYS_WRONG"]]],
    [1, []],
    [5, []],
    [6, [[null, "OFFICE_DAYS_WRONG"]]],
    [1.5, [[null, "OFFICE_DAYS_WRONG"]]],
  ])("LI-13 counts office days by the working week: %s", (officeDays, expected) => {
    expect(refused({ ...home, officeDays })).toEqual(expected);
  });

  it("LI-11 forbids nobody to use public transport", () => {
    expect(refused({ ...home, conditions: ["FORBY_KOLLEKTIVT"] })).toEqual([["LI-11", "TRANSPORT_FORBIDDEN"]]);
    expect(refused({ ...campus, conditions: ["RAAD_RUSHTID", "FORBY_KOLLEKTIVT"] })).toEqual([["LI-11", "TRANSPORT_FORBIDDEN"]]);
  });

  it("LI-11 lets a leader advise, and keeps the advice", () => {
    expect(assessed({ ...campus, conditions: ["RAAD_RUSHTID"] }).made?.conditions).toEqual(["RAAD_RUSHTID"]);
  });

  it("LI-11 lets whoever lays down nothing go on", () => {
    expect(assessed(campus).made?.conditions).toEqual([]);
  });
});

describe("who assesses, and when", () => {
  it("LI-03 is for the nearest leader or who stands in, and nobody assesses themselves", () => {
    expect(refused(home, { by: substitute })).toEqual([["LI-03", "ASSESS_ONLY_LEADER"]]);
    const deciders = [
      { id: leader, onBehalfOf: null },
      { id: substitute, onBehalfOf: leader },
    ];
    expect(assessed(home, { by: substitute, deciders }).made).toMatchObject({ by: substitute, onBehalfOf: leader });
    expect(refused(home, { by: inEast })).toEqual([["LI-03", "ASSESS_ONLY_LEADER"]]);
    expect(refused(home, { by: inEast, deciders: [{ id: inEast, onBehalfOf: null }] })).toEqual([
      ["LI-03", "ASSESS_ONLY_LEADER"],
    ]);
    expect(refused(home, { by: "other" as PersonId, ruleset: memo })).toEqual([["PA-03", "ASSESS_ONLY_LEADER"]]);
  });

  it("LI-01 does not reach whoever has their main place elsewhere", () => {
    expect(refused(home, { holdsThere: false })).toEqual([["LI-01", "ASSESSMENT_ELSEWHERE"]]);
  });

  it("PA-12 may be done before the rules begin, through their last day, and not after it", () => {
    expect(refused(campus, { ruleset: memo, today: date("2020-11-01") })).toEqual([]);
    expect(refused(campus, { ruleset: memo, today: date("2020-12-31") })).toEqual([]);
    expect(refused(campus, { ruleset: memo, today: date("2021-01-01") })).toEqual([[null, "ASSESSMENT_RULES_OVER"]]);
  });

  it("takes nothing under a rule set that was ended or withdrawn in the meantime", () => {
    const today = inForce.regulated;
    const ended = ruled(regulated, { type: "EndRuleset", lastDay: addDays(today, -1), reason: why }, { today });
    expect(refused(home, { ruleset: ended, today })).toEqual([[null, "ASSESSMENT_RULES_OVER"]]);
    const withdrawn = ruled(ruling(regulation, {}, "w"), { type: "WithdrawRuleset", reason: why }, { today: date("2021-01-01") });
    expect(refused(home, { ruleset: withdrawn, today })).toEqual([[null, "ASSESSMENT_RULES_OVER"]]);
  });
});
