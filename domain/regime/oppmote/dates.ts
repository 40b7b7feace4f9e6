import { addDays, datesOf, type LocalDate, weekdayOf } from "../../kernel/localDate.ts";
import { holdsOn } from "../../kernel/validity.ts";
import type { MunicipalityNumber } from "../../organisasjon/model.ts";
import type { Regime, SpecialKind } from "../model.ts";
import { regimeOn } from "../regimeOn.ts";
import type { WishRequest } from "./model.ts";

/** The most dates of one wish. Ours: about two months of every working day is asked for anew. */
export const mostDates = 40;

/** Where the rules hold and from when to when, to find out which decide on a date (LI-01: the municipality of the workplace, never that of a home). */
export type PlaceRules = { readonly regimes: readonly Regime[]; readonly municipality: MunicipalityNumber };

/** The special rule set that decides on a date at a place of work; `undefined` where the ordinary rules do, and nobody needs permission. */
export function specialOn({ regimes, municipality }: PlaceRules, date: LocalDate): SpecialKind | undefined {
  const kind = regimeOn(regimes, date, municipality)?.kind;
  return kind === "NORMAL" ? undefined : kind;
}

/** The dates that a request is about, in their order; no more than one too many, however long the span is. */
export function datesWanted({ from, to, weekdays }: Pick<WishRequest, "from" | "to" | "weekdays">): readonly LocalDate[] {
  if (from === null) return [];
  if (to === null || to === from) return [from];
  const wanted: LocalDate[] = [];
  // A week beyond the most dates of one weekday: what comes after is refused anyhow.
  const last = addDays(from, 7 * (mostDates + 1));
  for (const date of datesOf(from, to < last ? to : last)) {
    if (weekdays.includes(weekdayOf(date))) wanted.push(date);
    if (wanted.length > mostDates) break;
  }
  return wanted;
}

/**
 * The last day of the time in which special rules hold without a break from a date on, whichever of them; `null` while no end is known.
 * The day before that date where none holds on it.
 */
export function lastSpecialDay(rules: PlaceRules, from: LocalDate): LocalDate | null {
  let next = from;
  for (;;) {
    const holding = rules.regimes.filter(
      (regime) =>
        regime.kind !== "NORMAL" &&
        (regime.kind === "PANDEMI" || regime.municipality === rules.municipality) &&
        holdsOn(regime.validity, next),
    );
    if (holding.length === 0) return addDays(next, -1);
    let last = next;
    for (const { validity } of holding) {
      if (validity.to === undefined) return null;
      if (validity.to > last) last = validity.to;
    }
    next = addDays(last, 1);
  }
}
