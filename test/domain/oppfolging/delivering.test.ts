import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import { addDays, localDate as date } from "#domain/kernel/localDate.ts";
import { sightOf, standingsTo } from "#domain/oppfolging/enhet/access.ts";
import { availableUnitCommands } from "#domain/oppfolging/enhet/available.ts";
import { evaluationForm } from "#domain/oppfolging/enhet/blank.ts";
import type { UnitCommand } from "#domain/oppfolging/enhet/commands.ts";
import { deadlineOn } from "#domain/oppfolging/enhet/deadlines.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { archiveReference, maxArchiveReference } from "#domain/oppfolging/enhet/decidePlan.ts";
import { maxUnitText } from "#domain/oppfolging/enhet/facts.ts";
import type { MeasureId } from "#domain/oppfolging/enhet/model.ts";
import { unitNotificationsFor } from "#domain/oppfolging/enhet/notify.ts";
import { nextTask } from "#domain/oppfolging/enhet/tasks.ts";
import {
  addMeasure,
  archived,
  arne,
  ask,
  attest,
  aud,
  autumn,
  begun,
  bygg,
  closeMeetings,
  consulted,
  cycle,
  cycleAfter,
  cycleFacts,
  cycleOf,
  delivered,
  documented,
  draft,
  drafting,
  evaluationDue,
  facts,
  hanne,
  having,
  hilde,
  inMeetings,
  kari,
  lars,
  measure,
  measureId,
  oeyvind,
  opened,
  organisation,
  planDue,
  refusals,
  samira,
  solveig,
  spraak,
  submit,
  submitPlan,
  submitted,
  textOf,
  tone,
  vera,
  where,
} from "./given.ts";

const told = (state: Parameters<typeof decideUnit>[0], command: UnitCommand, actor: PersonId) => {
  const decision = decideUnit(state, command, facts(actor));
  const [event] = decision.ok ? decision.events : [];
  if (event === undefined || state === undefined) throw new Error(`refused: ${JSON.stringify(decision)}`);
  return unitNotificationsFor(state, event, organisation).map(({ to, reason }) => [to, reason]);
};

