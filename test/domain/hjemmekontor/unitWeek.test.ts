import { describe, expect, it } from "vitest";
import { decideUnitWeek, evolveUnitWeek } from "#domain/hjemmekontor/enhetsuke/decide.ts";
import { asksForPlan, planAskedOn, teamOf, teamShareOn } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import { dayWarningsFor } from "#domain/hjemmekontor/enkeltdag/warnings.ts";
import { warningsFor } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { accepted, application, approve, facts, monday, refusalsOf, submitted } from "./fastAvtale/given.ts";
import { ante, bygg, caseId, changed, kari, lars, ledBy, organisation, solveig, textOf, withPeople } from "./people.ts";

const settings = normalRegime.homeOffice;
const known = (by: PersonId) => ({ id: caseId, unitId: bygg, by, today: monday, organisation });
const tuesdays = { type: "SetMeetingDay", meetingDay: 2 } as const;

describe("the unit's fixed meeting", () => {
  it("HO-28 is set by the leader of the unit, and changed, and taken away", () => {
    const decision = decideUnitWeek(undefined, tuesdays, known(lars));
    expect(decision).toMatchObject({ ok: true, events: [{ type: "MeetingDaySet", meetingDay: 2, by: lars, on: monday }] });
    const [event] = decision.ok ? decision.events : [];
    if (event === undefined) throw new Error("no event");
    const state = evolveUnitWeek(event);
    expect(decideUnitWeek(state, tuesdays, known(lars))).toMatchObject({ ok: true, events: [] });
    expect(decideUnitWeek(state, { ...tuesdays, meetingDay: null }, known(lars))).toMatchObject({
      events: [{ meetingDay: null }],
    });
  });

  it("HO-28 is set by nobody else: not by staff, not by the leader above, not by one who left", () => {
    const refused = [{ rule: "HO-28", code: "MEETING_DAY_ONLY_LEADER" }];
    for (const by of [kari, solveig]) expect(decideUnitWeek(undefined, tuesdays, known(by))).toMatchObject({ refusals: refused });
    const left = withPeople(changed(lars, { active: false }));
    expect(decideUnitWeek(undefined, tuesdays, { ...known(lars), organisation: left })).toMatchObject({ refusals: refused });
    expect(decideUnitWeek(undefined, tuesdays, { ...known(lars), organisation: ledBy(bygg, ante) })).toMatchObject({
      refusals: refused,
    });
  });

  it("HO-28 warns of a home day on it, and of no other", () => {
    const codes = (meetingDay: 1 | 2 | null) =>
      warningsFor(application(), true, { history: [], settings, meetingDay }).map(({ code }) => code);
    expect(codes(2)).toEqual(["UNIT_MEETING_WEEKDAY"]);
    expect(codes(1)).toEqual([]);
    expect(codes(null)).toEqual([]);
  });

  it("HO-28 is passed in approving with a reason, and not without", () => {
    const meeting = facts(lars, monday, { meetingDay: 2 });
    expect(refusalsOf(decide(submitted(), approve(), meeting))).toEqual([
      { rule: "HO-28", code: "OVERRIDE_UNREASONED", field: "overrideReason" },
    ]);
    expect(decide(submitted(), approve({ overrideReason: textOf(20) }), meeting)).toMatchObject({
      ok: true,
      events: [{ overridden: ["HO-28"] }],
    });
    expect(refusalsOf(decide(submitted(), approve(), facts(lars, monday, { meetingDay: 3 })))).toEqual([]);
  });

  it("HO-28 warns of a single day on it, also within a period", () => {
    const warned = (from: string, to: string) =>
      dayWarningsFor({ from: date(from), to: date(to) }, [], { taken: [], meetingDay: 2 }, settings);
    expect(warned("2021-05-11", "2021-05-11")).toEqual([{ rule: "HO-28", code: "UNIT_MEETING_DATE", date: "2021-05-11" }]);
    expect(warned("2021-05-10", "2021-05-12")).toHaveLength(1);
    expect(warned("2021-05-12", "2021-05-17")).toEqual([]);
  });
});

describe("a team of which many are at home", () => {
  const of = (employeeId: PersonId, start = "2021-02-01"): FastAvtale => ({ ...accepted({ start: date(start) }), employeeId });
  const third = "third" as PersonId;
  const fourth = "fourth" as PersonId;
  const staff = (id: PersonId, role: "ansatt" | "student" = "ansatt") => ({ ...changed(kari, {}), id, roles: [role] });
  const four = withPeople(staff(third), staff(fourth), staff("only-student" as PersonId, "student"));
  const team = teamOf(four, lars);

  it("HO-27 counts the leader's own staff, and neither leader nor students", () => {
    expect([...team].sort()).toEqual([ante, fourth, kari, third].sort());
    expect(teamShareOn(team, [of(kari), of(ante), of(lars)], date("2021-03-01"))).toEqual({ agreed: 2, size: 4 });
    expect(teamShareOn(team, [of(kari)], date("2021-03-01"), ante)).toEqual({ agreed: 2, size: 4 });
  });

  it("HO-27 asks for a plan above half, and not at half", () => {
    expect(asksForPlan({ agreed: 2, size: 4 }, settings)).toBe(false);
    expect(asksForPlan({ agreed: 3, size: 4 }, settings)).toBe(true);
    expect(asksForPlan({ agreed: 1, size: 1 }, settings)).toBe(false);
    expect(asksForPlan({ agreed: 1, size: 4 }, { ...settings, turnusAbovePercent: 10 })).toBe(false);
  });

  it("HO-27 asks on the day on which the third of four begins, and no longer when one has ended", () => {
    const agreements = [of(kari), of(ante), of(third, "2021-03-01")];
    expect(planAskedOn(team, agreements, settings, date("2021-02-28"))).toBeNull();
    expect(planAskedOn(team, agreements, settings, date("2021-03-01"))).toBe("2021-03-01");
    expect(planAskedOn(team, agreements, settings, date("2021-07-31"))).toBe("2021-03-01");
    expect(planAskedOn(team, agreements, settings, date("2021-08-01"))).toBeNull();
  });
});
