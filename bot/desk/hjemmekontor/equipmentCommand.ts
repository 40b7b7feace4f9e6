import type { EquipmentInput } from "#domain/contract/equipment.ts";
import type { EquipmentCommand } from "#domain/hjemmekontor/utstyr/model.ts";
import type { TextKeeper } from "../keepText.ts";

/** HO-17: what the leader wants to record, with its texts to be sealed. A cost centre is a code, and kept as one. */
export function equipmentCommand(input: EquipmentInput, keeper: TextKeeper): EquipmentCommand {
  if (input.type !== "HandOverEquipment") return input;
  const { other } = input;
  const costCentre = input.costCentre?.trim() ?? "";
  return {
    ...input,
    costCentre: costCentre === "" ? null : costCentre,
    other:
      other === null
        ? null
        : {
            what: keeper.keep("equipmentWhat", other.what),
            reason: keeper.keep("equipmentReason", other.reason),
            costly: other.costly,
          },
  };
}
