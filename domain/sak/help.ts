import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { isActive } from "../organisasjon/unitPeople.ts";
import { isOver } from "./access.ts";
import type { SubCase } from "./model.ts";
import type { SakRefusal } from "./refusals.ts";

/*
 * VA-05: help from HR/HMS. That it was asked for is not enough where a rule demands it: somebody has to stand beside the owner for as long as
 * the case goes on (SB-13, SB-24).
 */

/** Who of those who handle it advises: HR/HMS, or whoever handled it already when they were asked. */
export function advisersOf({ handlers, help }: SubCase): readonly PersonId[] {
  const advises = (personId: PersonId) => help?.wanted === true && help.adviserId === personId;
  return handlers
    .filter(({ personId, as }) => as === "bistand" || (as !== "eier" && as !== "mottak" && advises(personId)))
    .map(({ personId }) => personId);
}

/** Whether help was asked for and there is somebody who gives it. */
export function isAdvised(state: SubCase, organisation: Organisation): boolean {
  return state.help?.wanted === true && advisersOf(state).some((personId) => isActive(organisation, personId));
}

/** The rule that demands somebody of HR/HMS while the case goes on: what it is about (SB-24), or how far it has gone (SB-13). */
export function demandsHelp(state: SubCase): "SB-24" | "SB-13" | null {
  if (isOver(state)) return null;
  if (state.sexualHarassment) return "SB-24";
  return isEscalated(state) ? "SB-13" : null;
}

/** A high level, or a simple case that turned out serious. Of one from before that was kept, by what it was assessed as first. */
function isEscalated({ assessment, track, escalatedOn }: SubCase): boolean {
  const outcome = assessment?.outcome ?? null;
  const turned = escalatedOn === undefined && track === "alvorlig" && outcome !== null && outcome !== "alvorlig";
  return assessment?.level === "hoeyt" || (escalatedOn ?? null) !== null || turned;
}

/** SB-13, SB-24: «skal saken meldes inn»: the owner goes no further alone. The gate waits until somebody is named. */
export function helpRefusals(state: SubCase, { organisation }: { readonly organisation: Organisation }): readonly SakRefusal[] {
  const rule = demandsHelp(state);
  return rule === null || isAdvised(state, organisation) ? [] : [{ rule, code: "HR_NOT_CONSULTED" }];
}
