import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { unitsToOpen } from "#domain/oppfolging/enhet/deadlines.ts";
import type { UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { countsByUnit, countUnits, overdueFirst, unitSummary } from "#domain/oppfolging/enhet/summary.ts";
import type { Unit } from "#domain/organisasjon/model.ts";
import { peopleWith, unitPeople } from "#domain/organisasjon/unitPeople.ts";
import {
  attest,
  aud,
  begun,
  bygg,
  consulted,
  cycle,
  delivered,
  documented,
  evaluationDue,
  facts,
  fakultet,
  hanne,
  having,
  hilde,
  kari,
  lars,
  ledBy,
  opened,
  organisation,
  organisationOf,
  planDue,
  rektor,
  samira,
  solveig,
  spraak,
  textOf,
  universitet,
  vera,
  where,
} from "./given.ts";

const overdue = addDays(planDue, 1);
const summary = (process: UnitProcess, today = overdue, who = organisation) => unitSummary(process, cycle, who, today);

describe("a unit in one glance", () => {
  it.each([
    ["ikke-startet", opened, planDue],
    ["i-gang", begun, planDue],
    ["forfalt", begun, overdue],
    ["i-gang", documented, overdue],
    ["forfalt", documented, addDays(evaluationDue, 1)],
    ["levert", delivered, addDays(evaluationDue, 1)],
  ] as const)("is %s", (status, state, today) => {
    expect(summary(state(), today).status).toBe(status);
  });

  it("is taken out, gone or without a leader, and says so", () => {
    const out = having(opened(), facts(hilde), { type: "ExemptUnit", reason: textOf(9) });
    expect(summary(out)).toMatchObject({ status: "bortfalt", missing: [], next: null });
    expect(summary(opened(), overdue, ledBy(bygg, undefined))).toMatchObject({ leaderless: true, unitGone: false });
    expect(summary(opened(), overdue, organisationOf([], []))).toMatchObject({ leaderless: true, unitGone: true });
  });

  it("AM-02 shows a dissent of the version that counts", () => {
    const dissent = having(consulted(), facts(vera), attest("uenig", textOf(9)));
    expect(summary(dissent)).toMatchObject({ dissent: true, notInvolved: false });
    expect(summary(having(consulted(), facts(vera), attest("ikke-involvert")))).toMatchObject({
      dissent: false,
      notInvolved: true,
    });
  });
});

describe("a faculty and the institution", () => {
  const other = (): UnitProcess => having(undefined, facts(system), { type: "OpenUnit", id: "p2" as CaseId, unitId: spraak });

  it("count their units by state, with everything below", () => {
    const counts = countsByUnit(organisation, [summary(documented()), summary(other())]);
    expect(counts.get(bygg)).toMatchObject({ total: 1, planDone: 1, planOverdue: 0 });
    expect(counts.get(fakultet)).toMatchObject({ total: 2, byStatus: { forfalt: 1, "i-gang": 1 }, planOverdue: 1 });
    expect(counts.get(universitet)).toEqual(counts.get(fakultet));
    expect(countUnits([summary(documented()), summary(other())])).toEqual(counts.get(universitet));
  });

  it("have the overdue first, those with both deadlines behind them foremost", () => {
    const today = addDays(evaluationDue, 1);
    const list = [summary(delivered(), today), summary(documented(), today), summary(opened(), today)];
    expect(overdueFirst(list)).toEqual([list[2], list[1], list[0]]);
    expect(overdueFirst([])).toEqual([]);
  });

  it("find the units that nobody has opened", () => {
    expect(unitsToOpen(organisation.units.keys(), [opened()])).toEqual([universitet, fakultet, spraak]);
  });

  it("take in 600 units, each counted once at every level", () => {
    const units: Unit[] = [];
    const id = (name: string) => name as UnitId;
    const add = (name: string, parentId?: string) => {
      const unit = { id: id(name), name: { nb: name, nn: name, en: name }, leaderId: lars };
      units.push(parentId === undefined ? unit : { ...unit, parentId: id(parentId) });
    };
    add("root");
    for (let faculty = 0; faculty < 10; faculty += 1) {
      add(`f${faculty}`, "root");
      for (let unit = 0; unit < 60; unit += 1) add(`u${faculty}-${unit}`, `f${faculty}`);
    }
    const where_ = organisationOf([...organisation.people.values()], units);
    const processes = units.slice(1).map((unit) => ({ ...opened(), id: `p-${unit.id}` as CaseId, unitId: unit.id }));
    const counts = countsByUnit(
      where_,
      processes.map((process) => summary(process, planDue, where_)),
    );
    expect(counts.get(id("root"))).toMatchObject({ total: 610, byStatus: { "ikke-startet": 610 } });
    expect(counts.get(id("f3"))?.total).toBe(61);
  });
});

describe("the people of a unit", () => {
  it("are found up the line, the nearest area first", () => {
    expect(unitPeople(organisation, bygg)).toEqual({
      leaderId: lars,
      noLeader: null,
      superiorId: solveig,
      verneombud: [vera],
      hovedverneombud: [hanne],
      losam: [aud],
      koordinator: [samira],
    });
    expect(unitPeople(organisation, spraak).verneombud).toEqual([]);
    expect(unitPeople(organisation, universitet)).toMatchObject({ leaderId: rektor, superiorId: null });
  });

  it("may be one person for many units", () => {
    const wide = where({ vera: { areas: [{ role: "verneombud", unitId: fakultet }] } });
    expect([bygg, spraak, fakultet].map((unitId) => unitPeople(wide, unitId).verneombud)).toEqual([[vera], [vera], [vera]]);
    const near = where({
      vera: { areas: [{ role: "verneombud", unitId: fakultet }] },
      kari: { roles: ["ansatt", "verneombud"] },
    });
    expect(unitPeople(near, bygg).verneombud).toEqual([kari]);
    expect(unitPeople(near, spraak).verneombud).toEqual([vera]);
  });

  it("are not those who have left; the leader above is the first who is there", () => {
    const left = where({ solveig: { active: false }, lars: { active: false }, hanne: { active: false } });
    expect(unitPeople(left, bygg)).toMatchObject({
      leaderId: null,
      noLeader: "LEADER_LEFT",
      superiorId: rektor,
      hovedverneombud: [],
    });
    expect(unitPeople(ledBy(bygg, solveig), bygg)).toMatchObject({ leaderId: solveig, superiorId: rektor });
    expect(peopleWith(organisation, "koordinator")).toEqual([samira]);
    expect(unitPeople(organisation, "gone" as UnitId)).toMatchObject({ leaderId: null, noLeader: "NO_LEADER" });
  });
});
