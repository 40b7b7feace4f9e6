import { makeStyles, tokens } from "@fluentui/react-components";
import { pageStart, useRoute } from "../../app/route.ts";
import { Sections } from "../../components/Sections.tsx";
import { useGuideTexts } from "../../texts/guide/useGuideTexts.ts";

const useStyles = makeStyles({ sections: { marginBottom: tokens.spacingVerticalL } });

/** The way between asking and the rules themselves. */
export function GuideSections({ here }: { readonly here: "spoer" | "regler" }) {
  const styles = useStyles();
  const { g } = useGuideTexts();
  const [, go] = useRoute();
  return (
    <Sections
      label={g.sections}
      here={here}
      className={styles.sections}
      items={[
        { name: "spoer", words: g.guide, href: "?view=spoer" },
        { name: "regler", words: g.rules, href: "?view=regler" },
      ]}
      onGo={(view) => go({ ...pageStart, view })}
    />
  );
}
