import { Text } from "@fluentui/react-components";
import type { ReporterDetail } from "#domain/contract/meldingViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

type Props = {
  readonly closed: NonNullable<ReporterDetail["closed"]>;
  /** Who ended it, with the day. */
  readonly words: (date: string) => string;
};

/** That it is over, since when, and why: the reason of those who handled it is written for the reporter. */
export function ClosedPart({ closed, words }: Props) {
  const common = useLayoutStyles();
  const { r, d } = useReportTexts();
  return (
    <Surface className={common.close} data-closed>
      <PartHeading>{r.ended}</PartHeading>
      <Text>{words(d.dayMonthYear(closed.on))}</Text>
      {closed.reason !== null && <Quote text={closed.reason} />}
    </Surface>
  );
}
