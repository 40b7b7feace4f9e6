import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDraft } from "../../app/drafts.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { fieldId } from "./fieldId.ts";

const useStyles = makeStyles({
  offer: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  how: { flex: "1 1 16rem", color: tokens.colorNeutralForeground2 },
});

/** What the leader wrote of the work environment when they last approved, and of whom. As long as the tab is open, and nowhere else. */
type Last = { readonly words: string; readonly name: string };

export function useLastWords(): readonly [Last | null, (last: Last) => void] {
  const [last, remember] = useDraft<Last | null>("siste vurdering", () => null);
  return [last, remember];
}

/** Field of the confirmation that the words of another decision were read. */
export const borrowedField = "borrowed";

type Props = {
  readonly caseId: string;
  /** Whom the case at hand is about. */
  readonly name: string;
  readonly last: Last;
  /** Whether the words of last time stand in the field, and whether they were read there. */
  readonly borrowed: boolean;
  readonly isRead: boolean;
  readonly onUse: () => void;
  readonly onRead: (isRead: boolean) => void;
};

/**
 * Offers the leader's own words of last time. Only words: every question is answered anew, and the words stand for nothing until the
 * leader has said that they were read and hold for this person too (HO-07, HO-27: an individual assessment).
 */
export function LastWords({ caseId, name, last, borrowed, isRead, onUse, onRead }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  if (borrowed) {
    return (
      <div id={fieldId(caseId, borrowedField)}>
        <Checkbox label={t.assess.readLast(name)} checked={isRead} onChange={(_, { checked }) => onRead(checked === true)} />
      </div>
    );
  }
  return (
    <div className={styles.offer}>
      <Button size="small" aria-keyshortcuts="s" onClick={onUse}>
        {t.assess.lastWords}
      </Button>
      <Text size={200} className={styles.how}>
        {t.assess.lastWordsHow(last.name)}
      </Text>
    </div>
  );
}
