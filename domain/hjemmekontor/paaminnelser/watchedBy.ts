import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { aboveDecider } from "../vikar/above.ts";
import { decidersOf, type Substitutes } from "../vikar/deciders.ts";

/**
 * Everybody of whose home office there can be something for this person to know: their own, that of those for whom they decide, and what
 * waits below them. `contactId` sees to what nobody in the directory answers for.
 */
export function watchedBy(
  organisation: Organisation,
  substitutes: Substitutes,
  personId: PersonId,
  contactId?: PersonId,
): readonly PersonId[] {
  return [...organisation.people.keys()].filter((id) => {
    if (id === personId) return true;
    const found = decidersOf(organisation, substitutes, id);
    if (found.kind === "none") return (found.askId ?? contactId) === personId;
    // A team's plan is asked for in the place of its own leader, also where one of the team goes to somebody else.
    if (found.deciders.some((decider) => decider.id === personId) || substitutes.get(found.deciders[0].id) === personId)
      return true;
    return aboveDecider(organisation, substitutes, id, found) === personId;
  });
}
