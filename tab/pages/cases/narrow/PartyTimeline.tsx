import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import type { CasePartyDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Earlier } from "../one/Earlier.tsx";
import { useCasePages, usePrint } from "../useCasePages.ts";

const useStyles = makeStyles({
  screen: { "@media print": { display: "none" } },
  entry: { "@media print": { breakInside: "avoid", marginBottom: tokens.spacingVerticalS } },
});

/** SB-05: the log as this party may read it. */
export function PartyTimeline({ detail }: { readonly detail: CasePartyDetail }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const timeline = useCasePages(detail, "tidslinje", detail.timeline);
  const { print, isPrinting } = usePrint(timeline);
  const own: Readonly<Record<string, string | undefined>> = s.partyLine;
  return (
    <Surface className={common.close} data-part="tidslinje">
      <PartHeading>{c.party.timeline}</PartHeading>
      <div className={styles.screen}>
        <Earlier part="tidslinje" pages={timeline} />
      </div>
      <ol className={common.list}>
        {timeline.items.map(({ type, on, about }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: counted from the newest on, before which nothing is put in
          <li key={timeline.items.length - index} className={styles.entry}>
            <Text block>{(about === "deg" ? own[type] : undefined) ?? s.timeline[type]}</Text>
            <Text size={200} className={common.quiet}>
              {d.dayMonthYear(on)}
            </Text>
          </li>
        ))}
      </ol>
      <div className={styles.screen}>
        <Button icon={<PrintRegular />} disabledFocusable={isPrinting} onClick={print}>
          {c.print}
        </Button>
      </div>
    </Surface>
  );
}
