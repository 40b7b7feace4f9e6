import { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Texts } from "#domain/texts/index.ts";
import type { UseCases } from "../desk/desk.ts";
import type { ReportTold } from "../desk/melding/saveReport.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import { reportTellCard } from "./cards/melding/reportStatusCards.ts";
import { chatChannel, writeBy } from "./channels.ts";
import type { Messenger } from "./messenger.ts";
import type { ChatTexts } from "./texts/chatTexts.ts";
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

  /**
   * To whom it goes is found now: whoever may no longer open the report is not told of it. A tag is that of one person, and so is whoever sent
   * the report: each has a job of their own, which is tried again whatever becomes of the others' (VA-28).
   */
  return async (job: ReportJob): Promise<Delivery> => {
    const [notice] = await desk.reportDelivery(job);
    if (notice === undefined) return nothingToDo;
    const { personId, language, own, view } = notice;
    const { texts, chat } = wordsFor(language);
    const report = view === null ? null : { ...view, id: job.reportId };
    const news = { report, own, why: whyOf(texts, chat, job.reason) };
    return write(personId, outgoing(reportTellCard(texts, chat, news, tabLink)));
  };
}

/** What has happened, or what waits. A reason that this run of the product does not know is told of without words. */
function whyOf(texts: Texts, chat: ChatTexts, reason: string): string | null {
  const waits = wordOf(texts.melding.due, reason.replace(/^waits-/, ""));
  if (reason.startsWith("waits-")) return waits === null ? null : chat.report.tell.waits(waits);
  return wordOf(texts.melding.notified, reason);
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
