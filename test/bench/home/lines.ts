import { type Line, line } from "../line.ts";
import { manyAgreements, type PlanFigures } from "./measure.ts";

/** How long the reminders of a morning are worked out, and by how much that grows with ten times as many agreements. */
export function planLines(figures: readonly PlanFigures[]): readonly Line[] {
  return [...Map.groupBy(figures, ({ engine }) => engine)].flatMap(([engine, sizes]) => {
    const [fewest, most] = [sizes[0], sizes.find(({ agreements }) => agreements === manyAgreements)];
    return [
      ...sizes.flatMap(({ agreements, p50, blocked, messages }) => {
        const what = `home-office reminders planned, ${engine}, ${agreements} agreements`;
        return [
          line(`${what}: p50`, p50, "ms", 2_000),
          line(`${what}: longest that others wait`, blocked, "ms"),
          line(`${what}: messages`, messages, ""),
        ];
      }),
      ...(fewest === undefined || most === undefined || fewest === most
        ? []
        : [line(`${engine}: planning at ${most.agreements} ÷ at ${fewest.agreements}, p50`, most.p50 / fewest.p50, "×", 12)]),
    ];
  });
}
