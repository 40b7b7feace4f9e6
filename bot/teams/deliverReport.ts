import { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import type { ReportTold } from "../desk/melding/saveReport.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import { reportTellCard } from "./cards/melding/reportStatusCards.ts";
import { chatChannel, writeBy } from "./channels.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, wordsFor } from "./turn.ts";

/** Payload of a job that tells of a report: it names nobody. It was enqueued by an earlier run of the product, maybe an older one. */
export const reportJob = z.object({
  reportId: z.string().transform((id) => id as CaseId),
  to: z.string(),
  reason: z.string().transform((reason) => reason as ReportTold),
});
export type ReportJob = z.infer<typeof reportJob>;

/**
 * Writes to people in their chats about reports: number, status and deadline, and why they are told. Such a card follows no case and is
 * remembered nowhere, so that nothing in the database ties a person to a report.
 */
export function createReportDelivery(desk: UseCases, messenger: Messenger, tabLink: TabLink) {
  const write = writeBy([chatChannel(desk, messenger)]);

  /** To whom it goes is found now: whoever may no longer open the report is not told of it. */
  return async (job: ReportJob): Promise<Delivery> => {
    const notices = await desk.reportDelivery(job);
    const deliveries: Delivery[] = [];
    for (const { personId, language, own, view } of notices) {
      const { texts, chat } = wordsFor(language);
      const report = view === null ? null : { ...view, id: job.reportId };
      const news = { report, own, why: whyOf(texts.melding.notified, job.reason) };
      deliveries.push(await write(personId, outgoing(reportTellCard(texts, chat, news, tabLink))));
    }
    return together(deliveries);
  };
}

/** A reason that this run of the product does not know is told of without one. */
function whyOf(words: Readonly<Record<string, string>>, reason: string): string {
  return Object.hasOwn(words, reason) ? (words[reason] ?? "") : "";
}

/** How it ended with several people. Once somebody has been written to, the job is not tried again: they would be told twice. */
export function together(deliveries: readonly Delivery[]): Delivery {
  const wrong = deliveries.find(({ kind }) => kind !== "done");
  if (wrong === undefined) return nothingToDo;
  const [first] = deliveries;
  const mayRepeat = deliveries.length === 1 || (first === wrong && deliveries.every(({ kind }) => kind !== "done"));
  if (mayRepeat) return wrong;
  return { kind: "failed", error: "error" in wrong ? wrong.error : "not-delivered" };
}
