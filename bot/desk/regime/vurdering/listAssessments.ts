import type { Assessments, PersonAssessment, UnitTasksView } from "#domain/contract/assess.ts";
import { decidersOf, decidesFor, decidesHomeOffice, type Substitutes, setsWeekOf } from "#domain/hjemmekontor/vikar/deciders.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Language, Organisation } from "#domain/organisasjon/model.ts";
import { isStaff } from "#domain/organisasjon/unitPeople.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { disagreementSteps } from "#domain/regime/vurdering/disagreement.ts";
import { practicesToChoose } from "#domain/regime/vurdering/enhet/practice.ts";
import { openOf } from "#domain/regime/vurdering/remindOn.ts";
import type { StoreReads } from "../../../store/types.ts";
import { personView, unitName } from "../../commonView.ts";
import { type DeskContext, isKnown, type Who } from "../../context.ts";
import { substitutesNow } from "../../hjemmekontor/substitutes.ts";
import { done, notFound, type Outcome } from "../../outcome.ts";
import { loadRulesets } from "../loadRulesets.ts";
import { assessedUnder, assessmentView, underView } from "./assessmentViews.ts";
import { assessmentsOf, type LoadedUnitTasks, unitTasksOf } from "./loadAssessments.ts";

/** Who can work at home: one's own assessment, and those of one's own people for whoever leads or stands in. */
export async function listAssessments(context: DeskContext, who: Who): Promise<Outcome<Assessments, Assessments>> {
  if (!isKnown(context, who)) return notFound;
  return done(await assessmentsFor(context, context.store.read, who));
}

export async function assessmentsFor(context: DeskContext, reads: StoreReads, { personId }: Who): Promise<Assessments> {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const language = organisation.people.get(personId)?.language ?? "nb";
  const rulesets = (await loadRulesets(reads)).map(({ ruleset }) => ruleset);
  const substitutes = await substitutesNow(context, reads);
  const leads = decidesHomeOffice(organisation, substitutes, personId);
  const team = leads ? decidesFor(organisation, substitutes, personId).filter((id) => isStaff(organisation, id)) : [];
  const people = isStaff(organisation, personId) ? [personId, ...team] : team;
  const kept = await assessmentsOf(reads, rulesets, people);
  const viewOf = async (id: PersonId): Promise<PersonAssessment | undefined> => {
    const under = assessedUnder(context, rulesets, id);
    return under && assessmentView(context, reads, id, under, { rulesets, own: kept.get(id) ?? [], language });
  };
  const mine = isStaff(organisation, personId) ? await viewOf(personId) : undefined;
  const led = (await Promise.all(team.map(viewOf))).filter((one) => one !== undefined);
  const units = leads ? await unitsOf(context, reads, personId, { rulesets, substitutes, language }) : [];
  const shown = new Set([...(mine ? [mine] : []), ...led, ...units].map(({ rulesetId }) => rulesetId));
  const found = decidersOf(organisation, substitutes, personId);
  const own = rulesets.find(({ id }) => id === mine?.rulesetId);
  return {
    today,
    rulesets: rulesets.filter(({ id }) => shown.has(id)).map((ruleset) => underView(ruleset, today)),
    mine:
      mine === undefined || own === undefined
        ? null
        : {
            ...mine,
            steps: disagreementSteps(own),
            leader: found.kind === "some" ? personView(organisation, found.acting.id) : null,
          },
    led: leads ? { people: led.toSorted(byName), units } : null,
  };
}

const byName = (a: PersonAssessment, b: PersonAssessment) => a.person.name.localeCompare(b.person.name, "nb");

type Known = { readonly rulesets: readonly Ruleset[]; readonly substitutes: Substitutes; readonly language: Language };

/** The units that somebody leads, or whose leader they stand in for, each under the rule sets that its people are under. */
async function unitsOf(
  context: DeskContext,
  reads: StoreReads,
  personId: PersonId,
  { rulesets, substitutes, language }: Known,
): Promise<readonly UnitTasksView[]> {
  const organisation = context.directory.organisation();
  const led = [...organisation.units.keys()].filter((id) => setsWeekOf(organisation, substitutes, id, personId) !== undefined);
  const placed = Map.groupBy(staffIn(organisation), ({ unitId }) => unitId);
  const kept = new Map<CaseId, LoadedUnitTasks>(
    (await unitTasksOf(reads, rulesets, led)).map((one) => [one.state.id, one] as const),
  );
  const views = led.map(async (unitId) => {
    const under = new Set((placed.get(unitId) ?? []).flatMap(({ id }) => assessedUnder(context, rulesets, id) ?? []));
    return Promise.all(
      [...under].map(async (ruleset): Promise<UnitTasksView> => {
        const found = [...kept.values()].find(({ state }) => state.unitId === unitId && state.rulesetId === ruleset.id);
        return {
          ...{ unitId, rulesetId: ruleset.id, version: found?.version ?? 0, practices: practicesToChoose },
          unitName: unitName(organisation, unitId, language) ?? "",
          open: ruleset.kind === "PANDEMI" ? openOf(found?.state) : null,
          ...(await wordsOf(reads, found)),
        };
      }),
    );
  });
  return (await Promise.all(views)).flat();
}

async function wordsOf(
  reads: StoreReads,
  found: LoadedUnitTasks | undefined,
): Promise<Pick<UnitTasksView, "activities" | "how">> {
  if (found === undefined) return { activities: [], how: null };
  const { id, activities, digital } = found.state;
  const ids = [...(activities?.list ?? []).map(({ what }) => what.textId), ...(digital === null ? [] : [digital.how.textId])];
  const words = await reads.texts(id, ids);
  return {
    activities: (activities?.list ?? []).map(({ what, place }) => ({ what: words.get(what.textId) ?? "", place })),
    how: digital === null ? null : (words.get(digital.how.textId) ?? ""),
  };
}

function staffIn(organisation: Organisation) {
  return [...organisation.people.values()].filter(({ id }) => isStaff(organisation, id));
}
