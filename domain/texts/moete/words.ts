import type { GatheringForm, GatheringKind } from "../../regime/moete/model.ts";
import type {
  GatheringAdvice,
  GatheringAlternative,
  GatheringCondition,
  GatheringOutcome,
  GatheringReason,
} from "../../regime/moete/verdict.ts";

type DatedAlternative = Extract<GatheringAlternative, { readonly code: "POSTPONE" }>["code"];

/** Words for whether a meeting or event may be held under rule sets. */
export type GatheringWords = {
  /** What is asked, as chat and tab ask it. */
  readonly title: string;
  readonly intro: string;
  /** A line of the chat's help. */
  readonly help: string;
  readonly field: Readonly<
    Record<"kind" | "form" | "places" | "date" | "number" | "unit" | "digitalConsidered" | "businessNeed", string>
  >;
  /** The same of one that was recorded. */
  readonly fact: Readonly<Record<"places" | "number" | "unit", string>>;
  readonly needHelp: string;
  readonly ask: string;
  readonly askAgain: string;
  readonly record: string;
  readonly callOff: string;
  readonly callOffSure: string;
  readonly callOffYes: string;
  readonly show: string;
  readonly questionTitle: string;
  readonly conditionsTitle: string;
  readonly alternativesTitle: string;
  readonly recorded: string;
  readonly calledOff: string;
  /** To the leader of meetings that a rule set has overtaken, and what to do about it. */
  readonly overtaken: (count: number) => string;
  readonly overtakenText: string;
  readonly more: (count: number) => string;
  readonly recordedBy: (name: string, inPlaceOf: string | null, day: string) => string;
  readonly calledOffBy: (name: string, day: string) => string;
  readonly kind: Readonly<Record<GatheringKind, string>>;
  readonly form: Readonly<Record<GatheringForm, string>>;
  /** The same within a line. */
  readonly shortForm: Readonly<Record<GatheringForm, string>>;
  /** The answer in a word or two; with a sign beside it, so that no colour says it alone. */
  readonly outcome: Readonly<Record<GatheringOutcome, string>>;
  readonly reason: Readonly<Record<GatheringReason["code"], string>>;
  readonly condition: Readonly<Record<GatheringCondition["code"], string>>;
  readonly advice: Readonly<Record<GatheringAdvice["code"], string>>;
  readonly alternative: Readonly<Record<Exclude<GatheringAlternative["code"], DatedAlternative>, string>> &
    Readonly<Record<DatedAlternative, (day: string) => string>>;
  readonly status: Readonly<Record<"REGISTRERT" | "AVLYST", string>>;
  readonly people: (number: number) => string;
  /** Somewhere else in a municipality that the employer is in; `null` for one where it is not. */
  readonly elsewhere: (municipality: string | null) => string;
  /** Where nobody comes together. */
  readonly nowhere: string;
  /** «Seminar, fysisk, 1. mars 2021»; `form` is a short one. */
  readonly line: (kind: string, form: string, day: string) => string;
};
