import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { type RiskLevel, riskLevel, riskMatrix } from "#domain/oppfolging/enhet/riskMatrix.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

const useStyles = makeStyles({
  figure: { margin: 0, maxWidth: "30rem" },
  grid: { display: "grid", gridTemplateColumns: "2rem repeat(5, minmax(2.25rem, 1fr))", gap: "2px" },
  axis: { display: "flex", alignItems: "center", justifyContent: "center", color: tokens.colorNeutralForeground2 },
  cell: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "2.75rem",
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lav: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  middels: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  hoey: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  here: { fontWeight: tokens.fontWeightBold, border: `${tokens.strokeWidthThick} solid currentColor` },
  caption: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
  },
});

const scale = [1, 2, 3, 4, 5];
const none = { level: "lav", risks: [] } as const;

type Rated = { readonly probability: number | null; readonly consequence: number | null };

/**
 * The risks in a matrix of five by five: each is the number of its row in the list. What is drawn here stands in the list as words,
 * so that nobody depends on the drawing.
 */
export function RiskMatrix({ risks }: { readonly risks: readonly Rated[] }) {
  const styles = useStyles();
  const { y, w } = useYearTexts();
  const numbered = risks.map((risk, index) => ({ ...risk, number: index + 1 }));
  const matrix = riskMatrix(numbered);
  return (
    <figure className={styles.figure}>
      <div className={styles.grid} aria-hidden="true">
        {/* The highest probability on top, as such matrices are drawn. */}
        {scale.toReversed().map((probability) => (
          <Fragment key={probability}>
            <span className={styles.axis}>{probability}</span>
            {scale.map((consequence) => {
              const { level, risks: here } = matrix[probability - 1]?.[consequence - 1] ?? none;
              return (
                <span key={consequence} className={mergeClasses(styles.cell, styles[level], here.length > 0 && styles.here)}>
                  {here.length === 0 ? w.riskLevel[level].charAt(0) : here.map(({ number }) => number).join(", ")}
                </span>
              );
            })}
          </Fragment>
        ))}
        <span />
        {scale.map((consequence) => (
          <span key={consequence} className={styles.axis}>
            {consequence}
          </span>
        ))}
      </div>
      <figcaption className={styles.caption}>
        <Text size={200}>{y.matrixHow}</Text>
      </figcaption>
    </figure>
  );
}

/** The level of a risk that is rated. */
export function levelOf({ probability, consequence }: Rated): RiskLevel | null {
  return probability === null || consequence === null ? null : riskLevel(probability, consequence);
}
