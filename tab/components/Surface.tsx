import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";

const useStyles = makeStyles({
  surface: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    // Invisible but in high contrast, where surfaces have no shade to be told apart by.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    "@media (max-width: 40rem)": { padding: tokens.spacingHorizontalM },
  },
});

/** A sheet that belongs together. */
export function Surface({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div className={mergeClasses(useStyles().surface, className)} {...rest} />;
}
