import type { EquipmentTask, HomeUse, HomeUseEvent, MovableEquipment } from "./model.ts";

/** The state after an event. `HomeRegistered` begins it; every other event needs one. */
export function evolveHomeUse(state: HomeUse | undefined, event: HomeUseEvent): HomeUse {
  if (event.type === "HomeRegistered") {
    const { type: _type, on, equipment, ...registered } = event;
    const tasks = equipment.map((kind): EquipmentTask => ({ kind, status: "VENTER", reason: null }));
    return { ...registered, equipment: tasks, registeredOn: on, clarified: null, endedOn: null };
  }
  if (state === undefined) throw new Error(`${event.type} without home use`);
  switch (event.type) {
    case "HomeClarified":
      return { ...state, clarified: { by: event.by, for: event.onBehalfOf ?? null, on: event.on } };
    case "EquipmentArranged":
      return { ...state, equipment: settled(state, event.kinds, { status: "ORDNET", reason: null }) };
    case "EquipmentDeclined":
      return { ...state, equipment: settled(state, event.kinds, { status: "AVVIST", reason: event.reason }) };
    case "HomeEnded":
      return { ...state, endedOn: event.lastDay };
  }
}

function settled(state: HomeUse, kinds: readonly MovableEquipment[], how: Omit<EquipmentTask, "kind">): HomeUse["equipment"] {
  return state.equipment.map((task) => (kinds.includes(task.kind) ? { kind: task.kind, ...how } : task));
}
