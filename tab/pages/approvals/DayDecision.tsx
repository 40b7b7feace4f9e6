import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CommandInput } from "#domain/contract/command.ts";
import type { DayDetail } from "#domain/contract/views.ts";
import { useDraft } from "../../app/drafts.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useFocusBack } from "../../components/useFocusBack.ts";
import { useTexts } from "../../texts/useTexts.ts";
import type { CommandState } from "../case/useCommand.ts";
import type { Decided } from "./AgreementDecision.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { focusDecision, useDecisionKeys } from "./useDecisionKeys.ts";

const useStyles = makeStyles({
  how: { display: "block", marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

type Draft = { readonly rejecting: boolean; readonly reason: string };

type Props = { readonly detail: DayDetail; readonly command: CommandState; readonly onDecided: (how: Decided) => void };

/** Yes or no to a short period at home (HO-09). */
export function DayDecision({ detail, command, onDecided }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [draft, setDraft, drop] = useDraft<Draft>(`${detail.id}/svar`, () => ({
    rejecting: false,
    reason: "",
  }));
  const around = useFocusBack(draft.rejecting ? "RejectDay" : undefined);
  const send = async (input: CommandInput, how: Decided, typed: string) => {
    const done = await command.send(detail.version, input, typed);
    if (done === undefined) return;
    drop();
    onDecided(how);
  };
  useDecisionKeys(
    draft.rejecting ? {} : { g: () => focusDecision(around.current), a: () => setDraft({ ...draft, rejecting: true }) },
  );
  return (
    <Surface>
      <PartHeading>{t.decide.dayTitle}</PartHeading>
      <Text className={styles.how}>
        {t.decide.dayHow} <Paragraph rule="HO-09" />
      </Text>
      <div ref={around}>
        {draft.rejecting ? (
          <ReasonForm
            label={t.decide.rejectReason}
            note={t.decide.rejectFinal}
            confirm={t.decide.confirmReject}
            reason={draft.reason}
            sending={command.sending}
            onChange={(reason) => setDraft({ ...draft, reason })}
            onCancel={() => setDraft({ ...draft, rejecting: false })}
            onSend={() => void send({ type: "RejectDay", reason: draft.reason }, "rejected", draft.reason)}
          />
        ) : (
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              data-decides
              aria-keyshortcuts="g"
              disabledFocusable={command.sending}
              onClick={() => void send({ type: "ApproveDay" }, "approved", "")}
            >
              {command.sending ? t.decide.sending : t.decide.approve}
            </Button>
            <Button data-opens="RejectDay" aria-keyshortcuts="a" onClick={() => setDraft({ ...draft, rejecting: true })}>
              {t.decide.reject}
            </Button>
          </div>
        )}
      </div>
    </Surface>
  );
}