describe("measures", () => {
  const add = (changes: Parameters<typeof measure>[0], known = facts(lars)) => refusals(begun(), addMeasure(changes), known);

  it("AM-08 are new or continued, with owner and date", () => {
    expect(add({})).toEqual([]);
    expect(drafting().measures).toMatchObject([
      { measureId, progress: "ikke-startet", content: { origin: "nytt", ownerId: kari } },
    ]);
  });

  it("AM-08 are refused without text, owner, date, kind, or word on new or continued", () => {
    for (const field of ["text", "ownerId", "due", "kind", "origin"] as const) {
      expect(add({ [field]: null })).toEqual([{ rule: "AM-08", code: "MEASURE_INCOMPLETE", field }]);
    }
    expect(add({ text: textOf(0) })).toMatchObject([{ field: "text" }]);
    expect(add({ text: textOf(maxUnitText) })).toEqual([]);
    expect(add({ text: textOf(maxUnitText + 1) })).toMatchObject([{ code: "UNIT_TEXT_TOO_LONG", max: maxUnitText }]);
  });

  it("AM-08 are due today at the earliest, and owned by somebody who is here", () => {
    expect(add({ due: autumn })).toEqual([]);
    expect(add({ due: addDays(autumn, -1) })).toEqual([{ rule: "AM-08", code: "MEASURE_DUE_PAST", field: "due", today: autumn }]);
    expect(add({ ownerId: "nobody" as PersonId })).toMatchObject([{ code: "MEASURE_OWNER_UNKNOWN", field: "ownerId" }]);
  });

  it("AM-08 lets a passed date stay while something else is changed", () => {
    const late = facts(lars, { on: date("2020-11-25") });
    const change = (due: string) =>
      refusals(drafting(), { type: "ChangeMeasure", measureId, measure: measure({ due: date(due) }), reason: null }, late);
    expect(change("2020-11-20")).toEqual([]);
    expect(change("2020-11-24")).toMatchObject([{ code: "MEASURE_DUE_PAST" }]);
  });

  it("AM-06, AM-08 carries the spring plan in from the first day of starting point C", () => {
    const previous = documented();
    const known = facts(lars, { previous });
    const state = having(
      begun({ startpunkt: "C" }),
      known,
      addMeasure({ origin: "viderefoert", continuedFrom: measureId }, "m2" as MeasureId),
    );
    expect(state.measures[0]?.content).toMatchObject({ origin: "viderefoert", continuedFrom: measureId });
    expect(add({ origin: "nytt", continuedFrom: measureId }, known)).toMatchObject([{ code: "MEASURE_NEW_IS_NOT_CONTINUED" }]);
    expect(add({ origin: "viderefoert", continuedFrom: "m9" as MeasureId }, known)).toMatchObject([
      { code: "CONTINUED_UNKNOWN" },
    ]);
    expect(add({ origin: "viderefoert", continuedFrom: measureId })).toMatchObject([{ code: "CONTINUED_UNKNOWN" }]);
    expect(add({ origin: "viderefoert" })).toEqual([]);
  });

  it("LM-03 are linked to a recommendation that is recorded, and to no other", () => {
    const recorded = cycleAfter(
      cycle,
      { type: "RecordRecommendation", caseNumber: "23/18", topic: textOf(9), recommendation: textOf(9) },
      cycleFacts(hilde),
    );
    const recommendation = { number: 23, year: 2018 };
    expect(add({ recommendation }, facts(lars, { cycle: recorded }))).toEqual([]);
    expect(add({ recommendation })).toEqual([
      { rule: "LM-03", code: "RECOMMENDATION_UNKNOWN", field: "recommendation", caseNumber: "23/18" },
    ]);
  });

  it("are changed with a reason once the plan is finished, and stay readable when dropped", () => {
    const drop = (reason: ReturnType<typeof textOf> | null) => ({ type: "DropMeasure", measureId, reason }) as const;
    expect(refusals(submitted(), drop(null), facts(lars))).toEqual([
      { rule: "AM-08", code: "PLAN_CHANGE_UNREASONED", field: "reason" },
    ]);
    const state = having(documented(), facts(lars), drop(textOf(15)));
    expect(state.measures).toMatchObject([{ measureId, dropped: { reason: { length: 15 } } }]);
    expect(refusals(state, drop(textOf(15)), facts(lars))).toMatchObject([{ code: "MEASURE_DROPPED" }]);
    expect(having(drafting(), facts(lars), drop(null)).measures).toMatchObject([{ dropped: { reason: null } }]);
    expect(refusals(drafting(), addMeasure(), facts(lars))).toMatchObject([{ code: "MEASURE_TWICE" }]);
  });

  it("are reported on by their owner and the leader", () => {
    const progress = { type: "ReportProgress", measureId, progress: "i-gang" } as const;
    expect(having(documented(), facts(kari), progress)).toMatchObject({ step: "IVERKSATT", measures: [{ progress: "i-gang" }] });
    expect(refusals(documented(), progress, facts(lars))).toEqual([]);
    expect(refusals(documented(), progress, facts(tone))).toEqual([{ rule: "AM-08", code: "ONLY_LEADER_OR_OWNER" }]);
    expect(refusals(drafting(), progress, facts(kari))).toMatchObject([{ code: "STEP_WRONG" }]);
    expect(having(documented(), facts(lars), { ...progress, progress: "ikke-startet" }).step).toBe("DOKUMENTERT");
  });
});

