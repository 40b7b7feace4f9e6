import type { Vurdering, VurderingEvent } from "./model.ts";

/** The assessment after an event. A new one begins by being made, or by a talk that is asked for; every other event needs one. */
export function evolveVurdering(state: Vurdering | undefined, event: VurderingEvent): Vurdering {
  switch (event.type) {
    case "PersonAssessed":
      return { ...(state ?? begun(event)), made: event.made };
    case "TalkAsked":
      return { ...(state ?? begun(event)), talk: { askedOn: event.on, heldOn: null } };
    case "TalkHeld": {
      const { talk, ...rest } = there(state, event);
      return { ...rest, talk: talk === null ? null : { ...talk, heldOn: event.on } };
    }
    case "AssessmentErased":
      return { ...there(state, event), made: null, talk: null, erasedOn: event.on };
  }
}

function begun({ id, rulesetId, personId }: Pick<Vurdering, "id" | "rulesetId" | "personId">): Vurdering {
  return { id, rulesetId, personId, made: null, talk: null, erasedOn: null };
}

function there(state: Vurdering | undefined, { type }: VurderingEvent): Vurdering {
  if (state === undefined) throw new Error(`${type} without an assessment`);
  return state;
}
