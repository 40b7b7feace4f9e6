import { type Line, line } from "../line.ts";
import type { WeekFigures } from "./measure.ts";

/** The month of a unit, and what it grows by where the unit has ten times as many people. */
export function weekLines(figures: readonly WeekFigures[]): readonly Line[] {
  return [...Map.groupBy(figures, ({ engine }) => engine)].flatMap(([engine, sizes]) => {
    const [fewest, most] = [sizes[0], sizes.at(-1)];
    if (fewest === undefined || most === undefined) return [];
    return [
      line(`the month of a unit of ${most.people}, ${engine}: p50`, most.p50, "ms", 50),
      line(`the month of a unit of ${most.people}, ${engine}: p99`, most.p99, "ms"),
      line(`the month of a unit of ${most.people}, ${engine}: processor time`, most.cpuMs, "ms"),
      // By processor time: what takes longer is put off more often by whatever else the machine does.
      line(
        `${engine}: the month of ${most.people} people ÷ of ${fewest.people}, processor time`,
        most.cpuMs / fewest.cpuMs,
        "×",
        12,
      ),
    ];
  });
}
