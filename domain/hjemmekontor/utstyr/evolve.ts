import type { EquipmentEvent, Handed } from "./model.ts";

/** The list after an event. */
export function evolveEquipment({ handed, notNeeded, lastHandedNo }: Handed, event: EquipmentEvent): Handed {
  switch (event.type) {
    case "EquipmentHandedOver":
      return {
        handed: [...handed, ...event.items],
        // Who was handed something does not do without it any more.
        notNeeded: notNeeded.filter((kind) => !event.items.some((item) => item.kind === kind)),
        lastHandedNo: event.items.reduce((highest, { no }) => Math.max(highest, no), lastHandedNo),
      };
    case "EquipmentNotNeeded":
      return { handed, notNeeded: [...notNeeded, ...event.kinds], lastHandedNo };
    case "EquipmentReturned": {
      const returned = { on: event.returnedOn, how: event.how };
      return { handed: handed.map((item) => (item.no === event.no ? { ...item, returned } : item)), notNeeded, lastHandedNo };
    }
    case "EquipmentStruck":
      return { handed: handed.filter(({ no }) => no !== event.no), notNeeded, lastHandedNo };
  }
}
