import { describe, expect, it } from "vitest";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { openHearingOf, silentParties, unheardParties, unofferedParties } from "#domain/sak/hearings.ts";
import type { PartyId, SubCase } from "#domain/sak/model.ts";
import { kari, lars, ola, per, system } from "../melding/given.ts";
import {
  addParty,
  assess,
  briefed,
  briefing,
  close,
  conclude,
  concluded,
  draft,
  endComments,
  endHearing,
  evaluate,
  eventsOf,
  facts,
  followed,
  having,
  heard,
  invite,
  measure,
  measureId,
  meeting,
  obvious,
  offer,
  offered,
  partyId,
  ready,
  refused,
  simple,
  told,
  withParty,
} from "./given.ts";

const perId = partyId(told(), per);
const added = "added" as PartyId;
const toDraft = (from = heard()) => having(from, facts(lars), endHearing);
const types = (state: SubCase, command: CaseCommand) => eventsOf(state, command, facts(lars)).map(({ type }) => type);
const noAnswer = (id: PartyId): CaseCommand => ({
  type: "RecordNoAnswer",
  partyId: id,
  reason: { textId: "t", length: 20 } as never,
});
/** A group that nobody has defined, marked as told. */
const withGroup = (from: SubCase): SubCase => {
  const one = having(from, facts(lars), addParty({ kind: "group", name: null }, "beroert"));
  return having(one, facts(lars), { type: "InformParty", partyId: added });
};

describe("who has been heard, offered and told", () => {
  it("SB-09 names those who have not been heard, and hears no group", () => {
    expect(unheardParties(obvious(), "fakta")).toEqual([perId]);
    expect(refused(obvious(), noAnswer(perId), facts(lars))).toEqual(["SB-09 NO_HEARING"]);
    expect(unheardParties(withGroup(heard()), "fakta")).toEqual([]);
  });

  it("SB-09 says of the very party whether they have answered", () => {
    const two = having(heard(), facts(lars), addParty(ola, "beroert"));
    expect(refused(two, noAnswer(perId), facts(lars))).toEqual(["SB-09 HEARING_ANSWERED"]);
    expect(refused(two, noAnswer(added), facts(lars))).toEqual(["SB-09 NO_HEARING"]);
    const [hearing] = having(obvious(), facts(lars), invite(perId)).hearings;
    if (hearing === undefined) throw new Error("nobody invited");
    const outdated: SubCase = { ...obvious(), hearings: [{ ...hearing, outdated: true }] };
    expect(refused(outdated, noAnswer(perId), facts(lars))).toEqual(["SB-09 NO_HEARING"]);
  });

  it("SB-09 keeps an invitation open until that round is answered, whatever came of the other", () => {
    const open = having(obvious(), facts(lars), invite(perId)).hearings[0];
    const answered = heard().hearings[0];
    if (open === undefined || answered === undefined) throw new Error("nobody invited");
    const later = { ...answered, round: "utkast" as const };
    expect(openHearingOf({ ...obvious(), hearings: [open, later] }, perId)).toBe(open);
    expect(openHearingOf({ ...obvious(), hearings: [open, answered] }, perId)).toBeUndefined();
    expect(openHearingOf({ ...obvious(), hearings: [open] }, partyId(told(), kari))).toBeUndefined();
  });

  it("SB-31 waits for nobody's word on a report that nobody was offered", () => {
    expect(silentParties(told())).toEqual([]);
    expect(silentParties(having(toDraft(), facts(lars), draft()))).toEqual([]);
    expect(silentParties(offered())).toEqual([partyId(told(), kari), perId]);
  });

  it("SB-31, SB-02 offers the report to those who know of the case, and to no group", () => {
    const third = having(toDraft(), facts(lars), addParty(ola, "beroert"), draft());
    expect(having(third, facts(lars), offer()).report?.offered?.to).toEqual([partyId(told(), kari), perId]);
    expect(unofferedParties(third)).toEqual([partyId(told(), kari), perId]);
    expect(unofferedParties(withGroup(offered()))).toEqual([]);
  });

  it("SB-31 ends the comments and moves nobody where nobody investigated", () => {
    const commented: SubCase = { ...ready(), status: "PARTSKOMMENTARER" };
    expect(types(commented, endComments)).toEqual(["CommentsEnded"]);
  });

  it("SB-20 calls each party after the conclusion, and no group", () => {
    const both = briefing(briefing(withGroup(concluded()), kari), per);
    expect(refused(both, { type: "EndBriefing" }, facts(lars))).toEqual([]);
  });
});

describe("a conclusion too early, or twice", () => {
  it("SB-15, SB-24, SB-07 is told what comes first, and nothing that comes later", () => {
    // That nobody of HR/HMS is there is no step of the process: it is told at once, beside the first.
    const alone = refused({ ...heard(), sexualHarassment: true }, conclude(), facts(lars));
    expect(alone).toEqual(["SB-15 REPORT_FIRST", "SB-24 HR_NOT_CONSULTED"]);
    const met = having(heard(), facts(lars), meeting({ attendees: [withParty(perId)] }));
    expect(refused(met, conclude(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
  });

  it("SB-09 is not asked of what is concluded", () => {
    const later = having(concluded(), facts(lars), addParty(ola, "beroert"));
    expect(refused(later, conclude(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-22 asks for sanctions where there was a breach, and only there", () => {
    const none = conclude({ finding: "paaregnelig", breach: false, sanctions: null, sanctionsReason: null });
    expect(refused(ready(), none, facts(lars))).toEqual([]);
  });
});

describe("the ending", () => {
  it("SB-21 waits until every measure has been evaluated, not only one", () => {
    const two = having(followed(), facts(lars), measure({ measureId: measureId("t2") }), evaluate());
    expect(refused(two, close, facts(lars))).toEqual(["SB-21 MEASURE_NOT_EVALUATED"]);
    expect(refused(having(followed(), facts(lars), evaluate()), close, facts(lars))).toEqual([]);
  });

  it("SB-12, SB-26 ends without a case at the assessment alone, and what was only to be better as it is", () => {
    const none = having(told(), facts(lars), assess("ingen-sak"));
    expect(refused(none, close, facts(lars))).toEqual([]);
    expect(refused({ ...none, status: "HABILITET" }, close, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    const better = having(told(), facts(lars), assess("forbedring"), measure());
    expect(refused(better, close, facts(lars))).toEqual([]);
  });

  it("VA-31 ends nothing of the leader's own duty before it is mapped, and says so only until then", () => {
    const examined: SubCase = { ...simple(), source: "egen-undersoekelse" };
    expect(refused(examined, close, facts(lars))).toEqual(["VA-31 MAPPING_MISSING"]);
    expect(refused({ ...examined, report: ready().report }, close, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("VA-34 asks again once the answer is there, and not before", () => {
    const ask: CaseCommand = { type: "AskProtection", personId: kari };
    const asked = having(briefed(), facts(system), ask);
    expect(refused(asked, ask, facts(system))).toEqual(["VA-34 ASKED_ALREADY"]);
    const answered = having(asked, facts(kari), { type: "AnswerProtection", exposed: false, text: null });
    expect(refused(answered, ask, facts(system))).toEqual([]);
  });
});
