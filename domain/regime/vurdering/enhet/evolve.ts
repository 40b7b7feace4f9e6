import type { EnhetEvent, Enhetsoppgaver } from "./model.ts";

/** A unit's tasks after an event; the first one of either begins them. */
export function evolveEnhet(state: Enhetsoppgaver | undefined, event: EnhetEvent): Enhetsoppgaver {
  switch (event.type) {
    case "ActivitiesAssessed":
      return { ...(state ?? begun(event)), activities: { list: event.list, on: event.on } };
    case "DigitalFacilitated":
      return { ...(state ?? begun(event)), digital: { how: event.how, on: event.on } };
    case "UnitTasksErased":
      if (state === undefined) throw new Error("nothing to erase");
      return { ...state, activities: null, digital: null, erasedOn: event.on };
  }
}

function begun({ id, rulesetId, unitId }: Pick<Enhetsoppgaver, "id" | "rulesetId" | "unitId">): Enhetsoppgaver {
  return { id, rulesetId, unitId, activities: null, digital: null, erasedOn: null };
}
