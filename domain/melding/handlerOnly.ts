import { habilitetOf } from "../habilitet/questions.ts";
import { refuse } from "../kernel/decision.ts";
import type { PersonId } from "../kernel/ids.ts";
import { standingsTo } from "./access.ts";
import { personOf, type ReportFacts, type ReportOutcome, reportersOf } from "./facts.ts";
import type { HandlerRole, Report, ReportStatus } from "./model.ts";

/**
 * Goes on only for somebody who handles the report in one of these roles and is habil: said so before the first opening (VA-03),
 * and not in question (VA-04).
 */
export function byHandler(
  state: Report,
  facts: ReportFacts,
  roles: readonly HandlerRole[],
  then: (by: PersonId, as: HandlerRole) => ReportOutcome,
): ReportOutcome {
  const by = personOf(facts);
  const standings = by === null ? [] : standingsTo(state, by, facts.organisation);
  const as = roles.find((role) => standings.includes(role));
  if (by === null || as === undefined) return refuse({ rule: null, code: "NOT_THIS_HANDLER" });
  switch (habilitetOf(state, by)) {
    case "usagt":
      return refuse({ rule: "VA-03", code: "HABILITET_FIRST" });
    case "uavklart":
      return refuse({ rule: "VA-04", code: "HABILITET_OPEN" });
    case "habil":
      return then(by, as);
  }
}

/** Goes on only for the reporter: by name, or without one with the code. Members and those who came orally are reporters too. */
export function byReporter(state: Report, facts: ReportFacts, then: (by: PersonId | null) => ReportOutcome): ReportOutcome {
  return isReporter(state, facts) ? then(personOf(facts)) : refuse({ rule: null, code: "ONLY_REPORTER" });
}

/** Whether the one who acts is who reported it. */
export function isReporter(state: Report, { actor, organisation }: ReportFacts): boolean {
  if (actor.kind === "unnamed") return state.reporter.kind === "unnamed";
  if (actor.kind === "system") return false;
  return standingsTo(state, actor.id, organisation).includes("melder") && reportersOf(state).includes(actor.id);
}

/** States in which a report is over, for now or for good. */
export const endedStatuses: readonly ReportStatus[] = ["HENVIST", "TRUKKET", "AVSLUTTET"];

/** Goes on unless the report is over. */
export function whileOpen(state: Report, then: () => ReportOutcome): ReportOutcome {
  return endedStatuses.includes(state.status)
    ? refuse({ rule: null, code: "REPORT_STATUS_WRONG", status: state.status })
    : then();
}

/** Goes on only in one of these states. */
export function inStatuses(state: Report, statuses: readonly ReportStatus[], then: () => ReportOutcome): ReportOutcome {
  return statuses.includes(state.status) ? then() : refuse({ rule: null, code: "REPORT_STATUS_WRONG", status: state.status });
}
