import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Duty, ReminderWhat, ReminderWhy } from "../oppfolging/paaminnelser/model.ts";

/** What can wait for somebody. Each has its own words for what it is, and for why it is theirs. */
export const waitingKinds = [
  // One's own home office.
  "rett-soeknad",
  "godta-avtale",
  "dialog",
  "forny",
  "lever-tilbake",
  // Of whoever decides about home office.
  "avgjoer",
  "foelg-opp",
  "dialog-leder",
  "venter-under",
  "turnus",
  "utlever",
  "faa-tilbake",
  // While special rules decide.
  "oppmoete",
  "samtale",
  "enhetsoppgaver",
  "les-beskjed",
  // Reports and cases: a number and a date, and nothing of what they are about.
  "melding",
  "signer-referat",
  "sak",
  "egen-sak",
  "notat",
  "les-retningslinjer",
  // The yearly cycle.
  "aarshjul",
  // What is kept, and what did not get through.
  "oppbevaring",
  "drift",
  // Begun, and not sent.
  "utkast-soeknad",
  "utkast-melding",
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Where it is done: a page of the tab, and what on it; `chat` where only the chat can. */
export type WaitingPlace =
  | { readonly page: "chat" }
  | {
      readonly page: "mine" | "godkjenninger" | "aarshjul" | "ifra" | "saker" | "uke" | "regelsett" | "oppbevaring" | "drift";
      readonly id: CaseId | null;
      readonly side: WaitingSide | null;
    };
type WaitingSide =
  | "innboks"
  | "meldinger"
  | "meld"
  | "notater"
  | "muntlig"
  | "behandler"
  | "egne"
  | "mitt"
  | "enheter"
  | "oppmoete"
  | "vurderinger"
  | "beskjeder"
  | "venter"
  | "loepende"
  | "utstyr";

/** One thing that waits for one person, or many of a kind in one line. */
export type Waiting = {
  readonly kind: WaitingKind;
  /** The last day that is in time; `null` where no rule sets one. */
  readonly due: LocalDate | null;
  /** Since when it lies there, the first of them; `null` where that says nothing. */
  readonly since: LocalDate | null;
  readonly count: number;
  /** Whom or what it is about, where the reader may see it and it is one alone: a name, a unit, a rule set, or a case's number. */
  readonly about: string | null;
  /** Of the yearly cycle: which duty, what comes next in it, and in which capacity. */
  readonly duty: { readonly duty: Duty; readonly what: ReminderWhat; readonly why: ReminderWhy } | null;
  readonly place: WaitingPlace;
};
