import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { useNames } from "../../../components/form/names.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center" },
  wrong: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorPaletteRedForeground1 },
});

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly name: (number: number) => string;
  readonly add: string;
  readonly wrong: readonly AnyRefusal[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
};

/** Several of the same kind, each with fields of its own. */
export function RowsField<Row extends object>({ label, rows, empty, name, add, wrong, onChange, children }: Props<Row>) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, d } = useCaseTexts();
  const nameOf = useNames();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={common.close}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          <div key={index} className={styles.row}>
            <div className={styles.head}>
              <Text weight="semibold">{name(index + 1)}</Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={`${c.remove}: ${name(index + 1)}`}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              />
            </div>
            {children(row, (part) => onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one))))}
          </div>
        ))}
        {wrong.length > 0 && (
          <span className={styles.wrong} role="alert">
            <ErrorCircleFilled aria-hidden="true" />
            {wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ")}
          </span>
        )}
        <div>
          <Button icon={<AddRegular />} onClick={() => onChange([...rows, empty])}>
            {add}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
