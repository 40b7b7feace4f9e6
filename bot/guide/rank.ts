import MiniSearch from "minisearch";
import type { Language } from "#domain/organisasjon/model.ts";
import { answerWords } from "#domain/texts/veileder/answerWords.ts";
import { everyQuestion } from "#domain/veileder/asked.ts";
import { type AnswerNumber, answerNumbers } from "#domain/veileder/model.ts";
import { analyserOf } from "./analyse.ts";

/** How well an answer fits a question. */
export type Ranked = {
  /** `null`: the question is like those that the guidelines have no answer to. */
  readonly number: AnswerNumber | null;
  /** From 0 to 1; only good for comparing the answers to one question. */
  readonly score: number;
  /** How much of the question, by weight, is known in what the answer is about: 1 is all of it. */
  readonly covered: number;
  /** How much the question and the one most like it, of those that the answer is known by, have in common: 1 is the same words. */
  readonly likeness: number;
};

/**
 * What each way to compare counts for: the answer as a whole, the single question most like what is asked, and how much the two have in
 * common. Found on the development set, where anything near these does as well.
 */
const shares = { whole: 0.4, single: 0.2, likeness: 0.4 };

/** So many of an answer's own questions are compared with what is asked, the best first. */
const compared = 5;

const languages = ["nb", "nn", "en"] as const;

/** An index over texts that are already terms. */
function indexOf(texts: readonly string[]): (query: string) => ReadonlyMap<number, number> {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ["text"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (query) => new Map(index.search(query).map(({ id, score }) => [Number(id), score]));
}

/** Makes the index over the guide's questions and answers. It is not changed afterwards: what is asked leaves no trace in it. */
export function guideRanking(): (question: string, language: Language, ignored?: ReadonlySet<string>) => readonly Ranked[] {
  const answered = languages.flatMap((language) =>
    answerNumbers.map((number) => ({ number, language, text: answerWords[language][number].join(" ") })),
  );
  const terms = analyserOf([...everyQuestion.map(({ question }) => question), ...answered.map(({ text }) => text)]);
  const questions = everyQuestion.map(({ number, question, language }) => ({
    number,
    terms: [...new Set(terms(question, language))],
  }));
  const subjects = [...answerNumbers, null].map((number) => ({
    number,
    terms: [
      ...questions.filter((one) => one.number === number).flatMap((one) => one.terms),
      ...answered.filter((one) => one.number === number).flatMap(({ text, language }) => terms(text, language)),
    ],
  }));
  const askedWith = questionsByTerm(questions);
  // A term that few answers are asked for with tells more.
  const weight = (term: string) => Math.log(1 + subjects.length / (1 + (askedWith.get(term)?.size ?? 0)));
  const weigh = (some: readonly string[]) => some.reduce((sum, term) => sum + weight(term), 0);
  const single = indexOf(questions.map((one) => one.terms.join(" ")));
  const whole = indexOf(subjects.map((one) => one.terms.join(" ")));
  const known = subjects.map((one) => new Set(one.terms));
  const weights = questions.map((one) => weigh(one.terms));

  return function rank(question, language, ignored) {
    const asked = new Set(terms(question, language, ignored));
    const all = weigh([...asked]);
    if (asked.size === 0) return [];
    const query = [...asked].join(" ");
    const wholeScores = whole(query);
    const best = new Map<AnswerNumber | null, { readonly single: number; readonly likeness: number; readonly seen: number }>();
    for (const [at, score] of single(query)) {
      const { number, terms: own = [] } = questions[at] ?? { number: null };
      const held = best.get(number) ?? { single: score, likeness: 0, seen: 0 };
      if (held.seen === compared) continue;
      const likeness = (2 * weigh(own.filter((term) => asked.has(term)))) / (all + (weights[at] ?? 0));
      best.set(number, { ...held, likeness: Math.max(held.likeness, likeness), seen: held.seen + 1 });
    }
    const topSingle = Math.max(...[...best.values()].map((one) => one.single));
    const topWhole = Math.max(...wholeScores.values());
    return subjects
      .flatMap(({ number }, at): readonly Ranked[] => {
        const found = best.get(number);
        if (found === undefined) return [];
        const score =
          (shares.whole * (wholeScores.get(at) ?? 0)) / topWhole +
          (shares.single * found.single) / topSingle +
          shares.likeness * found.likeness;
        const covered = weigh([...asked].filter((term) => known[at]?.has(term))) / all;
        return [{ number, score, covered, likeness: found.likeness }];
      })
      .sort((a, b) => b.score - a.score || (a.number ?? 0) - (b.number ?? 0));
  };
}

function questionsByTerm(
  questions: readonly { readonly number: AnswerNumber | null; readonly terms: readonly string[] }[],
): ReadonlyMap<string, ReadonlySet<AnswerNumber | null>> {
  const found = new Map<string, Set<AnswerNumber | null>>();
  for (const { number, terms } of questions) {
    for (const term of terms) found.set(term, (found.get(term) ?? new Set()).add(number));
  }
  return found;
}
