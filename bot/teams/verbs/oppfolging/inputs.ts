import type { PersonId } from "#domain/kernel/ids.ts";
import type { Inputs } from "../../cardData.ts";

/** One of these codes; `null` for anything else, an unanswered choice among them. */
export function codeIn<Code extends string>(inputs: Inputs, id: string, codes: readonly Code[]): Code | null {
  return codes.find((code) => code === inputs.raw(id)) ?? null;
}

/** What is chosen in a list of ids; `null` where it is none of them. */
export function idIn(inputs: Inputs, id: string): string | null {
  const chosen = inputs.raw(id)?.trim() ?? "none";
  return chosen === "none" || chosen.length > 80 ? null : chosen;
}

export function personIn(inputs: Inputs, id: string): PersonId | null {
  const chosen = idIn(inputs, id);
  return chosen === null ? null : (chosen.toLowerCase() as PersonId);
}

/** A whole number as people type them; `null` when it is none. */
export function wholeNumber(inputs: Inputs, id: string): number | null {
  const typed = inputs.raw(id)?.trim() ?? "";
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null;
}
