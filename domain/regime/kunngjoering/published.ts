import type { LocalDate } from "../../kernel/localDate.ts";
import type { Validity } from "../../kernel/validity.ts";
import type { SpecialRegime } from "../model.ts";
import type { Ruleset } from "./model.ts";

/** When a rule set holds; `undefined` for one that was withdrawn before it began, or ended before its first day was over. */
export function validityOf({ status, from, to }: Ruleset): Validity | undefined {
  if (status === "TRUKKET" || (to !== null && to < from)) return undefined;
  return to === null ? { from } : { from, to };
}

/** The rule sets that were published, as the rules ask for them. */
export function regimesOf(rulesets: readonly Ruleset[]): readonly SpecialRegime[] {
  return rulesets.flatMap((ruleset): readonly SpecialRegime[] => {
    const validity = validityOf(ruleset);
    if (validity === undefined) return [];
    if (ruleset.kind === "PANDEMI") return [{ kind: "PANDEMI", validity }];
    return ruleset.municipality === null ? [] : [{ kind: "KOMMUNE", validity, municipality: ruleset.municipality }];
  });
}

/** How a rule set stands on a day. It follows from its dates; nothing happens to it at midnight. */
export type RulesetStanding = "KOMMENDE" | "GJELDER" | "SLUTT" | "TRUKKET";

export function standingOn(ruleset: Ruleset, date: LocalDate): RulesetStanding {
  if (ruleset.status === "TRUKKET") return "TRUKKET";
  const validity = validityOf(ruleset);
  if (validity === undefined || (validity.to !== undefined && validity.to < date)) return "SLUTT";
  return date < validity.from ? "KOMMENDE" : "GJELDER";
}
