import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDay } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import { evolveDay } from "#domain/hjemmekontor/enkeltdag/evolve.ts";
import { standingTo } from "#domain/hjemmekontor/fastAvtale/access.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { notificationsFor } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import { aboveDecider } from "#domain/hjemmekontor/vikar/above.ts";
import { decidersOf, decidesFor, noSubstitutes, type Substitutes, standsInFor } from "#domain/hjemmekontor/vikar/deciders.ts";
import { routeOf } from "#domain/hjemmekontor/vikar/route.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { anyOrganisation, anySubstitutes, ids } from "../anyOrganisation.ts";
import { approve, facts, monday, refusalsOf, submitted } from "../fastAvtale/given.ts";
import { ante, bygg, fakultet, kari, lars, ledBy, oeyvind, organisation, solveig, textOf } from "../people.ts";

const standing = (...pairs: readonly (readonly [PersonId, PersonId])[]): Substitutes => new Map(pairs);
const deciding = (substitutes: Substitutes, employee = kari, where = organisation) => {
  const found = decidersOf(where, substitutes, employee);
  return found.kind === "none" ? found : { all: found.deciders.map(({ id }) => id), acting: found.acting };
};

describe("who decides", () => {
  it("HO-05 the substitute, and still the leader", () => {
    expect(deciding(standing([lars, ante]))).toEqual({ all: [lars, ante], acting: { id: ante, onBehalfOf: lars } });
    expect(deciding(noSubstitutes)).toEqual({ all: [lars], acting: { id: lars, onBehalfOf: null } });
    expect(deciding(standing([oeyvind, ante]))).toEqual({ all: [lars], acting: { id: lars, onBehalfOf: null } });
  });

  it("HO-05 the leader above where the substitute is the one who asks, or who stands in there", () => {
    expect(deciding(standing([lars, kari]))).toEqual({ all: [lars, solveig], acting: { id: solveig, onBehalfOf: lars } });
    const both = standing([lars, kari], [solveig, oeyvind]);
    expect(deciding(both)).toEqual({ all: [lars, solveig, oeyvind], acting: { id: oeyvind, onBehalfOf: solveig } });
  });

  it("HO-05 the leader alone where there is nobody above, and never the employee round a circle", () => {
    expect(deciding(standing([lars, kari]), kari, ledBy(fakultet, undefined))).toEqual({
      all: [lars],
      acting: { id: lars, onBehalfOf: null },
    });
    // Kari leads the faculty and works under Lars.
    expect(deciding(standing([lars, kari], [solveig, kari]), kari, ledBy(fakultet, kari))).toMatchObject({ all: [lars] });
    expect(deciding(standing([lars, kari], [solveig, lars]))).toMatchObject({ all: [lars, solveig], acting: { id: lars } });
  });

  it("HO-05 a substitute's own substitute does not come into it", () => {
    expect(deciding(standing([lars, oeyvind], [oeyvind, ante]))).toMatchObject({ all: [lars, oeyvind], acting: { id: oeyvind } });
  });

  it("HO-05 nobody where the directory names no leader, whoever stands in", () => {
    expect(deciding(standing([lars, ante]), kari, ledBy(bygg, undefined))).toMatchObject({ kind: "none", why: "NO_LEADER" });
  });

  it("HO-05 sees the cases meanwhile, and is told of them in the leader's place", () => {
    const substitutes = standing([lars, ante]);
    expect(standingTo(organisation, ante, kari, false, substitutes)).toBe("leader");
    expect(standingTo(organisation, ante, kari, false)).toBeUndefined();
    expect(standingTo(organisation, lars, kari, false, substitutes)).toBe("leader");
    expect(standingTo(organisation, ante, ante, false, substitutes)).toBe("employee");
    const { unitId, agreement, id } = submitted();
    const sent = { type: "Submitted", id, employeeId: kari, unitId, agreement, on: monday } as const;
    expect(notificationsFor(submitted(), sent, organisation, substitutes)).toEqual([{ to: ante, reason: "decide" }]);
  });

  it("HO-05 a decision records in whose place it was made, and the leader's own does not", () => {
    const found = decidersOf(organisation, standing([lars, ante]), kari);
    const known = (actor: PersonId) => ({ ...facts(actor, monday), deciders: found.kind === "some" ? found.deciders : [] });
    expect(decide(submitted(), approve(), known(ante))).toMatchObject({ ok: true, events: [{ by: ante, onBehalfOf: lars }] });
    const own = decide(submitted(), approve(), known(lars));
    expect(own.ok && "onBehalfOf" in (own.events[0] ?? {})).toBe(false);
    expect(refusalsOf(decide(submitted(), approve(), known(oeyvind)))).toEqual([{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }]);
    expect(refusalsOf(decide(submitted(), approve(), known(kari)))).toEqual([{ rule: "HO-05", code: "OWN_APPLICATION" }]);
  });
});

