import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { CaseHandler, SubCase } from "#domain/sak/model.ts";
import { deciderFor, handsAfter } from "#domain/sak/succession.ts";
import {
  hilde,
  lars,
  ledBy,
  march,
  mikkel,
  mona,
  oeyvind,
  ola,
  per,
  rektor,
  settings,
  sjur,
  solveig,
  styre,
  where,
} from "../melding/given.ts";
import {
  addHandler,
  addParty,
  assignTo,
  challenge,
  type Doing,
  decideHabil,
  declare,
  facts,
  having,
  helped,
  represent,
  stepBack,
  told,
  varsel,
} from "./given.ts";

const noChair: Doing = { reports: { ...settings, boardChairId: null } };
const as = (personId: PersonId, role: CaseHandler["as"]): CaseHandler => ({ personId, as: role, since: march, reason: null });
const held = (state: SubCase, ...handlers: readonly CaseHandler[]): SubCase => ({ ...state, handlers });
/** Who comes in when somebody leaves, and whether nobody has it then. */
const comesIn = (state: SubCase, personId: PersonId, doing: Doing = {}) => {
  const { added, vacant } = handsAfter(state, [{ personId, why: "trakk-seg" }], null, facts(personId, doing));
  return [...added.map((one) => `${one.personId} ${one.as}`), ...(vacant ? ["vacant"] : [])];
};
const decider = (state: SubCase, personId: PersonId) => deciderFor(state, personId, facts(lars));

describe("who comes in when somebody leaves a case", () => {
  it("VA-03 is the next one up for an owner, whoever else stays, and nobody for anybody else", () => {
    const all = having(helped(), facts(lars), addHandler(ola));
    expect(comesIn(all, lars)).toEqual(["solveig eier"]);
    for (const who of [hilde, ola]) expect(comesIn(all, who)).toEqual([]);
    const above = having(helped(), facts(lars), addParty(solveig, "beroert", "p3"), addParty(rektor, "beroert", "p4"));
    expect(comesIn(above, lars, noChair)).toEqual(["vacant"]);
  });

  it("VA-03 never goes back down to whoever had it before, and up to them where they handed it down", () => {
    const up = having(told(), facts(lars), assignTo(solveig));
    expect(comesIn(up, solveig)).toEqual(["rektor eier"]);
    const down = having(having(up, facts(solveig), declare(), assignTo(lars)), facts(lars));
    expect(comesIn(down, lars)).toEqual(["solveig eier"]);
  });

  it("VA-03, 7.13 goes up the case's own line, also past one who leads a unit elsewhere too", () => {
    const house = { organisation: ledBy({ bygg: lars, stab: lars }) };
    const ofStab = { ...told(), unitId: "stab" as UnitId };
    expect(comesIn(ofStab, lars, house)).toEqual(["rektor eier"]);
    expect(comesIn(told(), lars, house)).toEqual(["solveig eier"]);
    const out = [lars, ola].map((personId) => ({ personId, why: "trakk-seg" as const }));
    const { added } = handsAfter(
      { ...ofStab, handlers: [as(lars, "eier"), as(ola, "saksbehandler")] },
      out,
      null,
      facts(lars, house),
    );
    expect(added).toMatchObject([{ personId: rektor }]);
    // One who leads elsewhere alone goes up their own line.
    expect(comesIn(held({ ...told(), unitId: "stab" as UnitId }, as(oeyvind, "eier")), oeyvind)).toEqual(["solveig eier"]);
    expect(comesIn(held({ ...told(), unitId: null }, as(lars, "eier")), lars)).toEqual(["solveig eier"]);
  });

  it("VA-03, SB-06 passes over whoever works with it already, or helps one of its parties", () => {
    expect(comesIn(having(told(), facts(lars), addHandler(solveig)), lars)).toEqual(["rektor eier"]);
    expect(comesIn(having(told(), facts(per), represent(solveig)), lars)).toEqual(["rektor eier"]);
  });

  it("VA-30 is the rest of the varslingsmottak for a varsel, then the chair of the board, and no line", () => {
    const alone = held(varsel(), as(mona, "mottak"));
    expect(comesIn(alone, mona)).toEqual(["mikkel mottak"]);
    expect(comesIn(alone, mona, { others: [mikkel] })).toEqual(["styre eier"]);
    expect(comesIn(alone, mona, { organisation: where({ mikkel: { active: false } }) })).toEqual(["styre eier"]);
    expect(comesIn(held(varsel(), as(mona, "mottak"), as(mikkel, "saksbehandler")), mona)).toEqual(["styre eier"]);
    expect(comesIn(alone, mona, { others: [mikkel, styre] })).toEqual(["vacant"]);
    expect(comesIn(alone, mona, { others: [mikkel], ...noChair })).toEqual(["vacant"]);
    const helping = { ...alone, parties: having(told(), facts(per), represent(mikkel)).parties };
    expect(comesIn(helping, mona)).toEqual(["styre eier"]);
  });

  it("VA-30 is nobody while the varslingsmottak has it, owner or none", () => {
    const named = held(varsel(), as(mona, "mottak"), as(lars, "eier"));
    expect(comesIn(named, lars)).toEqual([]);
    expect(comesIn(named, mona)).toEqual([]);
  });
});

