import { z } from "zod";
import type { CaseId } from "#domain/kernel/ids.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import type { RetentionNotificationReason } from "#domain/oppbevaring/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import type { Delivery } from "./attempt.ts";
import type { TabLink } from "./cards/melding/reportStatusCards.ts";
import { retentionTellCard } from "./cards/melding/retentionCard.ts";
import { chatChannel, writeBy } from "./channels.ts";
import type { Messenger } from "./messenger.ts";
import { together } from "./together.ts";
import { outgoing, wordsFor } from "./turn.ts";

/** Payload of a job that tells of how long a report is kept. It was enqueued by an earlier run of the product, maybe an older one. */
export const retentionJob = z.object({
  reportId: z.string().transform((id) => id as CaseId),
  to: z.string(),
  reason: z.string().transform((reason) => reason as RetentionNotificationReason),
  number: z.string(),
  on: z.string().transform((value, context) => {
    const parsed = parseLocalDate(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", message: "DATE_INVALID" });
    return z.NEVER;
  }),
});
type RetentionJob = z.infer<typeof retentionJob>;

/** Writes to people in their chats about how long a report is kept: its number and a day. Such a card is remembered nowhere. */
export function createRetentionDelivery(desk: UseCases, messenger: Messenger, tabLink: TabLink) {
  const write = writeBy([chatChannel(desk, messenger)]);
  return async (job: RetentionJob): Promise<Delivery> => {
    const deliveries: Delivery[] = [];
    for (const { personId, language } of await desk.retentionDelivery(job)) {
      const { texts, chat } = wordsFor(language);
      const reason = Object.hasOwn(texts.retention.told, job.reason) ? job.reason : null;
      const news = { what: "report", number: job.number, on: job.on, reason } as const;
      deliveries.push(await write(personId, outgoing(retentionTellCard(texts, chat, news, tabLink))));
    }
    return together(deliveries);
  };
}
