import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { AnyWarning } from "#domain/texts/words.ts";
import { useTexts } from "../texts/useTexts.ts";
import { Paragraph } from "./Paragraph.tsx";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", color: tokens.colorNeutralForeground1 },
  icon: { display: "inline-flex", flexShrink: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase500 },
});

/** Something that speaks against a case, with the paragraph it rests on. */
export function WarningLine({ warning }: { readonly warning: AnyWarning }) {
  const styles = useStyles();
  const { d } = useTexts();
  return (
    <div className={styles.line}>
      <span className={styles.icon} aria-hidden="true">
        <WarningRegular />
      </span>
      <span>
        {d.warning(warning)}
        <br />
        <Paragraph rule={warning.rule} />
      </span>
    </div>
  );
}
