import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TroubleRequest } from "#domain/contract/troubles.ts";
import { Confirm } from "../../components/Confirm.tsx";
import { useFocusBack } from "../../components/useFocusBack.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  asking: { maxWidth: "26rem" },
});

type Action = TroubleRequest["action"];

type Props = {
  /** Whom the messages are for. */
  readonly name: string;
  /** What tells these buttons from others of the same person, for who hears them alone. */
  readonly about: string;
  /** All of a person's, where there are several. */
  readonly all: boolean;
  readonly count: number;
  /** How many may arrive twice. */
  readonly twice: number;
  readonly busy: boolean;
  /** Resolves when the list is as it is after it. */
  readonly onAct: (action: Action) => Promise<void>;
};

/** Try again and put away. Asks first where somebody may get a message twice, and before many are put away at once. */
export function TroubleActions({ name, about, all, count, twice, busy, onAct }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const o = t.operations;
  const [asking, setAsking] = useState<Action>();
  const around = useFocusBack(asking);
  const needsAnswer = (action: Action) => (action === "retry" ? twice > 0 : all);
  const press = (action: Action) => (needsAnswer(action) ? setAsking(action) : void onAct(action));
  const answer = async (action: Action) => {
    await onAct(action);
    setAsking(undefined);
  };
  const button = (action: Action, words: string) => (
    <Button
      data-opens={action}
      appearance={action === "retry" ? "secondary" : "subtle"}
      aria-label={o.actionFor(words, about)}
      disabledFocusable={busy}
      onClick={() => press(action)}
    >
      {words}
    </Button>
  );
  return (
    <div ref={around}>
      {asking === undefined ? (
        <div className={styles.buttons}>
          {button("retry", all ? o.retryAll : o.retry)}
          {button("dismiss", all ? o.dismissAll : o.dismiss)}
        </div>
      ) : (
        <div className={styles.asking}>
          <Confirm
            question={asking === "dismiss" ? o.dismissAllSure(count) : all ? o.retryAllSure(name, twice) : o.retrySure(name)}
            yes={asking === "dismiss" ? o.confirmDismiss : o.confirmRetry}
            busy={busy}
            onYes={() => void answer(asking)}
            onNo={() => setAsking(undefined)}
          />
        </div>
      )}
    </div>
  );
}
