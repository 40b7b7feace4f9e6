import type { Organisation } from "../../organisasjon/model.ts";
import { nearestLeader } from "../../organisasjon/nearestLeader.ts";
import type { Notification } from "../fastAvtale/notify.ts";
import type { DayEvent, Enkeltdag } from "./model.ts";

/** Who is told of an event on a single day. */
export function dayNotificationsFor(state: Enkeltdag, event: DayEvent, organisation: Organisation): readonly Notification[] {
  const nearest = nearestLeader(organisation, state.employeeId);
  const leader = nearest.kind === "leader" ? [nearest.leader.id] : [];
  switch (event.type) {
    case "DayAsked":
      return leader.map((to) => ({ to, reason: "decide" }));
    case "DayWithdrawn":
      return leader.map((to) => ({ to, reason: "withdrawn" }));
    case "DayApproved":
      return [{ to: state.employeeId, reason: "approved" }];
    case "DayRejected":
      return [{ to: state.employeeId, reason: "rejected" }];
    case "DayCalledIn":
      return [{ to: state.employeeId, reason: "called-in" }];
  }
}
