import type { GatheringPlaceView, GatheringReasonView, GatheringView } from "../../contract/gatherings.ts";
import type { GatheringAlternative } from "../../regime/moete/verdict.ts";
import type { Texts } from "../make.ts";

/** «Seminar, fysisk, 1. mars 2021» */
export function gatheringLine(texts: Texts, { kind, form, date }: Pick<GatheringView, "kind" | "form" | "date">): string {
  const words = texts.gathering;
  return words.line(words.kind[kind], words.shortForm[form], texts.dayMonthYear(date));
}

export function placesLine(texts: Texts, places: readonly GatheringPlaceView[]): string {
  const words = texts.gathering;
  if (places.length === 0) return words.nowhere;
  return texts.list(
    places.map((place) => {
      if (place.kind === "ARBEIDSSTED") return `${place.name}, ${place.municipality}`;
      return words.elsewhere(place.kind === "KOMMUNE" ? place.municipality : null);
    }),
  );
}

/** Which rule set says so, and when it holds; `undefined` for the ordinary rules. */
export function regimeLine(texts: Texts, regime: GatheringReasonView["regime"]): string | undefined {
  if (regime === null || regime.kind === "NORMAL") return undefined;
  const { kind, municipality, from, to } = regime;
  const period = texts.regime.period(texts.dayMonthYear(from), to === null ? null : texts.dayMonthYear(to));
  const whose = municipality === null ? texts.regime.decides[kind] : `${texts.regime.decides[kind]}, ${municipality}`;
  return `${whose}. ${period}.`;
}

export function alternativeLine(texts: Texts, alternative: GatheringAlternative): string {
  const words = texts.gathering.alternative;
  return alternative.code === "POSTPONE" ? words.POSTPONE(texts.dayMonthYear(alternative.from)) : words[alternative.code];
}
