import type { Language } from "#domain/organisasjon/model.ts";

/** Kinds of notices in Teams' activity feed, as the app's manifest declares them. */
type ActivityType = "cycleReminder" | "cycleNews" | "homeReminder" | "rulesNews";

/** Where a notice leads: a tab of the app's manifest. */
export type NoticePage = "aarshjul" | "godkjenninger" | "mine" | "regelsett";

/** What is said to somebody outside the chat: no more than the notification of the card does, and never what somebody wrote. */
export type Notice = {
  readonly language: Language;
  /** What it is about, in one line. */
  readonly subject: string;
  /** Why one gets it, what to do and by when; a line each. */
  readonly lines: readonly string[];
  /** The most telling of these lines, where there is room for one. */
  readonly preview: string;
  readonly activity: ActivityType;
  readonly page: NoticePage;
};
