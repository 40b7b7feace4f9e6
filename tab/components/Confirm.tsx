import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({
  asking: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

type Props = {
  readonly question: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Asks once more, where one stands, before something that cannot be undone. The focus goes to the answer. */
export function Confirm({ question, yes, busy, onYes, onNo }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.asking}>
      <Text>{question}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" autoFocus disabledFocusable={busy} onClick={onYes}>
          {busy ? t.decide.sending : yes}
        </Button>
        <Button onClick={onNo}>{t.act.keep}</Button>
      </div>
    </div>
  );
}
