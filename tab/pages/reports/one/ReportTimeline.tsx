import { Text } from "@fluentui/react-components";
import type { ReportTimelineEntry } from "#domain/contract/meldingViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Moment } from "../../../components/Moment.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

/** What happened, oldest first; of an anonymous report only the day is known. */
export function ReportTimeline({ timeline }: { readonly timeline: readonly ReportTimelineEntry[] }) {
  const common = useLayoutStyles();
  const { t, m, d } = useReportTexts();
  const words: Readonly<Record<string, string>> = m.timeline;
  if (timeline.length === 0) return null;
  return (
    <Surface>
      <PartHeading>{t.page.history}</PartHeading>
      <ol className={common.list}>
        {timeline.map(({ type, on, at, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
          <li key={index}>
            <Text block>
              {words[type] ?? type}
              {by === null ? "" : ` · ${by}`}
            </Text>
            <Text size={200} className={common.quiet}>
              {at === null ? d.dayMonthYear(on) : <Moment at={at} />}
            </Text>
          </li>
        ))}
      </ol>
    </Surface>
  );
}
