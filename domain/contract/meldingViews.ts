import type { CaseId, UnitId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instant.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type {
  ContactRequest,
  Counterpart,
  Habilitet,
  HandlerRole,
  Message,
  MessageId,
  Note,
  Origin,
  PassedOver,
  Recipient,
  Reclassification,
  Report,
  ReportAnswers,
  ReporterKind,
  ReporterRole,
  ReportKind,
  ReportStatus,
  ReportTag,
} from "../melding/model.ts";
import type { ReportSettings } from "../melding/settings.ts";
import type { AnyRefusal, AnyWarning } from "../texts/words.ts";
import type { ReportCommandType } from "./meldingCommand.ts";
import type { Worded } from "./oppfolgingViews.ts";
import type { PersonView } from "./views.ts";

/** What a report waits for, with the employer's own deadline: the nearest one that is open. */
export type ReportDue = {
  readonly what: "habilitet" | "kvittering" | "tilbakemelding" | "formalisering" | "videresending" | "samtykke" | "signatur";
  readonly on: LocalDate;
  readonly overdue: boolean;
};

/** How the reader stands to a report. `habilitet` decides whether somebody else is habil, and sees parties and reason only. */
export type ReportStanding = "melder" | "habilitet" | HandlerRole;

/** A report in a list. It says nothing of what it is about and nobody's name. */
export type ReportRow = {
  readonly id: CaseId;
  readonly number: string;
  /** What it is handled as; for its reporter, what they called it. */
  readonly kind: ReportKind;
  readonly status: ReportStatus;
  readonly submittedOn: LocalDate;
  readonly due: ReportDue | null;
  readonly standings: readonly ReportStanding[];
  /** No name was given (the anonymous page). */
  readonly unnamed: boolean;
};

/** `GET /api/reports?list=inbox` (nearest deadline first) or `mine` (newest first), at most 50 from `after` on. */
export type ReportList = { readonly items: readonly ReportRow[]; readonly next: string | null };

/** A counterpart as people read it. */
export type CounterpartView =
  | { readonly kind: "person"; readonly person: PersonView }
  | Exclude<Worded<Counterpart>, { readonly kind: "person" }>;

/** A recipient with the names of those in it. */
export type RecipientView = {
  readonly kind: Recipient["kind"];
  readonly people: readonly PersonView[];
  readonly level: number | null;
  readonly passedOver: readonly { readonly person: PersonView; readonly why: PassedOver }[];
  /** Where nobody can be named. */
  readonly why: Extract<Recipient, { kind: "none" }>["why"] | null;
  readonly ask: PersonView | null;
};

export type MessageView = Omit<Worded<Message>, "by"> & { readonly by: PersonView | null };
/** `messageId`: the message that it came with; `null` for what came with the report itself. */
export type FileView = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly messageId: MessageId | null;
};

export type ReportTimelineEntry = {
  readonly type: string;
  readonly on: LocalDate;
  readonly at: Instant | null;
  readonly by: string | null;
};

/** What everybody sees who may open a report at all. */
type ReportHead = ReportRow & {
  readonly version: number;
  readonly actions: readonly ReportCommandType[];
  readonly warnings: readonly AnyWarning[];
};

/** `GET /api/reports/:id` for its reporter, and for the members that a union representative complains for. */
export type ReporterDetail = ReportHead & {
  readonly sight: "melder";
  readonly calledAs: ReporterKind | null;
  readonly answers: Worded<ReportAnswers> | null;
  readonly counterparts: readonly CounterpartView[];
  readonly members: readonly PersonView[];
  /** Who can read it now. */
  readonly readers: readonly { readonly person: PersonView; readonly as: HandlerRole }[];
  readonly messages: readonly MessageView[];
  readonly files: readonly FileView[];
  readonly reclassifications: readonly Worded<Reclassification>[];
  readonly contacts: readonly Omit<Worded<ContactRequest>, "by">[];
  readonly decision: Worded<Report["decision"]>;
  /** How it ended, with the reason where one was given: the handlers' own is written for the reporter. */
  readonly closed: Worded<Report["closed"]>;
  /** VA-25: minutes of what they said, to be signed or not. */
  readonly minutes: { readonly text: string; readonly on: LocalDate; readonly signed: boolean } | null;
  readonly timeline: readonly ReportTimelineEntry[];
};

/** For a handler who has not yet said whether they are habil: just enough to tell. */
export type BeforeDetail = ReportHead & {
  readonly sight: "foer-aapning";
  readonly reporter: PersonView | null;
  readonly members: readonly PersonView[];
  readonly counterparts: readonly CounterpartView[];
};

/** VA-04: for the leader above, who decides whether somebody is habil. */
export type HabilitetDetail = ReportHead & {
  readonly sight: "habilitet";
  readonly reporter: PersonView | null;
  readonly counterparts: readonly CounterpartView[];
  readonly questions: readonly {
    readonly person: PersonView;
    readonly answer: Habilitet["answer"];
    readonly reason: string | null;
  }[];
};

