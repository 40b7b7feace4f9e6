import type { CaseId, FileId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import type { Language, SiteId } from "#domain/organisasjon/model.ts";
import type { FileType } from "#domain/vedlegg/fileType.ts";
import type { AssessmentKind } from "./assessmentTypes.ts";
import type { CaseKind } from "./caseTypes.ts";
import type { CycleCaseKind } from "./cycleTypes.ts";
import type { FeedAbout } from "./feedTypes.ts";
import type { JobStatus, TroubleAction } from "./jobTypes.ts";
import type { PresenceWhat } from "./presenceTypes.ts";
import type { ReportListName } from "./reportTypes.ts";
import type { SubCaseListName } from "./subCaseTypes.ts";

/*
 * The tables, in the subset that SQLite and PostgreSQL share: ids and moments are text, JSON is text, booleans are 0 and 1,
 * sealed content and wrapped keys are blobs.
 */

/** Whose store this is. One row, `id` 1. Its key seals the heads of the chains. */
type StoreIdentityTable = {
  id: number;
  tenant_id: string;
  kek_id: string;
  wrapped_key: Uint8Array;
  /** A known text sealed with the key: it opens only with the keys that belong to this store. */
  proof: Uint8Array;
};

export type CaseStateTable = {
  id: CaseId;
  kind:
    | CaseKind
    | CycleCaseKind
    | "melding"
    | "notat"
    | "sak"
    | "enhetsuke"
    | "vikar"
    | "regelsett"
    | AssessmentKind
    | "oppmoete"
    | "oppmoeteliste"
    | "beskjed"
    | "moete";
  version: number;
  /** Of a report, a case that it became or a confidential note: sealed. */
  state: string;
  employee_id: PersonId;
  unit_id: UnitId;
  status: string;
  from_date: LocalDate;
  to_date: LocalDate;
  submitted_at: Instant;
  updated_at: Instant;
  decided_by: PersonId | null;
  copied_to_hr: number;
  /** The yearly cycle that it belongs to; `null` for all other cases. Those of a cycle are nobody's own: `employee_id` is empty. */
  cycle_id: CaseId | null;
  /** Hash of the newest event. */
  head_hash: string;
  /** That hash and the row's own (`stateHash`), sealed: who can write the database but has no key cannot make a new one. */
  head_seal: Uint8Array;
};

/** Append-only, by trigger. */
export type CaseEventTable = {
  case_id: CaseId;
  version: number;
  type: string;
  data: string;
  actor: string;
  at: Instant;
  previous_hash: string;
  hash: string;
};

/**
 * A case's own data key, wrapped. Without it the case's texts are gone, and its timeline is still there. One that was destroyed
 * leaves its row, with a `wrapped_key` of no bytes and no `kek_id`, so that the case never gets another.
 */
export type CaseKeyTable = { case_id: CaseId; kek_id: string; wrapped_key: Uint8Array };

type SealedTextTable = { text_id: TextId; case_id: CaseId; object: string; sealed: Uint8Array };

/**
 * A file that came with a case. Its name is one that was made (`vedlegg-1.pdf`), and with kind and size it is bound into the seal of each piece.
 */
export type SealedFileTable = {
  file_id: FileId;
  case_id: CaseId;
  name: string;
  type: FileType;
  /** Bytes. */
  size: number;
  /** How many pieces it lies in. */
  pieces: number;
};

/** A piece of a file, sealed by itself, so that nothing has to hold a large file more than once. The first is 0. */
type SealedFilePieceTable = { file_id: FileId; piece: number; sealed: Uint8Array };

/** A draft's key lies in its row, and goes with it: the case made of a draft may bear the same id and has a key of its own. */
export type DraftTable = {
  id: CaseId;
  /** Of a report: a tag in the place of the person. */
  owner_id: PersonId;
  kind: CaseKind | "melding";
  version: number;
  step: string;
  case_id: CaseId | null;
  sealed: Uint8Array;
  kek_id: string;
  wrapped_key: Uint8Array;
  updated_at: Instant;
};

type ConversationTable = { person_id: PersonId; reference: string; updated_at: Instant; silent_since: Instant | null };

type CardTable = { activity_id: string; person_id: PersonId; case_id: CaseId; sent_at: Instant };

export type JobTable = {
  id: string;
  kind: string;
  delivery_key: string;
  payload: string;
  due_at: Instant;
  clock: "domain" | "wall";
  status: JobStatus;
  attempts: number;
  last_error: string | null;
  /** Until when (machine's clock) a running job belongs to whoever claimed it. */
  lease_until: Instant | null;
  /** Whom the job is for, where its payload names somebody. */
  person_id: PersonId | null;
  /** When it ended, on the machine's clock; null while it has not, or when an older version ended it. */
  settled_at: Instant | null;
  /** Of the jobs with the same one, one runs at a time. */
  lane: string | null;
};

/** What an administrator did about a job that had not gone well. Append-only, by trigger. */
type JobActionTable = {
  id: string;
  job_id: string;
  action: TroubleAction;
  person_id: PersonId;
  at: Instant;
  status_before: JobStatus;
  error_before: string | null;
};

/** A checkpoint over the heads of all chains (see checkpoint.ts). Append-only, by trigger. */
export type CheckpointTable = {
  /** 1 for the first. Only a restore leaves numbers out. */
  number: number;
  /** Machine's time. */
  at: Instant;
  previous_hash: string;
  /** Of a restore that was accepted: number and hash of the newest checkpoint that is gone with it. */
  restored_over: string | null;
  hash: string;
  seal: Uint8Array;
};

/** A case's head that was not in any checkpoint before this one. Append-only, by trigger. */
export type CheckpointHeadTable = {
  checkpoint: number;
  case_id: CaseId;
  version: number;
  head_hash: string;
  state_hash: string;
};

/** That somebody has read a case, or a part of it. Append-only, by trigger. */
export type CaseReadingTable = {
  case_id: CaseId;
  /** 1 for the first reading of the case. */
  number: number;
  person_id: PersonId;
  /** A code, and ids where it is a part of the case. */
  what: string;
  at: Instant;
  previous_hash: string;
  hash: string;
};

/** The newest reading of each case that has been read, and its hash, sealed. */
export type ReadingHeadTable = { case_id: CaseId; number: number; head_hash: string; head_seal: Uint8Array };

/** The newest reading of a case that was not in any checkpoint before this one. Append-only, by trigger. */
export type CheckpointReadingTable = { checkpoint: number; case_id: CaseId; number: number; head_hash: string };

/** A data key that was destroyed: from here the other servers learn of it. What remembers it is outside the database. */
export type DestroyedKeyTable = {
  /** A UUIDv7 of the destruction. */
  id: string;
  owner_kind: "draft" | "case";
  owner_id: CaseId;
  /** Sealed with the store's key: who can write the database alone must not have keys destroyed for good. */
  seal: Uint8Array;
};

/** Which process a reference of the archive was recorded for (AM-01: one reference, one process). */
type ArchiveReferenceTable = { reference: string; case_id: CaseId };

/** «Not now»: a person's own, for the reminders of one cycle. */
type SnoozeTable = {
  person_id: PersonId;
  cycle_id: CaseId;
  until: LocalDate;
  set_on: LocalDate;
  /** Dates, as a JSON list. */
  known_deadlines: string;
};

/** The address under which a calendar of a person's is fetched: its hash only, so that who reads the database cannot fetch it. */
type CalendarFeedTable = {
  person_id: PersonId;
  kind: FeedAbout["kind"];
  /** Empty where the calendar is of no unit. */
  unit_id: UnitId;
  secret_hash: string;
  made_at: Instant;
};

/** What somebody has chosen for themselves. */
type OwnChoiceTable = { person_id: PersonId; language: Language | null; tour_seen_on: LocalDate | null };

/** What the lists of reports go by. Who and what it is about lies sealed in `case_state`. */
type ReportTable = {
  case_id: CaseId;
  number: string;
  kind: string;
  called_as: string | null;
  submitted_on: LocalDate;
  due_what: string | null;
  due_on: LocalDate | null;
  /** No name was given. */
  unnamed: number;
  open: number;
  /** Until that moment no checkpoint takes it in, whose minute would tell when somebody without a name wrote. */
  quiet_until: Instant | null;
  /** `null` while it is open, and again when it is reopened. */
  closed_on: LocalDate | null;
  erased_on: LocalDate | null;
};

/** Who may open a report. `person_tag` is made with the store's key of the person's id. */
type ReportAccessTable = {
  case_id: CaseId;
  person_tag: string;
  list: ReportListName;
  /** Names of standings, with commas between them. */
  standings: string;
  sort_key: string;
};

/** What the lists of cases go by. Who and what one is about, and the report that it comes from, lie sealed in `case_state`. */
type SubCaseTable = {
  case_id: CaseId;
  number: string;
  /** Made with the store's key of the report's id and the case's place among the cases of it: no two are the same. */
  report_tag: string;
  opened_on: LocalDate;
  open: number;
};

/** Who may open a case. `person_tag` is made with the store's key of the person's id, and is no tag of any other table. */
type SubCaseAccessTable = {
  case_id: CaseId;
  person_tag: string;
  list: SubCaseListName;
  /** Names of standings, with commas between them. */
  standings: string;
  /** What it waits for as far as it is this person's to know. */
  due_what: string | null;
  due_on: LocalDate | null;
  sort_key: string;
};

/** How often what somebody sees of a case has changed, and at which version of it the last time. */
type SubCaseViewTable = { case_id: CaseId; person_tag: string; version: number; changed_at: number };

/** Whose a confidential note is. `owner_tag` is made with the store's key of the person's id, and is no tag of any other table. */
type NoteOwnerTable = { case_id: CaseId; owner_tag: string };

/** The receipt of somebody who gave no name. Neither column leads to the report without the code. */
type ReceiptTable = { lookup_tag: string; sealed_case_id: Uint8Array; confirmed: number };

/** A measure that was handed over: sealed with the store's key while it waits, and no more than a key once it lies in a plan. */
type HandedMeasureTable = { id: HandedId; sealed: Uint8Array | null };

/** AM-10: a tag, made with the store's key, of the process and of the leader who has opened an examination. */
type OwnExaminationTable = { mark: string };

type GuidelineReaderTable = { person_id: PersonId; read_on: LocalDate };

/** HO-29, VA-38: made with the store's key of a person's id and a quarter. */
type QuarterAnswerTable = { answer_tag: string };

/** What somebody chose to be told; `choices` is JSON. */
type NotificationChoiceTable = { person_id: PersonId; choices: string; updated_at: Instant };

/** What waits for somebody's card of the day; `payload` is JSON, as a job's. */
type HeldNotificationTable = { person_id: PersonId; delivery_key: string; kind: string; payload: string; held_at: Instant };

/** Whose presence lies where, and when it is to go. `person_tag` is made with the store's key of the person's id, and is no tag of any other table. */
export type PresenceTable = {
  case_id: CaseId;
  what: PresenceWhat;
  person_tag: string;
  site_id: SiteId;
  from_date: LocalDate;
  /** `null` where it lasts for as long as the rules do. */
  to_date: LocalDate | null;
  /** For something that the leader does. */
  waits: number;
};

/** The notice of a rule set (LI-04). */
type NoticeTable = { ruleset_id: CaseId; case_id: CaseId };

/** That somebody was told, and how far it came. Deleted some time after the rules have ended. */
export type NoticeReceiptTable = {
  case_id: CaseId;
  version: number;
  person_id: PersonId;
  unit_id: UnitId;
  told_on: LocalDate;
  reached_at: Instant | null;
  shown_at: Instant | null;
  confirmed_at: Instant | null;
  reminded: number;
};

export type Schema = {
  store_identity: StoreIdentityTable;
  case_state: CaseStateTable;
  case_event: CaseEventTable;
  case_key: CaseKeyTable;
  sealed_text: SealedTextTable;
  sealed_file: SealedFileTable;
  sealed_file_piece: SealedFilePieceTable;
  draft: DraftTable;
  conversation: ConversationTable;
  card: CardTable;
  job: JobTable;
  checkpoint: CheckpointTable;
  checkpoint_head: CheckpointHeadTable;
  case_reading: CaseReadingTable;
  reading_head: ReadingHeadTable;
  checkpoint_reading: CheckpointReadingTable;
  destroyed_key: DestroyedKeyTable;
  archive_reference: ArchiveReferenceTable;
  snooze: SnoozeTable;
  calendar_feed: CalendarFeedTable;
  job_action: JobActionTable;
  report: ReportTable;
  report_access: ReportAccessTable;
  sub_case: SubCaseTable;
  sub_case_access: SubCaseAccessTable;
  sub_case_view: SubCaseViewTable;
  note_owner: NoteOwnerTable;
  receipt: ReceiptTable;
  guideline_reader: GuidelineReaderTable;
  own_examination: OwnExaminationTable;
  handed_measure: HandedMeasureTable;
  quarter_answer: QuarterAnswerTable;
  notification_choice: NotificationChoiceTable;
  held_notification: HeldNotificationTable;
  presence: PresenceTable;
  notice: NoticeTable;
  notice_receipt: NoticeReceiptTable;
  own_choice: OwnChoiceTable;
};
