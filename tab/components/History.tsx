import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TimelineEntry } from "#domain/contract/views.ts";
import { useTexts } from "../texts/useTexts.ts";
import { Moment } from "./Moment.tsx";
import { stepWords } from "./stepWords.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    position: "relative",
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    "::before": {
      content: '""',
      position: "absolute",
      left: "0.25rem",
      top: "0.4rem",
      width: "0.5rem",
      height: "0.5rem",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
    ":not(:last-child)::after": {
      content: '""',
      position: "absolute",
      left: "0.45rem",
      top: "1.1rem",
      bottom: "-0.2rem",
      width: tokens.strokeWidthThin,
      backgroundColor: tokens.colorNeutralStroke1,
    },
    ":last-child": { paddingBottom: 0 },
  },
  when: { display: "block", color: tokens.colorNeutralForeground3 },
});

type Props = { readonly timeline: readonly TimelineEntry[]; readonly words: Readonly<Record<string, string>> };

/** What happened, oldest first. The wire names an event as text, so one that is newer than this build shows its own name. */
export function History({ timeline, words }: Props) {
  const styles = useStyles();
  const wording = useTexts();
  return (
    <ol className={styles.list}>
      {timeline.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between, and two steps may be of one moment
        <li key={index} className={styles.entry}>
          <Text>{stepWords(entry, words, wording)}</Text>
          <Text size={200} className={styles.when}>
            <Moment at={entry.at} />
          </Text>
        </li>
      ))}
    </ol>
  );
}
