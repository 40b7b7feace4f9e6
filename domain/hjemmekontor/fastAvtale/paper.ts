import type { LocalDate } from "../../kernel/localDate.ts";
import type { FastAvtale, Status } from "./model.ts";
import type { CaseRefusal } from "./refusals.ts";
import { statusOn } from "./status.ts";

/** How an agreement that is on paper can stand. */
export type PaperStatus = Exclude<Status, "INNSENDT" | "RETURNERT" | "AVSLAATT" | "AVTAKKET" | "TRUKKET">;

type Paper = { readonly kind: "paper"; readonly status: PaperStatus };
type NoPaper = {
  readonly kind: "refused";
  readonly refusal: Extract<CaseRefusal, { readonly code: "PAPER_NOT_APPROVED" | "PAPER_NO_AGREEMENT" }>;
};

/**
 * HO-14, S1 2.4: whether there is an agreement on paper: from the leader's approval on, also when it is ended or over. What was turned
 * down by either side is no agreement, and nobody is to be able to show it as one.
 */
export function paperOn(state: FastAvtale, today: LocalDate): Paper | NoPaper {
  const status = statusOn(state, today);
  switch (status) {
    case "INNSENDT":
    case "RETURNERT":
      return { kind: "refused", refusal: { rule: "HO-14", code: "PAPER_NOT_APPROVED", status } };
    case "AVSLAATT":
    case "AVTAKKET":
    case "TRUKKET":
      return { kind: "refused", refusal: { rule: "HO-14", code: "PAPER_NO_AGREEMENT", status } };
    case "GODKJENT":
    case "AKSEPTERT":
    case "AKTIV":
    case "OPPSAGT":
    case "UTLOEPT":
      return { kind: "paper", status };
  }
}
