import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseHandler, SubCase } from "#domain/sak/model.ts";
import { helpsParty, mayOwn, sjefFor } from "#domain/sak/succession.ts";
import {
  hilde,
  kari,
  lars,
  march,
  oeyvind,
  organisation,
  per,
  rektor,
  settings,
  sjur,
  styre,
  tone,
  where,
} from "../melding/given.ts";
import { addParty, type Doing, facts, having, represent, told } from "./given.ts";

const noChair: Doing = { reports: { ...settings, boardChairId: null } };
const as = (personId: PersonId, role: CaseHandler["as"]): CaseHandler => ({ personId, as: role, since: march, reason: null });
const held = (state: SubCase, ...handlers: readonly CaseHandler[]): SubCase => ({ ...state, handlers });
const sjef = (state: SubCase, doing: Doing = {}) => sjefFor(state, facts(lars, doing));

describe("who may own a case, and who is asked as the sjef", () => {
  it("VA-02, VA-03 is a leader who has no part in it", () => {
    expect(mayOwn(told(), oeyvind, facts(lars))).toBe("ja");
    expect(mayOwn(told(), hilde, facts(lars))).toBe("ingen-leder");
    expect(mayOwn(told(), per, facts(lars))).toBe("sperret");
    expect(helpsParty(having(told(), facts(per), represent(tone)), tone)).toBe(true);
    expect(helpsParty(told(), kari)).toBe(false);
  });

  it("VA-02 is nobody who advises, represents or speaks for people, also where they lead a unit", () => {
    for (const role of ["hr-raadgiver", "hr-hms-sjef", "verneombud", "hovedverneombud", "tillitsvalgt", "bht"] as const) {
      const organisation = where({ [oeyvind]: { roles: ["ansatt", role] } });
      expect([role, mayOwn(told(), oeyvind, facts(lars, { organisation }))]).toEqual([role, "ingen-leder"]);
    }
    const chair = where({ [styre]: { roles: ["ansatt"] } });
    expect(mayOwn(told(), styre, facts(lars, { organisation: chair }))).toBe("ja");
  });

  it("SB-17, VA-03 is whoever stands above the sjef where the case is about the sjef, and does not own it", () => {
    const about = having(told(), facts(lars), addParty(sjur, "beroert"));
    expect(sjef(told())).toBe(sjur);
    expect(sjef(about)).toBe(rektor);
    expect(sjef(held(about, as(lars, "eier"), as(rektor, "saksbehandler")))).toBe(rektor);
    expect(sjef(held(about, as(rektor, "eier")))).toBe(styre);
    const both = having(about, facts(lars), addParty(rektor, "beroert", "p4"));
    expect(sjef(held(both, as(styre, "eier")))).toBeNull();
    expect(sjef(both, noChair)).toBeNull();
    expect(sjef(told(), { organisation: where({ sjur: { roles: ["ansatt"] } }) })).toBeNull();
    // A sjef whose unit the directory does not know has nobody above but the chair.
    const { unitId: _unitId, ...unplaced } = organisation.people.get(sjur) ?? {};
    const people = new Map([...organisation.people, [sjur, unplaced as never]]);
    expect(sjef(about, { organisation: { ...organisation, people } })).toBe(styre);
  });
});
