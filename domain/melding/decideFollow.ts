import * as shared from "../habilitet/decide.ts";
import { habilitetOf } from "../habilitet/questions.ts";
import { accept, refuse } from "../kernel/decision.ts";
import type { ReportCommand } from "./commands.ts";
import { habilitet } from "./decideHabilitet.ts";
import { ownerRefusals } from "./decideHands.ts";
import { madeBy, type ReportFacts, type ReportOutcome, todayOf } from "./facts.ts";
import { inStatuses } from "./handlerOnly.ts";
import type { Handler, Report } from "./model.ts";

/* What the product does with a report as the cases go that came of it. Nobody asks for it, and nobody can. */

type Asked<Type extends ReportCommand["type"]> = Extract<ReportCommand, { type: Type }>;

/** VA-03: the cases that came of the report. The next one comes in their place. */
export function followHands(state: Report, { removed }: Asked<"FollowHands">, facts: ReportFacts): ReportOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  return shared.followHands(habilitet(state, facts), removed);
}

/**
 * VA-02: whoever answers for the case answers for the report that it came from. Nobody gets in that way who could not have been named
 * (VA-03, VA-24): then it stays where it is. A varsel that nobody owns is the varslingsmottak's (VA-30).
 */
export function followOwner(state: Report, { from, to }: Asked<"FollowOwner">, facts: ReportFacts): ReportOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const owner = state.handlers.find(({ as }) => as === "eier")?.personId ?? null;
  const received = owner === null && state.handlers.some(({ as }) => as === "mottak");
  if (owner !== from || owner === to || received) return refuse({ rule: "VA-03", code: "NOBODY_GONE" });
  const refusals = ownerRefusals(state, to, "ownerId", facts.organisation, facts.settings);
  if (refusals.length > 0) return refuse(...refusals);
  if (habilitetOf(state, to) === "uavklart") return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
  // Somebody who helped with it has it in one role from now on.
  const removed = state.handlers
    .filter(({ personId }) => personId === owner || personId === to)
    .map(({ personId }) => ({ personId, why: "overlevert" as const }));
  const added: readonly Handler[] = [{ personId: to, as: "eier", since: todayOf(facts) }];
  return accept({ type: "HandlersChanged", added, removed, reason: null, deciders: [], vacant: null, ...madeBy(facts) });
}

/** Whether a report has gone over into cases. A varsel that nobody looked into has not, though it is answered: it has none. */
export function becameCases({ status }: Pick<Report, "status">): boolean {
  return status === "FORMALISERT" || status === "UNDERSOEKES" || status === "TILBAKEMELDT";
}

/** SB-19: the report closes last, and is open for as long as one of its sub-cases is. A varsel ends when its sender has been told (VA-30). */
export function followCases(state: Report, facts: ReportFacts): ReportOutcome {
  if (facts.actor.kind !== "system") return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  const { status } = state;
  if (facts.casesOpen === true) {
    if (becameCases(state)) return refuse({ rule: "SB-19", code: "CASES_OPEN" });
    return inStatuses(state, ["AVSLUTTET"], () => accept({ type: "CasesResumed", by: null, on: todayOf(facts) }));
  }
  if (!becameCases(state) || facts.casesOpen === undefined) return refuse({ rule: null, code: "REPORT_STATUS_WRONG", status });
  if (state.kind === "varsel" && state.feedbackOn === null) return refuse({ rule: "VA-30", code: "FEEDBACK_FIRST" });
  return accept({ type: "ReportClosed", reason: null, from: status, by: null, on: todayOf(facts) });
}
