import type { AutumnFigures } from "../faults/autumn/compare.ts";
import { overTheLimit } from "../faults/autumn/report.ts";
import { caseLines } from "./cases/lines.ts";
import type { CaseFigures } from "./cases/measure.ts";
import { chatReportLines } from "./chatReport/lines.ts";
import type { ChatReportFigures } from "./chatReport/measure.ts";
import { directoryLines } from "./directory/lines.ts";
import type { DirectoryFigures } from "./directory/measure.ts";
import { planLines } from "./home/lines.ts";
import type { PlanFigures } from "./home/measure.ts";
import { type Line, line } from "./line.ts";
import type { ListFigures } from "./lists.ts";
import { paperLines } from "./paper/lines.ts";
import type { PaperFigures } from "./paper/measure.ts";
import { postboksLines } from "./postboks/lines.ts";
import type { PostboksFigures } from "./postboks/measure.ts";
import type { Usage } from "./servers/asked.ts";
import type { StartFigures } from "./starts.ts";
import type { OurArm, TurnFigures } from "./turnFigures.ts";
import { weekLines } from "./week/lines.ts";
import type { WeekFigures } from "./week/measure.ts";

type MemoryFigures = { readonly turns: number; readonly product: Usage; readonly echo: Usage };
export type Figures = {
  readonly turn: TurnFigures;
  readonly lists: readonly ListFigures[];
  readonly plans: readonly PlanFigures[];
  readonly starts: readonly StartFigures[];
  readonly memory: MemoryFigures;
  readonly mornings: readonly AutumnFigures[];
  readonly postboks: PostboksFigures;
  readonly chatReport: ChatReportFigures;
  readonly cases: readonly CaseFigures[];
  readonly paper: PaperFigures;
  readonly weeks: readonly WeekFigures[];
  readonly directory: DirectoryFigures;
};

/** Every figure in the order of the table. All that have something wanted of them want at the most so much. */
export function linesOf(figures: Figures): readonly Line[] {
  const { turn, lists, plans, starts, memory, mornings, postboks, chatReport, cases, paper, weeks } = figures;
  const { echo, ours, atOnce } = turn;
  return [
    line(`echo bot, ${atOnce} at once: p50`, echo.p50, "ms"),
    line("echo bot: p99", echo.p99, "ms"),
    line("echo bot: processor time a turn", echo.cpuMs, "ms"),
    ...ours.flatMap(turnLines),
    ...lists.flatMap(({ engine, agreements, p50, p99 }) => [
      line(`«Godkjenninger», ${engine}, ${agreements} agreements: p50`, p50, "ms"),
      line(`«Godkjenninger», ${engine}, ${agreements} agreements: p99`, p99, "ms", 20),
    ]),
    ...growthLines(lists),
    ...planLines(plans),
    ...starts.flatMap(({ mode, newMs, existingMs }) => [
      line(`start to ready, ${mode}, new folder`, newMs, "ms", 4_000),
      line(`start to ready, ${mode}, existing folder`, existingMs, "ms", 2_000),
    ]),
    line(`memory (RSS) after ${memory.turns} turns, embedded`, memory.product.rssMb, "MB", 250),
    line("of it in use by JavaScript", memory.product.heapMb, "MB"),
    line("memory (RSS) of the echo bot after its turns", memory.echo.rssMb, "MB"),
    ...mornings.flatMap(morningLines),
    ...postboksLines(postboks),
    ...chatReportLines(chatReport, postboks),
    ...caseLines(cases),
    ...paperLines(paper),
    ...weekLines(weeks),
    ...directoryLines(figures.directory),
  ];
}

function turnLines({ engine, p50, p99, wholeP50, wholeP99, cpuMs, ratios }: OurArm): readonly Line[] {
  return [
    line(`our turn, ${engine}, until the answer: p50`, p50, "ms"),
    line(`our turn, ${engine}, until the answer: p99`, p99, "ms"),
    line(`our turn, ${engine}, until the leader's card too: p50`, wholeP50, "ms"),
    line(`our turn, ${engine}, until the leader's card too: p99`, wholeP99, "ms"),
    line(`our turn, ${engine}: our server's processor time`, cpuMs, "ms"),
    line(`${engine}: answer ÷ echo at p50`, ratios.p50, "×", 1.5),
    line(`${engine}: answer ÷ echo at p99`, ratios.p99, "×"),
    line(`${engine}: whole turn ÷ echo at p50`, ratios.wholeP50, "×", 1.5),
    line(`${engine}: processor time ÷ echo`, ratios.cpu, "×", 1.5),
  ];
}

/** One morning of reminders, in its own time: with 429s, broken connections and messages of which nobody knows. */
function morningLines(figures: AutumnFigures): readonly Line[] {
  const { units, recipients, lost, twice, sentSeconds, peak, unknown } = figures;
  const what = `reminders to ${recipients} people of ${units} units`;
  return [
    line(`${what}: seconds of the morning`, sentSeconds, "s"),
    line(`${what}: time ÷ what the limit allows`, overTheLimit(figures), "×", 1.1),
    line(`${what}: most within a second`, peak, "", 30),
    line(`${what}: shown as uncertain`, unknown, ""),
    line(`${what}: lost or come twice`, lost + twice, "", 0),
  ];
}

/** How much longer the list takes where most agreements are stored than where fewest are, on each engine. */
function growthLines(lists: readonly ListFigures[]): readonly Line[] {
  return [...Map.groupBy(lists, ({ engine }) => engine)].flatMap(([engine, sizes]) => {
    const fewest = sizes[0];
    const most = sizes.at(-1);
    if (fewest === undefined || most === undefined) return [];
    return [line(`${engine}: list at ${most.agreements} ÷ at ${fewest.agreements}, p50`, most.p50 / fewest.p50, "×", 1.5)];
  });
}

/** The lines as a table for a terminal. */
export function tableOf(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ what }) => what.length));
  return lines
    .map(({ what, found, unit, wanted, met }) => {
      const value = `${found.toFixed(unit === "×" ? 2 : 1)} ${unit}`.padStart(12);
      return `${what.padEnd(width)} ${value}${wanted === undefined ? "" : `   ≤ ${wanted} ${unit}  ${met === true ? "met" : "MISSED"}`}`;
    })
    .join("\n");
}
