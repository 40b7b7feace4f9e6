import type { Language } from "#domain/organisasjon/model.ts";
import { answerOf } from "#domain/veileder/answers.ts";
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
 * What makes the first answer the one: it is ahead of the next by `lead`, half of the question by weight is known in it, and one of its
 * own questions is like what was asked. Where one of them is nearly the same, less of a lead will do. `outside`: a question that the
 * guidelines say nothing of is more like it by so much. An answer that is hardly like the question at all, or far behind the first, is not offered. All found
 * on the development set (test/domain/veileder), a quarter of which has no answer: of the bounds with the most answers given outright,
 * those under which about one in a hundred is wrong.
 */
const bounds = {
  sure: { likeness: 0.5, covered: 0.5, lead: 0.2 },
  same: { likeness: 0.8, covered: 0.8, lead: 0.1 },
  offered: { likeness: 0.25, covered: 0.3, ofTheFirst: 0.55 },
  outside: 0.1,
};

/** Whether two answers are of several sources on one matter, each for its own time and place. */
function isOnSameMatter(one: Ranked | undefined, other: Ranked): boolean {
  if (one === undefined || one.number === null || other.number === null) return false;
  const { topic } = answerOf(one.number);
  return topic !== null && topic === answerOf(other.number).topic;
}

/** How sure the ranking of a question makes one. */
export function judge(ranked: readonly Ranked[]): Found {
  const [first] = ranked;
  // What another source says on the same matter is no other answer: the day and the place decide between them.
  const second = ranked.slice(1).find((one) => !isOnSameMatter(first, one));
  const { sure, same, offered: least } = bounds;
  const close = ranked.filter((one) => one.likeness >= least.likeness && one.covered >= least.covered);
  const nearest = close.find(({ number }) => number !== null);
  const numbers = close
    .filter(({ score }) => score >= least.ofTheFirst * (nearest?.score ?? 0))
    .map(({ number }) => number)
    .filter((number) => number !== null)
    .slice(0, offered);
  const outside = ranked.find(({ number }) => number === null)?.likeness ?? 0;
  if (first === undefined || nearest === undefined || outside >= nearest.likeness + bounds.outside)
    return { kind: "none", numbers: [] };
  const lead = first.score - (second?.score ?? 0);
  const reaches = (bound: typeof sure) =>
    first.likeness >= bound.likeness && first.covered >= bound.covered && lead >= bound.lead;
  const isSure = first === nearest && outside < first.likeness && (reaches(sure) || reaches(same));
  return { kind: isSure ? "sure" : "unsure", numbers };
}

export type Guide = (question: string, language: Language, ignored?: ReadonlySet<string>) => Found;

/** The guide, ready to be asked. Making it takes a moment, so it is made once. */
export function openGuide(): Guide {
  const rank = guideRanking();
  return (question, language, ignored) => judge(rank(question, language, ignored));
}
