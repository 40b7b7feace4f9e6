import type { StartView } from "#domain/contract/startViews.ts";
import type { Waiting } from "#domain/start/model.ts";
import { countOf, groupsOn } from "#domain/start/order.ts";
import { type TourRole, tourRoleOf } from "#domain/start/tour.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { homeWaiting } from "./homeWaiting.ts";
import { otherWaiting } from "./otherWaiting.ts";
import { ownChoicesOf } from "./ownChoices.ts";
import { reportsWaiting } from "./reportsWaiting.ts";
import { rulesWaiting } from "./rulesWaiting.ts";
import { yearWaiting } from "./yearWaiting.ts";

/**
 * `GET /api/start`: all that waits for whoever asks. Each part looks in what is theirs already, through the same access as the page that it
 * leads to: there is nothing here that is not there.
 */
export async function readStart(context: DeskContext, who: Who): Promise<Outcome<StartView>> {
  if (!isKnown(context, who)) return notFound;
  const { read } = context.store;
  const parts = [homeWaiting, rulesWaiting, reportsWaiting, yearWaiting, otherWaiting];
  const found = (await Promise.all(parts.map((part) => part(context, read, who)))).flat();
  return done(await viewOf(context, who, found));
}

/** Which tour somebody gets. */
export function tourRole(context: DeskContext, { personId }: Who): TourRole {
  return tourRoleOf(context.directory.organisation(), context.reports().varslingsmottak, personId);
}

async function viewOf(context: DeskContext, who: Who, waiting: readonly Waiting[]): Promise<StartView> {
  const today = context.clock.today();
  const choices = await ownChoicesOf(context, context.store.read, who.personId);
  return {
    today,
    count: countOf(waiting),
    groups: groupsOn(waiting, today),
    tour: { role: tourRole(context, who), isNew: choices.tourSeenOn === null },
    choices,
  };
}
