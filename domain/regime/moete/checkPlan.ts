import type { TextFact } from "../../kernel/text.ts";
import type { MunicipalityNumber, Organisation } from "../../organisasjon/model.ts";
import { municipalitiesIn } from "../../organisasjon/workplace.ts";
import type { CheckedGathering, GatheringPlace, GatheringPlan, GatheringRefusal } from "./model.ts";

/** How many may be written to come. Ours: nobody comes to what nobody comes to, and nobody fills the greatest stadium. */
const gatheringNumber = { min: 1, max: 100_000 } as const;

/** Longest reason why people have to come together, in characters. */
export const maxBusinessNeed = 1000;

/** What keeps a question from being answered, in the order of the form; or the question, filled in. */
export function checkPlan<Text extends TextFact>(
  plan: GatheringPlan<Text>,
  organisation: Organisation,
):
  | { readonly ok: true; readonly gathering: CheckedGathering<Text> }
  | { readonly ok: false; readonly refusals: readonly GatheringRefusal[] } {
  const { kind, form, date, number, places, businessNeed } = plan;
  const refusals: GatheringRefusal[] = [];
  const { min, max } = gatheringNumber;
  const where = places.map((place) => municipalitiesOf(organisation, place));
  if (kind === null) refusals.push({ rule: null, code: "GATHERING_KIND_MISSING", field: "kind" });
  if (form === null) refusals.push({ rule: null, code: "GATHERING_FORM_MISSING", field: "form" });
  if (form !== null && form !== "DIGITALT" && places.length === 0) {
    refusals.push({ rule: "LI-01", code: "GATHERING_PLACE_MISSING", field: "places" });
  }
  if (where.includes(undefined)) refusals.push({ rule: "LI-01", code: "GATHERING_PLACE_UNKNOWN", field: "places" });
  if (date === null) refusals.push({ rule: null, code: "GATHERING_DATE_MISSING", field: "date" });
  if (number === null || !Number.isInteger(number) || number < min || number > max) {
    refusals.push({ rule: null, code: "GATHERING_NUMBER_WRONG", field: "number", min, max });
  }
  if (businessNeed !== null && businessNeed.length > maxBusinessNeed) {
    const { length } = businessNeed;
    refusals.push({ rule: null, code: "GATHERING_NEED_TOO_LONG", field: "businessNeed", length, max: maxBusinessNeed });
  }
  if (refusals.length > 0 || kind === null || form === null || date === null || number === null) return { ok: false, refusals };
  const municipalities = [...new Set(where.flatMap((found = []) => found))];
  return { ok: true, gathering: { ...plan, kind, form, date, number, municipalities } };
}

/** In which municipality a place is, if the employer is in it; `undefined` for a place that is none. */
function municipalitiesOf(organisation: Organisation, place: GatheringPlace): readonly MunicipalityNumber[] | undefined {
  switch (place.kind) {
    case "ARBEIDSSTED": {
      const found = organisation.workplaces?.get(place.siteId);
      return found === undefined ? undefined : [found.municipality.number];
    }
    case "KOMMUNE":
      return municipalitiesIn(organisation).some(({ number }) => number === place.municipality)
        ? [place.municipality]
        : undefined;
    case "ANNET":
      return [];
  }
}
