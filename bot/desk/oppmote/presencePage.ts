import type { PresencePage, PresencePlace, PresenceView } from "#domain/contract/presence.ts";
import { decidesFor } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { isStaff } from "#domain/organisasjon/unitPeople.ts";
import { workplacesOf } from "#domain/organisasjon/workplace.ts";
import { listScope, presenceStanding } from "#domain/regime/oppmote/access.ts";
import { lastSpecialDay, type PlaceRules, specialOn } from "#domain/regime/oppmote/dates.ts";
import { defaultPresenceSettings } from "#domain/regime/oppmote/settings.ts";
import type { StoreReads } from "../../store/types.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { done, notFound, type Outcome } from "../outcome.ts";
import { everyPresence, loadedPresence, type PresenceSurroundings, presenceSurroundings } from "./presenceFacts.ts";
import { presenceView } from "./presenceView.ts";

export const presenceSettings = (context: DeskContext) => context.presence?.() ?? defaultPresenceSettings;

/** «Oppmøte»: one's own, what waits for one, and the places whose list one may see. For everybody who works here. */
export async function readPresencePage(context: DeskContext, who: Who): Promise<Outcome<PresencePage, PresencePage>> {
  if (!isKnown(context, who) || !isStaff(context.directory.organisation(), who.personId)) return notFound;
  return done(await presencePageFor(context, context.store.read, who));
}

export async function presencePageFor(context: DeskContext, reads: StoreReads, who: Who): Promise<PresencePage> {
  const organisation = context.directory.organisation();
  const settings = presenceSettings(context);
  const surroundings = await presenceSurroundings(context, reads);
  const { substitutes } = surroundings;
  const decidesForPeople = decidesFor(organisation, substitutes, who.personId);
  const mine: PresenceView[] = [];
  for (const one of await reads.presenceOf([who.personId], { limit: everyPresence }))
    mine.push(await presenceView(context, reads, surroundings, who, loadedPresence(one)));
  const waiting = await presenceWaiting(context, reads, surroundings, who);
  const sites = [...(organisation.workplaces?.keys() ?? [])];
  return {
    today: context.clock.today(),
    keptDays: settings.presenceKeptDays,
    places: placesFor(context, surroundings, who),
    mine,
    waiting: decidesForPeople.length === 0 ? null : waiting,
    lists: sites.flatMap((siteId) => {
      const { kind } = listScope(organisation, substitutes, settings, siteId, who.personId);
      return kind === "none" ? [] : [{ siteId, scope: kind }];
    }),
  };
}

/** What of their people's presence waits for somebody, the oldest first. */
export async function presenceWaiting(
  context: DeskContext,
  reads: StoreReads,
  surroundings: PresenceSurroundings,
  who: Who,
): Promise<readonly PresenceView[]> {
  const decided = decidesFor(context.directory.organisation(), surroundings.substitutes, who.personId);
  const waiting: PresenceView[] = [];
  for (const one of await reads.presenceOf(decided, { waits: true, limit: everyPresence })) {
    const shown = await presenceView(context, reads, surroundings, who, loadedPresence(one));
    // What the rules or the days have passed by waits for nobody.
    if (shown.actions.length > 0) waiting.push(shown);
  }
  return waiting.reverse();
}

/** One wish or home use, for the employee and for who decides; for everybody else there is none. */
export async function readPresence(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<PresenceView>> {
  const reads = context.store.read;
  const stored = await reads.openPresence(id);
  if (stored === undefined) return notFound;
  const loaded = loadedPresence(stored);
  const surroundings = await presenceSurroundings(context, reads);
  const organisation = context.directory.organisation();
  const standing = presenceStanding(organisation, surroundings.substitutes, loaded.state.employeeId, who.personId);
  return standing === undefined ? notFound : done(await presenceView(context, reads, surroundings, who, loaded));
}

function placesFor(context: DeskContext, { regimes }: PresenceSurroundings, { personId }: Who): readonly PresencePlace[] {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const own = workplacesOf(organisation, personId);
  const others = [...(organisation.workplaces?.values() ?? [])].filter(({ id }) => !own.some((place) => place.id === id));
  return [...own, ...others].map((place) => {
    const rules = { regimes, municipality: place.municipality.number };
    return { place, decides: specialOn(rules, today) ?? null, next: nextSpecial(rules, today) };
  });
}

/** The first span of days from a date on, on which special rules hold without a break. */
function nextSpecial(rules: PlaceRules, today: LocalDate): PresencePlace["next"] {
  const starts = rules.regimes
    .filter(({ kind, validity }) => kind !== "NORMAL" && validity.from > today)
    .map(({ validity }) => validity.from);
  const from = [today, ...starts.toSorted()].find((date) => specialOn(rules, date) !== undefined);
  return from === undefined ? null : { from, to: lastSpecialDay(rules, from) };
}
