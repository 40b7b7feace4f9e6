import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { NewJob, StoredCard } from "../store/types.ts";
import { type RefreshPayload, refreshJob } from "./announce.ts";
import type { DeskContext } from "./context.ts";

/** How old what is kept of an unchanged conversation may become, in milliseconds: a form is filled in with fewer commits. */
const unchangedForMs = 3_600_000;

/** Keeps where a person's chat with the bot is: at every activity that shows a change, for the service address may change. */
export async function rememberConversation(context: DeskContext, personId: PersonId, reference: unknown): Promise<void> {
  const updatedAt = context.clock.wallNow();
  const known = await context.store.read.conversationOf(personId);
  const age = known === undefined ? Number.POSITIVE_INFINITY : Date.parse(updatedAt) - Date.parse(known.updatedAt);
  if (age >= 0 && age < unchangedForMs && JSON.stringify(known?.reference) === JSON.stringify(reference)) return;
  await context.store.transaction((tx) => tx.rememberConversation({ personId, reference, updatedAt }));
}

/** Keeps that a card in somebody's chat follows a case, so that it can be brought up to date. */
export async function rememberCard(context: DeskContext, personId: PersonId, caseId: CaseId, activityId: string): Promise<void> {
  const sentAt = context.clock.wallNow();
  await context.store.transaction((tx) => tx.rememberCard({ activityId, personId, caseId, sentAt }));
}

/** Enqueues an update of every card of a case. `key` tells this round from any other, so that it is enqueued once. */
export async function refreshCards(context: DeskContext, caseId: CaseId, key: string): Promise<void> {
  const now = context.clock.wallNow();
  await context.store.transaction(async (tx) => {
    const cards = await tx.cardsOf(caseId);
    await tx.enqueue(
      cards.map(({ personId, activityId }): NewJob => {
        const payload: RefreshPayload = { caseId, personId, activityId };
        return { kind: refreshJob, deliveryKey: `refresh:${key}:${activityId}`, payload, dueAt: now, clock: "wall" };
      }),
    );
  });
}

export async function forgetCard(context: DeskContext, activityId: string): Promise<void> {
  await context.store.transaction((tx) => tx.forgetCard(activityId));
}

/** The conversation reference of somebody's chat; `undefined` when the app is not installed with them. */
export async function conversationOf(context: DeskContext, personId: PersonId): Promise<unknown> {
  return (await context.store.read.conversationOf(personId))?.reference;
}

/** Cards that follow a case, oldest first. */
export function cardsOf(context: DeskContext, caseId: CaseId): Promise<readonly StoredCard[]> {
  return context.store.read.cardsOf(caseId);
}
