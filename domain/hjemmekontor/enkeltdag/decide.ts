import { accept, type Decision, refuse } from "../../kernel/decision.ts";
import type { PersonId, UnitId } from "../../kernel/ids.ts";
import { addDays, daysBetween, type LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";
import type { Regime } from "../../regime/model.ts";
import type { UndoFacts } from "../../undo/latest.ts";
import type { WorkingWeekday } from "../fastAvtale/model.ts";
import { type ByLeader, type LeaderFacts, leaderActing } from "../vikar/acting.ts";
import type { Route } from "../vikar/route.ts";
import type { DayCommand, DayEvent, DayRefusal, DayRequest, DayStatus, Enkeltdag } from "./model.ts";
import { undoDay } from "./undo.ts";

/** Length of «Hva skal du arbeide med?» in characters (conversation C1). */
export const workTextLength = { min: 3, max: 300 };

/** Longest reason for a rejection, in characters. */
export const dayReasonLength = 1000;

export type DayFacts = LeaderFacts &
  UndoFacts & {
    readonly employeeId: PersonId;
    readonly unitId: UnitId | undefined;
    readonly today: LocalDate;
    readonly regime: Regime | undefined;
    /** The employee's other single days that wait or are approved. */
    readonly others: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
    /** The days of those at home, with the past ones, without those that were called in. */
    readonly taken: readonly LocalDate[];
    /** HO-28: the weekday on which the employee's unit meets. */
    readonly meetingDay: WorkingWeekday | null;
    /** With whom a request lies that is sent now. */
    readonly route?: Route;
  };

type Outcome = Decision<DayEvent, DayRefusal>;

/** HO-09, S1 introduction: home work for a short period is agreed each time. No share and no six months apply to it. */
export function decideDay(state: Enkeltdag | undefined, command: DayCommand, facts: DayFacts): Outcome {
  if (command.type === "AskDay") return ask(state, command, facts);
  if (state === undefined) throw new Error(`${command.type} without a case`);
  switch (command.type) {
    case "ApproveDay":
      return byLeader(state, facts, ["OENSKET"], (by) => accept({ type: "DayApproved", ...by, on: facts.today }));
    case "RejectDay":
      return byLeader(state, facts, ["OENSKET"], (by) => reject(command.reason, by, facts.today));
    case "WithdrawDay":
      if (!isEmployee(state, facts)) return refuse({ rule: "HO-03", code: "ONLY_EMPLOYEE" });
      return inState(state, facts, ["OENSKET", "GODKJENT"], () => accept({ type: "DayWithdrawn", on: facts.today }));
    case "UndoDay":
      return undoDay(state, facts, (of, then) => {
        if (of === "DayRejected") return byLeader(state, facts, ["AVSLAATT"], then);
        return isEmployee(state, facts) ? then() : refuse({ rule: "HO-03", code: "ONLY_EMPLOYEE" });
      });
    case "CallInDay":
      return byLeader(state, facts, ["GODKJENT"], (by) => callIn(state, command.date, by, facts.today));
  }
}

/** Everything that keeps a request from being sent, in the order of the form. */
export function checkDayRequest(request: DayRequest, facts: DayFacts): readonly DayRefusal[] {
  const { regime, leader, today } = facts;
  if (regime?.kind !== "NORMAL") return [{ rule: "HO-01", code: "REGIME_NOT_NORMAL", regime: regime?.kind ?? "NONE" }];
  const found: DayRefusal[] = [];
  if (leader.kind === "none") {
    const asked = leader.askId === undefined ? {} : { askId: leader.askId };
    found.push({ rule: "HO-05", code: "NO_LEADER", why: leader.why, ...asked });
  }
  const { from, work, everyWeek } = request;
  const to = request.to ?? from;
  if (from === null || to === null) found.push({ rule: null, code: "DAY_MISSING", field: "from" });
  else if (from < today) found.push({ rule: null, code: "DAY_IN_PAST", field: "from", today });
  else if (to < from) found.push({ rule: null, code: "DAY_END_BEFORE_START", field: "to", from });
  else {
    const maxDays = regime.homeOffice.shortPeriodDays;
    if (daysBetween(from, to) + 1 > maxDays) {
      found.push({ rule: "HO-09", code: "NOT_SHORT", field: "to", maxDays, latest: addDays(from, maxDays - 1) });
    }
    const overlap = facts.others.find((other) => other.from <= to && from <= other.to);
    if (overlap !== undefined)
      found.push({ rule: null, code: "DAY_OVERLAPS", field: "from", from: overlap.from, to: overlap.to });
  }
  if (work === null || work.length < workTextLength.min) {
    found.push({ rule: "HO-09", code: "WORK_MISSING", field: "work", min: workTextLength.min });
  } else if (work.length > workTextLength.max) {
    found.push({ rule: null, code: "DAY_TEXT_TOO_LONG", field: "work", length: work.length, max: workTextLength.max });
  }
  if (everyWeek === null) found.push({ rule: "HO-09", code: "EVERY_WEEK_UNANSWERED", field: "everyWeek" });
  else if (everyWeek) found.push({ rule: "HO-09", code: "EVERY_WEEK", field: "everyWeek" });
  return found;
}

/** The state on a date: an approved day that is over was carried out. */
export function dayStatusOn(state: Enkeltdag, date: LocalDate): DayStatus {
  return state.status === "GODKJENT" && state.to < date ? "GJENNOMFOERT" : state.status;
}

function ask(state: Enkeltdag | undefined, command: Extract<DayCommand, { type: "AskDay" }>, facts: DayFacts): Outcome {
  // HO-03: nobody asks in another's name.
  if (!isActor(facts.employeeId, facts)) return refuse({ rule: "HO-03", code: "ONLY_EMPLOYEE" });
  if (state !== undefined) return refuse({ rule: null, code: "EXISTS_ALREADY" });
  const { id, request } = command;
  const refusals = checkDayRequest(request, facts);
  if (refusals.length > 0) return refuse(...refusals);
  const { employeeId, unitId, today, route } = facts;
  const { from, work } = request;
  if (unitId === undefined || from === null || work === null) throw new Error("request not checked");
  const kept = route === undefined ? {} : { route };
  return accept({ type: "DayAsked", id, employeeId, unitId, from, to: request.to ?? from, work, ...kept, on: today });
}

function reject(reason: TextRef | null, by: ByLeader, on: LocalDate): Outcome {
  if (reason === null || reason.length === 0) {
    return refuse({ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" });
  }
  if (reason.length > dayReasonLength) {
    return refuse({ rule: null, code: "DAY_TEXT_TOO_LONG", field: "reason", length: reason.length, max: dayReasonLength });
  }
  return accept({ type: "DayRejected", ...by, reason, on });
}

function callIn(state: Enkeltdag, date: LocalDate | null, by: ByLeader, today: LocalDate): Outcome {
  if (date === null) return refuse({ rule: null, code: "DAY_MISSING", field: "date" });
  if (date < today) return refuse({ rule: "HO-25", code: "CALL_IN_PAST", field: "date", today });
  if (date < state.from || state.to < date || state.calledIn.includes(date)) {
    return refuse({ rule: "HO-25", code: "NOT_A_HOME_DAY", field: "date", date });
  }
  return accept({ type: "DayCalledIn", ...by, date, on: today });
}

/** HO-05 for single days: agreed «mellom arbeidstaker og nærmeste leder», never by oneself. */
function byLeader(state: Enkeltdag, facts: DayFacts, allowed: readonly DayStatus[], then: (by: ByLeader) => Outcome): Outcome {
  if (isEmployee(state, facts)) return refuse({ rule: "HO-05", code: "OWN_APPLICATION" });
  const acting = leaderActing(facts);
  if (acting === undefined) return refuse({ rule: "HO-05", code: "NOT_NEAREST_LEADER" });
  return inState(state, facts, allowed, () => then(acting));
}

function inState(state: Enkeltdag, facts: DayFacts, allowed: readonly DayStatus[], then: () => Outcome): Outcome {
  const status = dayStatusOn(state, facts.today);
  if (allowed.includes(status)) return then();
  if (status === "AVSLAATT") return refuse({ rule: "HO-03", code: "REJECTED_IS_FINAL" });
  return refuse({ rule: null, code: "DAY_WRONG_STATE", status });
}

function isEmployee(state: Enkeltdag, facts: DayFacts): boolean {
  return isActor(state.employeeId, facts);
}

function isActor(id: PersonId, { actor }: DayFacts): boolean {
  return actor.kind === "person" && actor.id === id;
}
