import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { PersonId } from "#domain/kernel/ids.ts";

/** Somebody who is to be told of an event, once. */
export type Told = {
  readonly to: PersonId;
  readonly reason: NotificationReason;
  /** On which day of the case: at once, or when a date comes that this run does not live to see. */
  readonly when: "now" | "later";
};

/** One effect that a person has been told of as done: it must be there, once. */
export type Effect = {
  readonly caseId: string;
  /** Place of the event in its case, from 1. */
  readonly version: number;
  readonly type: string;
  readonly by: PersonId;
  readonly tells: readonly Told[];
};

/** A half-filled application that was left, with what its owner saw kept. */
type LeftDraft = { readonly id: string; readonly owner: PersonId; readonly step: string; readonly start: string };

/** What somebody wrote, and who must be able to read it. */
type Written = { readonly caseId: string; readonly reader: PersonId; readonly text: string };

/** Everything that the product has acknowledged to somebody, in the order in which they heard of it. */
export type Ledger = {
  readonly effects: Effect[];
  readonly drafts: LeftDraft[];
  readonly written: Written[];
  /** Jobs by delivery key that were overtaken: the case was decided before the message had gone out, so it may stay away. */
  readonly overtaken: Set<string>;
  /** How often something was sent again because no answer came, and how often somebody was told that something went wrong. */
  repeats: number;
  faults: number;
};

export function emptyLedger(): Ledger {
  return { effects: [], drafts: [], written: [], overtaken: new Set(), repeats: 0, faults: 0 };
}

/** The delivery key of a message about an event, as the product makes it. */
export function keyOf({ caseId, version }: Effect, { to, reason }: Told): string {
  return `tell:${caseId}:${version}:${to}:${reason}`;
}
