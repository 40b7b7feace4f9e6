import { z } from "zod";
import type { PersonId } from "#domain/kernel/ids.ts";
import { tellJob } from "../desk/announce.ts";
import type { UseCases } from "../desk/desk.ts";
import { quarterCardJob } from "../desk/oppfolging/jobs.ts";
import type { HeldNotification } from "../store/notificationTypes.ts";
import type { Effect } from "../store/types.ts";
import { type Delivery, nothingToDo } from "./attempt.ts";
import { dailyCard } from "./cards/dailyCard.ts";
import { quarterCard } from "./cards/oppfolging/quarterCard.ts";
import { caseJob } from "./caseJob.ts";
import { type Channel, chatChannel, writeBy } from "./channels.ts";
import type { Messages } from "./cycleMessages.ts";
import type { createCaseDelivery } from "./deliverCase.ts";
import { quarterJob } from "./deliverQuarter.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, wordsFor } from "./turn.ts";

export const dailyJob = z.object({ personId: z.string().transform((id) => id as PersonId) });

type Parts = {
  readonly desk: UseCases;
  readonly messenger: Messenger;
  readonly messages: Messages;
  readonly drawTell: ReturnType<typeof createCaseDelivery>["draw"];
};

/**
 * Writes the card of a day: what each of the collected messages would say at this moment, a line each. What has been done meanwhile, or may
 * not be seen any more, is on it no longer.
 */
export function createDailyDelivery({ desk, messenger, messages, drawTell }: Parts) {
  async function messageOf({ kind, payload }: HeldNotification): Promise<OutgoingCard | undefined> {
    if (kind === tellJob) {
      const { caseId, personId, reason } = caseJob.tell.parse(payload);
      return drawTell(caseId, personId, reason);
    }
    if (kind === quarterCardJob) {
      const found = await desk.quarterDelivery(quarterJob.card.parse(payload));
      return found === undefined ? undefined : outgoing(quarterCard(wordsFor(found.language).texts, found.card));
    }
    return (await messages[kind]?.(payload))?.message;
  }

  return async ({ personId }: z.infer<typeof dailyJob>): Promise<Delivery> => {
    const person = desk.organisation().people.get(personId);
    const held = await desk.heldFor(personId);
    if (person === undefined || held.length === 0) return nothingToDo;
    const wanted = held.filter(({ isWanted }) => isWanted);
    const drawn = (await Promise.all(wanted.map(messageOf))).filter((message) => message !== undefined);
    const told = desk.heldTold(personId, held);
    if (drawn.length === 0) return { kind: "done", effect: told };
    const { texts, chat } = wordsFor(person.language);
    const whenReached: Effect = async (tx) => {
      await told(tx);
      for (const message of drawn) await message.whenReached?.(tx);
    };
    const whereNoChat: Channel = async () => ({ kind: "done", effect: desk.heldReleased(personId, held) });
    return writeBy([chatChannel(desk, messenger), whereNoChat])(personId, {
      ...outgoing(
        dailyCard(
          texts,
          chat,
          drawn.map(({ summary }) => summary),
        ),
      ),
      whenReached,
    });
  };
}
