import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { system } from "#domain/kernel/actor.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, datesOf, type LocalDate, weekdayOf } from "#domain/kernel/localDate.ts";
import type { UnitCommand } from "#domain/oppfolging/enhet/commands.ts";
import { deliveries, doneOn } from "#domain/oppfolging/enhet/deadlines.ts";
import { decideUnit } from "#domain/oppfolging/enhet/decide.ts";
import { evolveUnit } from "#domain/oppfolging/enhet/evolve.ts";
import type { HandedId, MeasureId, MeetingId, Step, UnitProcess } from "#domain/oppfolging/enhet/model.ts";
import { hasReached, steps } from "#domain/oppfolging/enhet/steps.ts";
import { unitSummary } from "#domain/oppfolging/enhet/summary.ts";
import { tasksOf, warningsOf } from "#domain/oppfolging/enhet/tasks.ts";
import { remindersOn } from "#domain/oppfolging/paaminnelser/remindersOn.ts";
import type { Organisation } from "#domain/organisasjon/model.ts";
import { unitPeople } from "#domain/organisasjon/unitPeople.ts";
import {
  addMeasure,
  archived,
  arne,
  ask,
  assessed,
  attest,
  aud,
  bygg,
  closeMeetings,
  cycle,
  draft,
  facts,
  hanne,
  held,
  hilde,
  kari,
  lars,
  ledBy,
  measure,
  measureId,
  meeting,
  meetingId,
  opened,
  opens,
  organisation,
  planned,
  samira,
  solveig,
  start,
  submit,
  submitPlan,
  textOf,
  vera,
  where,
  without,
} from "./given.ts";

const actors = [lars, vera, solveig, samira, aud, hanne, hilde, arne, kari, null] as const;
const longSeptember = facts(lars).now.slice(0, 10) as LocalDate;

/** What the process is waiting for, from whom: so that random courses come all the way. */
function nextOf(state: UnitProcess): readonly [UnitCommand, PersonId] | undefined {
  const version = state.evaluation?.version ?? 0;
  switch (state.step) {
    case "STARTPUNKT":
      return state.start === null ? [start(), lars] : [planned, lars];
    case "PLANLAGT":
      return [assessed, lars];
    case "RISIKOVURDERT":
    case "MOETER": {
      const free = `m${state.meetings.length}` as MeetingId;
      const open = state.meetings.find((one) => one.held === null && !one.cancelled && one.plan.part > 0);
      const ready = state.meetings.some((one) => one.plan.part > 0 && one.held?.topics.includes("pandemi") === true);
      if (ready) return [closeMeetings, lars];
      return open === undefined ? [meeting(free, 1, longSeptember), lars] : [held({ on: longSeptember }, open.meetingId), lars];
    }
    case "TILTAKSPLAN_UTKAST":
      if (state.plan !== null) return [archived(), lars];
      if (state.measures.length === 0) return [addMeasure({ due: addDays(opens, 4000) }), lars];
      return [submitPlan({ noMeasuresReason: textOf(9), overrideReason: textOf(9) }), lars];
    case "DOKUMENTERT":
    case "IVERKSATT": {
      const resting = state.measures.find(({ dropped, progress }) => dropped === null && progress === "ikke-startet");
      if (resting !== undefined) return [{ type: "ReportProgress", measureId: resting.measureId, progress: "i-gang" }, lars];
      const entries = state.measures
        .filter(({ dropped }) => dropped === null)
        .map((one) => ({ measureId: one.measureId, done: "ja", effect: "god", onward: "avsluttes", note: null }) as const);
      return [{ type: "DraftEvaluation", entries, summary: textOf(9) }, lars];
    }
    case "EVALUERING_UTKAST":
      return [ask, lars];
    case "SAMRAAD_VERNEOMBUD":
      return state.attestations.some((said) => said.version === version && said.answer !== "ikke-involvert")
        ? [submit, lars]
        : [attest("uenig", textOf(9), version), vera];
    case "INNLEVERT":
      return [{ type: "CloseUnit" }, lars];
    case "BORTFALT":
      return [{ type: "ReinstateUnit", reason: textOf(9) }, hilde];
    case "LUKKET":
      return undefined;
  }
}

