/** What the chat says about presence under special rules, beside the domain's own words. */
export type PresenceTexts = {
  readonly title: string;
  readonly help: string;
  readonly homeTitle: string;
  readonly homeHelp: string;
  readonly buttons: Readonly<
    Record<"send" | "home" | "wish" | "register" | "approve" | "decline" | "withdraw" | "clarify" | "settle" | "open", string>
  >;
  /** No special rule set holds anywhere, nor is one known to come. */
  readonly none: string;
  /** Where permission is needed, and until when. */
  readonly placeUntil: (place: string, period: string) => string;
  readonly period: (from: string, to: string | null) => string;
  readonly labels: Readonly<
    Record<"who" | "dates" | "place" | "where" | "ground" | "other" | "reason" | "status" | "from" | "until" | "home", string>
  >;
  readonly waitsFor: (name: string) => string;
  readonly decided: (name: string, place: string | null, date: string) => string;
  readonly arrange: (thing: string) => string;
  readonly arranged: string;
  readonly declined: string;
  readonly later: string;
  readonly changed: string;
  /** A line of the help card. */
  readonly command: string;
};
