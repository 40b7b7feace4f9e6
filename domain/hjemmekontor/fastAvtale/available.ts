import { blankAssessment } from "./checkAssessment.ts";
import { decide, type Facts } from "./decide.ts";
import type { Command, FastAvtale } from "./model.ts";
import type { FastAvtaleRefusal } from "./refusals.ts";

const probes: readonly Exclude<Command, { type: "Submit" | "Resubmit" }>[] = [
  { type: "Approve", assessment: blankAssessment({ equipment: [] }) },
  { type: "Return", reason: null },
  { type: "Reject", reason: null },
  { type: "Accept", templateVersion: "", contentHash: "" },
  { type: "Decline" },
  { type: "Withdraw" },
  { type: "CallIn", date: null },
  { type: "Terminate", lastDay: null },
  { type: "FollowUp" },
  { type: "HoldDialogue" },
  { type: "Undo" },
  { type: "HandOverEquipment", basic: [], other: null, costCentre: null, on: null },
  { type: "DoWithoutEquipment", kinds: [] },
  { type: "TakeBackEquipment", no: 0, how: "tilbake", on: null },
  { type: "StrikeEquipment", no: 0 },
];

/** Refusals that say «not you» or «not now»; all others say what is still missing. */
export function isOutOfReach(refusal: { readonly code: FastAvtaleRefusal["code"] | string }): boolean {
  return [
    "ONLY_EMPLOYEE",
    "OWN_APPLICATION",
    "NOT_NEAREST_LEADER",
    "REJECTED_IS_FINAL",
    "WRONG_STATE",
    "FOLLOWED_UP_ALREADY",
    "DIALOGUE_HELD_ALREADY",
    "DAY_WRONG_STATE",
    "EQUIPMENT_NONE_OPEN",
    "EQUIPMENT_NONE_OUT",
    "EQUIPMENT_NONE_LISTED",
    "UNDO_NOTHING",
    "UNDO_TOO_LATE",
    "UNDO_TOLD",
    "UNDO_PAST",
    "UNDO_REPLACED",
  ].includes(refusal.code);
}

/** What this actor may do with the case now, found by asking `decide` itself, so that no button promises what it refuses. */
export function availableCommands(state: FastAvtale, facts: Facts): readonly (typeof probes)[number]["type"][] {
  return probes
    .filter((probe) => {
      const decision = decide(state, probe, facts);
      return decision.ok || !decision.refusals.some(isOutOfReach);
    })
    .map((probe) => probe.type);
}
