import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/useTexts.ts";
import { pageStart, type Route } from "./route.ts";

const useStyles = makeStyles({
  foot: {
    marginTop: tokens.spacingVerticalXXXL,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
  // Large enough to be hit, also where it stands alone (WCAG 2.5.8).
  link: { display: "inline-block", padding: `${tokens.spacingVerticalXS} 0` },
});

/** Below every page: the way to the accessibility statement. */
export function Foot({ go }: { readonly go: (to: Partial<Route>) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <footer className={styles.foot}>
      <Link
        href="?view=tilgjengelighet"
        className={styles.link}
        onClick={(event) => {
          event.preventDefault();
          go({ ...pageStart, view: "tilgjengelighet" });
        }}
      >
        {t.nav.accessibility}
      </Link>
    </footer>
  );
}
