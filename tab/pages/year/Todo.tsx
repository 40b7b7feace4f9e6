import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { useNames } from "../../components/form/names.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useYearTexts } from "../../texts/year/useYearTexts.ts";

const useStyles = makeStyles({
  item: { display: "flex", gap: tokens.spacingHorizontalS },
  shape: { display: "inline-flex", flexShrink: 0, paddingTop: "0.2rem", color: tokens.colorNeutralForeground3 },
});

/** What still keeps a button back. */
export function Todo({ title, refusals }: { readonly title: string; readonly refusals: readonly AnyRefusal[] }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { d } = useYearTexts();
  const nameOf = useNames();
  // The same thing may lack in several measures.
  const lines = [...new Set(refusals.map((refusal) => d.refusal(refusal, nameOf)))];
  if (lines.length === 0) return null;
  return (
    <div className={common.close}>
      <Text weight="semibold">{title}</Text>
      <ul className={common.list}>
        {lines.map((line) => (
          <li key={line} className={styles.item}>
            <span className={styles.shape} aria-hidden="true">
              <CircleRegular />
            </span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
