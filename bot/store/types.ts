import type { CheckpointName } from "#bot/vault/types.ts";
import type { CaseId, FileId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import type { WaitingMeasure } from "#domain/oppfolging/overlevering/handOver.ts";
import type { Snooze } from "#domain/oppfolging/paaminnelser/model.ts";
import type { AssessmentReads, AssessmentWrites } from "./assessmentTypes.ts";
import type {
  CaseFilter,
  NewFile,
  NewReading,
  NewText,
  OpenedFile,
  OpenedTexts,
  ReadingPage,
  SaveCase,
  SaveRuleset,
  SaveUnitWeek,
  SaveVikar,
  StoredCase,
  StoredDraft,
  StoredEvent,
  StoredFile,
  StoredHomeCase,
  StoredReading,
  StoredRuleset,
  StoredUnitWeek,
  StoredVikar,
} from "./caseTypes.ts";
import type { ChainReport, CheckpointOutcome, RewrapOutcome } from "./chainTypes.ts";
import type { KnownConversation, StoredCard, StoredConversation } from "./chatTypes.ts";
import type { SaveCycleCase, StoredCycleCase } from "./cycleTypes.ts";
import type { FeedAbout, KnownFeed } from "./feedTypes.ts";
import type { GatheringReads, GatheringWrites } from "./gatheringTypes.ts";
import type { JobClaim, JobOutcome, NewJob, StoredJob, TroubleAct, TroubledPerson } from "./jobTypes.ts";
import type { NoticeReads, NoticeWrites } from "./noticeTypes.ts";
import type { NotificationReads, NotificationWrites } from "./notificationTypes.ts";
import type { OwnChoiceReads, OwnChoiceWrites } from "./ownChoiceTypes.ts";
import type { PresenceReads, PresenceWrites } from "./presenceTypes.ts";
import type { ReportReads, ReportWrites } from "./reportTypes.ts";
import type { SubCaseReads, SubCaseWrites } from "./subCaseTypes.ts";

export interface StoreReads
  extends ReportReads,
    SubCaseReads,
    AssessmentReads,
    PresenceReads,
    NoticeReads,
    GatheringReads,
    OwnChoiceReads,
    NotificationReads {
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
  /** Those of these weeks of units that are kept. */
  /** Every rule set that was ever published, the first to begin first: a handful in many years. */
  rulesets(): Promise<readonly StoredRuleset[]>;
  unitWeeks(ids: readonly CaseId[]): Promise<readonly StoredUnitWeek[]>;
  /** Everybody who stands in for a leader on that day or later, first begun first. */
  vikarsLasting(since: LocalDate): Promise<readonly StoredVikar[]>;
  /** Everybody whom this leader has ever named, first begun first. */
  vikarsOf(leaderId: PersonId): Promise<readonly StoredVikar[]>;
  loadVikar(id: CaseId): Promise<StoredVikar | undefined>;
  loadCycleCase(id: CaseId): Promise<StoredCycleCase | undefined>;
  /** Every cycle, newest first. */
  cycles(): Promise<readonly StoredCycleCase[]>;
  /** The processes of a cycle, in the order of their ids. */
  processesOf(cycleId: CaseId): Promise<readonly StoredCycleCase[]>;
  /** A unit's process in a cycle. */
  processIn(cycleId: CaseId, unitId: UnitId): Promise<StoredCycleCase | undefined>;
  /** The first processes of a cycle in whose state somebody is named, as the owner of a measure or otherwise. */
  processesNaming(cycleId: CaseId, personId: PersonId, limit: number): Promise<readonly StoredCycleCase[]>;
  /** The case that a reference of the archive was recorded for, in the spelling that it was kept in. */
  archivedUnder(reference: string): Promise<CaseId | undefined>;
  /** Everybody's snooze of reminders in a cycle. */
  snoozesIn(cycleId: CaseId): Promise<readonly Snooze[]>;
  /** AM-10: whether somebody has opened the examination that a process of theirs called for. Only for themselves. */
  hasExamined(processId: CaseId, personId: PersonId): Promise<boolean>;
  /** Measures that were handed over and wait for a plan, in the order of their keys. */
  waitingHanded(): Promise<readonly WaitingMeasure[]>;
  /** HO-29, VA-38: whether somebody has answered the card of the quarter that begins on that day. */
  quarterAnswered(personId: PersonId, quarter: LocalDate): Promise<boolean>;
  /** Whose calendar is fetched with a secret of that hash (SHA-256, hex), and which of theirs. */
  feedOf(secretHash: string): Promise<KnownFeed | undefined>;
  /** Which calendars of this person have an address. */
  feedsOf(personId: PersonId): Promise<readonly KnownFeed[]>;
  /** What of home office these people have asked for or agreed that reaches into a span, in no order. */
  homeCasesIn(
    employeeIds: readonly PersonId[],
    span: { readonly from: LocalDate; readonly to: LocalDate },
  ): Promise<readonly StoredHomeCase[]>;
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

export interface StoreTx
  extends StoreReads,
    ReportWrites,
    SubCaseWrites,
    AssessmentWrites,
    PresenceWrites,
    NoticeWrites,
    OwnChoiceWrites,
    GatheringWrites,
    NotificationWrites {
  /** Appends the events to the case's chain and replaces its state, or `stale` when another got there first. */
  saveCase(save: SaveCase): Promise<"saved" | "stale">;
  /** As `saveCase`, for what a unit has in common in its week. */
  saveRuleset(save: SaveRuleset): Promise<"saved" | "stale">;
  saveUnitWeek(save: SaveUnitWeek): Promise<"saved" | "stale">;
  /** As `saveCase`, for somebody who stands in for a leader. */
  saveVikar(save: SaveVikar): Promise<"saved" | "stale">;
  /** As `saveCase`, for a case of the yearly cycle. */
  saveCycleCase(save: SaveCycleCase): Promise<"saved" | "stale">;
  /** Keeps a measure until there is a plan for it; `known` where one was handed over under that key before, which counts. */
  keepHanded(measure: WaitingMeasure): Promise<"kept" | "known">;
  /** Says that it lies in a plan, and forgets all but its key; false where it does already. */
  placeHanded(key: HandedId): Promise<boolean>;
  putQuarterAnswered(personId: PersonId, quarter: LocalDate): Promise<void>;
  putExamined(processId: CaseId, personId: PersonId): Promise<void>;
  /**
   * Appends to the log of who has read a case, which is chained and in checkpoints as events are. The case's version stays: a reader
   * makes nobody's command stale. In the transaction that opens the texts, so that what cannot be recorded is not read either.
   */
  recordReading(reading: NewReading): Promise<void>;
  /** Records which case a reference of the archive belongs to. A reference belongs to one; the case's earlier one stays its own. */
  keepArchiveReference(reference: string, caseId: CaseId): Promise<void>;
  putSnooze(snooze: Snooze): Promise<void>;
  deleteSnooze(personId: PersonId, cycleId: CaseId): Promise<void>;
  /** Gives a calendar of a person's a secret address, by its hash; an earlier one of the same calendar ends. */
  putFeed(personId: PersonId, about: FeedAbout, secretHash: string, at: Instant): Promise<void>;
  deleteFeed(personId: PersonId, about: FeedAbout): Promise<void>;
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

/** The queue in numbers, for whoever runs the product: nothing in them tells one job from another. */
export type QueueFigures = {
  /** Jobs whose time has come and that nobody has begun. */
  readonly due: number;
  /** For how long the oldest of them has been due, in seconds. */
  readonly oldestSeconds: number;
  /** Those that are to be tried once more. */
  readonly retrying: number;
  /** Those of which nobody knows whether they arrived. */
  readonly uncertain: number;
  readonly failed: number;
};

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
  /** How the queue stands, in numbers. What is due later counts in none but those that are to be tried once more. */
  queueFigures(now: { readonly domainNow: Instant; readonly wallNow: Instant }): Promise<QueueFigures>;
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
