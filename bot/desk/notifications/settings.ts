import type { NotificationSettings } from "#domain/contract/notificationSettings.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type BindingKind, bindingKinds, type Choices, defaultChoices } from "#domain/notifications/model.ts";
import type { HeldNotification } from "../../store/notificationTypes.ts";
import type { Effect } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";

/** `GET /api/notifications`: one's own, and nobody else's. */
export async function readNotifications(context: DeskContext, who: Who): Promise<Outcome<NotificationSettings, never>> {
  if (!isKnown(context, who)) return notFound;
  return done(settingsOf(context, (await context.store.read.notificationChoices(who.personId)) ?? defaultChoices));
}

/** `POST /api/notifications` */
export async function chooseNotifications(
  context: DeskContext,
  who: Who,
  choices: Choices,
): Promise<Outcome<NotificationSettings, never>> {
  if (!isKnown(context, who)) return notFound;
  const at = context.clock.wallNow();
  await context.store.transaction((tx) => tx.putNotificationChoices(who.personId, choices, at));
  return done(settingsOf(context, choices));
}

/** What waits for somebody's card of the day; nothing for whoever has left. */
export async function heldFor(context: DeskContext, personId: PersonId): Promise<readonly HeldNotification[]> {
  return isKnown(context, { personId }) ? context.store.read.heldNotifications(personId) : [];
}

/** To be written with the card that told of them. */
export function heldTold(_context: DeskContext, personId: PersonId, held: readonly HeldNotification[]): Effect {
  const keys = held.map(({ deliveryKey }) => deliveryKey);
  return (tx) => tx.dropHeld(personId, keys);
}

/** Forgets what those had chosen who have left: once a day. */
export async function forgetLeaversChoices(context: DeskContext): Promise<void> {
  const kept = await context.store.read.withNotificationChoices();
  const left = kept.filter((personId) => !isKnown(context, { personId }));
  if (left.length === 0) return;
  await context.store.transaction(async (tx) => {
    for (const personId of left) await tx.forgetNotifications(personId);
  });
}

function settingsOf({ ways }: DeskContext, choices: Choices): NotificationSettings {
  return {
    choices,
    binding: (Object.keys(bindingKinds) as BindingKind[]).map((kind) => ({ kind, rule: bindingKinds[kind] })),
    ways: { letters: ways?.letters === true, feed: ways?.feed === true },
  };
}
