import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useMemo } from "react";
import type { Breakdown } from "#domain/statistikk/suppress.ts";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";

// Fluent's charts weigh more than the page: they come after it.
const CountChart = lazy(() => import("./CountChart.tsx").catch(() => import("./NoChart.tsx")));

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(22rem, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXXL}`,
    alignItems: "start",
  },
  chart: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

type Row = { readonly name: string; readonly shown: number | string };
type Props<Key extends string> = {
  readonly title: string;
  /** What the table's first column holds. */
  readonly head: string;
  readonly of: Breakdown<Key>;
  readonly word: (key: Key) => string;
};

/** What a year's reports or cases were, as bars and as a table. What is hidden is in no bar, and worded in the table. */
export function CountFigure<Key extends string>({ title, head, of, word }: Props<Key>) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const id = useId();
  const { o, w } = useStatisticsTexts();
  const bars = of.cells.flatMap(({ key, count }) => (count === null ? [] : [{ name: word(key), count }]));
  const hidden = of.cells.filter(({ count }) => count === null).map(({ key }) => word(key).toLowerCase());
  const rows: readonly Row[] = [
    ...of.cells.map(({ key, count }) => ({ name: word(key), shown: count ?? w.hidden })),
    { name: w.total, shown: of.total ?? w.few },
  ];
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      { key: "name", header: head, cell: ({ name }) => name },
      { key: "count", header: o.number, cell: ({ shown }) => shown },
    ],
    [head, o],
  );
  return (
    <Surface>
      <figure className={styles.figure} aria-labelledby={id}>
        <div id={id}>
          <PartHeading>{title}</PartHeading>
        </div>
        <div className={styles.sides}>
          <div className={styles.chart}>
            {bars.length === 0 ? (
              <Text>{o.nothingShown}</Text>
            ) : (
              <>
                <Suspense fallback={null}>
                  <CountChart bars={bars} />
                </Suspense>
                {hidden.length > 0 && <Text className={common.quiet}>{o.hidden(hidden.join(", "))}</Text>}
              </>
            )}
          </div>
          <DataTable caption={title} columns={columns} rows={rows} keyOf={({ name }) => name} />
        </div>
      </figure>
    </Surface>
  );
}
