import type { CaseId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { CaseKind, CycleCaseKind, JobStatus, TroubleAction } from "./types.ts";

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
  kind: CaseKind | CycleCaseKind;
  version: number;
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

/** A case's own data key, wrapped. Without it the case's texts are gone, and its timeline is still there. */
type CaseKeyTable = { case_id: CaseId; kek_id: string; wrapped_key: Uint8Array };

type SealedTextTable = { text_id: TextId; case_id: CaseId; object: string; sealed: Uint8Array };

/** A draft's key lies in its row, and goes with it: the case made of a draft may bear the same id and has a key of its own. */
export type DraftTable = {
  id: CaseId;
  owner_id: PersonId;
  kind: CaseKind;
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

/** The address under which a person's calendar is fetched: its hash only, so that who reads the database cannot fetch it. */
type CalendarFeedTable = { person_id: PersonId; secret_hash: string; made_at: Instant };

export type Schema = {
  store_identity: StoreIdentityTable;
  case_state: CaseStateTable;
  case_event: CaseEventTable;
  case_key: CaseKeyTable;
  sealed_text: SealedTextTable;
  draft: DraftTable;
  conversation: ConversationTable;
  card: CardTable;
  job: JobTable;
  checkpoint: CheckpointTable;
  checkpoint_head: CheckpointHeadTable;
  destroyed_key: DestroyedKeyTable;
  archive_reference: ArchiveReferenceTable;
  snooze: SnoozeTable;
  calendar_feed: CalendarFeedTable;
  job_action: JobActionTable;
};
