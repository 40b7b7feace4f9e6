import type { MissingLeader } from "#domain/contract/views.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { hasRole } from "#domain/organisasjon/unitPeople.ts";
import { personView } from "../commonView.ts";
import type { DeskContext } from "../context.ts";
import { contactOf } from "./contact.ts";

/** HO-05: that the directory names no leader for somebody, and whom to ask; `null` where there is one, or nothing to be decided. */
export function missingLeaderOf(context: DeskContext, personId: PersonId): MissingLeader | null {
  const organisation = context.directory.organisation();
  const nearest = nearestLeader(organisation, personId);
  if (nearest.kind === "leader" || !hasRole(organisation, personId, ["ansatt"])) return null;
  const contactId = contactOf(context, personId, nearest);
  return { why: nearest.why, contact: contactId === undefined ? null : personView(organisation, contactId) };
}