const anyCommand: fc.Arbitrary<UnitCommand> = fc.oneof(
  fc.constantFrom<UnitCommand>(
    start({ startpunkt: "B", reportReviewed: false, unsoundIndication: true }),
    start({ startpunkt: null }),
    { type: "ConfirmReportReviewed" },
    { type: "RaiseChallenges", note: null },
    { type: "PlanProcess", verneombudId: null, losam: null },
    { type: "AssessRisk", risks: [], leaderMeetingOn: null, reason: textOf(9) },
    meeting(meetingId, 0),
    held(),
    { type: "CancelMeeting", meetingId },
    closeMeetings,
    addMeasure(),
    addMeasure({ ownerId: null }, "m2" as MeasureId),
    { type: "ChangeMeasure", measureId, measure: measure({ kind: "fysisk" }), reason: textOf(9) },
    { type: "DropMeasure", measureId, reason: textOf(9) },
    { type: "HandOverMeasure", handedId: "h1" as HandedId, text: textOf(9), kind: "fysisk", due: longSeptember },
    { type: "DeclineHanded", handedId: "h1" as HandedId, reason: textOf(9) },
    submitPlan(),
    archived("OTHER"),
    { type: "ReportProgress", measureId, progress: "gjennomfoert" },
    draft,
    ask,
    { type: "AddComment", text: textOf(9) },
    submit,
    { type: "CloseUnit" },
    { type: "ExemptUnit", reason: textOf(9) },
    { type: "OpenUnit", id: opened().id, unitId: bygg },
  ),
  fc.record({
    type: fc.constant("Attest" as const),
    about: fc.constantFrom("tiltaksplan" as const, "evaluering" as const),
    answer: fc.constantFrom("bekreftet" as const, "uenig" as const, "ikke-involvert" as const),
    comment: fc.constantFrom(null, textOf(0), textOf(9)),
    version: fc.constantFrom(null, 0, 1, 2, 3),
  }),
);

type Move =
  | { readonly kind: "next" }
  | { readonly kind: "exempt" }
  | { readonly kind: "any"; readonly command: UnitCommand; readonly actor: PersonId | null };
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 14, arbitrary: fc.constant<Move>({ kind: "next" }) },
  { weight: 1, arbitrary: fc.constant<Move>({ kind: "exempt" }) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant("any" as const), command: anyCommand, actor: fc.constantFrom(...actors) }),
  },
);
const course = fc.array(fc.tuple(move, fc.nat({ max: 6 })), { maxLength: 45, size: "max" });

/** Plays a course from the opening on; every state that it comes through, with its day. */
function play(
  moves: readonly (readonly [Move, number])[],
): readonly { readonly state: UnitProcess; readonly today: LocalDate }[] {
  let state = opened();
  let today = longSeptember;
  const passed = [{ state, today }];
  for (const [one, days] of moves) {
    today = addDays(today, days);
    const [command, actor] = moveIn(state, one);
    const decision = decideUnit(state, command, facts(actor ?? system, { on: today }));
    if (decision.ok) {
      expect(decision.events.length).toBeGreaterThan(0);
      state = decision.events.reduce<UnitProcess>(evolveUnit, state);
    } else expect(decision.refusals.length).toBeGreaterThan(0);
    passed.push({ state, today });
  }
  return passed;
}

function moveIn(state: UnitProcess, one: Move): readonly [UnitCommand, PersonId | null] {
  switch (one.kind) {
    case "next":
      return nextOf(state) ?? [ask, lars];
    case "exempt":
      return [{ type: "ExemptUnit", reason: textOf(9) }, hilde];
    case "any":
      return [one.command, one.actor];
  }
}

const stepOf = (state: UnitProcess): Step => state.exemption?.stepBefore ?? state.step;

describe("whatever is done in whatever order", () => {
  it("holds together at every step, and comes through all of them", () => {
    const seen = new Set<Step>();
    fc.assert(
      fc.property(course, (moves) => {
        for (const { state, today } of play(moves)) {
          seen.add(state.step);
          const step = stepOf(state);
          if (state.evaluation !== null) expect(state.archive).not.toBeNull();
          if (hasReached(step, "DOKUMENTERT")) expect([state.plan, state.archive]).not.toContain(null);
          if (hasReached(step, "PLANLAGT") && state.start?.startpunkt === "A") expect(state.planning?.verneombudId).toBe(vera);
          if (hasReached(step, "RISIKOVURDERT")) expect(state.risk).not.toBeNull();
          if (hasReached(step, "TILTAKSPLAN_UTKAST")) expect(state.meetingsClosed).not.toBeNull();
          if (hasReached(step, "INNLEVERT")) {
            const version = state.submission?.version;
            expect(state.attestations.some((said) => said.version === version && said.answer !== "ikke-involvert")).toBe(true);
          } else expect(state.submission).toBeNull();
          expect(state.step === "BORTFALT").toBe(state.exemption !== null);
          // Plain data: what is stored is what comes back.
          expect(JSON.parse(JSON.stringify(state))).toEqual(state);
          expect(tasksOf(state, cycle, today).length > 0).toBe(state.step !== "BORTFALT");
          expect(warningsOf(state)).toBeInstanceOf(Array);
          expect(unitSummary(state, cycle, organisation, today).step).toBe(state.step);
        }
      }),
      { numRuns: 200 },
    );
    expect([...steps, "BORTFALT"].filter((step) => !seen.has(step as Step))).toEqual([]);
  });

  it("loses, changes and reorders no answer of a safety representative, no comment and no measure", () => {
    fc.assert(
      fc.property(course, (moves) => {
        let before = opened();
        for (const { state } of play(moves)) {
          expect(state.attestations.slice(0, before.attestations.length)).toEqual(before.attestations);
          expect(state.comments.slice(0, before.comments.length)).toEqual(before.comments);
          expect(state.measures.map((one) => one.measureId).slice(0, before.measures.length)).toEqual(
            before.measures.map((one) => one.measureId),
          );
          before = state;
        }
      }),
      { numRuns: 100 },
    );
  });
});

