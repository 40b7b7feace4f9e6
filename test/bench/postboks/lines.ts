import { type Line, line } from "../line.ts";
import type { PostboksFigures } from "./measure.ts";

/** The figures of the anonymous page in the order of the table. */
export function postboksLines({
  reportsPerSecond,
  reportP50,
  reportP99,
  checksPerSecond,
  heaviestKb,
  upload,
}: PostboksFigures): readonly Line[] {
  const { reporters, fileMb, taken, toldToWait, seconds, peakRssMb } = upload;
  return [
    line("anonymous page: reports sent and read a second", reportsPerSecond, "/s"),
    line("anonymous page: one report sent and read: p50", reportP50, "ms"),
    line("anonymous page: one report sent and read: p99", reportP99, "ms"),
    line("anonymous page: receipt codes checked a second", checksPerSecond, "/s"),
    line("anonymous page: the heaviest page", heaviestKb, "kB", 30),
    line(`${reporters} reporters at once with ${fileMb} MB each: taken at the first try`, taken, ""),
    line("of them told in words to try again in a minute", toldToWait, ""),
    line("until the last of them had an answer", seconds, "s"),
    line("peak of memory (RSS) meanwhile", peakRssMb, "MB", 1_024),
  ];
}
