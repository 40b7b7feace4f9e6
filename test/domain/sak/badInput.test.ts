import { describe, expect, it } from "vitest";
import { sightOf } from "#domain/sak/access.ts";
import { allOver } from "#domain/sak/open.ts";
import {
  facts as at,
  formalise,
  hilde,
  kari,
  klage,
  lars,
  having as meldingHaving,
  oeyvind,
  ola,
  per,
  rektor,
  refused as reportRefused,
  sjur,
  solveig,
  styre,
  system,
  where,
} from "../melding/given.ts";
import {
  addHandler,
  addParty,
  among,
  archive,
  assess,
  assignTo,
  begun,
  briefed,
  challenge,
  close,
  closed,
  comment,
  conclude,
  concluded,
  consult,
  decideHabil,
  declare,
  endHearing,
  facts,
  having,
  heard,
  invite,
  mandate,
  meetingId,
  minutes,
  obvious,
  offered,
  opened,
  partyId,
  promise,
  ready,
  refused,
  reopen,
  serious,
  state,
  told,
} from "./given.ts";

const follow = { type: "FollowCases" } as const;

describe("bad input", () => {
  it("SB-09, SB-15, SB-25 says what comes before a conclusion that comes first", () => {
    expect(refused(opened(), conclude(), facts(lars))).toEqual(["VA-03 HABILITET_FIRST"]);
    expect(refused(begun(), conclude(), facts(lars))).toEqual([
      ...["SB-25 CASE_ASSESS_FIRST", "SB-09 PARTIES_UNHEARD", "SB-15 REPORT_FIRST"],
    ]);
    expect(refused(heard(), conclude(), facts(lars))).toEqual(["SB-15 REPORT_FIRST"]);
  });

  it("SB-07 writes no minutes without a meeting, and no meeting's twice under another's number", () => {
    expect(refused(told(), minutes(), facts(lars))).toEqual(["SB-07 NO_CASE_MEETING"]);
    expect(refused(told(), { type: "CloseMeeting", meetingId: meetingId() }, facts(lars))).toEqual(["SB-07 NO_CASE_MEETING"]);
    expect(refused(told(), { type: "SignMinutes", meetingId: meetingId() }, facts(per))).toEqual(["SB-07 NO_CASE_MEETING"]);
  });

  it("SB-02, VA-03 makes no handler of a party, and no party stays a handler", () => {
    expect(refused(told(), addHandler(per), facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    expect(refused(told(), assignTo(kari), facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    const both = having(having(told(), facts(lars), addHandler(oeyvind)), facts(lars), addParty(oeyvind));
    expect(both.handlers.map(({ personId }) => personId)).toEqual([lars]);
    expect(sightOf(both, oeyvind, among())).toBeUndefined();
  });

  it("SB-31 attaches comments that come after the deadline, and none after the conclusion", () => {
    const late = having(offered(), facts(kari, { on: "2021-04-15" as never }), comment);
    expect(late.report?.comments).toMatchObject([{ late: true, by: kari }]);
    expect(refused(concluded(), comment, facts(kari))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-31, VA-02 takes one of two decisions, by the owner there is", () => {
    const handed = having(ready(), facts(lars), assignTo(oeyvind));
    expect(refused(handed, conclude(), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(handed, conclude(), facts(oeyvind))).toEqual(["VA-03 HABILITET_FIRST"]);
    const second = having(having(handed, facts(oeyvind), declare()), facts(oeyvind), conclude());
    expect(second.conclusion?.by).toBe(oeyvind);
    expect(refused(second, conclude(), facts(oeyvind))).toEqual(["- CASE_STATUS_WRONG"]);
  });

  it("SB-19 closes a sub-case before its report, and the report after it", () => {
    const report = meldingHaving(klage(), at(lars), formalise);
    const [first, other] = [closed(), begun()];
    expect(reportRefused(report, follow, at(system, { casesOpen: !allOver([first, other]) }))).toEqual(["SB-19 CASES_OPEN"]);
    const none = having(other, facts(lars), assess("ingen-sak"), close);
    const over = meldingHaving(report, at(system, { casesOpen: !allOver([first, none]) }), follow);
    expect(over.status).toBe("AVSLUTTET");
    const again = having(none, facts(lars), reopen);
    expect(meldingHaving(over, at(system, { casesOpen: !allOver([first, again]) }), follow).status).toBe("FORMALISERT");
  });

  it("SB-05 takes up again what is closed or archived, and nothing that is open", () => {
    expect(refused(told(), reopen, facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    expect(refused(closed(), reopen, facts(kari))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(having(having(closed(), facts(lars), archive()), facts(lars), reopen).status).toBe("OPPFOELGING");
  });

  it("SB-27 stops under a mandate that is changed after it was accepted", () => {
    const asked = having(having(serious(), facts(lars), consult), facts(sjur), {
      type: "AnswerConsultation",
      text: { textId: "t" as never, length: 9 },
    });
    const accepted = having(asked, facts(lars), mandate([oeyvind]), { type: "AcceptMandate", version: 1 });
    const changed = having(accepted, facts(lars), mandate([oeyvind, ola]));
    expect(changed.mandate).toMatchObject({ version: 2, accepted: null });
    expect(changed.handlers.map(({ as }) => as)).toEqual(["eier", "bistand"]);
    expect(refused(changed, { type: "AcceptMandate", version: 1 }, facts(lars))).toEqual(["SB-27 MANDATE_VERSION"]);
    expect(having(changed, facts(lars), { type: "AcceptMandate", version: 2 }).handlers.slice(2)).toHaveLength(2);
  });

  it("VA-04 carries a case through an objection in the middle of it: lifted, opened anew and decided above", () => {
    const asked = having(obvious(), facts(lars), invite(partyId(obvious(), per)));
    const objected = having(asked, facts(per), challenge(lars), state);
    const lifted = having(objected, facts(solveig), decideHabil(lars, false));
    expect(lifted).toMatchObject({ status: "KONTRADIKSJON", handlers: [{ personId: solveig, as: "eier" }] });
    expect(sightOf(lifted, lars, among())).toBeUndefined();
    expect(refused(lifted, endHearing, facts(solveig))).toEqual(["VA-03 HABILITET_FIRST"]);
    expect(having(having(lifted, facts(solveig), declare()), facts(solveig), endHearing).status).toBe("RAPPORTUTKAST");
  });

  it("VA-03 goes on under the next leader where the owner leaves the house in the middle of it", () => {
    const gone = { organisation: where({ lars: { active: false } }) };
    const next = having(briefed(), facts(system, gone), { type: "ReplaceGone" });
    expect(next).toMatchObject({ status: "GJENOPPRETTING", handlers: [{ personId: solveig }], conclusion: { by: lars } });
  });

  it("VA-03 goes to the chair where all up the line are parties, and to nobody of them (domain rules 7.13)", () => {
    const all = having(
      begun(),
      facts(lars),
      addParty(solveig, "beroert", "p3"),
      addParty(rektor, "beroert", "p4"),
      addParty(lars, "beroert", "p5"),
    );
    expect(all.handlers).toMatchObject([{ personId: styre, as: "eier" }]);
    for (const id of [lars, solveig, rektor]) expect(refused(all, assignTo(id), facts(styre))).toContain("VA-03 HABILITET_FIRST");
    const chair = having(all, facts(styre), declare());
    for (const id of [lars, solveig, rektor])
      expect(refused(chair, assignTo(id), facts(styre))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
  });

  it("SB-17, SB-02 keeps the sjef out of a case that is about the sjef", () => {
    const one = having(told(), facts(lars), addParty(sjur));
    expect(refused(one, { type: "SettleHelp", wanted: true, adviserId: sjur }, facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    expect(refused(one, { type: "SettleHelp", wanted: true, adviserId: hilde }, facts(lars))).toEqual([]);
    const informed = having(having(one, facts(lars), { type: "InformParty", partyId: "added" as never }), facts(sjur), promise);
    expect(sightOf(informed, sjur, among())).toBe("part");
  });
});
