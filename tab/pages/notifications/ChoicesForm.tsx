import { Button, Checkbox, Field, makeStyles, Select, Text } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { NotificationSettings } from "#domain/contract/notificationSettings.ts";
import {
  type Choices,
  chatOnlyKinds,
  type KindChoice,
  type OptionalKind,
  optionalKinds,
  timings,
} from "#domain/notifications/model.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import type { Failure } from "../../api/result.ts";
import { useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { QuietFields } from "./QuietFields.tsx";

const useStyles = makeStyles({ when: { maxWidth: "18rem" } });

type Props = { readonly settings: NotificationSettings; readonly onSaved: (saved: NotificationSettings) => void };

/** What one may choose. Ways that this installation does not have are not offered, nor those that a kind does not go by. */
export function ChoicesForm({ settings, onSaved }: Props) {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const words = notificationWords[d.language];
  const api = useApi();
  const announce = useAnnounce();
  const [choices, setChoices] = useState<Choices>(settings.choices);
  const [failure, setFailure] = useState<Failure>();
  const [isSaved, setSaved] = useState(false);
  const change = (to: Choices) => {
    setChoices(to);
    setSaved(false);
  };
  const setKind = (kind: OptionalKind, to: Partial<KindChoice>) =>
    change({ ...choices, kinds: { ...choices.kinds, [kind]: { ...choices.kinds[kind], ...to } } });
  const isEmpty = choices.quiet !== null && choices.quiet.from === choices.quiet.to;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty) return;
    const result = await api.chooseNotifications(choices);
    setFailure(result.ok ? undefined : result.failure);
    if (!result.ok) return;
    setSaved(true);
    announce(words.saved);
    onSaved(result.value);
  };
  return (
    <form onSubmit={(event) => void save(event)} className={common.stack}>
      <Surface className={common.stack}>
        <PartHeading>{words.optional}</PartHeading>
        {optionalKinds.map((kind) => (
          <KindFields
            key={kind}
            kind={kind}
            choice={choices.kinds[kind]}
            ways={settings.ways}
            onChange={(to) => setKind(kind, to)}
          />
        ))}
      </Surface>
      <QuietFields quiet={choices.quiet} isEmpty={isEmpty} onChange={(quiet) => change({ ...choices, quiet })} />
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
      <div className={common.row}>
        <Button type="submit" appearance="primary">
          {words.save}
        </Button>
        {isSaved && <Text>{words.saved}</Text>}
      </div>
    </form>
  );
}

type KindProps = {
  readonly kind: OptionalKind;
  readonly choice: KindChoice;
  readonly ways: NotificationSettings["ways"];
  readonly onChange: (to: Partial<KindChoice>) => void;
};

function KindFields({ kind, choice, ways, onChange }: KindProps) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { d } = useTexts();
  const words = notificationWords[d.language];
  const name = words.kind[kind];
  const isChatOnly = chatOnlyKinds.includes(kind);
  // Where there is no other way at all, all kinds come in the chat only.
  const hasWays = choice.timing !== "av" && (ways.letters || ways.feed);
  const notes = [...(hasWays && isChatOnly ? [words.chatOnly] : []), ...(kind === "kvartal" ? [words.quarterCard] : [])];
  return (
    <div className={common.close}>
      <Field label={name} hint={notes.length === 0 ? null : notes.join(" ")} className={styles.when}>
        <Select
          value={choice.timing}
          onChange={(_, { value }) => {
            const timing = timings.find((one) => one === value);
            if (timing !== undefined) onChange({ timing });
          }}
        >
          {timings.map((timing) => (
            <option key={timing} value={timing}>
              {words.timing[timing]}
            </option>
          ))}
        </Select>
      </Field>
      {hasWays && !isChatOnly && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset within a line has a frame and a legend of its own
        <div role="group" aria-label={`${name}. ${words.elsewhere}`} className={common.row}>
          <Text size={200}>{words.elsewhere}</Text>
          {ways.letters && (
            <Checkbox
              checked={choice.letter}
              label={words.letter}
              onChange={(_, { checked }) => onChange({ letter: checked === true })}
            />
          )}
          {ways.feed && (
            <Checkbox
              checked={choice.feed}
              label={words.feed}
              onChange={(_, { checked }) => onChange({ feed: checked === true })}
            />
          )}
        </div>
      )}
    </div>
  );
}
