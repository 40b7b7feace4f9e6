import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextFact, TextRef } from "../../kernel/text.ts";
import type { MinuteOfDay } from "../../regime/model.ts";
import type { EquipmentCommand, EquipmentEvent, Handed } from "../utstyr/model.ts";
import type { ByLeader } from "../vikar/acting.ts";
import type { Rerouted, Route } from "../vikar/route.ts";

/** Monday to Friday: the days a fixed agreement may name. */
export type WorkingWeekday = 1 | 2 | 3 | 4 | 5;
export const workingWeekdays: readonly WorkingWeekday[] = [1, 2, 3, 4, 5];

/** One day of the week at home, with the hours worked there. */
export type HomeDay = { readonly weekday: WorkingWeekday; readonly from: MinuteOfDay; readonly to: MinuteOfDay };

/** Basic equipment that the employer covers at the least (HO-17, S1 2.5). */
export type BasicEquipment = "tastatur" | "mus" | "skjerm";
export const basicEquipment: readonly BasicEquipment[] = ["tastatur", "mus", "skjerm"];

/**
 * What the employee answers (conversation C2). `Text` is the words themselves at the edge, `TextFact` where rules are checked and
 * `TextRef` once it is kept. A `null`
 * is a question not answered yet; `undefined` does not occur.
 */
export type Application<Text = TextFact> = {
  readonly otherArrangement: boolean | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly weeklyMinutes: number | null;
  readonly homeDays: readonly HomeDay[];
  readonly availability: Text | null;
  readonly reasonEmployee: Text | null;
  readonly reasonEmployer: Text | null;
  readonly tasksSuitable: boolean | null;
  readonly specialEquipment: boolean | null;
  readonly strictRequirements: boolean | null;
  readonly conflict: boolean | null;
  readonly physicalOk: boolean | null;
  readonly equipment: readonly BasicEquipment[];
  readonly extraEquipment: Text | null;
  readonly contributes: boolean;
  /** HO-10: the agreement that this is to go on from, which the product fills in; absent where it goes on from none. */
  readonly renews?: CaseId;
  /** HO-10, conversation C2: what has worked, and why a new period is needed. Asked of a renewal alone. */
  readonly renewalReason?: Text | null;
};

/** Every question of the form; what it goes on from is none. */
export type ApplicationField = Exclude<keyof Application, "renews">;

/** An application with every mandatory answer given, as it is kept. Only `decide` makes one. */
export type Agreement = Application<TextRef> & {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly weeklyMinutes: number;
};

/** What the leader assesses before approving (conversation C11). */
export type Assessment<Text = TextFact> = {
  /** HO-07: the effects on the work environment, in words. */
  readonly workEnvironment: Text | null;
  /** HO-18: the physical requirements are met at home. */
  readonly physicalOk: boolean | null;
  /** HO-20: the tasks can be solved at home, with no loss of productivity. */
  readonly tasksSuitable: boolean | null;
  /** HO-31: the tasks were judged together with the employee. */
  readonly discussed: boolean;
  /** HO-23: a good situation for the individual and for cooperation in the unit. */
  readonly goodSituation: boolean;
  /** HO-30: whether the equipment would cost out of all proportion. */
  readonly costDisproportionate: boolean | null;
  /** HO-17: the basic equipment that the employer provides. */
  readonly equipment: readonly BasicEquipment[];
  /** HO-17: the leader's own budget decision on what was asked for beyond the basic equipment. */
  readonly extraEquipmentGranted: boolean | null;
  /** HO-10, HO-21, HO-24, HO-31: why it is approved all the same. */
  readonly overrideReason: Text | null;
};

export type AssessmentField = keyof Assessment;

/** States of domain rules section 3. UTKAST is a draft and no case yet; AKTIV and UTLOEPT follow from the date, see `statusOn`. */
type StoredStatus = "INNSENDT" | "RETURNERT" | "GODKJENT" | "AKSEPTERT" | "OPPSAGT" | "AVSLAATT" | "AVTAKKET" | "TRUKKET";
export type Status = StoredStatus | "AKTIV" | "UTLOEPT";

