import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useMemo } from "react";
import type { HomeFigures } from "#domain/hjemmekontor/oversikt/model.ts";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useHomeOverviewTexts } from "../../texts/homeOverview/useHomeOverviewTexts.ts";

// Fluent's charts weigh more than the page: they come after it.
const CountChart = lazy(() => import("./CountChart.tsx").catch(() => import("./NoChart.tsx")));

const useStyles = makeStyles({
  // No name is broken in the middle of a word while the figures beside it have room to spare.
  name: { display: "inline-block", minWidth: "11rem", "@media (max-width: 44rem)": { minWidth: 0 } },
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  chart: { minWidth: 0, maxWidth: "44rem", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export type HomeRow = HomeFigures & { readonly name: string };
type Props = {
  readonly title: string;
  /** What the table's first column holds. */
  readonly head: string;
  readonly rows: readonly HomeRow[];
  /** What the parts are of, as the table's last row. */
  readonly whole: HomeRow;
};

/** How many have an agreement, part by part, as bars and as a table. What is hidden is in no bar, and worded in the table. */
export function HomeFigure({ title, head, rows, whole }: Props) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const id = useId();
  const { o, w } = useHomeOverviewTexts();
  const columns = useMemo((): readonly Column<HomeRow>[] => {
    const days = (count: number | null) => count ?? w.tooFew;
    return [
      { key: "name", header: head, cell: ({ name }) => <span className={styles.name}>{name}</span> },
      { key: "active", header: w.active, cell: ({ active }) => active ?? w.hidden },
      {
        key: "share",
        header: w.share,
        cell: ({ sharePercent }) => (sharePercent === null ? w.hidden : w.percent(sharePercent)),
      },
      { key: "renewals", header: w.renewals, cell: ({ renewals }) => renewals ?? w.hidden },
      { key: "median", header: w.median, cell: ({ waited }) => days(waited.median) },
      { key: "ninetieth", header: w.ninetieth, cell: ({ waited }) => days(waited.ninetieth) },
    ];
  }, [head, w, styles]);
  const bars = rows.flatMap(({ name, active }) => (active === null ? [] : [{ name, count: active }]));
  const hidden = rows.filter(({ active }) => active === null).map(({ name }) => name);
  return (
    <Surface>
      <figure className={styles.figure} aria-labelledby={id}>
        <div id={id}>
          <PartHeading>{title}</PartHeading>
        </div>
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
        <DataTable caption={title} columns={columns} rows={[...rows, whole]} keyOf={({ name }) => name} />
      </figure>
    </Surface>
  );
}
