import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RetentionRow } from "#domain/contract/retention.ts";
import { Confirm } from "../../components/Confirm.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { Words } from "../../components/form/Words.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useFocusBack } from "../../components/useFocusBack.ts";
import { useRetentionTexts } from "../../texts/retention/useRetentionTexts.ts";
import { placeOf, type RetentionStep, type Step } from "./useRetentionStep.ts";

type Asked = Exclude<Step, "ProposeErasure" | "WithdrawProposal">;
type Props = { readonly row: RetentionRow; readonly step: Pick<RetentionStep, "take" | "sending"> };

/** The steps that somebody may take with a report. Asks for a reason where there has to be one, and once more before the last. */
export function RetentionActions({ row, step: { take, sending } }: Props) {
  const common = useLayoutStyles();
  const { o } = useRetentionTexts();
  const [asking, setAsking] = useState<Asked>();
  const [reason, setReason] = useState("");
  const around = useFocusBack(asking);
  const busy = sending.sending !== undefined;
  const confirm = async () => {
    await take(row, { type: "ConfirmErasure" });
    setAsking(undefined);
  };
  const sendReason = async (type: "PlaceHold" | "LiftHold") => {
    if (!(await take(row, { type, reason }))) return;
    setAsking(undefined);
    setReason("");
  };
  const press = (type: Step) => {
    if (type === "ProposeErasure" || type === "WithdrawProposal") return void take(row, { type });
    sending.clear();
    setAsking(type);
  };
  return (
    <div ref={around}>
      {asking === undefined ? (
        <div className={common.row}>
          {row.actions.map((type) => (
            <Button
              key={type}
              data-opens={type}
              size="small"
              aria-label={o.actionFor(o.action[type], row.number)}
              disabledFocusable={busy}
              onClick={() => press(type)}
            >
              {o.action[type]}
            </Button>
          ))}
          {row.actions.length === 0 && <Text className={common.quiet}>{o.nothingToDo}</Text>}
        </div>
      ) : asking === "ConfirmErasure" ? (
        <Confirm question={o.sure} yes={o.confirm} busy={busy} onYes={() => void confirm()} onNo={() => setAsking(undefined)} />
      ) : (
        <SendForm
          about={placeOf(asking, row)}
          sending={sending}
          isBeside={(refusal) => "field" in refusal && refusal.field === "reason"}
          label={o.action[asking]}
          primary
          onSend={() => void sendReason(asking)}
          onCancel={() => setAsking(undefined)}
        >
          {(refusals) => (
            <Ask label={asking === "PlaceHold" ? o.whyHold : o.whyLift} how={o.whyHow} required wrong={about(refusals, "reason")}>
              <Words value={reason} onChange={setReason} />
            </Ask>
          )}
        </SendForm>
      )}
    </div>
  );
}
