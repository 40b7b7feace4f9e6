import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(7rem, max-content) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    "@media (max-width: 30rem)": { gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  },
  shortValues: {
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    "@media (max-width: 30rem)": { gridTemplateColumns: "minmax(0, 1fr) max-content" },
  },
  stacked: { gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS },
  pair: { display: "contents" },
  stackedPair: { ":not(:last-child) > dd": { marginBottom: tokens.spacingVerticalM } },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  value: {
    margin: 0,
    overflowWrap: "anywhere",
    "@media (max-width: 30rem)": { marginBottom: tokens.spacingVerticalS },
  },
});

type Props = {
  readonly rows: readonly (readonly [name: string, value: ReactNode | null])[];
  /** Long names with short values, such as questions with yes or no. */
  readonly shortValues?: boolean;
  /** Each value under its name: for long names with long values, such as questions with what somebody wrote. */
  readonly stacked?: boolean;
};

/** Names and values, aligned. An absent value leaves its line out. */
export function Facts({ rows, shortValues = false, stacked = false }: Props) {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.list, shortValues && styles.shortValues, stacked && styles.stacked)}>
      {rows.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className={mergeClasses(styles.pair, stacked && styles.stackedPair)}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
