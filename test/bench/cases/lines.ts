import { type Line, line } from "../line.ts";
import type { CaseFigures } from "./measure.ts";

/** The figures of cases in the order of the table, and what each grows by where it is of ten times as much. */
export function caseLines(figures: readonly CaseFigures[]): readonly Line[] {
  return [
    ...figures.flatMap(({ engine, cases, inbox }) => [
      line(`«Saker», ${engine}, ${cases} cases: p50`, inbox.p50, "ms"),
      line(`«Saker», ${engine}, ${cases} cases: p99`, inbox.p99, "ms", 20),
    ]),
    ...[...Map.groupBy(figures, ({ engine }) => engine)].flatMap(([engine, sizes]) => growthLines(engine, sizes)),
  ];
}

function growthLines(engine: string, sizes: readonly CaseFigures[]): readonly Line[] {
  const [fewest, most] = [sizes[0], sizes.at(-1)];
  if (fewest === undefined || most === undefined) return [];
  const [short, long] = [most.opened[0], most.opened.at(-1)];
  return [
    line(`${engine}: inbox at ${most.cases} ÷ at ${fewest.cases}, p50`, most.inbox.p50 / fewest.inbox.p50, "×", 1.5),
    ...most.opened.flatMap(({ events, p50, p99 }) => [
      line(`a case of ${events} events opened, ${engine}: p50`, p50, "ms", 50),
      line(`a case of ${events} events opened, ${engine}: p99`, p99, "ms"),
    ]),
    ...(short === undefined || long === undefined
      ? []
      : [line(`${engine}: a case of ${long.events} events ÷ of ${short.events}, p50`, long.p50 / short.p50, "×")]),
  ];
}
