import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { seesHomeOverview } from "#domain/hjemmekontor/oversikt/access.ts";
import type { HomeFigures, HomeOverview } from "#domain/hjemmekontor/oversikt/model.ts";
import { homeOverview } from "#domain/hjemmekontor/oversikt/overview.ts";
import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import type { Organisation, Person, Role, Unit } from "#domain/organisasjon/model.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accepted, end, monday, start } from "./fastAvtale/given.ts";
import { textOf } from "./people.ts";

/** A unit's staff, how many of them have an agreement that runs, and how many of those go on from an earlier one. */
type Size = { readonly staff: number; readonly active: number; readonly renewals: number };
type House = Readonly<Record<string, Readonly<Record<string, Size>>>>;

const on = date("2021-06-01");
const top = "topp" as UnitId;

/** A house of faculties of units; `unit` of the faculty's own name are those who work in the faculty itself. */
function counted(house: House, more: readonly FastAvtale[] = []): HomeOverview {
  const people = new Map<PersonId, Person>();
  const units = new Map<UnitId, Unit>([[top, unit(top)]]);
  const agreements: FastAvtale[] = [...more];
  for (const [faculty, parts] of Object.entries(house)) {
    units.set(faculty as UnitId, unit(faculty, top));
    for (const [name, size] of Object.entries(parts)) {
      if (name !== faculty) units.set(name as UnitId, unit(name, faculty));
      for (let number = 0; number < size.staff; number += 1) {
        const id = `${name}-${number}` as PersonId;
        people.set(id, person(id, name as UnitId));
        if (number < size.active) agreements.push(agreement(id));
        if (number < size.renewals) agreements.push(agreement(id, { start: date("2020-08-01"), end: date("2021-01-31") }));
      }
    }
  }
  const organisation: Organisation = { people, units };
  return homeOverview({ agreements, organisation, settingsOn: () => normalRegime.homeOffice, holidays: new Set(), on });
}

function unit(id: string, parentId?: string): Unit {
  const parent = parentId === undefined ? {} : { parentId: parentId as UnitId };
  return { id: id as UnitId, name: { nb: id, nn: id, en: id }, ...parent };
}

function person(id: PersonId, unitId: UnitId, ...roles: readonly Role[]): Person {
  return { id, name: id, unitId, roles: ["ansatt", ...roles], language: "nb", active: true };
}

const usual = accepted();

function agreement(employeeId: PersonId, period = { start, end }, but: Partial<FastAvtale> = {}): FastAvtale {
  const { acceptance } = usual;
  if (acceptance === null) throw new Error("not accepted");
  const id = `${employeeId} ${period.start}` as CaseId;
  const terms = { ...usual.agreement, ...period };
  return { ...usual, id, employeeId, agreement: terms, acceptance: { ...acceptance, effectiveFrom: period.start }, ...but };
}

const facultyIn = (overview: HomeOverview, id: string) => overview.faculties.find(({ unitId }) => unitId === id);
const shownIn = (overview: HomeOverview, id: string) =>
  Object.fromEntries((facultyIn(overview, id)?.units ?? []).map(({ unitId, active }) => [unitId, active]));

