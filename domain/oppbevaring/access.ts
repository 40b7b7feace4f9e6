import type { PersonId } from "../kernel/ids.ts";
import type { Organisation } from "../organisasjon/model.ts";
import { hasRole, peopleWith } from "../organisasjon/unitPeople.ts";
import type { RetainedCase } from "./model.ts";

/**
 * Whether somebody has a say in how long a case is kept: the records role, unless the case is about them. Whoever has none must not
 * learn from an answer that the case is there.
 */
export function keepsRecordOf(
  organisation: Organisation,
  personId: PersonId,
  { parties }: Pick<RetainedCase, "parties">,
): boolean {
  return hasRole(organisation, personId, ["arkiv"]) && !parties.includes(personId);
}

/** Everybody who has. */
export function recordKeepersOf(organisation: Organisation, { parties }: Pick<RetainedCase, "parties">): readonly PersonId[] {
  return peopleWith(organisation, "arkiv").filter((id) => !parties.includes(id));
}
