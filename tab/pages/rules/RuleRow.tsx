import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { WordedRule } from "./wordedRules.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    scrollMarginTop: tokens.spacingVerticalXXL,
    outlineStyle: "none",
  },
  linked: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** One rule. The one that a link leads to is marked, and takes the focus. */
export function RuleRow({ rule, isLinked }: { readonly rule: WordedRule; readonly isLinked: boolean }) {
  const styles = useStyles();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isLinked) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: "start" });
  }, [isLinked]);
  const { id, statement, paragraph, validity, does } = rule;
  return (
    <li
      ref={row}
      data-rule={id}
      {...(isLinked ? { tabIndex: -1, "aria-current": "true" as const } : {})}
      className={mergeClasses(styles.row, isLinked && styles.linked)}
    >
      <Text>{statement}</Text>
      <Text className={styles.quiet}>{does}</Text>
      <Text className={styles.quiet}>
        {paragraph} · {validity}
      </Text>
    </li>
  );
}
