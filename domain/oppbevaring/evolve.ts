import type { Retention, RetentionEvent } from "./model.ts";

/** How far it has come after an event. A hold puts an end to what was proposed before it. */
export function evolveRetention(state: Retention, event: RetentionEvent): Retention {
  switch (event.type) {
    case "ErasureWarned":
      return { ...state, warned: { on: event.on, dueOn: event.dueOn } };
    case "HoldPlaced":
      return { ...state, hold: { by: event.by, on: event.on, reason: event.reason }, proposal: null };
    case "HoldLifted":
      // Warned of anew: those who were told of the hold counted on it.
      return { ...state, hold: null, warned: null };
    case "ErasureProposed":
      return { ...state, proposal: { by: event.by, on: event.on, dueOn: event.dueOn } };
    case "ErasureWithdrawn":
      return { ...state, proposal: null };
    case "CaseErased": {
      const { proposedBy, confirmedBy, on } = event;
      return { ...state, proposal: null, erased: { proposedBy, confirmedBy, on } };
    }
  }
}
