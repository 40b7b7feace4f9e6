import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { memo, type ReactNode } from "react";

const narrow = "@media (max-width: 44rem)";
const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums", [narrow]: { display: "block" } },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: {
    textAlign: "left",
    verticalAlign: "bottom",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // Sorting is a matter of the wide table; on a phone the order is the one that counts most.
  heads: { [narrow]: { display: "none" } },
  block: { [narrow]: { display: "block" } },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
    [narrow]: { display: "block", padding: `${tokens.spacingVerticalM} 0` },
  },
  cell: {
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0`,
    overflowWrap: "anywhere",
    [narrow]: {
      display: "grid",
      gridTemplateColumns: "7rem minmax(0, 1fr)",
      gap: tokens.spacingHorizontalS,
      padding: `${tokens.spacingVerticalXXS} 0`,
      "::before": { content: "attr(data-label)", color: tokens.colorNeutralForeground3 },
    },
  },
  sort: {
    margin: 0,
    minWidth: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sorts?: boolean;
};
export type Order = { readonly by: string; readonly isDown: boolean };

type Props<Row> = {
  /** Says what the table holds to who does not see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly order?: Order;
  readonly onOrder?: (order: Order) => void;
};

/** A table that is a list of named values where there is no room for columns. The roles keep it a table to who hears it. */
export function DataTable<Row>({ caption, columns, rows, keyOf, order, onOrder }: Props<Row>) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: shown as blocks on a phone, a table loses its roles
    <table className={styles.table} role="table">
      <caption className={styles.caption}>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead className={styles.heads} role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map(({ key, header, sorts = false }) => {
            const isBy = order?.by === key;
            return (
              <th
                key={key}
                // biome-ignore lint/a11y/noRedundantRoles: as above
                role="columnheader"
                scope="col"
                className={styles.head}
                {...(sorts ? { "aria-sort": isBy ? (order.isDown ? "descending" : "ascending") : "none" } : {})}
              >
                {sorts ? (
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.sort}
                    iconPosition="after"
                    {...(isBy ? { icon: order.isDown ? <ArrowDownRegular /> : <ArrowUpRegular /> } : {})}
                    onClick={() => onOrder?.({ by: key, isDown: isBy && !order.isDown })}
                  >
                    {header}
                  </Button>
                ) : (
                  header
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody className={styles.block} role="rowgroup">
        <BodyRows rows={rows} columns={columns} keyOf={keyOf} />
      </tbody>
    </table>
  );
}

type RowsProps<Row> = Pick<Props<Row>, "rows" | "columns" | "keyOf">;

/** Hundreds of rows, which have nothing to do with the arrow at the head of a column. */
const BodyRows = memo(function BodyRows<Row>({ rows, columns, keyOf }: RowsProps<Row>) {
  return rows.map((row) => <BodyRow key={keyOf(row)} row={row} columns={columns} />);
}) as <Row>(props: RowsProps<Row>) => ReactNode;

type RowProps<Row> = { readonly row: Row; readonly columns: readonly Column<Row>[] };

/** A row is drawn anew when it or the columns have changed, and not when the order has. */
const BodyRow = memo(function BodyRow<Row>({ row, columns }: RowProps<Row>) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: as above
    <tr role="row" className={styles.row}>
      {columns.map(({ key, header, cell }) => (
        // biome-ignore lint/a11y/noRedundantRoles: as above
        <td key={key} role="cell" data-label={header} className={styles.cell}>
          <div>{cell(row)}</div>
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: RowProps<Row>) => ReactNode;
