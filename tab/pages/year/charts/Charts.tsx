import { makeStyles, tokens } from "@fluentui/react-components";
import type { CycleSummary, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { DeliveredFigure } from "./DeliveredFigure.tsx";
import { deliveredByWeek, type StatusLine } from "./numbers.ts";
import { StatusFigure } from "./StatusFigure.tsx";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(24rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    alignItems: "start",
  },
});

type Props = {
  readonly lines: readonly StatusLine[];
  readonly units: readonly UnitRow[];
  readonly cycle: CycleSummary;
  readonly today: LocalDate;
};

/** The numbers of a branch as charts, each with its table. In a part of its own: nobody waits for it who does not look at it. */
export default function Charts({ lines, units, cycle, today }: Props) {
  const styles = useStyles();
  const { y } = useYearTexts();
  const days = deliveredByWeek(units, cycle, today);
  return (
    <Surface>
      <PartHeading>{y.chartsTitle}</PartHeading>
      <div className={styles.figures}>
        <StatusFigure lines={lines} />
        {days.length > 1 && <DeliveredFigure days={days} total={units.length} cycle={cycle} />}
      </div>
    </Surface>
  );
}
