import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { isWorkingDay } from "#domain/oppfolging/paaminnelser/workingDay.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { workplacesOf } from "#domain/organisasjon/workplace.ts";
import type { ListScope } from "#domain/regime/oppmote/access.ts";
import type { ExpectedOnCampus } from "#domain/regime/oppmote/presentOn.ts";
import { defaultPlaceOn } from "#domain/regime/vurdering/defaultPlace.ts";
import type { StoreReads } from "../../store/types.ts";
import type { DeskContext } from "../context.ts";
import { loadRulesets } from "../regime/loadRulesets.ts";
import { assessmentsOf } from "../regime/vurdering/loadAssessments.ts";
import { presenceSettings } from "./presencePage.ts";

/**
 * Those whom their leader found to have a job that cannot be done from home, and whose main place of work this is: they come there on every
 * working day without asking (PA-12, LI-03). Of days so long ago that presence on them is erased, nobody.
 */
export async function expectedOnCampus(
  context: DeskContext,
  reads: StoreReads,
  siteId: SiteId,
  date: LocalDate,
  scope: ListScope,
): Promise<readonly ExpectedOnCampus[]> {
  if (scope.kind === "none" || !isWorkingDay(date, await context.holidays.around(date))) return [];
  if (addDays(date, presenceSettings(context).presenceKeptDays) <= context.clock.today()) return [];
  const organisation = context.directory.organisation();
  const seen: Iterable<PersonId> = scope.kind === "own" ? scope.people : organisation.people.keys();
  const people = [...seen].filter(
    (personId) => organisation.people.get(personId)?.active === true && workplacesOf(organisation, personId)[0]?.id === siteId,
  );
  const rulesets = (await loadRulesets(reads)).map(({ ruleset }) => ruleset);
  const kept = await assessmentsOf(reads, rulesets, people);
  return people
    .filter((personId) => {
      const assessments = (kept.get(personId) ?? []).map(({ state }) => state);
      const { place, rule } = defaultPlaceOn({ organisation, rulesets, assessments, agreements: [] }, personId, date);
      return place === "campus" && rule !== "HO-02";
    })
    .map((personId) => ({ personId, siteId }));
}
