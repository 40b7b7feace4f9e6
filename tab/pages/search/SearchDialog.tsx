import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import type { SearchKind, SearchPlace } from "#domain/contract/search.ts";
import { soekWords } from "#domain/texts/soek/index.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { choicesIn } from "./choices.ts";
import { HitList } from "./HitList.tsx";
import { useSearch } from "./useSearch.ts";

const useStyles = makeStyles({
  surface: { maxWidth: "min(44rem, calc(100vw - 1rem))", "@media (max-width: 40rem)": { padding: tokens.spacingHorizontalM } },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minHeight: "14rem" },
  keys: { color: tokens.colorNeutralForeground3, "@media (hover: none)": { display: "none" } },
});

type Props = { readonly onGo: (place: SearchPlace) => void; readonly onClose: () => void };

/** One field over everything that one may see. The arrows choose, also while one types; what is shown is counted aloud. */
export function SearchDialog({ onGo, onClose }: Props) {
  const styles = useStyles();
  const { d } = useTexts();
  const words = soekWords[d.language];
  const [typed, setTyped] = useState("");
  const [only, setOnly] = useState<SearchKind | null>(null);
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const { answer, failure, again } = useSearch(typed, only);
  const choices = choicesIn(answer?.groups ?? []);
  const at = Math.min(chosen, choices.length - 1);
  const take = (index: number) => {
    const choice = choices[index];
    if (choice === undefined) return;
    if ("hit" in choice) return onGo(choice.hit.to);
    setOnly(choice.more);
    setChosen(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const next = steps[event.key];
    if (next !== undefined && choices.length > 0) {
      event.preventDefault();
      setChosen((next + choices.length) % choices.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      take(at);
    }
  };
  const count = choices.filter((choice) => "hit" in choice).length;
  const isMore = choices.length > count;
  const said = answer === undefined ? "" : count === 0 ? words.none : words.found(count, isMore);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Input
              value={typed}
              maxLength={100}
              role="combobox"
              aria-label={words.field}
              aria-expanded={choices.length > 0}
              aria-controls={choices.length > 0 ? id : undefined}
              aria-autocomplete="list"
              aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
              aria-describedby={`${id}-keys`}
              placeholder={words.hint}
              autoComplete="off"
              onChange={(_, { value }) => {
                setTyped(value);
                setOnly(null);
                setChosen(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Text size={200} id={`${id}-keys`} className={styles.keys}>
              {words.keys}
            </Text>
            <Text size={200} role="status">
              {said}
            </Text>
            {failure !== undefined && <FailureNotice failure={failure} onRetry={again} />}
            {answer !== undefined && count === 0 && <Text>{words.noneHow}</Text>}
            {choices.length > 0 && <HitList id={id} choices={choices} at={at} onTake={take} />}
          </DialogContent>
          {/* After the field: a dialog gives the focus to what comes first in it. */}
          <DialogActions>
            <Button onClick={onClose}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