/** For those who handle it. */
export type HandlerDetail = ReportHead & {
  readonly sight: "mottaker";
  /** What belongs to their part and is not lawful yet, with what stands in the way: shown greyed, with the reason. */
  readonly blocked: readonly { readonly type: ReportCommandType; readonly refusals: readonly AnyRefusal[] }[];
  readonly calledAs: ReporterKind | null;
  readonly reporter: { readonly person: PersonView; readonly as: ReporterRole } | null;
  readonly members: readonly PersonView[];
  readonly unitName: string | null;
  readonly origin:
    | Exclude<Worded<Origin>, { kind: "muntlig" }>
    | {
        readonly kind: "muntlig";
        readonly by: PersonView;
        readonly on: LocalDate;
        readonly form: string | null;
        readonly what: string;
        readonly from: readonly PersonView[];
        readonly signedBy: readonly PersonView[];
      };
  readonly answers: Worded<ReportAnswers> | null;
  readonly counterparts: readonly CounterpartView[];
  readonly tags: readonly ReportTag[];
  readonly recipient: RecipientView;
  readonly handlers: readonly { readonly person: PersonView; readonly as: HandlerRole; readonly since: LocalDate }[];
  readonly former: readonly {
    readonly person: PersonView;
    readonly why: Report["former"][number]["why"];
    readonly on: LocalDate;
  }[];
  readonly habilitet: readonly (Omit<Worded<Habilitet>, "personId" | "deciderId"> & { readonly person: PersonView })[];
  readonly clarify: Worded<Report["clarify"]>;
  readonly help: { readonly wanted: boolean; readonly adviser: PersonView | null; readonly on: LocalDate } | null;
  readonly assessment: Worded<Report["assessment"]>;
  readonly decision: Worded<Report["decision"]>;
  /** How it ended, with the reason where one was given: the handlers' own is written for the reporter. */
  readonly closed: Worded<Report["closed"]>;
  readonly coordination: Report["coordination"];
  readonly messages: readonly MessageView[];
  readonly notes: readonly (Omit<Worded<Note>, "by"> & { readonly by: PersonView })[];
  readonly contacts: readonly Omit<Worded<ContactRequest>, "by">[];
  readonly reclassifications: readonly (Omit<Worded<Reclassification>, "by"> & { readonly by: PersonView | null })[];
  readonly files: readonly FileView[];
  readonly deadlines: readonly ReportDue[];
  /** Who may own it, who may help, and to whom this handler may hand it over. */
  readonly candidates: Readonly<Record<"owners" | "advisers" | "successors", readonly PersonView[]>>;
  readonly timeline: readonly ReportTimelineEntry[];
  /** Who has read it, newest first. */
  readonly readings: readonly { readonly person: PersonView; readonly at: Instant }[];
};

export type ReportDetail = ReporterDetail | BeforeDetail | HabilitetDetail | HandlerDetail;

/** `POST /api/reports/preview` */
export type ReportPreview = {
  readonly recipient: RecipientView;
  /** VA-22: where it would be handled as something else than it is called, or suggested as it (VA-27, VA-29). */
  readonly suggestion: ReporterKind | null;
  readonly refusals: readonly AnyRefusal[];
  readonly warnings: readonly AnyWarning[];
};

/** `GET /api/reports/form`: what a form has to know before anything is typed. Asking for it leaves no trace. */
export type ReportForm = {
  readonly settings: Pick<
    ReportSettings,
    | "takesVarsel"
    | "varslingsrutineUrl"
    | "acknowledgeDays"
    | "feedbackMonths"
    | "postboksUrl"
    | "bht"
    | "unions"
    | "studentChannel"
    | "humanContact"
    | "adaptationContact"
    | "accessibilityContact"
    | "accessibilityUrl"
  >;
  readonly isStudent: boolean;
  readonly isLeader: boolean;
  readonly isTillitsvalgt: boolean;
  readonly isVerneombud: boolean;
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly ownUnitId: UnitId | null;
  /** VA-01: a leader who has not yet acknowledged the guidelines. */
  readonly guidelinesToRead: boolean;
  /** The law is cited as it stands on this day. */
  readonly today: LocalDate;
};

/**
 * 422 to `POST /api/reports/:id/files`: why a file was not taken, and with it the message that it was to go with. The report and its
 * other files stand. `limit` is in bytes, of files in their number. `file`: which of those that were sent, from 1.
 */
export type FileRefused = {
  readonly error: "file_refused";
  readonly code:
    | "file-too-large"
    | "empty-file"
    | "too-many-files"
    | "unknown-type"
    | "broken-file"
    | "encrypted-file"
    | "active-content"
    | "expands-too-much"
    | "cannot-be-cleaned"
    | "takes-too-long"
    | "virus"
    | "scanner-unavailable"
    | "busy";
  readonly limit?: number;
  readonly file?: number;
};

/** What a search for people gives (`GET /api/reports/people?q=`), at most ten. */
export type PeopleFound = { readonly people: readonly PersonView[] };

/** `GET /api/reports/drafts/:id`: a half-filled form, for its owner. */
export type ReportDraftView = {
  readonly id: CaseId;
  readonly version: number;
  readonly answers: ReportAnswers<string>;
  /** Those that the answers name. */
  readonly people: readonly PersonView[];
  readonly updatedOn: LocalDate;
};

/** `GET /api/reports/drafts`, newest first. */
export type ReportDraftList = {
  readonly items: readonly { readonly id: CaseId; readonly kind: ReporterKind; readonly updatedOn: LocalDate }[];
};
