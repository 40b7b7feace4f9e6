import type { TextFact } from "../kernel/text.ts";
import { isGiven, type ReportFacts } from "./facts.ts";
import type { ReportAnswers } from "./model.ts";
import type { MeldingWarning } from "./refusals.ts";

/** What is said of a form without stopping it: what it ought to tell, what it looks like, what follows. */
export function warningsFor(answers: ReportAnswers<TextFact>, facts: ReportFacts): readonly MeldingWarning[] {
  const { kind, about, counterparts, relatedNumber, studentBranch } = answers;
  const { actor, openOwn, related, mentioned = [] } = facts;
  const warnings: MeldingWarning[] = [];
  if (kind === "soeknad-om-endring") {
    if (counterparts.length > 0 || mentioned.length > 0) warnings.push({ rule: "VA-22", code: "SOEKNAD_NAMES_SOMEBODY" });
    if (openOwn.length > 0) warnings.push({ rule: "VA-37", code: "OPEN_CASE_LINKED", count: openOwn.length });
    return warnings;
  }
  if (about === "meg-selv") {
    if (actor.kind === "unnamed") warnings.push({ rule: "VA-20", code: "NO_KLAGE_WITHOUT_NAME" });
    else if (kind === "underretning") warnings.push({ rule: "VA-29", code: "SELF_SUGGESTS_KLAGE" });
  }
  if (kind === "klage") {
    // VA-26: «bør».
    const missing = (["when", "where", "witnesses"] as const).filter((field) => !isGiven(answers[field]));
    if (missing.length > 0) warnings.push({ rule: "VA-26", code: "SHOULD_TELL", missing });
    warnings.push({ rule: "VA-35", code: "PROFESSIONAL_DISAGREEMENT" });
  }
  if (kind === "gjengjeldelse" && (relatedNumber ?? "").trim() !== "" && related === undefined) {
    warnings.push({ rule: "VA-34", code: "RELATED_UNKNOWN" });
  }
  if (counterparts.some((one) => one.kind === "outside" && one.external)) {
    warnings.push({ rule: "VA-11", code: "EXTERNAL_HELP_OFFERED" });
  }
  if (studentBranch === "vet-ikke") warnings.push({ rule: "VA-14", code: "COVERAGE_DOUBT" });
  return warnings;
}
