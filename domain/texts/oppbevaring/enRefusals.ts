import type { RetentionRefusal } from "../../oppbevaring/model.ts";
import type { Wording } from "../words.ts";

export const enRetentionRefusals: Wording<RetentionRefusal> = {
  RETENTION_ONLY_RECORDS: () => "Only the records office decides how long a case is kept.",
  RETENTION_OWN_CASE: () => "You are a party to the case. Somebody else in the records office has to do this.",
  RETENTION_ERASED: ({ on }, format) => `The content of the case was erased on ${format.dayMonthYear(on)}.`,
  RETENTION_CASE_OPEN: () => "The case is not closed. It can be erased when it is, and its retention period is over.",
  RETENTION_NO_PERIOD: () => "No retention period is set for such cases. The case stays until one is.",
  RETENTION_NOT_DUE: ({ dueOn }, format) =>
    `The case has to be kept. It can be erased on ${format.dayMonthYear(dueOn)} at the earliest.`,
  RETENTION_NOT_WARNED: ({ warnDays, earliest }, format) =>
    earliest === null
      ? `Nobody has been warned of the erasure yet. That has to be done ${warnDays} days before.`
      : `A warning is due ${warnDays} days before a case is erased. It can be erased on ${format.dayMonthYear(earliest)} at the earliest.`,
  RETENTION_ON_HOLD: ({ on }, format) =>
    `Erasure has been on hold since ${format.dayMonthYear(on)}. Lift the hold first, with a reason.`,
  RETENTION_NOT_ON_HOLD: () => "Erasure is not on hold.",
  RETENTION_PROPOSED_ALREADY: ({ on }, format) =>
    `Erasure was proposed on ${format.dayMonthYear(on)}. Somebody else has to confirm it now.`,
  RETENTION_NOT_PROPOSED: () => "Nobody has proposed to erase the case. One person proposes it, and another confirms it.",
  RETENTION_CONTENT_SINCE: ({ dueOn }, format) =>
    `The case has got new content since the proposal, so it has to be kept until ${format.dayMonthYear(dueOn)}. Erasure has to be proposed again.`,
  RETENTION_SAME_PERSON: () => "You proposed to erase the case yourself. Somebody else has to confirm it.",
  RETENTION_REASON_MISSING: () => "Write why.",
  RETENTION_REASON_TOO_LONG: ({ length, max }) => `The reason has ${length} characters. There is room for ${max}.`,
};
