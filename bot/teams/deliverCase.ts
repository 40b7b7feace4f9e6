import type { ConversationReference } from "botbuilder";
import { type NotificationReason, stillTells } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import { attempt, type Delivery, nothingToDo } from "./attempt.ts";
import { chatChannel, writeBy } from "./channels.ts";
import { drawCase } from "./drawCase.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";
import type { HomeLink } from "./tabLink.ts";
import { outgoingCase, wordsFor } from "./turn.ts";

/** Writes to people in their chats about cases: with what they may see at that moment, in their language. */
export function createCaseDelivery(desk: UseCases, messenger: Messenger, homeLink: HomeLink) {
  const write = writeBy([chatChannel(desk, messenger)]);

  /** A new message about a home-office case, with the card as the person may see it now. */
  async function tell(caseId: CaseId, personId: PersonId, reason: NotificationReason): Promise<Delivery> {
    const message = await draw(caseId, personId, reason);
    return message === undefined ? nothingToDo : write(personId, message);
  }

  /** That message as it is at this moment; `undefined` once there is nothing to tell. */
  async function draw(caseId: CaseId, personId: PersonId, reason: NotificationReason): Promise<OutgoingCard | undefined> {
    const person = desk.organisation().people.get(personId);
    const found = await desk.readCase({ personId }, caseId);
    // Access may have ended since it was enqueued: then there is nothing to tell.
    if (person === undefined || found.kind !== "done") return undefined;
    // Taken back, or gone on from, while it waited or was held back: another message tells of that.
    if (!stillTells(reason, found.value.status)) return undefined;
    // Decided in the tab, or withdrawn, before this went out: another message tells of that.
    if (reason === "decide" && !found.value.actions.some((action) => action === "Reject" || action === "RejectDay"))
      return undefined;
    return outgoingCase({ ...wordsFor(person.language), homeLink }, found.value, { reason });
  }

  /** The card of a case as a new message, for somebody who knows why they get it. */
  async function show(caseId: CaseId, personId: PersonId): Promise<Delivery> {
    const drawn = await drawCase(desk, personId, caseId, homeLink);
    return drawn === undefined ? nothingToDo : write(personId, drawn.card);
  }

  /** A card that lies in somebody's chat already: the newest one whole, older ones with a word on where to act. */
  async function refresh(caseId: CaseId, personId: PersonId, activityId: string): Promise<Delivery> {
    const drawn = await drawCase(desk, personId, caseId, homeLink);
    const reference = (await desk.conversationOf(personId))?.reference;
    if (drawn === undefined || reference === undefined) return nothingToDo;
    const mine = (await desk.cardsOf(caseId)).filter((card) => card.personId === personId);
    if (!mine.some((card) => card.activityId === activityId)) return nothingToDo;
    const isNewest = mine.at(-1)?.activityId === activityId;
    const { card, isFinal } = isNewest ? { card: drawn.card, isFinal: false } : drawn.superseded;
    const delivery = await attempt(async () => {
      await messenger.update(reference as Partial<ConversationReference>, activityId, card);
      return isFinal ? { kind: "done", effect: desk.cardGone(personId, activityId) } : nothingToDo;
    });
    if (delivery.kind !== "failed" || delivery.error !== "http-404") return delivery;
    // The message was deleted in Teams: it needs no further updates.
    return { kind: "done", effect: desk.cardGone(personId, activityId) };
  }

  return { tell, draw, show, refresh };
}