describe("what somebody who leaves was to decide", () => {
  it("VA-04 goes to the next who can, and nothing moves that was not theirs", () => {
    const asked = having(having(helped(), facts(lars), addHandler(ola)), facts(per), challenge(hilde));
    expect(handsAfter(asked, [{ personId: ola, why: "trakk-seg" }], null, facts(ola)).deciders).toEqual([]);
    const over = having(having(asked, facts(lars), assignTo(solveig)), facts(solveig), declare());
    expect(handsAfter(over, [{ personId: lars, why: "inhabil" }], null, facts(solveig)).deciders).toEqual([
      { personId: hilde, deciderId: solveig },
    ]);
  });

  it("VA-04 goes up with the case when its owner leaves, and puts nobody out whom the next owner can decide on", () => {
    const asked = having(helped(), facts(per), challenge(hilde));
    const next = having(asked, facts(lars), stepBack);
    expect(next.handlers.map(({ personId }) => personId)).toEqual([hilde, solveig]);
    expect(next.habilitet.findLast(({ personId }) => personId === hilde)?.deciderId).toBe(solveig);
    expect(having(next, facts(solveig), decideHabil(hilde, true)).handlers).toHaveLength(2);
    const party = having(asked, facts(lars), addParty(lars, "beroert"));
    expect(party.handlers.map(({ personId }) => personId)).toEqual([hilde, solveig]);
  });

  it("VA-04 counts as a no where nobody is left to decide it", () => {
    const above = having(helped(), facts(lars), addParty(solveig, "beroert", "p3"), addParty(rektor, "beroert", "p4"));
    const left = having(having(above, facts(per), challenge(hilde)), facts(lars, noChair), stepBack);
    expect(left).toMatchObject({ vacant: true, handlers: [] });
    expect(left.former.map(({ personId, why }) => `${personId} ${why}`)).toEqual(["lars trakk-seg", "hilde inhabil"]);
  });
});

describe("who decides whether somebody is habil", () => {
  it("VA-04 is the owner for everybody else, wherever they stand in the list, and nobody who is in question themselves", () => {
    const two = having(having(helped(), facts(lars), addHandler(sjur, "bistand")), facts(lars), assignTo(solveig));
    expect(two.handlers.map(({ personId }) => personId)).toEqual([hilde, sjur, solveig]);
    expect(decider(two, hilde)).toBe(solveig);
    expect(decider(told(), ola)).toBe(lars);
    expect(decider(helped(), ola)).toBe(lars);
    expect(decider(having(helped(), facts(per), challenge(lars)), hilde)).toBeNull();
  });

  it("VA-04 is another of the same kind where nobody owns it, and never oneself", () => {
    expect(decider(held(varsel(), as(mona, "mottak"), as(mikkel, "mottak")), mona)).toBe(mikkel);
    expect(decider(held(varsel(), as(mona, "mottak")), mona)).toBeNull();
    expect(decider(held(told(), as(hilde, "bistand"), as(ola, "saksbehandler")), hilde)).toBeNull();
  });

  it("VA-04 is the varslingsmottak for the owner that it named, once it is habil itself", () => {
    const named = having(having(varsel(), facts(mona), declare(), assignTo(lars)), facts(lars));
    expect(decider(named, lars)).toBe(mona);
    expect(decider({ ...named, habilitet: [] }, lars)).not.toBe(mona);
  });
});
