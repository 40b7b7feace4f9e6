import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import { holdsOn } from "../../kernel/validity.ts";
import { type Holidays, workingDayUpTo } from "../../oppfolging/paaminnelser/workingDay.ts";
import type { RulesetSettings } from "../settings.ts";
import type { Ruleset } from "./model.ts";
import { validityOf } from "./published.ts";

/**
 * PA-11, S0 «I god tid før årsskiftet»: whether the administrators are reminded on a day to say what holds once the employer's own rules have
 * run out; then it is their last day, else `null`. Not where it is said already: another rule set begins on the day after. Where the end is
 * moved it is another end, and reminded of anew.
 */
export function endToClarify(
  ruleset: Ruleset,
  others: readonly Ruleset[],
  today: LocalDate,
  about: { readonly holidays: Holidays; readonly settings: Pick<RulesetSettings, "endReminderDays"> },
): LocalDate | null {
  const validity = validityOf(ruleset);
  if (ruleset.kind !== "PANDEMI" || validity?.to === undefined) return null;
  const { to } = validity;
  // 7.7: the date stands, and what reminds of it falls on the working day before.
  const dueOn = workingDayUpTo(addDays(to, -about.settings.endReminderDays), about.holidays);
  if (today < dueOn || today > to) return null;
  return isFollowed(others, to) ? null : to;
}

function isFollowed(others: readonly Ruleset[], to: LocalDate): boolean {
  return others.some((other) => {
    const validity = validityOf(other);
    return other.kind === "PANDEMI" && validity !== undefined && holdsOn(validity, addDays(to, 1));
  });
}
