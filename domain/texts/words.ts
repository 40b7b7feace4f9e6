import type { UnitWeekRefusal } from "../hjemmekontor/enhetsuke/model.ts";
import type { DayRefusal, DayStatus, DayWarning } from "../hjemmekontor/enkeltdag/model.ts";
import type { mayUseFor } from "../hjemmekontor/fastAvtale/access.ts";
import type { ApplicationField, AssessmentField, BasicEquipment, HomeDay, Status } from "../hjemmekontor/fastAvtale/model.ts";
import type { FastAvtaleRefusal, Warning } from "../hjemmekontor/fastAvtale/refusals.ts";
import type { Term } from "../hjemmekontor/fastAvtale/standardAgreement.ts";
import type { EquipmentKind, EquipmentRefusal } from "../hjemmekontor/utstyr/model.ts";
import type { VikarRefusal } from "../hjemmekontor/vikar/model.ts";
import type { RerouteWhy } from "../hjemmekontor/vikar/route.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { NotatRefusal } from "../melding/notat/model.ts";
import type { MeldingRefusal, MeldingWarning } from "../melding/refusals.ts";
import type { RetentionRefusal } from "../oppbevaring/model.ts";
import type { UnitRefusal, UnitWarning } from "../oppfolging/enhet/refusals.ts";
import type { QuarterRefusal } from "../oppfolging/kvartalskort/decide.ts";
import type { SnoozeRefusal } from "../oppfolging/paaminnelser/snooze.ts";
import type { CycleRefusal } from "../oppfolging/syklus/model.ts";
import type { BeskjedRefusal } from "../regime/beskjed/model.ts";
import type { RulesetRefusal } from "../regime/kunngjoering/model.ts";
import type { HomeOfficeSettings } from "../regime/model.ts";
import type { GatheringRefusal } from "../regime/moete/model.ts";
import type { EnhetRefusal } from "../regime/vurdering/enhet/model.ts";
import type { VurderingRefusal, VurderingWarning } from "../regime/vurdering/model.ts";
import type { SakRefusal, SakWarning } from "../sak/refusals.ts";
import type { Format } from "./format.ts";
import type { MeldingWords } from "./melding/words.ts";
import type { GatheringWords } from "./moete/words.ts";
import type { RetentionWords } from "./oppbevaring/words.ts";
import type { OppfolgingWords } from "./oppfolging/words.ts";
import type { PresenceRefusal, PresenceWords } from "./oppmote/words.ts";
import type { RegimeWords } from "./regime/words.ts";
import type { SakWords } from "./sak/words.ts";
import type { StartWords } from "./start/words.ts";
import type { AssessmentWords } from "./vurdering/words.ts";

/** A form that could not be read, before any rule was asked. */
export type FormRefusal = {
  readonly rule: null;
  readonly code: "DATE_UNREADABLE";
  readonly field: string;
  readonly typed: string;
};

/** More drafts of reports than one person may have. */
type DraftRefusal = { readonly rule: null; readonly code: "TOO_MANY_DRAFTS"; readonly max: number };

/** Every refusal of the product; a new one does not compile until all three languages word it. */
export type AnyRefusal =
  | FormRefusal
  | DraftRefusal
  | FastAvtaleRefusal
  | DayRefusal
  | UnitWeekRefusal
  | VikarRefusal
  | NonNullable<ReturnType<typeof mayUseFor>>
  | OppfolgingRefusal
  | RetentionRefusal
  | MeldingRefusal
  | NotatRefusal
  | RulesetRefusal
  | VurderingRefusal
  | EnhetRefusal
  | PresenceRefusal
  | BeskjedRefusal
  | GatheringRefusal
  | SakRefusal;
export type AnyWarning = Warning | DayWarning | UnitWarning | MeldingWarning | SakWarning | VurderingWarning;

/** Every refusal of the yearly cycle, worded in files of its own. */
export type OppfolgingRefusal = CycleRefusal | UnitRefusal | SnoozeRefusal | QuarterRefusal;

/** What is refused and warned of in following up agreements, worded in files of its own. */
export type HomeFollowUpRefusal =
  | UnitWeekRefusal
  | EquipmentRefusal
  | Extract<
      FastAvtaleRefusal,
      { readonly code: `RENEWAL_${string}` | `PAPER_${string}` | "FOLLOWED_UP_ALREADY" | "DIALOGUE_HELD_ALREADY" }
    >;
