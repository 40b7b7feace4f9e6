import type { CaseId, PersonId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { ReachCount } from "#domain/regime/beskjed/figures.ts";
import type { Receipt } from "#domain/regime/beskjed/receipt.ts";
import type { NewEvent } from "./caseTypes.ts";
import type { JobStatus } from "./jobTypes.ts";

/** What staff were told of a rule set, as it is kept. */
export type StoredNotice = { readonly id: CaseId; readonly version: number; readonly state: unknown };

export type SaveNotice = Omit<StoredNotice, "version"> & {
  readonly rulesetId: CaseId;
  readonly on: LocalDate;
  readonly at: Instant;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

/** One version of a notice. */
export type NoticeKey = { readonly noticeId: CaseId; readonly version: number };

/** That somebody was told: where they worked then, so that figures stay what they were. */
export type NewReceipt = { readonly personId: PersonId; readonly unitId: UnitId; readonly toldOn: LocalDate };

export type StoredReceipt = Receipt & NewReceipt & { readonly isReminded: boolean };

/** What somebody did with what they were told. */
export type ReceiptStep = "reached" | "shown" | "confirmed";

export interface NoticeReads {
  /** Every notice there is: one a rule set, a handful in many years. */
  notices(): Promise<readonly StoredNotice[]>;
  /** The receipts of these people. */
  receiptsOf(key: NoticeKey, personIds: readonly PersonId[]): Promise<readonly StoredReceipt[]>;
  /** Which notices somebody has been told of, in any version. */
  noticesTold(personId: PersonId): Promise<readonly CaseId[]>;
  /** Those who have neither confirmed nor been reminded, by id of the person. */
  unconfirmedReceipts(
    key: NoticeKey,
    page: { readonly after: PersonId | null; readonly limit: number },
  ): Promise<readonly StoredReceipt[]>;
  /** How far it came, unit by unit. */
  countReceipts(key: NoticeKey): Promise<readonly ReachCount[]>;
  /** How many jobs stand so, of those whose keys begin with this. */
  countJobs(keyPrefix: string): Promise<Readonly<Partial<Record<JobStatus, number>>>>;
}

export interface NoticeWrites {
  /** As `saveCase`; `stale` too where the rule set has another notice already. */
  saveNotice(save: SaveNotice): Promise<"saved" | "stale">;
  /** Those who were told already stay as they are. */
  putReceipts(key: NoticeKey, receipts: readonly NewReceipt[]): Promise<void>;
  /** Writes down a step; the first time counts. Nothing where nobody was told. */
  stepReceipt(key: NoticeKey, personId: PersonId, step: ReceiptStep, at: Instant): Promise<void>;
  remindedReceipts(key: NoticeKey, personIds: readonly PersonId[]): Promise<void>;
  /** All of them, of every version. */
  deleteReceipts(noticeId: CaseId): Promise<void>;
  /** Jobs whose keys begin with this, but for those that are being carried out. */
  deleteJobs(keyPrefix: string): Promise<void>;
}
