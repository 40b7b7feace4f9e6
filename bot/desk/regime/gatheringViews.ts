import type {
  GatheringPlaceView,
  GatheringReasonView,
  GatheringVerdictView,
  GatheringView,
} from "#domain/contract/gatherings.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import type { Language, MunicipalityNumber, Organisation } from "#domain/organisasjon/model.ts";
import { municipalitiesIn } from "#domain/organisasjon/workplace.ts";
import type { Ruleset } from "#domain/regime/kunngjoering/model.ts";
import { regimesOf, validityOf } from "#domain/regime/kunngjoering/published.ts";
import type { Regime } from "#domain/regime/model.ts";
import { mayHold } from "#domain/regime/moete/mayHold.ts";
import type { Gathering, GatheringPlace } from "#domain/regime/moete/model.ts";
import { isComing, standsInTheWay } from "#domain/regime/moete/reconsider.ts";
import type { GatheringReason, GatheringVerdict } from "#domain/regime/moete/verdict.ts";
import type { StoredGathering } from "../../store/gatheringTypes.ts";
import type { StoreReads } from "../../store/types.ts";
import { personView, unitName } from "../commonView.ts";
import type { DeskContext } from "../context.ts";
import { loadRulesets } from "./loadRulesets.ts";

/** The rule sets that meetings are asked about: as the rules take them, and with their names. */
export type RulesAtHand = {
  readonly organisation: Organisation;
  readonly rulesets: readonly Ruleset[];
  readonly regimes: readonly Regime[];
};

export async function rulesAtHand(context: DeskContext, reads: StoreReads): Promise<RulesAtHand> {
  const rulesets = (await loadRulesets(reads)).map(({ ruleset }) => ruleset);
  return {
    organisation: context.directory.organisation(),
    rulesets,
    regimes: [...context.regimes, ...regimesOf(rulesets)],
  };
}

/** A verdict with the names of municipalities and rule sets. */
export function verdictView(rules: RulesAtHand, verdict: GatheringVerdict): GatheringVerdictView {
  return { ...verdict, reasons: verdict.reasons.map((reason) => ({ ...reason, regime: regimeView(rules, reason.regime) })) };
}

function regimeView({ organisation, rulesets }: RulesAtHand, regime: GatheringReason["regime"]): GatheringReasonView["regime"] {
  if (regime === null) return null;
  const { kind, municipality, validity } = regime;
  const same = rulesets.filter((one) => one.kind === kind && one.municipality === municipality);
  // One that was ended or drawn out since is still the one that began that day.
  const found = same.findLast((one) => validityOf(one)?.from === validity.from);
  return {
    kind,
    municipality: municipality === null ? null : municipalityName(organisation, municipality),
    from: validity.from,
    to: validity.to ?? null,
    ruleset: found === undefined ? null : { name: found.name, sourceUrl: found.sourceUrl },
  };
}

// One in which the employer is no more has no name in the directory.
function municipalityName(organisation: Organisation, municipality: MunicipalityNumber): string {
  return municipalitiesIn(organisation).find(({ number }) => number === municipality)?.name ?? municipality;
}

export function placeView(organisation: Organisation, place: GatheringPlace): GatheringPlaceView {
  switch (place.kind) {
    case "ARBEIDSSTED": {
      const found = organisation.workplaces?.get(place.siteId);
      return { kind: "ARBEIDSSTED", name: found?.name ?? "", municipality: found?.municipality.name ?? "" };
    }
    case "KOMMUNE":
      return { kind: "KOMMUNE", municipality: municipalityName(organisation, place.municipality) };
    case "ANNET":
      return { kind: "ANNET" };
  }
}

/** A recorded meeting as its leader sees it. Called once access is checked: it opens what was written. */
export async function gatheringView(
  context: DeskContext,
  reads: StoreReads,
  stored: StoredGathering,
  { rules, language }: { readonly rules: RulesAtHand; readonly language: Language },
): Promise<GatheringView> {
  const { organisation, regimes } = rules;
  const gathering = asGathering(stored);
  const { id, kind, form, date, number, status, recordedOn, digitalConsidered, businessNeed, calledOff } = gathering;
  const coming = isComing(gathering, context.clock.today());
  const person = (personId: Gathering["by"]) => personView(organisation, personId);
  return {
    ...{ id, kind, form, date, number, status, recordedOn, digitalConsidered, version: stored.version },
    places: gathering.places.map((place) => placeView(organisation, place)),
    unitName: unitName(organisation, gathering.unitId, language) ?? "",
    by: person(gathering.by),
    onBehalfOf: gathering.onBehalfOf === null ? null : person(gathering.onBehalfOf),
    calledOff: calledOff === null ? null : { by: person(calledOff.by), on: calledOff.on },
    businessNeed: businessNeed === null ? null : await wordsOf(reads, id, businessNeed.textId),
    verdict: verdictView(rules, gathering.verdict),
    overtaken: coming && standsInTheWay(regimes, gathering) ? verdictView(rules, mayHold(regimes, gathering)) : null,
    mayCallOff: coming,
  };
}

async function wordsOf(reads: StoreReads, id: CaseId, textId: NonNullable<Gathering["businessNeed"]>["textId"]): Promise<string> {
  return (await reads.texts(id, [textId])).get(textId) ?? "";
}

/** Written by `runGathering.ts` alone. */
export const asGathering = ({ state }: Pick<StoredGathering, "state">) => state as Gathering;
