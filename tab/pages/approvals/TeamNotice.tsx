import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { TeamShare } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalL } });

/** HO-27: how many of the team would be at home by agreement. It tells, and asks for no reason. */
export function TeamNotice({ team: { agreed, size } }: { readonly team: TeamShare }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <MessageBar intent="info" layout="multiline" className={styles.notice}>
      <MessageBarBody>
        {t.follow.team(agreed, size)} <Paragraph rule="HO-27" />
      </MessageBarBody>
    </MessageBar>
  );
}
