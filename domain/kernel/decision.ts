/** A rule of the register, `rules.ts`. */
export type RuleId = `${"HO" | "PA" | "LI" | "AM" | "VA" | "SB" | "LM"}-${number}`;

/**
 * Why something is not done, as data: which rule it rests on (`null` when the form itself is at fault), a code that `texts`
 * words, the field it belongs to, and what one needs to know to put it right. Never prose, never thrown.
 */
export type RefusalData = {
  readonly rule: RuleId | null;
  readonly code: string;
  readonly field?: string;
};

/** What `decide` answers: events to record, or every refusal at once so that nobody mends one fault at a time. */
export type Decision<Event, Refusal extends RefusalData> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** The decision to record these events. */
export function accept<Event>(...events: readonly Event[]): { readonly ok: true; readonly events: readonly Event[] } {
  return { ok: true, events };
}

/** The decision to do nothing, with the reasons. */
export function refuse<Refusal extends RefusalData>(
  ...refusals: readonly Refusal[]
): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals };
}
