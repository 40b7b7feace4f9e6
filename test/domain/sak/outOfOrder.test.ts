import { describe, expect, it } from "vitest";
import { sightOf } from "#domain/sak/access.ts";
import { hilde, kari, lars, oeyvind, ola, outsider, per, sjur, solveig, vera } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  among,
  answerConsult,
  briefed,
  conclude,
  concluded,
  consult,
  draft,
  endComments,
  endHearing,
  facts,
  followed,
  having,
  heard,
  help,
  helped,
  mandate,
  measure,
  offer,
  offered,
  ready,
  refused,
  serious,
  simple,
  strain,
  told,
} from "./given.ts";

// Steps out of their order, and people who become parties in the middle: a clear word each time, and nothing is lost.

describe("steps out of order", () => {
  it("SB-09, SB-15, SB-25, SB-31 are told what comes first, whatever the case has come to", () => {
    expect(refused(told(), endHearing, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(simple(), endHearing, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(heard(), offer(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(having(heard(), facts(lars), endHearing), offer(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
    expect(refused(having(heard(), facts(lars), endHearing, draft()), conclude(), facts(lars))).toEqual(["SB-31 OFFER_FIRST"]);
    expect(refused(offered(), conclude(), facts(lars))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(refused(offered(), endComments, facts(lars))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(refused(ready(), { type: "EndBriefing" }, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(ready(), measure(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(briefed(), { type: "StartFollowUp" }, facts(lars))).toContain("SB-21 MEASURE_MISSING");
  });

  it("SB-09, SB-19 make nobody an accused of what was concluded without them", () => {
    for (const state of [concluded(), briefed(), followed()]) {
      expect(refused(state, addParty(ola), facts(lars))).toEqual(["SB-09 CONCLUDED_WITHOUT"]);
      expect(refused(state, addParty(outsider() as never), facts(lars))).toEqual(["SB-09 CONCLUDED_WITHOUT"]);
      expect(refused(state, addParty(ola, "beroert"), facts(lars))).toEqual([]);
    }
    expect(refused(ready(), addParty(ola), facts(lars))).toEqual([]);
  });
});

describe("somebody who becomes a party in the middle", () => {
  it("SB-02, VA-03 is no adviser any more, and the case goes on without them", () => {
    const one = having(helped(), facts(lars), addParty(hilde, "beroert"));
    expect(one.handlers.map(({ personId }) => personId)).toEqual([lars]);
    expect(sightOf(one, hilde, among())).toBeUndefined();
    expect(refused(one, help(true, hilde), facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
  });

  it("SB-27, VA-03 investigates under no mandate, whether it was accepted or not", () => {
    const asked = having(having(serious(), facts(lars), consult), facts(sjur), answerConsult);
    const drafted = having(asked, facts(lars), mandate([oeyvind, ola]));
    const named = having(drafted, facts(lars), addParty(oeyvind));
    expect(sightOf(named, oeyvind, among())).toBeUndefined();
    expect(refused(named, { type: "AcceptMandate", version: 1 }, facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    const accepted = having(drafted, facts(lars), { type: "AcceptMandate", version: 1 }, addParty(oeyvind));
    expect(accepted.handlers.map(({ personId }) => personId)).toEqual([lars, hilde, ola]);
  });

  it("SB-10, SB-16, VA-03 looks after no strain, in this case nor in another of the report", () => {
    const looked = having(having(told(), facts(lars), strain(vera)), facts(lars), addParty(vera, "beroert"));
    expect(sightOf(looked, vera, among())).toBeUndefined();
    expect(refused(looked, { type: "CheckStrain", concern: false, text: null }, facts(vera))).toEqual(["SB-10 NOT_INVOLVED"]);
    expect(refused(told(), strain(vera), facts(lars, { others: [vera] }))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(told(), strain(vera), facts(lars, { others: [ola] }))).toEqual([]);
  });

  it("SB-17, VA-03 is not asked as the sjef, and sees the question no more", () => {
    const asked = having(serious(), facts(lars), consult, addParty(sjur, "beroert"));
    expect(sightOf(asked, sjur, among())).toBeUndefined();
    expect(refused(asked, answerConsult, facts(sjur))).toEqual(["SB-17 NO_CONSULTATION"]);
  });

  it("VA-03 leaves the owner's case to the next one up, with all that was done in it", () => {
    const before = offered();
    const after = having(before, facts(lars), addParty(lars, "beroert"));
    expect(after).toMatchObject({ status: "PARTSKOMMENTARER", report: before.report, hearings: before.hearings });
    expect(after.handlers).toMatchObject([{ personId: solveig, as: "eier" }]);
    for (const id of [kari, per]) expect(sightOf(after, id, among())).toBe("part");
    expect(refused(after, addHandler(lars), facts(solveig))).toEqual(["VA-03 HABILITET_FIRST"]);
  });
});
