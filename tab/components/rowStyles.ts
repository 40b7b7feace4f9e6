import { makeStyles, tokens } from "@fluentui/react-components";

/** How one thing of a list stands in its row: words to the left, the way in to the right, under each other on a phone. */
export const useRowStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: "center",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `${tokens.strokeWidthThin} solid ${tokens.colorStrokeFocus2}` },
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  /** Dates and numbers, aligned from row to row. */
  facts: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
  /** The whole row can be clicked, and a screen reader still meets one button. */
  open: { "::after": { content: '""', position: "absolute", inset: 0, borderRadius: tokens.borderRadiusXLarge } },
});
