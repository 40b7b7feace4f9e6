import { makeStyles, tokens } from "@fluentui/react-components";

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

/** How the calendar of a unit lies on the page. Its head stays in sight, and in a month the names do too. */
export const useTableStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  scrolls: {
    overflow: "auto",
    maxHeight: "80vh",
    padding: 0,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "separate",
    borderSpacing: 0,
    fontVariantNumeric: "tabular-nums",
  },
  month: { width: "max-content", minWidth: "100%" },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  heads: { position: "sticky", top: 0, zIndex: 2 },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  sum: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground1 },
  row: { ":last-child": { "> *": { borderBottomStyle: "none" } } },
  cell: {
    height: "2.25rem",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    borderBottom: line,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    width: "13rem",
    boxSizing: "border-box",
    position: "sticky",
    left: 0,
    zIndex: 1,
    paddingRight: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightRegular,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  self: { fontWeight: tokens.fontWeightSemibold },
  day: {},
  narrow: { width: "2.25rem", paddingLeft: 0, paddingRight: 0, textAlign: "center", lineHeight: tokens.lineHeightBase200 },
  first: { borderLeft: line },
  off: { backgroundColor: tokens.colorNeutralBackground3 },
  today: { color: tokens.colorBrandForeground1 },
  note: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  dot: { display: "block", lineHeight: "0.5rem" },
});
