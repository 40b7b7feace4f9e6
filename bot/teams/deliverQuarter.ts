import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import { parseLocalDate } from "#domain/kernel/localDate.ts";
import type { UseCases } from "../desk/desk.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import { quarterCard } from "./cards/oppfolging/quarterCard.ts";
import { chatChannel, writeBy } from "./channels.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, wordsFor } from "./turn.ts";

const date = z.string().transform((value, context) => {
  const parsed = parseLocalDate(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: "DATE_INVALID" });
  return z.NEVER;
});

/** Payloads of the jobs of the quarterly card. They were enqueued by an earlier run of the product, maybe an older one. */
export const quarterJob = {
  plan: z.object({ date, since: date }),
  card: z.object({ personId: z.string().transform((id) => id as PersonId), quarter: date }),
};

/** Writes the quarter's card into a leader's chat. It follows no case and is remembered nowhere. */
export function createQuarterDelivery(desk: UseCases, messenger: Messenger) {
  const write = writeBy([chatChannel(desk, messenger)]);
  return async (job: z.infer<typeof quarterJob.card>): Promise<Delivery> => {
    const found = await desk.quarterDelivery(job);
    if (found === undefined) return nothingToDo;
    return write(job.personId, outgoing(quarterCard(wordsFor(found.language).texts, found.card)));
  };
}
