import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  icon: { display: "inline-flex", fontSize: "2.5rem", color: tokens.colorNeutralForeground3 },
  plain: { margin: 0 },
  how: { maxWidth: "34rem", color: tokens.colorNeutralForeground2 },
});

type Props = { readonly icon: ReactNode; readonly title: string; readonly how: string; readonly children?: ReactNode };

/** Nothing to show: why, and what one can do. */
export function EmptyNotice({ icon, title, how, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Text as="h2" size={500} weight="semibold" align="center" className={styles.plain}>
        {title}
      </Text>
      <Text as="p" align="center" className={mergeClasses(styles.plain, styles.how)}>
        {how}
      </Text>
      {children}
    </div>
  );
}
