import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { useNames } from "../../../components/form/names.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  link: { color: tokens.colorNeutralForeground1 },
});

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly refusals: readonly AnyRefusal[];
  readonly onGo: (field: string) => void;
};

/** What has to be mended before it can be sent; takes the focus, and each line leads to its field. */
export function Summary({ ref, refusals, onGo }: Props) {
  const styles = useStyles();
  const { r, d } = useReportTexts();
  const nameOf = useNames();
  const lines = new Map(refusals.map((refusal) => [d.refusal(refusal, nameOf), refusal] as const));
  return (
    <section ref={ref} tabIndex={-1} className={styles.box} aria-label={r.summary} data-summary>
      <Text weight="semibold">{r.summaryTitle(lines.size)}</Text>
      <ul className={styles.list}>
        {[...lines].map(([words, refusal]) => (
          <li key={words}>
            {"field" in refusal && refusal.field !== undefined ? (
              <Link
                inline
                href={`#${refusal.field}`}
                className={styles.link}
                onClick={(event) => {
                  event.preventDefault();
                  onGo(refusal.field);
                }}
              >
                {words}
              </Link>
            ) : (
              words
            )}
            {refusal.rule !== null && <Text size={200}> ({d.paragraph(refusal.rule)})</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}
