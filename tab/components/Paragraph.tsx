import { makeStyles, tokens } from "@fluentui/react-components";
import type { RuleId } from "#domain/kernel/decision.ts";
import { useTexts } from "../texts/useTexts.ts";

const useStyles = makeStyles({
  source: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** The paragraph that a rule rests on, quietly. */
export function Paragraph({ rule }: { readonly rule: RuleId }) {
  const styles = useStyles();
  return <span className={styles.source}>{useTexts().d.paragraph(rule)}</span>;
}
