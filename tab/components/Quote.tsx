import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  quote: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
});

/** What a person wrote, as it was written. */
export function Quote({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote} dir="auto">
      {text}
    </blockquote>
  );
}
