import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { nearestLeader } from "../../organisasjon/nearestLeader.ts";

/** Everybody of whose home office there can be something for this person to know: their own, their staff's, and what waits below them. */
export function watchedBy(organisation: Organisation, personId: PersonId): readonly PersonId[] {
  return [...organisation.people.keys()].filter((id) => {
    if (id === personId) return true;
    const nearest = nearestLeader(organisation, id);
    if (nearest.kind === "none") return nearest.askId === personId;
    if (nearest.leader.id === personId) return true;
    const above = nearestLeader(organisation, nearest.leader.id);
    return (above.kind === "leader" ? above.leader.id : above.askId) === personId;
  });
}
