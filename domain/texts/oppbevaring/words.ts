import type { RetentionNotificationReason } from "../../oppbevaring/notify.ts";

/** Words of how long reports are kept. */
export type RetentionWords = {
  readonly title: (number: string) => string;
  readonly noteTitle: (number: string) => string;
  readonly date: string;
  /** To the writer of a confidential note, in the chat: it does not say that there is one. */
  readonly own: { readonly title: string; readonly text: string };
  /** Why somebody is told. It stands beside a number and a day, and says nothing of what the report is about. */
  readonly told: Readonly<Record<RetentionNotificationReason, string>>;
};
