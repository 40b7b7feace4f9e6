import type { GatheringReasonView, GatheringVerdictView, GatheringView } from "#domain/contract/gatherings.ts";
import type { GatheringOutcome } from "#domain/regime/moete/verdict.ts";
import type { Texts } from "#domain/texts/index.ts";
import { type Action, bullets, type Element, hint, notice, subheading, text } from "../elements.ts";

const looks = {
  ALLOWED: { sign: "✔", style: "good" },
  ONLY_IF: { sign: "⚠", style: "warning" },
  NOT_ALLOWED: { sign: "✖", style: "attention" },
} as const satisfies Record<GatheringOutcome, { readonly sign: string; readonly style: Parameters<typeof notice>[0] }>;

/** The answer with a sign and in words, why, what should be thought of, and what would be allowed. */
export function verdictParts(texts: Texts, verdict: GatheringVerdictView): readonly Element[] {
  const words = texts.gathering;
  const { sign, style } = looks[verdict.outcome];
  return [
    notice(style, [text(`${sign} ${words.outcome[verdict.outcome]}`, { weight: "Bolder" })]),
    ...verdict.reasons.flatMap((reason) => [text(words.reason[reason.code]), ...sourceOf(texts, reason)]),
    ...verdict.advice.flatMap(({ rule, code }) => [text(`⚠ ${words.advice[code]}`), hint(texts.paragraph(rule))]),
    ...(verdict.alternatives.length === 0 ? [] : [subheading(words.alternativesTitle), bullets(alternativesIn(texts, verdict))]),
  ];
}

function alternativesIn(texts: Texts, { alternatives }: GatheringVerdictView): readonly string[] {
  const { alternative } = texts.gathering;
  return alternatives.map((one) =>
    one.code === "POSTPONE" ? alternative.POSTPONE(texts.dayMonthYear(one.from)) : alternative[one.code],
  );
}

/** Which rule set says so and when it holds, and the paragraph of the source. */
function sourceOf(texts: Texts, { rule, regime }: GatheringReasonView): readonly Element[] {
  const paragraph = rule === null ? [] : [texts.paragraph(rule)];
  return regime === null || regime.kind === "NORMAL"
    ? paragraph.map(hint)
    : [hint([regimeLine(texts, regime), ...paragraph].join(" · "))];
}

function regimeLine(texts: Texts, { kind, municipality, from, to }: NonNullable<GatheringReasonView["regime"]>): string {
  const period = texts.regime.period(texts.dayMonthYear(from), to === null ? null : texts.dayMonthYear(to));
  return `${texts.regime.decides[kind]}${municipality === null ? "" : `, ${municipality}`}: ${period.toLowerCase()}`;
}

/** Leads to the rule sets in full, the first of each kind. Their names are somebody's own words, which a button would take for more than that. */
export function sourceLinks(texts: Texts, { reasons }: GatheringVerdictView): readonly Action[] {
  const links = new Map<string, Action>();
  for (const { regime } of reasons) {
    if (regime?.ruleset == null || regime.kind === "NORMAL") continue;
    const title = `${texts.regime.source}: ${texts.regime.kind[regime.kind]}`;
    if (!links.has(regime.kind)) links.set(regime.kind, { type: "Action.OpenUrl", title, url: regime.ruleset.sourceUrl });
  }
  return [...links.values()];
}

/** «Seminar, fysisk, 1. mars 2021» */
export function gatheringLine(texts: Texts, { kind, form, date }: Pick<GatheringView, "kind" | "form" | "date">): string {
  const words = texts.gathering;
  return words.line(words.kind[kind], words.shortForm[form], texts.dayMonthYear(date));
}

export function placesIn(texts: Texts, { places }: Pick<GatheringView, "places">): string {
  const words = texts.gathering;
  if (places.length === 0) return words.nowhere;
  return texts.list(
    places.map((place) => {
      if (place.kind === "ARBEIDSSTED") return `${place.name}, ${place.municipality}`;
      return words.elsewhere(place.kind === "KOMMUNE" ? place.municipality : null);
    }),
  );
}
