import type { ReportDue } from "#domain/contract/meldingViews.ts";
import type { ReportKind, ReportStatus } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";

/** The domain's words for what the page shows of a report. */
export function reportWords(language: Language) {
  const { melding, legal, paragraph, refusal, warning, dayMonthYear: date, list, yes, no } = textsFor(language);
  return {
    melding,
    legal,
    kind: (kind: ReportKind): string => melding.kind[kind],
    status: (status: ReportStatus): string => melding.status[status],
    due: (what: ReportDue["what"]): string => melding.due[what],
    paragraph,
    refusal,
    warning,
    date,
    list,
    yes,
    no,
  };
}
