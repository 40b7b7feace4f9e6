import { makeStyles, tokens } from "@fluentui/react-components";

/** How the page of a report is laid out: what was said to the left, what to do to the right, under each other on a phone. */
export const usePageStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 7fr) minmax(0, 4fr)",
    gap: tokens.spacingHorizontalXL,
    alignItems: "start",
    marginTop: tokens.spacingVerticalL,
    "@media (max-width: 60rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  aside: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
  narrow: { maxWidth: "48rem", marginTop: tokens.spacingVerticalL },
});
