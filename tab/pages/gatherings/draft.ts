import type { GatheringChoices, GatheringInput } from "#domain/contract/gatherings.ts";
import type { UnitId } from "#domain/kernel/ids.ts";
import type { GatheringPlace } from "#domain/regime/moete/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";

/** The question as it is being filled in, and for which unit it would be recorded. */
export type GatheringDraft = Omit<GatheringInput, "number" | "businessNeed"> & {
  /** As it was typed. */
  readonly number: string;
  readonly businessNeed: string;
  readonly unitId: UnitId | null;
};

/** LI-01: where one works is chosen already. */
export function emptyDraft({ workplaces, units }: GatheringChoices): GatheringDraft {
  const [usual] = workplaces;
  return {
    ...{ kind: null, form: null, date: null, number: "", digitalConsidered: null, businessNeed: "" },
    places: usual === undefined ? [] : [{ kind: "ARBEIDSSTED", siteId: usual.id }],
    unitId: units[0]?.id ?? null,
  };
}

/** What was typed and is no number is one that no rule takes. */
export function planOf({ unitId: _unit, number, businessNeed, ...draft }: GatheringDraft): GatheringInput {
  const typed = number.trim();
  const read = Number(typed.replace(",", "."));
  return {
    ...draft,
    number: typed === "" ? null : Number.isFinite(read) ? read : 0,
    businessNeed: businessNeed === "" ? null : businessNeed,
  };
}

/** Whether there is enough to be answered. */
export function isWhole({ kind, form, date, number, places }: GatheringInput): boolean {
  return kind !== null && form !== null && date !== null && number !== null && (form === "DIGITALT" || places.length > 0);
}

export function placeKey(place: GatheringPlace): string {
  if (place.kind === "ARBEIDSSTED") return place.siteId;
  return place.kind === "KOMMUNE" ? place.municipality : place.kind;
}

const fields = ["kind", "form", "places", "date", "number", "digitalConsidered", "businessNeed"];

/** Whether a refusal is shown beside a field of the form. */
export function isBeside(refusal: AnyRefusal): boolean {
  return "field" in refusal && fields.includes(String(refusal.field));
}
