import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { StoredReportEvent } from "./reportTypes.ts";
import type { EventPage, HistoryLine } from "./sealedAggregate.ts";

/** `handled`: what one works with or decides on. `mine`: what one is a party in, or has a part of one's own in. */
export type SubCaseListName = "handled" | "mine";

type Due = { readonly what: string; readonly on: LocalDate } | null;

/** That somebody may open a case, in which of their lists it stands, and what it waits for as far as it is theirs to know. */
export type SubCaseAccess = {
  readonly personId: PersonId;
  readonly list: SubCaseListName;
  readonly standings: readonly string[];
  readonly due: Due;
};

/** `changedAt`: that of the opening where nothing that this person sees has changed since. */
export type SubCaseViewer = { readonly personTag: string; readonly version: number; readonly changedAt: number };

/** What the lists of cases go by. It says nothing of what a case is about, nobody's name, and nothing of the report it comes from. */
export type StoredSubCaseRow = {
  readonly id: CaseId;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly openedOn: LocalDate;
  /** Until it is archived. */
  readonly open: boolean;
};

/** A case with its state, unsealed: only for who has been found to have access, or for the product itself. */
export type StoredSubCase = StoredSubCaseRow & { readonly state: unknown };

/** `erased`: its key was destroyed; the timeline is still there, and nothing that was ever sealed. */
export type FoundSubCase = { readonly kind: "case"; readonly case: StoredSubCase } | { readonly kind: "erased" };

export type SubCasePage = {
  readonly personId: PersonId;
  readonly list: SubCaseListName;
  readonly limit: number;
  /** The last one's `position` of the page before. */
  readonly after?: string | undefined;
};

export type ListedSubCase = StoredSubCaseRow & Pick<SubCaseAccess, "standings" | "due"> & { readonly position: string };

/** In whose lists a case stands, and where in them. */
export type SubCaseLists = Pick<SaveSubCase, "id" | "openedOn" | "open" | "access">;

export type SaveSubCase = Omit<StoredSubCase, "version"> & {
  /** The report that it comes from, and its place among the cases of it, from 0 on; neither changes. For a new one only. */
  readonly from: { readonly reportId: CaseId; readonly place: number } | null;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  /** At least one. Data and actor are sealed; type and moment are not. */
  readonly events: readonly { readonly type: string; readonly data: unknown; readonly actor: unknown }[];
  readonly at: Instant;
  /** Everybody who may open it from now on. */
  readonly access: readonly SubCaseAccess[];
  /** Of them, and of those who could until now, everybody who sees something else of it than before. */
  readonly seenAnew: readonly PersonId[];
};

/** What the store gives of cases. */
export interface SubCaseReads {
  /** In which of their lists somebody has a case; none where they may not open it. Nothing is unsealed. */
  subCaseLists(id: CaseId, personId: PersonId): Promise<readonly SubCaseListName[]>;
  /** A page of somebody's cases: those handled by what is open and due first, their own newest first. Nothing is unsealed. */
  listSubCases(page: SubCasePage): Promise<readonly ListedSubCase[]>;
  /** Unseals a case. Whoever asks has been found to have access, or is the product itself. */
  openSubCase(id: CaseId): Promise<FoundSubCase | undefined>;
  /** Its events, unsealed; empty where it was erased. */
  subCaseEvents(id: CaseId): Promise<readonly StoredReportEvent[]>;
  /** What a page of its events says, without who did what. */
  subCaseEventData(id: CaseId, page: EventPage): Promise<readonly Pick<StoredReportEvent, "version" | "data">[]>;
  /** What happened, when, and who did it, without what was said: empty where it was erased. */
  subCaseHistory(id: CaseId, page: EventPage): Promise<readonly HistoryLine[]>;
  /** How often what somebody sees of a case has changed, the first time that they saw it included. */
  subCaseView(id: CaseId, personId: PersonId): Promise<number>;
  /** Whoever may open a case, by their tags, with the same, and the version of the case at which it last did. */
  subCaseViewers(id: CaseId): Promise<readonly SubCaseViewer[]>;
  subCaseNumbered(number: string): Promise<CaseId | undefined>;
  /** Ids of the cases of a report, in their order. For the product itself: nobody sees them side by side. */
  subCasesOf(reportId: CaseId): Promise<readonly CaseId[]>;
  /** Ids of the cases that are open, in their order, from `after` on. */
  openSubCases(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** The same of all cases, open, closed and erased. For the product itself: nobody is given them. */
  subCaseIds(page: { readonly after?: CaseId | undefined; readonly limit: number }): Promise<readonly CaseId[]>;
  /** What somebody is called where nobody shall read who they are: not what they are called where reports lie. */
  subCaseTag(personId: PersonId): Promise<string>;
}

/** And what it takes, in a transaction. */
export interface SubCaseWrites {
  /** As `saveReport`, for a case: state, data and actors are sealed under its own key. */
  saveSubCase(save: SaveSubCase): Promise<"saved" | "stale">;
  /** Puts a case into its lists anew, where a day has changed what it waits for and nothing has happened. */
  saveSubCaseAccess(lists: SubCaseLists): Promise<void>;
  /** Takes a case from every list, for one that is erased: the caller destroys its key in the same transaction. */
  forgetSubCase(id: CaseId): Promise<void>;
}
