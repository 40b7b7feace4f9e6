import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive, peopleWith } from "../../organisasjon/unitPeople.ts";
import { concerned } from "./affected.ts";
import type { Ruleset, RulesetEvent } from "./model.ts";

export type RulesetNotificationReason = "ruleset-published" | "ruleset-changed" | "ruleset-ended" | "ruleset-withdrawn";

const reasons = {
  RulesetPublished: "ruleset-published",
  RulesetChanged: "ruleset-changed",
  RulesetEnded: "ruleset-ended",
  RulesetWithdrawn: "ruleset-withdrawn",
} as const satisfies Record<RulesetEvent["type"], RulesetNotificationReason>;

/**
 * Who is told of an event on a rule set, those who speak for others first: PA-10, S0 «Kopi til»: the unions' chief representatives and the
 * chief safety representatives; then everybody whom it concerns. `copy` is somebody who is told as a representative.
 */
export function rulesetNotificationsFor(
  state: Ruleset,
  event: RulesetEvent,
  organisation: Organisation,
): readonly { readonly to: PersonId; readonly reason: RulesetNotificationReason; readonly copy: boolean }[] {
  const reason = reasons[event.type];
  const copies = new Set([
    ...peopleWith(organisation, "hovedverneombud"),
    ...state.copyTo.filter((id) => isActive(organisation, id)),
  ]);
  const others = concerned(organisation, state).filter((id) => !copies.has(id));
  return [...[...copies].map((to) => ({ to, reason, copy: true })), ...others.map((to) => ({ to, reason, copy: false }))].filter(
    ({ to }) => to !== event.by,
  );
}
