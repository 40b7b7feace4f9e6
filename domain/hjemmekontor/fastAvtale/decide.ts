import type { Actor } from "../../kernel/actor.ts";
import { accept, refuse } from "../../kernel/decision.ts";
import type { PersonId, UnitId } from "../../kernel/ids.ts";
import { addDays, datesOf, type LocalDate, laterOf, weekdayOf } from "../../kernel/localDate.ts";
import type { TextFact, TextRef } from "../../kernel/text.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import type { UndoFacts } from "../../undo/latest.ts";
import { decideEquipment } from "../utstyr/decide.ts";
import type { ByLeader } from "../vikar/acting.ts";
import type { Decider } from "../vikar/deciders.ts";
import type { Route } from "../vikar/route.ts";
import { type ApplicationFacts, checkApplication, maxTextLength, type Span } from "./checkApplication.ts";
import { checkAssessment, warningsFor } from "./checkAssessment.ts";
import { followUp, holdDialogue } from "./followUp.ts";
import { byEmployee, byLeaderWhile, inState, isActor, isEmployee, type Outcome } from "./mayAct.ts";
import type { Agreement, Application, BasicEquipment, Command, FastAvtale, WorkingWeekday } from "./model.ts";
import type { CaseRefusal } from "./refusals.ts";
import { standardAgreementOn } from "./standardAgreement.ts";
import { statusOn } from "./status.ts";
import { undo } from "./undo.ts";

/** What `decide` has to know beside state and command: who acts, and what the directory and the rules of the day say. */
export type Facts = ApplicationFacts &
  UndoFacts & {
    readonly actor: Actor;
    readonly employeeId: PersonId;
    readonly unitId: UnitId | undefined;
    /** Settings that hold for this case. */
    readonly settings: HomeOfficeSettings;
    /** Earlier agreements that took effect, for HO-10. */
    readonly history: readonly Span[];
    /** HO-28: the weekday on which the employee's unit meets. */
    readonly meetingDay: WorkingWeekday | null;
    /** HO-17: basic equipment that the employee has from another of their agreements. */
    readonly heldEquipment: readonly BasicEquipment[];
    /** Who may decide now, with those who stand in for the nearest leader; the nearest leader alone where absent. */
    readonly deciders?: readonly Decider[];
    /** With whom an application lies that is sent now. */
    readonly route?: Route;
  };

/**
 * The rules of the fixed agreement (S1). Access is checked before (`access.ts`); that a leader is the right one is a rule of
 * its own (HO-05) and is decided here. `state` is `undefined` until an application is submitted.
 */
export function decide(state: FastAvtale | undefined, command: Command, facts: Facts): Outcome {
  if (command.type === "Submit") return submit(state, command, facts);
  if (state === undefined) throw new Error(`${command.type} without a case`);
  switch (command.type) {
    case "Resubmit":
      return resubmit(state, command.application, facts);
    case "Withdraw":
      return byEmployee(state, facts, ["INNSENDT", "RETURNERT", "GODKJENT"], () =>
        accept({ type: "Withdrawn", on: facts.today }),
      );
    case "Approve":
      return byLeader(state, facts, (by) => approve(state, command, facts, by));
    case "Return":
      return byLeader(state, facts, (by) =>
        withReason(command.reason, (reason) => accept({ type: "Returned", ...by, reason, on: facts.today })),
      );
    case "Reject":
      return byLeader(state, facts, (by) =>
        withReason(command.reason, (reason) => accept({ type: "Rejected", ...by, reason, on: facts.today })),
      );
    case "Accept":
      return byEmployee(state, facts, ["GODKJENT"], () => acceptAgreement(state, command, facts));
    case "Decline":
      // HO-03: nobody is made to work from home, not even after having asked for it.
      return byEmployee(state, facts, ["GODKJENT"], () => accept({ type: "Declined", on: facts.today }));
    case "CallIn":
      return callIn(state, command.date, facts);
    case "Terminate":
      return terminate(state, command.lastDay, facts);
    case "FollowUp":
      return followUp(state, facts);
    case "HoldDialogue":
      return holdDialogue(state, facts);
    case "Undo":
      return undo(state, facts);
    case "HandOverEquipment":
    case "DoWithoutEquipment":
    case "TakeBackEquipment":
    case "StrikeEquipment":
      return decideEquipment(state, command, facts);
  }
}

