import type { GatheringReasonView, GatheringVerdictView } from "#domain/contract/gatherings.ts";
import type { GatheringOutcome } from "#domain/regime/moete/verdict.ts";
import type { Texts } from "#domain/texts/index.ts";
import { alternativeLine, regimeLine } from "#domain/texts/moete/lines.ts";
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
    ...(verdict.alternatives.length === 0
      ? []
      : [subheading(words.alternativesTitle), bullets(verdict.alternatives.map((one) => alternativeLine(texts, one)))]),
  ];
}

/** Which rule set says so and when it holds, and the paragraph of the source. */
function sourceOf(texts: Texts, { rule, regime }: GatheringReasonView): readonly Element[] {
  const set = regimeLine(texts, regime);
  return [...(set === undefined ? [] : [hint(set)]), ...(rule === null ? [] : [hint(texts.paragraph(rule))])];
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
