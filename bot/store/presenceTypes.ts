import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { Instant } from "#domain/kernel/instant.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";

/** A wish to be on campus, or that somebody works at home under special rules. */
export type PresenceWhat = "wish" | "home";

/** One of either with its state, unsealed: only for who has been found to have access, or for the product itself. */
export type StoredPresence = {
  readonly id: CaseId;
  readonly what: PresenceWhat;
  readonly version: number;
  readonly state: unknown;
};

export type SavePresence = Omit<StoredPresence, "version"> & {
  readonly personId: PersonId;
  readonly siteId: SiteId;
  readonly fromDate: LocalDate;
  /** `null` where it lasts for as long as the rules do. */
  readonly toDate: LocalDate | null;
  /** Whether it waits for something that the leader does. */
  readonly waits: boolean;
  /** 0 for a new one. */
  readonly expectedVersion: number;
  /** At least one. Data and actor are sealed; type and moment are not. */
  readonly events: readonly { readonly type: string; readonly data: unknown; readonly actor: unknown }[];
  readonly at: Instant;
};

/** What is known without unsealing anything: enough to reckon when it is to be erased. */
export type PresenceRow = Pick<SavePresence, "id" | "what" | "siteId" | "fromDate" | "toDate">;

export interface PresenceReads {
  /** `undefined` for none, and for one that was erased. */
  openPresence(id: CaseId): Promise<StoredPresence | undefined>;
  /** What these people have, the newest first; `waits`: only what waits for their leader. */
  presenceOf(
    personIds: readonly PersonId[],
    filter: { readonly waits?: boolean; readonly limit: number },
  ): Promise<readonly StoredPresence[]>;
  /** Wishes for a place of work whose first date is no later, and whose last is no earlier. */
  presenceAt(siteId: SiteId, date: LocalDate): Promise<readonly StoredPresence[]>;
  /** Everything that began before a day, in the order of its ids. */
  presenceBegunBefore(
    date: LocalDate,
    page: { readonly after?: CaseId | undefined; readonly limit: number },
  ): Promise<readonly PresenceRow[]>;
}

export interface PresenceWrites {
  /** As `saveCase`. */
  savePresence(save: SavePresence): Promise<"saved" | "stale">;
  /**
   * Erases it: its key is destroyed for good, whose and where it was is forgotten, and so are the cards and the messages that were sent about
   * it. That something was there, and what happened to it when, stays in the log, with its erasure.
   */
  erasePresence(id: CaseId, at: Instant): Promise<"erased" | "none">;
  /** Logs that somebody has read who is at a place of work on a day. */
  recordPresenceListRead(reading: {
    readonly siteId: SiteId;
    readonly personId: PersonId;
    readonly date: LocalDate;
    readonly at: Instant;
  }): Promise<void>;
}

/** The lane of the messages about it: none overtakes another. */
export function presenceLane(id: CaseId): string {
  return `presence:${id}`;
}

/** What the keys of these messages begin with: by it they are found when it is erased, with the letters and notices that say the same. */
export function presenceTellKey(id: CaseId): string {
  return `presence-tell:${id}:`;
}
