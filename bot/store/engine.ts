import type { Kysely, RawBuilder } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * What an error of the database means to a transaction: `conflict` (another one got in between: nothing was written, and the
 * same work may succeed when it is done again), `lost` (the connection is gone), `unwritable` (the disk is full, or takes no changes
 * for another reason: nothing was written).
 */
export type Trouble = "conflict" | "lost" | "unwritable";

/** Does a piece of work with the database and gives its result once that is committed. */
type Committed = <T>(work: (db: Kysely<Schema>) => Promise<T>) => Promise<T>;

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
  /**
   * How work is committed. `transaction`: what it decides holds, since nothing that it has read is changed by another before it is
   * committed. `statement`: for a single statement that writes.
   */
  commits(db: Kysely<Schema>): { readonly transaction: Committed; readonly statement: Committed };
  /** What an error means, where it is one of those. */
  troubleOf(error: unknown): Trouble | undefined;
};
