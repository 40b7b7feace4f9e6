import type { CampusWish, WishEvent } from "./model.ts";

/** The state after an event. `PresenceAsked` begins a wish; every other event needs one. */
export function evolveWish(state: CampusWish | undefined, event: WishEvent): CampusWish {
  if (event.type === "PresenceAsked") {
    const { type: _type, on, ...asked } = event;
    return {
      ...asked,
      status: "OENSKER_CAMPUS",
      askedOn: on,
      decidedBy: null,
      decidedFor: null,
      decidedOn: null,
      reason: null,
    };
  }
  if (state === undefined) throw new Error(`${event.type} without a wish`);
  switch (event.type) {
    case "PresenceApproved":
      return { ...state, status: "CAMPUS_GODKJENT", ...decided(event) };
    case "PresenceDeclined":
      return { ...state, status: "AVSLAATT", ...decided(event), reason: event.reason };
    case "PresenceWithdrawn":
      return { ...state, status: "TRUKKET" };
  }
}

function decided({ by, onBehalfOf, on }: Extract<WishEvent, { readonly type: "PresenceApproved" | "PresenceDeclined" }>) {
  return { decidedBy: by, decidedFor: onBehalfOf ?? null, decidedOn: on };
}
