import type { ReportEvent } from "./commands.ts";

const internal: readonly ReportEvent["type"][] = [
  "NoteAdded",
  "HabilitetDeclared",
  "HabilitetDecided",
  "HelpSettled",
  "TagSet",
  "CoordinationRecorded",
];

/** What a reporter is not told of, nor that it happened: the handlers' own work among themselves. */
export const internalEvents: ReadonlySet<string> = new Set(internal);