describe("the action plan", () => {
  it("AM-08 takes a plan without measures only with the reason why none is needed", () => {
    const empty = () => having(inMeetings(), facts(lars), closeMeetings);
    expect(refusals(empty(), submitPlan(), facts(lars))).toEqual([
      { rule: "AM-08", code: "NO_MEASURES", field: "noMeasuresReason" },
    ]);
    expect(refusals(empty(), submitPlan({ noMeasuresReason: textOf(0) }), facts(lars))).toMatchObject([{ code: "NO_MEASURES" }]);
    expect(refusals(empty(), submitPlan({ noMeasuresReason: textOf(20) }), facts(lars))).toEqual([]);
    const dropped = having(drafting(), facts(lars), { type: "DropMeasure", measureId, reason: null });
    expect(refusals(dropped, submitPlan(), facts(lars))).toMatchObject([{ code: "NO_MEASURES" }]);
  });

  it("AM-08 sends a plan back whose owner has left", () => {
    const known = facts(lars, { organisation: where({ kari: { active: false } }) });
    expect(refusals(drafting(), submitPlan(), known)).toEqual([
      { rule: "AM-08", code: "MEASURE_OWNER_LEFT", measureId, personId: kari },
    ]);
  });

  it("AM-01 is documented with an archive reference, from the leader, the archive or its file", () => {
    for (const known of [facts(lars), facts(arne), facts(system)]) {
      expect(having(submitted(), known, archived())).toMatchObject({
        step: "DOKUMENTERT",
        archive: { reference: "2020/1234-5" },
      });
    }
    expect(refusals(submitted(), archived(), facts(vera))).toEqual([{ rule: "AM-01", code: "ONLY_LEADER_OR_ARKIV" }]);
    expect(told(submitted(), archived(), arne)).toEqual([[lars, "plan-documented"]]);
  });

  it("AM-01 is not documented without a plan, without a reference or with one that is used", () => {
    expect(refusals(drafting(), archived(), facts(lars))).toEqual([{ rule: "AM-01", code: "PLAN_NOT_SUBMITTED" }]);
    expect(refusals(submitted(), archived(null), facts(lars))).toMatchObject([{ code: "ARCHIVE_REFERENCE_MISSING" }]);
    expect(refusals(submitted(), archived("  "), facts(lars))).toMatchObject([{ code: "ARCHIVE_REFERENCE_MISSING" }]);
    const used = facts(lars, { usedArchiveReferences: new Set(["EPHORTE 2020/1"]) });
    expect(refusals(submitted(), archived(" ephorte  2020/1 "), used)).toEqual([
      { rule: "AM-01", code: "ARCHIVE_REFERENCE_USED", field: "reference", reference: "EPHORTE 2020/1" },
    ]);
    expect(archiveReference(" ephorte  2020/1 ")).toBe("EPHORTE 2020/1");
    expect(refusals(submitted(), archived("1".repeat(maxArchiveReference)), facts(lars))).toEqual([]);
    for (const typed of ["1".repeat(maxArchiveReference + 1), "=1+1", "a\u0000b", "<b>"]) {
      expect(refusals(submitted(), archived(typed), facts(lars)), typed).toMatchObject([
        { code: "ARCHIVE_REFERENCE_UNREADABLE" },
      ]);
    }
  });

  it("AM-01 is in time at 23:59:59 on 30 October with a reference, and overdue at midnight without", () => {
    const before = { ...facts(lars), now: "2020-10-30T22:59:59.000Z" as Instant };
    const inTime = having(submitted(), before, archived());
    expect(deadlineOn(inTime, cycle, "tiltaksplan", date("2020-10-31"))).toMatchObject({
      doneOn: planDue,
      late: false,
      overdue: false,
    });
    expect(deadlineOn(submitted(), cycle, "tiltaksplan", planDue)).toMatchObject({ overdue: false, daysLeft: 0 });
    expect(deadlineOn(submitted(), cycle, "tiltaksplan", date("2020-10-31"))).toMatchObject({ overdue: true, daysLeft: -1 });
    const midnight = { ...facts(lars), now: "2020-10-30T23:00:00.000Z" as Instant };
    expect(deadlineOn(having(submitted(), midnight, archived()), cycle, "tiltaksplan", date("2020-11-01"))).toMatchObject({
      doneOn: "2020-10-31",
      late: true,
      overdue: false,
    });
  });

  it("AM-01 takes an earlier day from the archive alone, and none before the plan was finished", () => {
    const on = date("2020-11-03");
    const plan = submitted(date("2020-10-28"));
    const dated = having(plan, facts(arne, { on }), archived("1", planDue));
    expect(deadlineOn(dated, cycle, "tiltaksplan", on)).toMatchObject({ doneOn: planDue, late: false });
    expect(refusals(plan, archived("1", planDue), facts(lars, { on }))).toMatchObject([{ code: "ARCHIVED_ON_ONLY_ARKIV" }]);
    for (const wrong of [date("2020-10-27"), date("2020-11-04")]) {
      expect(refusals(plan, archived("1", wrong), facts(arne, { on }))).toMatchObject([{ code: "ARCHIVED_ON_WRONG" }]);
    }
    // A reference that is put right does not become late by it.
    expect(having(dated, facts(lars, { on: addDays(on, 9) }), archived("2")).archive).toMatchObject({
      reference: "2",
      archivedOn: planDue,
    });
  });

  it("is made once", () => {
    expect(refusals(submitted(), submitPlan(), facts(lars))).toMatchObject([{ code: "PLAN_SUBMITTED_ALREADY", on: autumn }]);
    expect(refusals(inMeetings(), submitPlan(), facts(lars))).toMatchObject([{ code: "STEP_WRONG", step: "MOETER" }]);
    expect(told(drafting(), submitPlan(), lars)).toEqual([
      [vera, "plan-submitted"],
      [aud, "plan-submitted"],
    ]);
  });
});

