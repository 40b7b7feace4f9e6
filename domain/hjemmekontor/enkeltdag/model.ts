import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextFact, TextRef } from "../../kernel/text.ts";
import type { SpecialKind } from "../../regime/model.ts";
import type { UndoRefusal } from "../../undo/latest.ts";
import type { ByLeader } from "../vikar/acting.ts";
import type { Rerouted, Route } from "../vikar/route.ts";

/** What the employee answers (conversation C1). One day has the same first and last date. */
export type DayRequest<Text = TextFact> = {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly work: Text | null;
  readonly everyWeek: boolean | null;
};

/** States of domain rules section 3. GJENNOMFOERT follows from the date. */
type StoredDayStatus = "OENSKET" | "GODKJENT" | "AVSLAATT" | "TRUKKET";
export type DayStatus = StoredDayStatus | "GJENNOMFOERT";

export type Enkeltdag = {
  readonly id: CaseId;
  readonly employeeId: PersonId;
  readonly unitId: UnitId;
  readonly status: StoredDayStatus;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly work: TextRef;
  readonly rulesOn: LocalDate;
  readonly submittedOn: LocalDate;
  /** As for a fixed agreement. */
  readonly route: Route | null;
  readonly decidedBy: PersonId | null;
  readonly decidedFor: PersonId | null;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: TextRef | null;
  readonly calledIn: readonly LocalDate[];
};

export type DayCommand =
  | { readonly type: "AskDay"; readonly id: CaseId; readonly request: DayRequest<TextRef> }
  | { readonly type: "ApproveDay" }
  | { readonly type: "RejectDay"; readonly reason: TextRef | null }
  | { readonly type: "WithdrawDay" }
  | { readonly type: "UndoDay" }
  | { readonly type: "CallInDay"; readonly date: LocalDate | null };

export type DayEvent =
  | {
      readonly type: "DayAsked";
      readonly id: CaseId;
      readonly employeeId: PersonId;
      readonly unitId: UnitId;
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly work: TextRef;
      readonly route?: Route;
      readonly on: LocalDate;
    }
  | Rerouted
  | (ByLeader & { readonly type: "DayApproved"; readonly on: LocalDate })
  | (ByLeader & { readonly type: "DayRejected"; readonly reason: TextRef; readonly on: LocalDate })
  | { readonly type: "DayWithdrawn"; readonly on: LocalDate }
  /** As for a fixed agreement. */
  | { readonly type: "DayUndone"; readonly of: "DayWithdrawn" | "DayRejected"; readonly on: LocalDate }
  | (ByLeader & { readonly type: "DayCalledIn"; readonly date: LocalDate; readonly on: LocalDate });

export type DayRefusal =
  | UndoRefusal
  | { readonly rule: "HO-01"; readonly code: "REGIME_NOT_NORMAL"; readonly regime: SpecialKind | "NONE" }
  | { readonly rule: "HO-03"; readonly code: "REJECTED_IS_FINAL" | "ONLY_EMPLOYEE" }
  | {
      readonly rule: "HO-05";
      readonly code: "NO_LEADER";
      readonly why: "NO_UNIT" | "NO_LEADER" | "LEADER_LEFT";
      readonly askId?: PersonId;
    }
  | { readonly rule: "HO-05"; readonly code: "OWN_APPLICATION" | "NOT_NEAREST_LEADER" }
  | { readonly rule: "HO-05"; readonly code: "DECISION_REASON_MISSING"; readonly field: "reason" }
  | { readonly rule: "HO-09"; readonly code: "EVERY_WEEK"; readonly field: "everyWeek" }
  | {
      readonly rule: "HO-09";
      readonly code: "NOT_SHORT";
      readonly field: "to";
      readonly maxDays: number;
      readonly latest: LocalDate;
    }
  | { readonly rule: "HO-09"; readonly code: "EVERY_WEEK_UNANSWERED"; readonly field: "everyWeek" }
  | { readonly rule: "HO-09"; readonly code: "WORK_MISSING"; readonly field: "work"; readonly min: number }
  | { readonly rule: "HO-25"; readonly code: "NOT_A_HOME_DAY"; readonly field: "date"; readonly date: LocalDate }
  | { readonly rule: "HO-25"; readonly code: "CALL_IN_PAST"; readonly field: "date"; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "DAY_MISSING"; readonly field: "from" | "date" }
  | { readonly rule: null; readonly code: "DAY_IN_PAST"; readonly field: "from"; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "DAY_END_BEFORE_START"; readonly field: "to"; readonly from: LocalDate }
  | {
      readonly rule: null;
      readonly code: "DAY_OVERLAPS";
      readonly field: "from";
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | {
      readonly rule: null;
      readonly code: "DAY_TEXT_TOO_LONG";
      readonly field: "work" | "reason";
      readonly length: number;
      readonly max: number;
    }
  | { readonly rule: null; readonly code: "EXISTS_ALREADY" }
  | { readonly rule: null; readonly code: "DAY_WRONG_STATE"; readonly status: DayStatus };

export type DayWarning =
  /** Domain rules 7.4: with a fixed agreement running, the leader is told when the week would pass the limit. */
  | { readonly rule: "HO-09"; readonly code: "WEEK_OVER_LIMIT"; readonly monday: LocalDate; readonly shareTenths: number }
  /** Domain rules 7.4: so often within so many days is no longer now and then. */
  | { readonly rule: "HO-09"; readonly code: "SUGGESTS_FIXED"; readonly periods: number; readonly withinDays: number }
  /** HO-28: the unit meets on that day. */
  | { readonly rule: "HO-28"; readonly code: "UNIT_MEETING_DATE"; readonly date: LocalDate };
