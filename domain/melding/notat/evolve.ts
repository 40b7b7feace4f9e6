import type { Notat, NotatEvent } from "./model.ts";

/** The note after an event. `NotatWritten` begins one; every other event needs one. */
export function evolveNotat(state: Notat | undefined, event: NotatEvent): Notat {
  if (event.type === "NotatWritten") {
    const { id, by, as, unitId, text, danger, on } = event;
    const entries = [{ text, on }];
    return { id, ownerId: by, as, unitId, writtenOn: on, entries, danger, forwardedTo: null, closedOn: null };
  }
  if (state === undefined) throw new Error(`${event.type} without a note`);
  switch (event.type) {
    case "NotatAddedTo":
      return { ...state, entries: [...state.entries, { text: event.text, on: event.on }] };
    case "DangerAnswered":
      return { ...state, danger: event.danger };
    case "NotatForwarded":
      return { ...state, forwardedTo: event.newId };
    case "NotatKept":
      return { ...state, keptOn: event.on };
    case "NotatClosed":
    case "NotatDiscarded":
      return { ...state, closedOn: state.closedOn ?? event.on };
  }
}
