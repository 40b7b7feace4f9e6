import type { CheckpointName } from "#bot/vault/types.ts";
import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, FileId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import type { FileType } from "#domain/vedlegg/fileType.ts";
import type { ChainReport, CheckpointOutcome, RewrapOutcome } from "./chainTypes.ts";
import type { JobClaim, JobOutcome, NewJob, StoredJob, TroubleAct, TroubledPerson } from "./jobTypes.ts";

export type CaseKind = "fast-avtale" | "enkeltdag";

/** A case as it is kept: its state as JSON data, and the columns that lists are filtered and sorted by. */
export type StoredCase = {
  readonly id: CaseId;
  readonly kind: CaseKind;
  /** Number of events recorded; the first save makes 1 or more. */
  readonly version: number;
  readonly state: unknown;
  readonly employeeId: PersonId;
  readonly unitId: UnitId;
  readonly status: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly submittedAt: Instant;
  readonly updatedAt: Instant;
  readonly decidedBy: PersonId | null;
  /** HO-10: whether HR advisers got a copy. */
  readonly copiedToHr: boolean;
};

export type StoredEvent = {
  readonly caseId: CaseId;
  /** 1 for the first event of a case. */
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
  readonly actor: Actor;
  readonly at: Instant;
};

/** Who did something, where even that is sealed. */
type SealedActor = { readonly sealed: string };
export type NewEvent = Pick<StoredEvent, "type" | "data" | "at"> & { readonly actor: Actor | SealedActor };

/** That a person has read a case: `what` names the case or a part of it by a code and ids (`sak`, `fil:<id>`), never by content. */
export type NewReading = {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly what: string;
  readonly at: Instant;
};
/** `number` is 1 for the first reading of a case. */
export type StoredReading = NewReading & { readonly number: number };
/** So many readings, those before the one with that number where one is given. */
export type ReadingPage = { readonly limit: number; readonly before?: number | undefined };

/** A text to be sealed under its case's key. `object` names the field; it is bound into the seal. */
export type NewText = { readonly textId: TextId; readonly object: string; readonly text: string };

/** What opening texts of a case gave: `erased` where the case's key was destroyed, and with it all that was ever sealed. */
export type OpenedTexts = { readonly kind: "opened"; readonly texts: ReadonlyMap<TextId, string> } | { readonly kind: "erased" };
/** A file to be sealed under its case's key. Its name is one that was made (`fileName`), never the sender's. */
export type NewFile = { readonly fileId: FileId; readonly name: string; readonly type: FileType; readonly bytes: Uint8Array };

/** A file that lies in the store; `size` in bytes. */
export type StoredFile = {
  readonly id: FileId;
  readonly caseId: CaseId;
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
};
export type OpenedFile = StoredFile & { readonly bytes: Uint8Array };

export type CaseFilter = {
  readonly employeeIds?: readonly PersonId[];
  readonly statuses?: readonly string[];
  readonly kinds?: readonly CaseKind[];
  readonly decidedBy?: PersonId;
  readonly order: "submitted-first" | "updated-last";
  readonly limit: number;
};

/** Of the yearly cycle: the cycle itself, and each unit's way through it. */
export type CycleCaseKind = "syklus" | "enhet";

/** A case of the yearly cycle as it is kept. Its events, texts and keys are those of any case. */
export type StoredCycleCase = {
  readonly id: CaseId;
  readonly kind: CycleCaseKind;
  readonly version: number;
  readonly state: unknown;
  /** The cycle that it belongs to; its own id for a cycle. */
  readonly cycleId: CaseId;
  /** `null` for a cycle. */
  readonly unitId: UnitId | null;
  readonly status: string;
  /** First and last day of the cycle. */
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

export type ReportListName = "inbox" | "mine";

/** That somebody may open a report, and in which of their lists it stands. */
export type ReportAccess = { readonly personId: PersonId; readonly list: ReportListName; readonly standings: readonly string[] };

/** What the lists of reports go by. It says nothing of what a report is about, and nobody's name. */
export type StoredReportRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly kind: string;
  readonly calledAs: string | null;
  readonly version: number;
  readonly status: string;
  readonly submittedOn: LocalDate;
  readonly due: { readonly what: string; readonly on: LocalDate } | null;
  readonly unnamed: boolean;
  readonly open: boolean;
};

/** A report with its state, unsealed: only for who has been found to have access, or for the product itself. */
export type StoredReport = StoredReportRow & { readonly state: unknown };

