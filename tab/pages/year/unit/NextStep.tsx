import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { nextDuty, type PartName, partOf } from "./parts.ts";
import { useUnit } from "./useUnit.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: "flex", flexDirection: "column", flex: "1 1 18rem", minWidth: 0 },
});

/** The next thing to do in one sentence, and the way there. */
export function NextStep({ onGo }: { readonly onGo: (part: PartName) => void }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const { detail } = useUnit();
  const { next, status } = detail.summary;
  const duty = nextDuty(detail);
  const part = duty === null ? null : partOf(duty.what);
  if (duty === null) {
    if (detail.sight === "own-measures") return null;
    const waits = next === null ? y.nothingLeft[status === "bortfalt" ? "bortfalt" : "levert"] : y.othersNext(w.what[next]);
    return (
      <div className={styles.box}>
        <div className={styles.words}>
          <PartHeading>{y.next}</PartHeading>
          <Text>{waits}</Text>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <div className={styles.words}>
        <PartHeading>{y.next}</PartHeading>
        <Text size={400} weight="semibold">
          {w.what[duty.what]}
        </Text>
        <Text className={common.quiet}>
          {w.deadline(duty.due, duty.daysLeft, d)} {w.why[duty.why]}
        </Text>
      </div>
      {part !== null && (
        <Button appearance="primary" size="large" onClick={() => onGo(part)}>
          {y.goTo[part]}
        </Button>
      )}
    </div>
  );
}
