import type { TeamShare } from "../hjemmekontor/enhetsuke/teamShare.ts";
import type { DayStatus, DayWarning } from "../hjemmekontor/enkeltdag/model.ts";
import type { Standing } from "../hjemmekontor/fastAvtale/access.ts";
import type { Span } from "../hjemmekontor/fastAvtale/checkApplication.ts";
import type { BasicEquipment, HomeDay, Status, WorkingWeekday } from "../hjemmekontor/fastAvtale/model.ts";
import type { Warning } from "../hjemmekontor/fastAvtale/refusals.ts";
import type { Term } from "../hjemmekontor/fastAvtale/standardAgreement.ts";
import type { Todo } from "../hjemmekontor/fastAvtale/todo.ts";
import type { RerouteWhy } from "../hjemmekontor/vikar/route.ts";
import type { CaseId, PersonId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { Language, Role } from "../organisasjon/model.ts";
import type { HomeOfficeSettings, SpecialKind } from "../regime/model.ts";
import type { AnyRefusal } from "../texts/words.ts";
import type { Assessments } from "./assess.ts";
import type { CommandType } from "./command.ts";
import type { EquipmentView } from "./equipment.ts";
import type { GatheringView } from "./gatherings.ts";
import type { ReportDetail, ReportDraftView } from "./meldingViews.ts";
import type { NotatDetail } from "./notatViews.ts";
import type { Notices } from "./noticeViews.ts";
import type { CycleDetail, UnitDetail } from "./oppfolgingViews.ts";
import type { PresencePage } from "./presence.ts";
import type { Rulesets } from "./regimeViews.ts";
import type { RetentionRow } from "./retention.ts";
import type { CaseDetail as SubCaseDetail } from "./sakViews.ts";
import type { UnitWeeks } from "./unitWeek.ts";
import type { SubstituteList } from "./vikar.ts";

/** A person as others see them. */
export type PersonView = { readonly id: PersonId; readonly name: string; readonly title: string | null };

/** In whose place somebody decides about home office: as their substitute, or as the leader above where the substitute is the one who asks. */
export type InPlaceOf = { readonly person: PersonView; readonly as: "substitute" | "leader-above" };

/** That the directory names no leader for somebody, and whom to ask. */
export type MissingLeader = { readonly why: "NO_UNIT" | "NO_LEADER" | "LEADER_LEFT"; readonly contact: PersonView | null };

/** `GET /api/me` */
export type Me = {
  readonly person: PersonView;
  readonly unitName: string | null;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** Leads at least one unit. */
  readonly isLeader: boolean;
  /** Leads, or stands in for who does, and so has «Godkjenninger». */
  readonly decidesHomeOffice: boolean;
  /** Of somebody employed here; `null` where there is a leader. */
  readonly missingLeader: MissingLeader | null;
  readonly pendingCount: number;
  /** Has a part in the yearly cycle, and so «Årshjul» among their pages. */
  readonly hasYear: boolean;
  /** Leads a unit or works in one, and so has its week among their pages. */
  readonly hasWeek: boolean;
  /** Has the records role, and so «Oppbevaring». */
  readonly keepsRecords: boolean;
  /** May see the figures of the house, and so has «Statistikk». */
  readonly seesStatistics: boolean;
  /** May see home office in figures, which is a part of «Statistikk». */
  readonly seesHomeOverview: boolean;
  /** Publishes and changes rule sets. */
  readonly keepsRules: boolean;
  /** Publishes rule sets, or one holds, will hold or held of late where they work, and so has «Regelsett». */
  readonly hasRulesets: boolean;
  /** What decides today where the person works, beside the ordinary rules; `null` when those do. */
  readonly specialRules: SpecialKind | null;
  /** For administrators, who have «Drift»: how many people messages have not reached. */
  readonly operations: { readonly troubled: number } | null;
  /** The domain's date, which the local shell can move. */
  readonly today: LocalDate;
  /** HO-02: campus is the workplace unless an agreement runs; PA-02: home is, where special rules decide; PA-03: but for a day that the leader cleared. */
  readonly workplace: "campus" | "campus-og-hjemme" | "hjemme" | "campus-avklart";
};

/** `GET /api/cases?list=pending` (oldest first), `running`, `decided` or `mine` (newest first) */
export type CaseList = { readonly items: readonly CaseSummary[] };

type SummaryOf<Kind, StatusOf> = {
  readonly kind: Kind;
  readonly id: CaseId;
  /** Version to send back with a command. */
  readonly version: number;
  readonly status: StatusOf;
  readonly employee: PersonView;
  readonly unitName: string;
  /** Of whoever reads it, where they decide; `null` for the nearest leader, and for who does not decide. */
  readonly inPlaceOf: InPlaceOf | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly submittedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
};

export type AgreementSummary = SummaryOf<"fast-avtale", Status> & {
  readonly homeDays: readonly HomeDay[];
  readonly weeklyMinutes: number;
  /** Share at home in tenths of a per cent, rounded up. */
  readonly shareTenths: number;
  readonly warnings: readonly Warning[];
};
export type DaySummary = SummaryOf<"enkeltdag", DayStatus> & { readonly warnings: readonly DayWarning[] };
export type CaseSummary = AgreementSummary | DaySummary;

/** A step of the history: what happened, when, and who did it (`null`: the product itself). */
export type TimelineEntry = {
  readonly type: string;
  readonly at: Instant;
  readonly by: string | null;
  /** In whose place, where it was not the nearest leader who did it. */
  readonly inPlaceOf?: string;
  /** That it came to lie with somebody else: from whom and to whom, where there was anybody, and why. */
  readonly moved?: { readonly from: string | null; readonly to: string | null; readonly why: RerouteWhy };
};

type DetailOf = {
  readonly standing: Standing;
  /** What this person may do now, by asking `decide`. */
  readonly actions: readonly CommandType[];
  /** The nearest leader. */
  readonly leader: PersonView | null;
  /** Who decides now: the nearest leader, or who is in their place. */
  readonly decides: { readonly person: PersonView; readonly inPlaceOf: InPlaceOf | null } | null;
  readonly missing: MissingLeader | null;
  readonly decidedBy: PersonView | null;
  readonly decidedFor: PersonView | null;
  readonly decisionReason: string | null;
  readonly calledIn: readonly LocalDate[];
  readonly nextHomeDays: readonly LocalDate[];
  readonly timeline: readonly TimelineEntry[];
  /** The same employee's earlier cases that were approved, newest first. */
  readonly earlier: readonly {
    readonly id: CaseId;
    readonly kind: "fast-avtale" | "enkeltdag";
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly status: Status | DayStatus;
    readonly shareTenths: number | null;
  }[];
};

export type AgreementDetail = AgreementSummary &
  DetailOf & {
    /** HO-10: what has worked, and why a new period is needed; `null` where it goes on from no other agreement. */
    readonly renewalReason: string | null;
    readonly reasonEmployee: string;
    readonly reasonEmployer: string;
    readonly availability: string;
    readonly extraEquipment: string | null;
    readonly tasksSuitable: boolean;
    readonly specialEquipment: boolean;
    readonly strictRequirements: boolean;
    readonly physicalOk: boolean;
    readonly equipment: readonly BasicEquipment[];
    readonly assessment: {
      readonly workEnvironment: string;
      readonly equipment: readonly BasicEquipment[];
      readonly extraEquipmentGranted: boolean | null;
      readonly overrideReason: string | null;
    } | null;
    /** What the employee accepts: the version of the standard agreement and the hash of this content. */
    readonly templateVersion: string;
    readonly contentHash: string;
    /** Whether there is an agreement to be opened as a document. */
    readonly hasPaper: boolean;
    /** What that version says beside the fields, in its order. */
    readonly terms: readonly Term[];
    readonly effectiveFrom: LocalDate | null;
    readonly termination: { readonly by: "employee" | "leader"; readonly lastDay: LocalDate } | null;
    /** For `warningsFor` and `checkAssessment`, so that the form shows what the rules say before it is sent. */
    readonly settings: HomeOfficeSettings;
    /** HO-28: the weekday on which the employee's unit meets. */
    readonly meetingDay: WorkingWeekday | null;
    /** HO-17: what was handed over, and what is still to be. */
    readonly handedOver: EquipmentView;
    /** What it is time for, for this person. */
    readonly todo: readonly Todo[];
    /** HO-27: for the leader, where the team would come to more than its share with this application; `null` otherwise. */
    readonly team: TeamShare | null;
    readonly history: readonly Span[];
  };

export type DayDetail = DaySummary & DetailOf & { readonly work: string };

/** `GET /api/cases/:id` and the answer to a command that was carried out. */
export type CaseDetail = AgreementDetail | DayDetail;

/** Every answer that is not 2xx. `not_found` 404, `stale` 409, `refused` 422, `invalid` 400, `unauthorized` 401, `fault` 500. */
export type ApiError =
  | { readonly error: "not_found" | "unauthorized" | "invalid" }
  /** Somebody acted in the meantime: the case as it is now. */
  | {
      readonly error: "stale";
      readonly current:
        | CaseDetail
        | UnitDetail
        | CycleDetail
        | ReportDetail
        | ReportDraftView
        | NotatDetail
        | RetentionRow
        | SubCaseDetail
        | UnitWeeks
        | SubstituteList
        | Rulesets
        | Assessments
        | PresencePage
        | Notices
        | GatheringView;
    }
  | { readonly error: "refused"; readonly refusals: readonly AnyRefusal[] }
  /** Our fault; the number finds it in the log. */
  | { readonly error: "fault"; readonly reference: string };
