import type { PersonId } from "../kernel/ids.ts";
import { hasRole } from "../organisasjon/unitPeople.ts";
import { isShutOut } from "./access.ts";
import { type CaseFacts, type CaseOutcome, personOf } from "./facts.ts";
import type { SubCase } from "./model.ts";
import { byOwner } from "./standing.ts";

/**
 * What the archive may do with a case besides its owner: note where it lies. The records role knows the number and no content; `null` is the
 * archive's own answer to what it was sent.
 */
export function byOwnerOrRecords(state: SubCase, facts: CaseFacts, then: (by: PersonId | null) => CaseOutcome): CaseOutcome {
  const by = personOf(facts);
  return by === null || isRecordsKeeper(state, by, facts) ? then(by) : byOwner(state, facts, then);
}

/** Somebody with the records role who is no part of the case. */
function isRecordsKeeper(state: SubCase, personId: PersonId, { organisation }: CaseFacts): boolean {
  return hasRole(organisation, personId, ["arkiv"]) && !isShutOut(state, personId);
}
