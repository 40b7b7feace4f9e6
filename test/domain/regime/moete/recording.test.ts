import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber, SiteId } from "#domain/organisasjon/model.ts";
import { mayAskToMeet } from "#domain/regime/moete/access.ts";
import { isComing, overtaken, toldOf } from "#domain/regime/moete/reconsider.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { inNorth, lillestroem, trondheim } from "../places.ts";
import {
  all,
  decide,
  east,
  inAutumn,
  leader,
  led,
  needRef,
  pandemic,
  reached,
  record,
  refusedCodes,
  regulation,
} from "./asked.ts";

const callOff = { type: "CallOffGathering" } as const;
const standIn = inNorth;

describe("recording a meeting", () => {
  it("PA-05 keeps what the rules said that day, what was answered, and who decided", () => {
    const held = reached(undefined, record({ kind: "MOETE", date: inAutumn, businessNeed: needRef }));
    expect(held).toMatchObject({
      ...{ by: leader, onBehalfOf: null, recordedOn: "2020-11-10", status: "REGISTRERT", calledOff: null },
      ...{ municipalities: [trondheim], businessNeed: needRef, number: 12 },
      verdict: { outcome: "ALLOWED", reasons: [{ rule: "PA-05", regime: { validity: pandemic.validity } }] },
    });
  });

  it("PA-05 is refused without the need of the business, at its field", () => {
    const decision = decide(undefined, record({ kind: "MOETE", date: inAutumn }));
    expect(decision).toEqual({
      ok: false,
      refusals: [{ rule: "PA-05", code: "GATHERING_NEED_MISSING", field: "businessNeed", min: 10 }],
    });
  });

  it("LI-05, LI-06 is refused for an event in the municipality, in person and hybrid", () => {
    const there = { places: [{ kind: "ARBEIDSSTED", siteId: east }], date: date("2021-03-01") } as const;
    expect(decide(undefined, record(there))).toMatchObject({ refusals: [{ rule: "LI-05", code: "GATHERING_FORBIDDEN" }] });
    expect(decide(undefined, record({ ...there, form: "HYBRID" }))).toMatchObject({ refusals: [{ rule: "LI-06" }] });
    expect(decide(undefined, record({ ...there, form: "DIGITALT" })).ok).toBe(true);
  });

  it("LI-07 is refused until it was considered digitally, at its field", () => {
    const meeting = {
      kind: "LEDERMOETE",
      places: [{ kind: "KOMMUNE", municipality: lillestroem }],
      date: date("2021-03-01"),
    } as const;
    expect(refusedCodes(record(meeting))).toEqual(["GATHERING_DIGITAL_NOT_CONSIDERED"]);
    expect(reached(undefined, record({ ...meeting, digitalConsidered: true })).verdict.advice).toHaveLength(1);
  });

  it("LI-01 takes the municipalities of all its places, each once", () => {
    const places = [
      { kind: "ARBEIDSSTED", siteId: east },
      { kind: "KOMMUNE", municipality: lillestroem },
      { kind: "ANNET" },
    ] as const;
    expect(reached(undefined, record({ places })).municipalities).toEqual([lillestroem]);
  });

  it("PA-05, LI-07 is for the leader and who stands in for them, and for nobody else", () => {
    expect(refusedCodes(record(), { by: inNorth })).toEqual(["GATHERING_ONLY_LEADER"]);
    expect(refusedCodes(record({}, "house" as UnitId))).toEqual(["GATHERING_ONLY_LEADER"]);
    expect(reached(undefined, record(), { by: standIn, standIn })).toMatchObject({ by: standIn, onBehalfOf: leader });
  });

  it("is asked for everything at once", () => {
    const nothing = { kind: null, form: null, places: [], date: null, number: null };
    expect(refusedCodes(record(nothing))).toEqual([
      "GATHERING_KIND_MISSING",
      "GATHERING_FORM_MISSING",
      "GATHERING_DATE_MISSING",
      "GATHERING_NUMBER_WRONG",
    ]);
    expect(refusedCodes(record({ places: [] }))).toEqual(["GATHERING_PLACE_MISSING"]);
    expect(decide(undefined, record({ places: [], form: "DIGITALT" })).ok).toBe(true);
  });

  it.each([0, -1, 1.5, 1e9, 100_001, Number.NaN, Number.POSITIVE_INFINITY])("refuses %s as a number of people", (number) => {
    expect(refusedCodes(record({ number }))).toEqual(["GATHERING_NUMBER_WRONG"]);
  });

  it("takes one and a hundred thousand as a number of people", () => {
    expect([1, 100_000].map((number) => decide(undefined, record({ number })).ok)).toEqual([true, true]);
  });

  it("LI-01 knows no place that the directory does not", () => {
    const nowhere = { kind: "ARBEIDSSTED", siteId: "moon" as SiteId } as const;
    const noTown = { kind: "KOMMUNE", municipality: "9999" as MunicipalityNumber } as const;
    expect(refusedCodes(record({ places: [nowhere] }))).toEqual(["GATHERING_PLACE_UNKNOWN"]);
    expect(refusedCodes(record({ places: [{ kind: "ANNET" }, noTown], form: "DIGITALT" }))).toEqual(["GATHERING_PLACE_UNKNOWN"]);
  });

  it("is recorded for today and later, and not for what is over", () => {
    const today = date("2021-07-01");
    expect(decide(undefined, record({ date: today }), { today }).ok).toBe(true);
    expect(refusedCodes(record({ date: date("2021-06-30") }), { today })).toEqual(["GATHERING_PAST"]);
  });

  it("PA-05 is refused with a need that is too long to read", () => {
    const at = (length: number) => refusedCodes(record({ date: inAutumn, businessNeed: { ...needRef, length } }));
    expect([at(1000), at(1001)]).toEqual([[], ["GATHERING_NEED_TOO_LONG"]]);
  });
});

