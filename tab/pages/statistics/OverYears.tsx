import { useMemo } from "react";
import type { YearFigures } from "#domain/statistikk/statistics.ts";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";

/** How many there were, year by year, and how long they took. */
export function OverYears({ years }: { readonly years: readonly YearFigures[] }) {
  const { o, w } = useStatisticsTexts();
  const columns = useMemo((): readonly Column<YearFigures>[] => {
    const days = (count: number | null) => (count === null ? w.tooFew : o.days(count));
    return [
      { key: "year", header: o.year, cell: ({ year }) => year },
      { key: "reports", header: o.reports, cell: ({ kinds }) => kinds.total ?? w.few },
      { key: "cases", header: o.cases, cell: ({ results }) => results.total ?? w.few },
      {
        key: "acknowledged",
        header: `${o.acknowledged} (${w.median.toLowerCase()})`,
        cell: (one) => days(one.toAcknowledge.median),
      },
      { key: "closed", header: `${o.closed} (${w.median.toLowerCase()})`, cell: (one) => days(one.toClose.median) },
    ];
  }, [o, w]);
  return (
    <Surface>
      <PartHeading>{o.overYears}</PartHeading>
      <DataTable caption={o.overYears} columns={columns} rows={years} keyOf={({ year }) => String(year)} />
    </Surface>
  );
}
