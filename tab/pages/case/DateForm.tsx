import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleId } from "#domain/kernel/decision.ts";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  hint: { display: "flex", flexDirection: "column" },
  input: { maxWidth: "14rem" },
});

type Props = {
  readonly label: string;
  readonly how: string;
  readonly rule: RuleId;
  readonly yes: string;
  readonly initial: LocalDate;
  /** Days that are likely meant, one click each. */
  readonly suggestions: readonly LocalDate[];
  readonly busy: boolean;
  readonly onYes: (date: LocalDate | null) => void;
  readonly onNo: () => void;
};

/** One date and a button. Which dates are allowed, the server decides, and says why when it does not. */
export function DateForm({ label, how, rule, yes, initial, suggestions, busy, onYes, onNo }: Props) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const [typed, setTyped] = useState<string>(initial);
  const [around] = useFocusInside();
  const date = parseLocalDate(typed);
  return (
    <div ref={around} className={styles.form}>
      <Field
        label={label}
        hint={
          <span className={styles.hint}>
            {date !== undefined && <strong>{capital(d.date(date))}</strong>}
            <span>{how}</span>
            <Paragraph rule={rule} />
          </span>
        }
      >
        <Input type="date" className={styles.input} value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      {suggestions.length > 1 && (
        <div className={styles.buttons}>
          {suggestions.map((day) => (
            <Button key={day} size="small" aria-pressed={day === date} onClick={() => setTyped(day)}>
              {capital(d.shortDate(day))}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => onYes(date ?? null)}>
          {busy ? t.decide.sending : yes}
        </Button>
        <Button onClick={onNo}>{t.act.keep}</Button>
      </div>
    </div>
  );
}
