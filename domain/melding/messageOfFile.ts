import type { MessageId, Report } from "./model.ts";

/**
 * With which message a file came, by its number among all files of the report; `null` for those that came with the report itself.
 * None is ever taken away by itself, so that the messages' counts tell.
 */
export function messageOfFile({ files, messages }: Pick<Report, "files" | "messages">, number: number): MessageId | null {
  let last = files;
  if (number <= last) return null;
  for (const message of messages) {
    last += message.files;
    if (number <= last) return message.messageId;
  }
  return null;
}
