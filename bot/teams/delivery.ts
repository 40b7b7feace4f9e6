import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { faultFacts, type Log } from "../fault.ts";
import { deliveryError } from "./deliveryError.ts";
import type { Answer, Incoming, OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";

/** A card that follows a case has come into somebody's chat. */
export type Delivered = { readonly personId: PersonId; readonly activityId: string; readonly follows: CaseId };

export type Delivery = {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly onDelivered: (delivered: Delivered) => Promise<void>;
};

/**
 * Carries out an answer: replaces the card that was acted on, then posts. Each message is tried once; one that fails is logged by
 * its code and does not keep the next from being sent. The replacement for an `Action.Execute` has gone out with the HTTP response
 * already and is only reported here.
 */
export async function deliver(incoming: Incoming, answer: Answer, reference: string, delivery: Delivery): Promise<void> {
  if (answer.replace !== undefined) await attempt(answer.replace, () => replace(incoming, answer.replace, delivery.messenger));
  for (const card of answer.post ?? []) await attempt(card, () => post(incoming, card, delivery.messenger));

  async function attempt(card: OutgoingCard, work: () => Promise<string | null>): Promise<void> {
    try {
      const activityId = await work();
      if (activityId === null || card.follows === undefined) return;
      await remember({ personId: incoming.personId, activityId, follows: card.follows });
    } catch (thrown) {
      const { kind, code } = deliveryError(thrown);
      delivery.log.error({ reference, kind, code }, "answer not delivered");
    }
  }

  async function remember(delivered: Delivered): Promise<void> {
    try {
      await delivery.onDelivered(delivered);
    } catch (thrown) {
      delivery.log.error({ reference, ...faultFacts(thrown) }, "delivered card not remembered");
    }
  }
}

/** The id of the message that holds the replacement; `null` when Teams did not say which one that is. */
async function replace(incoming: Incoming, card: OutgoingCard | undefined, messenger: Messenger): Promise<string | null> {
  if (card === undefined) return null;
  if (incoming.kind !== "action") return post(incoming, card, messenger);
  if (incoming.via === "execute") return incoming.cardActivityId;
  if (incoming.cardActivityId === null) return post(incoming, card, messenger);
  try {
    await messenger.update(incoming.reference, incoming.cardActivityId, card);
    return incoming.cardActivityId;
  } catch (thrown) {
    // The person has deleted the card in the meantime: they still are to see what came of it.
    if (deliveryError(thrown).code !== "http-404") throw thrown;
    return post(incoming, card, messenger);
  }
}

async function post(incoming: Incoming, card: OutgoingCard, messenger: Messenger): Promise<string> {
  const { activityId } = await messenger.send(incoming.reference, card);
  return activityId;
}
