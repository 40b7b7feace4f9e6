import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { encode } from "uqr";

const useStyles = makeStyles({
  // Dark on light in every theme: cameras read no other.
  code: {
    width: "9rem",
    height: "9rem",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "white",
    forcedColorAdjust: "none",
  },
});

/** An address for the camera of a private phone: nothing is clicked, so nothing is logged here. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const styles = useStyles();
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="black" />
    </svg>
  );
}

/** One square a dark module, with the quiet border of four that the standard asks for. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}
