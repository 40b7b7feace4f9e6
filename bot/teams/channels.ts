import type { ConversationReference } from "botbuilder";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import { attempt, type Delivery } from "./attempt.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";

/** A way to write to people. `undefined` where it does not lead to this person: then the next one is tried. */
export type Channel = (to: PersonId, message: OutgoingCard) => Promise<Delivery | undefined>;

/** The person's chat with the bot. A card that follows a case is remembered together with what sent it. */
export function chatChannel(desk: UseCases, messenger: Messenger): Channel {
  return async (to, message) => {
    const reference = await desk.conversationOf(to);
    if (reference === undefined) return undefined;
    return attempt(async () => {
      const { activityId } = await messenger.send(reference as Partial<ConversationReference>, message);
      return message.follows === undefined
        ? { kind: "done" }
        : { kind: "done", effect: desk.cardSent(to, message.follows, activityId) };
    });
  };
}

/** Writes by the first channel that leads to the person. Where none does the job fails, and an administrator sees whom it was for. */
export function writeBy(channels: readonly Channel[]) {
  return async (to: PersonId, message: OutgoingCard): Promise<Delivery> => {
    for (const channel of channels) {
      const delivery = await channel(to, message);
      if (delivery !== undefined) return delivery;
    }
    return { kind: "failed", error: "not-installed" };
  };
}
