import type { ConversationReference } from "botbuilder";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { UseCases } from "../desk/desk.ts";
import type { About } from "../desk/elsewhere.ts";
import type { Effect } from "../store/types.ts";
import { attempt, type Delivery } from "./attempt.ts";
import type { OutgoingCard } from "./incoming.ts";
import type { Messenger } from "./messenger.ts";

/**
 * A way to write to people. `undefined` where it does not lead to this person: then the next one is tried. `about` is the job whose
 * message it is, where the same may be said elsewhere.
 */
export type Channel = (to: PersonId, message: OutgoingCard, about?: About) => Promise<Delivery | undefined>;

/** How Teams says that a chat takes no messages: the app was removed or blocked there, or the chat is gone. */
const chatClosed: ReadonlySet<string> = new Set(["http-403", "http-404"]);

/** The person's chat with the bot. A card that follows a case is remembered together with what sent it. */
export function chatChannel(desk: UseCases, messenger: Messenger): Channel {
  return async (to, message) => {
    const chat = await desk.conversationOf(to);
    if (chat === undefined) return undefined;
    const delivery = await attempt(async () => {
      const { activityId } = await messenger.send(chat.reference as Partial<ConversationReference>, message);
      const effects: readonly Effect[] = [
        ...(message.follows === undefined ? [] : [desk.cardSent(to, message.follows, activityId)]),
        ...(message.whenReached === undefined ? [] : [message.whenReached]),
        ...(chat.silentSince === null ? [] : [desk.chatOpened(chat)]),
      ];
      return effects.length === 0 ? { kind: "done" } : { kind: "done", effect: all(effects) };
    });
    if (isClosed(delivery) && chat.silentSince === null) await desk.chatEnded(to);
    return delivery;
  };
}

/** The same by e-mail and in the activity feed, where there is such a way to the person: as jobs of their own. */
export function elsewhereChannel(desk: UseCases): Channel {
  return async (to, _message, about) => {
    const effect = about === undefined ? undefined : desk.sayElsewhere(to, about);
    return effect === undefined ? undefined : { kind: "done", effect };
  };
}

/**
 * Writes by the first channel that leads to the person; a chat that is closed does not. Where none does the job fails, and an
 * administrator sees whom it was for.
 */
export function writeBy(channels: readonly Channel[]) {
  return async (to: PersonId, message: OutgoingCard, about?: About): Promise<Delivery> => {
    let failed: Delivery = { kind: "failed", error: "not-installed" };
    for (const channel of channels) {
      const delivery = await channel(to, message, about);
      if (delivery === undefined) continue;
      if (!isClosed(delivery)) return delivery;
      failed = delivery;
    }
    return failed;
  };
}

function isClosed(delivery: Delivery): boolean {
  return delivery.kind === "failed" && chatClosed.has(delivery.error);
}

function all(effects: readonly Effect[]): Effect {
  return async (tx) => {
    for (const effect of effects) await effect(tx);
  };
}
