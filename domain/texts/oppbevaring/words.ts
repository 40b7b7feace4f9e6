import type { RetentionNotificationReason } from "../../oppbevaring/notify.ts";

/** Words of how long reports are kept. */
export type RetentionWords = {
  readonly title: (number: string) => string;
  readonly date: string;
  /** Why somebody is told. It stands beside a number and a day, and says nothing of what the report is about. */
  readonly told: Readonly<Record<RetentionNotificationReason, string>>;
};
