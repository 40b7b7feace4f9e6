import { describe, expect, it } from "vitest";
import { addDays } from "#domain/kernel/localDate.ts";
import type { Finding } from "#domain/sak/finding.ts";
import { legalBases } from "#domain/sak/inquiry.ts";
import { hilde, kari, lars, march, oeyvind, ola, per } from "../melding/given.ts";
import {
  addParty,
  answerConsult,
  comment,
  conclude,
  concluded,
  consult,
  declare,
  draft,
  endComments,
  endHearing,
  escalate,
  facts,
  having,
  heard,
  helped,
  inform,
  invite,
  mandate,
  meeting,
  obvious,
  offer,
  offered,
  partyId,
  ready,
  reason,
  refused,
  state,
  told,
  withParty,
  words,
} from "./given.ts";

const toDraft = () => having(heard(), facts(lars), endHearing);
const drafted = (changes = {}) => having(toDraft(), facts(lars), draft(changes));
const on = (days: number) => ({ on: addDays(march, days) });
const bothComment = (from = offered()) => having(having(from, facts(kari), comment), facts(per), comment);
const incidents = (count: number, finding: Finding | null = "paaregnelig") =>
  Array.from({ length: count }, () => ({ text: words, finding }));

describe("the report", () => {
  it("SB-15 decides no case without a written report", () => {
    expect(refused(toDraft(), conclude(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
    expect(refused(toDraft(), offer(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
    expect(refused(drafted(), conclude(), facts(lars))).toEqual(["SB-31 OFFER_FIRST"]);
  });

  it("SB-15, SB-31 holds process, facts, assessment and conclusion", () => {
    const empty = { process: null, facts: null, assessment: null, conclusion: null };
    expect(refused(toDraft(), draft(empty), facts(lars))).toEqual(Array(4).fill("- CASE_WORDS_MISSING"));
    expect(drafted().report).toMatchObject({
      process: words,
      facts: words,
      offered: null,
      comments: [],
      outdated: false,
      by: lars,
    });
    expect(refused(toDraft(), draft({ overall: { ...words, length: 50_001 } }), facts(lars))).toEqual(["- CASE_WORDS_TOO_LONG"]);
    expect(refused(obvious(), draft(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(helped(toDraft()), draft(), facts(hilde))).toEqual([]);
  });

  it("SB-30 holds the facts against aml §§ 4-1 and 4-3", () => {
    const missing = ["SB-30 BASIS_MISSING"];
    expect(refused(toDraft(), draft({ legalBasis: [] }), facts(lars))).toEqual(missing);
    expect(refused(toDraft(), draft({ legalBasis: ["aml-4-1-1"] }), facts(lars))).toEqual(missing);
    expect(refused(toDraft(), draft({ legalBasis: ["aml-4-3-integritet", "etiske-retningslinjer"] }), facts(lars))).toEqual(
      missing,
    );
    for (const general of ["aml-4-1-1", "aml-4-1-2"] as const) {
      for (const psychosocial of ["aml-4-3-integritet", "aml-4-3-trakassering", "aml-4-3-utilboerlig"] as const) {
        expect(refused(toDraft(), draft({ legalBasis: [general, psychosocial] }), facts(lars))).toEqual([]);
      }
    }
    expect(drafted({ legalBasis: [...legalBases, ...legalBases] }).report?.legalBasis).toEqual(legalBases);
  });

  it("SB-30 finds each incident and the whole uheldig, påregnelig or not made probable", () => {
    const missing = ["SB-30 FINDING_MISSING"];
    expect(refused(toDraft(), draft({ finding: null }), facts(lars))).toEqual(missing);
    expect(refused(toDraft(), draft({ incidents: [] }), facts(lars))).toEqual(missing);
    expect(refused(toDraft(), draft({ incidents: incidents(1, null) }), facts(lars))).toEqual(missing);
    for (const finding of ["uheldig", "paaregnelig", "ikke-sannsynliggjort"] as const) {
      expect(drafted({ incidents: incidents(1, finding), finding }).report).toMatchObject({ finding, incidents: [{ finding }] });
    }
    const mute = [{ text: { ...words, length: 0 }, finding: "uheldig" as const }];
    expect(refused(toDraft(), draft({ incidents: mute }), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
  });

  it("SB-33 weighs several incidents together, even if each alone is påregnelig", () => {
    expect(refused(toDraft(), draft({ incidents: incidents(3) }), facts(lars))).toEqual(["SB-33 OVERALL_MISSING"]);
    expect(refused(toDraft(), draft({ incidents: incidents(2), overall: { ...words, length: 0 } }), facts(lars))).toEqual([
      "SB-33 OVERALL_MISSING",
    ]);
  });

  it("SB-33 may find the whole uheldig where each incident alone is påregnelig", () => {
    const { report } = drafted({ incidents: incidents(3), overall: words });
    expect(report).toMatchObject({ overall: words, finding: "uheldig" });
    expect(report?.incidents.map(({ finding }) => finding)).toEqual(["paaregnelig", "paaregnelig", "paaregnelig"]);
  });

  it("SB-33 asks for no such weighing of one incident, and for a bounded number of them", () => {
    expect(drafted({ incidents: incidents(1) }).report?.overall).toBeNull();
    expect(refused(toDraft(), draft({ incidents: incidents(101), overall: words }), facts(lars))).toEqual(["- CASE_TOO_MANY"]);
    expect(refused(toDraft(), draft({ incidents: incidents(100), overall: words }), facts(lars))).toEqual([]);
  });
});

describe("the parties' comments", () => {
  it("SB-31 decides nothing before the report was offered and the deadline has passed", () => {
    expect(refused(offered(), conclude(), facts(lars, on(14)))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(refused(offered(), endComments, facts(lars, on(14)))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(refused(offered(), endComments, facts(lars, on(15)))).toEqual([]);
    expect(refused(offered(), conclude(), facts(lars, on(15)))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-31 waits no longer than for the last party's word", () => {
    expect(refused(having(offered(), facts(per), comment), endComments, facts(lars))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(having(bothComment(), facts(lars), endComments).status).toBe("BESLUTNING");
    const nothing = having(having(offered(), facts(per), comment), facts(kari), { type: "Comment", text: null });
    expect(refused(nothing, endComments, facts(lars))).toEqual([]);
  });

  it("SB-31, SB-15 gives the parties the employer's number of days, or more (domain rules 7.15)", () => {
    expect(refused(drafted(), offer(addDays(march, 13)), facts(lars))).toEqual(["SB-31 DEADLINE_TOO_SOON"]);
    expect(having(drafted(), facts(lars), offer(addDays(march, 14))).report?.offered?.deadline).toBe("2021-03-15");
    expect(having(drafted(), facts(lars), offer(addDays(march, 30))).report?.offered?.deadline).toBe("2021-03-31");
    expect(offered().report?.offered).toMatchObject({ on: march, to: ["case-1:1", "case-1:2"], earlier: 0 });
    expect(refused(helped(drafted()), offer(), facts(hilde))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("SB-31 attaches comments, marked where they are late, until it is concluded", () => {
    const late = having(offered(), facts(per, on(15)), comment);
    expect(late.report?.comments).toMatchObject([{ by: per, text: words, late: true }]);
    expect(having(offered(), facts(per, on(14)), comment).report?.comments[0]?.late).toBe(false);
    const decided = having(ready(), facts(per, on(30)), comment);
    expect(decided.report?.comments.at(-1)?.late).toBe(true);
    expect(refused(concluded(), comment, facts(per))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(drafted(), comment, facts(per))).toEqual(["SB-31 NOT_OFFERED"]);
    expect(refused(offered(), comment, facts(lars))).toEqual(["- ONLY_PARTY"]);
  });

  it("SB-31 offers anew what was changed, and takes no word on the earlier draft for one on this", () => {
    const changed = having(bothComment(), facts(lars), draft());
    expect(changed).toMatchObject({ status: "RAPPORTUTKAST", report: { offered: null, comments: [{}, {}] } });
    expect(refused(changed, endComments, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    const again = having(changed, facts(lars), offer());
    expect(again.report?.offered?.earlier).toBe(2);
    expect(refused(again, endComments, facts(lars))).toEqual(["SB-31 COMMENTS_OPEN"]);
    expect(refused(bothComment(again), endComments, facts(lars))).toEqual([]);
    expect(refused(having(ready(), facts(lars), draft()), conclude(), facts(lars))).toEqual(["SB-31 OFFER_FIRST"]);
  });

  it("SB-31 offers it to a party who was told after the others had it", () => {
    const late = having(bothComment(), facts(lars), addParty(ola, "beroert"), inform("added" as never));
    expect(refused(late, endComments, facts(lars))).toEqual(["SB-31 OFFER_FIRST"]);
    expect(refused(offered(), offer(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(having(late, facts(lars), offer()).report?.offered).toMatchObject({
      to: ["case-1:1", "case-1:2", "added"],
      earlier: 2,
    });
    const untold = having(ready(), facts(lars), addParty(ola, "beroert"));
    expect(refused(untold, conclude(), facts(lars))).toEqual([]);
    expect(refused(having(untold, facts(lars), inform("added" as never)), conclude(), facts(lars))).toEqual([
      "SB-31 OFFER_FIRST",
    ]);
  });

  it("SB-31, SB-13 writes a report of the graver inquiry before anything is offered again", () => {
    const up = having(bothComment(offered(heard(obvious(helped())))), facts(lars), escalate);
    expect(up.report).toMatchObject({ outdated: true, comments: [{}, {}] });
    expect(refused(up, comment, facts(per))).toEqual(["- CASE_STATUS_WRONG"]);
    const back = { ...heard({ ...up, status: "KONTRADIKSJON" }), status: "RAPPORTUTKAST" as const };
    expect(refused(back, offer(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
    expect(refused(back, comment, facts(per))).toEqual(["SB-31 NOT_OFFERED"]);
    expect(having(back, facts(lars), draft()).report).toMatchObject({ outdated: false, comments: [{}, {}] });
  });

  it("SB-27, SB-31 lets whoever investigated go when the report has been delivered and commented on", () => {
    const asked = having(
      having(helped(), facts(lars), { type: "PassAssessment", track: "alvorlig", obvious: false, reason }, consult),
      facts("sjur" as typeof ola),
      answerConsult,
    );
    const named = having(asked, facts(lars), mandate([oeyvind]), { type: "AcceptMandate", version: 1 });
    const own = having(named, facts(oeyvind), declare());
    const heardOn = heard({ ...own, status: "KONTRADIKSJON" });
    const done = having(having(heardOn, facts(lars), endHearing), facts(oeyvind), draft(), offer());
    const over = having(bothComment(done), facts(lars), endComments);
    expect(over.handlers.map(({ as }) => as)).toEqual(["eier", "bistand"]);
    expect(over.former).toMatchObject([{ personId: oeyvind, why: "ferdig" }]);
    expect(refused(done, endComments, facts(oeyvind))).toEqual(["- ONLY_OWNER"]);
    expect(refused(done, conclude(), facts(oeyvind))).toEqual(["- ONLY_OWNER"]);
  });
});

describe("the conclusion", () => {
  it("SB-30, SB-22 takes a finding, a reason, and an answer to breach and crime", () => {
    const empty = conclude({ finding: null, breach: null, crime: null, reason: null });
    expect(refused(ready(), empty, facts(lars))).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_ANSWER_MISSING",
      "- CASE_WORDS_MISSING",
      "SB-30 FINDING_MISSING",
    ]);
    expect(concluded()).toMatchObject({
      status: "ORIENTERING",
      conclusion: { unsound: true, breach: true, sanctions: "ingen", by: lars },
    });
  });

  it("SB-22 weighs sanctions where there was a breach, and calls nothing a breach that one has to bear", () => {
    expect(refused(ready(), conclude({ sanctions: null }), facts(lars))).toEqual(["SB-22 SANCTIONS_UNASSESSED"]);
    expect(refused(ready(), conclude({ sanctionsReason: null }), facts(lars))).toEqual(["SB-22 SANCTIONS_UNASSESSED"]);
    expect(refused(ready(), conclude({ finding: "paaregnelig" }), facts(lars))).toEqual(["SB-22 BREACH_AND_FINDING_DIFFER"]);
    const none = concluded({ finding: "paaregnelig", breach: false });
    expect(none.conclusion).toMatchObject({ unsound: false, breach: false, sanctions: null, sanctionsReason: null });
  });

  it("SB-31 concludes once", () => {
    expect(refused(concluded(), conclude(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(ready(), conclude(), facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(concluded(), draft(), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-07 concludes nothing while a meeting is open", () => {
    const open = having(ready(), facts(lars), meeting({ attendees: [withParty(partyId(told(), per))] }));
    expect(refused(open, conclude(), facts(lars))).toEqual(["SB-07 MEETINGS_OPEN"]);
    expect(refused(having(invitedDraft(), facts(per), state), conclude(), facts(lars))).toEqual(["SB-31 COMMENTS_OPEN"]);
  });
});

function invitedDraft() {
  return having(offered(), facts(lars), invite(partyId(told(), per)));
}
