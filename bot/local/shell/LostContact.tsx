import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useWords } from "./texts/words.ts";

/** Shown while the server does not answer. */
export function LostContact() {
  const words = useWords();
  return (
    <MessageBar intent="warning" icon={<Spinner size="tiny" />}>
      <MessageBarBody>{words.lostContact}</MessageBarBody>
    </MessageBar>
  );
}