describe("home office in figures", () => {
  it("counts by unit, by faculty and for the whole house: how many, which share of the staff, how many renewed", () => {
    const overview = counted({
      realfag: { realfag: { staff: 20, active: 8, renewals: 0 }, bygg: { staff: 40, active: 20, renewals: 9 } },
      humaniora: { spraak: { staff: 30, active: 9, renewals: 0 } },
    });
    expect(overview.house).toMatchObject({ active: 37, sharePercent: 41, renewals: 9 });
    expect(facultyIn(overview, "realfag")).toMatchObject({ active: 28, sharePercent: 47, renewals: null });
    expect(shownIn(overview, "realfag")).toEqual({ realfag: 8, bygg: 20 });
    expect(facultyIn(overview, "humaniora")).toMatchObject({ active: 9, sharePercent: 30, renewals: null });
  });

  it("hides four, and with them the next, from which they would follow; of a hidden faculty nothing is shown", () => {
    const one = counted({
      realfag: {
        a: { staff: 40, active: 4, renewals: 0 },
        b: { staff: 40, active: 12, renewals: 0 },
        c: { staff: 40, active: 20, renewals: 0 },
      },
      humaniora: { d: { staff: 40, active: 20, renewals: 0 } },
    });
    expect(shownIn(one, "realfag")).toEqual({ a: null, b: null, c: 20 });
    const two = counted({
      realfag: { a: { staff: 40, active: 4, renewals: 0 } },
      humaniora: { b: { staff: 40, active: 12, renewals: 0 }, c: { staff: 40, active: 6, renewals: 0 } },
      helse: { d: { staff: 40, active: 20, renewals: 0 } },
    });
    expect(two.faculties.map(({ active }) => active)).toEqual([null, null, 20]);
    expect(shownIn(two, "humaniora")).toEqual({ b: null, c: null });
    expect(two.house.active).toBe(42);
  });

  it("hides a number that all but four of the staff are in: that would tell who is not", () => {
    const overview = counted({
      realfag: {
        a: { staff: 20, active: 16, renewals: 0 },
        b: { staff: 20, active: 15, renewals: 0 },
        c: { staff: 60, active: 30, renewals: 0 },
      },
    });
    expect(shownIn(overview, "realfag")).toEqual({ a: null, b: null, c: 30 });
  });

  it("shows nothing at all of a house where fewer than five have one", () => {
    const overview = counted({ realfag: { a: { staff: 40, active: 4, renewals: 0 } } });
    const nothing = { active: null, sharePercent: null, renewals: null, waited: { median: null, ninetieth: null } };
    expect(overview.house).toEqual(nothing);
    expect(overview.faculties).toEqual([{ unitId: "realfag", ...nothing, units: [{ unitId: "a", ...nothing }] }]);
  });

  it("counts who works there now and is at work here: no student, nobody who has left, nobody without a unit", () => {
    const people = new Map<PersonId, Person>();
    const add = (id: string, but: Partial<Person>) =>
      people.set(id as PersonId, { ...person(id as PersonId, "a" as UnitId), ...but });
    for (let number = 0; number < 12; number += 1) add(`s${number}`, {});
    add("student", { roles: ["student"] });
    add("left", { active: false });
    const { unitId: _, ...nowhere } = person("nowhere" as PersonId, "a" as UnitId);
    people.set(nowhere.id, nowhere);
    const agreements = ["s0", "s1", "s2", "s3", "s4", "s5", "student", "left", "nowhere"].map((id) => agreement(id as PersonId));
    const organisation = {
      people,
      units: new Map([
        [top, unit(top)],
        ["a" as UnitId, unit("a", top)],
      ]),
    };
    const input = { agreements, organisation, settingsOn: () => normalRegime.homeOffice, holidays: new Set<never>() };
    expect(homeOverview({ ...input, on }).house).toMatchObject({ active: 6, sharePercent: 50 });
    // On the last day still, and the day after no more.
    expect(homeOverview({ ...input, on: end }).house.active).toBe(6);
    expect(homeOverview({ ...input, on: addDays(end, 1) }).house.active).toBeNull();
  });

  it("tells how many working days were waited in the last year, of five at least, and the longest tenth of fifty", () => {
    const waiting = (count: number, decidedOn = addDays(on, -10), status: FastAvtale["status"] = "AVSLAATT") =>
      Array.from({ length: count }, (_, number) =>
        agreement(`a-${number}` as PersonId, undefined, {
          id: `waited ${number} ${status}` as CaseId,
          ...{ status, decidedOn, submittedOn: addDays(decidedOn, -7), acceptance: null, assessment: null },
        }),
      );
    const house = { realfag: { a: { staff: 60, active: 0, renewals: 0 } } };
    const median = (more: readonly FastAvtale[]) => counted(house, more).house.waited;
    expect(median(waiting(4))).toEqual({ median: null, ninetieth: null });
    // Seven days with a weekend among them.
    expect(median(waiting(5))).toEqual({ median: 5, ninetieth: null });
    expect(median(waiting(50))).toEqual({ median: 5, ninetieth: 5 });
    expect(median(waiting(50, on)).median).toBeNull();
    expect(median(waiting(50, addDays(on, -366))).median).toBeNull();
    expect(median(waiting(50, addDays(on, -10), "RETURNERT")).median).toBeNull();
  });

  it("HO-10 counts an agreement as renewed where another was in force less than 30 days before it, as the chain is counted", () => {
    const renewed = (gap: number) => {
      const more = Array.from({ length: 6 }, (_, number) => {
        const last = addDays(start, -gap - 1);
        return agreement(`a-${number}` as PersonId, { start: addDays(last, -60), end: last });
      });
      return counted({ realfag: { a: { staff: 40, active: 12, renewals: 0 } } }, more).house.renewals;
    };
    expect([renewed(0), renewed(29), renewed(30)]).toEqual([6, 6, null]);
  });

  const size = fc
    .record({ staff: fc.integer({ min: 1, max: 14 }), active: fc.nat(14), renewals: fc.nat(14) })
    .map(({ staff, active, renewals }) => {
      const agreed = Math.min(active, staff);
      return { staff, active: agreed, renewals: Math.min(renewals, agreed) };
    });
  const tree = fc.array(fc.array(size, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  it("lets nobody work out a hidden number, who knows all that is shown and how many work where", () => {
    fc.assert(
      fc.property(tree, (faculties) => {
        const house = Object.fromEntries(
          faculties.map((parts, at) => [`f${at}`, Object.fromEntries(parts.map((part, of) => [`f${at}u${of}`, part]))]),
        );
        const overview = counted(house);
        const staffOf = (faculty: UnitId, id: UnitId) => house[faculty]?.[id]?.staff ?? 0;
        for (const figure of ["active", "renewals"] as const) {
          for (const [lowest, highest] of hiddenRanges(overview, staffOf, figure)) expect(lowest).toBeLessThan(highest);
        }
        for (const one of [overview.house, ...overview.faculties, ...overview.faculties.flatMap(({ units }) => units)])
          for (const number of [one.active, one.renewals]) expect(number === null || number >= 5).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

type Range = readonly [lowest: number, highest: number];

/** What each hidden number may be, by all that is shown: worked out by ranges, from the units up and from the house down. */
function hiddenRanges(
  { house, faculties }: HomeOverview,
  staffOf: (faculty: UnitId, unit: UnitId) => number,
  figure: "active" | "renewals",
): readonly Range[] {
  const known = (figures: HomeFigures, most: Range): Range => {
    const shown = figures[figure];
    return shown === null ? most : [shown, shown];
  };
  const added = (ranges: readonly Range[]): Range => ranges.reduce(([l, h], [low, high]): Range => [l + low, h + high], [0, 0]);
  const within = (ranges: readonly Range[], [lowest, highest]: Range): readonly Range[] =>
    ranges.map((range, at) => {
      const [low, high] = added(ranges.filter((_, other) => other !== at));
      return [Math.max(range[0], lowest - high), Math.min(range[1], highest - low)];
    });
  // Of no more than those with an agreement can one be renewed.
  const mostIn = (faculty: UnitId, one: HomeFigures & { readonly unitId: UnitId }): number =>
    figure === "renewals" && one.active !== null ? one.active : staffOf(faculty, one.unitId);
  const units = faculties.map(({ unitId, units: parts }) => parts.map((one) => known(one, [0, mostIn(unitId, one)])));
  const ofFaculties = faculties.map((one, at) => known(one, added(units[at] ?? [])));
  const ofHouse = known(house, added(ofFaculties));
  const inHouse = within(ofFaculties, ofHouse);
  const hidden: Range[] = house[figure] === null ? [ofHouse] : [];
  for (const [at, faculty] of faculties.entries()) {
    const range = inHouse[at] ?? [0, 0];
    if (faculty[figure] === null) hidden.push(range);
    const inFaculty = within(units[at] ?? [], range);
    for (const [which, one] of faculty.units.entries()) if (one[figure] === null) hidden.push(inFaculty[which] ?? [0, 0]);
  }
  return hidden;
}

describe("who sees home office in figures", () => {
  it("is the sjef alone: no adviser, leader, records role or administrator, and no sjef who has left", () => {
    const house = (roles: readonly Role[], active = true): Organisation => ({
      people: new Map([["p" as PersonId, { ...person("p" as PersonId, top), roles, active }]]),
      units: new Map([[top, { ...unit(top), leaderId: "p" as PersonId }]]),
    });
    const sees = (roles: readonly Role[], active = true) => seesHomeOverview(house(roles, active), "p" as PersonId);
    expect(sees(["ansatt", "hr-hms-sjef"])).toBe(true);
    expect(sees(["ansatt", "hr-hms-sjef"], false)).toBe(false);
    const others = ["ansatt", "student", "hr-raadgiver", "verneombud", "hovedverneombud", "tillitsvalgt"] as const;
    for (const role of [...others, "bht", "losam", "koordinator", "arkiv", "admin"] as const) expect(sees([role])).toBe(false);
    expect(seesHomeOverview(house(["hr-hms-sjef"]), "stranger" as PersonId)).toBe(false);
  });
});

describe("offices are not dimensioned by it", () => {
  const overview = counted({
    realfag: { a: { staff: 40, active: 20, renewals: 8 }, b: { staff: 40, active: 12, renewals: 6 } },
    humaniora: { c: { staff: 40, active: 14, renewals: 7 } },
  });
  const figures = ["active", "renewals", "sharePercent", "waited"];

  it("HO-04 has these figures and no others: none of desks, rooms, weekdays or how many are there at once", () => {
    expect(Object.keys(overview).sort()).toEqual(["faculties", "house", "on"]);
    expect(Object.keys(overview.house).sort()).toEqual(figures);
    for (const faculty of overview.faculties) {
      expect(Object.keys(faculty).sort()).toEqual([...figures, "unitId", "units"].sort());
      for (const one of faculty.units) expect(Object.keys(one).sort()).toEqual([...figures, "unitId"].sort());
    }
    expect(Object.keys(overview.house.waited).sort()).toEqual(["median", "ninetieth"]);
  });

  it("HO-04 gives the same figures whichever days people are at home, and however long: none follows from it", () => {
    const allAt = (homeDays: FastAvtale["agreement"]["homeDays"]) => {
      const more = Array.from({ length: 20 }, (_, number) => {
        const one = agreement(`a-${number}` as PersonId);
        return { ...one, agreement: { ...one.agreement, homeDays } };
      });
      return counted({ realfag: { a: { staff: 40, active: 0, renewals: 0 } } }, more);
    };
    const tuesday = [{ weekday: 2, from: 480, to: 930 }] as const;
    const most = ([1, 3, 4, 5] as const).map((weekday) => ({ weekday, from: 540, to: 870 }));
    expect(allAt(most)).toEqual(allAt(tuesday));
    expect(allAt(tuesday).house.active).toBe(20);
  });
});

it("counts nothing of what is only sent, was declined or withdrawn", () => {
  const none = (["INNSENDT", "RETURNERT", "TRUKKET", "AVTAKKET", "GODKJENT"] as const).flatMap((status) =>
    Array.from({ length: 6 }, (_, number) =>
      agreement(`a-${number}` as PersonId, undefined, {
        id: `${status} ${number}` as CaseId,
        ...{ status, acceptance: null, assessment: null, decidedOn: null, submittedOn: monday, decisionReason: textOf(3) },
      }),
    ),
  );
  expect(counted({ realfag: { a: { staff: 40, active: 0, renewals: 0 } } }, none).house).toEqual({
    active: null,
    sharePercent: null,
    renewals: null,
    waited: { median: null, ninetieth: null },
  });
});
