import { describe, expect, it } from "vitest";
import { sightOf } from "#domain/sak/access.ts";
import { caseWarnings } from "#domain/sak/warnings.ts";
import { bodil, hanne, hilde, kari, lars, oeyvind, ola, per, sjur, tone, vera, where } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  among,
  assess,
  assignTo,
  begun,
  close,
  closed,
  conclude,
  declare,
  endHearing,
  facts,
  having,
  help,
  helped,
  obvious,
  opened,
  partyId,
  ready,
  reason,
  refused,
  represent,
  tagged,
  told,
  words,
} from "./given.ts";

const remove = (personId: typeof lars) => ({ type: "RemoveHandler", personId, reason: null }) as const;

describe("who handles a case", () => {
  it("SB-02 takes three handlers without a word, and a fourth with a reason", () => {
    const three = having(told(), facts(lars), addHandler(ola), addHandler(oeyvind));
    expect(three.handlers).toHaveLength(3);
    expect(refused(three, addHandler(hilde, "bistand"), facts(lars))).toEqual(["SB-02 HANDLERS_UNREASONED"]);
    expect(refused(three, help(true, hilde), facts(lars))).toEqual(["SB-02 HANDLERS_UNREASONED"]);
    const four = having(three, facts(lars), addHandler(hilde, "bistand", reason), help(true, hilde));
    expect(four.handlers.at(-1)).toMatchObject({ personId: hilde, as: "bistand", reason });
    expect(four.handlers).toHaveLength(4);
    expect(
      refused(three, addHandler(hilde, "bistand"), facts(lars, { settings: { ...facts(lars).settings, maxHandlers: 4 } })),
    ).toEqual([]);
  });

  it("SB-02 makes no handler of a party, of whoever reported it, or of somebody twice", () => {
    expect(refused(told(), addHandler(per), facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    expect(refused(told(), addHandler(kari), facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    const one = having(told(), facts(lars), addHandler(ola));
    expect(refused(one, addHandler(ola), facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(one, addHandler("nobody" as typeof ola), facts(lars))).toEqual(["- PERSON_UNKNOWN"]);
    expect(refused(one, { type: "AddHandler", personId: null, as: "saksbehandler", reason: null }, facts(lars))).toEqual([
      "- CASE_ANSWER_MISSING",
    ]);
  });

  it("SB-02, VA-39 makes no handler of whoever helps a party, nor of the occupational health service", () => {
    const one = having(told(), facts(per), represent(tone));
    expect(refused(one, addHandler(tone), facts(lars))).toEqual(["VA-39 NOT_UNDER_INSTRUCTION"]);
    expect(refused(one, addHandler(bodil), facts(lars))).toEqual(["VA-39 NOT_UNDER_INSTRUCTION"]);
    expect(refused(one, addHandler(oeyvind), facts(lars))).toEqual([]);
  });

  it("SB-19, SB-02 keeps parties of the report's other sub-cases from handling this one", () => {
    const others = { others: [ola, oeyvind, hilde, vera] };
    expect(refused(told(), addHandler(ola), facts(lars, others))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(told(), assignTo(oeyvind), facts(lars, others))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(told(), help(true, hilde), facts(lars, others))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(
      having(told(), facts(lars, { others: ["solveig" as typeof ola] }), { type: "StepBack", reason: null }).handlers,
    ).toMatchObject([{ personId: "rektor" }]);
  });

  it("SB-02 ends access at once, hands nothing of the owner's over by removing, and never back to the inhabil", () => {
    const one = having(having(told(), facts(lars), addHandler(ola)), facts(ola), declare());
    expect(sightOf(one, ola, among())).toBe("saksbehandling");
    const without = having(one, facts(lars), remove(ola));
    expect(sightOf(without, ola, among())).toBeUndefined();
    expect(refused(one, remove(lars), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(without, remove(ola), facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(without, addHandler(ola), facts(lars))).toEqual([]);
    expect(refused(one, remove(ola), facts(ola))).toEqual(["- ONLY_OWNER"]);
  });

  it("SB-02, VA-03 puts a handler who becomes a party out at once, and moves the case up where it was the owner", () => {
    const one = having(having(told(), facts(lars), addHandler(ola)), facts(lars), addParty(ola, "beroert"));
    expect(one.handlers).toMatchObject([{ personId: lars }]);
    expect(one.former).toMatchObject([{ personId: ola, why: "inhabil" }]);
    expect(sightOf(one, ola, among())).toBeUndefined();
    const up = having(told(), facts(lars), addParty(lars));
    expect(up.handlers).toMatchObject([{ personId: "solveig", as: "eier" }]);
    expect(sightOf(up, lars, among())).toBeUndefined();
  });

  it("VA-02 lets HR advise and draft, and decide nothing", () => {
    const one = helped(ready());
    expect(refused(one, { type: "AddLog", text: words }, facts(hilde))).toEqual([]);
    expect(refused(one, conclude(), facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(refused(one, close, facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(refused(helped(obvious()), endHearing, facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(refused(helped(), assess("enkel"), facts(hilde))).toEqual(["- ONLY_OWNER"]);
    expect(refused(helped(), assess("enkel"), facts(ola))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("VA-05 asks whether HR/HMS is to help, before the assessment", () => {
    const one = having(opened(), facts(lars), declare());
    expect(caseWarnings(one)).toContainEqual({ rule: "VA-05", code: "CONSIDER_HELP" });
    expect(refused(one, assess("enkel"), facts(lars))).toEqual(["VA-05 HELP_UNSETTLED", "SB-16 STRAIN_UNSETTLED"]);
    expect(refused(one, help(null), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(caseWarnings(having(one, facts(lars), help(false)))).not.toContainEqual({ rule: "VA-05", code: "CONSIDER_HELP" });
  });

  it("VA-05 lets an adviser read from the day that the owner asks them, once they are habil", () => {
    expect(refused(told(), help(true, ola), facts(lars))).toEqual(["VA-05 NOT_AN_ADVISER"]);
    expect(refused(told(), help(true), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    const both = { organisation: where({ lars: { roles: ["ansatt", "hr-raadgiver"] } }) };
    expect(refused(told(), help(true, lars), facts(lars, both))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(told(), addHandler(ola, "bistand"), facts(lars))).toEqual(["VA-05 NOT_AN_ADVISER"]);
    const one = having(told(), facts(lars), help(true, sjur));
    expect(one).toMatchObject({ help: { wanted: true, adviserId: sjur }, handlers: [{}, { personId: sjur, as: "bistand" }] });
    expect(sightOf(one, sjur, among())).toBe("foer-aapning");
    const again = having(one, facts(lars), help(true, sjur));
    expect(again.handlers).toHaveLength(2);
  });

  it("SB-24 keeps the group at owner and adviser where sexual harassment is said of somebody; one more takes a reason", () => {
    const one = having(tagged("seksuell-trakassering"), facts(lars), declare());
    expect(one.handlers.map(({ as }) => as)).toEqual(["eier", "bistand"]);
    expect(refused(one, addHandler(ola), facts(lars))).toEqual(["SB-02 HANDLERS_UNREASONED"]);
    expect(refused(one, addHandler(ola, "saksbehandler", reason), facts(lars))).toEqual([]);
    expect(caseWarnings(one)).toContainEqual({ rule: "SB-24", code: "SAFEGUARDS_FOR_ACCUSED" });
    expect(caseWarnings(told())).not.toContainEqual({ rule: "SB-24", code: "SAFEGUARDS_FOR_ACCUSED" });
  });

  it("SB-16 names safety representatives alone, none of whom is a party, and a no with its reason", () => {
    const settle = (involved: boolean | null, representatives: readonly (typeof vera)[], why = null as typeof reason | null) =>
      ({ type: "SettleStrain", involved, representatives, reason: why }) as const;
    const one = having(opened(), facts(lars), declare());
    expect(refused(one, settle(null, []), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(one, settle(false, []), facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    expect(refused(one, settle(true, []), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(one, settle(true, [ola]), facts(lars))).toEqual(["SB-16 NOT_A_VERNEOMBUD"]);
    const party = having(one, facts(lars), addParty(vera, "beroert"));
    expect(refused(party, settle(true, [vera]), facts(lars))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(having(one, facts(lars), settle(true, [vera, hanne, vera])).strain?.representatives).toEqual([vera, hanne]);
    // What was a yes may become a no.
    expect(having(one, facts(lars), settle(true, [vera]), settle(false, [vera], reason)).strain).toMatchObject({
      involved: false,
      representatives: [],
    });
  });

  it("SB-02 adds nobody to a case that is over, nor by somebody who is not there any more", () => {
    expect(refused(closed(), addHandler(ola), facts(lars))).toEqual(["- CASE_STATUS_WRONG"]);
    const gone = { organisation: where({ lars: { active: false } }) };
    expect(refused(begun(), addHandler(ola), facts(lars, gone))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(told(), help(false), facts({ kind: "system" }))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(partyId(told(), per)).toBe("case-1:2");
  });
});
