import type { LocalDate } from "../../kernel/localDate.ts";
import { localDate } from "../../kernel/localDate.ts";
import { holdsOn, type Validity } from "../../kernel/validity.ts";
import type { FastAvtale } from "./model.ts";

/**
 * What a written agreement has to say (forskrift 5 July 2002 no. 715 § 2; domain rules 8, from secondary sources: a jurist confirms), and
 * what was made clear when the regulation was amended on 1 July 2022: one's own home, the psychosocial environment, supervision.
 */
export type Term =
  | "omfang"
  | "arbeidstid"
  | "tilgjengelighet"
  | "varighet"
  | "endring-og-oppsigelse"
  | "proevetid"
  | "utstyr"
  | "taushetsplikt"
  | "eget-hjem"
  | "arbeidsmiljoe"
  | "tilsyn";

/** A version of the standard agreement (HO-14, S1 2.4), and for which agreements it is the one to use. */
export type StandardAgreement = { readonly version: string; readonly validity: Validity; readonly terms: readonly Term[] };

const sinceTheRegulation: readonly Term[] = [
  "omfang",
  "arbeidstid",
  "tilgjengelighet",
  "varighet",
  "endring-og-oppsigelse",
  "proevetid",
  "utstyr",
  "taushetsplikt",
];

/** Ours, where the employer has none of their own. An amendment is an entry here: an agreement keeps the terms of its day. */
export const usualStandardAgreements: readonly [StandardAgreement, ...StandardAgreement[]] = [
  {
    version: "2021-04",
    validity: { from: localDate("2021-01-01"), to: localDate("2022-06-30") },
    terms: sinceTheRegulation,
  },
  {
    version: "2022-07",
    validity: { from: localDate("2022-07-01") },
    terms: [...sinceTheRegulation, "eget-hjem", "arbeidsmiljoe", "tilsyn"],
  },
];

/** The version that is to be used for an agreement whose rules are those of a day. */
export function standardAgreementOn(
  versions: readonly [StandardAgreement, ...StandardAgreement[]],
  rulesOn: LocalDate,
): StandardAgreement {
  return versions.find(({ validity }) => holdsOn(validity, rulesOn)) ?? versions[0];
}

/** The version that an agreement is made on: the one that was accepted, or is to be. */
export function standardAgreementOf(
  versions: readonly [StandardAgreement, ...StandardAgreement[]],
  { acceptance, rulesOn }: Pick<FastAvtale, "acceptance" | "rulesOn">,
): StandardAgreement {
  const accepted = versions.find(({ version }) => version === acceptance?.templateVersion);
  return accepted ?? standardAgreementOn(versions, rulesOn);
}
