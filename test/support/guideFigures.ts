import type { Found, Guide } from "#bot/guide/guide.ts";
import type { Language } from "#domain/organisasjon/model.ts";

export type AskedLine = { readonly q: string; readonly lang: Language; readonly id: number | null };
export type Measured = AskedLine & { readonly found: Found; readonly milliseconds: number };

/** Of what was asked: shares in per cent, times in milliseconds. */
export type Figures = {
  readonly questions: number;
  /** Of those with an answer: it is offered first. */
  readonly first: number;
  /** Of those with an answer: it is among the three offered. */
  readonly firstThree: number;
  /** Of those with an answer: it is given outright. */
  readonly givenOutright: number;
  /** Of all: another answer is given outright, or any to a question that has none. */
  readonly wrongButSure: number;
  /** Of those without an answer: «it does not stand in the guidelines», and nothing else is offered. */
  readonly saidNone: number;
  readonly p50: number;
  readonly p99: number;
};

/** How often each question is asked: the middle of its times is its time, so that a busy machine's pauses are not taken for ours. */
const times = 5;

/** Asks every question. */
export function measure(guide: Guide, asked: readonly AskedLine[]): readonly Measured[] {
  // The first questions find a cold program.
  for (const { q, lang } of asked) guide(q, lang);
  return asked.map((one) => {
    const taken = Array.from({ length: times }, () => {
      const begun = performance.now();
      guide(one.q, one.lang);
      return performance.now() - begun;
    });
    return { ...one, found: guide(one.q, one.lang), milliseconds: quantile(taken, 0.5) };
  });
}

/** The figures of all questions, and of each language. */
export function figuresOf(measured: readonly Measured[]): Readonly<Record<"all" | Language, Figures>> {
  const of = (language: Language) => figures(measured.filter(({ lang }) => lang === language));
  return { all: figures(measured), nb: of("nb"), nn: of("nn"), en: of("en") };
}

function figures(measured: readonly Measured[]): Figures {
  const answered = measured.filter(({ id }) => id !== null);
  const unanswered = measured.filter(({ id }) => id === null);
  const sure = (one: Measured) => one.found.kind === "sure";
  const isFirst = (one: Measured) => one.found.numbers[0] === one.id;
  return {
    questions: measured.length,
    first: share(answered, isFirst),
    firstThree: share(answered, ({ found, id }) => found.numbers.some((number) => number === id)),
    givenOutright: share(answered, (one) => sure(one) && isFirst(one)),
    wrongButSure: share(measured, (one) => sure(one) && !isFirst(one)),
    saidNone: share(unanswered, ({ found }) => found.kind === "none"),
    p50: quantile(
      measured.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
    p99: quantile(
      measured.map(({ milliseconds }) => milliseconds),
      0.99,
    ),
  };
}

function share(all: readonly Measured[], is: (one: Measured) => boolean): number {
  return all.length === 0 ? 0 : Math.round((1_000 * all.filter(is).length) / all.length) / 10;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0) * 100) / 100;
}
