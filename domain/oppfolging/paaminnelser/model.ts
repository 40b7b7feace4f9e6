import type { RuleId } from "../../kernel/decision.ts";
import type { CaseId, PersonId, UnitId } from "../../kernel/ids.ts";
import type { LocalDate } from "../../kernel/localDate.ts";
import type { Delivery } from "../enhet/deadlines.ts";
import type { TaskCode } from "../enhet/tasks.ts";

/**
 * What somebody is reminded of: to deliver (leader), to be involved (safety representative, LOSAM), to follow up (chief safety
 * representative, coordinator), or that a leader below is overdue or missing (leader above). Each once for either delivery.
 */
export type Duty = `${"lever" | "medvirk" | "foelg-opp" | "eskalert"}-${Delivery}`;

/** Why one gets it. */
export type ReminderWhy =
  | "leder-for-enhet"
  | "verneombud-for-enhet"
  | "hovedverneombud-uten-verneombud"
  | "losam-for-enhet"
  | "hovedverneombud"
  | "koordinator-for-enhet"
  | "leder-over"
  | "leder-over-uten-leder";

/** What to do about it. A leader is told the next task of the unit. */
export type ReminderWhat =
  | TaskCode
  | "svar-om-medvirkning"
  | "svar-paa-evaluering"
  | "gi-innspill"
  | "foelg-opp-enheten"
  | "ta-det-opp-med-leder"
  | "pek-ut-leder";

/** Where in the run-up it comes. `utsatt` is the reminder that a snooze put off until today. */
export type ReminderStage = "foer" | "paa-dagen" | "forfalt" | "utsatt";

/** One duty of one person in one unit, on one day. */
export type Reminder = {
  /** Cycle, unit, duty, recipient and date: the same thing is never planned twice. */
  readonly key: string;
  readonly unitId: UnitId;
  readonly processId: CaseId;
  readonly duty: Duty;
  readonly recipient: PersonId;
  readonly rule: RuleId;
  readonly why: ReminderWhy;
  readonly what: ReminderWhat;
  readonly stage: ReminderStage;
  readonly due: LocalDate;
  /** Negative when overdue. */
  readonly daysLeft: number;
};

/** What one person gets on one day: one message, however many units. */
export type ReminderMessage = {
  /** Cycle, recipient and date. */
  readonly key: string;
  readonly cycleId: CaseId;
  readonly recipient: PersonId;
  readonly date: LocalDate;
  readonly kind: "single" | "digest";
  /** Overdue first, then by deadline. */
  readonly reminders: readonly [Reminder, ...Reminder[]];
};

/** Why nobody, or not the right one, can be told. */
export type UnreachableWhy =
  | "NO_LEADER"
  | "LEADER_LEFT"
  | "UNIT_GONE"
  | "NO_VERNEOMBUD"
  | "NO_LOSAM"
  | "NO_HOVEDVERNEOMBUD"
  | "NO_KOORDINATOR"
  | "CANNOT_BE_TOLD";

/** An open duty that has nobody to be told, or somebody whom no message reaches. Always a line in a list, never silence. */
export type Unreachable = {
  readonly unitId: UnitId;
  readonly processId: CaseId;
  readonly duty: Duty;
  readonly due: LocalDate;
  readonly why: UnreachableWhy;
  /** Whom no message reaches; `null` when nobody holds the role. */
  readonly personId: PersonId | null;
  /** Who is told in their place. */
  readonly toldInstead: readonly PersonId[];
};

/** «Not now»: a person's own, for one cycle. */
export type Snooze = {
  readonly personId: PersonId;
  readonly cycleId: CaseId;
  /** The first day that reminders come again. */
  readonly until: LocalDate;
  readonly setOn: LocalDate;
  /** The deadlines within the snooze that the person was told of and put off all the same. */
  readonly knownDeadlines: readonly LocalDate[];
};