export type HomeFollowUpWarning = Exclude<Warning | DayWarning, { readonly code: OlderWarning }>;
type OlderWarning = "PERMANENCE" | "SPECIAL_EQUIPMENT" | "STRICT_REQUIREMENTS" | "NOT_DISCUSSED" | "WEEK_OVER_LIMIT";

/** Names of people that a refusal speaks of; `undefined` when the directory does not know them. */
export type NameOf = (id: PersonId) => string | undefined;

/** What a union says with one code; a member may share its facts between several. */
type Facts<Data, Code extends string> = Data extends { readonly code: infer Codes }
  ? Code extends Codes
    ? Data & { readonly code: Code }
    : never
  : never;

/** A wording for every code of a union, or for some of them, each given the facts of its own code. */
export type Wording<Data extends { readonly code: string }, Codes extends string = Data["code"]> = {
  readonly [Code in Codes]: (data: Facts<Data, Code>, format: Format, nameOf: NameOf) => string;
};

/** What happened to a case, as the history tells it. */
type TimelineType =
  | "Submitted"
  | "Resubmitted"
  | "Withdrawn"
  | "Approved"
  | "Returned"
  | "Rejected"
  | "Accepted"
  | "Declined"
  | "CalledIn"
  | "Terminated"
  | "FollowedUp"
  | "DialogueHeld"
  | "Undone"
  | "DayUndone"
  | "EquipmentHandedOver"
  | "EquipmentNotNeeded"
  | "EquipmentReturned"
  | "EquipmentStruck"
  | "Rerouted"
  | "DayAsked"
  | "DayApproved"
  | "DayRejected"
  | "DayWithdrawn"
  | "DayCalledIn";

/** From whom and to whom, where there was anybody, and why. */
export type ReroutedWords = (why: RerouteWhy, from: string | null, to: string | null) => string;

/** What the terms of an agreement go by. */
export type TermFacts = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly homeDays: readonly HomeDay[];
  readonly weeklyMinutes: number;
  readonly shareTenths: number;
  readonly settings: Pick<HomeOfficeSettings, "noticeDays" | "trialDays" | "coreTime">;
};

/** What lists say of a case, and forms of a question: the few words that a page cannot do without. */
export type CoreWords = Pick<Words, "status" | "equipment" | "homeOffice" | "yes" | "no">;

/** The words of one language for the domain's codes. */
export type Words = {
  readonly refusals: Wording<AnyRefusal>;
  readonly warnings: Wording<AnyWarning>;
  readonly status: Readonly<Record<Status | DayStatus, string>>;
  readonly field: Readonly<Record<ApplicationField | AssessmentField | "reason" | "work", string>>;
  readonly equipment: Readonly<Record<BasicEquipment, string>>;
  /** HO-17: with whatever else there is. */
  readonly equipmentKind: Readonly<Record<EquipmentKind, string>>;
  readonly timeline: Readonly<Record<TimelineType, string>>;
  /** That a case came to lie with somebody else. */
  readonly rerouted: ReroutedWords;
  /** The yearly work-environment cycle. */
  readonly oppfolging: OppfolgingWords;
  /** Reports. */
  readonly melding: MeldingWords;
  /** Cases. */
  readonly sak: SakWords;
  /** What waits for somebody, on their first page. */
  readonly start: StartWords;
  readonly retention: RetentionWords;
  /** A day at home, as it is called in a calendar. */
  readonly homeOffice: string;
  /** Rule sets that hold for a time. */
  readonly regime: RegimeWords;
  /** Who works from home and who has to come while they hold. */
  readonly assessment: AssessmentWords;
  /** Presence on campus while a special rule set holds. */
  readonly presence: PresenceWords;
  /** Whether a meeting may be held under them. */
  readonly gathering: GatheringWords;
  readonly yes: string;
  readonly no: string;
  /** What the standard agreement says (HO-14; forskrift 715 § 2): what it is about, and the words. */
  readonly terms: Readonly<Record<Term, (facts: TermFacts, format: Format) => readonly [title: string, words: string]>>;
  /** The regulation that asks for them. */
  readonly termsRestOn: string;
  readonly termsTitle: (version: string) => string;
  /** HO-26, S1 4.1 and 4.2: read before an agreement is sent and before it is accepted. */
  readonly insurance: readonly string[];
  /** Conversation C4 where a problem in the work environment is the reason (HO-22). Nothing of it is stored. */
  readonly guidance: {
    readonly title: string;
    readonly why: string;
    readonly options: readonly string[];
    readonly verneombud: string;
  };
};
