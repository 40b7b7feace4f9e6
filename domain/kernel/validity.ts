import type { LocalDate } from "./localDate.ts";

/** The employer's guidelines that the rules are taken from. */
export type SourceId = "S0" | "S1" | "S2" | "S3a" | "S3b" | "S4";

/** When something holds; `to` is the last day, absent while no end is known. */
export type Validity = { readonly from: LocalDate; readonly to?: LocalDate };

/** Whether a date lies in a validity period, both ends counted. */
export function holdsOn(validity: Validity, date: LocalDate): boolean {
  return validity.from <= date && (validity.to === undefined || date <= validity.to);
}
