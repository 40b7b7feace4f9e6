import type { PersonId } from "#domain/kernel/ids.ts";
import type { ReportCommand } from "#domain/melding/commands.ts";
import { decideReport } from "#domain/melding/decide.ts";
import type { ReportActor } from "#domain/melding/facts.ts";
import type { Report } from "#domain/melding/model.ts";
import { type Doing, facts, textOf } from "./given.ts";

/** What a command is refused for, each with the field that it is said at. */
export function faults(
  state: Report | undefined,
  command: ReportCommand,
  who: PersonId | ReportActor,
  doing: Doing = {},
): readonly string[] {
  const decision = decideReport(state, command, facts(who, doing));
  return decision.ok ? [] : decision.refusals.map((one) => `${"field" in one ? one.field : "-"} ${one.code}`);
}

export const missing = (...fields: readonly string[]) => fields.map((field) => `${field} REPORT_ANSWER_MISSING`);
export const unsaid = (...fields: readonly string[]) => fields.map((field) => `${field} REPORT_TEXT_MISSING`);
export const tooLong = (field: string) => [`${field} REPORT_TEXT_TOO_LONG`];
/** Longer than any text may be. */
export const long = textOf(50_001);
