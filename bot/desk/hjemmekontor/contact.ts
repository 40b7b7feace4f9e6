import type { PersonId } from "#domain/kernel/ids.ts";
import type { NearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { isActive, peopleWith } from "#domain/organisasjon/unitPeople.ts";
import type { DeskContext } from "../context.ts";

/**
 * Whom to ask where the directory names no leader: the leader above, else whom the employer has chosen for it, else an HR adviser; never
 * oneself.
 */
export function contactOf(
  context: DeskContext,
  personId: PersonId,
  { askId }: Extract<NearestLeader, { readonly kind: "none" }>,
): PersonId | undefined {
  return [askId, ...contactsOf(context)].find((id) => id !== undefined && id !== personId);
}

/** Who sees to what nobody in the directory answers for. */
export function contactsOf(context: DeskContext): readonly PersonId[] {
  const organisation = context.directory.organisation();
  const chosen = context.homeContact?.() ?? null;
  const advisers = peopleWith(organisation, "hr-raadgiver");
  return chosen !== null && isActive(organisation, chosen) ? [chosen, ...advisers] : advisers;
}
