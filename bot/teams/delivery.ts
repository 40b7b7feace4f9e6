import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { LostAnswer } from "../desk/chatPlace.ts";
import { faultFacts, type Log } from "../fault.ts";
import { type DeliveryError, deliveryError } from "./deliveryError.ts";
import type { Answer, Incoming, OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";

/** A card that follows a case has come into somebody's chat. */
export type Delivered = { readonly personId: PersonId; readonly activityId: string; readonly follows: CaseId };

export type Delivery = {
  readonly messenger: Messenger;
  readonly log: Log;
  readonly onDelivered: (delivered: Delivered) => Promise<void>;
  /** The card of a case that was just saved did not get through: it is to be sent later. */
  readonly onLost: (lost: LostAnswer, retryAfterMs: number | null) => Promise<void>;
};

/** Where a card is to go: into the place of the one in a message, or, with `null`, into a new message. */
type Place = string | null;

/**
 * Carries out an answer: replaces the card that was acted on, then posts. Each message is tried once; one that fails is logged by
 * its code and does not keep the next from being sent. The replacement for an `Action.Execute` has gone out with the HTTP response
 * already and is only reported here.
 *
 * Of what did not get through, the card of a case that was saved follows later. What changed nothing is left out: the person asks
 * again, and would not understand an old answer beside the new one.
 */
export async function deliver(incoming: Incoming, answer: Answer, reference: string, delivery: Delivery): Promise<void> {
  const { messenger, log, onDelivered, onLost } = delivery;
  if (answer.replace !== undefined) await replace(answer.replace);
  for (const card of answer.post ?? []) await send(card, null);

  async function replace(card: OutgoingCard): Promise<void> {
    const lies = incoming.kind === "action" ? incoming.cardActivityId : null;
    if (incoming.kind !== "action" || incoming.via === "submit") return send(card, lies);
    if (lies !== null) await remember(card, lies);
  }

  async function send(card: OutgoingCard, place: Place): Promise<void> {
    try {
      await remember(card, await put(card, place));
    } catch (thrown) {
      const failure = deliveryError(thrown);
      // The person has deleted the card in the meantime: they still are to see what came of it.
      if (place !== null && failure.code === "http-404") return send(card, null);
      log.error({ reference, kind: failure.kind, code: failure.code }, "answer not delivered");
      await follow(card, place, failure);
    }
  }

  /** The id of the message that the card lies in. */
  async function put(card: OutgoingCard, place: Place): Promise<string> {
    if (place === null) return (await messenger.send(incoming.reference, card)).activityId;
    await messenger.update(incoming.reference, place, card);
    return place;
  }

  async function remember(card: OutgoingCard, activityId: string): Promise<void> {
    const { follows } = card;
    if (follows === undefined) return;
    await noting("delivered card not remembered", () => onDelivered({ personId: incoming.personId, activityId, follows }));
  }

  async function follow(card: OutgoingCard, place: Place, failure: DeliveryError): Promise<void> {
    const saved = answer.saved?.find(({ caseId }) => caseId === card.follows);
    // Putting the same card in the same place once more does no harm; a new message that may have arrived is not repeated.
    const mayFollow = failure.kind === "retry" || (failure.kind === "unknown" && place !== null);
    if (saved === undefined || !mayFollow) return;
    const lost: LostAnswer = { ...saved, personId: incoming.personId, activityId: place };
    await noting("lost answer not enqueued", () => onLost(lost, failure.retryAfterMs));
  }

  async function noting(event: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      log.error({ reference, ...faultFacts(thrown) }, event);
    }
  }
}
