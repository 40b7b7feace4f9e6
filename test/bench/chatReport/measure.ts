import { percentile } from "../figures.ts";
import { inParallel } from "../inParallel.ts";
import { employeeId, leaderCount, reportCount } from "../organisation.ts";
import { type AbsentFigures, compareAbsent } from "./absent.ts";
import { type Place, sendAndRead, type Written, writeReport } from "./reporter.ts";

/** How much is measured of reports in the chat, and of those who may not open them. */
export type ChatReportExtent = { readonly reports: number; readonly requests: number };

export const wholeChatReport: ChatReportExtent = { reports: 400, requests: 1_500 };
export const shortChatReport: ChatReportExtent = { reports: 60, requests: 400 };

export type ChatReportFigures = {
  /** Reports a second, each looked over, sent and read again: what the anonymous page's figure is of, too. */
  readonly reportsPerSecond: number;
  readonly reportP50: number;
  readonly reportP99: number;
  readonly absent: AbsentFigures;
};

const warmUps = 20;

/** What a server manages of the dialogs that Teams has with it. */
export async function measureChatReport(place: Place, { reports, requests }: ChatReportExtent): Promise<ChatReportFigures> {
  const written: Written[] = [];
  await inParallel(warmUps + reports, async (index) => {
    const leader = 1 + (index % (leaderCount - 1));
    const [by, colleague] = [0, 1].map((one) =>
      employeeId(leader, (2 * Math.floor(index / (leaderCount - 1)) + one) % reportCount),
    );
    if (by !== undefined && colleague !== undefined) written.push(await writeReport(place, by, colleague));
  });
  for (const one of written.slice(0, warmUps)) await sendAndRead(place, one);
  const measured = written.slice(warmUps);
  const took: number[] = [];
  const seconds = await inParallel(measured.length, async (index) => {
    const one = measured[index];
    if (one === undefined) return;
    const begun = performance.now();
    await sendAndRead(place, one);
    took.push(performance.now() - begun);
  });
  // What is told of them is on its way first, so that it is not measured with what comes next.
  await place.server.usage();
  return {
    reportsPerSecond: measured.length / seconds,
    reportP50: percentile(took, 0.5),
    reportP99: percentile(took, 0.99),
    absent: await compareAbsent(place, measured, requests),
  };
}
