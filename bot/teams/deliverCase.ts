import type { ConversationReference } from "botbuilder";
import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Desk } from "../desk/desk.ts";
import { supersededCard } from "./cards/caseCard.ts";
import { DeliveryError } from "./deliveryError.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";
import { outgoing, outgoingCase, wordsFor } from "./turn.ts";

/** How a message to Teams ended. `unknown` may or may not have arrived, and is not sent again. */
export type Delivery =
  | { readonly kind: "done" }
  | { readonly kind: "retry"; readonly afterMs: number | null; readonly error: string }
  | { readonly kind: "failed"; readonly error: string }
  | { readonly kind: "unknown"; readonly error: string };

const nothingToDo = { kind: "done" } as const;

/** Writes to people in their chats about cases: with what they may see at that moment, in their language. */
export function createCaseDelivery(desk: Desk, messenger: Messenger) {
  /** A new message about a case, with the card as the person may see it now. */
  async function tell(caseId: CaseId, personId: PersonId, reason: NotificationReason): Promise<Delivery> {
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
      const card = outgoingCase(words, found.value, { reason });
      const { activityId } = await messenger.send(reference as Partial<ConversationReference>, card);
      await desk.rememberCard(personId, caseId, activityId);
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
    const delivery = await attempt(() => messenger.update(reference as Partial<ConversationReference>, activityId, card));
    if (delivery.kind !== "failed" || delivery.error !== "http-404") return delivery;
    // The message was deleted in Teams: it needs no further updates.
    await desk.forgetCard(activityId);
    return nothingToDo;
  }

  return { tell, refresh };
}

function wordsOf(desk: Desk, personId: PersonId) {
  const person = desk.organisation().people.get(personId);
  return person === undefined ? undefined : wordsFor(person.language);
}

async function attempt(send: () => Promise<void>): Promise<Delivery> {
  try {
    await send();
    return nothingToDo;
  } catch (thrown) {
    if (!(thrown instanceof DeliveryError)) throw thrown;
    const error = thrown.code;
    switch (thrown.kind) {
      case "retry":
        return { kind: "retry", afterMs: thrown.retryAfterMs, error };
      case "gone":
        return { kind: "failed", error };
      case "unknown":
        return { kind: "unknown", error };
    }
  }
}
