import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { NewEvent, StoredEvent } from "./caseTypes.ts";

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
  /** What somebody without a name has sent on this day is in nobody's list yet. */
  readonly today: LocalDate;
  /** The last one's `position` of the page before. */
  readonly after?: string | undefined;
};

export type ListedReport = StoredReportRow & { readonly standings: readonly string[]; readonly position: string };

/** Somebody who may open a report, by their tag. */
export type ReportReader = { readonly personTag: string; readonly list: ReportListName };

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
  /** How many of its events those who handle it do not see yet: to them its version is lower by as many. */
  readonly unseen?: number;
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

/** What the store gives of reports, and of what belongs to them. */
export interface ReportReads {
  /** In which of their lists somebody has a report; none where they may not open it. Nothing is unsealed. */
  reportLists(id: CaseId, personId: PersonId): Promise<readonly ReportListName[]>;
  /** Who may open a report, by their tags, and in which list they have it. Nothing is unsealed. */
  reportReaders(id: CaseId): Promise<readonly ReportReader[]>;
  /** A page of somebody's reports: the inbox by what is open and due first, their own newest first. Nothing is unsealed. */
  listReports(page: ReportPage): Promise<readonly ListedReport[]>;
  countReports(page: Pick<ReportPage, "personId" | "list" | "today">): Promise<number>;
  /** How many events of these reports were written at a moment, of those that have any: what somebody without a name does bears the beginning of its day. */
  eventsAt(ids: readonly CaseId[], at: Instant): Promise<ReadonlyMap<CaseId, number>>;
  /** Unseals a report. Whoever asks has been found to have access, or is the product itself. */
  openReport(id: CaseId): Promise<FoundReport | undefined>;
  /** Its events, unsealed; empty where it was erased. */
  reportEvents(id: CaseId): Promise<readonly StoredReportEvent[]>;
  reportNumbered(number: string): Promise<CaseId | undefined>;
  /** Ids of the reports that are open, in their order, from `after` on. */
  openReports(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** Ids of all reports, open, closed and erased, in their order, from `after` on. For the product itself: nobody is given them. */
  reportIds(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** Reports that are closed and not erased, those first that have been so the longest. */
  closedReports(page: ClosedReportPage): Promise<readonly ClosedReport[]>;
  /** Their ids, in the order of ids, from `after` on. */
  closedReportIds(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** Those of them of whose erasure somebody was warned, those first that have been closed the longest. */
  warnedReports(limit: number): Promise<readonly CaseId[]>;
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
  /** Whose a confidential note is, by a tag of its own kind; absent once it was erased. Nothing is unsealed. */
  noteOwner(id: CaseId): Promise<string | undefined>;
  /** The tag that somebody's notes are found by. */
  noteOwnerTag(personId: PersonId): Promise<string>;
  /** The owner's confidential notes, newest first. */
  notesOf(ownerId: PersonId): Promise<readonly StoredNote[]>;
  receipt(lookupTag: string): Promise<StoredReceipt | undefined>;
  /** VA-01: on which day somebody has said that they know the guidelines. */
  guidelinesReadOn(personId: PersonId): Promise<LocalDate | undefined>;
}

/** And what it takes, in a transaction. */
export interface ReportWrites {
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
}