function submit(state: FastAvtale | undefined, command: Extract<Command, { type: "Submit" }>, facts: Facts): Outcome {
  // HO-03: nobody applies in another's name, so that nobody is put at home by their leader.
  if (!isActor(facts.employeeId, facts)) return refuse({ rule: "HO-03", code: "ONLY_EMPLOYEE" });
  if (state !== undefined) return refuse({ rule: null, code: "EXISTS_ALREADY" });
  const refusals = checkApplication(command.application, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { unitId } = facts;
  if (unitId === undefined) return refuse({ rule: "HO-05", code: "NO_LEADER", why: "NO_UNIT" });
  const { id } = command;
  const agreement = complete(command.application);
  return accept({ type: "Submitted", id, employeeId: facts.employeeId, unitId, agreement, ...routed(facts), on: facts.today });
}

function resubmit(state: FastAvtale, application: Application<TextRef>, facts: Facts): Outcome {
  return byEmployee(state, facts, ["RETURNERT"], () => {
    const refusals = checkApplication(application, facts);
    if (refusals.length > 0) return refuse(...refusals);
    const unit = facts.unitId === undefined ? {} : { unitId: facts.unitId };
    return accept({ type: "Resubmitted", agreement: complete(application), ...unit, ...routed(facts), on: facts.today });
  });
}

function approve(
  state: FastAvtale,
  { assessment, contentHash }: Extract<Command, { type: "Approve" }>,
  facts: Facts,
  by: ByLeader,
): Outcome {
  // Nobody could accept it any more.
  if (isOver(state, facts)) return refuse({ rule: null, code: "WRONG_STATE", status: "UTLOEPT" });
  const warnings = warningsFor(state.agreement, assessment.discussed, facts);
  // The start may have passed while the application waited: that is not the employee's doing and does not stop it.
  const asOfSubmission = { ...facts, today: state.submittedOn };
  const refusals = [
    ...checkApplication(state.agreement, asOfSubmission),
    ...checkAssessment(state.agreement, assessment, warnings),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept({
    type: "Approved",
    ...by,
    assessment,
    overridden: warnings.map((warning) => warning.rule),
    ...(contentHash === undefined ? {} : { contentHash }),
    on: facts.today,
  });
}

/** HO-14: only the present version of the standard agreement can be accepted; HO-13: it never reaches beyond its last day. */
function acceptAgreement(state: FastAvtale, command: Extract<Command, { type: "Accept" }>, facts: Facts): Outcome {
  if (isOver(state, facts)) return refuse({ rule: null, code: "WRONG_STATE", status: "UTLOEPT" });
  const current = standardAgreementOn(facts.settings.standardAgreements, state.rulesOn).version;
  if (command.templateVersion !== current) return refuse({ rule: "HO-14", code: "TEMPLATE_NOT_ACCEPTED", current });
  return accept({
    type: "Accepted",
    templateVersion: command.templateVersion,
    contentHash: command.contentHash,
    effectiveFrom: laterOf(state.agreement.start, facts.today),
    on: facts.today,
  });
}

/** HO-25, S1 3.6: the employer may call in on a home day. There is nothing for the employee to decline. */
function callIn(state: FastAvtale, date: LocalDate | null, facts: Facts): Outcome {
  return byLeaderWhile(state, facts, ["AKSEPTERT", "AKTIV", "OPPSAGT"], (by) => {
    if (date === null) return refuse({ rule: null, code: "CASE_DATE_MISSING", field: "date" });
    if (date < facts.today) return refuse({ rule: "HO-25", code: "CALL_IN_PAST", field: "date", today: facts.today });
    if (!isHomeDay(state, date)) return refuse({ rule: "HO-25", code: "NOT_A_HOME_DAY", field: "date", date });
    return accept({ type: "CalledIn", ...by, date, on: facts.today });
  });
}

/** Either side may end the agreement with the notice that the standard agreement sets. */
function terminate(state: FastAvtale, lastDay: LocalDate | null, facts: Facts): Outcome {
  const run = (by: "employee" | "leader", place: Pick<ByLeader, "onBehalfOf">): Outcome => {
    if (lastDay === null) return refuse({ rule: null, code: "CASE_DATE_MISSING", field: "lastDay" });
    const days = facts.settings.noticeDays;
    const earliest = addDays(facts.today, days);
    const { end } = state.agreement;
    if (lastDay < earliest && lastDay < end) {
      return refuse({
        rule: "HO-14",
        code: "NOTICE_TOO_SHORT",
        field: "lastDay",
        earliest: earliest < end ? earliest : end,
        days,
      });
    }
    if (lastDay > end) return refuse({ rule: "HO-14", code: "LAST_DAY_AFTER_END", field: "lastDay", end });
    return accept({ type: "Terminated", by, ...place, lastDay, on: facts.today });
  };
  if (isEmployee(state, facts)) return inState(state, facts, ["AKSEPTERT", "AKTIV"], () => run("employee", {}));
  return byLeaderWhile(state, facts, ["AKSEPTERT", "AKTIV"], ({ by: _, ...place }) => run("leader", place));
}

/** Whether the person works at home on that date under the agreement: in force, one of its weekdays, not called in. */
export function isHomeDay(state: FastAvtale, date: LocalDate): boolean {
  const status = statusOn(state, date);
  if (status !== "AKTIV" && status !== "OPPSAGT") return false;
  if (state.acceptance === null || date < state.acceptance.effectiveFrom) return false;
  if (state.calledIn.includes(date)) return false;
  const weekday = weekdayOf(date);
  return state.agreement.homeDays.some((day) => day.weekday === weekday);
}

/** The next home days from a date on, at most `count`, looking no further than the agreement runs. */
export function nextHomeDays(state: FastAvtale, from: LocalDate, count: number): readonly LocalDate[] {
  // Nobody is at home under an agreement that has not been accepted: no need to look at half a year of dates.
  if (state.acceptance === null) return [];
  const last = state.termination?.lastDay ?? state.agreement.end;
  const begin = laterOf(from, state.acceptance.effectiveFrom);
  const found: LocalDate[] = [];
  for (const date of datesOf(begin, last)) {
    if (found.length >= count) break;
    if (isHomeDay(state, date)) found.push(date);
  }
  return found;
}

function byLeader(state: FastAvtale, facts: Facts, then: (by: ByLeader) => Outcome): Outcome {
  return byLeaderWhile(state, facts, ["INNSENDT"], then);
}

/** The period that was asked for is over before anything came of it. */
function isOver(state: FastAvtale, facts: Facts): boolean {
  return state.agreement.end < facts.today;
}

function withReason(reason: TextRef | null, then: (reason: TextRef) => Outcome): Outcome {
  if (reason === null || reason.length === 0) {
    return refuse({ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" });
  }
  return reason.length > maxTextLength ? refuse(tooLongReason(reason)) : then(reason);
}

function tooLongReason({ length }: TextFact): CaseRefusal {
  return { rule: null, code: "CASE_TEXT_TOO_LONG", field: "reason", length, max: maxTextLength };
}

function routed({ route }: Facts): { readonly route?: Route } {
  return route === undefined ? {} : { route };
}

/** An application that passed every check, with its answers known to be there. */
function complete(application: Application<TextRef>): Agreement {
  const { start, end, weeklyMinutes } = application;
  if (start === null || end === null || weeklyMinutes === null) throw new Error("application not checked");
  return { ...application, start, end, weeklyMinutes };
}
