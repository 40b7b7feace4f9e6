import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import { homeReminderCard } from "./cards/hjemmekontor/homeReminderCard.ts";
import { chatChannel, writeBy } from "./channels.ts";
import { quarterJob } from "./deliverQuarter.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, wordsFor } from "./turn.ts";

/** Payloads of the jobs of home-office reminders. They were enqueued by an earlier run of the product, maybe an older one. */
export const homeJob = {
  plan: quarterJob.plan,
  remind: z.object({ personId: z.string().transform((id) => id as PersonId), keys: z.array(z.string()) }),
};

/** Writes what is open about home office into somebody's chat. It follows no case: each line leads to its own. */
export function createHomeDelivery(desk: UseCases, messenger: Messenger) {
  const write = writeBy([chatChannel(desk, messenger)]);
  return async (job: z.infer<typeof homeJob.remind>): Promise<Delivery> => {
    const found = await desk.homeDelivery(job);
    if (found === undefined) return nothingToDo;
    const { texts, chat } = wordsFor(found.language);
    return write(job.personId, outgoing(homeReminderCard(texts, chat, found.items)));
  };
}