const houses: readonly Organisation[] = [
  organisation,
  where({ vera: null }),
  where({ vera: null, hanne: null, aud: null, samira: null }),
  where({ lars: { active: false } }),
  ledBy(bygg, undefined),
  without(bygg),
  where({ solveig: { roles: ["ansatt", "koordinator", "hovedverneombud", "losam", "verneombud"] } }),
];
const day = fc.nat({ max: 150 }).map((days) => addDays(opens, days));
const holidays = fc
  .array(day, { maxLength: 25 })
  .map((days) => new Set([...days, ...datesOf(addDays(opens, 114), addDays(opens, 122))]));

describe("reminders, whatever the state, the day and the house", () => {
  it("fall on working days, once a person, each with its own key, and never for what is done", () => {
    let sent = 0;
    fc.assert(
      fc.property(course, day, holidays, fc.constantFrom(...houses), (moves, today, free, house) => {
        const state = play(moves).at(-1)?.state ?? opened();
        const { messages } = remindersOn({ cycle, processes: [state], organisation: house, holidays: free, today });
        sent += messages.length;
        if (messages.length > 0) {
          expect(weekdayOf(today)).toBeLessThan(6);
          expect(free.has(today)).toBe(false);
        }
        expect(new Set(messages.map(({ recipient }) => recipient)).size).toBe(messages.length);
        const reminders = messages.flatMap((message) => message.reminders);
        expect(new Set(reminders.map(({ key }) => key)).size).toBe(reminders.length);
        for (const reminder of reminders) {
          const delivery = reminder.duty.endsWith("tiltaksplan") ? "tiltaksplan" : "evaluering";
          expect(doneOn(state, delivery)).toBeNull();
          expect(["LUKKET", "BORTFALT"]).not.toContain(state.step);
          expect(house.people.get(reminder.recipient)?.active).toBe(true);
          if (reminder.stage === "forfalt") expect(reminder.due < today).toBe(true);
          else expect(reminder.due >= today).toBe(true);
        }
      }),
      { numRuns: 700 },
    );
    expect(sent).toBeGreaterThan(50);
  });

  it("leave no open duty without somebody to tell or a line in the list", () => {
    let listed = 0;
    fc.assert(
      fc.property(course, day, fc.constantFrom(...houses), (moves, today, house) => {
        const state = play(moves).at(-1)?.state ?? opened();
        const { unreachable } = remindersOn({ cycle, processes: [state], organisation: house, holidays: new Set(), today });
        const people = unitPeople(house, bygg);
        const gone = !house.units.has(bygg);
        for (const delivery of deliveries) {
          const open = doneOn(state, delivery) === null && state.step !== "LUKKET" && state.step !== "BORTFALT";
          const lists = (why: string) => unreachable.some((line) => line.why === why && line.duty.endsWith(delivery));
          const wanting = [
            ["UNIT_GONE", gone],
            ["NO_VERNEOMBUD", !gone && people.verneombud.length === 0],
            ["NO_LOSAM", !gone && people.losam.length === 0],
            ["NO_HOVEDVERNEOMBUD", !gone && people.hovedverneombud.length === 0],
            ["NO_KOORDINATOR", !gone && people.koordinator.length === 0],
          ] as const;
          for (const [why, expected] of wanting) expect(lists(why), why).toBe(open && expected);
          const leaderless = !gone && people.leaderId === null;
          expect(lists("NO_LEADER") || lists("LEADER_LEFT")).toBe(open && leaderless);
        }
        listed += unreachable.length;
      }),
      { numRuns: 250 },
    );
    expect(listed).toBeGreaterThan(50);
  });
});
