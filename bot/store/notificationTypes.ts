import type { PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { Choices } from "#domain/notifications/model.ts";
import type { StoredJob } from "./jobTypes.ts";

/** A message that waits for its person's card of the day: the job that would have sent it. */
export type HeldNotification = Pick<StoredJob, "kind" | "deliveryKey" | "payload"> & { readonly personId: PersonId };

export interface NotificationReads {
  /** `undefined` of whoever has chosen nothing. */
  notificationChoices(personId: PersonId): Promise<Choices | undefined>;
  /** What waits for somebody's card of the day, the oldest first. */
  heldNotifications(personId: PersonId): Promise<readonly HeldNotification[]>;
  /** Everybody of whom either is kept. */
  withNotificationChoices(): Promise<readonly PersonId[]>;
}

export interface NotificationWrites {
  putNotificationChoices(personId: PersonId, choices: Choices, at: Instant): Promise<void>;
  /** Held twice, it waits once. */
  holdNotification(held: HeldNotification, at: Instant): Promise<void>;
  dropHeld(personId: PersonId, deliveryKeys: readonly string[]): Promise<void>;
  /** Forgets somebody's choices, and what waits for them. */
  forgetNotifications(personId: PersonId): Promise<void>;
}
