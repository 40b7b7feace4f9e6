import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CaseDetail } from "#domain/contract/views.ts";
import type { Texts } from "#domain/texts/index.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";

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

/** What happened to the case, oldest first. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  return (
    <Surface>
      <PartHeading>{t.page.history}</PartHeading>
      <ol className={styles.list}>
        {detail.timeline.map((entry) => (
          <li key={`${entry.at}${entry.type}`} className={styles.entry}>
            <Text>
              {wordFor(entry.type, d)} {entry.by === null ? t.page.automatic : t.page.by(entry.by)}
            </Text>
            <Text size={200} className={styles.when}>
              <Moment at={entry.at} />
            </Text>
          </li>
        ))}
      </ol>
    </Surface>
  );
}

/** The word for an event; the wire names it as text, so an event newer than this build shows its own name. */
function wordFor(type: string, { timeline }: Texts): string {
  return type in timeline ? timeline[type as keyof typeof timeline] : type;
}
