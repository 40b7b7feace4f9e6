import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";

export type Bar = { readonly name: string; readonly count: number };

/** The longest bar leaves room for its number, which stands behind it. */
const withRoom = 1.15;

/** What is shown of a breakdown as bars on one scale. In a part of its own, with Fluent's charts: the table does not wait for it. */
export default function CountChart({ bars }: { readonly bars: readonly Bar[] }) {
  const { o } = useStatisticsTexts();
  const total = Math.max(...bars.map(({ count }) => count)) * withRoom;
  return (
    <HorizontalBarChart
      variant={HorizontalBarChartVariant.AbsoluteScale}
      data={bars.map(({ name, count }) => ({
        chartTitle: name,
        chartData: [
          {
            legend: name,
            color: tokens.colorBrandBackground,
            horizontalBarChartdata: { x: count, total },
            callOutAccessibilityData: { ariaLabel: o.bar(name, count) },
          },
        ],
      }))}
      culture={o.culture}
    />
  );
}
