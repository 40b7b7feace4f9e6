import { describe, expect, it } from "vitest";
import { maxTextLength } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import { warningsFor } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import { decide } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { normalRegime } from "#domain/regime/regimeOn.ts";
import { ante, hilde, kari, lars, oeyvind, organisation, solveig, textOf } from "../people.ts";
import {
  application,
  approve,
  assessment,
  facts,
  monday,
  refusalsOf,
  stateAfter,
  submit,
  submitted,
  whenApproved,
} from "./given.ts";

describe("who decides", () => {
  it("HO-05 lets the nearest leader approve", () => {
    const decision = decide(submitted(), approve(), facts(lars));
    expect(decision).toEqual({
      ok: true,
      events: [{ type: "Approved", by: lars, assessment: assessment(), overridden: [], on: monday }],
    });
  });

  it.each([
    ["the leader of another unit", oeyvind],
    ["the leader above", solveig],
    ["a colleague", ante],
    ["an HR adviser", hilde],
  ])("HO-05 does not let %s decide", (_, actor) => {
    const denied = [{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }];
    expect(refusalsOf(decide(submitted(), approve(), facts(actor)))).toEqual(denied);
    expect(refusalsOf(decide(submitted(), { type: "Reject", reason: textOf(5) }, facts(actor)))).toEqual(denied);
    expect(refusalsOf(decide(submitted(), { type: "Return", reason: textOf(5) }, facts(actor)))).toEqual(denied);
  });

  it("HO-05 does not let applicants decide for themselves", () => {
    for (const command of [approve(), { type: "Reject", reason: textOf(5) } as const]) {
      expect(refusalsOf(decide(submitted(), command, facts(kari)))).toEqual([{ rule: "HO-05", code: "OWN_APPLICATION" }]);
    }
  });

  it("HO-05 has a leader's own application decided by the leader above", () => {
    const own = (actor: typeof lars) => facts(actor, monday, { employeeId: lars, leader: nearestLeader(organisation, lars) });
    const state = stateAfter(undefined, submit(), own(lars));
    expect(refusalsOf(decide(state, approve(), own(lars)))).toEqual([{ rule: "HO-05", code: "OWN_APPLICATION" }]);
    expect(refusalsOf(decide(state, approve(), own(solveig)))).toEqual([]);
  });

  it("HO-05 does not let the product itself decide", () => {
    const known = facts(lars, monday, { actor: { kind: "system" } });
    expect(refusalsOf(decide(submitted(), approve(), known))).toEqual([{ rule: "HO-05", code: "NOT_NEAREST_LEADER" }]);
  });

  it.each(["Return", "Reject"] as const)("HO-05 asks a reason to %s, of at most a thousand characters", (type) => {
    const missing = [{ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" }];
    expect(refusalsOf(decide(submitted(), { type, reason: null }, facts(lars)))).toEqual(missing);
    expect(refusalsOf(decide(submitted(), { type, reason: textOf(0) }, facts(lars)))).toEqual(missing);
    expect(refusalsOf(decide(submitted(), { type, reason: textOf(maxTextLength) }, facts(lars)))).toEqual([]);
    expect(refusalsOf(decide(submitted(), { type, reason: textOf(maxTextLength + 1) }, facts(lars)))).toEqual([
      { rule: null, code: "CASE_TEXT_TOO_LONG", field: "reason", length: 1001, max: 1000 },
    ]);
  });
});

describe("what the leader has to assess", () => {
  it("HO-07 allows an approval with the work environment weighed, in one character or a thousand", () => {
    expect(whenApproved({}, { workEnvironment: textOf(1) })).toEqual([]);
    expect(whenApproved({}, { workEnvironment: textOf(maxTextLength) })).toEqual([]);
  });

  it("HO-07 blocks an approval that says nothing of it", () => {
    const missing = [{ rule: "HO-07", code: "WORK_ENVIRONMENT_MISSING", field: "workEnvironment" }];
    expect(whenApproved({}, { workEnvironment: null })).toEqual(missing);
    expect(whenApproved({}, { workEnvironment: textOf(0) })).toEqual(missing);
  });

  it("HO-07 takes no text longer than a thousand characters", () => {
    expect(whenApproved({}, { workEnvironment: textOf(maxTextLength + 1) })).toEqual([
      { rule: null, code: "CASE_TEXT_TOO_LONG", field: "workEnvironment", length: 1001, max: 1000 },
    ]);
  });

  it("HO-17 offers three items, and allows an approval that grants what was asked for", () => {
    expect(whenApproved({ equipment: ["tastatur", "mus", "skjerm"] }, { equipment: ["skjerm", "mus", "tastatur"] })).toEqual([]);
    expect(whenApproved({ equipment: [] }, { equipment: [] })).toEqual([]);
  });

  it("HO-17 blocks the refusal of a basic item that was asked for, and names it", () => {
    expect(whenApproved({ equipment: ["mus", "skjerm"] }, { equipment: ["tastatur", "mus"] })).toEqual([
      { rule: "HO-17", code: "BASIC_EQUIPMENT_REFUSED", field: "equipment", items: ["skjerm"] },
    ]);
  });

  it("HO-17 leaves an extra chair to the leader's own budget, but wants an answer", () => {
    const chair = { extraEquipment: textOf(12) };
    expect(whenApproved(chair)).toEqual([{ rule: "HO-17", code: "EXTRA_EQUIPMENT_UNDECIDED", field: "extraEquipmentGranted" }]);
    expect(whenApproved(chair, { extraEquipmentGranted: false })).toEqual([]);
    expect(whenApproved(chair, { extraEquipmentGranted: true })).toEqual([]);
    expect(whenApproved({ extraEquipment: textOf(0) })).toEqual([]);
  });

  it("HO-18 allows an approval when both say that the requirements are met", () => {
    expect(whenApproved({ physicalOk: true }, { physicalOk: true })).toEqual([]);
  });

  it("HO-18 takes an application that says no, and blocks its approval over the leader's yes", () => {
    expect(whenApproved({ physicalOk: false }, { physicalOk: true })).toEqual([
      { rule: "HO-18", code: "PHYSICAL_UNMET", field: "physicalOk", by: "employee" },
    ]);
  });

  it("HO-18 blocks on the leader's own no, and on no answer", () => {
    expect(whenApproved({}, { physicalOk: false })).toEqual([
      { rule: "HO-18", code: "PHYSICAL_UNMET", field: "physicalOk", by: "leader" },
    ]);
    expect(whenApproved({}, { physicalOk: null })).toEqual([{ rule: "HO-18", code: "PHYSICAL_UNANSWERED", field: "physicalOk" }]);
  });

  it("HO-18 can be put right: returned, mended and approved", () => {
    const returned = stateAfter(submitted({ physicalOk: false }), { type: "Return", reason: textOf(20) }, facts(lars));
    const mended = stateAfter(returned, { type: "Resubmit", application: application({ physicalOk: true }) }, facts(kari));
    expect(refusalsOf(decide(mended, approve(), facts(lars)))).toEqual([]);
  });

  it("HO-20 allows an approval when the tasks can be solved at home", () => {
    expect(whenApproved({ tasksSuitable: true }, { tasksSuitable: true })).toEqual([]);
  });

  it("HO-20 blocks it when either says that they cannot", () => {
    const unsuitable = { rule: "HO-20", code: "TASKS_UNSUITABLE", field: "tasksSuitable" };
    expect(whenApproved({ tasksSuitable: false }, { tasksSuitable: true })).toEqual([{ ...unsuitable, by: "employee" }]);
    expect(whenApproved({}, { tasksSuitable: false })).toEqual([{ ...unsuitable, by: "leader" }]);
  });

  it("HO-20 blocks it when the leader has not answered", () => {
    expect(whenApproved({}, { tasksSuitable: null })).toEqual([
      { rule: "HO-20", code: "TASKS_UNANSWERED", field: "tasksSuitable" },
    ]);
  });

  it("HO-23 allows an approval with a good situation confirmed", () => {
    expect(whenApproved({}, { goodSituation: true })).toEqual([]);
  });

  it("HO-23 blocks it without", () => {
    expect(whenApproved({}, { goodSituation: false })).toEqual([
      { rule: "HO-23", code: "SITUATION_UNCONFIRMED", field: "goodSituation" },
    ]);
  });

  it("HO-23 cannot be passed with a reason", () => {
    expect(whenApproved({}, { goodSituation: false, overrideReason: textOf(100) })).toHaveLength(1);
  });

  it("HO-30 allows an approval when the cost is in proportion", () => {
    expect(whenApproved({}, { costDisproportionate: false })).toEqual([]);
  });

  it("HO-30 blocks it when the leader finds the cost out of proportion, whatever reason is given", () => {
    const blocked = [{ rule: "HO-30", code: "COST_DISPROPORTIONATE", field: "costDisproportionate" }];
    expect(whenApproved({}, { costDisproportionate: true })).toEqual(blocked);
    expect(whenApproved({}, { costDisproportionate: true, overrideReason: textOf(100) })).toEqual(blocked);
  });

  it("HO-30 blocks it when the leader has not answered", () => {
    expect(whenApproved({}, { costDisproportionate: null })).toEqual([
      { rule: "HO-30", code: "COST_UNANSWERED", field: "costDisproportionate" },
    ]);
  });

  it("tells everything that is missing at once", () => {
    const nothing = {
      workEnvironment: null,
      physicalOk: null,
      tasksSuitable: null,
      discussed: false,
      goodSituation: false,
      costDisproportionate: null,
      equipment: [],
    };
    const rules = whenApproved({ extraEquipment: textOf(5) }, nothing).map((refusal) => refusal.rule);
    expect(rules).toEqual(["HO-07", "HO-18", "HO-20", "HO-23", "HO-30", "HO-17", "HO-17", "HO-31"]);
  });
});

describe("what speaks against it and may be passed with a reason", () => {
  it.each([
    ["HO-21", { specialEquipment: true }, {}],
    ["HO-24", { strictRequirements: true }, {}],
    ["HO-31", {}, { discussed: false }],
  ] as const)("%s blocks an approval without a reason", (rule, asked, judged) => {
    const unreasoned = [{ rule, code: "OVERRIDE_UNREASONED", field: "overrideReason" }];
    expect(whenApproved(asked, judged)).toEqual(unreasoned);
    expect(whenApproved(asked, { ...judged, overrideReason: textOf(0) })).toEqual(unreasoned);
  });

  it("HO-21 allows it with a reason, and records that it was passed", () => {
    const decision = decide(submitted({ specialEquipment: true }), approve({ overrideReason: textOf(1) }), facts(lars));
    expect(decision).toMatchObject({ ok: true, events: [{ overridden: ["HO-21"] }] });
  });

  it("HO-21 is silent when no special equipment is needed", () => {
    expect(whenApproved({ specialEquipment: false })).toEqual([]);
  });

  it("HO-24 allows it with a reason, and records that it was passed", () => {
    const decision = decide(submitted({ strictRequirements: true }), approve({ overrideReason: textOf(1) }), facts(lars));
    expect(decision).toMatchObject({ ok: true, events: [{ overridden: ["HO-24"] }] });
  });

  it("HO-24 is silent without strict requirements", () => {
    expect(whenApproved({ strictRequirements: false })).toEqual([]);
  });

  it("HO-31 allows it with a reason, and records that it was passed", () => {
    const decision = decide(submitted(), approve({ discussed: false, overrideReason: textOf(1) }), facts(lars));
    expect(decision).toMatchObject({ ok: true, events: [{ overridden: ["HO-31"] }] });
  });

  it("HO-31 is silent when it was discussed with the employee", () => {
    expect(whenApproved({}, { discussed: true })).toEqual([]);
  });

  it("HO-21, HO-24 and HO-31 are each named, and one reason answers for all", () => {
    const asked = { specialEquipment: true, strictRequirements: true };
    expect(whenApproved(asked, { discussed: false }).map((refusal) => refusal.rule)).toEqual(["HO-21", "HO-24", "HO-31"]);
    expect(whenApproved(asked, { discussed: false, overrideReason: textOf(30) })).toEqual([]);
    expect(whenApproved(asked, { overrideReason: textOf(1001) })).toMatchObject([
      { code: "CASE_TEXT_TOO_LONG", field: "overrideReason" },
    ]);
  });

  it("HO-10, HO-21, HO-24 and HO-31 are shown as warnings before anything is decided", () => {
    const asked = application({ specialEquipment: true, strictRequirements: true });
    const history = [{ from: "2020-06-01", to: "2021-01-31" }] as { from: typeof monday; to: typeof monday }[];
    expect(warningsFor(asked, false, { history, settings: normalRegime.homeOffice, meetingDay: null })).toEqual([
      { rule: "HO-10", code: "PERMANENCE", since: "2020-06-01", until: "2021-07-31" },
      { rule: "HO-21", code: "SPECIAL_EQUIPMENT" },
      { rule: "HO-24", code: "STRICT_REQUIREMENTS" },
      { rule: "HO-31", code: "NOT_DISCUSSED" },
    ]);
  });
});
