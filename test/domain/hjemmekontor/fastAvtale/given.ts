import { decide, type Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import { evolve } from "#domain/hjemmekontor/fastAvtale/evolve.ts";
import type { Application, Assessment, Command, Event, FastAvtale, HomeDay } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { FastAvtaleRefusal } from "#domain/hjemmekontor/fastAvtale/refusals.ts";
import type { Decision } from "#domain/kernel/decision.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type LocalDate, localDate } from "#domain/kernel/localDate.ts";
import type { TextRef } from "#domain/kernel/text.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { normalRegime, regimeOn } from "#domain/regime/regimeOn.ts";
import { bygg, caseId, kari, lars, organisation, textOf } from "../people.ts";

/** The Monday three weeks before the agreement of `application` begins. */
export const monday = localDate("2021-01-11");
export const start = localDate("2021-02-01");
export const end = localDate("2021-07-31");
export const contentHash = "a".repeat(64);

/** A day at home from 08:00 for so many minutes. */
export function homeDay(weekday: HomeDay["weekday"], minutes = 450): HomeDay {
  return { weekday, from: 8 * 60, to: 8 * 60 + minutes };
}

/** An application that every rule lets through: Tuesdays and Thursdays, 900 of 2250 minutes. */
export function application(changes: Partial<Application<TextRef>> = {}): Application<TextRef> {
  return {
    otherArrangement: false,
    start,
    end,
    weeklyMinutes: 2250,
    homeDays: [homeDay(2), homeDay(4)],
    availability: textOf(30),
    reasonEmployee: textOf(40),
    reasonEmployer: textOf(50),
    tasksSuitable: true,
    specialEquipment: false,
    strictRequirements: false,
    conflict: false,
    physicalOk: true,
    equipment: ["skjerm"],
    extraEquipment: null,
    contributes: true,
    ...changes,
  };
}

/** An assessment that lets an application of the usual kind through. */
export function assessment(changes: Partial<Assessment<TextRef>> = {}): Assessment<TextRef> {
  return {
    workEnvironment: textOf(60),
    physicalOk: true,
    tasksSuitable: true,
    discussed: true,
    goodSituation: true,
    costDisproportionate: false,
    equipment: ["tastatur", "mus", "skjerm"],
    extraEquipmentGranted: null,
    overrideReason: null,
    ...changes,
  };
}

/** What the directory and the rules say of Kari on a date, with somebody acting. */
export function facts(actor: PersonId, today: LocalDate = monday, changes: Partial<Facts> = {}): Facts {
  return {
    actor: { kind: "person", id: actor },
    today,
    employeeId: kari,
    unitId: bygg,
    leader: nearestLeader(organisation, kari),
    regime: regimeOn([normalRegime], today),
    settings: normalRegime.homeOffice,
    others: [],
    history: [],
    meetingDay: null,
    heldEquipment: [],
    ...changes,
  };
}

export const submit = (changes: Partial<Application<TextRef>> = {}): Command => ({
  type: "Submit",
  id: caseId,
  application: application(changes),
});
export const approve = (changes: Partial<Assessment<TextRef>> = {}): Command => ({
  type: "Approve",
  assessment: assessment(changes),
});
export const accept: Command = { type: "Accept", templateVersion: "2021-04", contentHash };

/** The state after a command that must be carried out. */
export function stateAfter(state: FastAvtale | undefined, command: Command, known: Facts): FastAvtale {
  const decision = decide(state, command, known);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
  return decision.events.reduce<FastAvtale | undefined>(evolve, state) ?? fail();
}

function fail(): never {
  throw new Error("no event");
}

export const submitted = (changes: Partial<Application<TextRef>> = {}) => stateAfter(undefined, submit(changes), facts(kari));
export const approved = (changes: Partial<Application<TextRef>> = {}) => stateAfter(submitted(changes), approve(), facts(lars));
export const accepted = (changes: Partial<Application<TextRef>> = {}) => stateAfter(approved(changes), accept, facts(kari));

/** The refusals of a decision; none when it was carried out. */
export function refusalsOf(decision: Decision<Event, FastAvtaleRefusal>): readonly FastAvtaleRefusal[] {
  return decision.ok ? [] : decision.refusals;
}

/** What sending this application is refused for. */
export function whenSubmitted(changes: Partial<Application<TextRef>>, known: Facts = facts(kari)): readonly FastAvtaleRefusal[] {
  return refusalsOf(decide(undefined, submit(changes), known));
}

/** What approving it is refused for. */
export function whenApproved(
  changes: Partial<Application<TextRef>>,
  judged: Partial<Assessment<TextRef>> = {},
  known: Facts = facts(lars),
): readonly FastAvtaleRefusal[] {
  return refusalsOf(decide(submitted(changes), approve(judged), known));
}
