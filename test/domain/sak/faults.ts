import type { PersonId } from "#domain/kernel/ids.ts";
import type { CaseCommand } from "#domain/sak/commands.ts";
import { decideCase } from "#domain/sak/decide.ts";
import type { SubCase } from "#domain/sak/model.ts";
import { textOf } from "../melding/given.ts";
import { facts } from "./given.ts";

/** What a command is refused for, each with the field that it is said at. */
export function faults(state: SubCase, command: CaseCommand, who: PersonId): readonly string[] {
  const decision = decideCase(state, command, facts(who));
  return decision.ok ? [] : decision.refusals.map((one) => `${"field" in one ? one.field : "-"} ${one.code}`);
}

export const missing = (...fields: readonly string[]) => fields.map((field) => `${field} CASE_ANSWER_MISSING`);
export const unsaid = (...fields: readonly string[]) => fields.map((field) => `${field} CASE_WORDS_MISSING`);
export const tooLong = (field: string) => [`${field} CASE_WORDS_TOO_LONG`];
/** Longer than any text may be. */
export const long = textOf(50_001);
