import type { RawBuilder } from "kysely";

/**
 * What an error of the database means to a transaction: `conflict` (another one got in between: nothing was written, and the
 * same work may succeed when it is done again), `lost` (the connection is gone), `unwritable` (the disk is full, or takes no changes
 * for another reason: nothing was written).
 */
export type Trouble = "conflict" | "lost" | "unwritable";

/** What differs between the engines. Everything else of the store is one code. */
export type Engine = {
  /** Column type of texts, which compare code unit by code unit whatever the language of the database. */
  readonly text: RawBuilder<unknown>;
  /** Column type of bytes. */
  readonly bytes: RawBuilder<unknown>;
  /** Whether a claim of jobs must lock the rows that it chooses, and pass over those that another has locked. */
  readonly locksRows: boolean;
  /** Statements that make a table refuse changes and deletions. */
  appendOnly(table: string): readonly string[];
  /** What an error means, where it is one of those. */
  troubleOf(error: unknown): Trouble | undefined;
};
