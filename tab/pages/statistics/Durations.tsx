import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Duration, YearFigures } from "#domain/statistikk/statistics.ts";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";

type Row = { readonly name: string; readonly duration: Duration };

/** How long a year's reports waited and its cases took, where there were enough to tell. */
export function Durations({ year }: { readonly year: YearFigures }) {
  const common = useLayoutStyles();
  const { o, w } = useStatisticsTexts();
  const columns = useMemo((): readonly Column<Row>[] => {
    const days = (count: number | null) => (count === null ? w.tooFew : o.days(count));
    return [
      { key: "name", header: w.columns.row, cell: ({ name }) => name },
      { key: "median", header: w.median, cell: ({ duration }) => days(duration.median) },
      { key: "ninetieth", header: w.ninetieth, cell: ({ duration }) => days(duration.ninetieth) },
    ];
  }, [o, w]);
  const rows: readonly Row[] = [
    { name: o.acknowledged, duration: year.toAcknowledge },
    { name: o.closed, duration: year.toClose },
  ];
  return (
    <Surface className={common.close}>
      <PartHeading>{o.durations}</PartHeading>
      <DataTable caption={o.durations} columns={columns} rows={rows} keyOf={({ name }) => name} />
      <Text className={common.quiet}>{o.medianHow}</Text>
    </Surface>
  );
}
