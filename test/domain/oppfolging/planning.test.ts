import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import { localDate as date } from "#domain/kernel/localDate.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { maxParts } from "#domain/oppfolging/enhet/facts.ts";
import type { MeetingId, RiskId } from "#domain/oppfolging/enhet/model.ts";
import { unitNotificationsFor } from "#domain/oppfolging/enhet/notify.ts";
import { riskLevel, riskMatrix } from "#domain/oppfolging/enhet/riskMatrix.ts";
import { missingTasks, nextTask, warningsOf } from "#domain/oppfolging/enhet/tasks.ts";
import {
  addMeasure,
  assessed,
  autumn,
  begun,
  bygg,
  closeMeetings,
  cycle,
  cycleOf,
  drafting,
  facts,
  hanne,
  having,
  held,
  hilde,
  inMeetings,
  kari,
  lars,
  ledBy,
  meeting,
  none,
  oeyvind,
  opened,
  opens,
  organisation,
  planned,
  processId,
  refusals,
  risk,
  riskId,
  samira,
  solveig,
  spraak,
  start,
  submitPlan,
  textOf,
  vera,
  where,
} from "./given.ts";

const eventOf = (state: Parameters<typeof decideUnit>[0], command: Parameters<typeof decideUnit>[1], known = facts(lars)) => {
  const decision = decideUnit(state, command, known);
  const [event] = decision.ok ? decision.events : [];
  if (event === undefined) throw new Error("refused");
  return event;
};

describe("opening a unit", () => {
  const open = { type: "OpenUnit", id: processId, unitId: bygg } as const;
  const opening = facts(system, { on: opens });

  it("AM-03 tells the leader by card and e-mail on the day the cycle opens, and the safety representative", () => {
    const event = eventOf(undefined, open, opening);
    expect(unitNotificationsFor(opened(), event, organisation)).toEqual([
      { to: lars, reason: "unit-opened", email: true },
      { to: vera, reason: "unit-opened", email: false },
    ]);
  });

  it("AM-03 does not open before that day", () => {
    expect(refusals(undefined, open, facts(system, { on: date("2020-08-31") }))).toEqual([
      { rule: null, code: "CYCLE_NOT_OPEN", opens },
    ]);
  });

  it("is the product's, once, for units that are there", () => {
    expect(refusals(undefined, open, facts(lars))).toEqual([{ rule: null, code: "ONLY_SYSTEM_OPENS" }]);
    expect(refusals(opened(), open, opening)).toEqual([{ rule: null, code: "UNIT_OPENED_ALREADY" }]);
    const gone = { ...open, unitId: "gone" as typeof bygg };
    expect(refusals(undefined, gone, opening)).toEqual([{ rule: null, code: "UNIT_NOT_IN_DIRECTORY" }]);
    expect(() => decideUnit(undefined, start(), facts(lars))).toThrow("ChooseStart");
  });
});

describe("the starting point", () => {
  it("AM-06 is chosen by the unit's leader and may be put right", () => {
    expect(begun({ startpunkt: "B" }).start).toMatchObject({ startpunkt: "B" });
    expect(having(begun({ startpunkt: "B" }), facts(lars), start({ startpunkt: "C" })).start?.startpunkt).toBe("C");
    for (const other of [solveig, oeyvind, vera, hilde, kari]) {
      expect(refusals(opened(), start(), facts(other))).toEqual([{ rule: null, code: "NOT_UNIT_LEADER" }]);
    }
  });

  it("AM-06 refuses a start without an answer to each question", () => {
    const blank = { startpunkt: null, reportReviewed: null, unsoundIndication: null, specialChallenges: null };
    expect(refusals(opened(), { type: "ChooseStart", answers: blank }, facts(lars)).map(({ rule }) => rule)).toEqual([
      "AM-06",
      "AM-09",
      "AM-10",
      "AM-13",
    ]);
  });

  it("AM-06 cannot be changed once something is built on it", () => {
    expect(refusals(inMeetings(), start(), facts(lars))).toEqual([{ rule: null, code: "STEP_WRONG", step: "MOETER" }]);
  });

  it("AM-13 takes special challenges to the leader above and the coordinator", () => {
    const event = eventOf(opened(), start({ specialChallenges: true }));
    const told = [solveig, samira].map((to) => ({ to, reason: "special-challenges", email: false }));
    expect(unitNotificationsFor(begun(), event, organisation)).toEqual(told);
    const later = eventOf(inMeetings(), { type: "RaiseChallenges", note: textOf(10) });
    expect(unitNotificationsFor(inMeetings(), later, organisation)).toEqual(told);
  });

  it("AM-13 bothers nobody where there are none", () => {
    expect(unitNotificationsFor(begun(), eventOf(opened(), start()), organisation)).toEqual([]);
  });

  it("AM-13 refuses anybody but the leader to raise them", () => {
    expect(refusals(begun(), { type: "RaiseChallenges", note: null }, facts(vera))).toMatchObject([{ code: "NOT_UNIT_LEADER" }]);
    expect(having(begun(), facts(lars), { type: "RaiseChallenges", note: textOf(0) }).challenges).toMatchObject([{ note: null }]);
  });
});

