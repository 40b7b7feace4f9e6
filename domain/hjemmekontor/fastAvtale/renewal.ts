import type { CaseId } from "../../kernel/ids.ts";
import { addDays, type LocalDate, lastDayOfMonths, laterOf } from "../../kernel/localDate.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import type { Application, FastAvtale } from "./model.ts";
import type { CaseRefusal } from "./refusals.ts";
import { statusOn } from "./status.ts";

type Renewal = { readonly kind: "period"; readonly start: LocalDate; readonly end: LocalDate };
type NoRenewal = { readonly kind: "refused"; readonly refusal: Extract<CaseRefusal, { rule: "HO-10"; lastDay?: LocalDate }> };

/**
 * The period that an application for renewal begins with: from the day after the agreement, as long as one may be (HO-13). Nothing is
 * renewed by itself (HO-10): it is a new application, that the employee sends and the leader assesses anew.
 */
export function renewalOf(state: FastAvtale, today: LocalDate, { maxMonths }: HomeOfficeSettings): Renewal | NoRenewal {
  const lastDay = state.termination?.lastDay ?? state.agreement.end;
  switch (statusOn(state, today)) {
    case "AKSEPTERT":
    case "AKTIV": {
      const start = laterOf(addDays(lastDay, 1), today);
      return { kind: "period", start, end: lastDayOfMonths(start, maxMonths) };
    }
    case "OPPSAGT":
      return { kind: "refused", refusal: { rule: "HO-10", code: "RENEWAL_TERMINATED", lastDay } };
    case "UTLOEPT":
      return { kind: "refused", refusal: { rule: "HO-10", code: "RENEWAL_EXPIRED", lastDay } };
    case "INNSENDT":
    case "RETURNERT":
    case "GODKJENT":
    case "AVSLAATT":
    case "AVTAKKET":
    case "TRUKKET":
      return { kind: "refused", refusal: { rule: "HO-10", code: "RENEWAL_NOT_AGREED" } };
  }
}

/** What a renewal takes over. What the employee confirms or declares is asked again: it may have changed. */
export function renewedAnswers<Text>(
  renews: CaseId,
  before: Application<Text>,
  { start, end }: Pick<Renewal, "start" | "end">,
): Application<Text> {
  return {
    ...before,
    start,
    end,
    otherArrangement: null,
    tasksSuitable: null,
    specialEquipment: null,
    strictRequirements: null,
    conflict: null,
    physicalOk: null,
    equipment: [],
    extraEquipment: null,
    contributes: false,
    renews,
    // Asked anew at each renewal: what worked in the period before last is no reason for the next.
    renewalReason: null,
  };
}
