import { makeStyles, mergeClasses, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/useTexts.ts";
import { Surface } from "./Surface.tsx";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  page: { paddingTop: tokens.spacingVerticalXXL },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    gap: tokens.spacingHorizontalXL,
    "@media (max-width: 60rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  lines: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { width: "14rem", maxWidth: "60%" },
  short: { width: "40%" },
});

/** The page's outline while its content is on the way, so that nothing jumps when it comes; `rows` where the heading stands already. */
export function Loading({ kind }: { readonly kind: "list" | "rows" | "case" }) {
  const styles = useStyles();
  const { t } = useTexts();
  const card = (lines: number, key: number) => (
    <Surface key={key}>
      <div className={styles.lines}>
        <SkeletonItem size={20} className={styles.short} />
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an outline have no identity
          <SkeletonItem key={line} size={16} />
        ))}
      </div>
    </Surface>
  );
  return (
    <Skeleton aria-label={t.loading} aria-busy="true">
      <div className={mergeClasses(styles.stack, kind !== "rows" && styles.page)}>
        {kind !== "rows" && <SkeletonItem size={32} className={styles.title} />}
        {kind !== "case" ? (
          [2, 2, 2].map(card)
        ) : (
          <div className={styles.columns}>
            {card(9, 0)}
            {card(12, 1)}
          </div>
        )}
      </div>
    </Skeleton>
  );
}
