import type { LocalDate } from "../kernel/localDate.ts";
import type { ReportEvent } from "./commands.ts";
import { evolveReport } from "./evolve.ts";
import type { ReportActor } from "./facts.ts";
import type { Report } from "./model.ts";

/*
 * Whoever reports without a name is promised that the hour tells nothing. Handlers who look twice a day would find it out to the minute, so
 * that they see none of what was written without a name before its day is over. Deadlines run from that day all the same.
 */

/** An event with who did it and on which day. */
export type Written = { readonly event: ReportEvent; readonly by: ReportActor["kind"]; readonly on: LocalDate };

/** Whether it is not for those who handle the report to see yet. */
export function isUnseen({ by, on }: Pick<Written, "by" | "on">, today: LocalDate): boolean {
  return by === "unnamed" && on >= today;
}

/** Whether a whole report is: it came without a name, today. One that was passed on has its sender's name (VA-08). */
export function isUnseenReport({ reporter, submittedOn }: Pick<Report, "reporter" | "submittedOn">, today: LocalDate): boolean {
  return reporter.kind === "unnamed" && isUnseen({ by: "unnamed", on: submittedOn }, today);
}

/** The report as those who handle it see it on a day; `undefined` where they see nothing of it yet. */
export function seenOn(today: LocalDate, history: readonly Written[]): Report | undefined {
  let state: Report | undefined;
  for (const written of history) {
    if (isUnseen(written, today)) continue;
    // What others did to a report that is unseen itself waits with it.
    if (state === undefined && !begins.has(written.event.type)) return undefined;
    state = evolveReport(state, written.event);
  }
  return state;
}

const begins: ReadonlySet<ReportEvent["type"]> = new Set([
  "ReportSubmitted",
  "OralLogged",
  "ExaminationOpened",
  "ReportForwarded",
]);
