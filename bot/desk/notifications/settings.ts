import type { NotificationSettings } from "#domain/contract/notificationSettings.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type BindingKind, bindingKinds, type Choices, isOptional } from "#domain/notifications/model.ts";
import type { NewJob } from "../../store/jobTypes.ts";
import type { HeldNotification } from "../../store/notificationTypes.ts";
import type { Effect } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { choicesOf } from "./holdBack.ts";
import { keyUntil } from "./jobs.ts";
import { kindOf } from "./kindOf.ts";

/** `GET /api/notifications`: one's own, and nobody else's. */
export async function readNotifications(context: DeskContext, who: Who): Promise<Outcome<NotificationSettings, never>> {
  if (!isKnown(context, who)) return notFound;
  return done(settingsOf(context, await choicesOf(context, who.personId)));
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

/** What waits for somebody, and whether they still want it: they may have switched it off after it was collected. */
export type Held = HeldNotification & { readonly isWanted: boolean };

/** What waits for somebody's card of the day; nothing for whoever has left. */
export async function heldFor(context: DeskContext, personId: PersonId): Promise<readonly Held[]> {
  if (!isKnown(context, { personId })) return [];
  const { kinds } = await choicesOf(context, personId);
  return (await context.store.read.heldNotifications(personId)).map((held) => {
    const kind = kindOf(held);
    return { ...held, isWanted: kind === undefined || !isOptional(kind) || kinds[kind].timing !== "av" };
  });
}

/** To be written with the card that told of them. */
export function heldTold(_context: DeskContext, personId: PersonId, held: readonly HeldNotification[]): Effect {
  const keys = held.map(({ deliveryKey }) => deliveryKey);
  return (tx) => tx.dropHeld(personId, keys);
}

/**
 * To be written where the card found no chat: each of its messages goes by itself, as one that was not collected, by whatever way leads
 * to the person. What leads nowhere fails as itself, so that an administrator sees it once, and nothing waits on.
 */
export function heldReleased(context: DeskContext, personId: PersonId, held: readonly Held[]): Effect {
  const told = heldTold(context, personId, held);
  return async (tx) => {
    const now = context.clock.wallNow();
    await told(tx);
    await tx.enqueue(
      held.flatMap((one): readonly NewJob[] => {
        const { kind, payload, isWanted } = one;
        return isWanted ? [{ kind, payload, deliveryKey: keyUntil(one, now), dueAt: now, clock: "wall" }] : [];
      }),
    );
  };
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
