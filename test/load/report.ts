import type { AutumnFigures } from "../faults/autumn/compare.ts";
import { overTheLimit } from "../faults/autumn/report.ts";
import { type HourFigures, warmUpRounds } from "./hour.ts";
import type { MondayFigures } from "./monday.ts";

type Rows<Figures> = readonly (readonly [name: string, of: (figures: Figures) => string | number])[];

const mb = (value: number) => `${value.toFixed(1)} MB`;
const third = (a: number, b: number, c: number) => `${a} / ${b} / ${c}`;

/** Runs of one kind as a table for people, a column for each. */
function table<Figures extends { readonly engine: string }>(
  title: string,
  rows: Rows<Figures>,
  runs: readonly Figures[],
): string {
  if (runs.length === 0) return "";
  const lines = [
    [title, ...runs.map(({ engine }) => engine)],
    ...rows.map(([name, of]) => [name, ...runs.map((one) => String(of(one)))]),
  ];
  const widths = lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  const drawn = lines.map((line) =>
    line.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  "),
  );
  return `${drawn.join("\n")}\n`;
}

export function mondays(runs: readonly MondayFigures[]): string {
  const kinds = [...new Set(runs.flatMap((run) => run.kinds.map(({ kind }) => kind)))];
  const rows: Rows<MondayFigures> = [
    ["people who came", ({ people }) => people],
    ["turns in chat and tab", ({ turns }) => turns],
    ["… a second / in the busiest second", ({ perSecond, busiestSecond }) => `${perSecond} / ${busiestSecond}`],
    ["faults", ({ faults }) => faults],
    ["effects acknowledged", ({ acknowledged }) => acknowledged],
    ["… lost / there twice", ({ messages }) => `${messages?.lost ?? "?"} / ${messages?.twice ?? "?"}`],
    ["drafts begun, left and kept", ({ drafts }) => drafts],
    ["messages that tell of something", ({ messages }) => messages?.messages ?? "?"],
    ["… uncertain / failed", ({ messages }) => `${messages?.unknown ?? "?"} / ${messages?.failed ?? "?"}`],
    ["… refused by the connector, sent again", ({ overLimit }) => overLimit],
    ["changes that open pages heard of", ({ heard }) => heard],
    ["most that waited in the queue", ({ deepestQueue }) => deepestQueue],
    ["processor time of the server a turn", ({ cpuMsPerTurn }) => `${cpuMsPerTurn} ms`],
    ["how late its event loop ran, p50 / p99 / most, ms", ({ late }) => third(late.p50, late.p99, late.max)],
    ["heap before, and after all of it", ({ before, after }) => `${mb(before.heapMb)} → ${mb(after.heapMb)}`],
    ["memory (RSS) before, after, at the most", (of) => third3(of)],
    ["seconds of the machine", ({ seconds }) => seconds],
    ...kinds.map((kind): Rows<MondayFigures>[number] => [
      `${kind}: count; p50 / p95 / p99, ms`,
      (run) => {
        const of = run.kinds.find((one) => one.kind === kind);
        return of === undefined ? "–" : `${of.count}; ${third(of.p50, of.p95, of.p99)}`;
      },
    ]),
  ];
  return table("a Monday morning", rows, runs);
}

const third3 = ({ before, after }: MondayFigures) => `${mb(before.rssMb)} → ${mb(after.rssMb)}, ${mb(after.peakRssMb)}`;

export function deadlines(runs: readonly AutumnFigures[]): string {
  const rows: Rows<AutumnFigures> = [
    ["units", ({ units }) => units],
    ["people to be reminded", ({ recipients }) => recipients],
    ["reached, once each", ({ arrived }) => arrived],
    ["lost / come twice / uncertain", ({ lost, twice, unknown }) => third(lost, twice, unknown)],
    ["refused by the connector: over its limit", ({ overLimit }) => overLimit],
    ["most within a second", ({ peak }) => peak],
    ["minutes it would take in life", ({ sentSeconds }) => (sentSeconds / 60).toFixed(1)],
    ["… in parts of what the limit allows", (of) => overTheLimit(of).toFixed(3)],
    ["most of the heap in the first / last tenth", ({ heapMb }) => `${mb(heapMb.first)} / ${mb(heapMb.last)}`],
    ["memory (RSS) at the most", ({ rssMb }) => mb(rssMb)],
    ["seconds of the machine", ({ seconds }) => seconds],
  ];
  return table("a deadline day", rows, runs);
}

export function hours(runs: readonly HourFigures[]): string {
  const left = ({ rounds }: HourFigures, index: number) => rounds.at(index)?.left;
  const rows: Rows<HourFigures> = [
    ["turns in chat and tab", ({ turns }) => turns],
    ["pages opened and closed", ({ pages }) => pages],
    ["drafts begun and left", ({ drafts }) => drafts],
    ["cases asked for", ({ cases }) => cases],
    ["jobs of the queue", ({ jobs }) => jobs],
    ["faults", ({ faults }) => faults],
    ["heap after each round, MB", ({ rounds }) => rounds.map((round) => round.left.heapMb.toFixed(1)).join(" ")],
    [
      `heap after round ${warmUpRounds + 1} / the last`,
      (of) => `${mb(left(of, warmUpRounds)?.heapMb ?? 0)} / ${mb(left(of, -1)?.heapMb ?? 0)}`,
    ],
    ["… a thousand turns leave behind", ({ heapSlopeMb }) => `${heapSlopeMb.toFixed(3)} MB`],
    [
      `memory (RSS) after round ${warmUpRounds + 1} / the last`,
      (of) => `${mb(left(of, warmUpRounds)?.rssMb ?? 0)} / ${mb(left(of, -1)?.rssMb ?? 0)}`,
    ],
    ["… a thousand turns leave behind", ({ rssSlopeMb }) => `${rssSlopeMb.toFixed(3)} MB`],
    ["requests / responses / sockets still held", (of) => heldOf(left(of, -1)?.held)],
    ["seconds of the machine", ({ seconds }) => seconds],
  ];
  return table("an hour's work", rows, runs);
}

const heldOf = (held: HourFigures["rounds"][number]["left"]["held"]) =>
  held === undefined ? "–" : third(held.requests, held.responses, held.sockets);
