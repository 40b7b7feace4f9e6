import type {
  GatheringAnswer,
  GatheringChoices,
  GatheringInput,
  GatheringList,
  GatheringView,
} from "#domain/contract/gatherings.ts";
import type { Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { cleanText } from "#domain/kernel/text.ts";
import { municipalitiesIn, workplacesOf } from "#domain/organisasjon/workplace.ts";
import { holdsMeetingsOf, mayAskToMeet } from "#domain/regime/moete/access.ts";
import { checkPlan } from "#domain/regime/moete/checkPlan.ts";
import { mayHold } from "#domain/regime/moete/mayHold.ts";
import { unitName } from "../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../context.ts";
import { substitutesNow } from "../hjemmekontor/substitutes.ts";
import { done, notFound, type Outcome, refused } from "../outcome.ts";
import { asGathering, gatheringView, placeView, rulesAtHand, verdictView } from "./gatheringViews.ts";

/** For so many days what is over stays on the list, and so many at most are on it. Ours. */
const shownDays = 180;
const mostShown = 500;

/** What can be chosen in the form, for everybody employed. */
export async function gatheringChoices(context: DeskContext, who: Who): Promise<Outcome<GatheringChoices>> {
  const organisation = context.directory.organisation();
  if (!mayAskToMeet(organisation, who.personId)) return notFound;
  const own = workplacesOf(organisation, who.personId);
  const others = [...(organisation.workplaces?.values() ?? [])].filter((place) => !own.includes(place));
  const language = organisation.people.get(who.personId)?.language ?? "nb";
  const units = unitsOf(context, await substitutesNow(context, context.store.read), who);
  return done({
    today: context.clock.today(),
    workplaces: [...own, ...others.toSorted((a, b) => (a.name < b.name ? -1 : 1))],
    municipalities: municipalitiesIn(organisation),
    units: units.map((id) => ({ id, name: unitName(organisation, id, language) ?? "" })),
  });
}

/** May we hold this? Everybody employed may ask, of any day, and nothing of it is kept. */
export async function askGathering(context: DeskContext, who: Who, plan: GatheringInput): Promise<Outcome<GatheringAnswer>> {
  const organisation = context.directory.organisation();
  if (!mayAskToMeet(organisation, who.personId)) return notFound;
  const businessNeed = plan.businessNeed === null ? null : cleanText(plan.businessNeed).text;
  const checked = checkPlan({ ...plan, businessNeed }, organisation);
  if (!checked.ok) return refused(checked.refusals);
  const rules = await rulesAtHand(context, context.store.read);
  const { kind, form, places, date, number } = checked.gathering;
  return done({
    ...{ kind, form, date, number },
    places: places.map((place) => placeView(organisation, place)),
    verdict: verdictView(rules, mayHold(rules.regimes, checked.gathering)),
  });
}

/** A recorded meeting, to its unit's leader and who stands in; for nobody else there is one. */
export async function readGathering(context: DeskContext, who: Who, id: CaseId): Promise<Outcome<GatheringView>> {
  if (!isKnown(context, who)) return notFound;
  const { read } = context.store;
  const stored = await read.loadGathering(id);
  if (stored === undefined) return notFound;
  const rules = await rulesAtHand(context, read);
  const substitutes = await substitutesNow(context, read);
  const { unitId } = asGathering(stored);
  if (holdsMeetingsOf(rules.organisation, substitutes, unitId, who.personId) === undefined) return notFound;
  const language = rules.organisation.people.get(who.personId)?.language ?? "nb";
  return done(await gatheringView(context, read, stored, { rules, language }));
}

/** The meetings of the units that this person leads, or whose leader they stand in for; the list exists for nobody else. */
export async function listGatherings(context: DeskContext, who: Who): Promise<Outcome<GatheringList>> {
  if (!isKnown(context, who)) return notFound;
  const { read } = context.store;
  const units = unitsOf(context, await substitutesNow(context, read), who);
  if (units.length === 0) return notFound;
  const today = context.clock.today();
  const stored = await read.gatheringsOf(units, { since: addDays(today, -shownDays), limit: mostShown });
  const rules = await rulesAtHand(context, read);
  const language = rules.organisation.people.get(who.personId)?.language ?? "nb";
  const views = await Promise.all(stored.map((one) => gatheringView(context, read, one, { rules, language })));
  return done({
    today,
    coming: views.filter(({ mayCallOff }) => mayCallOff).toReversed(),
    earlier: views.filter(({ mayCallOff }) => !mayCallOff),
  });
}

function unitsOf(context: DeskContext, substitutes: Substitutes, { personId }: Who): readonly UnitId[] {
  const organisation = context.directory.organisation();
  return [...organisation.units.keys()].filter(
    (unitId) => holdsMeetingsOf(organisation, substitutes, unitId, personId) !== undefined,
  );
}