describe("the evaluation", () => {
  it("AM-02 comes after the plan: finished, and with its reference", () => {
    for (const command of [draft, ask, submit]) {
      expect(refusals(drafting(), command, facts(lars))).toEqual([
        { rule: "AM-02", code: "EVALUATION_BEFORE_PLAN", missing: "tiltaksplan" },
      ]);
      expect(refusals(submitted(), command, facts(lars))).toMatchObject([{ missing: "arkivreferanse" }]);
    }
    expect(refusals(documented(), draft, facts(lars))).toEqual([]);
  });

  it("AM-02 is blocked on 15 December while the safety representative has not answered", () => {
    const known = facts(lars, { on: date("2020-12-15") });
    expect(refusals(consulted(), submit, known)).toEqual([{ rule: "AM-02", code: "VERNEOMBUD_NOT_CONSULTED" }]);
    expect(refusals(having(documented(), facts(lars), draft), submit, known)).toMatchObject([
      { code: "VERNEOMBUD_NOT_CONSULTED" },
    ]);
    expect(delivered()).toMatchObject({ step: "INNLEVERT", submission: { by: lars, version: 1 } });
  });

  it("AM-02 is delivered with a dissent, which goes with it", () => {
    const dissent = having(consulted(), facts(vera), attest("uenig", textOf(60)));
    const state = having(dissent, facts(lars), submit);
    expect(state.attestations).toEqual([
      { by: vera, about: "evaluering", version: 1, answer: "uenig", comment: textOf(60), on: autumn },
    ]);
    expect(refusals(consulted(), attest("uenig"), facts(vera))).toEqual([
      { rule: "AM-02", code: "DISSENT_COMMENT_MISSING", field: "comment" },
    ]);
    expect(told(consulted(), attest("uenig", textOf(9)), vera)).toEqual([[lars, "dissent"]]);
  });

  it("AM-02 is in time on 16 December and overdue on the 17th", () => {
    expect(deadlineOn(consulted(), cycle, "evaluering", evaluationDue).overdue).toBe(false);
    expect(deadlineOn(consulted(), cycle, "evaluering", addDays(evaluationDue, 1)).overdue).toBe(true);
    expect(deadlineOn(delivered(evaluationDue), cycle, "evaluering", date("2021-01-05"))).toMatchObject({
      late: false,
      overdue: false,
    });
    expect(deadlineOn(delivered(addDays(evaluationDue, 1)), cycle, "evaluering", date("2021-01-05"))).toMatchObject({
      late: true,
    });
  });

  it("AM-02 lets nobody answer for the safety representative", () => {
    for (const other of [lars, solveig, hanne, hilde, kari]) {
      expect(refusals(consulted(), attest(), facts(other))).toEqual([{ rule: "AM-02", code: "ONLY_VERNEOMBUD" }]);
    }
    // A leader who holds the role as well still does not consult themselves.
    const both = where({ lars: { roles: ["ansatt", "verneombud"] }, vera: null });
    expect(refusals(consulted(), attest(), facts(lars, { organisation: both }))).toMatchObject([{ code: "ONLY_VERNEOMBUD" }]);
    expect(refusals(consulted(), attest(), facts(hanne, { organisation: both }))).toEqual([]);
  });

  it("AM-02 asks anew for every version, and keeps what was said of the former", () => {
    const said = having(consulted(), facts(vera), attest("uenig", textOf(60)));
    const changed = having(said, facts(lars), draft);
    expect(changed).toMatchObject({ step: "EVALUERING_UTKAST", evaluation: { version: 2, askedOn: null } });
    expect(refusals(changed, submit, facts(lars))).toMatchObject([{ code: "VERNEOMBUD_NOT_CONSULTED" }]);
    const asked = having(changed, facts(lars), ask);
    expect(refusals(asked, attest(), facts(vera))).toEqual([{ rule: "AM-02", code: "OTHER_VERSION", version: 2 }]);
    const end = having(having(asked, facts(vera), attest("bekreftet", null, 2)), facts(lars), submit);
    expect(end.attestations.map(({ answer, version }) => [answer, version])).toEqual([
      ["uenig", 1],
      ["bekreftet", 2],
    ]);
  });

  it("AM-02 does not take «I was not involved» for consultation, and tells the chief safety representative", () => {
    const state = having(consulted(), facts(vera), attest("ikke-involvert"));
    expect(refusals(state, submit, facts(lars))).toEqual([{ rule: "AM-02", code: "VERNEOMBUD_NOT_INVOLVED" }]);
    expect(told(consulted(), attest("ikke-involvert"), vera)).toEqual([
      [lars, "not-involved"],
      [hanne, "not-involved"],
    ]);
    const talked = having(state, facts(vera), attest());
    expect(refusals(talked, submit, facts(lars))).toEqual([]);
    expect(talked.attestations).toHaveLength(2);
  });

  it("AM-02, AM-04 hears one who was not involved at any time, also after the leader has delivered", () => {
    for (const state of [opened(), drafting(), documented(), delivered()]) {
      expect(refusals(state, attest("ikke-involvert", null, null), facts(vera)), state.step).toEqual([]);
    }
    expect(refusals(documented(), attest(), facts(vera))).toEqual([{ rule: "AM-02", code: "NOT_LAID_BEFORE_YOU" }]);
    expect(refusals(delivered(), attest("uenig", textOf(5)), facts(vera))).toEqual([]);
    const early: UnitCommand = { type: "Attest", about: "tiltaksplan", answer: "bekreftet", comment: null, version: null };
    expect(refusals(begun(), early, facts(vera))).toEqual([]);
  });

  it("AM-02 cannot be consulted on with nobody to consult", () => {
    const nobody = where({ vera: null, hanne: null });
    const state = having(documented(), facts(lars), draft);
    expect(refusals(state, ask, facts(lars, { organisation: nobody }))).toEqual([{ rule: "AM-02", code: "NO_VERNEOMBUD" }]);
    expect(refusals(state, ask, facts(lars, { organisation: where({ vera: null }) }))).toEqual([]);
    expect(refusals(consulted(), ask, facts(lars))).toEqual([{ rule: "AM-02", code: "EVALUATION_ASKED_ALREADY" }]);
  });

  it("is half done as a draft, and whole before it is laid before anybody", () => {
    const half: UnitCommand = { type: "DraftEvaluation", entries: [], summary: null };
    const state = having(documented(), facts(lars), half);
    expect(refusals(state, ask, facts(lars)).map(({ code }) => code)).toEqual([
      "EVALUATION_INCOMPLETE",
      "EVALUATION_INCOMPLETE",
      "EVALUATION_INCOMPLETE",
      "SUMMARY_MISSING",
    ]);
    const [entry] = evaluationForm(state);
    expect(entry).toEqual({ measureId, done: null, effect: null, onward: null, note: null });
    if (entry === undefined) throw new Error("no entry");
    const other = { ...entry, measureId: "other" as MeasureId };
    expect(refusals(state, { ...half, entries: [other] }, facts(lars))).toMatchObject([{ code: "EVALUATION_MEASURE_UNKNOWN" }]);
    expect(refusals(state, { ...half, entries: [entry, entry] }, facts(lars))).toMatchObject([
      { code: "EVALUATION_MEASURE_UNKNOWN" },
    ]);
  });

  it("tells those who took part when it is delivered", () => {
    const ready = having(consulted(), facts(vera), attest());
    expect(told(ready, submit, lars)).toEqual([
      [vera, "evaluation-submitted"],
      [aud, "evaluation-submitted"],
      [samira, "evaluation-submitted"],
    ]);
    expect(nextTask(delivered(), cycle, autumn)).toBeNull();
    expect(
      nextTask(having(documented(), facts(kari), { type: "ReportProgress", measureId, progress: "i-gang" }), cycle, autumn),
    ).toBe("skriv-evaluering");
  });
});

