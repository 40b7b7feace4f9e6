import type { ReportDue } from "#domain/contract/meldingViews.ts";
import type { HandlerRole, ReportKind, ReportStatus } from "#domain/melding/model.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { textsFor } from "#domain/texts/index.ts";

/** The domain's words for what the page shows of a report. */
export function reportWords(language: Language) {
  const texts = textsFor(language);
  return {
    kind: (kind: ReportKind): string => kind,
    status: (status: ReportStatus): string => status,
    due: (what: ReportDue["what"]): string => what,
    role: (role: HandlerRole): string => role,
    paragraph: texts.paragraph,
    refusal: texts.refusal,
    warning: texts.warning,
    date: texts.dayMonthYear,
    list: texts.list,
  };
}
