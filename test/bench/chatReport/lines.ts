import { type Line, line } from "../line.ts";
import type { PostboksFigures } from "../postboks/measure.ts";
import type { ChatReportFigures } from "./measure.ts";

type Page = Pick<PostboksFigures, "reportP50" | "reportsPerSecond">;

/** The figures of reports in the chat in the order of the table, beside the anonymous page's where that was measured too. */
export function chatReportLines(figures: ChatReportFigures, page?: Page): readonly Line[] {
  const { reportsPerSecond, reportP50, reportP99, absent } = figures;
  return [
    line("chat: reports sent and read a second", reportsPerSecond, "/s"),
    line("chat: one report sent and read: p50", reportP50, "ms"),
    line("chat: one report sent and read: p99", reportP99, "ms"),
    ...(page === undefined
      ? []
      : [
          line("chat ÷ anonymous page: one report, p50", reportP50 / page.reportP50, "×"),
          line("chat ÷ anonymous page: reports a second", reportsPerSecond / page.reportsPerSecond, "×"),
        ]),
    line("a report of others ÷ none, read: p50", absent.read.p50, "×"),
    line("a report of others ÷ none, read: p99", absent.read.p99, "×"),
    line("a report of others ÷ none, command: p50", absent.command.p50, "×"),
    line("a report of others ÷ none, command: p99", absent.command.p99, "×"),
  ];
}
