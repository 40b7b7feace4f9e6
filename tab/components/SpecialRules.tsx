import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { Me } from "#domain/contract/views.ts";
import { pageStart, useRoute } from "../app/route.ts";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({ bar: { marginTop: tokens.spacingVerticalM } });

/** That other rules than the ordinary decide today where one works (HO-01, LI-01), above what waits for a decision. */
export function SpecialRules({ me: { specialRules } }: { readonly me: Me }) {
  const styles = useStyles();
  const { d } = useTexts();
  if (specialRules === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} data-special-rules>
      <MessageBarBody>
        <MessageBarTitle>{d.regime.decides[specialRules]}</MessageBarTitle>
        {d.regime.means[specialRules][0]} <RulesLink />
      </MessageBarBody>
    </MessageBar>
  );
}

/** The way to what holds now, when and where. */
export function RulesLink() {
  const { d } = useTexts();
  const [, go] = useRoute();
  return (
    <Link
      inline
      href="?view=regelsett"
      onClick={(event) => {
        event.preventDefault();
        go({ ...pageStart, view: "regelsett" });
      }}
    >
      {d.regime.readOn}
    </Link>
  );
}
