import type { LocalDate } from "../../kernel/localDate.ts";
import type { Regime } from "../../regime/model.ts";
import type { FastAvtale, Status } from "./model.ts";

/**
 * The state on a date (domain rules section 3). An accepted agreement takes effect on its start date and ends after its last
 * day by the calendar alone, so that no late job can make it run longer or shorter than was agreed.
 */
export function statusOn(state: FastAvtale, date: LocalDate): Status {
  const { status, acceptance, termination, agreement } = state;
  if (status === "OPPSAGT" && termination !== null) return termination.lastDay < date ? "UTLOEPT" : "OPPSAGT";
  if (status !== "AKSEPTERT" || acceptance === null) return status;
  if (agreement.end < date) return "UTLOEPT";
  return acceptance.effectiveFrom <= date ? "AKTIV" : "AKSEPTERT";
}

/** Whether the case still waits for somebody, or is in force now or later. */
export function isOpenOn(state: FastAvtale, date: LocalDate): boolean {
  switch (statusOn(state, date)) {
    case "INNSENDT":
    case "RETURNERT":
    case "GODKJENT":
    case "AKSEPTERT":
    case "AKTIV":
    case "OPPSAGT":
      return true;
    case "AVSLAATT":
    case "AVTAKKET":
    case "TRUKKET":
    case "UTLOEPT":
      return false;
  }
}

/**
 * The workplace on a date: campus is the rule (HO-02, S1 1.1), home the agreed exception while an agreement runs. Where special rules decide,
 * home is the rule (PA-02, S0 «skal benytte hjemmekontor»; LI-02, S4 «så langt det er praktisk mulig»), with no share and no months.
 */
export function workplaceOn(
  agreements: readonly FastAvtale[],
  date: LocalDate,
  decides: Regime["kind"] = "NORMAL",
): "campus" | "campus-og-hjemme" | "hjemme" {
  if (decides !== "NORMAL") return "hjemme";
  const running = agreements.some((agreement) => {
    const status = statusOn(agreement, date);
    const begun = agreement.acceptance !== null && agreement.acceptance.effectiveFrom <= date;
    return begun && (status === "AKTIV" || status === "OPPSAGT");
  });
  return running ? "campus-og-hjemme" : "campus";
}
