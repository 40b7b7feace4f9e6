import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalS,
  },
});

/** A chart and the same numbers as a table, for whoever reads them so. */
export function Figure({
  title,
  chart,
  table,
}: {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y } = useYearTexts();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure} aria-label={title}>
      <div className={styles.head}>
        <h3 className={common.subheading}>{title}</h3>
        <Switch
          label={y.chartAsTable}
          aria-label={`${y.chartAsTable}: ${title}`}
          checked={asTable}
          onChange={(_, { checked }) => setAsTable(checked)}
        />
      </div>
      {asTable ? table : chart}
    </figure>
  );
}
