import type { DayEvent, Enkeltdag } from "./model.ts";

/** The state after an event. `DayAsked` begins a case; every other event needs one. */
export function evolveDay(state: Enkeltdag | undefined, event: DayEvent): Enkeltdag {
  if (event.type === "DayAsked") {
    const { id, employeeId, unitId, from, to, work, on } = event;
    return {
      id,
      employeeId,
      unitId,
      status: "OENSKET",
      from,
      to,
      work,
      rulesOn: on,
      submittedOn: on,
      route: event.route ?? null,
      decidedBy: null,
      decidedFor: null,
      decidedOn: null,
      decisionReason: null,
      calledIn: [],
    };
  }
  if (state === undefined) throw new Error(`${event.type} without a case`);
  switch (event.type) {
    case "Rerouted":
      return { ...state, unitId: event.unitId, route: event.route };
    case "DayApproved":
      return { ...state, status: "GODKJENT", ...decided(event) };
    case "DayRejected":
      return { ...state, status: "AVSLAATT", ...decided(event), decisionReason: event.reason };
    case "DayWithdrawn":
      return { ...state, status: "TRUKKET" };
    case "DayUndone":
      return event.of === "DayWithdrawn"
        ? { ...state, status: state.decidedBy === null ? "OENSKET" : "GODKJENT" }
        : { ...state, status: "OENSKET", decidedBy: null, decidedFor: null, decidedOn: null, decisionReason: null };
    case "DayCalledIn":
      return { ...state, calledIn: [...state.calledIn, event.date] };
  }
}

function decided({ by, onBehalfOf, on }: Extract<DayEvent, { readonly type: "DayApproved" | "DayRejected" }>) {
  return { decidedBy: by, decidedFor: onBehalfOf ?? null, decidedOn: on };
}
