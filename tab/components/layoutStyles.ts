import { makeStyles, tokens } from "@fluentui/react-components";

/** How pages lay out what stands on them. */
export const useLayoutStyles = makeStyles({
  stack: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    // The gap is enough below a heading; and what has nothing to say yet takes no room.
    "& > h2": { marginBottom: 0 },
    "& > [role=status]:empty": { marginTop: `calc(-1 * ${tokens.spacingVerticalL})` },
  },
  close: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  /** Fields beside each other where there is room. */
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(14rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: "none" },
  plain: { margin: 0 },
  wide: { width: "100%" },
  /** For choices beside each other, which otherwise do not break. */
  wrap: { flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  date: { maxWidth: "14rem" },
  panel: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 40rem)": { padding: tokens.spacingHorizontalM },
  },
  line: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});
