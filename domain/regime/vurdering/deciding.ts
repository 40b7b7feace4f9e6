import type { PersonId } from "../../kernel/ids.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { mainMunicipality, workplacesOf } from "../../organisasjon/workplace.ts";
import type { Ruleset } from "../kunngjoering/model.ts";
import { regimesOf, validityOf } from "../kunngjoering/published.ts";
import { regimeOn } from "../regimeOn.ts";

/**
 * The published rule set that decides for somebody on a day, at their main place of work (LI-01): a municipality's regulation before the
 * employer's own rules, as in `regimeOn`. `undefined` where the normal rules do.
 */
export function decidingOn(
  rulesets: readonly Ruleset[],
  organisation: Organisation,
  personId: PersonId,
  date: LocalDate,
): Ruleset | undefined {
  const known = new Map(rulesets.flatMap((ruleset) => regimesOf([ruleset]).map((regime) => [regime, ruleset] as const)));
  const decides = regimeOn([...known.keys()], date, mainMunicipality(organisation, personId));
  return decides === undefined || decides.kind === "NORMAL" ? undefined : known.get(decides);
}

/** The one that decides now, else the next that will: whoever leads may assess before it begins. */
export function decidingNext(
  rulesets: readonly Ruleset[],
  organisation: Organisation,
  personId: PersonId,
  today: LocalDate,
): Ruleset | undefined {
  const starts = rulesets.flatMap((ruleset) => validityOf(ruleset)?.from ?? []).filter((from) => from > today);
  for (const date of [today, ...starts.toSorted()]) {
    const found = decidingOn(rulesets, organisation, personId, date);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** LI-01: whether somebody is at work in more than one municipality, so that it has to be said that the main place decides. */
export function worksInSeveral(organisation: Organisation, personId: PersonId): boolean {
  return new Set(workplacesOf(organisation, personId).map(({ municipality }) => municipality.number)).size > 1;
}

/** The last day of a rule set's time; `null` where no end is known, or it never began. */
export function lastDayOf(ruleset: Ruleset): LocalDate | null {
  return validityOf(ruleset)?.to ?? null;
}

/** The day on which what was assessed under it is erased; `null` while its end is not known. Of one that never held, counted from when that was decided. */
export function eraseOn(ruleset: Ruleset, keepDays: number): LocalDate | null {
  const validity = validityOf(ruleset);
  const last = validity === undefined ? (ruleset.changes.at(-1)?.on ?? ruleset.publishedOn) : validity.to;
  return last === undefined ? null : addDays(last, keepDays + 1);
}
