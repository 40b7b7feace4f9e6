import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { availableUnitCommands } from "#domain/oppfolging/enhet/available.ts";
import type { UnitCommand } from "#domain/oppfolging/enhet/commands.ts";
import { maxParts } from "#domain/oppfolging/enhet/facts.ts";
import type { HandedId, MeasureId, UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { unitNotificationsFor } from "#domain/oppfolging/enhet/notify.ts";
import { warningsOf } from "#domain/oppfolging/enhet/tasks.ts";
import { destinationOf, fewestInUnit, type HandOver, handOver, placeOf } from "#domain/oppfolging/overlevering/handOver.ts";
import {
  addMeasure,
  autumn,
  begun,
  bygg,
  facts,
  fakultet,
  having,
  lars,
  opened,
  organisation,
  organisationOf,
  refusals,
  spraak,
  textOf,
  universitet,
  vera,
  where,
  without,
} from "./given.ts";

const key = "h1" as HandedId;
const asked = (but: Partial<HandOver> = {}): HandOver => ({
  ...{ key, unitId: bygg, text: "Faste møter om fordeling av oppgaver.", kind: "organisatorisk", due: addDays(autumn, 30) },
  ...but,
});
const codes = (but: Partial<HandOver>, house = organisation) => {
  const outcome = handOver(asked(but), house, autumn);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};
const handing = (handedId = key): UnitCommand => ({
  ...{ type: "HandOverMeasure", handedId, text: textOf(30), kind: "organisatorisk", due: addDays(autumn, 30) },
});
const byProduct = facts(system);
const decline = (handedId: HandedId, length = 9): UnitCommand => ({ type: "DeclineHanded", handedId, reason: textOf(length) });
const taking = (handedId: HandedId): UnitCommand => ({ ...addMeasure(), handedId }) as UnitCommand;
const handedTo = (state: UnitProcess): UnitProcess => having(state, byProduct, handing());

describe("a measure that is handed over", () => {
  it("is taken as it is for a unit of five, without room for a case or a person", () => {
    const outcome = handOver(asked(), organisation, autumn);
    expect(outcome).toEqual({ ok: true, waiting: asked() });
  });

  it("is refused without words, kind or date, with a date that has passed, or for no unit", () => {
    expect(codes({ text: "  ", kind: null, due: null })).toEqual([
      "MEASURE_INCOMPLETE",
      "MEASURE_INCOMPLETE",
      "MEASURE_INCOMPLETE",
    ]);
    expect(codes({ due: autumn })).toEqual([]);
    expect(codes({ due: addDays(autumn, -1) })).toEqual(["MEASURE_DUE_PAST"]);
    expect(codes({ text: "a".repeat(2001) })).toEqual(["UNIT_TEXT_TOO_LONG"]);
    expect(codes({ text: "a".repeat(2000) })).toEqual([]);
    expect(codes({ unitId: "ingen" as never })).toEqual(["HANDED_UNIT_UNKNOWN"]);
  });

  it("is refused when it names somebody in the directory, or a case", () => {
    const named = where({ kari: { name: "Kari Nygård" } });
    expect(codes({ text: "Tettere oppfølging av Kari Nygård." }, named)).toEqual(["HANDED_NAMES"]);
    expect(codes({ text: "Følger av 26-K7QM3." })).toEqual(["HANDED_NAMES"]);
    expect(codes({ text: "Rom 26-101 får ny ventilasjon." }, named)).toEqual([]);
  });

  it("goes past a unit of fewer than five to the nearest above it that counts five with all below, or is refused", () => {
    expect(fewestInUnit).toBe(5);
    // The institute counts five; the other has one, and the faculty above them eight with both.
    expect(destinationOf(organisation, bygg)).toBe(bygg);
    expect(destinationOf(organisation, spraak)).toBe(fakultet);
    expect(destinationOf(where({ tone: { active: false } }), bygg)).toBe(fakultet);
    // Students are not staff.
    expect(destinationOf(where({ tone: { roles: ["student"] } }), bygg)).toBe(fakultet);
    const four = organisationOf([...organisation.people.values()].slice(0, 4), [...organisation.units.values()]);
    expect(destinationOf(four, spraak)).toBeNull();
    expect(codes({ unitId: spraak }, four)).toEqual(["HANDED_UNIT_TOO_SMALL"]);
  });

  it("goes further up where its unit has shrunk or was closed while it waited", () => {
    expect(placeOf({ unitId: bygg }, organisation)).toBe(bygg);
    expect(placeOf({ unitId: bygg }, where({ tone: { active: false } }))).toBe(fakultet);
    expect(placeOf({ unitId: bygg }, without(bygg))).toBe(universitet);
  });
});

describe("in the unit's process", () => {
  it("is laid before the leader by the product alone, once, as long as there is a plan", () => {
    const state = handedTo(opened());
    expect(state.handed).toMatchObject([{ handedId: key, kind: "organisatorisk", answer: null }]);
    expect(state.measures).toEqual([]);
    expect(refusals(state, handing(), byProduct)).toMatchObject([{ code: "MEASURE_TWICE" }]);
    expect(refusals(opened(), handing(), facts(lars))).toEqual([{ rule: null, code: "ONLY_SYSTEM_HANDS_OVER" }]);
    expect(refusals({ ...opened(), step: "EVALUERING_UTKAST" }, handing(), byProduct)).toMatchObject([{ code: "STEP_WRONG" }]);
    const full = Array.from({ length: maxParts.handed }, (_, n) => ({ ...state.handed[0], handedId: `f${n}` })) as never;
    expect(refusals({ ...opened(), handed: full }, handing(), byProduct)).toMatchObject([{ code: "TOO_MANY", part: "handed" }]);
    const event = { type: "MeasureHandedOver", handedId: key, text: textOf(3), kind: "fysisk", due: autumn, by: null } as const;
    expect(unitNotificationsFor(state, { ...event, on: autumn }, organisation)).toEqual([
      { to: lars, reason: "measure-handed", email: false },
    ]);
  });

  it("AM-08 becomes the unit's own when the leader gives it all that a measure has, and is taken in once", () => {
    const state = handedTo(begun());
    expect(warningsOf(state)).toContainEqual({ rule: "AM-08", code: "HANDED_WAITS", count: 1 });
    const ownerless = addMeasure({ ownerId: null });
    expect(refusals(state, { ...ownerless, handedId: key } as UnitCommand, facts(lars))).toMatchObject([
      { rule: "AM-08", code: "MEASURE_INCOMPLETE", field: "ownerId" },
    ]);
    const taken = having(state, facts(lars), taking(key));
    expect(taken.measures.length).toBe(1);
    expect(taken.handed).toMatchObject([{ answer: { kind: "adopted", measureId: taken.measures[0]?.measureId } }]);
    expect(warningsOf(taken)).not.toContainEqual(expect.objectContaining({ code: "HANDED_WAITS" }));
    const again = { ...addMeasure({}, "m9" as MeasureId), handedId: key } as UnitCommand;
    expect(refusals(taken, again, facts(lars))).toMatchObject([{ code: "HANDED_ANSWERED" }]);
    expect(refusals(begun(), taking("h9" as HandedId), facts(lars))).toMatchObject([{ code: "HANDED_UNKNOWN" }]);
  });

  it("is declined by the leader with a reason, and by nobody else", () => {
    const state = handedTo(begun());
    const declined = having(state, facts(lars), decline(key));
    expect(declined.handed).toMatchObject([{ answer: { kind: "declined", reason: textOf(9) } }]);
    expect(refusals(declined, decline(key), facts(lars))).toMatchObject([{ code: "HANDED_ANSWERED" }]);
    expect(refusals(state, decline(key, 0), facts(lars))).toMatchObject([{ code: "UNIT_TEXT_MISSING", field: "reason" }]);
    expect(refusals(state, decline(key), facts(vera))).toMatchObject([{ code: "NOT_UNIT_LEADER" }]);
  });

  it("is offered to be declined where one waits, and only then", () => {
    const offered = (state: UnitProcess, by: PersonId) =>
      availableUnitCommands(state, facts(by)).some(({ type, reachable }) => type === "DeclineHanded" && reachable);
    expect([offered(handedTo(begun()), lars), offered(begun(), lars), offered(handedTo(begun()), vera)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
