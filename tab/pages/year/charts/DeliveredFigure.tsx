import { LineChart } from "@fluentui/react-charts";
import { tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CycleSummary } from "#domain/contract/oppfolgingViews.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { type Column, DataTable } from "../../../components/DataTable.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useChartStyles } from "./chartStyles.ts";
import { Figure } from "./Figure.tsx";
import type { DeliveredBy } from "./numbers.ts";

type Props = { readonly days: readonly DeliveredBy[]; readonly total: number; readonly cycle: CycleSummary };

/** How many plans and evaluations had come in as the autumn went by. */
export function DeliveredFigure({ days, total, cycle }: Props) {
  const { y, w, d } = useYearTexts();
  const chart = useChartStyles();
  const onAxis = useMemo(() => new Intl.DateTimeFormat(y.culture, { day: "numeric", month: "short" }), [y]);
  const columns = useMemo(
    (): readonly Column<DeliveredBy>[] => [
      { key: "on", header: y.chartDate, cell: ({ on }) => d.date(on) },
      { key: "plans", header: y.chartPlans, cell: ({ plans }) => y.chartOf(plans, total) },
      { key: "evaluations", header: y.chartEvaluations, cell: ({ evaluations }) => y.chartOf(evaluations, total) },
    ],
    [y, d, total],
  );
  const line = (legend: string, color: string, dashes: string, count: (day: DeliveredBy) => number) => ({
    legend,
    color,
    lineOptions: { strokeDasharray: dashes, strokeWidth: 3 },
    // Also below the chart: in high contrast both lines have the same colour.
    legendShape: dashes === "0" ? ("default" as const) : ("dottedLine" as const),
    data: days.map((day) => ({ x: noon(day.on), y: count(day), xAxisCalloutData: d.date(day.on) })),
  });
  return (
    <Figure
      title={y.chartDelivered}
      chart={
        <LineChart
          data={{
            chartTitle: y.chartDelivered,
            lineChartData: [
              // Told apart by more than their colour.
              line(y.chartPlans, tokens.colorBrandStroke1, "0", ({ plans }) => plans),
              line(y.chartEvaluations, tokens.colorPaletteBerryForeground1, "6 4", ({ evaluations }) => evaluations),
            ],
          }}
          height={260}
          yMinValue={0}
          yMaxValue={total}
          yAxisTickCount={Math.min(4, total)}
          tickValues={ticks(days)}
          customDateTimeFormatter={(on) => onAxis.format(on)}
          legendProps={{ enabledWrapLines: true, centerLegends: false, styles: { legend: chart.legend } }}
          culture={y.culture}
          eventAnnotationProps={{
            events: [
              { date: noon(cycle.planDue), event: w.delivery.tiltaksplan },
              { date: noon(cycle.evaluationDue), event: y.evaluation },
            ].filter(({ date }) => date <= noon(days.at(-1)?.on ?? cycle.opens)),
            labelHeight: 18,
            labelWidth: 90,
            mergedLabel: y.chartDeadlines,
            strokeColor: tokens.colorNeutralStrokeAccessible,
            labelColor: tokens.colorNeutralForeground2,
          }}
        />
      }
      table={<DataTable caption={y.chartDelivered} columns={columns} rows={days} keyOf={({ on }) => on} />}
    />
  );
}

/** The chart knows moments: the middle of the day is that day in every zone that matters. */
function noon(on: LocalDate): Date {
  return new Date(`${on}T12:00:00`);
}

/** The first day, the last, and one between: more have no room on a phone. */
function ticks(days: readonly DeliveredBy[]): Date[] {
  const shown = [days[0], days[Math.floor((days.length - 1) / 2)], days.at(-1)];
  return [...new Set(shown)].flatMap((day) => (day === undefined ? [] : [noon(day.on)]));
}
