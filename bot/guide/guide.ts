import type { Language } from "#domain/organisasjon/model.ts";
import type { AnswerNumber } from "#domain/veileder/model.ts";
import { guideRanking, type Ranked } from "./rank.ts";

/**
 * How sure one is of the answer. `sure`: the first is it. `unsure`: it is among these, or there is none. `none`: it does not stand in
 * the guidelines.
 */
export type Found = { readonly kind: "sure" | "unsure" | "none"; readonly numbers: readonly AnswerNumber[] };

/** So many answers are offered at most. */
const offered = 3;

/**
 * What makes the first answer the one: it is ahead of the next by `lead`, half of the question by weight is known in it, and one
 * of its own questions is somewhat like what was asked. An answer that is hardly like the question at all is not offered. All
 * found on the development set, as the bounds with the most answers given of those under which at most one in two hundred is wrong.
 */
const bounds = {
  sure: { likeness: 0.35, covered: 0.5, lead: 0.2 },
  offered: { likeness: 0.25, covered: 0.25 },
};

/** How sure the ranking of a question makes one. */
export function judge(ranked: readonly Ranked[]): Found {
  const [first, second] = ranked;
  const lead = (first?.score ?? 0) - (second?.score ?? 0);
  const { sure, offered: least } = bounds;
  const close = ranked.filter((one) => one.likeness >= least.likeness && one.covered >= least.covered);
  const numbers = close
    .map(({ number }) => number)
    .filter((number) => number !== null)
    .slice(0, offered);
  if (first === undefined || numbers.length === 0) return { kind: "none", numbers: [] };
  if (first.number === null) return lead >= sure.lead ? { kind: "none", numbers: [] } : { kind: "unsure", numbers };
  const isSure = first.likeness >= sure.likeness && first.covered >= sure.covered && lead >= sure.lead;
  if (isSure) return { kind: "sure", numbers };
  return { kind: "unsure", numbers };
}

/** Answers a question. `ignored`: words of it that say nothing of what is asked, such as names of people. */
export type Guide = (question: string, language: Language, ignored?: ReadonlySet<string>) => Found;

/** The guide, ready to be asked. Making it takes a moment, so it is made once. */
export function openGuide(): Guide {
  const rank = guideRanking();
  return (question, language, ignored) => judge(rank(question, language, ignored));
}
