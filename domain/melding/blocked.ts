import { type OngoingCommand, outOfReach, probesFor } from "./available.ts";
import { decideReport } from "./decide.ts";
import type { ReportFacts } from "./facts.ts";
import type { Report } from "./model.ts";
import type { MeldingRefusal } from "./refusals.ts";

/** Refusals that say «not yet»: something else comes first. Once it is done, the command may be given. */
const notYet: readonly MeldingRefusal["code"][] = [
  "ACKNOWLEDGE_FIRST",
  "OWNER_FIRST",
  "CLARIFY_FIRST",
  "SIGNATURES_MISSING",
  "HELP_UNSETTLED",
  "HR_NOT_CONSULTED",
  "DANGER_UNANSWERED",
  "FORWARD_FIRST",
  "ASSESS_FIRST",
  "FEEDBACK_FIRST",
  "DECIDE_FIRST",
  "KLAGE_NEEDS_NAME",
  "TRIAGE_FIRST",
  "CASES_OPEN",
];

/** What belongs to this actor's part and is not lawful yet, with what stands in the way: found by asking `decideReport` itself. */
export function blockedReportCommands(
  report: Report,
  facts: ReportFacts,
): readonly { readonly type: OngoingCommand["type"]; readonly refusals: readonly MeldingRefusal[] }[] {
  return probesFor(report, facts).flatMap((probe) => {
    const decision = decideReport(report, probe, facts);
    if (decision.ok || decision.refusals.some(({ code }) => outOfReach.includes(code) && !notYet.includes(code))) return [];
    // What a case must hold is named by others first; elsewhere an empty field is only not filled in yet.
    const stops = probe.type === "Formalise" ? decision.refusals : decision.refusals.filter(({ code }) => notYet.includes(code));
    return stops.length === 0 ? [] : [{ type: probe.type, refusals: stops }];
  });
}
