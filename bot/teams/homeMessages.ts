import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import { homeNewsJob, homeRemindJob } from "../desk/hjemmekontor/jobs.ts";
import { homeNewsCard } from "./cards/hjemmekontor/homeNewsCard.ts";
import { homeNewsNotice, homeReminderNotice } from "./cards/hjemmekontor/homeNotices.ts";
import { homeReminderCard } from "./cards/hjemmekontor/homeReminderCard.ts";
import type { Messages } from "./cycleMessages.ts";
import { quarterJob } from "./deliverQuarter.ts";
import { outgoing, wordsFor } from "./turn.ts";

const personId = z.string().transform((id) => id as PersonId);

/** Payloads of the jobs of home office that follow no case. They were enqueued by an earlier run of the product, maybe an older one. */
export const homeJob = {
  plan: quarterJob.plan,
  remind: z.object({ personId, keys: z.array(z.string()) }),
  news: z.object({
    personId,
    news: z.enum(["named", "ended", "routed"]),
    vikarId: z
      .string()
      .transform((id) => id as CaseId)
      .optional(),
  }),
};

/** Words what is written to people about home office beside their cases: as a card, and as a notice where the chat does not reach. */
export function homeMessages(desk: UseCases): Messages {
  return {
    [homeRemindJob]: async (payload) => {
      const job = homeJob.remind.parse(payload);
      const found = await desk.homeDelivery(job);
      if (found === undefined) return undefined;
      const { language, items } = found;
      const { texts, chat } = wordsFor(language);
      const message = outgoing(homeReminderCard(texts, chat, items));
      return { to: job.personId, message, notice: homeReminderNotice(chat, language, items) };
    },
    [homeNewsJob]: async (payload) => {
      const job = homeJob.news.parse(payload);
      const found = await desk.homeNews(job);
      if (found === undefined) return undefined;
      const { language, told } = found;
      const { texts, chat } = wordsFor(language);
      const message = outgoing(homeNewsCard(texts, chat, told));
      return { to: job.personId, message, notice: homeNewsNotice(chat, language, told) };
    },
  };
}
