import { mustForward } from "./deadlines.ts";
import { hasExternalParty } from "./decideOutcome.ts";
import { endedStatuses } from "./handlerOnly.ts";
import type { Report } from "./model.ts";
import type { MeldingWarning } from "./refusals.ts";

/** What those who handle a report ought to know of it: nothing of it stops them. */
export function warningsOf(report: Report): readonly MeldingWarning[] {
  const { status, kind, reporter, answers, clarify, coordination, help, tags, vacant } = report;
  const found: MeldingWarning[] = [];
  if (vacant !== null) found.push({ rule: "VA-03", code: "NOBODY_READS" });
  if (mustForward(report)) found.push({ rule: "VA-08", code: "DUTY_TO_FORWARD" });
  if (endedStatuses.includes(status) || status === "FORMALISERT") return found;
  if (clarify?.open === true) found.push({ rule: "VA-14", code: "COVERAGE_DOUBT" });
  // 7.23: without a name it never becomes a klage; meanwhile the leader examines of their own duty.
  if (reporter.kind === "unnamed" && answers?.about === "meg-selv") {
    found.push({ rule: "VA-20", code: "NO_KLAGE_WITHOUT_NAME" }, { rule: "VA-31", code: "EXAMINE_MEANWHILE" });
  }
  if (hasExternalParty(report)) {
    found.push({ rule: "VA-11", code: "EXTERNAL_HELP_OFFERED" });
    if (coordination === null) found.push({ rule: "VA-36", code: "COORDINATION_UNKNOWN" });
    else if (!coordination.agreement) found.push({ rule: "VA-36", code: "COORDINATION_MISSING" });
  }
  if (kind !== "soeknad-om-endring" && help === null) found.push({ rule: "VA-05", code: "CONSIDER_HELP" });
  if (tags.includes("seksuell-trakassering")) found.push({ rule: "SB-24", code: "SAFEGUARDS_FOR_ACCUSED" });
  return found;
}
