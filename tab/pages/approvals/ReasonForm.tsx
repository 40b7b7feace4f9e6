import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { cleanText } from "#domain/kernel/text.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { isSendKey } from "../../components/useShortcuts.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  hint: { display: "flex", flexDirection: "column" },
  note: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly label: string;
  readonly note?: string | undefined;
  readonly confirm: string;
  readonly reason: string;
  readonly sending: boolean;
  readonly blocked?: boolean;
  readonly onChange: (reason: string) => void;
  readonly onCancel: () => void;
  readonly onSend: () => void;
};

/** The reason that goes with a return or a rejection (HO-05): the employee reads it. */
export function ReasonForm({ label, note, confirm, reason, sending, blocked = false, onChange, onCancel, onSend }: Props) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const [tried, setTried] = useState(false);
  const [around, focus] = useFocusInside();
  const empty = cleanText(reason).text === "";
  const wrong = tried && empty;
  const submit = () => {
    setTried(true);
    if (empty) focus();
    else onSend();
  };
  return (
    <div className={styles.form} ref={around}>
      {note !== undefined && <Text className={styles.note}>{note}</Text>}
      <Field
        label={label}
        required
        hint={
          <span className={styles.hint}>
            <span>{t.decide.reasonHow}</span>
            <Paragraph rule="HO-05" />
          </span>
        }
        validationState={wrong ? "error" : "none"}
        validationMessage={wrong ? d.refusal({ rule: "HO-05", code: "DECISION_REASON_MISSING", field: "reason" }) : null}
      >
        <Textarea
          rows={4}
          resize="vertical"
          value={reason}
          aria-keyshortcuts="Control+Enter"
          onChange={(_, { value }) => onChange(value)}
          onKeyDown={(event) => {
            if (isSendKey(event) && !sending && !blocked) submit();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={sending || blocked} onClick={submit}>
          {sending ? t.decide.sending : confirm}
        </Button>
        <Button onClick={onCancel}>{t.decide.cancel}</Button>
      </div>
    </div>
  );
}
