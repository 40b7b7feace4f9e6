import { DeliveryError } from "./deliveryError.ts";
import type { Messenger } from "./messenger.ts";
import type { RateLimiter } from "./rateLimit.ts";

type Reference = Parameters<Messenger["send"]>[0];

/**
 * A messenger for what nobody waits for: where Teams would not take one more, it sends nothing and throws a `DeliveryError` of kind
 * `wait` with the time until there is room.
 */
export function withinLimits(messenger: Messenger, limiter: RateLimiter): Messenger {
  const takeRoom = (reference: Reference) => {
    const waitMs = limiter.take(conversationIn(reference));
    if (waitMs > 0) throw new DeliveryError("wait", "rate-limit", waitMs);
  };
  return {
    send: async (reference, card) => {
      takeRoom(reference);
      return messenger.send(reference, card);
    },
    update: async (reference, activityId, card) => {
      takeRoom(reference);
      return messenger.update(reference, activityId, card);
    },
  };
}

/** A messenger for answers: people who wait for one get it at once, and it counts like any other message. */
export function counted(messenger: Messenger, limiter: RateLimiter): Messenger {
  return {
    send: (reference, card) => {
      limiter.note(conversationIn(reference));
      return messenger.send(reference, card);
    },
    update: (reference, activityId, card) => {
      limiter.note(conversationIn(reference));
      return messenger.update(reference, activityId, card);
    },
  };
}

function conversationIn(reference: Reference): string {
  return reference.conversation?.id ?? "";
}
