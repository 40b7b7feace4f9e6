import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { EquipmentView } from "#domain/contract/equipment.ts";
import { useTexts } from "../../../texts/useTexts.ts";

/** HO-17: what is late, if anything is. */
export function LateBar({ equipment }: { readonly equipment: EquipmentView }) {
  const { t, d } = useTexts();
  const { handOverSince, returnSince } = equipment;
  if (handOverSince === null && returnSince === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {handOverSince !== null && t.equipment.lateHandOver(d.dayMonthYear(handOverSince))}
        {returnSince !== null && t.equipment.lateReturn(d.dayMonthYear(returnSince))}
      </MessageBarBody>
    </MessageBar>
  );
}
