import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { TeamShare } from "#domain/hjemmekontor/enhetsuke/teamShare.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useTexts } from "../../texts/useTexts.ts";

/** HO-27: how many of the team would be at home by agreement. It tells, and asks for no reason. */
export function TeamNotice({ team: { agreed, size } }: { readonly team: TeamShare }) {
  const { t } = useTexts();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {t.follow.team(agreed, size)} <Paragraph rule="HO-27" />
      </MessageBarBody>
    </MessageBar>
  );
}
