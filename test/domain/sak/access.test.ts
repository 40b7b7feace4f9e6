import { describe, expect, it } from "vitest";
import { accessOf, isBarred, sightOf, standingsTo } from "#domain/sak/access.ts";
import { availableCaseCommands, possibleCommands } from "#domain/sak/available.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { adam, hilde, kari, lars, ola, organisation, per, sjur, solveig, system, tone, vera, where } from "../melding/given.ts";
import {
  addParty,
  among,
  close,
  closed,
  concluded,
  consult,
  facts,
  followed,
  having,
  heard,
  helped,
  invite,
  mandate,
  obvious,
  offered,
  opened,
  partyId,
  represent,
  serious,
  stepBack,
  strain,
  told,
  words,
} from "./given.ts";

const perId = partyId(told(), per);

describe("who sees what", () => {
  it("SB-02 shows a case to those who handle it and to its parties, and does not exist for anybody else", () => {
    const one = having(having(helped(), facts(per), represent(tone)), facts(lars), strain(vera));
    expect(accessOf(one, among())).toEqual([
      { personId: kari, standing: "part" },
      { personId: per, standing: "part" },
      { personId: tone, standing: "representant" },
      { personId: lars, standing: "eier" },
      { personId: hilde, standing: "bistand" },
      { personId: vera, standing: "belastning" },
    ]);
    for (const id of [ola, sjur, solveig, adam]) expect(sightOf(one, id, among())).toBeUndefined();
    expect([kari, per, tone, lars, hilde, vera].map((id) => sightOf(one, id, among()))).toEqual([
      ...["part", "part", "part", "saksbehandling", "saksbehandling", "nummer"],
    ]);
  });

  it("SB-02 shows nothing to somebody who has left the house, and the number alone to whoever reported it", () => {
    expect(sightOf(told(), per, among(where({ per: { active: false } })))).toBeUndefined();
    expect(standingsTo(told(), lars, among(where({ lars: { active: false } })))).toEqual([]);
    const report = { ...told(), reporters: [ola], parties: told().parties };
    expect(sightOf(report, ola, among())).toBeUndefined();
    const asked = having(report, facts(system), { type: "AskProtection", personId: ola });
    expect(sightOf(asked, ola, among())).toBe("nummer");
  });

  it("SB-17, SB-27 shows the sjef the question and whoever is named the mandate", () => {
    const asked = having(serious(), facts(lars), consult);
    const named = having(having(asked, facts(sjur), { type: "AnswerConsultation", text: words }), facts(lars), mandate([ola]));
    expect([sjur, ola].map((id) => sightOf(named, id, among()))).toEqual(["samraad", "mandat"]);
    expect(accessOf(named, among())).toContainEqual({ personId: ola, standing: "mandat" });
  });

  it("SB-10 ends the safety representative's part with the case", () => {
    const one = having(followed(), facts(lars), strain(vera));
    expect(sightOf(one, vera, among())).toBe("nummer");
    const over = having(
      one,
      facts(lars),
      { type: "EvaluateMeasure", measureId: "t1" as never, text: words, works: true, done: true },
      close,
    );
    expect(sightOf(over, vera, among())).toBeUndefined();
  });

  it("VA-03 bars parties, those who helped one, a party's subordinates and whoever stepped aside from owning it", () => {
    const one = having(having(told(), facts(per), represent(tone)), facts(lars), addParty(solveig, "beroert"));
    for (const id of [per, kari, tone, solveig, lars, ola]) expect(isBarred(one, id, organisation)).toBe(true);
    expect(isBarred(told(), lars, organisation)).toBe(false);
    expect(isBarred(having(told(), facts(lars), stepBack), lars, organisation)).toBe(true);
  });

  it("VA-28, SB-02 lets whoever reported it for members help one of them, and nobody who once handled it", () => {
    const report = { ...told(), reporters: [kari, tone] };
    const one = having(report, facts(kari), represent(tone));
    expect(standingsTo(one, tone, among())).toEqual(["representant"]);
    const stepped = having(
      having(told(), facts(lars), { type: "AddHandler", personId: ola, as: "saksbehandler", reason: null }),
      facts(ola),
      stepBack,
    );
    const named = (personId: typeof ola) => () => having(stepped, facts(per), represent(personId));
    expect(named(ola)).toThrow("PERSON_IS_BARRED");
    expect(named(tone)).not.toThrow();
  });
});

describe("what is possible", () => {
  const blocked = (one: SubCase, who: typeof lars, type: CaseCommand["type"]) =>
    possibleCommands(one, facts(who))
      .find((each) => each.type === type)
      ?.blocked.map(({ rule, code }) => `${rule ?? "-"} ${code}`);

  it("SB-09, SB-15 shows what is not lawful yet with what comes first", () => {
    expect(blocked(obvious(), lars, "Conclude")).toEqual(["SB-09 PARTIES_UNHEARD", "SB-15 REPORT_FIRST"]);
    expect(blocked(obvious(), lars, "EndHearing")).toEqual(["SB-09 PARTIES_UNHEARD"]);
    expect(blocked(heard(), lars, "EndHearing")).toEqual([]);
    expect(blocked(obvious(), per, "Conclude")).toBeUndefined();
    expect(blocked(serious(), lars, "StartInquiry")).toEqual(["SB-27 PLAN_MISSING"]);
  });

  it("SB-04 offers a party what is theirs, and nobody anything of a case that they have no part in", () => {
    expect(availableCaseCommands(told(), facts(ola))).toEqual([]);
    expect(availableCaseCommands(told(), facts(per))).toEqual([
      ...["ChallengeHabilitet", "NameRepresentative", "RefuseInterview", "RequestContact", "AddDocument"],
    ]);
    expect(availableCaseCommands(having(obvious(), facts(lars), invite(perId)), facts(per))).toContain("GiveStatement");
    expect(availableCaseCommands(offered(), facts(per))).toContain("Comment");
  });

  it("VA-02, SB-02 offers the adviser to draft and the owner to decide", () => {
    const adviser = availableCaseCommands(helped(), facts(hilde));
    expect(adviser).toContain("AddLog");
    expect(adviser).not.toContain("Assess");
    const owner = availableCaseCommands(helped(), facts(lars));
    for (const type of ["Assess", "AddHandler", "RemoveHandler", "AddParty", "CallMeeting", "AssignOwner", "StepBack"] as const) {
      expect(owner).toContain(type);
    }
    expect(availableCaseCommands(opened(), facts(lars))).toEqual(["DeclareHabilitet", "StepBack"]);
  });

  it("SB-21, SB-22 offers measures and what is to be settled after the conclusion", () => {
    const owner = availableCaseCommands(concluded({ crime: true }), facts(lars));
    for (const type of ["AddMeasure", "SettleApology", "SettlePlan", "RecordPolice", "CallMeeting"] as const) {
      expect(owner).toContain(type);
    }
    expect(availableCaseCommands(followed(), facts(lars))).toContain("EvaluateMeasure");
    expect(availableCaseCommands(closed(), facts(lars))).toEqual(expect.arrayContaining(["Reopen", "Archive"]));
  });
});
