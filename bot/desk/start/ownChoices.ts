import type { ChoiceRequest, OwnChoicesView } from "#domain/contract/startViews.ts";
import type { OwnChoices } from "../../store/ownChoiceTypes.ts";
import { refresh } from "../announce.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";

/** So many of somebody's newest cards are written anew in the language that they chose; older ones follow when something changes in them. */
const cardsRedrawn = 30;

/** `GET /api/choices`: one's own, and nobody else's. */
export async function readOwnChoices(context: DeskContext, who: Who): Promise<Outcome<OwnChoicesView>> {
  if (!isKnown(context, who)) return notFound;
  return done(viewOf(context, who, await context.store.read.ownChoices(who.personId)));
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
  return done(viewOf(context, who, after));
}

function viewOf(context: DeskContext, { personId }: Who, { language, tourSeenOn }: OwnChoices): OwnChoicesView {
  const ofDirectory = context.languages?.ofDirectory(personId) ?? "nb";
  return { language, ofDirectory, tourSeenOn };
}
