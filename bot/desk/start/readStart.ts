import type { StartView } from "#domain/contract/startViews.ts";
import type { Waiting } from "#domain/start/model.ts";
import { countOf, groupsOn } from "#domain/start/order.ts";
import { tourRoleOf } from "#domain/start/tour.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { homeWaiting } from "./homeWaiting.ts";
import { otherWaiting } from "./otherWaiting.ts";
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

async function viewOf(context: DeskContext, { personId }: Who, waiting: readonly Waiting[]): Promise<StartView> {
  const today = context.clock.today();
  const role = tourRoleOf(context.directory.organisation(), context.reports().varslingsmottak, personId);
  const { tourSeenOn } = await context.store.read.ownChoices(personId);
  return {
    today,
    count: countOf(waiting),
    groups: groupsOn(waiting, today),
    tour: { role, isNew: tourSeenOn === null },
  };
}
