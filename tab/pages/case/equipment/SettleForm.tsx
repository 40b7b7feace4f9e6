import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { HandedItem, ReturnedHow } from "#domain/hjemmekontor/utstyr/model.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useTexts } from "../../../texts/useTexts.ts";
import type { EquipmentSending } from "./EquipmentPanel.tsx";
import { itemName } from "./EquipmentTable.tsx";

type Props = {
  readonly item: HandedItem<string>;
  readonly today: LocalDate;
  readonly sending: EquipmentSending;
  readonly onClose: () => void;
};

/** HO-17: that a thing came back or was written off, or that the line was entered by mistake. */
export function SettleForm({ item, today, sending: { sending, send }, onClose }: Props) {
  const common = useLayoutStyles();
  const wording = useTexts();
  const e = wording.t.equipment;
  const [around] = useFocusInside();
  const [how, setHow] = useState<ReturnedHow | "stryk">(item.returned === null ? "tilbake" : "stryk");
  const [on, setOn] = useState<LocalDate | null>(today);
  const { no } = item;
  const key = `settle-${no}`;
  const save = async () => {
    const command =
      how === "stryk" ? ({ type: "StrikeEquipment", no } as const) : ({ type: "TakeBackEquipment", no, how, on } as const);
    if ((await send(key, command)) !== undefined) onClose();
  };
  return (
    <div ref={around} className={common.panel}>
      <SendForm
        about={key}
        sending={sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "equipmentOn"}
        label={e.save}
        doneWords={e.saved}
        primary
        onSend={() => void save()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            <Ask label={`${itemName(item, wording)}: ${e.settleHow.toLowerCase()}`} wrong={[]}>
              <RadioGroup value={how} onChange={(_, { value }) => setHow(value as ReturnedHow | "stryk")}>
                {item.returned === null && <Radio value="tilbake" label={e.settleChoice.tilbake} />}
                {item.returned === null && <Radio value="avskrevet" label={e.settleChoice.avskrevet} />}
                <Radio value="stryk" label={e.strike} />
              </RadioGroup>
            </Ask>
            {how === "stryk" ? (
              <Text className={common.quiet}>{e.strikeSure}</Text>
            ) : (
              <Ask label={e.settleOn} required wrong={about(refusals, "equipmentOn")}>
                <DateInput value={on} onChange={setOn} />
              </Ask>
            )}
          </>
        )}
      </SendForm>
    </div>
  );
}
