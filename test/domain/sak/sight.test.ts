import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { isBarred, sightOf, standingsTo } from "#domain/sak/access.ts";
import type { Party, SubCase } from "#domain/sak/model.ts";
import { byHandler } from "#domain/sak/standing.ts";
import { adam, hanne, hilde, kari, lars, ola, organisation, per, solveig, system, tone, where } from "../melding/given.ts";
import {
  among,
  begun,
  comment,
  doubt,
  facts,
  having,
  helped,
  opened,
  partyId,
  promise,
  refused,
  represent,
  told,
} from "./given.ts";

const standings = (state: SubCase, who: PersonId) => standingsTo(state, who, among());
const sight = (state: SubCase, who: PersonId) => sightOf(state, who, among());

/** The case with one of its parties changed. */
const changed = (state: SubCase, who: PersonId, changes: Partial<Party>): SubCase => ({
  ...state,
  parties: state.parties.map((party) => (party.partyId === partyId(state, who) ? { ...party, ...changes } : party)),
});

describe("what somebody's part in a case opens for nobody else", () => {
  it("VA-34, SB-02 is for whoever was asked how they are treated, and nobody besides", () => {
    const asked = having({ ...told(), reporters: [ola] }, facts(system), { type: "AskProtection", personId: ola });
    expect(standings(asked, ola)).toEqual(["melder"]);
    for (const who of [adam, tone, solveig]) expect(standings(asked, who)).toEqual([]);
  });

  it("VA-04, SB-02 is for the one who decides about habilitet, and nobody besides", () => {
    const open = having(opened(), facts(lars), doubt);
    expect(standings(open, solveig)).toEqual(["habilitet"]);
    for (const who of [adam, ola, hilde]) expect(standings(open, who)).toEqual([]);
  });

  it("SB-04 lets whoever helps a party read when that party has promised confidentiality, not when another has", () => {
    const helpedByTone = having(told(), facts(per), represent(tone));
    expect(sight(helpedByTone, tone)).toBe("part");
    const taken = changed(helpedByTone, per, { confidentialOn: null });
    expect([tone, per, kari].map((who) => sight(taken, who))).toEqual(["foer-taushet", "foer-taushet", "part"]);
  });

  it("SB-04 lets a party read who has promised, whatever whoever they help has said", () => {
    const both = changed(having(told(), facts(per), represent(tone)), kari, { confidentialOn: null });
    expect(sight(both, kari)).toBe("foer-taushet");
    expect(sight(both, tone)).toBe("part");
  });
});

describe("who may not own a case", () => {
  it("VA-03 is whoever helps one of its parties, also where no party is their leader", () => {
    const one = having(told(), facts(per), represent(tone));
    expect(isBarred(one, tone, organisation)).toBe(true);
    expect(isBarred(told(), tone, organisation)).toBe(false);
    expect(isBarred(one, hanne, organisation)).toBe(false);
  });
});

describe("who acts on a case", () => {
  it("SB-04, SB-02 is no party before they have been told, nor once they have left the house", () => {
    expect(refused(begun(), comment, facts(per))).toEqual(["- ONLY_PARTY"]);
    expect(refused(begun(), promise, facts(per))).toEqual(["- ONLY_PARTY"]);
    const left = where({ per: { active: false } });
    expect(refused(told(), comment, facts(per, { organisation: left }))).toEqual(["- ONLY_PARTY"]);
    expect(refused(told(), comment, facts(per))).not.toEqual(["- ONLY_PARTY"]);
  });

  it("VA-02 is told that only the owner may where they work with the case, and nothing of owners where they do not", () => {
    const asOwner = (who: PersonId) => byHandler(helped(), facts(who), ["eier"], () => ({ ok: true, events: [] }));
    expect(asOwner(hilde)).toMatchObject({ refusals: [{ code: "ONLY_OWNER" }] });
    expect(asOwner(per)).toMatchObject({ refusals: [{ code: "NOT_THIS_HANDLER" }] });
    expect(asOwner(lars).ok).toBe(true);
    const alone = byHandler(helped(), facts(hilde), ["saksbehandler"], () => ({ ok: true, events: [] }));
    expect(alone).toMatchObject({ refusals: [{ code: "NOT_THIS_HANDLER" }] });
  });
});