/** `erased`: its key was destroyed; the timeline is still there, and nothing that was ever sealed. */
export type FoundReport = { readonly kind: "report"; readonly report: StoredReport } | { readonly kind: "erased" };

export type ReportPage = {
  readonly personId: PersonId;
  readonly list: ReportListName;
  readonly limit: number;
  /** The last one's `position` of the page before. */
  readonly after?: string | undefined;
};
export type ListedReport = StoredReportRow & { readonly standings: readonly string[]; readonly position: string };

/** An event of a report with its data and actor unsealed. */
export type StoredReportEvent = Omit<StoredEvent, "actor"> & { readonly actor: unknown };

export type SaveReport = Omit<StoredReport, "version"> & {
  /** 0 for a new one. */
  readonly expectedVersion: number;
  /** At least one. Data and actor are sealed; type and moment are not. */
  readonly events: readonly { readonly type: string; readonly data: unknown; readonly actor: unknown }[];
  /** When, as it is kept: of somebody without a name the day alone. */
  readonly at: Instant;
  /** Everybody who may open it from now on. */
  readonly access: readonly ReportAccess[];
  /** Until then no checkpoint takes it in; `null` for at once. */
  readonly quietUntil: Instant | null;
};

/** A confidential note with its state, unsealed for its owner. */
export type StoredNote = { readonly id: CaseId; readonly version: number; readonly state: unknown };

export type SaveNote = Omit<StoredNote, "version"> & {
  readonly ownerId: PersonId;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  /** At least one, sealed whole. */
  readonly events: readonly unknown[];
  readonly at: Instant;
};

/** A report that is closed and not erased, as the records role sees it in the end: without what it is about. */
export type ClosedReport = { readonly id: CaseId; readonly number: string; readonly closedOn: LocalDate };
export type ClosedReportPage = {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: Pick<ClosedReport, "id" | "closedOn"> | undefined;
};

/** Steps in keeping or erasing a report. */
export type SaveRetention = {
  readonly id: CaseId;
  readonly expectedVersion: number;
  /** The report's state, which stays as it is. */
  readonly state: unknown;
  /** At least one. They are not sealed, and outlive the report's key. */
  readonly events: readonly NewEvent[];
  /** With the event that says so; the caller destroys the key in the same transaction. */
  readonly erasedOn: LocalDate | null;
};

/** What a receipt leads to, for who has its code. */
export type StoredReceipt = { readonly sealedCaseId: Uint8Array; readonly confirmed: boolean };

/** A half-filled form. Its content is sealed as one text; `step` is where the person was. */
export type StoredDraft = {
  readonly id: CaseId;
  readonly ownerId: PersonId;
  readonly kind: CaseKind | "melding";
  readonly version: number;
  readonly step: string;
  /** The case that was returned and is being changed; absent for a new application. */
  readonly caseId: CaseId | null;
  readonly content: unknown;
  readonly updatedAt: Instant;
};

/** Where a person's personal chat with the bot is. Refreshed at every activity. */
export type StoredConversation = {
  readonly personId: PersonId;
  /** Conversation reference of the Bot Framework, as JSON. */
  readonly reference: unknown;
  readonly updatedAt: Instant;
};

/** The same as it is kept, with the moment since which Teams lets nothing through to it; `null` while it does. */
export type KnownConversation = StoredConversation & { readonly silentSince: Instant | null };

/** A card that lies in somebody's chat and follows its case. */
export type StoredCard = {
  readonly activityId: string;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly sentAt: Instant;
};