describe("what lies with whom", () => {
  it("HO-05 the substitute has the leader's staff but themselves, whom the leader above has", () => {
    const substitutes = standing([lars, ante]);
    expect(decidesFor(organisation, substitutes, ante)).toEqual([kari]);
    expect(decidesFor(organisation, substitutes, lars)).toEqual([kari, ante]);
    expect(decidesFor(organisation, substitutes, solveig)).toContain(ante);
    expect(decidesFor(organisation, noSubstitutes, solveig)).not.toContain(ante);
    expect(standsInFor(substitutes, ante)).toEqual([lars]);
  });

  it("HO-05 what waits too long is told above whoever has it, and never to the employee", () => {
    const above = (substitutes: Substitutes, employee = kari, where = organisation) => {
      const found = decidersOf(where, substitutes, employee);
      return found.kind === "some" ? aboveDecider(where, substitutes, employee, found) : undefined;
    };
    expect(above(noSubstitutes)).toBe(solveig);
    expect(above(standing([lars, ante]))).toBe(solveig);
    expect(above(standing([solveig, oeyvind]))).toBe(oeyvind);
    // It lies with the leader above already, who has nobody above.
    expect(above(standing([lars, kari]))).toBeUndefined();
    expect(above(noSubstitutes, kari, ledBy(fakultet, kari))).toBeUndefined();
    expect(above(standing([lars, solveig]))).toBeUndefined();
  });
});

describe("whatever the directory and the substitutes say", () => {
  it("HO-05 nobody decides on their own, fixed or for a day, and nobody decides who is not found to", () => {
    fc.assert(
      fc.property(
        anyOrganisation,
        anySubstitutes,
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (where, substitutes, employee, actor) => {
          const found = decidersOf(where, substitutes, employee);
          const deciders = found.kind === "some" ? found.deciders : [];
          expect(deciders.map(({ id }) => id)).not.toContain(employee);
          expect(routeOf(found).to).not.toBe(employee);
          const leader = nearestLeader(where, employee);
          const may = deciders.some(({ id }) => id === actor);
          const about = { actor: { kind: "person", id: actor } as const, employeeId: employee, leader, deciders };
          const state = { ...submitted(), employeeId: employee };
          expect(decide(state, approve(), { ...facts(actor, monday), ...about }).ok).toBe(may);
          const day = evolveDay(undefined, {
            ...{ type: "DayAsked", id: state.id, employeeId: employee, unitId: bygg, from: monday, to: monday },
            ...{ work: textOf(10), on: monday },
          });
          const { today, regime } = facts(actor, monday);
          const known = { ...about, unitId: bygg, today, regime, others: [], taken: [], meetingDay: null };
          expect(decideDay(day, { type: "ApproveDay" }, known).ok).toBe(may);
          if (found.kind === "some")
            expect([employee, found.acting.id]).not.toContain(aboveDecider(where, substitutes, employee, found));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("HO-05 a list holds exactly those whom its reader may decide for", () => {
    fc.assert(
      fc.property(anyOrganisation, anySubstitutes, fc.constantFrom(...ids), (where, substitutes, reader) => {
        const may = ids.filter((employee) => {
          const found = decidersOf(where, substitutes, employee);
          return found.kind === "some" && found.deciders.some(({ id }) => id === reader);
        });
        expect([...decidesFor(where, substitutes, reader)].sort()).toEqual(may);
      }),
      { numRuns: 2_000 },
    );
  });
});
