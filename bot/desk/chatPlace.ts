import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { instantOf } from "#domain/kernel/instant.ts";
import type { KnownConversation, StoredCard } from "../store/chatTypes.ts";
import type { Effect } from "../store/types.ts";
import { refresh, show } from "./announce.ts";
import type { DeskContext } from "./context.ts";

/** How old what is kept of an unchanged conversation may become, in milliseconds: a form is filled in with fewer commits. */
const unchangedForMs = 86_400_000;

/** Keeps where a person's chat with the bot is: at every activity that shows a change, for the service address may change. */
export async function rememberConversation(context: DeskContext, personId: PersonId, reference: unknown): Promise<void> {
  const updatedAt = context.clock.wallNow();
  const known = await context.store.read.conversationOf(personId);
  const age = known === undefined ? Number.POSITIVE_INFINITY : Date.parse(updatedAt) - Date.parse(known.updatedAt);
  const isOpen = known?.silentSince === null;
  if (isOpen && age >= 0 && age < unchangedForMs && JSON.stringify(known?.reference) === JSON.stringify(reference)) return;
  await context.store.transaction((tx) => tx.rememberConversation({ personId, reference, updatedAt }));
}

/** Nothing gets through to somebody's chat: what is written to them goes another way until they are heard of again. */
export async function chatEnded(context: DeskContext, personId: PersonId): Promise<void> {
  const at = context.clock.wallNow();
  await context.store.transaction((tx) => tx.conversationFellSilent(personId, at));
}

/** To be written with what got through to a chat that was silent: it lets messages through again. */
export function chatOpened(context: DeskContext, { personId, reference }: KnownConversation): Effect {
  const updatedAt = context.clock.wallNow();
  return (tx) => tx.rememberConversation({ personId, reference, updatedAt });
}

/** Keeps that a card in somebody's chat follows a case, and is their newest of it, unless that is known. */
export async function rememberCard(context: DeskContext, personId: PersonId, caseId: CaseId, activityId: string): Promise<void> {
  const mine = (await context.store.read.cardsOf(caseId)).filter((card) => card.personId === personId);
  if (mine.at(-1)?.activityId === activityId) return;
  await context.store.transaction(cardSent(context, personId, caseId, activityId));
}

/** To be written with what sent it: a card that now lies in somebody's chat and follows a case. */
export function cardSent(context: DeskContext, personId: PersonId, caseId: CaseId, activityId: string): Effect {
  const sentAt = context.clock.wallNow();
  return (tx) => tx.rememberCard({ activityId, personId, caseId, sentAt });
}

/** To be written with what found it out: a card is no longer in somebody's chat. */
export function cardGone(_context: DeskContext, personId: PersonId, activityId: string): Effect {
  return (tx) => tx.forgetCard(activityId, personId);
}

/** To be written with what asks for it: an update of every card of a case. `round` tells it from any other, so that it comes once. */
export function cardsRefreshed(context: DeskContext, caseId: CaseId, round: string): Effect {
  const now = context.clock.wallNow();
  return async (tx) => {
    const cards = await tx.cardsOf(caseId);
    await tx.enqueue(cards.map((card) => refresh(card, round, now)));
  };
}

/** An answer that held a case as it was just saved, and that did not get through. */
export type LostAnswer = {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly version: number;
  /** The card that it was to take the place of; `null` when it was to be a new message. */
  readonly activityId: string | null;
};

/**
 * Enqueues what a lost answer was to show: once for each version of the case, however often the person tried. A card in place is
 * brought up to date by the same job that a decision enqueues for cards that it knew of.
 * @param afterMs how long to leave Teams alone first
 */
export async function followUp(context: DeskContext, lost: LostAnswer, afterMs: number): Promise<void> {
  const { personId, caseId, version, activityId } = lost;
  const dueAt = instantOf(Date.parse(context.clock.wallNow()) + afterMs);
  const job =
    activityId === null
      ? show(caseId, version, personId, dueAt)
      : refresh({ caseId, personId, activityId }, String(version), dueAt);
  await context.store.transaction((tx) => tx.enqueue([job]));
  context.wake();
}

/** Somebody's chat with the bot; `undefined` when the app was never installed with them. */
export function conversationOf(context: DeskContext, personId: PersonId): Promise<KnownConversation | undefined> {
  return context.store.read.conversationOf(personId);
}

/** Cards that follow a case, oldest first. */
export function cardsOf(context: DeskContext, caseId: CaseId): Promise<readonly StoredCard[]> {
  return context.store.read.cardsOf(caseId);
}
