import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { isActive, peopleWith } from "../../organisasjon/unitPeople.ts";
import type { Cycle, CycleEvent } from "./model.ts";

export type CycleNotificationReason = "cycle-published" | "cycle-changed" | "cycle-closed";
export type CycleNotification = { readonly to: PersonId; readonly reason: CycleNotificationReason };

/**
 * Who is told of an event on the cycle. AM-14, S2 «Kopi»: coordinators, chief safety representatives and the representatives that
 * the cycle names get a copy when it is published; when dates change or the cycle is closed, every leader is told as well.
 */
export function cycleNotificationsFor(state: Cycle, event: CycleEvent, organisation: Organisation): readonly CycleNotification[] {
  const copies = [
    ...peopleWith(organisation, "koordinator"),
    ...peopleWith(organisation, "hovedverneombud"),
    ...("plan" in event ? event.plan : state.plan).copyTo.filter((id) => isActive(organisation, id)),
  ];
  const tell = (people: readonly PersonId[], reason: CycleNotificationReason) =>
    [...new Set(people)].filter((id) => id !== event.by).map((to) => ({ to, reason }));
  switch (event.type) {
    case "CyclePublished":
      return tell(copies, "cycle-published");
    case "CycleChanged":
      return tell([...copies, ...leaders(organisation)], "cycle-changed");
    case "CycleClosed":
      return tell([...copies, ...leaders(organisation)], "cycle-closed");
    case "RecommendationRecorded":
      return [];
  }
}

function leaders(organisation: Organisation): readonly PersonId[] {
  return [...organisation.units.values()].flatMap(({ leaderId }) =>
    leaderId !== undefined && isActive(organisation, leaderId) ? [leaderId] : [],
  );
}
