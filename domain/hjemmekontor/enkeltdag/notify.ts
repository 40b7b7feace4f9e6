import type { Organisation } from "../../organisasjon/model.ts";
import type { Notification } from "../fastAvtale/notify.ts";
import { decidersOf, noSubstitutes, type Substitutes } from "../vikar/deciders.ts";
import type { DayEvent, Enkeltdag } from "./model.ts";

/** Who is told of an event on a single day. */
export function dayNotificationsFor(
  state: Enkeltdag,
  event: DayEvent,
  organisation: Organisation,
  substitutes: Substitutes = noSubstitutes,
): readonly Notification[] {
  const found = decidersOf(organisation, substitutes, state.employeeId);
  const leader = found.kind === "some" ? [found.acting.id] : [];
  switch (event.type) {
    case "DayAsked":
      return leader.map((to) => ({ to, reason: "decide" }));
    // As for a fixed agreement.
    case "Rerouted":
      return [];
    case "DayWithdrawn":
      return leader.map((to) => ({ to, reason: "withdrawn" }));
    case "DayUndone":
      return (event.of === "DayWithdrawn" ? leader : [state.employeeId]).map((to) => ({ to, reason: "undone" }));
    case "DayApproved":
      return [{ to: state.employeeId, reason: "approved" }];
    case "DayRejected":
      return [{ to: state.employeeId, reason: "rejected" }];
    case "DayCalledIn":
      return [{ to: state.employeeId, reason: "called-in" }];
  }
}
