import type { Activity, ConversationReference, TurnContext } from "botbuilder";
import type { TeamsAdapter } from "./adapter.ts";
import { DeliveryError, deliveryError } from "./deliveryError.ts";
import type { OutgoingCard } from "./incoming.ts";

/** Writes to people in their chat with the bot, when they have not just said something too. */
export type Messenger = {
  /** Posts a card as a new message and gives the message's id. One attempt; throws a `DeliveryError`. */
  send(reference: Partial<ConversationReference>, card: OutgoingCard): Promise<{ readonly activityId: string }>;
  /** Puts a card in the place of the one in that message. One attempt; throws a `DeliveryError`. */
  update(reference: Partial<ConversationReference>, activityId: string, card: OutgoingCard): Promise<void>;
};

export const cardContentType = "application/vnd.microsoft.card.adaptive";

/** Makes a messenger that sends through the adapter as the bot `appId`. */
export function createMessenger({ adapter, appId }: { readonly adapter: TeamsAdapter; readonly appId: string }): Messenger {
  async function within<T>(reference: Partial<ConversationReference>, work: (context: TurnContext) => Promise<T>): Promise<T> {
    const outcome: { value?: T } = {};
    try {
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        // botbuilder gives this turn an id of its own making, which Teams would be told to hang the message under.
        context.activity.id = "";
        outcome.value = await work(context);
      });
    } catch (thrown) {
      throw deliveryError(thrown);
    }
    if (outcome.value === undefined) throw new DeliveryError("unknown", "no-outcome");
    return outcome.value;
  }

  return {
    send: (reference, card) =>
      within(reference, async (context) => {
        const response = await context.sendActivity(message(card));
        // Sent, but without an id it can never be updated: told apart from a message that is known to have arrived.
        if (response?.id === undefined || response.id === "") throw new DeliveryError("unknown", "no-activity-id");
        return { activityId: response.id };
      }),
    update: async (reference, activityId, card) => {
      await within(reference, async (context) => {
        await context.updateActivity({ ...message(card), id: activityId });
        return true;
      });
    },
  };
}

function message(card: OutgoingCard): Partial<Activity> {
  return { type: "message", summary: card.summary, attachments: [{ contentType: cardContentType, content: card.card }] };
}
