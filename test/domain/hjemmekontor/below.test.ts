import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evolveDay } from "#domain/hjemmekontor/enkeltdag/evolve.ts";
import { below } from "#domain/hjemmekontor/paaminnelser/below.ts";
import { homeTasksOn } from "#domain/hjemmekontor/paaminnelser/homeTasks.ts";
import { noSubstitutes, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { anyOrganisation, anySubstitutes, ids } from "./anyOrganisation.ts";
import { monday } from "./fastAvtale/given.ts";
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
  textOf,
  withPeople,
} from "./people.ts";

const belowOf = (personId: PersonId, where = organisation, contactId?: PersonId, substitutes: Substitutes = noSubstitutes) =>
  below(where, substitutes, personId, contactId).toSorted();

describe("what waits below somebody", () => {
  it("HO-05 is that of their own people's staff, where each has a leader, and nobody else's", () => {
    expect(belowOf(solveig)).toEqual([ante, kari]);
    expect(belowOf(lars)).toEqual([]);
    expect(belowOf(kari)).toEqual([]);
  });

  it("HO-05 is also that of staff whose own leader is missing or has left, for the next leader up the line", () => {
    for (const where of [ledBy(bygg, undefined), withPeople(changed(lars, { active: false }))])
      expect(belowOf(solveig, where)).toEqual(expect.arrayContaining([ante, kari]));
    expect(belowOf(solveig)).not.toContain(lars);
  });

  it("HO-05 is that of whoever has nobody up the line for the one who sees to it, and for nobody else", () => {
    const where = ledBy(fakultet, undefined);
    const alone = withPeople(changed(oeyvind, { unitId: "closed down" as UnitId }));
    expect(belowOf(hilde, alone, hilde)).toContain(oeyvind);
    expect(belowOf(hilde, alone)).not.toContain(oeyvind);
    expect(belowOf(lars, alone, hilde)).not.toContain(oeyvind);
    expect(belowOf(hilde, where, hilde)).toContain(lars);
  });

  it("HO-05 has everybody of whose application somebody is reminded, whatever the directory and the substitutes say", () => {
    fc.assert(
      fc.property(anyOrganisation, anySubstitutes, fc.option(fc.constantFrom(...ids)), (where, substitutes, contact) => {
        for (const [recipient, employees] of remindedOf(where, substitutes, contact ?? undefined))
          expect(below(where, substitutes, recipient, contact ?? undefined)).toEqual(expect.arrayContaining([...employees]));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Whose application each is reminded of that lies with another or with nobody, when everybody's has waited for long. */
function remindedOf(where: Organisation, substitutes: Substitutes, contactId: PersonId | undefined) {
  const waitingDays = ids.map((employeeId) =>
    evolveDay(undefined, {
      ...{ type: "DayAsked", id: `case-${employeeId}` as CaseId, employeeId, unitId: bygg, from: monday, to: monday },
      ...{ work: textOf(10), on: monday },
    }),
  );
  const tasks = homeTasksOn({
    ...{ agreements: [], waitingDays, organisation: where, substitutes, today: addDays(monday, 90), holidays: new Set() },
    ...(contactId === undefined ? {} : { contactId }),
    settingsOn: () => normalRegime.homeOffice,
  });
  return [...tasks].map(([recipient, of]) => {
    const lying = of.filter(({ kind }) => kind === "venter-under");
    return [recipient, lying.flatMap(({ employeeId }) => employeeId ?? [])] as const;
  });
}