/** HO-17: `Handed` is the equipment at the employee's home. */
export type FastAvtale = Handed & {
  readonly id: CaseId;
  readonly employeeId: PersonId;
  readonly unitId: UnitId;
  readonly status: StoredStatus;
  readonly agreement: Agreement;
  /** The rules of this date are the rules of the case, also when they change later. */
  readonly rulesOn: LocalDate;
  readonly submittedOn: LocalDate;
  /** With whom it lies while it waits for a decision; `null` for cases older than this. */
  readonly route: Route | null;
  readonly assessment: Assessment<TextRef> | null;
  /** HO-14: hash of the content that the leader approved; `null` before, and where it was approved before that was kept. */
  readonly approvedHash: string | null;
  /** Who decided, and the reason that goes with a return or a rejection. */
  readonly decidedBy: PersonId | null;
  /** In whose place, where it was not the nearest leader. */
  readonly decidedFor: PersonId | null;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: TextRef | null;
  readonly acceptance: {
    readonly on: LocalDate;
    readonly templateVersion: string;
    readonly contentHash: string;
    /** The start date, or the day of acceptance where that came later. */
    readonly effectiveFrom: LocalDate;
  } | null;
  /** HO-25: home days that became campus days. */
  readonly calledIn: readonly LocalDate[];
  /** HO-12: when the leader followed up. */
  readonly followedUpOn: LocalDate | null;
  /** HO-19: when employee and leader last talked about the physical conditions. */
  readonly dialogueOn: LocalDate | null;
  readonly termination: { readonly by: "employee" | "leader"; readonly on: LocalDate; readonly lastDay: LocalDate } | null;
};

export type Command =
  | { readonly type: "Submit"; readonly id: CaseId; readonly application: Application<TextRef> }
  | { readonly type: "Resubmit"; readonly application: Application<TextRef> }
  | { readonly type: "Withdraw" }
  | { readonly type: "Approve"; readonly assessment: Assessment<TextRef>; readonly contentHash?: string }
  | { readonly type: "Return"; readonly reason: TextRef | null }
  | { readonly type: "Reject"; readonly reason: TextRef | null }
  | { readonly type: "Accept"; readonly templateVersion: string; readonly contentHash: string }
  | { readonly type: "Decline" }
  | { readonly type: "CallIn"; readonly date: LocalDate | null }
  | { readonly type: "Terminate"; readonly lastDay: LocalDate | null }
  | { readonly type: "FollowUp" }
  | { readonly type: "HoldDialogue" }
  | { readonly type: "Undo" }
  | EquipmentCommand;

export type Event =
  | {
      readonly type: "Submitted";
      readonly id: CaseId;
      readonly employeeId: PersonId;
      readonly unitId: UnitId;
      readonly agreement: Agreement;
      readonly route?: Route;
      readonly on: LocalDate;
    }
  | {
      readonly type: "Resubmitted";
      readonly agreement: Agreement;
      readonly unitId?: UnitId;
      readonly route?: Route;
      readonly on: LocalDate;
    }
  | Rerouted
  | { readonly type: "Withdrawn"; readonly on: LocalDate }
  /** One's own latest step, taken back: that step stays in the history, and this one after it. */
  | { readonly type: "Undone"; readonly of: "Withdrawn" | "Returned" | "Rejected"; readonly on: LocalDate }
  | (ByLeader & {
      readonly type: "Approved";
      readonly assessment: Assessment<TextRef>;
      /** Rules that spoke against it and were passed with a reason. */
      readonly overridden: readonly WarningRule[];
      /** As for `Accepted`; absent in what was approved before it was kept. */
      readonly contentHash?: string;
      readonly on: LocalDate;
    })
  | (ByLeader & { readonly type: "Returned" | "Rejected"; readonly reason: TextRef; readonly on: LocalDate })
  | {
      readonly type: "Accepted";
      readonly templateVersion: string;
      readonly contentHash: string;
      readonly effectiveFrom: LocalDate;
      readonly on: LocalDate;
    }
  | { readonly type: "Declined"; readonly on: LocalDate }
  | (ByLeader & { readonly type: "CalledIn"; readonly date: LocalDate; readonly on: LocalDate })
  | {
      readonly type: "Terminated";
      readonly by: "employee" | "leader";
      readonly onBehalfOf?: PersonId;
      readonly lastDay: LocalDate;
      readonly on: LocalDate;
    }
  | (ByLeader & { readonly type: "FollowedUp" | "DialogueHeld"; readonly on: LocalDate })
  | EquipmentEvent;

/** Rules that warn the leader and may be passed with a reason. */
type WarningRule = "HO-10" | "HO-21" | "HO-24" | "HO-28" | "HO-31";
