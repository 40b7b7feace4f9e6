import { makeStyles } from "@fluentui/react-components";

/** What Fluent's charts are not drawn as without being told. */
export const useChartStyles = makeStyles({
  // They Write Every Word With A Capital, which is no Norwegian.
  legend: { textTransform: "none" },
});
