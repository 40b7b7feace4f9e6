import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { Send20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useRef, useState } from "react";
import type { SuggestedAction } from "../../wire.ts";
import { useWords } from "../texts/words.ts";

const useStyles = makeStyles({
  composer: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    display: "grid",
    gap: tokens.spacingVerticalS,
  },
  suggestions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  suggestion: { minWidth: "auto" },
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1 },
  text: { "& textarea": { fieldSizing: "content", maxHeight: "140px", minHeight: "20px" } },
});

type Props = {
  readonly suggestions: readonly SuggestedAction[];
  /** Rejects when the server did not take the text. */
  readonly onSend: (text: string) => Promise<void>;
};

/** Where one writes. Enter sends, Shift and Enter make a new line. */
export function Composer({ suggestions, onSend }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [text, setText] = useState("");
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const give = async (what: string) => {
    setFailed(false);
    try {
      await onSend(what);
    } catch {
      setFailed(true);
      // Unless something else has been begun in the meantime.
      setText((now) => (now === "" ? what : now));
    }
  };
  const send = () => {
    if (text.trim() === "") return;
    void give(text);
    setText("");
  };
  const suggest = (value: string) => {
    void give(value);
    field.current?.querySelector("textarea")?.focus();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <div className={styles.composer}>
      <fieldset className={styles.suggestions} aria-label={words.commands} style={{ border: 0, margin: 0, padding: 0 }}>
        {suggestions.map(({ title, value }) => (
          <Button key={value} className={styles.suggestion} size="small" shape="circular" onClick={() => suggest(value)}>
            {title}
          </Button>
        ))}
      </fieldset>
      <div className={styles.row} ref={field}>
        <Field className={styles.field} {...(failed ? { validationMessage: words.notSent } : {})}>
          <Textarea
            className={styles.text}
            value={text}
            rows={1}
            resize="none"
            placeholder={words.write}
            aria-label={words.write}
            maxLength={20_000}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={sendOnEnter}
          />
        </Field>
        <Button
          appearance={text.trim() === "" ? "subtle" : "primary"}
          icon={<Send20Regular />}
          aria-label={words.send}
          title={words.send}
          onClick={send}
        />
      </div>
    </div>
  );
}
