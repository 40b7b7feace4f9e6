import type { AutumnFigures } from "./compare.ts";

/** How much longer the morning took than the limit allows for so many messages. */
export function overTheLimit({ sentSeconds, allowedSeconds }: AutumnFigures): number {
  return sentSeconds / allowedSeconds;
}

/** Mornings as a table for people. */
export function mornings(figures: readonly AutumnFigures[]): string {
  const rows: readonly (readonly [string, (of: AutumnFigures) => string | number])[] = [
    ["units", ({ units }) => units],
    ["people to be reminded", ({ recipients }) => recipients],
    ["kills (SIGKILL)", ({ kills }) => kills],
    ["calls to the connector", ({ calls }) => calls],
    ["… answered 429 or 503, by chance / over the limit", ({ busy, overLimit }) => `${busy} / ${overLimit}`],
    ["… broken off, nobody knows how far", ({ uncertain }) => uncertain],
    ["reminders that arrived", ({ arrived }) => arrived],
    ["… shown as uncertain (of them arrived)", ({ unknown, unknownArrived }) => `${unknown} (${unknownArrived})`],
    ["lost without a word", ({ lost }) => lost],
    ["come twice", ({ twice }) => twice],
    ["most within a second", ({ peak }) => peak],
    ["seconds of the morning, without what it was away", ({ sentSeconds }) => sentSeconds],
    ["… that the limit allows", ({ allowedSeconds }) => allowedSeconds],
    ["… the one divided by the other", (of) => overTheLimit(of).toFixed(3)],
    ["seconds of the machine", ({ seconds }) => seconds],
  ];
  const lines = [
    ["a morning of reminders", ...figures.map(({ engine }) => engine)],
    ...rows.map(([name, of]) => [name, ...figures.map((one) => String(of(one)))]),
  ];
  const widths = lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  const drawn = lines.map((line) =>
    line.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  "),
  );
  return `${drawn.join("\n")}\n`;
}
