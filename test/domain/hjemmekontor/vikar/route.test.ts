import { describe, expect, it } from "vitest";
import { evolve } from "#domain/hjemmekontor/fastAvtale/evolve.ts";
import { noSubstitutes, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import { rerouted } from "#domain/hjemmekontor/vikar/route.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";
import { monday, submitted } from "../fastAvtale/given.ts";
import {
  ante,
  bygg,
  changed,
  fakultet,
  kari,
  lars,
  ledBy,
  oeyvind,
  organisation,
  solveig,
  spraak,
  withPeople,
} from "../people.ts";

const atLars = { leaderId: lars, to: lars };
const waiting = { employeeId: kari, unitId: bygg, route: atLars };
const looked = (
  where: Organisation = organisation,
  substitutes: Substitutes = noSubstitutes,
  before: Parameters<typeof rerouted>[0] = waiting,
) => rerouted(before, { organisation: where, substitutes, today: monday });
const standing = (leader: PersonId, substitute: PersonId): Substitutes => new Map([[leader, substitute]]);

describe("what came to lie with somebody else", () => {
  it("HO-05 nothing is recorded while it lies where it lay", () => {
    expect(looked()).toBeUndefined();
    expect(looked(organisation, standing(oeyvind, ante))).toBeUndefined();
  });

  it("HO-05 tells a new leader, one who left, and a move of the employee apart", () => {
    expect(looked(ledBy(bygg, ante))).toMatchObject({ from: lars, route: { leaderId: ante, to: ante }, why: "LEADER_CHANGED" });
    const left = { ...ledBy(bygg, ante), people: withPeople(changed(lars, { active: false })).people };
    expect(looked(left)).toMatchObject({ from: lars, why: "LEADER_LEFT" });
    expect(looked(withPeople(changed(kari, { unitId: spraak })))).toMatchObject({
      ...{ from: lars, unitId: spraak, route: { leaderId: oeyvind, to: oeyvind }, why: "UNIT_MOVED" },
    });
    expect(looked(ledBy(bygg, undefined))).toMatchObject({ from: lars, route: { leaderId: null, to: null }, why: "NO_LEADER" });
    const nobody = { ...waiting, route: { leaderId: null, to: null } };
    expect(looked(organisation, noSubstitutes, nobody)).toMatchObject({ from: null, route: atLars, why: "LEADER_FOUND" });
  });

  it("HO-05 tells what became of a substitute apart", () => {
    expect(looked(organisation, standing(lars, ante))).toMatchObject({
      from: lars,
      route: { to: ante },
      why: "SUBSTITUTE_BEGAN",
    });
    const atAnte = { ...waiting, route: { leaderId: lars, to: ante } };
    expect(looked(organisation, noSubstitutes, atAnte)).toMatchObject({ from: ante, route: atLars, why: "SUBSTITUTE_ENDED" });
    const left = withPeople(changed(ante, { active: false }));
    expect(looked(left, noSubstitutes, atAnte)).toMatchObject({ from: ante, route: atLars, why: "SUBSTITUTE_LEFT" });
    expect(looked(organisation, standing(lars, kari))).toMatchObject({ route: { to: solveig }, why: "SUBSTITUTE_ASKS" });
    expect(looked(organisation, standing(lars, oeyvind), atAnte)).toMatchObject({ from: ante, why: "SUBSTITUTE_BEGAN" });
  });

  it("HO-05 keeps from then on where a case lies that is older than this, and finds the next change", () => {
    const first = looked(organisation, noSubstitutes, { ...waiting, route: null });
    expect(first).toMatchObject({ from: null, route: atLars, why: "FIRST_KEPT" });
    if (first === undefined) throw new Error("not recorded");
    const kept = evolve(submitted(), first);
    expect(looked(organisation, noSubstitutes, kept)).toBeUndefined();
    expect(looked(ledBy(fakultet, undefined), noSubstitutes, kept)).toBeUndefined();
  });

  it("HO-05 is told from whom, to whom and why, in every language", () => {
    for (const language of ["nb", "nn", "en"] as const) {
      const { rerouted: said } = textsFor(language);
      expect(said("LEADER_LEFT", "Lars", "Ante")).toMatch(/Lars .*Ante\. \S/);
      expect(said("NO_LEADER", "Lars", null)).toContain("Lars");
      expect(said("FIRST_KEPT", null, "Ante")).toMatch(/Ante\.$/);
    }
    expect(textsFor("nb").rerouted("SUBSTITUTE_BEGAN", "Lars", "Ante")).toBe(
      "Søknaden gikk fra Lars til Ante. Lederen har vikar.",
    );
  });
});
