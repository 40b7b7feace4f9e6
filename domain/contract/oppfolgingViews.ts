import type { CaseId, PersonId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { TextRef } from "../kernel/text.ts";
import type { UnitSight, UnitStanding } from "../oppfolging/enhet/access.ts";
import type { AvailableUnitCommand } from "../oppfolging/enhet/available.ts";
import type { Examination } from "../oppfolging/enhet/indication.ts";
import type { Measure, UnitProcess } from "../oppfolging/enhet/model.ts";
import type { UnitWarning } from "../oppfolging/enhet/refusals.ts";
import type { UnitCounts, UnitSummary } from "../oppfolging/enhet/summary.ts";
import type { Task } from "../oppfolging/enhet/tasks.ts";
import type { Duty, ReminderWhat, ReminderWhy, Snooze, Unreachable } from "../oppfolging/paaminnelser/model.ts";
import type { AvailableCycleCommand } from "../oppfolging/syklus/available.ts";
import type { Cycle, CyclePlan, PublishedPlan } from "../oppfolging/syklus/model.ts";
import type { PersonView, TimelineEntry } from "./views.ts";

/** The same data with the words themselves where the domain holds references to them. */
export type Worded<T> = T extends TextRef
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Worded<Item>[]
      : { readonly [Key in keyof T]: Worded<T[Key]> };

/** What everybody in the house may know of a cycle. */
export type CycleSummary = {
  readonly id: CaseId;
  readonly version: number;
  readonly year: number;
  readonly status: Cycle["status"];
  readonly opens: LocalDate;
  readonly planDue: LocalDate;
  readonly evaluationDue: LocalDate;
  readonly ends: LocalDate;
  /** Opened and not closed: reminders go out and deliveries are taken. */
  readonly running: boolean;
  /** LM-02: the focus area of the year; `null` when it has none, or it is not that year. */
  readonly focusArea: string | null;
};

/** `GET /api/cycles`, newest first. */
export type CycleList = {
  readonly items: readonly CycleSummary[];
  /** What HR publishes next, filled in as the guidelines propose; `null` for who does not publish. */
  readonly proposal: { readonly year: number; readonly plan: CyclePlan<string> } | null;
  /** AM-14: the unions' representatives, who may get a copy; none for who does not publish. */
  readonly representatives: readonly PersonView[];
};

/** `GET /api/cycles/:id`, for those who keep cycles: all that was published. */
export type CycleDetail = CycleSummary & {
  readonly plan: Worded<PublishedPlan>;
  readonly publishedBy: PersonView;
  readonly publishedOn: LocalDate;
  readonly changes: readonly { readonly by: PersonView; readonly on: LocalDate; readonly reason: string }[];
  readonly recommendations: Worded<Cycle["recommendations"]>;
  readonly closed: { readonly by: PersonView; readonly on: LocalDate; readonly reason: string } | null;
  readonly actions: readonly AvailableCycleCommand[];
  /** The names of those who get copies (AM-14). */
  readonly copyTo: readonly PersonView[];
};

/** An open duty of the reader in one unit, with why it is theirs and what to do about it. */
export type OwnDuty = {
  readonly duty: Duty;
  readonly due: LocalDate;
  readonly daysLeft: number;
  readonly why: ReminderWhy;
  readonly what: ReminderWhat;
};

/** A unit of the map. */
export type UnitRow = UnitSummary & {
  readonly name: string;
  /** `null` for the institution itself, and for a unit that the directory no longer has. */
  readonly parentId: UnitId | null;
  readonly leader: PersonView | null;
  readonly standings: readonly UnitStanding[];
  /** What waits for the reader in this unit. */
  readonly duties: readonly OwnDuty[];
};

/** A unit above others, with the counts of all below it. */
export type BranchRow = {
  readonly unitId: UnitId;
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly counts: UnitCounts;
};

/** `GET /api/cycles/:id/units`: the units whose status this person may see, overdue first, in the tree that they lie in. */
export type CycleUnits = {
  readonly cycle: CycleSummary;
  readonly units: readonly UnitRow[];
  readonly branches: readonly BranchRow[];
  readonly counts: UnitCounts;
  /** May ask leaders to hurry: coordinators, chief safety representatives, HR. */
  readonly mayChase: boolean;
  /** Duties that nobody can be told of, in the units of this list. */
  readonly unreachable: readonly (Omit<Unreachable, "toldInstead"> & {
    readonly unitName: string;
    readonly person: PersonView | null;
    readonly toldInstead: readonly PersonView[];
  })[];
  /** The reader's own snooze of reminders in this cycle. */
  readonly snooze: Snooze | null;
};

/** `POST /api/cycles/:id/chase`. A leader who was asked today already, or has nothing left to do, is asked no second time. */
export type ChaseAnswer = { readonly asked: number; readonly alreadyAsked: number; readonly unreachable: number };

/** A measure of last year's cycle that can go on. */
type EarlierMeasure = Pick<Worded<Measure>, "measureId" | "content" | "progress">;

/** `GET /api/processes/:id` and the answer to a command that was carried out. */
export type UnitDetail = {
  readonly kind: "enhet";
  readonly id: CaseId;
  /** Version to send back with a command. */
  readonly version: number;
  readonly cycle: CycleSummary;
  readonly unitName: string;
  readonly sight: UnitSight;
  readonly standings: readonly UnitStanding[];
  readonly summary: UnitSummary;
  readonly tasks: readonly Task[];
  /** What this person may do, and what still stands in the way, by asking `decideUnit`. */
  readonly actions: readonly AvailableUnitCommand[];
  /** What this person was reminded of: their open duties, with why and what. */
  readonly duties: readonly OwnDuty[];
  readonly people: {
    readonly leader: PersonView | null;
    readonly superior: PersonView | null;
    /** Who speaks for the staff: the unit's safety representatives, else the chief ones. */
    readonly representatives: readonly PersonView[];
    readonly losam: readonly PersonView[];
    readonly koordinator: readonly PersonView[];
    /** Who works in the unit, by name: a measure is given to one of them. Only for those who see the whole of it. */
    readonly staff: readonly PersonView[];
  };
  /** Only for those who see the whole of it (`sight`). */
  readonly process: Worded<UnitProcess> | null;
  readonly warnings: readonly UnitWarning[];
  /** AM-10: only for the unit's leader, and `null` for everybody else: what the process itself does not tell. */
  readonly examination: Examination | null;
  readonly earlierMeasures: readonly EarlierMeasure[];
  /** For `own-measures`: what the reader is responsible for. */
  readonly ownMeasures: readonly Worded<Measure>[];
  /** Everybody that `process` and `ownMeasures` name. */
  readonly names: Readonly<Record<PersonId, string>>;
  /** AM-06: the slides for the unit's starting point. */
  readonly slide: { readonly page: number; readonly url: string | null } | null;
  /** AM-11 */
  readonly advice: readonly "smittevern"[];
  /** AM-15: what must have been talked about before the meetings are closed. */
  readonly mainTopics: PublishedPlan["mainTopics"];
  /** LM-03: the committee's recommendations that a measure may answer. */
  readonly recommendations: Worded<Cycle["recommendations"]>;
  readonly timeline: readonly TimelineEntry[];
};
