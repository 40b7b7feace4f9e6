import { createHash, randomBytes } from "node:crypto";
import type { CalendarFeedAbout } from "#domain/contract/unitCalendar.ts";
import { weekStanding } from "#domain/hjemmekontor/enhetsuke/access.ts";
import { regimeOn } from "#domain/regime/regimeOn.ts";
import { calendarOfDays } from "../documents/calendar/calendar.ts";
import { type DeskContext, isKnown, type Who } from "./context.ts";
import { settingsOf } from "./facts.ts";
import { homeDaysOf } from "./hjemmekontor/homeFeed.ts";
import { deadlinesOf } from "./oppfolging/calendar.ts";
import { done, notFound, type Outcome } from "./outcome.ts";

/**
 * Makes the secret address of a calendar of a person's. It is told once: only its hash is kept, and a new one ends the old one. A
 * calendar program has no token to show, so that whoever has the address reads what lies under it, and nothing else.
 */
export async function makeFeed(
  context: DeskContext,
  who: Who,
  about: CalendarFeedAbout,
): Promise<Outcome<{ readonly path: string }, never>> {
  if (!mayHave(context, who, about)) return notFound;
  const secret = randomBytes(32).toString("base64url");
  await context.store.transaction((tx) => tx.putFeed(who.personId, about, hashOf(secret), context.clock.wallNow()));
  return done({ path: `/calendar/${secret}.ics` });
}

/** Ends the address: who has it reads nothing any more. One's own may be ended also when one leads the unit no longer. */
export async function revokeFeed(
  context: DeskContext,
  who: Who,
  about: CalendarFeedAbout,
): Promise<Outcome<{ readonly path: null }, never>> {
  if (!isKnown(context, who)) return notFound;
  if (!mayHave(context, who, about)) {
    const kept = await context.store.read.feedsOf(who.personId);
    if (!kept.some((one) => isSame(one.about, about))) return notFound;
  }
  await context.store.transaction((tx) => tx.deleteFeed(who.personId, about));
  return done({ path: null });
}

/** What lies under a secret address, as its owner may see it at this moment, as iCalendar text. */
export async function readFeed(context: DeskContext, secret: string): Promise<Outcome<string, never>> {
  const feed = await context.store.read.feedOf(hashOf(secret));
  if (feed === undefined || !mayHave(context, feed, feed.about)) return notFound;
  const { personId, about } = feed;
  if (about.kind === "frister") return done(calendarOfDays("Dagsorden", await deadlinesOf(context, personId)));
  const { name, days } = await homeDaysOf(context, personId, about.kind === "enhet" ? about.unitId : null);
  return done(calendarOfDays(name, days));
}

/** A unit's days are its leader's to have in a calendar, and one's own are everybody's. */
function mayHave(context: DeskContext, who: Who, about: CalendarFeedAbout): boolean {
  if (!isKnown(context, who)) return false;
  if (about.kind !== "enhet") return true;
  const settings = settingsOf(regimeOn(context.regimes, context.clock.today()));
  return weekStanding(context.directory.organisation(), who.personId, about.unitId, settings) === "leader";
}

function isSame(one: CalendarFeedAbout, other: CalendarFeedAbout): boolean {
  if (one.kind === "enhet" && other.kind === "enhet") return one.unitId === other.unitId;
  return one.kind === other.kind;
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}
