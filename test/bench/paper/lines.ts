import { type Line, line } from "../line.ts";
import type { PaperFigures } from "./measure.ts";

/** The figures of agreements as PDF in the order of the table, and what ten times as much text makes of them. */
export function paperLines(figures: PaperFigures): readonly Line[] {
  const [short, long] = [figures[0], figures.at(-1)];
  return [
    ...figures.flatMap(({ length, kb, p50, p99 }) => [
      line(`agreement as PDF, ${length} characters a text: p50`, p50, "ms", 150),
      line(`agreement as PDF, ${length} characters a text: p99`, p99, "ms"),
      line(`agreement as PDF, ${length} characters a text: size`, kb, "kB"),
    ]),
    ...(short === undefined || long === undefined
      ? []
      : [line(`agreement as PDF: ${long.length} characters a text ÷ ${short.length}, p50`, long.p50 / short.p50, "×", 12)]),
  ];
}
