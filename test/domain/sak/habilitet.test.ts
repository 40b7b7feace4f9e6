import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { accessOf, isFrozen, sightOf } from "#domain/sak/access.ts";
import { caseNotificationsFor } from "#domain/sak/notify.ts";
import {
  hilde,
  kari,
  lars,
  ledBy,
  oeyvind,
  ola,
  per,
  rektor,
  settings,
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
  assess,
  assignTo,
  begun,
  challenge,
  close,
  decideHabil,
  declare,
  doubt,
  eventsOf,
  facts,
  having,
  helped,
  invite,
  obvious,
  opened,
  partyId,
  refused,
  simple,
  state,
  stepBack,
  told,
} from "./given.ts";

const replace = { type: "ReplaceGone" } as const;
const owner = (one: ReturnType<typeof opened>): PersonId | undefined => one.handlers.find(({ as }) => as === "eier")?.personId;

describe("who is habil", () => {
  it("VA-03 opens the case to nobody who has not said that they are habil", () => {
    const one = opened();
    expect(sightOf(one, lars, among())).toBe("foer-aapning");
    expect(refused(one, assess("enkel"), facts(lars))).toEqual(["VA-03 HABILITET_FIRST"]);
    const said = having(one, facts(lars), declare());
    expect(sightOf(said, lars, among())).toBe("saksbehandling");
    expect(said.status).toBe("FORELOEPIG_VURDERING");
    expect(refused(said, declare(), facts(lars))).toEqual(["VA-03 HABILITET_SAID"]);
    expect([...refused(one, declare(null), facts(lars)), ...refused(one, declare("tvil"), facts(lars))]).toEqual([
      "- CASE_ANSWER_MISSING",
      "- CASE_WORDS_MISSING",
    ]);
    expect(refused(one, declare(), facts(solveig))).toEqual(["- NOT_THIS_HANDLER"]);
  });

  it("VA-03 goes one level up at once when the owner is inhabil, for good", () => {
    const up = having(opened(), facts(lars), declare("inhabil"));
    expect(up).toMatchObject({ status: "MOTTATT", vacant: false, handlers: [{ personId: solveig, as: "eier" }] });
    expect(up.former).toMatchObject([{ personId: lars, why: "inhabil" }]);
    expect(sightOf(up, lars, among())).toBeUndefined();
    const back = having(up, facts(solveig), declare());
    expect(refused(back, assignTo(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(back, addHandler(lars), facts(solveig))).toEqual(["VA-03 PERSON_IS_BARRED"]);
  });

  it("VA-03 passes over the accused and their subordinates on the way up (domain rules 7.13)", () => {
    const against = having(begun(), facts(lars), addParty(solveig));
    // Lars works below Solveig, who is a party: he may not go on when he leaves it, and his next is above her.
    expect(owner(having(against, facts(lars), stepBack))).toBe(rektor);
    expect(owner(having(having(against, facts(lars), stepBack), facts(rektor), stepBack))).toBe(styre);
  });

  it("VA-03 leaves a case to the sjef to assign where everybody up the line is a party (domain rules 7.13)", () => {
    const noChair = { reports: { ...settings, boardChairId: null } };
    const all = having(begun(), facts(lars), addParty(solveig, "beroert", "p3"), addParty(rektor, "beroert", "p4"));
    const [hands] = eventsOf(all, stepBack, facts(lars, noChair));
    const vacant = having(all, facts(lars, noChair), stepBack);
    expect(vacant).toMatchObject({ vacant: true, handlers: [] });
    if (hands === undefined) throw new Error("no event");
    expect(caseNotificationsFor(vacant, hands, among())).toContainEqual({ to: sjur, reason: "nobody-owns" });
    expect(sightOf(vacant, sjur, among())).toBe("foer-aapning");
    expect(accessOf(vacant, among())).toContainEqual({ personId: sjur, standing: "tildeling" });
    expect(refused(vacant, assignTo(oeyvind), facts(sjur))).toEqual(["VA-03 PERSON_IS_BARRED"]);
    expect(refused(vacant, assignTo(solveig), facts(sjur))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    expect(refused(vacant, assignTo(styre), facts(hilde))).toEqual(["- NOT_THIS_HANDLER"]);
    const assigned = having(vacant, facts(sjur), assignTo(styre));
    expect(assigned).toMatchObject({ vacant: false, handlers: [{ personId: styre, as: "eier" }] });
    expect(sightOf(assigned, sjur, among())).toBeUndefined();
  });

  it("VA-03 finds an owner for a vacant case when the house has one again", () => {
    const noChair = { reports: { ...settings, boardChairId: null } };
    const all = having(begun(), facts(lars), addParty(solveig, "beroert", "p3"), addParty(rektor, "beroert", "p4"));
    const vacant = having(all, facts(lars, noChair), stepBack);
    expect(refused(vacant, replace, facts(system, noChair))).toEqual(["VA-03 NOBODY_GONE"]);
    expect(owner(having(vacant, facts(system), replace))).toBe(styre);
  });

  it("VA-03 puts the next one in the place of an owner who left the house, and only the product does", () => {
    const gone = { organisation: where({ lars: { active: false } }) };
    expect(refused(begun(), replace, facts(lars))).toEqual(["- ONLY_SYSTEM"]);
    expect(refused(begun(), replace, facts(system))).toEqual(["VA-03 NOBODY_GONE"]);
    const next = having(begun(), facts(system, gone), replace);
    expect(next.handlers).toMatchObject([{ personId: solveig, as: "eier" }]);
    expect(next.former).toMatchObject([{ personId: lars, why: "overlevert" }]);
    expect(refused(next, assess("enkel"), facts(solveig, gone))).toEqual(["VA-03 HABILITET_FIRST"]);
  });

  it("VA-02 lets only leaders own a case, and hands over with a reason", () => {
    const one = told();
    expect(refused(one, assignTo(hilde), facts(lars))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
    expect(refused(one, assignTo(per), facts(lars))).toEqual(["SB-02 PARTY_AS_HANDLER"]);
    expect(refused(one, assignTo(null), facts(lars))).toEqual(["- CASE_ANSWER_MISSING"]);
    expect(refused(one, { type: "AssignOwner", ownerId: oeyvind, reason: null }, facts(lars))).toEqual(["- CASE_WORDS_MISSING"]);
    const over = having(one, facts(lars), assignTo(oeyvind));
    expect(owner(over)).toBe(oeyvind);
    expect(sightOf(over, lars, among())).toBeUndefined();
    expect(owner(having(one, facts(lars), assignTo(styre)))).toBe(styre);
  });

  it("VA-03 goes up the line of whoever owns it, also where they lead elsewhere, and nowhere above the chair", () => {
    const elsewhere = having(told(), facts(lars), assignTo(oeyvind));
    expect(owner(having(elsewhere, facts(oeyvind), stepBack))).toBe(solveig);
    expect(having(elsewhere, facts(oeyvind), doubt).habilitet.at(-1)?.deciderId).toBe(solveig);
    const chair = having(told(), facts(lars), assignTo(styre));
    expect(having(chair, facts(styre), stepBack)).toMatchObject({ vacant: true, handlers: [] });
  });

  it("VA-02 raises a handler to owner, and nobody whose habilitet is in question", () => {
    const unled = { organisation: ledBy({ stab: hilde }) };
    const one = having(begun(), facts(lars), addHandler(oeyvind));
    const raised = having(having(one, facts(oeyvind), declare()), facts(lars), assignTo(oeyvind));
    expect(raised.handlers).toMatchObject([{ personId: oeyvind, as: "eier" }]);
    const doubting = having(one, facts(oeyvind), doubt);
    expect(refused(doubting, assignTo(oeyvind), facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    // An adviser owns none, also where they lead a unit.
    expect(refused(begun(), assignTo(hilde), facts(lars, unled))).toEqual(["VA-02 OWNER_NOT_LEADER"]);
  });
});

describe("doubt and objection", () => {
  it("VA-04 has the leader above decide doubt, and freezes the case until then", () => {
    const one = having(opened(), facts(lars), doubt);
    expect(one).toMatchObject({ status: "HABILITET", habilitet: [{ answer: "tvil", deciderId: solveig }] });
    expect(isFrozen(one)).toBe(true);
    expect(sightOf(one, solveig, among())).toBe("habilitet");
    expect(refused(one, assess("enkel"), facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(refused(one, declare(), facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(refused(one, decideHabil(lars, true), facts(lars))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    expect(refused(one, decideHabil(lars, true, null), facts(solveig))).toEqual(["- CASE_WORDS_MISSING"]);
    const decided = having(one, facts(solveig), decideHabil(lars, true));
    expect(decided.status).toBe("FORELOEPIG_VURDERING");
    expect(sightOf(decided, solveig, among())).toBeUndefined();
    expect(refused(decided, decideHabil(lars, false), facts(solveig))).toEqual(["VA-04 NO_OPEN_QUESTION"]);
  });

  it("VA-04 moves the case up when the leader above says no", () => {
    const up = having(having(opened(), facts(lars), doubt), facts(solveig), decideHabil(lars, false));
    expect(up).toMatchObject({ status: "MOTTATT", handlers: [{ personId: solveig }], former: [{ why: "inhabil" }] });
  });

  it("VA-04, SB-14 lets a party object in the middle of it: the employer's steps freeze, the parties' do not", () => {
    const asked = having(obvious(), facts(lars), invite(partyId(obvious(), per)));
    const one = having(asked, facts(per), challenge(lars));
    expect(one).toMatchObject({ status: "KONTRADIKSJON", habilitet: [{}, { answer: "bestridt", deciderId: solveig }] });
    expect(refused(one, { type: "EndHearing" }, facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(refused(one, close, facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(refused(one, challenge(lars), facts(kari))).toEqual(["VA-04 HABILITET_OPEN"]);
    expect(having(one, facts(per), state).hearings[0]?.answer?.how).toBe("uttalelse");
    const on = having(one, facts(solveig), decideHabil(lars, true));
    expect(refused(having(on, facts(per), state), { type: "EndHearing" }, facts(lars))).toEqual([]);
  });

  it("VA-04, SB-14 freezes the others as well while the owner is in question, and not the owner for an adviser's sake", () => {
    const one = helped();
    const frozen = having(one, facts(per), challenge(lars));
    expect(refused(frozen, { type: "AddLog", text: null }, facts(hilde))).toEqual(["VA-04 CASE_FROZEN"]);
    const adviser = having(one, facts(per), challenge(hilde));
    expect(adviser.habilitet.at(-1)).toMatchObject({ personId: hilde, deciderId: lars });
    expect(refused(adviser, assess("enkel"), facts(lars))).toEqual([]);
    expect(refused(adviser, { type: "AddLog", text: null }, facts(hilde))).toEqual(["VA-04 HABILITET_OPEN"]);
  });

  it("VA-04 lets only a party who keeps the case confidential object, with a reason, to somebody who handles it", () => {
    expect(refused(opened(), challenge(lars), facts(kari))).toEqual(["SB-04 CONFIDENTIALITY_FIRST"]);
    expect(refused(told(), challenge(lars), facts(ola))).toEqual(["- ONLY_PARTY"]);
    expect(refused(told(), challenge(hilde), facts(per))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(told(), { type: "ChallengeHabilitet", personId: lars, reason: null }, facts(per))).toEqual([
      "- CASE_WORDS_MISSING",
    ]);
  });

  it("VA-04 has an owner decide on an adviser also before they have opened it, and nobody put out by a party's word", () => {
    const raised = having(having(helped(), facts(lars), assignTo(solveig)), facts(per), challenge(hilde));
    expect(raised.habilitet.at(-1)).toMatchObject({ personId: hilde, deciderId: solveig });
    expect(raised.handlers.map(({ personId }) => personId)).toEqual([hilde, solveig]);
    expect(having(raised, facts(solveig), decideHabil(hilde, true)).handlers).toHaveLength(2);
  });

  it("VA-04 takes doubt that nobody can decide as a no", () => {
    const chair = having(having(told(), facts(lars), assignTo(styre)), facts(styre), doubt);
    expect(chair).toMatchObject({ vacant: true, former: [{ personId: lars }, { personId: styre, why: "inhabil" }] });
    const helper = having(having(begun(), facts(lars), addHandler(ola)), facts(ola), doubt);
    expect(helper.habilitet.at(-1)).toMatchObject({ personId: ola, deciderId: lars });
    expect(having(helper, facts(lars), decideHabil(ola, false)).handlers).toMatchObject([{ personId: lars }]);
  });

  it("VA-04, SB-02 passes the question on when whoever was to decide it becomes a party, steps back or leaves", () => {
    const one = having(having(helped(), facts(hilde), doubt), facts(lars), addParty(ola));
    expect(one.habilitet.at(-1)?.deciderId).toBe(lars);
    const asked = having(simple(), facts(per), challenge(lars));
    const passed = having(asked, facts(solveig), stepBack);
    expect(passed.habilitet.at(-1)).toMatchObject({ personId: lars, deciderId: rektor });
    expect(refused(passed, decideHabil(lars, true), facts(solveig))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    const left = having(asked, facts(system, { organisation: where({ solveig: { active: false } }) }), replace);
    expect(left.habilitet.at(-1)?.deciderId).toBe(rektor);
  });

  it("VA-04 lets nobody decide who has become a party meanwhile", () => {
    // The adviser's doubt is the owner's to decide; the owner becomes a party, and the question goes up with the case.
    const one = having(having(helped(), facts(hilde), doubt), facts(lars), addParty(lars));
    expect(owner(one)).toBe(solveig);
    expect(refused(one, decideHabil(hilde, true), facts(lars))).not.toEqual([]);
    expect(one.handlers.map(({ personId }) => personId)).not.toContain(lars);
  });
});
