import { Checkbox, Input } from "@fluentui/react-components";
import type { EquipmentInput } from "#domain/contract/equipment.ts";
import type { AgreementDetail } from "#domain/contract/views.ts";
import { type BasicEquipment, basicEquipment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useTexts } from "../../../texts/useTexts.ts";
import type { EquipmentSending } from "./EquipmentPanel.tsx";

type Draft = {
  readonly basic: readonly BasicEquipment[];
  readonly isOther: boolean;
  readonly what: string | null;
  readonly reason: string | null;
  readonly costly: boolean;
  readonly costCentre: string | null;
  readonly on: LocalDate | null;
};

const fields: readonly string[] = ["equipment", "equipmentWhat", "equipmentReason", "costCentre", "equipmentOn"];

type Props = { readonly detail: AgreementDetail; readonly today: LocalDate; readonly sending: EquipmentSending };

/** HO-17, HO-21: what was handed over, who pays, and, beyond the basic equipment, the leader's own reason. */
export function HandOverForm({ detail, today, sending: { sending, send } }: Props) {
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  const e = t.equipment;
  const { items, open } = detail.handedOver;
  const out = items.filter(({ returned }) => returned === null).map(({ kind }) => kind);
  const edited = useEdited<Draft>(`${detail.id}/utstyr`, {
    basic: basicEquipment.filter((kind) => open.includes(kind)),
    isOther: open.includes("annet"),
    what: open.includes("annet") ? detail.extraEquipment : null,
    ...{ reason: null, costly: false },
    // What paid for the last thing pays for the next, most often.
    costCentre: items.at(-1)?.costCentre ?? null,
    on: today,
  });
  const { value, change, reset } = edited;
  const { basic, isOther, what, reason, costly, costCentre, on } = value;
  const save = async () => {
    const other = isOther ? { what, reason, costly } : null;
    const command: EquipmentInput = { type: "HandOverEquipment", basic, other, costCentre, on };
    if ((await send("handOver", command, [what, reason].filter((text) => text !== null).join("\n\n"))) !== undefined) reset();
  };
  return (
    <div className={common.panel}>
      <SendForm
        about="handOver"
        sending={sending}
        edited={edited}
        isBeside={(refusal) => "field" in refusal && fields.includes(refusal.field)}
        label={e.handOver}
        doneWords={e.saved}
        onSend={() => void save()}
      >
        {(refusals) => (
          <>
            <CheckGroup
              label={e.handOverWhat}
              hint={<Paragraph rule="HO-17" />}
              wrong={
                about(refusals, "equipment")
                  .map((refusal) => d.refusal(refusal))
                  .join(" ") || null
              }
            >
              {basicEquipment.map((kind) => (
                <Checkbox
                  key={kind}
                  label={d.equipmentKind[kind]}
                  checked={basic.includes(kind)}
                  disabled={out.includes(kind)}
                  onChange={(_, { checked }) =>
                    change({ basic: basicEquipment.filter((one) => (one === kind ? checked === true : basic.includes(one))) })
                  }
                />
              ))}
              <Checkbox label={e.other} checked={isOther} onChange={(_, { checked }) => change({ isOther: checked === true })} />
            </CheckGroup>
            {isOther && (
              <>
                <Ask label={e.otherWhat} required how={e.otherHow} wrong={about(refusals, "equipmentWhat")}>
                  <Input value={what ?? ""} onChange={(_, data) => change({ what: data.value })} />
                </Ask>
                <Checkbox
                  label={e.isCostly}
                  checked={costly}
                  onChange={(_, { checked }) => change({ costly: checked === true })}
                />
                <Ask
                  label={e.otherReason}
                  rule={costly ? "HO-21" : "HO-17"}
                  required
                  how={e.otherReasonHow}
                  wrong={about(refusals, "equipmentReason")}
                >
                  <Words value={reason} onChange={(text) => change({ reason: text })} />
                </Ask>
              </>
            )}
            <div className={common.fields}>
              <Ask label={e.costCentre} required={isOther} wrong={about(refusals, "costCentre")}>
                <Input value={costCentre ?? ""} onChange={(_, data) => change({ costCentre: data.value })} />
              </Ask>
              <Ask label={e.handedOverOn} required wrong={about(refusals, "equipmentOn")}>
                <DateInput value={on} onChange={(date) => change({ on: date })} />
              </Ask>
            </div>
          </>
        )}
      </SendForm>
    </div>
  );
}
