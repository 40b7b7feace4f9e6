import { describe, expect, it } from "vitest";
import { decideVikar, evolveVikar } from "#domain/hjemmekontor/vikar/decide.ts";
import { noSubstitutes, setsWeekOf, substitutesOn } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { VikarCommand, Vikariat } from "#domain/hjemmekontor/vikar/model.ts";
import { isInForce, lastDayOf } from "#domain/hjemmekontor/vikar/period.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { osloDate, parseInstant } from "#domain/kernel/instant.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { ante, bygg, changed, hilde, kari, lars, ledBy, oeyvind, organisation, solveig, spraak, withPeople } from "../people.ts";

const today = date("2026-06-15");
const id = "vikar-1" as CaseId;
const facts = (by: PersonId, others: readonly Vikariat[] = [], where = organisation) => ({
  by,
  today,
  organisation: where,
  others,
});
const naming = (substituteId: PersonId | null, from: string | null, to: string | null): VikarCommand => ({
  type: "NameSubstitute",
  ...{ id, substituteId, from: from === null ? null : date(from), to: to === null ? null : date(to) },
});
const vikariat = (from: string, to: string, but: Partial<Vikariat> = {}): Vikariat => ({
  ...{ id, leaderId: lars, substituteId: ante, from: date(from), to: date(to), endedOn: null, ...but },
});
const refusals = (command: VikarCommand, known: ReturnType<typeof facts>, state?: Vikariat) => {
  const decision = decideVikar(state, command, known);
  return decision.ok ? [] : decision.refusals;
};
const codes = (...asked: Parameters<typeof refusals>) => refusals(...asked).map(({ code }) => code);

describe("naming a substitute", () => {
  it("HO-05 a leader names an employee for a period, from today at the earliest", () => {
    const decision = decideVikar(undefined, naming(ante, "2026-06-15", "2026-06-15"), facts(lars));
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: "SubstituteNamed", leaderId: lars, substituteId: ante, on: today }],
    });
    const [event] = decision.ok ? decision.events : [];
    if (event === undefined) throw new Error("no event");
    expect(evolveVikar(undefined, event)).toEqual(vikariat("2026-06-15", "2026-06-15"));
  });

  it("HO-05 nobody names one who leads nothing, or has left", () => {
    const only = ["SUBSTITUTE_ONLY_LEADER"];
    for (const by of [kari, hilde]) expect(codes(naming(ante, "2026-06-15", "2026-06-20"), facts(by))).toEqual(only);
    const left = withPeople(changed(lars, { active: false }));
    expect(codes(naming(ante, "2026-06-15", "2026-06-20"), facts(lars, [], left))).toEqual(only);
  });

  it("HO-05 a substitute is another, of the directory, active and employed", () => {
    const named = (who: PersonId | null, where = organisation) =>
      codes(naming(who, "2026-06-15", "2026-06-20"), facts(lars, [], where));
    expect(named(solveig)).toEqual([]);
    expect(named(lars)).toEqual(["SUBSTITUTE_IS_SELF"]);
    expect(named("nobody" as PersonId)).toEqual(["SUBSTITUTE_NOT_EMPLOYED"]);
    expect(named(ante, withPeople(changed(ante, { active: false })))).toEqual(["SUBSTITUTE_NOT_EMPLOYED"]);
    expect(named(ante, withPeople(changed(ante, { roles: ["student"] })))).toEqual(["SUBSTITUTE_NOT_EMPLOYED"]);
    expect(named(ante, withPeople(changed(ante, { roles: ["student", "ansatt"] })))).toEqual([]);
    expect(named(null)).toEqual(["SUBSTITUTE_MISSING"]);
  });

  it("HO-05 both dates are asked for, not passed, and in their order", () => {
    expect(codes(naming(ante, null, null), facts(lars))).toEqual(["SUBSTITUTE_DATE_MISSING", "SUBSTITUTE_DATE_MISSING"]);
    expect(refusals(naming(ante, "2026-06-14", "2026-06-20"), facts(lars))).toEqual([
      { rule: null, code: "SUBSTITUTE_PAST", field: "from", today },
    ]);
    expect(codes(naming(ante, "2026-06-20", "2026-06-19"), facts(lars))).toEqual(["SUBSTITUTE_END_BEFORE_START"]);
  });

  it("HO-05 two for the same day are refused, with what would be right", () => {
    const others = [vikariat("2026-07-01", "2026-07-14"), vikariat("2026-07-15", "2026-07-20", { id: "v2" as CaseId })];
    const overlap = (from: string, to: string) => refusals(naming(oeyvind, from, to), facts(lars, others));
    expect(overlap("2026-06-25", "2026-07-01")).toEqual([
      {
        ...{ rule: "HO-05", code: "SUBSTITUTE_OVERLAPS", field: "from", substituteId: ante },
        ...{ from: "2026-07-01", to: "2026-07-14", latestEnd: "2026-06-30", earliestStart: "2026-07-21" },
      },
    ]);
    expect(overlap("2026-07-14", "2026-08-01")).toMatchObject([{ latestEnd: null, earliestStart: "2026-07-21" }]);
    // What it says would be right, is.
    expect(overlap("2026-06-25", "2026-06-30")).toEqual([]);
    expect(overlap("2026-07-21", "2026-08-01")).toEqual([]);
  });

  it("HO-05 another's substitute, and one that was ended, leave the days free", () => {
    const ended = vikariat("2026-06-10", "2026-06-30", { endedOn: today });
    const taken = vikariat("2026-06-10", "2026-06-30", { leaderId: oeyvind });
    const takenBack = vikariat("2026-06-20", "2026-06-30", { endedOn: date("2026-06-11") });
    expect(codes(naming(ante, "2026-06-15", "2026-06-20"), facts(lars, [ended, taken, takenBack]))).toEqual([]);
  });

  it("HO-05 saying the same again changes nothing", () => {
    const same = decideVikar(
      undefined,
      naming(ante, "2026-07-01", "2026-07-14"),
      facts(lars, [vikariat("2026-07-01", "2026-07-14")]),
    );
    expect(same).toEqual({ ok: true, events: [] });
  });
});

