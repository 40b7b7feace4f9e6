/**
 * What went wrong with the database while the store was in use:
 * `DATABASE_LOST` the connection is gone, or none could be had, and nothing of the transaction was written;
 * `COMMIT_UNKNOWN` it went while the transaction was being committed: all of it was written, or nothing;
 * `DATABASE_UNWRITABLE` it takes no changes, most often because its disk is full, and nothing was written;
 * `TOO_BUSY` others got in between again and again, and nothing was written.
 */
export type StoreFaultCode = "DATABASE_LOST" | "COMMIT_UNKNOWN" | "DATABASE_UNWRITABLE" | "TOO_BUSY";

const words: Record<StoreFaultCode, string> = {
  DATABASE_LOST: "there is no connection to the database; nothing of the transaction was written",
  COMMIT_UNKNOWN: "the connection to the database was lost while it committed; all was written, or nothing",
  DATABASE_UNWRITABLE: "the database takes no changes, as when its disk is full; nothing was written",
  TOO_BUSY: "other transactions got in between each time; nothing was written",
};

/** The store goes on after it: the next call takes another connection. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;
  constructor(code: StoreFaultCode, cause: unknown) {
    super(words[code], { cause });
    this.name = "StoreFault";
    this.code = code;
  }
}
