import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { soekWords } from "#domain/texts/soek/index.ts";
import { useTexts } from "../../texts/useTexts.ts";
import type { Choice } from "./choices.ts";

const useStyles = makeStyles({
  list: { overflowY: "auto", maxHeight: "55vh" },
  group: { color: tokens.colorNeutralForeground3, display: "block", paddingTop: tokens.spacingVerticalS },
  one: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  at: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  below: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly onTake: (index: number) => void;
};

/** What was found, by kind. The focus stays in the field; what the arrows are at is named to it. */
export function HitList({ id, choices, at, onTake }: Props) {
  const styles = useStyles();
  const { d } = useTexts();
  const words = soekWords[d.language];
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  const kinds = [...new Set(choices.map(({ kind }) => kind))];
  return (
    <div id={id} role="listbox" aria-label={words.title} className={styles.list}>
      {kinds.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, of which HTML's own are none in a list like this
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <Text size={200} weight="semibold" id={`${id}-${kind}`} className={styles.group}>
            {words.kind[kind]}
          </Text>
          {choices.map((choice, index) =>
            choice.kind === kind ? (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the field's, which has the focus
              <div
                key={"hit" in choice ? `${choice.hit.to.view}-${choice.hit.to.caseId}-${index}` : "more"}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                className={mergeClasses(styles.one, index === at && styles.at)}
                onClick={() => onTake(index)}
              >
                {"hit" in choice ? (
                  <>
                    <Text weight="semibold">{choice.hit.called}</Text>
                    <Text size={200} className={styles.below}>
                      {[choice.hit.about, choice.hit.due === null ? null : words.due(d.shortDate(choice.hit.due))]
                        .filter((part) => part !== null)
                        .join(" · ")}
                    </Text>
                  </>
                ) : (
                  <Text>{words.more(words.kind[choice.more])}</Text>
                )}
              </div>
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
}
