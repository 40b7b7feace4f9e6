import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { MissingLeader } from "#domain/contract/views.ts";
import { useTexts } from "../texts/useTexts.ts";

/** HO-05: the directory names no leader: why, whom to ask, and that nothing is lost. */
export function MissingLeaderWords({ missing: { why, contact } }: { readonly missing: MissingLeader }) {
  const { t } = useTexts();
  const { missing } = t.vikar;
  return (
    <Text>
      {missing[why]} {contact === null ? missing.askHr : missing.ask(contact.name)} {missing.kept}
    </Text>
  );
}

export function MissingLeaderNotice({ missing }: { readonly missing: MissingLeader }) {
  const { t } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t.vikar.missing.title}</MessageBarTitle>
        <MissingLeaderWords missing={missing} />
      </MessageBarBody>
    </MessageBar>
  );
}