describe("a unit that is closed", () => {
  const exempt = { type: "ExemptUnit", reason: textOf(30) } as const;

  it("is taken out by HR in the middle of the cycle, and nothing is lost", () => {
    expect(refusals(documented(), exempt, facts(lars))).toEqual([{ rule: null, code: "ONLY_HR_EXEMPTS" }]);
    expect(refusals(documented(), { ...exempt, reason: null }, facts(hilde))).toMatchObject([{ code: "UNIT_TEXT_MISSING" }]);
    const out = having(documented(), facts(hilde), exempt);
    expect(out).toMatchObject({ step: "BORTFALT", archive: { reference: "2020/1234-5" }, measures: [{ measureId }] });
    expect(refusals(out, draft, facts(lars))).toEqual([{ rule: null, code: "STEP_WRONG", step: "BORTFALT" }]);
    expect(deadlineOn(out, cycle, "evaluering", date("2021-02-01")).overdue).toBe(false);
    const back = having(out, facts(hilde), { type: "ReinstateUnit", reason: textOf(5) });
    expect({ ...back }).toEqual(documented());
  });

  it("ends the year when the evaluation is delivered, and not before", () => {
    expect(having(delivered(), facts(lars), { type: "CloseUnit" })).toMatchObject({ step: "LUKKET", closedOn: autumn });
    expect(refusals(consulted(), { type: "CloseUnit" }, facts(lars))).toMatchObject([{ code: "STEP_WRONG" }]);
    expect(refusals(delivered(), { type: "CloseUnit" }, facts(vera))).toMatchObject([{ code: "NOT_UNIT_LEADER" }]);
  });

  it("takes nothing once HR has closed the cycle", () => {
    const closed = cycleAfter(cycle, { type: "CloseCycle", reason: textOf(5) }, cycleFacts(hilde, date("2021-02-01")));
    expect(refusals(consulted(), attest(), facts(vera, { cycle: closed }))).toEqual([{ rule: null, code: "CYCLE_IS_CLOSED" }]);
    expect(refusals(consulted(), attest(), facts(vera, { cycle: cycleOf({ opens: date("2020-09-16") }) }))).toMatchObject([
      { code: "CYCLE_NOT_OPEN" },
    ]);
  });
});