describe("ending it early", () => {
  const end: VikarCommand = { type: "EndSubstitute" };

  it("HO-05 holds no longer from that day on, and was never where it had not begun", () => {
    const running = vikariat("2026-06-10", "2026-06-30");
    expect(decideVikar(running, end, facts(lars))).toEqual({ ok: true, events: [{ type: "SubstituteEnded", on: today }] });
    const after = evolveVikar(running, { type: "SubstituteEnded", on: today });
    expect([date("2026-06-14"), today].map((day) => isInForce(after, day))).toEqual([true, false]);
    const never = evolveVikar(vikariat("2026-07-01", "2026-07-14"), { type: "SubstituteEnded", on: today });
    expect(lastDayOf(never) < never.from).toBe(true);
    expect(isInForce(never, date("2026-07-01"))).toBe(false);
  });

  it("HO-05 one that is over, or was ended, is not ended again; on its last day it still is", () => {
    expect(refusals(end, facts(lars), vikariat("2026-06-01", "2026-06-14"))).toEqual([
      { rule: null, code: "SUBSTITUTE_OVER", lastDay: "2026-06-14" },
    ]);
    expect(codes(end, facts(lars), vikariat("2026-06-01", "2026-06-30", { endedOn: today }))).toEqual(["SUBSTITUTE_OVER"]);
    expect(codes(end, facts(lars), vikariat("2026-06-01", "2026-06-15"))).toEqual([]);
  });

  it("HO-05 is the leader's own to do", () => {
    expect(codes(end, facts(oeyvind), vikariat("2026-06-10", "2026-06-30"))).toEqual(["SUBSTITUTE_ONLY_LEADER"]);
  });
});

describe("the days of a period", () => {
  it("HO-05 are days of the calendar in Oslo, whole ones when summer time begins and ends", () => {
    const spring = vikariat("2026-03-29", "2026-03-29");
    const autumn = vikariat("2026-10-25", "2026-10-25");
    const holds = (one: Vikariat, moment: string) => {
      const at = parseInstant(moment);
      if (at === undefined) throw new Error("no moment");
      return isInForce(one, osloDate(at));
    };
    // 23 hours, from +01:00 to +02:00.
    expect(
      ["2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00Z"].map((at) =>
        holds(spring, at),
      ),
    ).toEqual([false, true, true, false]);
    // 25 hours, from +02:00 to +01:00.
    expect(
      ["2026-10-24T21:59:59.999Z", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00Z"].map((at) =>
        holds(autumn, at),
      ),
    ).toEqual([false, true, true, false]);
  });

  it("HO-05 a substitute who has left stands in for nobody", () => {
    const named = [vikariat("2026-06-10", "2026-06-30")];
    expect([...substitutesOn(organisation, named, today)]).toEqual([[lars, ante]]);
    expect(substitutesOn(withPeople(changed(ante, { active: false })), named, today).size).toBe(0);
    expect(substitutesOn(organisation, named, date("2026-07-01")).size).toBe(0);
  });
});

describe("the week of a unit", () => {
  it("HO-28 is set by its leader, by who stands in for them, and by nobody else", () => {
    const standing = new Map([[lars, ante]]);
    expect(setsWeekOf(organisation, standing, bygg, lars)).toEqual({ id: lars, onBehalfOf: null });
    expect(setsWeekOf(organisation, standing, bygg, ante)).toEqual({ id: ante, onBehalfOf: lars });
    expect(setsWeekOf(organisation, noSubstitutes, bygg, ante)).toBeUndefined();
    expect(setsWeekOf(organisation, standing, spraak, ante)).toBeUndefined();
    expect(setsWeekOf(ledBy(bygg, undefined), standing, bygg, ante)).toBeUndefined();
  });
});
