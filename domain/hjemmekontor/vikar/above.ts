import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { decidersOf, type HomeDeciders, type Substitutes } from "./deciders.ts";

/**
 * Who is told that something has waited too long with the one who decides it: the leader of that leader, or who stands in there.
 * Neither the one with whom it lies, nor the employee whose case it is.
 */
export function aboveDecider(
  organisation: Organisation,
  substitutes: Substitutes,
  employeeId: PersonId,
  { acting }: Pick<Extract<HomeDeciders, { kind: "some" }>, "acting">,
): PersonId | undefined {
  const { id, onBehalfOf } = acting;
  const isSubstitute = onBehalfOf !== null && substitutes.get(onBehalfOf) === id;
  let place = isSubstitute ? onBehalfOf : id;
  const passed = new Set<PersonId>();
  while (!passed.has(place)) {
    passed.add(place);
    const found = decidersOf(organisation, substitutes, place);
    const upper = found.kind === "some" ? found.acting.id : found.askId;
    if (upper === undefined) return undefined;
    if (upper !== employeeId && upper !== id) return upper;
    place = found.kind === "some" ? found.deciders[0].id : upper;
  }
  return undefined;
}
