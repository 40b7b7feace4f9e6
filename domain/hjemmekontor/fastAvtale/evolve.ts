import { evolveEquipment } from "../utstyr/evolve.ts";
import type { Event, FastAvtale } from "./model.ts";
import { beforeWithdrawal } from "./undo.ts";

/** The state after an event. `Submitted` begins a case; every other event needs one. */
export function evolve(state: FastAvtale | undefined, event: Event): FastAvtale {
  if (event.type === "Submitted") {
    return {
      id: event.id,
      employeeId: event.employeeId,
      unitId: event.unitId,
      status: "INNSENDT",
      agreement: event.agreement,
      rulesOn: event.on,
      submittedOn: event.on,
      route: event.route ?? null,
      assessment: null,
      approvedHash: null,
      decidedBy: null,
      decidedFor: null,
      decidedOn: null,
      decisionReason: null,
      acceptance: null,
      calledIn: [],
      followedUpOn: null,
      dialogueOn: null,
      termination: null,
      ...{ handed: [], notNeeded: [], lastHandedNo: 0 },
    };
  }
  if (state === undefined) throw new Error(`${event.type} without a case`);
  switch (event.type) {
    case "Resubmitted":
      return {
        ...state,
        status: "INNSENDT",
        agreement: event.agreement,
        rulesOn: event.on,
        submittedOn: event.on,
        unitId: event.unitId ?? state.unitId,
        route: event.route ?? null,
        decidedBy: null,
        decidedFor: null,
        decidedOn: null,
        decisionReason: null,
      };
    case "Rerouted":
      return { ...state, unitId: event.unitId, route: event.route };
    case "Withdrawn":
      return { ...state, status: "TRUKKET" };
    case "Undone":
      return event.of === "Withdrawn"
        ? { ...state, status: beforeWithdrawal(state) }
        : { ...state, status: "INNSENDT", decidedBy: null, decidedFor: null, decidedOn: null, decisionReason: null };
    case "Approved":
      return {
        ...state,
        status: "GODKJENT",
        assessment: event.assessment,
        approvedHash: event.contentHash ?? null,
        ...decided(event),
        decisionReason: null,
      };
    case "Returned":
      return { ...state, status: "RETURNERT", ...decided(event), decisionReason: event.reason };
    case "Rejected":
      return { ...state, status: "AVSLAATT", ...decided(event), decisionReason: event.reason };
    case "Accepted": {
      const { on, templateVersion, contentHash, effectiveFrom } = event;
      return { ...state, status: "AKSEPTERT", acceptance: { on, templateVersion, contentHash, effectiveFrom } };
    }
    case "Declined":
      return { ...state, status: "AVTAKKET" };
    case "CalledIn":
      return { ...state, calledIn: [...state.calledIn, event.date] };
    case "FollowedUp":
      return { ...state, followedUpOn: event.on };
    case "DialogueHeld":
      return { ...state, dialogueOn: event.on };
    case "EquipmentHandedOver":
    case "EquipmentNotNeeded":
    case "EquipmentReturned":
    case "EquipmentStruck":
      return { ...state, ...evolveEquipment(state, event) };
    case "Terminated":
      return { ...state, status: "OPPSAGT", termination: { by: event.by, on: event.on, lastDay: event.lastDay } };
  }
}

function decided({ by, onBehalfOf, on }: Extract<Event, { readonly type: "Approved" | "Returned" | "Rejected" }>) {
  return { decidedBy: by, decidedFor: onBehalfOf ?? null, decidedOn: on };
}
