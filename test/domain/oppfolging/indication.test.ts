import { describe, expect, it } from "vitest";
import type { PersonId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import type { ExamineSource } from "#domain/melding/model.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { answersIndication, examinationFor } from "#domain/oppfolging/enhet/indication.ts";
import { routeOf, unitNotificationsFor } from "#domain/oppfolging/enhet/notify.ts";
import { unitSummary } from "#domain/oppfolging/enhet/summary.ts";
import { tasksOf, warningsOf } from "#domain/oppfolging/enhet/tasks.ts";
import { autumn, begun, cycle, facts, kari, lars, opened, organisation, samira, solveig, start, vera } from "./given.ts";

const chosen = (command: ReturnType<typeof start>) => {
  const decision = decideUnit(opened(), command, facts(lars));
  const [event] = decision.ok ? decision.events : [];
  return event ?? expect.fail("refused");
};

describe("a hint at an unsound environment", () => {
  const reader = (personId: PersonId, hasOpened = false) => ({ personId, hasOpened });

  it("AM-10 leads a hint at an unsound environment on to VA-31: the leader is told, warned and has a task until it is opened", () => {
    const event = chosen(start({ unsoundIndication: true }));
    expect(routeOf(event)).toEqual({ rule: "AM-10", to: "VA-31" });
    const state = begun({ unsoundIndication: true });
    expect(unitNotificationsFor(state, event, organisation)).toEqual([{ to: lars, reason: "examine-indication", email: false }]);
    const before = examinationFor(state, cycle, organisation, autumn, reader(lars));
    expect(before).toBe("open");
    expect(warningsOf(state, before)).toContainEqual({ rule: "AM-10", code: "INDICATION_NOT_EXAMINED" });
    expect(tasksOf(state, cycle, autumn, before)).toContainEqual(
      expect.objectContaining({ code: "undersoek-indikasjon", rule: "AM-10", done: false }),
    );
    const after = examinationFor(state, cycle, organisation, autumn, reader(lars, true));
    expect(after).toBe("opened");
    expect(warningsOf(state, after)).not.toContainEqual({ rule: "AM-10", code: "INDICATION_NOT_EXAMINED" });
    expect(tasksOf(state, cycle, autumn, after)).toContainEqual(
      expect.objectContaining({ code: "undersoek-indikasjon", done: true }),
    );
  });

  it("AM-10 refuses everybody but the unit's leader any sight of it, also of whether there is anything to examine", () => {
    const hinted = begun({ unsoundIndication: true });
    for (const personId of [vera, solveig, samira, kari]) {
      expect(examinationFor(hinted, cycle, organisation, autumn, reader(personId, true))).toBeNull();
    }
    expect(tasksOf(hinted, cycle, autumn)).toEqual(tasksOf(begun(), cycle, autumn));
    expect(warningsOf(hinted)).toEqual(warningsOf(begun()));
    expect(unitSummary(hinted, cycle, organisation, autumn)).toEqual(unitSummary(begun(), cycle, organisation, autumn));
  });

  it("AM-10 takes an examination for the one it calls for: by the unit's own leader, there, and from the survey", () => {
    const { unitId } = opened();
    const counts = (by: PersonId, unit: UnitId | null, source: ExamineSource) =>
      answersIndication(organisation, { by, unitId: unit, source });
    expect(counts(lars, unitId, "ark")).toBe(true);
    for (const source of ["observasjon", "begrunnet-mistanke", "kvartalskort"] as const)
      expect(counts(lars, unitId, source)).toBe(false);
    // What the leader above opens may be about the leader.
    expect(counts(solveig, unitId, "ark")).toBe(false);
    expect(counts(lars, null, "ark")).toBe(false);
    expect(counts(lars, organisation.units.get(unitId)?.parentId ?? unitId, "ark")).toBe(false);
  });

  it("AM-10 leads nowhere without a hint, before the cycle opens, or in a unit that was taken out", () => {
    expect(routeOf(chosen(start()))).toBeNull();
    expect(examinationFor(begun(), cycle, organisation, autumn, reader(lars))).toBeNull();
    expect(examinationFor(opened(), cycle, organisation, autumn, reader(lars, true))).toBeNull();
    const hinted = begun({ unsoundIndication: true });
    const { opens } = cycle.plan;
    expect(examinationFor(hinted, cycle, organisation, opens, reader(lars))).toBe("open");
    expect(examinationFor(hinted, cycle, organisation, addDays(opens, -1), reader(lars))).toBeNull();
    expect(examinationFor({ ...hinted, step: "BORTFALT" }, cycle, organisation, autumn, reader(lars))).toBeNull();
    // Nor does it end with the evaluation: the duty is the leader's own.
    expect(examinationFor({ ...hinted, step: "LUKKET" }, cycle, organisation, autumn, reader(lars))).toBe("open");
  });
});
