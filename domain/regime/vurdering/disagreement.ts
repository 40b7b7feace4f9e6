import type { Ruleset } from "../kunngjoering/model.ts";

/** LI-09: what somebody does who disagrees with the leader on where the job can be done, the first first. */
export type DisagreementStep =
  | { readonly step: "LES"; readonly url: string }
  | { readonly step: "SNAKK" }
  | { readonly step: "ARBEIDSTILSYNET" };

/** S4, FAQ: «sette seg inn i» what the rules say, «diskutere saken med leder», and «i siste instans kontakte Arbeidstilsynet». In this order. */
export function disagreementSteps({ sourceUrl }: Pick<Ruleset, "sourceUrl">): readonly DisagreementStep[] {
  return [{ step: "LES", url: sourceUrl }, { step: "SNAKK" }, { step: "ARBEIDSTILSYNET" }];
}
