import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { processSteps } from "#domain/sak/timeline.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Moment } from "../../../components/Moment.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { useCasePages, usePrint } from "../useCasePages.ts";
import { Earlier } from "./Earlier.tsx";

const useStyles = makeStyles({
  screen: { "@media print": { display: "none" } },
  entry: { "@media print": { breakInside: "avoid", marginBottom: tokens.spacingVerticalS } },
});

/** SB-05: what every party may read of the log, and so what is printed: the steps, without who did them. */
const steps: ReadonlySet<string> = new Set(processSteps);

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** SB-05: what has happened, and the log, which can be added to and never changed. */
export function TimelineTab({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const timeline = useCasePages(detail, "tidslinje", detail.timeline);
  const log = useCasePages(detail, "logg", detail.log);
  const { print, isPrinting } = usePrint(timeline);
  const words: Readonly<Record<string, string>> = s.timeline;
  return (
    <>
      <Surface className={common.close} data-part="tidslinje">
        <PartHeading>{c.timeline}</PartHeading>
        {timeline.items.length === 0 && <Text className={common.quiet}>{c.timelineEmpty}</Text>}
        <div className={styles.screen}>
          <Earlier part="tidslinje" pages={timeline} />
        </div>
        <ol className={common.list}>
          {timeline.items.map(({ type, at, by }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: counted from the newest on, before which nothing is put in
            <li key={timeline.items.length - index} className={steps.has(type) ? styles.entry : styles.screen}>
              <Text block>
                {words[type] ?? type}
                {by !== null && <span className={styles.screen}> {c.by(by)}</span>}
              </Text>
              <Text size={200} className={common.quiet}>
                <Moment at={at} />
              </Text>
            </li>
          ))}
        </ol>
        <div className={styles.screen}>
          <Button icon={<PrintRegular />} disabledFocusable={isPrinting} onClick={print}>
            {c.print}
          </Button>
          <Text block size={200} className={common.quiet}>
            {c.printHow}
          </Text>
        </div>
      </Surface>
      <div className={styles.screen}>
        <Surface className={common.close} data-part="logg">
          <PartHeading>{c.log}</PartHeading>
          <Text size={200} className={common.quiet}>
            {c.logHow}
          </Text>
          <Earlier part="logg" pages={log} />
          <ul className={common.list}>
            {log.items.map(({ text, by, on }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: counted from the newest on, before which nothing is put in
              <li key={log.items.length - index} className={common.close}>
                <Text size={200} className={common.quiet}>
                  {c.saidOn(by.name, d.dayMonthYear(on))}
                </Text>
                <Quote text={text} />
              </li>
            ))}
          </ul>
          <Commands detail={detail} acting={acting} types={["AddLog"]} />
        </Surface>
      </div>
    </>
  );
}
