import { type Line, line } from "../line.ts";
import { type CaseFigures, type CaseRead, reads } from "./measure.ts";

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
  return [
    line(`${engine}: inbox at ${most.cases} ÷ at ${fewest.cases}, p50`, most.inbox.p50 / fewest.inbox.p50, "×", 1.5),
    ...reads.flatMap((read) => readLines(engine, read, most)),
  ];
}

function readLines(engine: string, read: CaseRead, { opened }: CaseFigures): readonly Line[] {
  const [short, long] = [opened[0], opened.at(-1)];
  if (short === undefined || long === undefined) return [];
  const ratio = long[read].p50 / short[read].p50;
  return [
    ...opened.flatMap((one) => [
      line(`${words[read]} of ${one.events} events, ${engine}: p50`, one[read].p50, "ms", 50),
      line(`${words[read]} of ${one.events} events, ${engine}: p99`, one[read].p99, "ms"),
    ]),
    line(`${engine}: ${words[read]} of ${long.events} ÷ of ${short.events} events, p50`, ratio, "×", 1.5),
  ];
}

const words: Readonly<Record<CaseRead, string>> = {
  handler: "a case opened by its owner,",
  party: "a case opened by a party,",
  page: "older lines of a case's log,",
};