export interface StoreReads {
  loadCase(id: CaseId): Promise<StoredCase | undefined>;
  listCases(filter: CaseFilter): Promise<readonly StoredCase[]>;
  countCases(filter: Omit<CaseFilter, "order" | "limit">): Promise<number>;
  /** Events of a case, first first. */
  events(caseId: CaseId): Promise<readonly StoredEvent[]>;
  /** Unseals texts of a case. Only `desk/` calls it, after access is checked. Ids that do not exist are left out. */
  openTexts(caseId: CaseId, ids: readonly TextId[]): Promise<OpenedTexts>;
  /** As `openTexts`, for whom a case that was erased is one without texts. */
  texts(caseId: CaseId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>>;
  /** Who has read a case, newest first. */
  readings(caseId: CaseId, page: ReadingPage): Promise<readonly StoredReading[]>;
  /** What files a case has, in the order of their ids; none once its key was destroyed. */
  filesOf(caseId: CaseId): Promise<readonly StoredFile[]>;
  /**
   * Unseals a file, through its own case only. Only `desk/` calls it, after access is checked. Absent when there is none, or the case's key was
   * destroyed. Throws when anything of it was changed.
   */
  openFile(caseId: CaseId, fileId: FileId): Promise<OpenedFile | undefined>;
  /** A draft by id, only for its owner. */
  loadDraft(id: CaseId, ownerId: PersonId): Promise<StoredDraft | undefined>;
  /** The owner's drafts, newest first. */
  draftsOf(ownerId: PersonId): Promise<readonly StoredDraft[]>;
  conversationOf(personId: PersonId): Promise<KnownConversation | undefined>;
  /** Cards that follow a case, oldest first. */
  cardsOf(caseId: CaseId): Promise<readonly StoredCard[]>;
  loadCycleCase(id: CaseId): Promise<StoredCycleCase | undefined>;
  /** Every cycle, newest first. */
  cycles(): Promise<readonly StoredCycleCase[]>;
  /** The processes of a cycle, in the order of their ids. */
  processesOf(cycleId: CaseId): Promise<readonly StoredCycleCase[]>;
  /** A unit's process in a cycle. */
  processIn(cycleId: CaseId, unitId: UnitId): Promise<StoredCycleCase | undefined>;
  /** The case that a reference of the archive was recorded for, in the spelling that it was kept in. */
  archivedUnder(reference: string): Promise<CaseId | undefined>;
  /** Everybody's snooze of reminders in a cycle. */
  snoozesIn(cycleId: CaseId): Promise<readonly Snooze[]>;
  /** In which of their lists somebody has a report; none where they may not open it. Nothing is unsealed. */
  reportLists(id: CaseId, personId: PersonId): Promise<readonly ReportListName[]>;
  /** A page of somebody's reports: the inbox by what is open and due first, their own newest first. Nothing is unsealed. */
  listReports(page: ReportPage): Promise<readonly ListedReport[]>;
  countReports(personId: PersonId, list: ReportListName): Promise<number>;
  /** Unseals a report. Whoever asks has been found to have access, or is the product itself. */
  openReport(id: CaseId): Promise<FoundReport | undefined>;
  /** Its events, unsealed; empty where it was erased. */
  reportEvents(id: CaseId): Promise<readonly StoredReportEvent[]>;
  reportNumbered(number: string): Promise<CaseId | undefined>;
  /** Ids of the reports that are open, in their order, from `after` on. */
  openReports(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** Reports that are closed and not erased, those first that have been so the longest. */
  closedReports(page: ClosedReportPage): Promise<readonly ClosedReport[]>;
  /** Their ids, in the order of ids, from `after` on. */
  closedReportIds(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** What somebody is called where nobody shall read who they are: the same again for the same person. */
  personTag(personId: PersonId): Promise<string>;
  /** Under which id somebody's drafts of reports lie: not their own, so that the database does not tell that they are writing one. */
  draftOwner(personId: PersonId): Promise<PersonId>;
  /** A confidential note, only for its owner: absent for anybody else, and once it was erased. */
  openNote(id: CaseId, ownerId: PersonId): Promise<StoredNote | undefined>;
  /** Ids of the confidential notes that are not erased, in their order, from `after` on. */
  noteIds(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** Those of them of whose erasure somebody was warned. */
  warnedNotes(limit: number): Promise<readonly CaseId[]>;
  /** A confidential note, for reckoning how long it is kept and nothing else: no person is ever given it. */
  retainedNote(id: CaseId): Promise<StoredNote | undefined>;
  /** The owner's confidential notes, newest first. */
  notesOf(ownerId: PersonId): Promise<readonly StoredNote[]>;
  receipt(lookupTag: string): Promise<StoredReceipt | undefined>;
  /** VA-01: on which day somebody has said that they know the guidelines. */
  guidelinesReadOn(personId: PersonId): Promise<LocalDate | undefined>;
  /** Whether somebody has answered the card of the quarter that begins on that day. */
  quarterAnswered(personId: PersonId, quarter: LocalDate): Promise<boolean>;
  /** Whose calendar is fetched with a secret of that hash (SHA-256, hex). */
  feedOwner(secretHash: string): Promise<PersonId | undefined>;
  /** Those of these people whom the bot has a chat with that lets messages through. */
  withConversation(personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  /** Those of these people for whom a job of that kind failed, and nobody has put it away or tried again. */
  withFailed(kind: string, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  /** Jobs that failed or ended unknown, newest first. */
  troubledJobs(limit: number): Promise<readonly StoredJob[]>;
  /**
   * The same by person, whoever has the newest first, from `after` on: the `latest` and `personId` of the last one that was seen.
   * `jobsEach` bounds how many jobs are given of each.
   */
  troubledPeople(page: {
    readonly limit: number;
    readonly jobsEach: number;
    readonly after?: Pick<TroubledPerson, "latest" | "personId"> | undefined;
  }): Promise<readonly TroubledPerson[]>;
  countTroubles(): Promise<{ readonly people: number; readonly jobs: number }>;
}

export type SaveCase = Omit<StoredCase, "version"> & {
  /** 0 for a new case. */
  readonly expectedVersion: number;
  /** At least one. */
  readonly events: readonly NewEvent[];
};

export type SaveCycleCase = Omit<StoredCycleCase, "version" | "createdAt"> & {
  /** 0 for a new case. */
  readonly expectedVersion: number;
  readonly createdAt: Instant;
  /** At least one. */
  readonly events: readonly NewEvent[];
};

export interface StoreTx extends StoreReads {
  /** Appends the events to the case's chain and replaces its state, or `stale` when another got there first. */
  saveCase(save: SaveCase): Promise<"saved" | "stale">;
  /** As `saveCase`, for a case of the yearly cycle. */
  saveCycleCase(save: SaveCycleCase): Promise<"saved" | "stale">;
  /** As `saveCase`, for a report: state, data and actors are sealed under its own key. */
  saveReport(save: SaveReport): Promise<"saved" | "stale">;
  /** As `saveCase`, for a confidential note: all but that there is one is sealed under its own key. */
  saveNote(save: SaveNote): Promise<"saved" | "stale">;
  /** As `saveRetention`, for a confidential note. With its erasure, whose it was is forgotten. */
  saveNoteRetention(save: SaveRetention): Promise<"saved" | "stale">;
  /** Forgets whose a note was, for one that is erased. */
  forgetNoteOwner(id: CaseId): Promise<void>;
  /** As `saveReport`, for steps in keeping or erasing it. */
  saveRetention(save: SaveRetention): Promise<"saved" | "stale">;
  putReceipt(lookupTag: string, sealedCaseId: Uint8Array): Promise<void>;
  /** Says that the code was kept; false where there is no such receipt. */
  confirmReceipt(lookupTag: string): Promise<boolean>;
  putGuidelinesRead(personId: PersonId, on: LocalDate): Promise<void>;
  putQuarterAnswered(personId: PersonId, quarter: LocalDate): Promise<void>;
  /**
   * Appends to the log of who has read a case, which is chained and in checkpoints as events are. The case's version stays: a reader
   * makes nobody's command stale. In the transaction that opens the texts, so that what cannot be recorded is not read either.
   */
  recordReading(reading: NewReading): Promise<void>;
  /** Records which case a reference of the archive belongs to. A reference belongs to one; the case's earlier one stays its own. */
  keepArchiveReference(reference: string, caseId: CaseId): Promise<void>;
  putSnooze(snooze: Snooze): Promise<void>;
  deleteSnooze(personId: PersonId, cycleId: CaseId): Promise<void>;
  /** Gives a person's calendar a secret address, by its hash; an earlier one ends. */
  putFeed(personId: PersonId, secretHash: string, at: Instant): Promise<void>;
  deleteFeed(personId: PersonId): Promise<void>;
  /** Seals texts under the case's key. Throws `ErasedCaseError` where that was destroyed. */
  putTexts(caseId: CaseId, texts: readonly NewText[]): Promise<void>;
  /**
   * Destroys a case's key for good, with all that was sealed under it and with the drafts of changes to it; they stay destroyed when
   * an older backup is restored. Its state, its events and their chain stay as they are. `already` where that was done before.
   * Who confirmed it, and why, is for the event that is saved in the same transaction.
   */
  destroyCaseKey(caseId: CaseId): Promise<"destroyed" | "already">;
  putFiles(caseId: CaseId, files: readonly NewFile[]): Promise<void>;
  /** Frees the space of a case's files. What makes them unreadable for good is that the case's key is destroyed. */
  deleteFiles(caseId: CaseId): Promise<void>;
  /** Writes a draft (`expectedVersion` 0 for a new one), sealed. */
  saveDraft(draft: Omit<StoredDraft, "version"> & { readonly expectedVersion: number }): Promise<"saved" | "stale">;
  /** Deletes a draft and its key, which stays deleted when an older backup is restored. */
  deleteDraft(id: CaseId, ownerId: PersonId): Promise<void>;
  /** Takes in those whose key is new, and says how many they were. */
  enqueue(jobs: readonly NewJob[]): Promise<number>;
  /** As `Store.settleJob`, together with what the job did to the database: where it is `lost`, nothing of that may be written. */
  settleJob(claim: JobClaim, outcome: JobOutcome): Promise<"settled" | "lost">;
  /**
   * Acts on jobs that are in trouble, and on no others, and records who did it. Gives how many it acted on: 0 when another was first.
   * A person's oldest come first, at most 1,000 of them.
   */
  actOnTroubles(act: TroubleAct): Promise<number>;
  /** Keeps where the chat is; it lets messages through from then on. */
  rememberConversation(conversation: StoredConversation): Promise<void>;
  /** Nothing gets through to the chat any more; the first moment of that stays. Nothing happens where there is no chat. */
  conversationFellSilent(personId: PersonId, at: Instant): Promise<void>;
  rememberCard(card: StoredCard): Promise<void>;
  /** With `personId` only the card in that person's chat: an activity id is unique within its conversation only. */
  forgetCard(activityId: string, personId?: PersonId): Promise<void>;
}

/** Something to be written, in whatever transaction. It may be run again from its start, as the work of a transaction may. */
export type Effect = (tx: StoreTx) => Promise<unknown>;

export interface Store {
  /** Reads outside a transaction. Using it inside one throws: it would wait for itself. */
  readonly read: StoreReads;
  /**
   * All or nothing, and as if no other transaction ran meanwhile. Whatever `work` throws rolls everything back. Where another one
   * got in between, `work` is run again from its start: it must do nothing but read and write through its `tx`. Throws
   * `StoreFault` when the database is lost.
   */
  transaction<T>(work: (tx: StoreTx) => Promise<T>): Promise<T>;
  /**
   * Claims jobs that are due on their clock, oldest first, with a lease: a claimed job whose server died is claimed again when
   * the lease (wall clock) has run out.
   */
  claimJobs(claim: {
    readonly domainNow: Instant;
    readonly wallNow: Instant;
    readonly leaseMs: number;
    readonly limit: number;
  }): Promise<readonly StoredJob[]>;
  /**
   * Writes down how a claimed job ended, or `lost`, and nothing is written: its lease had run out and another has claimed it, or
   * it was settled already.
   */
  settleJob(claim: JobClaim, outcome: JobOutcome): Promise<"settled" | "lost">;
  /** When the next waiting job is due on that clock, of those that are due later than `after`; `undefined` when none is. */
  nextDueAt(clock: "domain" | "wall", after?: Instant): Promise<Instant | undefined>;
  /**
   * Deletes jobs that ended well, or were put away, before that moment on the machine's clock: some of them, and gives how many;
   * 0 when none is left. Those in trouble stay, however old.
   */
  clearJobs(before: Instant): Promise<number>;
  /** Whether the database answers: for `GET /readyz`. */
  ping(): Promise<boolean>;
  /** Whether the newest transaction that changed something went through, or failed because the database takes no changes. */
  takesChanges(): boolean;
  /**
   * Follows the checkpoints, every case's chain and the log of its readings up to the first fault, also while others write. The newest checkpoint that is
   * remembered outside the database must be there, and so must those that are `known` from elsewhere.
   */
  verifyChains(known?: readonly CheckpointName[]): Promise<ChainReport>;
  /**
   * Records in a checkpoint the heads that are not in one yet, and remembers it outside the database, with the keys that any
   * server has destroyed. Several servers may do so at once.
   */
  recordCheckpoint(): Promise<CheckpointOutcome>;
  /**
   * Wraps with the vault's current key-encryption key every data key that another one has wrapped: of cases, of drafts, and the
   * store's own. Also while servers work; where it is broken off, the next call goes on. Content is neither opened nor changed.
   */
  rewrapKeys(): Promise<RewrapOutcome>;
  /** Records that the database was put back on purpose; gives the checkpoint that says so, `undefined` where nothing is amiss. */
  acceptRestore(): Promise<CheckpointName | undefined>;
  close(): Promise<void>;
}
