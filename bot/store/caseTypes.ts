import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, FileId, PersonId, TextId, UnitId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { FileType } from "#domain/vedlegg/fileType.ts";
import type { StoredAmongCases } from "./amongCases.ts";

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

export type SaveCase = Omit<StoredCase, "version"> & {
  /** 0 for a new case. */
  readonly expectedVersion: number;
  /** At least one. */
  readonly events: readonly NewEvent[];
};

/** What a unit has in common in its week, as it is kept. */
export type StoredUnitWeek = { readonly id: CaseId; readonly version: number; readonly state: unknown };

export type SaveUnitWeek = Omit<StoredUnitWeek, "version"> & {
  readonly unitId: UnitId;
  readonly on: LocalDate;
  readonly at: Instant;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

/** Somebody who stands in for a leader for a time, as it is kept. */
export type StoredVikar = StoredAmongCases;

export type SaveVikar = Omit<StoredVikar, "version"> & {
  readonly leaderId: PersonId;
  readonly fromDate: LocalDate;
  /** The last day on which it holds. */
  readonly toDate: LocalDate;
  readonly at: Instant;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

/** A published rule set as it is kept. */
export type StoredRuleset = { readonly id: CaseId; readonly version: number; readonly state: unknown };

export type SaveRuleset = Omit<StoredRuleset, "version"> & {
  readonly status: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

export type CaseFilter = {
  readonly employeeIds?: readonly PersonId[];
  readonly statuses?: readonly string[];
  readonly kinds?: readonly CaseKind[];
  readonly decidedBy?: PersonId;
  /** Only those that last to that day or beyond it. */
  readonly lastsTo?: LocalDate;
  readonly order: "submitted-first" | "updated-last";
  readonly limit: number;
};

/** A case of home office as the weeks of units go by it. */
export type StoredHomeCase = Pick<StoredCase, "kind" | "state" | "updatedAt">;

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