describe("planning", () => {
  const alone = { type: "PlanProcess", verneombudId: null, losam: null } as const;

  it("AM-05 plans a unit that had no meeting with its safety representative", () => {
    expect(having(begun(), facts(lars), planned)).toMatchObject({ step: "PLANLAGT", planning: { verneombudId: vera } });
  });

  it("AM-05 refuses to plan it without one", () => {
    expect(refusals(begun({ startpunkt: "A" }), alone, facts(lars))).toEqual([
      { rule: "AM-05", code: "VERNEOMBUD_REQUIRED", field: "verneombudId" },
    ]);
  });

  it("AM-05 asks it of starting point A alone; for B and C it is noted (AM-04)", () => {
    for (const startpunkt of ["B", "C"] as const) {
      const state = having(begun({ startpunkt }), facts(lars), alone);
      expect(state.step).toBe("PLANLAGT");
      expect(warningsOf(state)).toEqual([
        { rule: "AM-04", code: "INVOLVEMENT_NOT_NOTED", at: "PLANLAGT", who: ["verneombud", "losam"] },
      ]);
    }
    expect(refusals(having(begun({ startpunkt: "B" }), facts(lars), alone, start()), alone, facts(lars))).toMatchObject([
      { code: "VERNEOMBUD_REQUIRED" },
    ]);
  });

  it("AM-05 takes the unit's own, or the chief safety representative where it has none", () => {
    const with_ = (verneombudId: typeof vera, changes = {}) =>
      refusals(begun(), { ...planned, type: "PlanProcess", verneombudId, losam: null }, facts(lars, changes));
    expect(with_(hanne)).toMatchObject([{ rule: "AM-05", code: "NOT_THE_UNITS_VERNEOMBUD", personId: hanne }]);
    expect(with_(kari)).toMatchObject([{ code: "NOT_THE_UNITS_VERNEOMBUD" }]);
    expect(with_(hanne, { organisation: where({ vera: { active: false } }) })).toEqual([]);
  });

  it("AM-04 has nothing to say where both are noted in every step", () => {
    expect(warningsOf(drafting())).toEqual([]);
  });

  it("AM-04 says at which step nothing was noted, and goes on", () => {
    const state = having(inMeetings(), facts(lars), { type: "CloseMeetings", involvement: { ...none, losam: textOf(3) } });
    expect(warningsOf(state)).toEqual([
      { rule: "AM-04", code: "INVOLVEMENT_NOT_NOTED", at: "TILTAKSPLAN_UTKAST", who: ["verneombud"] },
    ]);
    const empty = having(inMeetings(), facts(lars), {
      type: "CloseMeetings",
      involvement: { verneombud: textOf(0), losam: null },
    });
    expect(warningsOf(empty)).toMatchObject([{ who: ["verneombud", "losam"] }]);
  });
});

