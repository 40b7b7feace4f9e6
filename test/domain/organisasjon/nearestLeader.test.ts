import { describe, expect, it } from "vitest";
import type { PersonId } from "#domain/kernel/ids.ts";
import { leadsUnit, nearestLeader, reportsOf } from "#domain/organisasjon/nearestLeader.ts";
import {
  ante,
  bygg,
  changed,
  fakultet,
  hilde,
  kari,
  lars,
  ledBy,
  oeyvind,
  organisation,
  solveig,
  spraak,
  withPeople,
} from "../hjemmekontor/people.ts";

const leaderOf = (where: typeof organisation, id: PersonId) => {
  const found = nearestLeader(where, id);
  return found.kind === "leader" ? found.leader.id : found;
};

describe("the nearest leader", () => {
  it("HO-05 leads one's own unit", () => {
    expect(leaderOf(organisation, kari)).toBe(lars);
    expect(leaderOf(organisation, hilde)).toBe(solveig);
  });

  it("HO-05 of a leader leads the unit above", () => {
    expect(leaderOf(organisation, lars)).toBe(solveig);
  });

  it("HO-05 of who leads two units in one line stands above both", () => {
    expect(leaderOf(ledBy(bygg, solveig), solveig)).toEqual({ kind: "none", why: "NO_LEADER" });
    expect(leaderOf(ledBy(bygg, solveig), kari)).toBe(solveig);
  });

  it("skips no unit without leader in silence, but says who may be asked", () => {
    expect(leaderOf(ledBy(bygg, undefined), kari)).toEqual({ kind: "none", why: "NO_LEADER", askId: solveig });
    const left = withPeople(changed(lars, { active: false }));
    expect(leaderOf(left, kari)).toEqual({ kind: "none", why: "LEADER_LEFT", askId: solveig });
  });

  it("asks nobody who has left, nor the person asking", () => {
    const bothLeft = withPeople(changed(lars, { active: false }), changed(solveig, { active: false }));
    expect(leaderOf(bothLeft, kari)).toEqual({ kind: "none", why: "LEADER_LEFT" });
    const where = ledBy(bygg, undefined);
    const inBygg = { ...where, people: new Map([...where.people, [solveig, changed(solveig, { unitId: bygg })] as const]) };
    expect(leaderOf(inBygg, solveig)).toEqual({ kind: "none", why: "NO_LEADER" });
  });

  it("is nobody's who is placed nowhere, or unknown", () => {
    const placeless = withPeople({ id: kari, name: "Kari", roles: ["ansatt"], language: "nb", active: true });
    expect(leaderOf(placeless, kari)).toEqual({ kind: "none", why: "NO_UNIT" });
    expect(leaderOf(organisation, "nobody" as PersonId)).toEqual({ kind: "none", why: "NO_UNIT" });
  });

  it("is found in a directory that goes in a circle, without going on for ever", () => {
    const unit = (id: typeof bygg, parentId: typeof bygg) => ({ id, parentId, name: { nb: id, nn: id, en: id }, leaderId: kari });
    const circle = {
      people: organisation.people,
      units: new Map([
        [bygg, unit(bygg, fakultet)],
        [fakultet, unit(fakultet, bygg)],
      ]),
    };
    expect(leaderOf(circle, kari)).toEqual({ kind: "none", why: "NO_LEADER" });
  });
});

describe("who reports to whom", () => {
  it("counts everybody whose nearest leader one is, leaders below included", () => {
    expect(reportsOf(organisation, lars)).toEqual([kari, ante]);
    expect(reportsOf(organisation, solveig)).toEqual([lars, oeyvind, hilde]);
    expect(reportsOf(organisation, kari)).toEqual([]);
  });

  it("knows who leads a unit", () => {
    expect([lars, oeyvind, kari].map((id) => leadsUnit(organisation, id))).toEqual([true, true, false]);
    expect(leadsUnit(ledBy(spraak, undefined), oeyvind)).toBe(false);
  });
});
