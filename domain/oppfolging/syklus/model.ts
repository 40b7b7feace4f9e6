import type { CaseId, PersonId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { TextRef } from "../../kernel/text.ts";

/** How far a unit came in the spring (conversation C12, S2 «Lysark»): no meeting, interrupted, a finished plan of measures. */
export type Startpunkt = "A" | "B" | "C";
export const startpunkter: readonly Startpunkt[] = ["A", "B", "C"];

/** What a meeting may be about. `naa` is «hvordan vi har det nå», `pandemi` how the pandemic has affected us (AM-15). */
export type MeetingTopic = "naa" | "pandemi" | "resultatrapport" | "tiltak" | "annet";
export const meetingTopics: readonly MeetingTopic[] = ["naa", "pandemi", "resultatrapport", "tiltak", "annet"];

/** The survey that the cycle follows up: ARK, the sector's own, or one that the employer made. */
export type Survey = { readonly kind: "ARK" | "EGEN"; readonly from: LocalDate; readonly to: LocalDate };

/** When reminders go out. The source gives none; ours, and changed with the cycle. */
export type ReminderSettings = {
  /** Days before a deadline, AM-04: 14, 7 and 1. */
  readonly leadDays: readonly number[];
  /** Days between reminders once a deadline has passed. */
  readonly everyDaysWhenOverdue: number;
  /** Days overdue from which the leader above is told as well. */
  readonly escalateAfterDays: number;
};

/** Everything that HR publishes for one year. Full dates, so that nothing recurs by itself (domain rules 7.8). */
export type CyclePlan<Text = TextRef> = {
  /** The leaders get the form on this day (AM-03). */
  readonly opens: LocalDate | null;
  /** AM-01: action plans are documented in the archive. The day itself is in time. */
  readonly planDue: LocalDate | null;
  /** AM-02: «Oppsummering og evaluering» is delivered. The day itself is in time. */
  readonly evaluationDue: LocalDate | null;
  /** Last day of the year's line. Nothing ends by it: what is late may still be delivered until HR closes the cycle. */
  readonly ends: LocalDate | null;
  readonly survey: Survey | null;
  /** Where the slides lie (`https`), and the page for each starting point (AM-06). */
  readonly slidesUrl: string | null;
  readonly slidePages: Readonly<Record<Startpunkt, number>>;
  /** AM-15: what must have been talked about in some meeting before the meetings are closed. */
  readonly mainTopics: readonly MeetingTopic[];
  /** AM-11: whether the advice on infection control is shown this year. */
  readonly infectionControl: boolean;
  /** LM-02: the focus area of the year, shown in that year only. */
  readonly focusArea: Text | null;
  /** AM-14: who gets a copy beside coordinators and chief safety representatives: the unions' representatives. */
  readonly copyTo: readonly PersonId[];
  readonly reminders: ReminderSettings;
};

/** A plan that passed every check. Only `decide` makes one. */
export type PublishedPlan = CyclePlan & {
  readonly opens: LocalDate;
  readonly planDue: LocalDate;
  readonly evaluationDue: LocalDate;
  readonly ends: LocalDate;
  readonly survey: Survey;
};

/** A case of the learning-environment committee, «23/18»: number 23 of the year 2018 (LM-03). */
export type LmuCase = { readonly number: number; readonly year: number };

/** LM-03: what the committee recommended, so that measures can be linked to it. */
type Recommendation = {
  readonly case: LmuCase;
  readonly topic: TextRef;
  readonly recommendation: TextRef;
  readonly on: LocalDate;
};

export type Cycle = {
  readonly id: CaseId;
  readonly year: number;
  readonly status: "PUBLISERT" | "AVSLUTTET";
  readonly plan: PublishedPlan;
  readonly publishedBy: PersonId;
  readonly publishedOn: LocalDate;
  /** Every change of the dates with its reason, oldest first. */
  readonly changes: readonly { readonly by: PersonId; readonly on: LocalDate; readonly reason: TextRef }[];
  readonly recommendations: readonly Recommendation[];
  readonly closed: { readonly by: PersonId; readonly on: LocalDate; readonly reason: TextRef } | null;
};

export type CycleCommand<Text = TextRef> =
  | { readonly type: "PublishCycle"; readonly id: CaseId; readonly year: number; readonly plan: CyclePlan<Text> }
  | { readonly type: "ChangeCycle"; readonly plan: CyclePlan<Text>; readonly reason: Text | null }
  | {
      readonly type: "RecordRecommendation";
      /** As it stands in the minutes: «23/18». */
      readonly caseNumber: string;
      readonly topic: Text | null;
      readonly recommendation: Text | null;
    }
  | { readonly type: "CloseCycle"; readonly reason: Text | null };

export type CycleEvent =
  | {
      readonly type: "CyclePublished";
      readonly id: CaseId;
      readonly year: number;
      readonly plan: PublishedPlan;
      readonly by: PersonId;
      readonly on: LocalDate;
    }
  | {
      readonly type: "CycleChanged";
      readonly plan: PublishedPlan;
      readonly reason: TextRef;
      readonly by: PersonId;
      readonly on: LocalDate;
    }
  | {
      readonly type: "RecommendationRecorded";
      readonly case: LmuCase;
      readonly topic: TextRef;
      readonly recommendation: TextRef;
      readonly by: PersonId;
      readonly on: LocalDate;
    }
  | { readonly type: "CycleClosed"; readonly reason: TextRef; readonly by: PersonId; readonly on: LocalDate };

/** The order that the dates of a cycle stand in. */
export type CycleDateField = "opens" | "planDue" | "evaluationDue" | "ends";

export type CycleRefusal =
  | { readonly rule: null; readonly code: "ONLY_HR" }
  | { readonly rule: null; readonly code: "CYCLE_EXISTS"; readonly field: "year"; readonly year: number }
  | { readonly rule: null; readonly code: "CYCLE_YEAR_INVALID"; readonly field: "year" }
  | { readonly rule: null; readonly code: "CYCLE_CLOSED" }
  | { readonly rule: null; readonly code: "CYCLE_DATE_MISSING"; readonly field: CycleDateField }
  | {
      readonly rule: null;
      readonly code: "CYCLE_DATE_ORDER";
      readonly field: CycleDateField;
      readonly after: CycleDateField;
      readonly earlier: LocalDate;
    }
  | { readonly rule: null; readonly code: "CYCLE_DATE_YEAR"; readonly field: CycleDateField; readonly year: number }
  | { readonly rule: null; readonly code: "CYCLE_DATE_PAST"; readonly field: CycleDateField; readonly today: LocalDate }
  | { readonly rule: null; readonly code: "CYCLE_OPEN_ALREADY"; readonly field: "opens"; readonly opens: LocalDate }
  | { readonly rule: "AM-09"; readonly code: "SURVEY_MISSING"; readonly field: "survey" }
  | {
      readonly rule: "AM-09";
      readonly code: "SURVEY_DATES_WRONG";
      readonly field: "survey";
      readonly opens: LocalDate;
    }
  | { readonly rule: "AM-06"; readonly code: "SLIDES_URL_INVALID"; readonly field: "slidesUrl" }
  | { readonly rule: "AM-06"; readonly code: "SLIDE_PAGE_INVALID"; readonly field: "slidePages"; readonly startpunkt: Startpunkt }
  | { readonly rule: "AM-15"; readonly code: "MAIN_TOPIC_NOW_MISSING"; readonly field: "mainTopics" }
  | { readonly rule: "AM-14"; readonly code: "COPY_TO_UNKNOWN"; readonly field: "copyTo"; readonly personId: PersonId }
  | { readonly rule: "AM-04"; readonly code: "REMINDERS_INVALID"; readonly field: "reminders" }
  | { readonly rule: null; readonly code: "CYCLE_REASON_MISSING"; readonly field: "reason" }
  | { readonly rule: null; readonly code: "CYCLE_UNCHANGED" }
  | { readonly rule: "LM-03"; readonly code: "LMU_CASE_UNREADABLE"; readonly field: "caseNumber" }
  | { readonly rule: "LM-03"; readonly code: "LMU_CASE_EXISTS"; readonly field: "caseNumber"; readonly caseNumber: string }
  | { readonly rule: "LM-03"; readonly code: "LMU_TEXT_MISSING"; readonly field: "topic" | "recommendation" }
  | {
      readonly rule: null;
      readonly code: "CYCLE_TEXT_TOO_LONG";
      readonly field: "focusArea" | "reason" | "topic" | "recommendation";
      readonly length: number;
      readonly max: number;
    };