describe("calling a meeting off", () => {
  const held = reached(undefined, record());

  it("keeps who called it off and when, and is done once", () => {
    const off = reached(held, callOff, { today: date("2021-06-30") });
    expect(off).toMatchObject({ status: "AVLYST", calledOff: { by: leader, on: "2021-06-30" } });
    expect(refusedCodes(callOff, {}, off)).toEqual(["GATHERING_CALLED_OFF"]);
  });

  it("is done on its day and not after, by its leader or who stands in", () => {
    expect(refusedCodes(callOff, { today: date("2021-07-01") }, held)).toEqual([]);
    expect(refusedCodes(callOff, { today: date("2021-07-02") }, held)).toEqual(["GATHERING_OVER"]);
    expect(refusedCodes(callOff, { by: standIn }, held)).toEqual(["GATHERING_ONLY_LEADER"]);
    expect(refusedCodes(callOff, { by: standIn, standIn }, held)).toEqual([]);
  });
});

describe("a rule set that comes or goes", () => {
  const today = date("2021-01-10");
  const there = { places: [{ kind: "ARBEIDSSTED", siteId: east }], date: date("2021-03-01") } as const;
  const held = reached(undefined, record(there), { regimes: [normalRegime] });

  it("LI-05 overtakes a coming meeting, once", () => {
    expect(overtaken([held], [normalRegime], all, today)).toEqual([held]);
    expect(overtaken([held], all, all, today)).toEqual([]);
    expect(overtaken([held], all, [normalRegime], today)).toEqual([]);
  });

  it("LI-05 overtakes none that was held or called off, none on another day and none elsewhere", () => {
    expect(overtaken([held], [normalRegime], all, date("2021-03-02"))).toEqual([]);
    expect(overtaken([reached(held, callOff)], [normalRegime], all, today)).toEqual([]);
    expect(overtaken([{ ...held, municipalities: [trondheim] }], [normalRegime], all, today)).toEqual([]);
    expect(isComing(held, date("2021-03-01"))).toBe(true);
  });

  it("LI-07 does not overtake a meeting of which it was answered that digital was considered", () => {
    const meeting = reached(undefined, record({ ...there, kind: "MOETE", digitalConsidered: true }), { regimes: [normalRegime] });
    expect(overtaken([meeting], [normalRegime], all, today)).toEqual([]);
    expect(overtaken([{ ...meeting, digitalConsidered: null }], [normalRegime], all, today)).toHaveLength(1);
  });

  it("PA-05 overtakes the same day where a rule set was drawn out over it, and not where it was ended before", () => {
    const longer = { ...pandemic, validity: { from: date("2020-11-06"), to: date("2021-07-31") } };
    expect(overtaken([held], [normalRegime, pandemic], [normalRegime, longer], today)).toHaveLength(1);
    const shorter = { ...regulation, validity: { from: date("2021-02-01"), to: date("2021-02-28") } };
    expect(overtaken([held], [normalRegime], [normalRegime, shorter], today)).toEqual([]);
  });

  it("LI-05 is told to the leader, else who stands in, else whoever recorded it", () => {
    expect(toldOf(led, new Map(), held)).toBe(leader);
    expect(toldOf(led, new Map([[leader, standIn]]), held)).toBe(standIn);
    const noLeader = { ...led, units: new Map() };
    expect(toldOf(noLeader, new Map(), { ...held, by: standIn })).toBe(standIn);
  });
});

describe("who may ask", () => {
  it("LI-07 is everybody employed, and no student and nobody who left", () => {
    expect([leader, inNorth, "student", "left"].map((id) => mayAskToMeet(led, id as PersonId))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
