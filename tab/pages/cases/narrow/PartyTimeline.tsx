import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import type { PartyLine } from "#domain/sak/timeline.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";

const useStyles = makeStyles({
  screen: { "@media print": { display: "none" } },
  entry: { "@media print": { breakInside: "avoid", marginBottom: tokens.spacingVerticalS } },
});

/** SB-05: the log as this party may read it. */
export function PartyTimeline({ timeline }: { readonly timeline: readonly PartyLine[] }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const own: Readonly<Record<string, string | undefined>> = s.partyLine;
  return (
    <Surface className={common.close} data-part="tidslinje">
      <PartHeading>{c.party.timeline}</PartHeading>
      <ol className={common.list}>
        {timeline.map(({ type, on, about }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
          <li key={index} className={styles.entry}>
            <Text block>{(about === "deg" ? own[type] : undefined) ?? s.timeline[type]}</Text>
            <Text size={200} className={common.quiet}>
              {d.dayMonthYear(on)}
            </Text>
          </li>
        ))}
      </ol>
      <div className={styles.screen}>
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          {c.print}
        </Button>
      </div>
    </Surface>
  );
}
