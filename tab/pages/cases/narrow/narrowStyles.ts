import { makeStyles, tokens } from "@fluentui/react-components";

/** The pages of those who do not handle the case: one column, not wider than one reads with ease. */
export const useNarrowStyles = makeStyles({
  page: { maxWidth: "48rem", marginTop: tokens.spacingVerticalL },
  // Printed is the timeline alone.
  screen: { "@media print": { display: "none" } },
});
