import type { Me } from "#domain/contract/views.ts";
import type { FastAvtale } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { isClearedOn } from "#domain/regime/oppmote/presentOn.ts";
import { decidingOn } from "#domain/regime/vurdering/deciding.ts";
import { defaultPlaceOn } from "#domain/regime/vurdering/defaultPlace.ts";
import type { DeskContext } from "../../context.ts";
import { everyPresence, loadedPresence } from "../../oppmote/presenceFacts.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { assessmentsOf } from "./loadAssessments.ts";

/** Where somebody is to work today: by their agreement, or by special rules and what their leader found or cleared under them (PA-03, PA-12). */
export async function placeToday(
  context: DeskContext,
  personId: PersonId,
  agreements: readonly FastAvtale[],
): Promise<Me["workplace"]> {
  const organisation = context.directory.organisation();
  const { read } = context.store;
  const today = context.clock.today();
  const rulesets = (await loadRulesets(read)).map(({ ruleset }) => ruleset);
  const deciding = decidingOn(rulesets, organisation, personId, today);
  const own = deciding === undefined ? [] : ((await assessmentsOf(read, [deciding], [personId])).get(personId) ?? []);
  const assessments = own.map(({ state }) => state);
  const { place } = defaultPlaceOn({ organisation, rulesets, assessments, agreements }, personId, today);
  if (deciding === undefined || place !== "hjemme") return place;
  const wishes = (await read.presenceOf([personId], { limit: everyPresence })).map(loadedPresence);
  return isClearedOn(
    wishes.flatMap((one) => (one.what === "wish" ? [one.state] : [])),
    today,
  )
    ? "campus-avklart"
    : place;
}
