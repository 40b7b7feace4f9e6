import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { maxCaseParts } from "#domain/sak/facts.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { hilde, kari, lars, march, mona, ola, per, sjur, solveig, styre, system, tone } from "../melding/given.ts";
import {
  addHandler,
  addParty,
  assignTo,
  challenge,
  decideHabil,
  declare,
  doubt,
  eventsOf,
  facts,
  having,
  help,
  helped,
  opened,
  reason,
  refused,
  represent,
  simple,
  stepBack,
  told,
  varsel,
  words,
} from "./given.ts";

const types = (state: SubCase, command: CaseCommand, who: PersonId = lars) =>
  eventsOf(state, command, facts(who)).map(({ type }) => type);
const handed = {
  type: "HandlersChanged",
  added: [],
  removed: [],
  reason: null,
  deciders: [],
  vacant: false,
  by: lars,
  on: march,
};

describe("a change of hands", () => {
  it("SB-02, VA-02 is of those whom it names, by whoever did it, and of nobody else", () => {
    const asOla = { personId: ola, as: "saksbehandler", since: march, reason: null };
    expect(eventsOf(told(), addHandler(ola), facts(lars))).toEqual([{ ...handed, added: [asOla] }]);
    const removed = [{ personId: hilde, why: "overlevert" }];
    const remove: CaseCommand = { type: "RemoveHandler", personId: hilde, reason: null };
    expect(eventsOf(helped(), remove, facts(lars))).toEqual([{ ...handed, removed }]);
    const over = { ...handed, added: [{ personId: styre, as: "eier", since: march, reason: null }], reason };
    expect(eventsOf(told(), assignTo(styre), facts(lars))).toEqual([
      { ...over, removed: [{ personId: lars, why: "overlevert" }] },
    ]);
  });

  it("SB-02, VA-05 takes an adviser in as the last that needs no reason", () => {
    const two = having(told(), facts(lars), addHandler(ola));
    expect(refused(two, help(true, hilde), facts(lars))).toEqual([]);
    expect(refused(having(two, facts(lars), addHandler(tone)), help(true, hilde), facts(lars))).toEqual([
      "SB-02 HANDLERS_UNREASONED",
    ]);
    const asked = { type: "HelpSettled", wanted: true, adviserId: hilde, by: lars, on: march };
    const added = [{ personId: hilde, as: "bistand", since: march, reason: null }];
    expect(eventsOf(told(), help(true, hilde), facts(lars))).toEqual([asked, { ...handed, added }]);
  });

  it("VA-30 leaves the varslingsmottak where it is: an owner removes neither it nor themselves", () => {
    const named = having(having(varsel(), facts(mona), declare(), assignTo(lars)), facts(lars), declare());
    for (const personId of [mona, lars]) {
      expect(refused(named, { type: "RemoveHandler", personId, reason: null }, facts(lars))).toEqual(["- NOT_THIS_HANDLER"]);
    }
  });

  it("VA-03 adds a party without moving anybody whom it does not concern", () => {
    expect(types(told(), addParty(ola, "beroert"))).toEqual(["PartyAdded"]);
    expect(types(told(), addParty({ kind: "outside", name: words, external: false }))).toEqual(["PartyAdded"]);
    const both = having(having(told(), facts(per), represent(tone)), facts(kari), represent(ola));
    expect(types(both, addParty(ola, "beroert"))).toEqual(["PartyAdded", "RepresentativeNamed"]);
  });

  it("VA-03, VA-04 passes on what an earlier owner was to decide, when they become a party", () => {
    const asked = having(helped(), facts(per), challenge(hilde));
    const over = having(having(asked, facts(lars), assignTo(solveig)), facts(solveig), declare());
    expect(over.habilitet.at(-2)).toMatchObject({ personId: hilde, deciderId: lars });
    expect(types(over, addParty(lars, "beroert"), solveig)).toEqual(["PartyAdded", "HandlersChanged"]);
    const passed = having(over, facts(solveig), addParty(lars, "beroert"));
    expect(refused(passed, decideHabil(hilde, true), facts(lars))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    expect(refused(passed, decideHabil(hilde, true), facts(solveig))).toEqual([]);
  });
});

describe("who is habil", () => {
  it("VA-04, VA-03 lets whoever is in doubt say no themselves, and nothing else", () => {
    const open = having(opened(), facts(lars), doubt);
    expect(refused(open, declare("inhabil"), facts(lars))).toEqual([]);
    for (const again of [declare(), doubt]) expect(refused(open, again, facts(lars))).toEqual(["VA-04 HABILITET_OPEN"]);
  });

  it("VA-04 lets each question be decided by its own decider, and asks nothing of whoever is not in question", () => {
    const both = having(having(helped(), facts(per), challenge(hilde)), facts(per), challenge(lars));
    expect(refused(both, decideHabil(hilde, true), facts(solveig))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    expect(refused(both, decideHabil(lars, true), facts(lars))).toEqual(["VA-04 NOT_THE_ONE_WHO_DECIDES"]);
    expect(refused(both, decideHabil(lars, true), facts(solveig))).toEqual([]);
    expect(refused(having(opened(), facts(lars), doubt), decideHabil(ola, true), facts(solveig))).toEqual([
      "VA-04 NO_OPEN_QUESTION",
    ]);
  });

  it("VA-04, SB-14 puts out whoever is objected to where nobody can decide it", () => {
    const chair = having(having(told(), facts(lars), assignTo(styre)), facts(styre), declare());
    expect(eventsOf(chair, challenge(styre), facts(per))).toEqual([
      { ...handed, removed: [{ personId: styre, why: "inhabil" }], reason, vacant: true, by: per },
    ]);
  });

  it("VA-04 takes as many words on habilitet as a case has room for", () => {
    const [one] = simple().habilitet;
    if (one === undefined) throw new Error("nothing said");
    const said = (count: number) => ({ ...simple(), habilitet: Array.from({ length: count }, () => one) });
    expect(refused(said(maxCaseParts.habilitet - 1), challenge(lars), facts(per))).toEqual([]);
    expect(refused(said(maxCaseParts.habilitet), challenge(lars), facts(per))).toEqual(["- CASE_TOO_MANY"]);
  });

  it("VA-03 lets nobody step back from what is not theirs", () => {
    for (const who of [ola, per, sjur]) expect(refused(told(), stepBack, facts(who))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(told(), stepBack, facts(system))).toEqual(["- NOT_THIS_HANDLER"]);
    expect(refused(told(), stepBack, facts(lars))).toEqual([]);
  });
});
