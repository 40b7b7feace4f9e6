import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import type { CaseRefusal } from "#domain/hjemmekontor/fastAvtale/refusals.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { focusField } from "./fieldId.ts";

const useStyles = makeStyles({
  missing: { flex: "1 1 16rem", minWidth: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS },
  todo: { display: "inline-flex", flexShrink: 0, paddingTop: "0.2rem", color: tokens.colorNeutralForeground3 },
  link: { textAlign: "left", userSelect: "text" },
  ready: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", flex: "1 1 16rem" },
  icon: { display: "inline-flex", fontSize: tokens.fontSizeBase500, color: tokens.colorStatusSuccessForeground1 },
  how: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly id: string;
  readonly caseId: string;
  readonly refusals: readonly CaseRefusal[];
  /** What the form itself asks for before it is sent. */
  readonly more: readonly { readonly field: string; readonly words: string }[];
};

/** What still keeps the approval back, each leading to its field. */
export function Missing({ id, caseId, refusals, more }: Props) {
  const styles = useStyles();
  const { t, d } = useTexts();
  if (refusals.length === 0 && more.length === 0) {
    return (
      <div id={id} className={styles.ready}>
        <span className={styles.icon} aria-hidden="true">
          <CheckmarkCircleRegular />
        </span>
        <span>
          {t.decide.ready} <span className={styles.how}>{t.decide.readyHow}</span>
        </span>
      </div>
    );
  }
  return (
    <div id={id} className={styles.missing}>
      <Text weight="semibold">{t.decide.missing}</Text>
      <ul className={styles.list}>
        {refusals.map((refusal) => (
          <li key={`${refusal.code}${refusal.rule ?? ""}`} className={styles.item}>
            <span className={styles.todo} aria-hidden="true">
              <CircleRegular />
            </span>
            {"field" in refusal ? (
              <Link as="button" className={styles.link} onClick={() => focusField(caseId, refusal.field)}>
                {d.refusal(refusal)}
              </Link>
            ) : (
              <span>{d.refusal(refusal)}</span>
            )}
          </li>
        ))}
        {more.map(({ field, words }) => (
          <li key={field} className={styles.item}>
            <span className={styles.todo} aria-hidden="true">
              <CircleRegular />
            </span>
            <Link as="button" className={styles.link} onClick={() => focusField(caseId, field)}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
