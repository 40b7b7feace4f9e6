import type { LocalDate } from "../../kernel/localDate.ts";
import type { Beskjed, Publication } from "./model.ts";

/**
 * LI-04: how it is documented that staff were told. `INGEN` is red: nothing shows it. Having published it on the intranet is enough by the
 * source; having sent it is more than that, with figures of whom it reached.
 */
export type Documentation =
  | { readonly kind: "INGEN" }
  | { readonly kind: "INTRANETT"; readonly publication: Publication }
  | { readonly kind: "SENDT"; readonly on: LocalDate; readonly version: number; readonly publication: Publication | null };

export type DocumentationKind = Documentation["kind"];

export function documentationOf(state: Beskjed | undefined): Documentation {
  const version = state?.versions.at(-1);
  const last = state?.publications.at(-1);
  const publication = last === undefined ? null : { url: last.url, on: last.on };
  if (version !== undefined) return { kind: "SENDT", on: version.on, version: version.number, publication };
  return publication === null ? { kind: "INGEN" } : { kind: "INTRANETT", publication };
}
