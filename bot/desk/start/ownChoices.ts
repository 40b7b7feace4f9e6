import type { ChoiceRequest, OwnChoicesView } from "#domain/contract/startViews.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { OwnChoices } from "../../store/ownChoiceTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { refresh } from "../announce.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";

/** So many of somebody's newest cards are written anew in the language that they chose; older ones follow when something changes in them. */
const cardsRedrawn = 30;

/** One's own, with what the directory says where nothing was chosen. */
export async function ownChoicesOf(context: DeskContext, reads: StoreReads, personId: PersonId): Promise<OwnChoicesView> {
  return viewOf(context, personId, await reads.ownChoices(personId));
}

/** Keeps what somebody chose for themselves. It holds from the next word on, everywhere: nothing else is asked of them. */
export async function choose(context: DeskContext, who: Who, request: ChoiceRequest): Promise<Outcome<OwnChoicesView>> {
  if (!isKnown(context, who)) return notFound;
  const { personId } = who;
  const now = context.clock.wallNow();
  const [before, after] = await context.store.transaction(async (tx) => {
    const known = await tx.ownChoices(personId);
    switch (request.type) {
      case "ChooseLanguage":
        await tx.putOwnChoices(personId, { language: request.language });
        break;
      case "TourSeen":
        // The first day counts.
        if (known.tourSeenOn === null) await tx.putOwnChoices(personId, { tourSeenOn: context.clock.today() });
        break;
      case "ForgetChoices":
        await tx.deleteOwnChoices(personId);
        break;
    }
    const kept = await tx.ownChoices(personId);
    if (kept.language !== known.language)
      await tx.enqueue((await tx.cardsWith(personId, cardsRedrawn)).map((card) => refresh(card, `language:${now}`, now)));
    return [known, kept] as const;
  });
  if (before.language !== after.language) {
    context.languages?.learn(personId, after.language);
    context.tellPages?.({ kind: "own-choices", personId });
    context.wake();
  }
  return done(viewOf(context, personId, after));
}

/** Forgets what those had chosen for themselves who have left: once a day. */
export async function forgetLeaversOwnChoices(context: DeskContext): Promise<void> {
  const kept = await context.store.read.withOwnChoices();
  const left = kept.filter((personId) => !isKnown(context, { personId }));
  if (left.length === 0) return;
  await context.store.transaction(async (tx) => {
    for (const personId of left) await tx.deleteOwnChoices(personId);
  });
  // Every server holds the languages in memory: whoever comes back reads what the directory says.
  for (const personId of left) {
    context.languages?.learn(personId, null);
    context.tellPages?.({ kind: "own-choices", personId });
  }
}

function viewOf(context: DeskContext, personId: PersonId, { language, tourSeenOn }: OwnChoices): OwnChoicesView {
  const ofDirectory = context.languages?.ofDirectory(personId) ?? "nb";
  return { language, ofDirectory, tourSeenOn };
}
