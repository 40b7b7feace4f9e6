import { type Decider, type Substitutes, setsWeekOf } from "../../hjemmekontor/vikar/deciders.ts";
import { isEmployed } from "../../hjemmekontor/vikar/employed.ts";
import type { PersonId, UnitId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";

/** Whether somebody may ask if a meeting may be held: everybody employed here. */
export function mayAskToMeet(organisation: Organisation, personId: PersonId): boolean {
  return isEmployed(organisation, personId);
}

/** PA-05, LI-07 bind the leader: who decides that a unit holds a meeting, as its leader or in their place; `undefined` for nobody else. */
export function holdsMeetingsOf(
  organisation: Organisation,
  substitutes: Substitutes,
  unitId: UnitId,
  personId: PersonId,
): Decider | undefined {
  return setsWeekOf(organisation, substitutes, unitId, personId);
}
