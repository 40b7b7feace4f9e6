import { decidersOf, type Substitutes } from "../../hjemmekontor/vikar/deciders.ts";
import type { PersonId } from "../../kernel/ids.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import type { HomeUse, HomeUseEvent } from "./hjemmebruk/model.ts";
import type { CampusWish, WishEvent } from "./model.ts";

export type PresenceNotificationReason =
  | "presence-asked"
  | "presence-approved"
  | "presence-declined"
  | "presence-withdrawn"
  | "home-registered"
  | "home-clarified"
  | "home-equipment"
  | "home-ended";

export type PresenceNotification = { readonly to: PersonId; readonly reason: PresenceNotificationReason };

const reasons = {
  PresenceAsked: "presence-asked",
  PresenceApproved: "presence-approved",
  PresenceDeclined: "presence-declined",
  PresenceWithdrawn: "presence-withdrawn",
  HomeRegistered: "home-registered",
  HomeClarified: "home-clarified",
  EquipmentArranged: "home-equipment",
  EquipmentDeclined: "home-equipment",
  HomeEnded: "home-ended",
} as const satisfies Record<(WishEvent | HomeUseEvent)["type"], PresenceNotificationReason>;

/** What the employee does the leader is told of, or who stands in for them; what the leader does, the employee. */
const fromEmployee: readonly (WishEvent | HomeUseEvent)["type"][] = [
  "PresenceAsked",
  "PresenceWithdrawn",
  "HomeRegistered",
  "HomeEnded",
];

/** PA-03: who is told of an event on a wish or on home use. */
export function presenceNotificationsFor(
  { employeeId }: Pick<CampusWish | HomeUse, "employeeId">,
  event: WishEvent | HomeUseEvent,
  organisation: Organisation,
  substitutes: Substitutes,
): readonly PresenceNotification[] {
  const reason = reasons[event.type];
  if (!fromEmployee.includes(event.type)) return [{ to: employeeId, reason }];
  const found = decidersOf(organisation, substitutes, employeeId);
  return found.kind === "some" ? [{ to: found.acting.id, reason }] : [];
}
