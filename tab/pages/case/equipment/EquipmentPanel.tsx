import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { EquipmentInput } from "#domain/contract/equipment.ts";
import type { AgreementDetail, CaseDetail } from "#domain/contract/views.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { type Sending, useSending } from "../../../components/form/useSending.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useTexts } from "../../../texts/useTexts.ts";
import { EquipmentLines, EquipmentTable, itemName } from "./EquipmentTable.tsx";
import { HandOverForm } from "./HandOverForm.tsx";
import { LateBar } from "./LateBar.tsx";
import { SettleForm } from "./SettleForm.tsx";

type Props = { readonly detail: AgreementDetail; readonly today: LocalDate };

/** What the forms of this panel need to send something. */
export type EquipmentSending = {
  readonly sending: Sending<CaseDetail>;
  readonly send: (about: string, command: EquipmentInput, typed?: string) => Promise<CaseDetail | undefined>;
};

/** HO-17: the equipment of an agreement. The leader records it; the employee sees what they have and that it is the employer's. */
export function EquipmentPanel({ detail, today }: Props) {
  const common = useLayoutStyles();
  const wording = useTexts();
  const { t, d } = wording;
  const api = useApi();
  const sending = useSending<CaseDetail>(keys.detail(detail.id), keys.lists);
  const [settling, setSettling] = useState<number>();
  const around = useFocusBack(settling === undefined ? undefined : String(settling));
  const { handedOver: equipment, actions } = detail;
  const may = (action: EquipmentInput["type"]) => actions.includes(action);
  const isEmpty = [equipment.items, equipment.open, equipment.notNeeded, equipment.held].every(({ length }) => length === 0);
  const concerns = ["AKSEPTERT", "AKTIV", "OPPSAGT", "UTLOEPT"].includes(detail.status);
  if (!concerns || (isEmpty && !may("HandOverEquipment"))) return null;
  const send: EquipmentSending["send"] = (about, command, typed) =>
    sending.send(about, () => api.command(detail.id, detail.version, command), typed);
  const named = (kinds: typeof equipment.open) => d.list(kinds.map((kind) => d.equipmentKind[kind].toLowerCase()));
  const settled = equipment.items.find(({ no }) => no === settling);
  return (
    <Surface className={common.stack}>
      <PartHeading>{t.equipment.title}</PartHeading>
      <LateBar equipment={equipment} />
      <div className={common.close}>
        <EquipmentLines equipment={equipment} />
        {isEmpty && <Text className={common.quiet}>{t.equipment.none}</Text>}
      </div>
      <div ref={around} className={common.stack}>
        {equipment.items.length > 0 && (
          <EquipmentTable
            name={detail.employee.name}
            items={equipment.items}
            {...(may("StrikeEquipment")
              ? {
                  actions: (item) =>
                    settling !== item.no && (
                      <span>
                        <Button
                          size="small"
                          data-opens={String(item.no)}
                          aria-label={(item.returned === null ? t.equipment.settleFor : t.equipment.strikeFor)(
                            itemName(item, wording),
                          )}
                          onClick={() => setSettling(item.no)}
                        >
                          {item.returned === null ? t.equipment.settle : t.equipment.strike}
                        </Button>
                      </span>
                    ),
                }
              : {})}
          />
        )}
        {settled !== undefined && (
          <SettleForm
            key={settled.no}
            item={settled}
            today={today}
            sending={{ sending, send }}
            onClose={() => setSettling(undefined)}
          />
        )}
      </div>
      {may("HandOverEquipment") && <HandOverForm detail={detail} today={today} sending={{ sending, send }} />}
      {may("DoWithoutEquipment") && (
        <SendForm
          about="doWithout"
          sending={sending}
          label={t.equipment.doWithout(named(equipment.open))}
          doneWords={t.equipment.saved}
          onSend={() => void send("doWithout", { type: "DoWithoutEquipment", kinds: equipment.open })}
        />
      )}
      <Text size={200} className={common.quiet}>
        {t.equipment.owner} <Paragraph rule="HO-17" />
      </Text>
    </Surface>
  );
}
