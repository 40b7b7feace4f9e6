import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { CommandInput } from "#domain/contract/command.ts";
import type { CaseDetail } from "#domain/contract/views.ts";
import { addDays, type LocalDate } from "#domain/kernel/localDate.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useFocusBack } from "../../components/useFocusBack.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { DateForm } from "./DateForm.tsx";
import type { CommandState } from "./useCommand.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

type Step = "FollowUp" | "HoldDialogue" | "Decline" | "Withdraw" | "WithdrawDay" | "CallIn" | "CallInDay" | "Terminate";
const steps: readonly Step[] = [
  "FollowUp",
  "HoldDialogue",
  "CallIn",
  "CallInDay",
  "Terminate",
  "Withdraw",
  "WithdrawDay",
  "Decline",
];

type Props = { readonly detail: CaseDetail; readonly today: LocalDate; readonly command: CommandState };

/** What may be done with a case beside deciding it. The server says which of these are open, by asking `decide`. */
export function Steps({ detail, today, command }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Step>();
  const around = useFocusBack(open);
  // What it is time for has a place of its own, above.
  const todo: readonly string[] = detail.kind === "fast-avtale" ? detail.todo : [];
  const offered = steps.filter((step) => detail.actions.includes(step) && !todo.includes(step));
  if (offered.length === 0) return null;
  const labels: Record<Step, string> = {
    FollowUp: t.act.followUp,
    HoldDialogue: t.act.holdDialogue,
    CallIn: t.act.callIn,
    CallInDay: t.act.callIn,
    Terminate: t.act.terminate,
    Withdraw: t.act.withdraw,
    WithdrawDay: t.act.withdrawDay,
    Decline: t.act.decline,
  };
  const send = async (input: CommandInput & { readonly type: Step }) => {
    const done = await command.send(detail.version, input);
    if (done === undefined) return;
    setOpen(undefined);
    announce(doneWords(input.type));
  };
  const doneWords = (type: Step) => t.act.done[type];

  return (
    <Surface>
      <PartHeading>{t.act.title}</PartHeading>
      <div ref={around}>
        {open !== undefined && offered.includes(open) ? (
          form(open)
        ) : (
          <div className={styles.buttons}>
            {offered.map((step) => (
              <Button key={step} data-opens={step} onClick={() => setOpen(step)}>
                {labels[step]}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Surface>
  );

  function form(step: Step): ReactNode {
    const close = () => setOpen(undefined);
    const busy = command.sending;
    switch (step) {
      case "FollowUp":
      case "HoldDialogue":
        return (
          <Confirm
            question={step === "FollowUp" ? t.act.followUpHow : t.act.holdDialogueHow}
            yes={labels[step]}
            busy={busy}
            onNo={close}
            onYes={() => void send({ type: step })}
          />
        );
      case "Decline":
        return (
          <Confirm
            question={t.act.declineSure}
            yes={t.act.confirmDecline}
            busy={busy}
            onNo={close}
            onYes={() => void send({ type: step })}
          />
        );
      case "Withdraw":
        return (
          <Confirm
            question={t.act.withdrawSure}
            yes={t.act.confirmWithdraw}
            busy={busy}
            onNo={close}
            onYes={() => void send({ type: step })}
          />
        );
      case "WithdrawDay":
        return (
          <Confirm
            question={t.act.withdrawDaySure}
            yes={t.act.confirmWithdrawDay}
            busy={busy}
            onNo={close}
            onYes={() => void send({ type: step })}
          />
        );
      case "CallIn":
      case "CallInDay":
        return (
          <DateForm
            label={t.act.callInDate}
            how={t.act.callInHow}
            rule="HO-25"
            yes={t.act.confirmCallIn}
            initial={detail.nextHomeDays[0] ?? (detail.from > today ? detail.from : today)}
            suggestions={detail.nextHomeDays.slice(0, 6)}
            busy={busy}
            onNo={close}
            onYes={(date) => void send({ type: step, date })}
          />
        );
      case "Terminate": {
        if (detail.kind !== "fast-avtale") return null;
        const { noticeDays } = detail.settings;
        const earliest = addDays(today, noticeDays);
        return (
          <DateForm
            label={t.act.terminateDate}
            how={t.act.terminateHow(noticeDays)}
            rule="HO-14"
            yes={t.act.confirmTerminate}
            initial={earliest < detail.to ? earliest : detail.to}
            suggestions={[]}
            busy={busy}
            onNo={close}
            onYes={(lastDay) => void send({ type: step, lastDay })}
          />
        );
      }
    }
  }
}
