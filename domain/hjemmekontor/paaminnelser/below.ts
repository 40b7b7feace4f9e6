import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { leaderlessUnder, leadsUnit, reportsOf } from "../../organisasjon/nearestLeader.ts";
import { aboveDecider } from "../vikar/above.ts";
import { decidersOf, decidesFor, type Substitutes } from "../vikar/deciders.ts";

/**
 * Everybody of whose application it may be this person's to know that it waits, without being theirs to decide: of those whose own leader they
 * decide for, and of those for whom the directory names no leader. As `watchedBy` finds it, and without walking through all of the house: it
 * names some too many, and none too few. `contactId` sees to what nobody in the directory answers for.
 */
export function below(
  organisation: Organisation,
  substitutes: Substitutes,
  personId: PersonId,
  contactId?: PersonId,
): readonly PersonId[] {
  const leaderless = [
    ...leaderlessUnder(organisation, personId),
    ...(contactId === personId ? leaderlessUnder(organisation, undefined) : []),
  ];
  const led = [...decidesFor(organisation, substitutes, personId), ...leaderless];
  const isAbove = (id: PersonId) => {
    const found = decidersOf(organisation, substitutes, id);
    return found.kind === "some" && aboveDecider(organisation, substitutes, id, found) === personId;
  };
  // With a substitute it is told above the leader's own place, which may be past one whom the same substitute stands in for.
  const lyingWithSubstitutes = [...substitutes].flatMap(([leaderId, id]) => {
    const found = { acting: { id, onBehalfOf: leaderId } };
    const reports = reportsOf(organisation, leaderId);
    if (reports.length > 0 && aboveDecider(organisation, substitutes, id, found) === personId) return reports;
    // Whoever leads above their own leader is passed in their own case.
    return reports.filter((report) => leadsUnit(organisation, report) && isAbove(report));
  });
  return [
    ...new Set([
      ...leaderless,
      ...led.flatMap((id) => reportsOf(organisation, id)),
      ...lyingWithSubstitutes,
      // What a substitute asks for themselves goes past the one in whose place they are.
      ...[...substitutes.values()].filter(isAbove),
    ]),
  ];
}
