import type { CaseDetail } from "#domain/contract/views.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

/**
 * How a use case ended. `not_found` also stands for «no access»: the two look the same to whoever asks. `stale` carries the case
 * as it is after somebody else acted.
 */
export type Outcome<Value, Current = CaseDetail> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "not_found" }
  | { readonly kind: "stale"; readonly current: Current }
  | { readonly kind: "refused"; readonly refusals: readonly AnyRefusal[] };

export const notFound = { kind: "not_found" } as const;

export function done<Value>(value: Value): { readonly kind: "done"; readonly value: Value } {
  return { kind: "done", value };
}

export function refused(refusals: readonly AnyRefusal[]): { readonly kind: "refused"; readonly refusals: readonly AnyRefusal[] } {
  return { kind: "refused", refusals };
}
