import { HorizontalBarChart } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { type UnitStatus, unitStatuses } from "#domain/oppfolging/enhet/summary.ts";
import { type Column, DataTable } from "../../../components/DataTable.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useChartStyles } from "./chartStyles.ts";
import { Figure } from "./Figure.tsx";
import type { StatusLine } from "./numbers.ts";

const colours: Readonly<Record<UnitStatus, string>> = {
  forfalt: tokens.colorStatusDangerBackground3,
  "ikke-startet": tokens.colorNeutralStrokeAccessible,
  "i-gang": tokens.colorPaletteMarigoldBackground3,
  levert: tokens.colorStatusSuccessBackground3,
  bortfalt: tokens.colorNeutralStroke1,
};

const useStyles = makeStyles({
  // The gaps between the parts of a bar make it longer than the room it has.
  bars: { paddingRight: tokens.spacingHorizontalM },
});

/** How many units of each line are in which state. */
export function StatusFigure({ lines }: { readonly lines: readonly StatusLine[] }) {
  const styles = useStyles();
  const chart = useChartStyles();
  const { y, w } = useYearTexts();
  const used = useMemo(() => unitStatuses.filter((status) => lines.some(({ counts }) => counts[status] > 0)), [lines]);
  const columns = useMemo(
    (): readonly Column<StatusLine>[] => [
      { key: "name", header: y.chartLine, cell: ({ name }) => name },
      ...used.map(
        (status): Column<StatusLine> => ({
          key: status,
          header: w.unitStatus[status],
          cell: ({ counts }) => counts[status],
        }),
      ),
      { key: "total", header: y.chartTotal, cell: ({ total }) => total },
    ],
    [used, y, w],
  );
  return (
    <Figure
      title={y.chartStatus}
      chart={
        <div className={styles.bars}>
          <HorizontalBarChart
            // One bar a line, each of the parts that it has.
            data={lines.map(({ name, counts }) => ({
              chartTitle: name,
              chartData: used
                .filter((status) => counts[status] > 0)
                .map((status) => ({
                  legend: w.unitStatus[status],
                  color: colours[status],
                  // Without a total, or a mark of how far one has come would stand above each bar.
                  horizontalBarChartdata: { x: counts[status] },
                  callOutAccessibilityData: { ariaLabel: y.chartPart(name, counts[status], w.unitStatus[status].toLowerCase()) },
                })),
            }))}
            legendProps={{
              legends: used.map((status) => ({ title: w.unitStatus[status], color: colours[status] })),
              enabledWrapLines: true,
              centerLegends: false,
              styles: { legend: chart.legend },
            }}
            culture={y.culture}
          />
        </div>
      }
      table={<DataTable caption={y.chartStatus} columns={columns} rows={lines} keyOf={({ name }) => name} />}
    />
  );
}
