import type { AssessedUnder, AssessmentView, PersonAssessment } from "#domain/contract/assess.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { laterOf } from "#domain/kernel/localDate.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { workplacesOf } from "#domain/organisasjon/workplace.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { standingOn } from "#domain/regime/kunngjoering/published.ts";
import { decidingNext, worksInSeveral } from "#domain/regime/vurdering/deciding.ts";
import { defaultPlaceOn, standing } from "#domain/regime/vurdering/defaultPlace.ts";
import { groundsToChoose } from "#domain/regime/vurdering/grounds.ts";
import type { StoreReads } from "../../../store/types.ts";
import { personView, unitName } from "../../commonView.ts";
import type { DeskContext } from "../../context.ts";
import { assessmentId, type LoadedAssessment } from "./loadAssessments.ts";

/** What a view of one person is made of. */
export type Seen = {
  readonly rulesets: readonly Ruleset[];
  readonly own: readonly LoadedAssessment[];
  readonly language: Language;
};

/** The rule set that somebody is assessed under now. */
export function assessedUnder(context: DeskContext, rulesets: readonly Ruleset[], personId: PersonId): Ruleset | undefined {
  return decidingNext(rulesets, context.directory.organisation(), personId, context.clock.today());
}

/** How somebody stands under it. Whoever asks for it has checked that it may be seen. */
export async function assessmentView(
  context: DeskContext,
  reads: StoreReads,
  personId: PersonId,
  ruleset: Ruleset,
  { rulesets, own, language }: Seen,
): Promise<PersonAssessment> {
  const organisation = context.directory.organisation();
  const id = assessmentId(ruleset.id, personId);
  const kept = own.find(({ state }) => state.id === id);
  const made = standing(organisation, kept?.state);
  const on = laterOf(ruleset.from, context.clock.today());
  const assessments = own.map(({ state }) => state);
  const { place, rule } = defaultPlaceOn({ organisation, rulesets, assessments, agreements: [] }, personId, on);
  return {
    ...{ id, rulesetId: ruleset.id, version: kept?.version ?? 0, rule },
    person: personView(organisation, personId),
    unitName: unitName(organisation, organisation.people.get(personId)?.unitId, language),
    place: place === "campus" ? "CAMPUS" : "HJEMME",
    assessment: made === undefined ? null : await madeView(context, reads, id, made),
    isFromOtherUnit: made === undefined && (kept?.state.made ?? null) !== null,
    talk: kept?.state.talk ?? null,
    mainPlace: worksInSeveral(organisation, personId)
      ? (workplacesOf(organisation, personId)[0]?.municipality.name ?? null)
      : null,
  };
}

async function madeView(
  context: DeskContext,
  reads: StoreReads,
  id: LoadedAssessment["state"]["id"],
  made: NonNullable<LoadedAssessment["state"]["made"]>,
): Promise<AssessmentView> {
  const organisation = context.directory.organisation();
  const { by, onBehalfOf, explanation, unitId: _unitId, ...rest } = made;
  const words = explanation === null ? undefined : (await reads.texts(id, [explanation.textId])).get(explanation.textId);
  return {
    ...rest,
    explanation: words ?? null,
    by: personView(organisation, by),
    onBehalfOf: onBehalfOf === undefined ? null : personView(organisation, onBehalfOf),
  };
}

export function underView({ id, kind, name, sourceUrl, from, to, ...rest }: Ruleset, today: LocalDate): AssessedUnder {
  const standing = standingOn({ id, kind, name, sourceUrl, from, to, ...rest }, today);
  return { id, kind, name, sourceUrl, from, to, standing, grounds: groundsToChoose(kind) };
}
