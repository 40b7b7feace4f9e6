import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import type { RulesetSettings } from "../settings.ts";

/** The day from which nobody knows any more who read the notice of a rule set; `null` while no end is known. */
export function forgetsOn(ruleset: Ruleset, { receiptsKeptDays }: Pick<RulesetSettings, "receiptsKeptDays">): LocalDate | null {
  const last = lastDayOf(ruleset);
  return last === null ? null : addDays(last, receiptsKeptDays + 1);
}

/** One that was withdrawn was over on the day when it was. */
function lastDayOf({ status, to, changes, publishedOn }: Ruleset): LocalDate | null {
  return status === "TRUKKET" ? (changes.at(-1)?.on ?? publishedOn) : to;
}