describe("the risk assessment", () => {
  const state = () => having(begun({ startpunkt: "C" }), facts(lars), planned);
  const assess = (changes: object, process = state()) => refusals(process, { ...assessed, ...changes } as never, facts(lars));

  it("AM-07 takes risks and the date of the leaders' meeting, whatever the starting point", () => {
    for (const startpunkt of ["A", "B", "C"] as const) {
      expect(having(begun({ startpunkt }), facts(lars), planned, assessed).step).toBe("RISIKOVURDERT");
    }
  });

  it("AM-07 goes on without only with a reason, and warns", () => {
    expect(assess({ risks: [] })).toEqual([{ rule: "AM-07", code: "RISK_UNREASONED", field: "reason", missing: ["risks"] }]);
    expect(assess({ leaderMeetingOn: null })).toMatchObject([{ missing: ["leaderMeetingOn"] }]);
    expect(assess({ risks: [], leaderMeetingOn: null, reason: textOf(0) })).toMatchObject([
      { missing: ["risks", "leaderMeetingOn"] },
    ]);
    const passed = having(state(), facts(lars), { type: "AssessRisk", risks: [], leaderMeetingOn: null, reason: textOf(30) });
    expect(passed.step).toBe("RISIKOVURDERT");
    expect(warningsOf(passed)).toContainEqual({
      rule: "AM-07",
      code: "RISK_OR_MEETING_PASSED",
      missing: ["risks", "leaderMeetingOn"],
    });
  });

  it("AM-07 does not let the meetings be closed before it, but records those that were held", () => {
    const met = having(state(), facts(lars), meeting(), held());
    expect(met.step).toBe("PLANLAGT");
    expect(refusals(met, closeMeetings, facts(lars))).toEqual([{ rule: "AM-07", code: "RISK_FIRST" }]);
    expect(having(met, facts(lars), assessed).step).toBe("MOETER");
  });

  it("AM-07 rates from 1 to 5, whole numbers", () => {
    for (const probability of [0, 6, 2.5, null]) {
      expect(assess({ risks: [{ ...risk, probability }] })).toMatchObject([
        { code: "RISK_INCOMPLETE", field: "probability", riskId },
      ]);
    }
    for (const consequence of [1, 5]) expect(assess({ risks: [{ ...risk, consequence }] })).toEqual([]);
    expect(assess({ risks: [{ ...risk, hazard: null, kind: null }] })).toMatchObject([{ field: "hazard" }, { field: "kind" }]);
    expect(assess({ risks: [risk, risk] })).toMatchObject([{ code: "RISK_TWICE" }]);
    const many = Array.from({ length: maxParts.risks + 1 }, (_, index) => ({ ...risk, riskId: `r${index}` as RiskId }));
    expect(assess({ risks: many })).toEqual([{ rule: null, code: "TOO_MANY", part: "risks", max: maxParts.risks }]);
    expect(assess({ risks: many.slice(0, maxParts.risks) })).toEqual([]);
  });

  it("AM-08 keeps a risk that a measure stands on, and warns of a high one without", () => {
    const high = { ...risk, probability: 3, consequence: 5 };
    const rated = having(inMeetings(), facts(lars), { ...assessed, type: "AssessRisk", risks: [high] } as never, closeMeetings);
    expect(warningsOf(rated)).toEqual([{ rule: "AM-08", code: "HIGH_RISK_WITHOUT_MEASURE", count: 1 }]);
    const met = having(rated, facts(lars), addMeasure({ riskId }));
    expect(warningsOf(met)).toEqual([]);
    expect(assess({ risks: [{ ...risk, riskId: "other" }] }, met)).toMatchObject([{ code: "RISK_HAS_MEASURE", riskId }]);
    expect(refusals(rated, addMeasure({ riskId: "other" as RiskId }), facts(lars))).toMatchObject([{ code: "RISK_UNKNOWN" }]);
  });

  it("colours the cells by their product: 4 is low, 5 medium, 12 medium, 15 high", () => {
    expect([riskLevel(1, 4), riskLevel(1, 5), riskLevel(3, 4), riskLevel(3, 5)]).toEqual(["lav", "middels", "middels", "hoey"]);
    const matrix = riskMatrix([risk]);
    expect(matrix.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
    expect(matrix[2]?.[3]).toEqual({ level: "middels", risks: [risk] });
    expect(matrix.flat().flatMap((cell) => cell.risks)).toEqual([risk]);
  });
});

describe("meetings", () => {
  const two = (first: object, second: object) => {
    const other = "meeting-2" as MeetingId;
    const known = facts(lars);
    return having(
      having(begun(), known, planned, assessed),
      known,
      meeting(),
      meeting(other, 2),
      held(first),
      held(second, other),
    );
  };

  it("AM-12 counts the parts together", () => {
    expect(refusals(two({ topics: ["naa"] }, { topics: ["pandemi", "tiltak"] }), closeMeetings, facts(lars))).toEqual([]);
  });

  it("AM-12 takes ordinary meetings, a preparation and up to twenty parts", () => {
    const state = having(begun(), facts(lars), planned);
    const part = (number: number) => refusals(state, meeting(undefined, number), facts(lars));
    expect([0, 1, 20].map(part)).toEqual([[], [], []]);
    for (const number of [-1, 21, 1.5]) expect(part(number)).toMatchObject([{ rule: "AM-12", code: "MEETING_PART_INVALID" }]);
  });

  it("AM-12 does not count a meeting that was called off, nor one twice", () => {
    const state = having(begun(), facts(lars), planned, assessed, meeting());
    const off = having(state, facts(lars), { type: "CancelMeeting", meetingId: "meeting-1" as MeetingId });
    expect(refusals(off, held(), facts(lars))).toEqual([{ rule: null, code: "MEETING_CANCELLED" }]);
    expect(refusals(inMeetings(), held(), facts(lars))).toEqual([{ rule: null, code: "MEETING_HELD" }]);
    expect(refusals(inMeetings(), meeting(), facts(lars))).toEqual([{ rule: null, code: "MEETING_TWICE" }]);
    expect(refusals(state, held({}, "other" as MeetingId), facts(lars))).toEqual([{ rule: null, code: "MEETING_UNKNOWN" }]);
  });

  it("AM-15 closes when one of two was about how we are now", () => {
    expect(having(two({ topics: ["naa", "pandemi"] }, { topics: [] }), facts(lars), closeMeetings).step).toBe(
      "TILTAKSPLAN_UTKAST",
    );
  });

  it("AM-15 refuses to close when none was, and in 2020 when none was about the pandemic", () => {
    expect(refusals(two({ topics: ["tiltak"] }, { topics: ["annet"] }), closeMeetings, facts(lars))).toEqual([
      { rule: "AM-15", code: "MAIN_TOPIC_NOT_TALKED_OF", topics: ["naa", "pandemi"] },
    ]);
    const now = two({ topics: ["naa"] }, { topics: [] });
    expect(refusals(now, closeMeetings, facts(lars))).toMatchObject([{ topics: ["pandemi"] }]);
    expect(refusals(now, closeMeetings, facts(lars, { cycle: cycleOf({ mainTopics: ["naa"] }) }))).toEqual([]);
  });

  it("AM-15 does not take a preparation for a meeting with staff", () => {
    const state = having(begun(), facts(lars), planned, assessed, meeting(undefined, 0), held());
    expect(refusals(state, closeMeetings, facts(lars)).map(({ rule }) => rule)).toEqual(["AM-08", "AM-15"]);
  });

  it("AM-15 is not to be taken off the list of a cycle", () => {
    expect(() => cycleOf({ mainTopics: ["pandemi"] })).toThrow("MAIN_TOPIC_NOW_MISSING");
  });

  it("AM-08 asks for staff: one is enough, none is not", () => {
    const with_ = (participants: number) => two({ participants }, { participants: 0 });
    expect(refusals(with_(1), closeMeetings, facts(lars))).toEqual([]);
    expect(refusals(with_(0), closeMeetings, facts(lars)).map(({ code }) => code)).toEqual([
      "NO_PARTICIPANTS",
      "MAIN_TOPIC_NOT_TALKED_OF",
    ]);
    const state = having(begun(), facts(lars), planned, meeting());
    for (const participants of [null, -1, 1.5]) {
      expect(refusals(state, held({ participants }), facts(lars))).toMatchObject([{ code: "PARTICIPANTS_MISSING" }]);
    }
  });

  it("records no meeting of tomorrow as held, and none before the cycle opened", () => {
    const state = having(begun(), facts(lars), planned, meeting());
    expect(refusals(state, held({ on: date("2020-09-16") }), facts(lars))).toMatchObject([{ code: "MEETING_NOT_YET" }]);
    expect(refusals(state, held({ on: date("2020-08-31") }), facts(lars))).toMatchObject([{ code: "MEETING_BEFORE_CYCLE" }]);
    expect(refusals(state, held({ on: null }), facts(lars))).toMatchObject([{ code: "MEETING_DATE_MISSING" }]);
    expect(refusals(state, held({ on: opens }), facts(lars))).toEqual([]);
  });
});

describe("the result report", () => {
  const unread = () => having(inMeetings({ reportReviewed: false }), facts(lars), closeMeetings, addMeasure());

  it("AM-09 is a task until it is gone through with the staff", () => {
    const codes = (process: ReturnType<typeof unread>) => missingTasks(process, cycle, autumn).map(({ code }) => code);
    expect(codes(unread())).toContain("gjennomgaa-rapport");
    const read = having(unread(), facts(lars), { type: "ConfirmReportReviewed" });
    expect(codes(read)).not.toContain("gjennomgaa-rapport");
    expect(refusals(read, submitPlan(), facts(lars))).toEqual([]);
  });

  it("AM-09 warns a plan that comes first, and takes it with a reason", () => {
    expect(refusals(unread(), submitPlan(), facts(lars))).toEqual([
      { rule: "AM-09", code: "REPORT_NOT_REVIEWED", field: "overrideReason" },
    ]);
    const state = having(unread(), facts(lars), submitPlan({ overrideReason: textOf(30) }));
    expect(state.plan).toMatchObject({ overrideReason: { length: 30 } });
    expect(warningsOf(state)).toEqual([{ rule: "AM-09", code: "REPORT_STILL_NOT_REVIEWED" }]);
  });

  it("AM-09 asks nothing of a unit that has gone through it", () => {
    expect(having(drafting(), facts(lars), submitPlan({ overrideReason: textOf(30) })).plan?.overrideReason).toBeNull();
    expect(refusals(begun(), { type: "ConfirmReportReviewed" }, facts(lars))).toMatchObject([
      { code: "REPORT_REVIEWED_ALREADY" },
    ]);
    expect(refusals(opened(), { type: "ConfirmReportReviewed" }, facts(lars))).toMatchObject([{ code: "START_FIRST" }]);
  });
});

describe("what comes next", () => {
  it.each([
    ["velg-startpunkt", opened],
    ["planlegg-prosess", begun],
    ["risikovurder", () => having(begun(), facts(lars), planned)],
    ["hold-moeter", inMeetings],
    ["lag-tiltak", () => having(inMeetings(), facts(lars), closeMeetings)],
    ["lever-tiltaksplan", drafting],
  ] as const)("is %s", (code, state) => {
    expect(nextTask(state(), cycle, autumn)).toBe(code);
  });

  it("belongs to the leader of the unit at hand, also when the directory changes", () => {
    expect(refusals(opened(), start(), facts(lars, { organisation: ledBy(bygg, oeyvind) }))).toMatchObject([
      { code: "NOT_UNIT_LEADER" },
    ]);
    expect(refusals(opened(), start(), facts(oeyvind, { organisation: ledBy(bygg, oeyvind) }))).toEqual([]);
    const other = having(undefined, facts(system), { type: "OpenUnit", id: processId, unitId: spraak });
    expect(refusals(other, start(), facts(lars))).toMatchObject([{ code: "NOT_UNIT_LEADER" }]);
  });
});
