import { describe, expect, it } from "vitest";
import type { Possible } from "#domain/sak/available.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { nextStep } from "#domain/sak/next.ts";
import { hilde, lars, ola, per, sjur } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  agreedPlan,
  answerConsult,
  apology,
  assess,
  begun,
  briefed,
  closed,
  concluded,
  consult,
  declare,
  draft,
  endHearing,
  evaluate,
  facts,
  followed,
  having,
  heard,
  helped,
  interviewWith,
  invite,
  mandate,
  measure,
  measureId,
  obvious,
  offered,
  opened,
  partyId,
  plan,
  ready,
  serious,
  simple,
  told,
  words,
} from "./given.ts";

const perId = partyId(told(), per);
const types = [
  ...(["Close", "InformParty", "SettleHelp", "SettleStrain", "Assess", "MakePlan", "EndInquiry", "ConsultSjef"] as const),
  ...(["DraftMandate", "AcceptMandate", "StartInquiry", "InviteStatement", "EndHearing", "DraftReport", "OfferReport"] as const),
  ...(["EndComments", "Conclude", "EndBriefing", "AddMeasure", "RecordPolice", "SettleApology", "SettlePlan"] as const),
  ...(["StartFollowUp", "EvaluateMeasure", "Archive", "Reopen", "AddLog"] as const),
] satisfies readonly Possible["type"][];

/** Every step of a case that is not behind, in the order in which they are shown to somebody who may do everything. */
const steps = (state: SubCase, left: readonly Possible["type"][] = types): readonly string[] => {
  const next = nextStep(state, lars, left.map((type) => ({ type, blocked: [] })) as never);
  return next === undefined
    ? []
    : [
        next.type,
        ...steps(
          state,
          left.filter((type) => type !== next.type),
        ),
      ];
};
const restoring = (...done: readonly Parameters<typeof having>[2][]) => having(briefed(), facts(lars), ...done);

describe("the steps of a case that are not behind", () => {
  it("SB-02, VA-05, SB-16, SB-34 are telling, help, strain and the assessment, or the end where there is no case", () => {
    const fresh = having(opened(), facts(lars), declare());
    expect(steps(fresh)).toEqual(["InformParty", "SettleHelp", "SettleStrain", "Assess"]);
    expect(steps(begun())).toEqual(["InformParty", "Assess"]);
    expect(steps(told())).toEqual(["Assess"]);
    const outside = having(told(), facts(lars), addParty({ kind: "outside", name: words, external: true }));
    expect(steps(outside)).toEqual(["Assess"]);
    const waiting = having(begun(), facts(lars), { type: "DelayInforming", partyId: perId, reason: words });
    expect(steps(waiting)).toEqual(["Assess"]);
    expect(steps(having(told(), facts(lars), assess("ingen-sak")))).toEqual(["Close"]);
    expect(steps({ ...told(), status: "HABILITET" })).toEqual([]);
  });

  it("SB-17, SB-27, SB-28 are plan, sjef and mandate before a serious inquiry, and a plan before a simple one", () => {
    const who = interviewWith({ kind: "party", partyId: perId });
    expect(steps(simple())).toEqual(["MakePlan", "EndInquiry"]);
    expect(steps(having(simple(), facts(lars), plan(who)))).toEqual(["EndInquiry"]);
    expect(steps(serious())).toEqual(["MakePlan", "ConsultSjef", "DraftMandate", "StartInquiry"]);
    const planned = having(serious(), facts(lars), plan(who), consult);
    expect(steps(planned)).toEqual(["DraftMandate", "StartInquiry"]);
    const drafted = having(having(planned, facts(sjur), answerConsult), facts(lars), mandate([ola]));
    expect(steps(drafted)).toEqual(["AcceptMandate", "StartInquiry"]);
    const accepted = drafted.mandate === null ? null : { ...drafted.mandate, accepted: { by: ola } as never };
    expect(steps({ ...drafted, mandate: accepted })).toEqual(["StartInquiry"]);
    expect(steps({ ...drafted, status: "UNDERSOEKELSE" })).toEqual(["EndInquiry"]);
  });

  it("SB-09, SB-15, SB-31, SB-20 are hearing, report, comments, conclusion and briefing", () => {
    expect(steps(obvious())).toEqual(["InviteStatement"]);
    expect(steps(having(obvious(), facts(lars), invite(perId)))).toEqual(["EndHearing"]);
    expect(steps(heard())).toEqual(["EndHearing"]);
    const toDraft = having(heard(), facts(lars), endHearing);
    expect(steps(toDraft)).toEqual(["DraftReport"]);
    const drafted = having(toDraft, facts(lars), draft());
    expect(steps(drafted)).toEqual(["OfferReport"]);
    expect(steps({ ...drafted, report: drafted.report === null ? null : { ...drafted.report, outdated: true } })).toEqual([
      "DraftReport",
    ]);
    expect([offered(), ready(), concluded()].map((state) => steps(state))).toEqual([
      ["EndComments"],
      ["Conclude"],
      ["EndBriefing"],
    ]);
  });

  it("SB-21, SB-22 are what the conclusion asks for, then what was done about it, then the archive", () => {
    expect(steps(briefed())).toEqual(["AddMeasure", "SettleApology", "SettlePlan", "StartFollowUp"]);
    expect(steps(restoring(measure(), apology, agreedPlan()))).toEqual(["StartFollowUp"]);
    expect(steps({ ...briefed(), conclusion: null })).toEqual(["AddMeasure", "SettleApology", "SettlePlan", "StartFollowUp"]);
    const crime = briefed(concluded({ crime: true }));
    expect(steps(crime)).toEqual(["AddMeasure", "RecordPolice", "SettleApology", "SettlePlan", "StartFollowUp"]);
    const reported = having(crime, facts(lars), { type: "RecordPolice", reference: null });
    expect(steps(reported)).not.toContain("RecordPolice");
    expect(steps(followed())).toEqual(["EvaluateMeasure"]);
    const two = having(followed(), facts(lars), measure({ measureId: measureId("t2") }), evaluate());
    expect(steps(two)).toEqual(["EvaluateMeasure"]);
    expect(steps(having(followed(), facts(lars), evaluate()))).toEqual(["Close"]);
    expect(steps(closed())).toEqual(["Archive"]);
    expect(steps({ ...closed(), status: "ARKIVERT" })).toEqual([]);
  });

  it("VA-03 begin for each of several who handle it with whether they are habil", () => {
    const one = having(helped(), facts(lars), addHandler(ola));
    const declareOnly = [{ type: "DeclareHabilitet", blocked: [] }] as never;
    expect(nextStep(one, ola, declareOnly)?.type).toBe("DeclareHabilitet");
    for (const who of [lars, hilde, per]) expect(nextStep(one, who, declareOnly)).toBeUndefined();
  });
});
