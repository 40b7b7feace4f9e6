import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { GuideRequest } from "#domain/contract/veilederViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { DateInput } from "../../components/form/DateInput.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useGuideTexts } from "../../texts/guide/useGuideTexts.ts";

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2, maxWidth: "44rem" },
  when: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalL },
});

/** As much as the server takes at all; it says itself what it did not read. */
const longest = 50_000;

type Props = {
  readonly places: readonly string[];
  readonly isAsking: boolean;
  readonly onAsk: (request: GuideRequest) => void;
};

/** The question, and for which day and place it is asked. Enter asks, as in a chat; Shift and Enter begin a line. */
export function AskForm({ places, isAsking, onAsk }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { g } = useGuideTexts();
  const [question, setQuestion] = useState("");
  const [on, setOn] = useState<LocalDate | null>(null);
  const [place, setPlace] = useState("");
  const blocked = question.trim() === "" || isAsking;
  const send = () => {
    if (!blocked) onAsk({ question, on, place: place === "" ? null : place });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <Surface>
      <form noValidate onSubmit={submit} className={common.stack}>
        <Text className={styles.intro}>{g.intro}</Text>
        <Field label={g.question}>
          <Textarea
            value={question}
            maxLength={longest}
            placeholder={g.example}
            autoComplete="off"
            resize="vertical"
            onChange={(_, { value }) => setQuestion(value)}
            onKeyDown={pressed}
          />
        </Field>
        <div className={styles.when}>
          <Field label={g.on} hint={g.onHow}>
            <DateInput value={on} onChange={setOn} />
          </Field>
          {places.length > 0 && (
            <Field label={g.place}>
              <Select value={place} onChange={(_, { value }) => setPlace(value)}>
                <option value="">{g.anyPlace}</option>
                {places.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
        <div className={common.row}>
          <Button type="submit" appearance="primary" disabledFocusable={blocked}>
            {isAsking ? g.asking : g.ask}
          </Button>
        </div>
      </form>
    </Surface>
  );
}