describe("who sees and does what", () => {
  const of = (viewer: PersonId, unitId = bygg, process = documented()) => standingsTo(organisation, viewer, unitId, process);

  it.each([
    [lars, ["leder"], "whole"],
    [vera, ["verneombud"], "whole"],
    [solveig, ["leder-over"], "status"],
    [hanne, ["hovedverneombud"], "status"],
    [aud, ["losam"], "status"],
    [samira, ["koordinator"], "status"],
    [hilde, ["hr"], "status"],
    [arne, ["arkiv"], "status"],
    [kari, ["tiltak-ansvarlig"], "own-measures"],
    [oeyvind, [], undefined],
    [tone, [], undefined],
    ["nobody" as PersonId, [], undefined],
  ] as const)("%s stands to it as %j and sees %s", (viewer, standings, sight) => {
    expect(of(viewer)).toEqual(standings);
    expect(sightOf(of(viewer))).toBe(sight);
  });

  it("lets the chief safety representative stand in where a unit has none, and grants nothing to who has left", () => {
    expect(standingsTo(organisation, hanne, spraak, undefined)).toEqual(["verneombud", "hovedverneombud"]);
    expect(standingsTo(where({ vera: { active: false } }), vera, bygg, undefined)).toEqual([]);
  });

  it("AM-04 lets those who are to be involved comment, and nobody else", () => {
    const comment: UnitCommand = { type: "AddComment", text: textOf(50) };
    for (const who of [lars, vera, solveig, hanne, aud, samira]) expect(refusals(opened(), comment, facts(who)), who).toEqual([]);
    for (const who of [kari, oeyvind, hilde, arne]) {
      expect(refusals(opened(), comment, facts(who)), who).toEqual([{ rule: "AM-04", code: "NO_PART_IN_UNIT" }]);
    }
    expect(having(opened(), facts(aud), comment).comments).toEqual([{ by: aud, as: "losam", text: textOf(50), on: autumn }]);
    expect(told(opened(), comment, aud)).toEqual([[lars, "comment"]]);
    expect(refusals(opened(), { ...comment, text: null }, facts(aud))).toMatchObject([{ code: "UNIT_TEXT_MISSING" }]);
  });

  it.each([
    ["opened", opened, lars, ["ChooseStart", "RaiseChallenges", "AddComment"]],
    ["opened", opened, vera, ["Attest", "AddComment"]],
    ["opened", opened, hilde, ["ExemptUnit"]],
    ["opened", opened, oeyvind, []],
    ["consulted", consulted, vera, ["Attest", "AddComment"]],
    ["consulted", consulted, lars, ["RaiseChallenges", "DraftEvaluation", "AddComment", "SubmitEvaluation"]],
    ["documented", documented, kari, ["ReportProgress"]],
    ["submitted", submitted, arne, ["RecordArchiveReference"]],
  ] as const)("offers when %s what decide would do", (_, state, who, expected) => {
    const offered = availableUnitCommands(state(), facts(who));
    expect(offered.filter(({ reachable }) => reachable).map(({ type }) => type)).toEqual(expected);
  });

  it("says of each command why not, or what is still missing", () => {
    const offered = new Map(availableUnitCommands(opened(), facts(lars)).map((one) => [one.type, one]));
    expect(offered.get("ChooseStart")?.refusals).toHaveLength(4);
    expect(offered.get("SubmitEvaluation")).toMatchObject({ reachable: false, refusals: [{ code: "EVALUATION_BEFORE_PLAN" }] });
    expect(offered.get("Attest")).toMatchObject({ reachable: false, refusals: [{ code: "ONLY_VERNEOMBUD" }] });
  });
});
