import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, lineHeight: tokens.lineHeightBase300 },
  boxes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  small: {
    display: "flex",
    flexDirection: "column",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  wrong: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorPaletteRedForeground1 },
});

type Props = { readonly label: string; readonly hint: ReactNode; readonly wrong: string | null; readonly children: ReactNode };

/** Several boxes under one name. Fluent's `Field` would give each of them the same id. */
export function CheckGroup({ label, hint, wrong, children }: Props) {
  const styles = useStyles();
  const about = useId();
  return (
    <fieldset className={styles.group} aria-describedby={about}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.boxes}>{children}</div>
      <div id={about} className={styles.small}>
        {wrong !== null && (
          <span className={styles.wrong} role="alert">
            <ErrorCircleFilled aria-hidden="true" />
            {wrong}
          </span>
        )}
        {hint}
      </div>
    </fieldset>
  );
}
