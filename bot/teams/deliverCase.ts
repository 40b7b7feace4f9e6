import type { ConversationReference } from "botbuilder";
import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import type { Effect } from "../store/types.ts";
import { supersededCard } from "./cards/caseCard.ts";
import { DeliveryError } from "./deliveryError.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, outgoingCase, wordsFor } from "./turn.ts";

/** How a message to Teams ended, and what is to be written of it. `unknown` may or may not have arrived, and is not sent again. */
export type Delivery =
  | { readonly kind: "done"; readonly effect?: Effect }
  /** Not sent: there is room for it after so long. */
  | { readonly kind: "wait"; readonly afterMs: number; readonly error: string }
  | { readonly kind: "retry"; readonly afterMs: number | null; readonly error: string }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "unknown"; readonly error: string };

const nothingToDo = { kind: "done" } as const;

/** Writes to people in their chats about cases: with what they may see at that moment, in their language. */
export function createCaseDelivery(desk: UseCases, messenger: Messenger) {
  /** A new message about a case, with the card as the person may see it now; without a reason when they know why. */
  async function tell(caseId: CaseId, personId: PersonId, reason?: NotificationReason): Promise<Delivery> {
    const words = wordsOf(desk, personId);
    const found = await desk.readCase({ personId }, caseId);
    // Access may have ended since it was enqueued: then there is nothing to tell.
    if (words === undefined || found.kind !== "done") return nothingToDo;
    if (reason === "started" && found.value.status !== "AKTIV") return nothingToDo;
    // Decided in the tab, or withdrawn, before this went out: another message tells of that.
    if (reason === "decide" && !found.value.actions.some((action) => action === "Reject" || action === "RejectDay"))
      return nothingToDo;
    const reference = await desk.conversationOf(personId);
    if (reference === undefined) return { kind: "failed", error: "not-installed" };
    return attempt(async () => {
      const card = outgoingCase(words, found.value, reason === undefined ? {} : { reason });
      const { activityId } = await messenger.send(reference as Partial<ConversationReference>, card);
      return { kind: "done", effect: desk.cardSent(personId, caseId, activityId) };
    });
  }

  /** A card that lies in somebody's chat already: the newest one whole, older ones with a word on where to act. */
  async function refresh(caseId: CaseId, personId: PersonId, activityId: string): Promise<Delivery> {
    const words = wordsOf(desk, personId);
    const found = await desk.readCase({ personId }, caseId);
    const reference = await desk.conversationOf(personId);
    if (words === undefined || found.kind !== "done" || reference === undefined) return nothingToDo;
    const mine = (await desk.cardsOf(caseId)).filter((card) => card.personId === personId);
    if (!mine.some((card) => card.activityId === activityId)) return nothingToDo;
    const isNewest = mine.at(-1)?.activityId === activityId;
    const card: OutgoingCard = isNewest
      ? outgoingCase(words, found.value)
      : outgoing(supersededCard(words.texts, words.chat, found.value));
    const delivery = await attempt(async () => {
      await messenger.update(reference as Partial<ConversationReference>, activityId, card);
      return nothingToDo;
    });
    if (delivery.kind !== "failed" || delivery.error !== "http-404") return delivery;
    // The message was deleted in Teams: it needs no further updates.
    return { kind: "done", effect: desk.cardGone(personId, activityId) };
  }

  return { tell, refresh };
}

function wordsOf(desk: UseCases, personId: PersonId) {
  const person = desk.organisation().people.get(personId);
  return person === undefined ? undefined : wordsFor(person.language);
}

async function attempt(send: () => Promise<Delivery>): Promise<Delivery> {
  try {
    return await send();
  } catch (thrown) {
    if (!(thrown instanceof DeliveryError)) throw thrown;
    const error = thrown.code;
    switch (thrown.kind) {
      case "wait":
        return { kind: "wait", afterMs: thrown.retryAfterMs ?? 0, error };
      case "retry":
        return { kind: "retry", afterMs: thrown.retryAfterMs, error };
      case "gone":
        return { kind: "failed", error };
      case "unknown":
        return { kind: "unknown", error };
    }
  }
}
