import type { CaseId, PersonId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { Validity } from "../kernel/validity.ts";

/*
 * How long the content of a case is kept (security.md, «Retention»): so many months from the day it was closed, warned of before, put off
 * by new content and by a hold, and then erased by two persons. No guideline gives the periods: they are the employer's, with dates of
 * their own, and a case keeps the one that held on the day from which it is counted.
 */

/** How long cases of a kind are kept. */
export type RetentionPeriod = {
  /** The kind as the case's own module names it. */
  readonly kind: string;
  /** Whole months; at least one. */
  readonly months: number;
  /** How many days before the first day of erasure it is warned of; at least one. */
  readonly warnDays: number;
  readonly validity: Validity;
};

/** What is to be known of a case, whichever module it belongs to. */
export type RetainedCase = {
  readonly id: CaseId;
  readonly kind: string;
  /** `null` while it is open, and again when it is reopened. */
  readonly closedAt: Instant | null;
  /** When a text, a message or a file was last added, also after it was closed. */
  readonly lastContentAt: Instant;
  /** Everybody whom the case is about or who has a stake in it: none of them has a say in whether it is erased. */
  readonly parties: readonly PersonId[];
};

type Step = { readonly by: PersonId; readonly on: LocalDate };

/** How far the erasure of a case has come. A case that nobody has thought of yet has `notYet`. */
export type Retention = {
  /** The newest warning: when, and from which day on the case was then to be erased. */
  readonly warned: { readonly on: LocalDate; readonly dueOn: LocalDate } | null;
  readonly hold: (Step & { readonly reason: TextRef }) | null;
  /** `dueOn` as it was when it was proposed: content that came later makes another day, and the proposal void. */
  readonly proposal: (Step & { readonly dueOn: LocalDate }) | null;
  readonly erased: { readonly proposedBy: PersonId; readonly confirmedBy: PersonId; readonly on: LocalDate } | null;
};

export const notYet: Retention = { warned: null, hold: null, proposal: null, erased: null };

/** `WarnOfErasure` is the product's own, when the day has come; all others are somebody's with the records role. */
export type RetentionCommand =
  | { readonly type: "WarnOfErasure" }
  | { readonly type: "PlaceHold"; readonly reason: TextRef | null }
  | { readonly type: "LiftHold"; readonly reason: TextRef | null }
  | { readonly type: "ProposeErasure" }
  | { readonly type: "WithdrawProposal" }
  | { readonly type: "ConfirmErasure" };

export type RetentionEvent =
  | { readonly type: "ErasureWarned"; readonly on: LocalDate; readonly dueOn: LocalDate }
  | ({ readonly type: "HoldPlaced"; readonly reason: TextRef } & Step)
  | ({ readonly type: "HoldLifted"; readonly reason: TextRef } & Step)
  | ({ readonly type: "ErasureProposed"; readonly dueOn: LocalDate } & Step)
  | ({ readonly type: "ErasureWithdrawn" } & Step)
  /** Whoever records this destroys the case's key in the same transaction. */
  | {
      readonly type: "CaseErased";
      readonly proposedBy: PersonId;
      readonly confirmedBy: PersonId;
      readonly on: LocalDate;
    };

/** The names of the events, by which they are told from those of the case's own module. */
export const retentionEventTypes = [
  "ErasureWarned",
  "HoldPlaced",
  "HoldLifted",
  "ErasureProposed",
  "ErasureWithdrawn",
  "CaseErased",
] as const satisfies readonly RetentionEvent["type"][];

export type RetentionRefusal =
  | { readonly rule: null; readonly code: "RETENTION_ONLY_RECORDS" }
  | { readonly rule: null; readonly code: "RETENTION_OWN_CASE" }
  | { readonly rule: null; readonly code: "RETENTION_ERASED"; readonly on: LocalDate }
  | { readonly rule: null; readonly code: "RETENTION_CASE_OPEN" }
  | { readonly rule: null; readonly code: "RETENTION_NO_PERIOD" }
  | { readonly rule: null; readonly code: "RETENTION_NOT_DUE"; readonly dueOn: LocalDate }
  | { readonly rule: null; readonly code: "RETENTION_NOT_WARNED"; readonly warnDays: number; readonly earliest: LocalDate | null }
  | { readonly rule: null; readonly code: "RETENTION_ON_HOLD"; readonly on: LocalDate }
  | { readonly rule: null; readonly code: "RETENTION_NOT_ON_HOLD" }
  | { readonly rule: null; readonly code: "RETENTION_PROPOSED_ALREADY"; readonly on: LocalDate }
  | { readonly rule: null; readonly code: "RETENTION_NOT_PROPOSED" }
  | { readonly rule: null; readonly code: "RETENTION_CONTENT_SINCE"; readonly dueOn: LocalDate }
  | { readonly rule: null; readonly code: "RETENTION_SAME_PERSON" }
  | { readonly rule: null; readonly code: "RETENTION_REASON_MISSING"; readonly field: "reason" }
  | {
      readonly rule: null;
      readonly code: "RETENTION_REASON_TOO_LONG";
      readonly field: "reason";
      readonly length: number;
      readonly max: number;
    };
