import type { LocalDate } from "./localDate.ts";

/** A paragraph that a rule rests on. References carry dates because laws are renumbered (aml § 4-3 on 1 January 2026). */
export type LegalReference = {
  readonly source: SourceId;
  /** Section as the source numbers it: `2.4`, `Innl.`, `V2`. */
  readonly section: string;
};

/** The employer's guidelines that the rules are taken from. */
export type SourceId = "S0" | "S1" | "S2" | "S3a" | "S3b" | "S4";

/** When something holds; `to` is the last day, absent while no end is known. */
export type Validity = { readonly from: LocalDate; readonly to?: LocalDate };

/** Whether a date lies in a validity period, both ends counted. */
export function holdsOn(validity: Validity, date: LocalDate): boolean {
  return validity.from <= date && (validity.to === undefined || date <= validity.to);
}
