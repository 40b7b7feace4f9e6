import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PresenceCommandInput, PresencePage, WishView } from "#domain/contract/presence.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { Confirm } from "../../components/Confirm.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { Words } from "../../components/form/Words.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { YesNo } from "../../components/YesNo.tsx";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";

const isBeside = (refusal: AnyRefusal) =>
  "field" in refusal && (refusal.field === "infectionControl" || refusal.field === "reason");

type Props = { readonly view: WishView; readonly onDone: (said: string) => void };

/** PA-07: the leader confirms infection control in the room and approves, or declines with a reason; the employee takes the wish back. */
export function WishActions({ view, onDone }: Props) {
  const common = useLayoutStyles();
  const { p, w } = usePresenceTexts();
  const api = useApi();
  const sending = useSending<PresencePage>(keys.presence, keys.presence);
  const [infectionControl, setControl] = useState<boolean | null>(null);
  const [reason, setReason] = useState("");
  const [isDeclining, setDeclining] = useState(false);
  const { id, version, actions, employee } = view;
  const run = async (name: string, command: PresenceCommandInput & { readonly type: keyof typeof p.done }) => {
    const done = await sending.send(name, () => api.commandPresence(id, version, command), reason);
    if (done !== undefined) onDone(p.done[command.type]);
  };
  const mayDecline = actions.includes("DeclinePresence");
  return (
    <>
      {actions.includes("ApprovePresence") && !isDeclining && (
        <SendForm
          {...{ about: "approve", sending, isBeside, label: p.approve, doneWords: "" }}
          primary
          onSend={() => void run("approve", { type: "ApprovePresence", infectionControl })}
        >
          {(refusals) => (
            <Ask label={w.questions.control} rule="PA-07" required wrong={about(refusals, "infectionControl")}>
              <YesNo value={infectionControl} onChange={setControl} />
            </Ask>
          )}
        </SendForm>
      )}
      {mayDecline && !isDeclining && (
        <div className={common.row}>
          <Button aria-label={p.about(p.decline, employee.name)} onClick={() => setDeclining(true)}>
            {p.decline}
          </Button>
        </div>
      )}
      {mayDecline && isDeclining && (
        <SendForm
          {...{ about: "decline", sending, isBeside, label: p.decline, doneWords: "" }}
          primary
          onSend={() => void run("decline", { type: "DeclinePresence", reason })}
          onCancel={() => setDeclining(false)}
        >
          {(refusals) => (
            <Ask label={w.questions.reason} required wrong={about(refusals, "reason")}>
              <Words rows={2} value={reason} onChange={setReason} />
            </Ask>
          )}
        </SendForm>
      )}
      {actions.includes("WithdrawPresence") && (
        <Withdraw busy={sending.sending !== undefined} onYes={() => void run("withdraw", { type: "WithdrawPresence" })} />
      )}
      {sending.end?.kind === "failed" && sending.end.about === "withdraw" && (
        <FailureNotice failure={sending.end.failure} sent typed="" onClose={sending.clear} />
      )}
    </>
  );
}

function Withdraw({ busy, onYes }: { readonly busy: boolean; readonly onYes: () => void }) {
  const common = useLayoutStyles();
  const { p } = usePresenceTexts();
  const [isAsked, setAsked] = useState(false);
  if (isAsked)
    return <Confirm question={p.withdrawSure} yes={p.withdraw} busy={busy} onYes={onYes} onNo={() => setAsked(false)} />;
  return (
    <div className={common.row}>
      <Button onClick={() => setAsked(true)}>{p.withdraw}</Button>
    </div>
  );
}
