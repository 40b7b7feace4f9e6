import type { LocalDate } from "../../kernel/localDate.ts";
import type { UnitCommand, UnitEvent } from "../../oppfolging/enhet/commands.ts";
import type { Delivery } from "../../oppfolging/enhet/deadlines.ts";
import type {
  AttestAnswer,
  CommentRole,
  EnvironmentKind,
  EvaluationEntry,
  MeasureInput,
  MeetingPlan,
  Progress,
  Step,
} from "../../oppfolging/enhet/model.ts";
import type { UnitNotificationReason } from "../../oppfolging/enhet/notify.ts";
import type { CountedPart, UnitTextField } from "../../oppfolging/enhet/refusals.ts";
import type { RiskLevel } from "../../oppfolging/enhet/riskMatrix.ts";
import type { UnitStatus } from "../../oppfolging/enhet/summary.ts";
import type { Duty, ReminderWhat, ReminderWhy, UnreachableWhy } from "../../oppfolging/paaminnelser/model.ts";
import type { SnoozeEvent } from "../../oppfolging/paaminnelser/snooze.ts";
import type {
  CycleCommand,
  CycleDateField,
  CycleEvent,
  MeetingTopic,
  Startpunkt,
  Survey,
} from "../../oppfolging/syklus/model.ts";
import type { CycleNotificationReason } from "../../oppfolging/syklus/notify.ts";
import type { Format } from "../format.ts";

type Said<Code extends string> = Readonly<Record<Code, string>>;

/** Fields of the forms of the cycle, beside the dates. */
type OppfolgingField =
  | UnitTextField
  | "startpunkt"
  | "reportReviewed"
  | "unsoundIndication"
  | "specialChallenges"
  | "verneombudId"
  | "leaderMeetingOn"
  | "risks"
  | "probability"
  | "consequence"
  | "participants"
  | "topics"
  | "ownerId"
  | "due"
  | "kind"
  | "origin"
  | "done"
  | "effect"
  | "onward"
  | "reference"
  | "until";

/** The words of one language for the yearly cycle. */
export type OppfolgingWords = {
  readonly cycleDate: Said<CycleDateField>;
  readonly survey: Said<Survey["kind"]>;
  readonly startpunkt: Said<Startpunkt>;
  readonly step: Said<Step>;
  readonly unitStatus: Said<UnitStatus>;
  readonly delivery: Said<Delivery>;
  /** What to do, as one says it to whoever has to do it; the tasks of a unit are among them. */
  readonly what: Said<ReminderWhat>;
  readonly why: Said<ReminderWhy>;
  readonly duty: Said<Duty>;
  /** «Fristen er fredag 30. oktober 2026, om 14 dager.» */
  readonly deadline: (due: LocalDate, daysLeft: number, format: Format) => string;
  readonly unreachable: Said<UnreachableWhy>;
  readonly told: Said<UnitNotificationReason | CycleNotificationReason>;
  readonly timeline: Said<UnitEvent["type"] | CycleEvent["type"] | SnoozeEvent["type"]>;
  /** What a button says. */
  readonly command: Said<Exclude<UnitCommand["type"], "OpenUnit" | "HandOverMeasure"> | CycleCommand["type"]>;
  readonly field: Said<OppfolgingField>;
  readonly topic: Said<MeetingTopic>;
  readonly form: Said<MeetingPlan["form"]>;
  readonly arena: Said<MeetingPlan["arena"]>;
  /** Part 0 is the preparation. */
  readonly part: (part: number) => string;
  readonly kind: Said<EnvironmentKind>;
  readonly riskLevel: Said<RiskLevel>;
  readonly origin: Said<NonNullable<MeasureInput["origin"]>>;
  readonly progress: Said<Progress>;
  readonly done: Said<NonNullable<EvaluationEntry["done"]>>;
  readonly effect: Said<NonNullable<EvaluationEntry["effect"]>>;
  readonly onward: Said<NonNullable<EvaluationEntry["onward"]>>;
  readonly answer: Said<AttestAnswer>;
  readonly role: Said<CommentRole>;
  readonly counted: Said<CountedPart>;
  /** AM-11: advice of the cycle. */
  readonly advice: Said<"smittevern">;
  /** HO-29, VA-38: a leader's card of the quarter, with the signals of S3b 6.2.4. */
  readonly quarter: {
    readonly title: string;
    readonly why: string;
    readonly agendaTitle: string;
    readonly agenda: readonly string[];
    readonly signalsTitle: string;
    readonly signals: readonly string[];
    readonly together: string;
    readonly noDetails: string;
    readonly fine: string;
    readonly worried: string;
    readonly answeredTitle: string;
    readonly answered: string;
    readonly later: string;
    /** Of the command in the chat. */
    readonly help: string;
  };
};
